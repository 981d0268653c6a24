import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readJsonLines, runSession } from './session.ts';

const repository = join(import.meta.dirname, '../../..');
const corpus = join(repository, 'test-corpus');
const portal = join(corpus, 'portal');
const program = join(import.meta.dirname, '../src/bin.ts');

/** Where the program is run, and what the portal is called from there. */
const places = [
  { name: 'the repository', cwd: repository, path: 'test-corpus/portal' },
  { name: 'the folder above', cwd: corpus, path: 'portal' },
  { name: 'the portal itself', cwd: portal, path: '.' },
  { name: 'a folder in it', cwd: join(portal, 'trix'), path: '..' },
  { name: 'elsewhere, by its whole path', cwd: '/', path: portal },
];

/** What the program prints when it is run in a folder. It must find something, and say nothing on standard error. */
async function printIn(cwd: string, ...words: readonly string[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; stdout: string; stderr: string }>();
  execFile(process.execPath, [program, ...words], { cwd, maxBuffer: 256 * 1024 ** 2 }, (error, stdout, stderr) =>
    resolve({ code: error?.code, stdout, stderr }),
  );
  const { code, stdout, stderr } = await promise;
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  return stdout;
}

/** The one thing that may differ between two runs. */
function withoutSeconds(report: string): string {
  return report.replace(/"seconds":[\d.]+/, '"seconds":0');
}

async function scanHere(...words: readonly string[]): Promise<string> {
  const { stdout } = await runSession(['scan', ...words, '--as-of', '2026-11-01']);
  return withoutSeconds(stdout);
}

const jsonl = ['--format', 'jsonl'];
const sarif = ['--format', 'sarif'];
let lines = '';
let log = '';

beforeAll(async () => {
  lines = await scanHere(portal, ...jsonl);
  log = await scanHere(portal, ...sarif);
});

test('two runs say the same, byte for byte', async () => {
  expect(await scanHere(portal, ...jsonl)).toBe(lines);
  expect(await scanHere(portal, ...sarif)).toBe(log);
});

describe.each(places)('a run from $name', ({ cwd, path }) => {
  test('says the same in JSON lines', async () => {
    const said = await printIn(cwd, 'scan', path, ...jsonl, '--as-of', '2026-11-01');
    expect(withoutSeconds(said)).toBe(lines);
  });

  test('says the same in SARIF', async () => {
    const said = await printIn(cwd, 'scan', path, ...sarif, '--as-of', '2026-11-01');
    expect(said).toBe(log);
  });
});

test('only seconds differ between two reports', async () => {
  const { stdout } = await runSession(['scan', portal, ...jsonl, '--as-of', '2026-11-01']);
  expect(stdout.match(/"seconds":/g)).toHaveLength(1);
  expect(stdout).not.toContain(repository);
});

test('two seeds of the hashes give one report', async () => {
  // The seed is random in each run, so that ten runs would show a number that hangs on it.
  const tables = join(portal, 'trix', 'EventRegistration.csv');
  const reports = new Set<string>();
  for (let run = 0; run < 10; run++) reports.add(await scanHere(tables, ...jsonl));
  expect(reports.size).toBe(1);
});

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly roots?: readonly string[];
}

describe('several roots', () => {
  const read = join(corpus, 'read');

  test('prefix each path with the name of its root', async () => {
    const said = readJsonLines<Line>(await scanHere(portal, read, ...jsonl));
    expect(said[0]?.roots).toEqual(['portal', 'read']);
    const paths = said.flatMap(({ type, path }) => (type === 'document' && path !== undefined ? [path] : []));
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(['portal', 'read']));
  });

  test('say of each document what one root says of it', async () => {
    const alone = readJsonLines<Line>(lines).filter(({ type }) => type === 'document');
    const both = readJsonLines<Line>(await scanHere(portal, read, ...jsonl)).filter(({ type }) => type === 'document');
    const ofPortal = both.filter(({ path }) => path?.startsWith('portal/'));
    expect(ofPortal.map((line) => ({ ...line, path: line.path?.slice('portal/'.length) }))).toEqual(alone);
  });

  test('of one name are told apart', async () => {
    const twice = readJsonLines<Line>(await scanHere(read, join(read, '..', 'read'), ...jsonl));
    expect(twice[0]?.roots).toEqual(['read', 'read (2)']);
  });

  test('are scanned in the order given', async () => {
    const files = ['zip/folder.zip', 'csv/people.csv', 'text/utf-8.txt'].map((name) => join(read, name));
    const said = readJsonLines<Line>(await scanHere(...files, ...jsonl));
    const roots = said.flatMap(({ type, path = '' }) =>
      type === 'document' && !path.includes('!/') ? [basename(path)] : [],
    );
    expect(roots).toEqual(['folder.zip', 'people.csv', 'utf-8.txt']);
  });
});
