import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRepository, readJsonLines, runSessionIn, withoutProgress } from './session.ts';

const corpus = join(import.meta.dirname, '../../../test-corpus');
const portal = join(corpus, 'portal');
const program = join(import.meta.dirname, '../src/bin.ts');

/** A copy in a repository, so that it does not matter whether this one is a clone. */
const base = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-base-')));
const outbox = join(base, 'out', 'portal');

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly id?: string;
  readonly roots?: readonly string[];
  readonly evidence?: readonly { readonly path: string }[];
}

/** Where the program is run, and what the portal is called from there. */
const places = [
  { name: 'the repository', cwd: base, path: 'out/portal' },
  { name: 'the folder above', cwd: join(base, 'out'), path: 'portal' },
  { name: 'the portal itself', cwd: outbox, path: '.' },
  { name: 'a folder in it', cwd: join(outbox, 'trix'), path: '..' },
  { name: 'the repository, by its whole path', cwd: base, path: outbox },
];

/** What the program prints when it is run in a folder. It must find something, and say nothing on standard error. */
async function printIn(cwd: string, ...words: readonly string[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; stdout: string; stderr: string }>();
  execFile(process.execPath, [program, ...words], { cwd, maxBuffer: 256 * 1024 ** 2 }, (error, stdout, stderr) =>
    resolve({ code: error?.code, stdout, stderr }),
  );
  const { code, stdout, stderr } = await promise;
  expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 1, stderr: '' });
  return stdout;
}

/** The one thing that may differ between two runs: how long one took, which stands in its last line. A place may be a time too. */
const TAKEN = /"seconds":[\d.]+(?=,"exitCode")/g;

function withoutSeconds(report: string): string {
  return report.replace(TAKEN, '"seconds":0');
}

async function scanHere(...words: readonly string[]): Promise<string> {
  const { stdout } = await runSessionIn(base, ['scan', ...words, '--as-of', '2026-11-01']);
  return withoutSeconds(stdout);
}

const jsonl = ['--format', 'jsonl'];
const sarif = ['--format', 'sarif'];
let lines = '';
let log = '';

beforeAll(async () => {
  makeRepository(base);
  cpSync(portal, outbox, { recursive: true });
  lines = await scanHere(outbox, ...jsonl);
  log = await scanHere(outbox, ...sarif);
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test('two runs say the same, byte for byte', async () => {
  expect(await scanHere(outbox, ...jsonl)).toBe(lines);
  expect(await scanHere(outbox, ...sarif)).toBe(log);
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
  expect(lines.match(TAKEN)).toHaveLength(1);
  expect(lines).not.toContain(base);
  expect(log).not.toContain(base);
});

/** A line without its path, and what is made of it. */
function withoutPath({ path, id, roots, evidence = [], ...line }: Line): object {
  return { ...line, evidence: evidence.map(({ path: _, ...finding }) => finding) };
}

test('a run from elsewhere says the same but for the paths', async () => {
  const said = readJsonLines<Line>(
    withoutSeconds(await printIn(tmpdir(), 'scan', outbox, ...jsonl, '--as-of', '2026-11-01')),
  );
  expect(said.map(withoutPath)).toEqual(readJsonLines<Line>(lines).map(withoutPath));
});

test('two seeds of the hashes give one report', async () => {
  // The seed is random in each run, so that ten runs would show a number that hangs on it.
  const tables = join(portal, 'trix', 'EventRegistration.csv');
  const reports = new Set<string>();
  for (let run = 0; run < 10; run++) reports.add(await scanHere(tables, ...jsonl));
  expect(reports.size).toBe(1);
});

describe('several roots', () => {
  const read = join(corpus, 'read');

  test('are named by their paths, which each path begins with', async () => {
    const said = readJsonLines<Line>(await scanHere(outbox, read, ...jsonl));
    const [first] = said;
    expect(first?.roots?.[0]).toBe('out/portal');
    expect(first?.roots?.[1]).toMatch(/test-corpus\/read$/);
    const paths = said.flatMap(({ type, path }) => (type === 'document' && path !== undefined ? [path] : []));
    expect(paths.filter((path) => !first?.roots?.some((root) => path.startsWith(`${root}/`)))).toEqual([]);
  });

  test('say of each document what one root says of it', async () => {
    const alone = readJsonLines<Line>(lines).filter(({ type }) => type === 'document');
    const both = readJsonLines<Line>(await scanHere(outbox, read, ...jsonl)).filter(({ type }) => type === 'document');
    expect(both.filter(({ path }) => path?.startsWith('out/portal/'))).toEqual(alone);
  });

  test('that are files are scanned in the order given', async () => {
    const files = ['zip/folder.zip', 'csv/people.csv', 'text/utf-8.txt'].map((name) => join(read, name));
    const said = readJsonLines<Line>(await scanHere(...files, ...jsonl));
    const roots = said.flatMap(({ type, path = '' }) =>
      type === 'document' && !path.includes('!/') ? [basename(path)] : [],
    );
    expect(roots).toEqual(['folder.zip', 'people.csv', 'utf-8.txt']);
  });
});
