import { expect, test } from 'vitest';
import {
  explainRule,
  loadPolicy,
  type RuleAccount,
  runRuleTest,
  stepsOfTest,
  type TestAccount,
  testContext,
  testsIn,
} from '../src/index.ts';
import { policyTextOf, type WhyNotCase, whyNotCases } from './why-not-cases.ts';

async function explain(each: WhyNotCase): Promise<RuleAccount> {
  const { subject } = each;
  const specimens = each.specimens ?? 'real';
  const loaded = await loadPolicy({ file: 'made.yaml', text: policyTextOf(each) }, () => undefined);
  const [made] = loaded.rules;
  if (made === undefined) throw new Error('a policy without its rule');
  const told = { name: 'made', expect: 'fail', subject } as const;
  const account = await explainRule(loaded, made, stepsOfTest(made, told), {
    context: { ...testContext, specimens },
    isAlone: true,
  });
  // Whoever asks why hears of the same judgement.
  if (specimens === 'real') expect(await runRuleTest(loaded, made, told)).toBe(outcomes[saysOf(account)]);
  return account;
}

const outcomes = {
  fails: 'fail',
  passes: 'pass',
  exempt: 'not-applicable',
  'cannot-tell': 'cannot-tell',
} as const satisfies Record<WhyNotCase['says'], string>;

function saysOf({ subjects }: RuleAccount): WhyNotCase['says'] {
  return subjects[0]?.says ?? 'cannot-tell';
}

/** The conditions of the nearest subject, and of what exempts or shifts it. */
function testsOf({ subjects: [nearest] }: RuleAccount): readonly TestAccount[] {
  if (nearest === undefined) return [];
  const { when, unless, shifts } = nearest;
  return [when, ...(unless === undefined ? [] : [unless]), ...shifts.map((shift) => shift.when)].flatMap(testsIn);
}

test.each(whyNotCases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
  const account = await explain(each);
  expect(saysOf(account), JSON.stringify(account, undefined, 1)).toBe(each.says);
  const named = testsOf(account).filter(({ tells }) => tells.includes(each.names ?? ''));
  const told = named.flatMap(({ lacks }) => lacks);
  expect(named.length, JSON.stringify(account.subjects)).toBeGreaterThan(0);
  if (each.lacks !== undefined) expect(told.map(({ reason }) => reason)).toContain(each.lacks);
  const toldWords = JSON.stringify([
    told.filter(({ reason }) => each.lacks === undefined || reason === each.lacks),
    named.map(({ tells }) => (each.lacks === undefined ? tells : '')),
  ]);
  expect(toldWords).toContain(each.tells ?? '');
});

test('what came near is told without a word of the file', async () => {
  for (const each of whyNotCases) {
    const account = JSON.stringify(await explain(each));
    for (const secret of ['078-05-1120', '219-09-9999', '219099999', '4471', 'Jane Doe', 'county"']) {
      expect(account, each.name).not.toContain(secret);
    }
  }
});
