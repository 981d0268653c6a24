import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { adviceByFormat } from '../packages/cli/src/report/format-advice.ts';
import { kinds, saidAs } from '../packages/rules/src/conditions/kinds.ts';
import { formats } from '../packages/scanner/src/index.ts';

/** Types that are read as what they are made of, so that no file is ever called by these names. */
const readAsMade: ReadonlySet<string> = new Set(['gz', 'tar.gz', 'jar', 'apk', 'xpi', 'crx']);

test('a rule may ask for every format that the scanner reads or names', async () => {
  const require = createRequire(join(import.meta.dirname, '../packages/scanner/package.json'));
  const fileType: { supportedExtensions: ReadonlySet<string> } = await import(
    pathToFileURL(require.resolve('file-type')).href
  );
  const named = [...formats.map(({ id }) => id), ...fileType.supportedExtensions];
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((kind) => !kinds.includes(kind) && !readAsMade.has(kind))).toEqual([]);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test('what is suggested for a word is a format, and no word is one itself', () => {
  for (const [word, meant] of Object.entries(saidAs)) {
    expect(kinds, word).not.toContain(word);
    for (const kind of meant) expect(kinds, word).toContain(kind);
  }
});

test('what is advised is advised of formats that there are, each once', () => {
  const advised = adviceByFormat.flatMap(({ formats: some }) => [...some]);
  expect(advised.filter((kind) => !kinds.includes(kind))).toEqual([]);
  expect(new Set(advised).size).toBe(advised.length);
});
