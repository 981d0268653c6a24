import type { Step } from '@holdback/scanner';
import type { Test } from '../conditions/condition.ts';
import { type Facts, mergeFacts, noFacts } from '../facts/facts.ts';
import { digest } from '../facts/hash.ts';
import { type DocumentSeen, infoTypesOf, isMarking, type Question, wordsOf } from '../facts/question.ts';
import { redactPath } from '../facts/redact.ts';
import { assess, type Context } from '../judge/assess.ts';
import { listsGiven } from '../judge/given-lists.ts';
import { judge, type Subject } from '../judge/judge.ts';
import { type Policy, questionsOf, type Rule, type Scope, type When } from '../policy/policy.ts';
import type { RuleAccount, SubjectAccount } from './account.ts';
import { accountOf } from './account-of.ts';
import { phraseKey } from './lacks-of-values.ts';
import type { Scene } from './scene.ts';
import { Witness, type WitnessSetting } from './witness.ts';

/** Documents of a tree of which it is told why: of an archive with more the nearest may be another. */
const SUBJECTS_MAX = 200;

/** Phrases of a rule that are looked for one by one. */
const PHRASES_MAX = 200;

/** What a rule is explained in. */
export interface RuleSetting {
  readonly context: Context;
  /** Judged as the tests of a rule are, by nothing but this rule. Otherwise as a scan by all rules of the policy judges. */
  readonly isAlone?: boolean;
}

/**
 * Says of a rule of a policy why it fails or does not fail a file: of each condition what it needs, what was found, and what
 * came nearest. For a rule on a folder or a run, several roots are judged together. Pure, and redacted as any report.
 */
export async function explainRule(
  policy: Policy,
  rule: Rule,
  roots: readonly AsyncIterable<Step>[],
  { context, isAlone = false }: RuleSetting,
): Promise<RuleAccount> {
  const looker = new Looker(policy, rule, context, isAlone);
  for (const steps of roots) await looker.read(steps);
  const { id, title, severity, scopes } = rule;
  return { rule: id, title, severity, scopes, subjects: looker.subjects() };
}

/** Looks on while a file is judged, and keeps what is needed to say why. */
class Looker {
  readonly #policy: Policy;
  readonly #rule: Rule;
  readonly #context: Context;
  /** The rules of the policy and one that never fails, whose questions tell what is seen. */
  readonly #watched: Policy;
  readonly #setting: WitnessSetting;
  readonly #open: Witness[] = [];
  /** Of the root that is read, what is closed. */
  #closed: Witness[] = [];
  readonly #all: Witness[] = [];
  readonly #told: SubjectAccount[] = [];
  readonly #together = noFacts();

