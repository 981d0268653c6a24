import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outlineBuiltIn } from '../src/built-in.ts';
import { infoKey, infoTypesOf } from '../src/facts/question.ts';
import {
  builtInNames,
  builtInPolicy,
  detectors,
  loadBuiltIn,
  loadPolicy,
  type Policy,
  questionsOf,
  runRuleTest,
} from '../src/index.ts';

describe.each(builtInNames)('%s', async (name) => {
  const policy = await loadBuiltIn(name);

  test('is what an author of the same file would get, at the same places', async () => {
    const text = readFileSync(
      join(import.meta.dirname, '../policies', `${name.replace('holdback/', '')}.yaml`),
      'utf8',
    );
    expect(builtInPolicy(name)?.data).toEqual(parse(text));
    const { rules, digest } = await loadPolicy({ file: name, text }, builtInPolicy);
    expect(rules.map(({ id, place }) => [id, place])).toEqual(policy.rules.map(({ id, place }) => [id, place]));
    expect(digest).toBe(policy.digest);
  });

  test('is outlined as it is loaded', () => {
    const rules = policy.rules.map(({ id, title, severity }) => ({ id, title, severity }));
    expect(outlineBuiltIn(name)).toEqual({ id: policy.id, title: policy.title, rules });
  });

  test('every rule has a case that fires and one that does not', () => {
    // What a run is given no test has: such a rule is tested where lists are.
    const lacking = policy.rules.filter(
      ({ tests, needs }) =>
        (needs.length === 0 && !tests.some(({ expect }) => expect === 'fail')) ||
        !tests.some(({ expect }) => expect === 'pass'),
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

const policy = await loadBuiltIn('holdback/public-portal');

describe('the tests in the rules hold', async () => {
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

/** The info types that may make a rule of a policy fail, wherever they stand: not only in the name of a file. */
function askedForBy({ rules }: Policy): ReadonlySet<string> {
  const questions = questionsOf(rules.map(({ when }) => ({ when })));
  return new Set(
    questions.flatMap((question) =>
      infoTypesOf(question).filter((infoType) => question.key !== infoKey(infoType, 'name')),
    ),
  );
}

describe('no info type is without a rule', () => {
  const asked = askedForBy(policy);
  test.each(detectors)('$infoType is asked for by a rule of the public portal', ({ infoType, notAskedFor }) => {
    if (notAskedFor === undefined) expect(asked).toContain(infoType);
    else expect(asked).not.toContain(infoType);
  });
});
