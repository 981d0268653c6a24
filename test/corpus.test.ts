import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');
const corpus = join(repository, 'test-corpus');
const folder = mkdtempSync(join(tmpdir(), 'holdback-corpus-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = promisify(execFile);

/** Files below a folder, by their path from it. */
function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

describe('what lies in the corpus is what its makers make', () => {
  test('the portal and its manifest', async () => {
    const { stdout, stderr } = await run(process.execPath, [join(corpus, 'make/portal.ts'), '--check']);
    expect(stdout + stderr).toBe('');
  });

  test('the cases of the formats, read and unread', async () => {
    // Their maker writes beside itself, so a copy of it is run in a folder of its own.
    await cp(join(corpus, 'make'), join(folder, 'make'), { recursive: true });
    await run(process.execPath, [join(folder, 'make/read.ts')]);
    for (const name of ['read', 'unread']) {
      const made = listFiles(join(folder, name));
      const kept = listFiles(join(corpus, name)).filter((path) => !path.endsWith('.parts.json'));
      expect(made.length).toBeGreaterThan(10);
      expect(kept).toEqual(made);
      for (const path of made) {
        expect(readFileSync(join(folder, name, path)).equals(readFileSync(join(corpus, name, path))), path).toBe(true);
      }
    }
  });

  test('every case that is read says what must be read of it', () => {
    const all = listFiles(join(corpus, 'read'));
    const cases = all.filter((path) => !path.endsWith('.parts.json'));
    expect(all.filter((path) => path.endsWith('.parts.json'))).toEqual(
      cases.map((path) => `${path}.parts.json`).sort(),
    );
  });
});

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const nobodys = /(?:^|\.)(?:example\.(?:org|com|net|edu)|example|test|invalid|localhost)$/i;

/** From the sign on: looked for from its name, every long word of the repository would be gone through once a letter. */
const address =
  /(?<=[\p{L}\p{N}._%+'-])@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24})(?![\p{L}\p{N}@-])/giu;

/** Text files of the corpus and of everything that is written by hand. */
const texts = globSync(
  [
    'test-corpus/**/*.{ts,csv,txt,json,md,log,sql,yaml,eml,html}',
    'packages/*/{src,test,policies}/**/*.{ts,yaml,csv,txt}',
    'docs/**/*.md',
    '*.md',
  ],
  { cwd: repository, exclude: ['**/node_modules/**', '**/dist/**'] },
).sort();

test('there is nobody’s e-mail address in the repository', () => {
  expect(texts.length).toBeGreaterThan(150);
  const real = texts.flatMap((path) =>
    [...readFileSync(join(repository, path), 'utf8').matchAll(address)]
      .filter(([, domain = '']) => !nobodys.test(domain))
      .map(([found]) => `${path}: …${found}`),
  );
  expect(real).toEqual([]);
});

test('the social security numbers of the corpus are the published ones, or none that could be issued', () => {
  // SSA never issued 000, 666 and 9xx, nor group 00 and serial 0000; these two were printed on cards for wallets.
  const issuable = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;
  const published = new Set(['078-05-1120', '219-09-9999']);
  const corpusTexts = texts.filter((path) => path.startsWith('test-corpus'));
  const real = corpusTexts.flatMap((path) =>
    [...readFileSync(join(repository, path), 'utf8').matchAll(issuable)]
      .filter(([found]) => !published.has(found))
      .map(([found]) => `${path}: ${found}`),
  );
  expect(real).toEqual([]);
});
