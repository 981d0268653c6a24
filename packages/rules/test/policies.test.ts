import { describe, expect, test } from 'vitest';
import { builtInPolicies, loadPolicy, runRuleTest } from '../src/index.ts';

const find = (name: string) => {
  const text = builtInPolicies[name];
  return text === undefined ? undefined : { file: name, text };
};

describe.each(Object.keys(builtInPolicies))('%s', (name) => {
  const policy = loadPolicy({ file: name, text: builtInPolicies[name] ?? '' }, find);

  test('every rule has a case that fires and one that does not', () => {
    const lacking = policy.rules.filter(
      ({ tests }) => !tests.some(({ expect }) => expect === 'fail') || !tests.some(({ expect }) => expect === 'pass'),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('every rule says why, what to do, and where that is written', () => {
    for (const { id, why, do: what, reference } of policy.rules) {
      expect(why, id).toMatch(/^[A-Z].{30,}\.$/);
      expect(what, id).toMatch(/^[A-Z].{5,}\.$/);
      expect(reference, id).not.toEqual([]);
    }
  });
});

const policy = loadPolicy({ file: 'public-portal', text: builtInPolicies['holdback/public-portal'] ?? '' }, find);

describe('the tests in the rules hold', () => {
  for (const rule of policy.rules) {
    for (const each of rule.tests) {
      test(`${rule.id}: ${each.name} is ${each.expect}`, async () => {
        expect(await runRuleTest(policy, rule, each)).toBe(each.expect);
      });
    }
  }
});

test('the public portal has thirty rules or more', () => {
  expect(policy.rules.length).toBeGreaterThanOrEqual(30);
});
