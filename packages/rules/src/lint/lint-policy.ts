import type { Question } from '../facts/question.ts';
import { type Policy, questionsOf, type Rule, type When } from '../policy/policy.ts';
import { contradicts, implies, repeatedIn, wordsFor } from './implied.ts';
import type { LintMark } from './lint-mark.ts';
import { lintRealExamples, lintRealValues } from './real-values.ts';
import type { WrittenExample } from './written-pattern.ts';

/** Patterns that every path or name fits. */
const everything: ReadonlySet<string> = new Set(['*', '**', '**/*', '*/**']);

/**
 * What an author should look at in a policy that can be loaded: of the rules that `isOwn`, and of the examples of its detectors, in no order. Pure, and the same
 * for the same day.
 */
export async function lintPolicy(
  policy: Policy,
  isOwn: (rule: Rule) => boolean,
  examples: readonly WrittenExample[] = [],
): Promise<readonly LintMark[]> {
  const own = policy.rules.filter(isOwn);
  return [
    ...own.flatMap(lintTests),
    ...own.flatMap(lintConditions),
    ...own.flatMap((rule) => lintOverlap(rule, policy.rules)),
    ...(await lintRealValues(policy, own)),
    ...lintRealExamples(policy, examples),
  ];
}

function lintTests({ id, tests, needs, place }: Rule): readonly LintMark[] {
  if (tests.length === 0)
    return [
      { level: 'warning', message: `${id} has no tests, so nobody knows whether it finds what it is for`, place },
    ];
  const lacks = (expect: 'fail' | 'pass') => !tests.some((test) => test.expect === expect);
  const missing = [
    ...(lacks('fail') && needs.length === 0 ? ['a file that it fails'] : []),
    ...(lacks('pass') ? ['a file that it passes'] : []),
  ];
  if (missing.length === 0) return [];
  return [{ level: 'warning', message: `${id} has no test of ${missing.join(' and none of ')}`, place }];
}

function lintConditions({ id, when, unless, but, place }: Rule): readonly LintMark[] {
  const marks: LintMark[] = [];
  const add = (level: LintMark['level'], message: string) => marks.push({ level, message, place });
  for (const each of [when, ...(unless === undefined ? [] : [unless]), ...but.map((shift) => shift.when)].flatMap(
    repeatedIn,
  ))
    add('warning', `${id} asks twice in one list whether ${wordsFor(each)}`);
  if (contradicts(when)) add('error', `${id} can never fail: what must be so must not be so as well`);
  if (unless !== undefined && (implies(when, unless) || isAlways(unless)))
    add('error', `${id} can never fail: "unless" is so whenever "when" is`);
  if (isAlways(when)) add('warning', `${id} fails every file: every path and name fits its pattern`);
  return marks;
}

/** Whether every file meets it. */
function isAlways(when: When): boolean {
  if (when.kind === 'test') return when.test.atLeast <= 1 && when.test.questions.some(isOfAll);
  if (when.kind === 'any') return when.of.some(isAlways);
  return when.kind === 'all' && when.of.length > 0 && when.of.every(isAlways);
}

function isOfAll(question: Question): boolean {
  if (question.ask !== 'document') return false;
  const { of, value } = question.wants;
  return (of === 'path' || of === 'file-name') && everything.has(value);
}

/** A rule beside which this one says nothing more. */
function lintOverlap(rule: Rule, rules: readonly Rule[]): readonly LintMark[] {
  if (questionsOf([rule]).length === 0) return [];
  const other = rules.find(
    (each) => each !== rule && isNeedless(rule, each) && !(isNeedless(each, rule) && isLater(each, rule)),
  );
  if (other === undefined) return [];
  const message = `whatever ${rule.id} fails, ${other.id} fails as well, and as severely; say in one of them what the other leaves out`;
  return [{ level: 'warning', message, place: rule.place }];
}

function isNeedless(rule: Rule, other: Rule): boolean {
  if (rule.severity !== other.severity || rule.scopes.join() !== other.scopes.join()) return false;
  // What exempts or lowers the other may not exempt this one.
  if (other.unless !== undefined || other.but.length > 0 || rule.but.length > 0) return false;
  return implies(rule.when, other.when);
}

/** Of two that say the same, the later is told. */
function isLater({ place: a }: Rule, { place: b }: Rule): boolean {
  return a.file === b.file && a.line > b.line;
}
