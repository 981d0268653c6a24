import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess, loadBuiltIn, type Policy, type Verdict } from '@holdback/rules';
import { defaultLimits, FileSource, scan } from '@holdback/scanner';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../test-corpus/judged');
const names = ['public-portal', 'partner-portal', 'foi-release-uk', 'court-filing', 'share-audit'];
const policies = await Promise.all(names.map((name) => loadBuiltIn(`holdback/${name}`)));
const [publicPortal] = policies;

/** A file that must get the outcome that its name begins with: `fail-` or `pass-`. */
function casesOf(rule: string): readonly string[] {
  const path = join(folder, rule);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** What one rule of a policy says of a file and of what is inside it. */
async function verdictsOf(policy: Policy, id: string, path: string): Promise<readonly Verdict[]> {
  const rules = policy.rules.filter((rule) => rule.id === id);
  if (rules.length === 0) return [];
  await using source = new FileSource(path, path.slice(path.lastIndexOf('/') + 1));
  const context = { asOf: new Date('2026-01-01'), specimens: 'real', seed: 1 } as const;
  const verdicts: Verdict[] = [];
  for await (const assessment of assess(scan(source, defaultLimits), { ...policy, rules }, context)) {
    verdicts.push(...assessment.verdicts);
  }
  return verdicts;
}

/** Of what a person listed for a run no file tells: such rules are tested where lists are. */
const judging = (publicPortal?.rules ?? []).filter(({ needs }) => needs.length === 0);

describe.each(judging)('$id', ({ id }) => {
  const cases = casesOf(id);

  test('has two cases that fail and two that pass', () => {
    expect(cases.filter((name) => name.startsWith('fail-')).length).toBeGreaterThanOrEqual(2);
    expect(cases.filter((name) => name.startsWith('pass-')).length).toBeGreaterThanOrEqual(2);
    expect(cases.filter((name) => !/^(?:fail|pass)-[a-z0-9-]+\.[a-z0-9.]+$/.test(name))).toEqual([]);
  });

  describe.each(policies)('in $id', (policy) => {
    const severity = policy.rules.find((rule) => rule.id === id)?.severity;

    test.each(cases)('%s', async (name) => {
      const verdicts = await verdictsOf(policy, id, join(folder, id, name));
      const isToFail = name.startsWith('fail-') && severity !== undefined;
      expect(verdicts.map((verdict) => verdict.severity)).toEqual(isToFail ? [severity] : []);
    });
  });
});

test('every folder is of a rule', () => {
  const ids = publicPortal?.rules.map((rule) => rule.id) ?? [];
  expect(readdirSync(folder).filter((name) => !ids.includes(name))).toEqual([]);
});
