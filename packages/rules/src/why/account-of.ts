import type { Test } from '../conditions/condition.ts';
import { EVIDENCE_MAX } from '../facts/facts.ts';
import { infoTypesOf, type Question } from '../facts/question.ts';
import { type Answer, answerOf, isEnough } from '../judge/answer.ts';
import type { When } from '../policy/policy.ts';
import type { ConditionAccount, Lack, LackReason, TestAccount } from './account.ts';
import { lacksOfAge, lacksOfDocument, lacksOfMetadata, lacksOfTrait } from './lacks-of-files.ts';
import { lacksOfTable } from './lacks-of-tables.ts';
import {
  lacksOfDate,
  lacksOfInfo,
  lacksOfKind,
  lacksOfMarkings,
  lacksOfTogether,
  lacksOfWords,
  missingWords,
} from './lacks-of-values.ts';
import { countOf, placeIn, type Scene } from './scene.ts';

/** What the facts of a file come to under a condition, and what they lack. */
export function accountOf(when: When, scene: Scene, isWanted = true): ConditionAccount {
  if (when.kind === 'test') return accountOfTest(when.test, scene, isWanted);
  const { kind } = when;
  const of = when.of.map((each) => accountOf(each, scene, kind === 'none' ? !isWanted : isWanted));
  const held = kind === 'all' ? of.every(isHeld) : kind === 'any' ? of.some(isHeld) : !of.some(isHeld);
  return { kind, held, of, nearness: nearnessOf(kind, of, isWanted) };
}

function isHeld({ held }: ConditionAccount): boolean {
  return held;
}

/** Under `none` an `any` needs each of its parts not to be so, and an `all` one of them. */
function nearnessOf(kind: 'all' | 'any' | 'none', of: readonly ConditionAccount[], isWanted: boolean): number {
  const each = of.map(({ nearness }) => nearness);
  const isOneEnough = kind === 'any' ? isWanted : kind === 'all' && !isWanted;
  if (isOneEnough) return Math.max(0, ...each);
  return each.length === 0 ? 1 : each.reduce((sum, one) => sum + one, 0) / each.length;
}

function accountOfTest(test: Test, scene: Scene, isWanted: boolean): TestAccount {
  const answer = answerOf(test, scene.facts);
  const held = isEnough(answer);
  const { atLeast, distinct, hidden, confidence } = test;
  const lacks = held === isWanted ? [] : held ? [mustNot(answer)] : lacksOf(answer, scene);
  return {
    kind: 'test',
    name: test.condition.name,
    tells: test.tell(),
    held,
    isWanted,
    needed: { atLeast, distinct, hidden, confidence },
    found: { count: answer.count, distinct: answer.distinct },
    evidence: answer.evidence.slice(0, EVIDENCE_MAX),
    lacks,
    nearness: held === isWanted ? 1 : nearnessOfLacks(answer, lacks),
  };
}

function mustNot({ evidence: [at] }: Answer): Lack {
  return { reason: 'must-not', ...(at !== undefined && { at }) };
}

/** What is nearer to a value that counts. What is not listed is as far as can be. */
const worths: Readonly<Partial<Record<LackReason, number>>> = {
  specimen: 0.6,
  own: 0.6,
  weak: 0.6,
  'spoken-against': 0.6,
  visible: 0.6,
  grade: 0.6,
  apart: 0.6,
  'not-in-name': 0.5,
  'no-near-word': 0.5,
  'words-missing': 0.5,
  'part-missing': 0.4,
  'inside-word': 0.4,
  'header-near': 0.4,
  'empty-column': 0.4,
  'excepted-value': 0.4,
  'glob-folder': 0.4,
  'glob-near': 0.4,
  'glob-path': 0.4,
  'no-day-ahead': 0.4,
  younger: 0.3,
  'check-failed': 0.3,
  'other-kind': 0.3,
  piece: 0.2,
};

