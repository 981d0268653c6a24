import type { Outcome } from '../judge/judge.ts';
import { runRuleTest, type ScanFile, stepsOfTest, testContext } from '../judge/rule-test.ts';
import type { Policy, Rule, RuleTest } from '../policy/policy.ts';
import { type ConditionAccount, type RuleAccount, testsIn } from './account.ts';
import { explainRule } from './explain-rule.ts';

/** What came of a test of a rule. */
export interface CaseResult {
  readonly test: RuleTest;
  readonly outcome: Outcome;
  /** Why, where it is not as expected or where coverage is asked for. */
  readonly account?: RuleAccount;
}

/** How tests are run. */
export interface TestSetting {
  /** Scans a file that a test names. */
  readonly scanFile?: ScanFile;
  /** What each case reaches is told as well. */
  readonly coverage?: boolean;
}

/** Runs the tests of a rule, in their order. */
export async function* testRule(
  policy: Policy,
  rule: Rule,
  { scanFile, coverage = false }: TestSetting = {},
): AsyncGenerator<CaseResult> {
  for (const test of rule.tests) {
    const outcome = await runRuleTest(policy, rule, test, scanFile);
    const isTold = coverage || outcome !== test.expect;
    const roots = () => stepsOfTest(rule, test, scanFile);
    const account = isTold
      ? await explainRule(policy, rule, roots(), { context: testContext, isAlone: true })
      : undefined;
    yield { test, outcome, ...(account !== undefined && { account }) };
  }
}

/** What no case of a rule shows to work. */
export interface Uncovered {
  /** No case makes the rule fail, though one could. */
  readonly neverFails: boolean;
  /** Conditions that no case meets, in words, with what they are under. */
  readonly branches: readonly { readonly under: 'when' | 'unless' | 'but'; readonly tells: string }[];
}

/** What the cases of a rule, run with coverage, do not reach. */
export function uncoveredBy(rule: Rule, results: readonly CaseResult[]): Uncovered {
  const subjects = results.flatMap(({ account }) => account?.subjects ?? []);
  const branches = (under: 'when' | 'unless', accounts: readonly ConditionAccount[]) => {
    const met = new Set(accounts.flatMap(testsIn).flatMap(({ held, tells }) => (held ? [tells] : [])));
    const all = new Set(accounts.flatMap(testsIn).map(({ tells }) => tells));
    return [...all].filter((tells) => !met.has(tells)).map((tells) => ({ under, tells }));
  };
  const shifts = rule.but.flatMap(({ because }, index) =>
    subjects.some((subject) => subject.says === 'fails' && subject.shifts[index]?.when.held === true)
      ? []
      : [{ under: 'but' as const, tells: because }],
  );
  return {
    neverFails: rule.needs.length === 0 && !results.some(({ outcome }) => outcome === 'fail'),
    branches: [
      ...branches(
        'when',
        subjects.map(({ when }) => when),
      ),
      ...branches(
        'unless',
        subjects.flatMap(({ unless }) => unless ?? []),
      ),
      ...shifts,
    ],
  };
}

/** The info types of which a case of a rule finds something that counts. */
export function infoTypesReached(results: readonly CaseResult[]): ReadonlySet<string> {
  const subjects = results.flatMap(({ account }) => account?.subjects ?? []);
  const accounts = subjects.flatMap(({ when, unless, shifts }) => [
    when,
    ...(unless === undefined ? [] : [unless]),
    ...shifts.map((shift) => shift.when),
  ]);
  return new Set(accounts.flatMap(testsIn).flatMap(({ evidence }) => evidence.map(({ infoType }) => infoType)));
}
