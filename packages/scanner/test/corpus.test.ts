import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { FileSource } from '../src/index.ts';
import { codes, see } from './steps.ts';

const { UPDATE } = process.env;
const corpus = join(import.meta.dirname, '../../../test-corpus');

function listCases(folder: string): string[] {
  return readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.parts.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

for (const file of listCases('read')) {
  test(`${file.slice(corpus.length + 1)} is read as its parts file says`, async () => {
    await using source = new FileSource(file, basename(file));
    const seen = await see(source);
    const said = `${JSON.stringify(
      seen.map(({ document, parts }) => ({ document, parts })),
      null,
      1,
    )}\n`;
    const golden = `${file}.parts.json`;
    if (UPDATE === '1') writeFileSync(golden, said);
    expect(existsSync(golden), 'no parts file: run with UPDATE=1').toBe(true);
    expect(said).toBe(readFileSync(golden, 'utf8'));
    expect(codes(seen)).toEqual([]);
  });
}

for (const file of listCases('unread')) {
  const code = file.slice(join(corpus, 'unread/').length).split('/')[0] ?? '';
  test(`${file.slice(corpus.length + 1)} ends in ${code} and nothing else`, async () => {
    await using source = new FileSource(file, basename(file));
    expect([...new Set(codes(await see(source)))]).toEqual([code]);
  });
}