function nearnessOfLacks({ test, count, distinct }: Answer, lacks: readonly Lack[]): number {
  const share = (test.distinct ? distinct : count) / test.atLeast;
  return Math.max(0.6 * Number(share > 0) + 0.3 * share, ...lacks.map(({ reason }) => worths[reason] ?? 0));
}

/** Reasons that are told of one condition. */
const LACKS_TOLD = 4;

/** What a test lacked: how many, or whatever came near. */
function lacksOf(answer: Answer, scene: Scene): readonly Lack[] {
  const { test, count } = answer;
  if (count > 0) return [tooFew(answer), ...missingParts(answer, scene)].slice(0, LACKS_TOLD);
  const lacks = onceEach(test.questions.flatMap((question) => lacksOfQuestion(question, test, scene)));
  const near = lacks.filter(({ reason }) => reason !== 'nothing');
  if (near.length > 0)
    return near.toSorted((a, b) => (worths[b.reason] ?? 0) - (worths[a.reason] ?? 0)).slice(0, LACKS_TOLD);
  return [{ reason: 'nothing', what: lacks.flatMap(({ what = [] }) => what) }];
}

/** Of several values of one condition, each of which would do, what is there instead is told once. */
function onceEach(lacks: readonly Lack[]): readonly Lack[] {
  const known = new Set<string>();
  return lacks.filter(({ reason, seen }) => {
    if (seen === undefined || reason === 'other-kind') return true;
    const key = `${reason} ${seen.join()}`;
    return !known.has(key) && known.add(key);
  });
}

function tooFew({ test, evidence: [at] }: Answer): Lack {
  return { reason: test.distinct ? 'too-few-distinct' : 'too-few', ...(at !== undefined && { at }) };
}

/** Where some count, what else nearly does: phrases that are missing, values that are less sure. */
function missingParts({ test, distinct, count }: Answer, scene: Scene): readonly Lack[] {
  return test.questions.flatMap((question): readonly Lack[] => {
    if (question.ask === 'words') return test.distinct && distinct <= count ? missingWords(question, scene) : [];
    if (question.ask !== 'info') return [];
    return lacksOfKind(question.infoType, question.noun, test, scene).filter(({ reason }) => reason !== 'nothing');
  });
}

function lacksOfQuestion(question: Question, test: Test, scene: Scene): readonly Lack[] {
  switch (question.ask) {
    case 'info':
      return lacksOfInfo(question, test, scene);
    case 'markings':
      return lacksOfMarkings(question, test, scene);
    case 'words':
      return lacksOfWords(question, test, scene);
    case 'together':
      return lacksOfTogether(question, scene);
    case 'date':
      return lacksOfDate(question, scene);
    case 'table':
      return lacksOfTable(question, scene);
    case 'metadata':
      return lacksOfMetadata(question, scene);
    case 'trait':
      return lacksOfTrait(question, scene);
    case 'age':
      return lacksOfAge(scene);
    case 'document':
      return lacksOfDocument(question, scene);
    case 'topic':
      return lacksOfTopic(question, scene);
    case 'release':
    case 'approval':
      return [{ reason: scene.lists.has(question.ask) ? 'listed' : 'no-list', what: [question.ask] }];
    case 'protected':
      return [{ reason: scene.lists.has(question.ask) ? 'nobody-listed' : 'no-list', what: [question.ask] }];
    case 'not-given':
      return [{ reason: 'list-given', what: [question.list] }];
    default:
      return question satisfies never;
  }
}

function lacksOfTopic(question: Extract<Question, { ask: 'topic' }>, scene: Scene): readonly Lack[] {
  const isThere = countOf(scene, question.key, { confidence: 'possible', hidden: false }) > 0;
  const what = [question.noun];
  if (isThere) return [{ reason: 'weak', what, ...placeIn(scene, question.key) }];
  const kinds = infoTypesOf(question);
  return [{ reason: 'nothing', what: kinds.length === 0 ? what : [`${question.noun}, with what must stand in it`] }];
}