  constructor(policy: Policy, rule: Rule, context: Context, isAlone: boolean) {
    this.#policy = policy;
    this.#rule = rule;
    this.#context = context;
    const rules = isAlone ? [rule] : policy.rules;
    const asked = questionsOf([rule]);
    const judging = new Set(questionsOf(rules).flatMap(infoTypesOf));
    const hasMarkings = questionsOf(rules).some(({ ask }) => ask === 'markings');
    const isAsked = (infoType: string) => asked.some((question) => infoTypesOf(question).includes(infoType));
    const asksMarkings = asked.some(({ ask }) => ask === 'markings');
    const kinds = policy.detectors.map(({ infoType }) => infoType);
    const phrases = asked.flatMap((question) => wordsOf(question)?.words ?? []).slice(0, PHRASES_MAX);
    this.#setting = {
      policy,
      detectors: policy.detectors.filter(
        ({ infoType }) => judging.has(infoType) || (hasMarkings && isMarking(infoType)),
      ),
      only: new Set(kinds.filter((each) => isAsked(each) || (asksMarkings && isMarking(each)))),
      specimens: policy.specimens === 'real' ? 'real' : context.specimens,
      phrases: phrases.map((phrase) => phrase.toLowerCase()),
    };
    this.#watched = { ...policy, rules: [...rules, this.#watchingRule(asked)] };
  }

  async read(steps: AsyncIterable<Step>): Promise<void> {
    this.#closed = [];
    const context: Context = { ...this.#context, onSubject: (subject) => this.#see(subject) };
    for await (const { tree } of assess(this.#follow(steps), this.#watched, context)) {
      if (tree !== undefined) mergeFacts(this.#together, tree, digest);
    }
    this.#all.push(...this.#closed);
  }

  /** All that the rule judged, the nearest to failing first. */
  subjects(): readonly SubjectAccount[] {
    const { scopes } = this.#rule;
    for (const scope of ['folder', 'run'] as const) {
      const path = this.#all.at(-1)?.path ?? redactPath('');
      if (scopes.includes(scope)) this.#tell({ facts: this.#together, path, scope }, this.#all);
    }
    return this.#told.toSorted((a, b) => orderOf(b) - orderOf(a));
  }

  async *#follow(steps: AsyncIterable<Step>): AsyncGenerator<Step> {
    for await (const step of steps) {
      if (step.kind === 'open')
        this.#open.push(new Witness(redactPath(step.document.path, this.#policy.masks), this.#setting));
      else if (step.kind === 'part') this.#open.at(-1)?.add(step.part);
      yield step;
    }
  }

  #see(subject: Subject): void {
    if (subject.scope === 'document') {
      const witness = this.#open.pop();
      if (witness !== undefined) this.#closed.push(witness);
    }
    if (!this.#rule.scopes.includes(subject.scope) || this.#told.length >= SUBJECTS_MAX) return;
    this.#tell(subject, subject.scope === 'document' ? this.#closed.slice(-1) : this.#closed);
  }

  #tell(subject: Subject, witnesses: readonly Witness[]): void {
    this.#told.push(tellSubject(subject, this.#rule, this.#policy, this.#sceneOf(subject.facts, witnesses)));
  }

  #sceneOf(facts: Facts, witnesses: readonly Witness[]): Scene {
    const given = listsGiven(this.#context.lists ?? {});
    return { facts, witnesses: witnesses.toReversed(), policy: this.#policy, lists: new Set(given) };
  }

  /** Its questions are asked while the file goes by, and it can never fail: one of no conditions must hold as well. */
  #watchingRule(asked: readonly Question[]): Rule {
    const { phrases } = this.#setting;
    const questions: readonly Question[] = [
      {
        ask: 'table',
        key: 'why table',
        noun: '',
        wants: [],
        see: (table) => {
          this.#open.at(-1)?.addTable(table);
          return [];
        },
      },
      {
        ask: 'document',
        key: 'why document',
        noun: '',
        wants: { of: 'path', value: '' },
        see: (document) => this.#seeDocument(document),
      },
      // Of how sure one is that must stand with others, the tally of its kind tells.
      ...phrases.map((phrase): Question => ({ ask: 'words', key: phraseKey(phrase), noun: '', words: [phrase] })),
      ...asked,
    ];
    const test: Test = {
      condition: { name: 'why' },
      questions,
      atLeast: 1,
      distinct: false,
      hidden: false,
      confidence: 'likely',
      tell: () => '',
    };
    const when: When = {
      kind: 'all',
      of: [
        { kind: 'any', of: [] },
        { kind: 'test', test },
      ],
    };
    return { ...this.#rule, id: 'why', scopes: ['document'], when, unless: undefined, but: [], needs: [], tests: [] };
  }

  #seeDocument(document: DocumentSeen): boolean {
    const witness = this.#open.at(-1);
    if (witness !== undefined) witness.document = document;
    return false;
  }
}

function tellSubject(subject: Subject, rule: Rule, policy: Policy, scene: Scene): SubjectAccount {
  const scope: Scope = subject.scope;
  const { verdicts, outcomes } = judge(subject, { ...policy, rules: [rule] });
  const [verdict] = verdicts;
  const says = { fail: 'fails', pass: 'passes', 'not-applicable': 'exempt', 'cannot-tell': 'cannot-tell' } as const;
  return {
    path: subject.path,
    scope,
    says: says[outcomes[0] ?? 'pass'],
    problems: subject.facts.problems,
    when: accountOf(rule.when, scene),
    ...(rule.unless !== undefined && { unless: accountOf(rule.unless, scene) }),
    shifts: rule.but.map(({ direction, to, because, when }) => ({
      direction,
      to,
      because,
      when: accountOf(when, scene),
    })),
    ...(verdict !== undefined && { verdict }),
    ...(scene.witnesses.some(({ isCut }) => isCut) && { isCut: true as const }),
  };
}

/** Failures first, then exemptions, then by how near it came. */
function orderOf({ says, when }: SubjectAccount): number {
  return (says === 'fails' ? 4 : says === 'exempt' ? 2 : 0) + when.nearness;
}
