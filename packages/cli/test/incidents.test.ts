import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltIn } from '@holdback/rules';
import { builtInNames, builtInPolicy } from '@holdback/rules/built-in';
import { describe, expect, test } from 'vitest';
import { readJsonLines, runSession } from './session.ts';

const folder = join(import.meta.dirname, '../../../test-corpus/incidents');
const incidents = readdirSync(folder).map((name) => {
  const { rule, waitsFor, leaked, corrected } = JSON.parse(readFileSync(join(folder, name, 'incident.json'), 'utf8'));
  return { name, rule, waitsFor, leaked, corrected };
});

/** The rules that hold a file or folder back, at review or above. */
async function heldBy(path: string): Promise<readonly string[]> {
  const { stdout } = await runSession(['scan', path, '--specimens', 'real', '--format', 'jsonl']);
  const lines = readJsonLines<{ type: string; rule: string; severity: string }>(stdout);
  return lines.filter(({ type, severity }) => type === 'verdict' && severity !== 'note').map(({ rule }) => rule);
}

describe.each(incidents.filter(({ waitsFor }) => waitsFor === undefined))(
  '$name',
  ({ name, rule, leaked, corrected }) => {
    test(`is held back by ${rule}`, async () => {
      expect(await heldBy(join(folder, name, leaked))).toContain(rule);
    });

    test('is let out when it is corrected', async () => {
      expect(await heldBy(join(folder, name, corrected))).toEqual([]);
    });
  },
);

describe.each(incidents.filter(({ waitsFor }) => waitsFor !== undefined))('$name', ({ rule }) => {
  test('names a rule that waits, or one that would judge what is not read yet', () => {
    const known = builtInNames.flatMap((name) => {
      const { waiting = [], rules = [] } = builtInPolicy(name)?.data ?? {};
      return [...waiting, ...rules];
    });
    expect(known.map(({ id }) => id)).toContain(rule);
  });
});

test('there are twenty-six, and each names a rule', async () => {
  expect(incidents).toHaveLength(26);
  const ids = (await loadBuiltIn('holdback/public-portal')).rules.map(({ id }) => id);
  for (const { rule, waitsFor } of incidents) if (waitsFor === undefined) expect(ids).toContain(rule);
});
