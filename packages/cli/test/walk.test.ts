import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultLimits, scan } from '@holdback/scanner';
import { afterAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../src/run/entry-steps.ts';
import { type Entry, excludedByDefault, findRoots, walk } from '../src/run/walk.ts';
import { readJsonLines, runSession } from './session.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with some files of a word each. */
function makeFolder(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-walk-'));
  folders.push(folder);
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'word\n');
  }
  return folder;
}

/** What a walk of some paths comes upon, in order. */
async function walkAll(paths: readonly string[], exclude: readonly string[] = excludedByDefault): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const root of await findRoots(paths)) for await (const entry of walk(root, exclude)) entries.push(entry);
  return entries;
}

const tell = (entries: readonly Entry[]) => entries.map(({ kind, path }) => `${kind} ${path}`);

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly format?: string;
  readonly state?: string;
  readonly problems?: readonly { readonly code: string }[];
  readonly documents?: { readonly excluded: number; readonly clean: number };
}

/** The report of a scan, a line each. */
async function scanLines(...words: readonly string[]): Promise<readonly Line[]> {
  return readJsonLines<Line>((await runSession(['scan', ...words, '--format', 'jsonl'])).stdout);
}

describe('the order', () => {
  test('is by name, a folder after the files beside it', async () => {
    const folder = makeFolder('b.txt', 'a/2.txt', 'a/1.txt', 'c.txt', 'a/b/x.txt', 'B.txt', '10.txt', '9.txt', 'é.txt');
    expect(tell(await walkAll([folder]))).toEqual([
      'file 10.txt',
      'file 9.txt',
      'file B.txt',
      'file b.txt',
      'file c.txt',
      'file é.txt',
      'file a/1.txt',
      'file a/2.txt',
      'file a/b/x.txt',
    ]);
  });

  test('is that of the names in NFC, however the disk has them', async () => {
    const decomposed = 'e\u0301';
    const folder = makeFolder(`${decomposed}.txt`, 'f.txt', 'z.txt', `${decomposed}/${decomposed}.txt`);
    expect(tell(await walkAll([folder]))).toEqual(['file f.txt', 'file z.txt', 'file é.txt', 'file é/é.txt']);
    const [root] = await findRoots([join(folder, decomposed)]);
    expect(root?.name).toBe('é');
  });

  test('keeps the files of a folder together', async () => {
    const folder = makeFolder('a/x.txt', 'a/b/y.txt', 'a/z.txt');
    const inOrder = (await walkAll([folder])).flatMap((entry) => ('folder' in entry ? [entry.folder] : []));
    expect(inOrder).toEqual(['a', 'a', 'a/b']);
  });
});

describe('a link', () => {
  test('is listed, not followed, and no problem', async () => {
    const target = makeFolder('secret.csv');
    const folder = makeFolder('a.txt');
    symlinkSync(target, join(folder, 'folder'));
    symlinkSync(join(target, 'secret.csv'), join(folder, 'file.csv'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    symlinkSync(folder, join(folder, 'loop'));
    expect(tell(await walkAll([folder]))).toEqual([
      'file a.txt',
      'symlink dangling',
      'symlink file.csv',
      'symlink folder',
      'symlink loop',
    ]);
    const lines = await scanLines(folder);
    const links = lines.filter(({ format }) => format === 'symlink');
    expect(links.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'dangling clean',
      'file.csv clean',
      'folder clean',
      'loop clean',
    ]);
    expect((await runSession(['scan', folder])).exitCode).toBe(0);
  });

  test('given as a path is followed: it is what the caller means', async () => {
    const folder = makeFolder('a.txt');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(tell(await walkAll([join(folder, 'link.txt')]))).toEqual(['file link.txt']);
  });
});

describe('what cannot be read', () => {
  test.skipIf(process.platform === 'win32')('a pipe is a special file, and nobody waits for it', async () => {
    const folder = makeFolder('a.txt');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const [, pipe] = await walkAll([folder]);
    expect(pipe).toMatchObject({ kind: 'problem', path: 'pipe', problem: { code: 'special-file' } });
    const lines = await scanLines(folder);
    expect(lines.find(({ path }) => path === 'pipe')).toMatchObject({
      state: 'not-examined',
      problems: [{ code: 'special-file' }],
    });
    expect((await runSession(['scan', folder])).exitCode).toBe(3);
    expect((await runSession(['inspect', join(folder, 'pipe')])).exitCode).toBe(3);
  });

  test('a file that goes between the walk and the reading is a problem', async () => {
    const folder = makeFolder('a.txt', 'b.txt');
    const entries = await walkAll([folder]);
    rmSync(join(folder, 'b.txt'));
    const problems: string[] = [];
    for (const entry of entries) {
      if (entry.kind === 'excluded') continue;
      await using steps = stepsOf(entry, (source) => scan(source, defaultLimits));
      for await (const { kind, document, ...step } of steps) {
        if ('part' in step && step.part.kind === 'problem') problems.push(`${document.path} ${step.part.problem.code}`);
      }
    }
    expect(problems).toEqual(['b.txt unreadable']);
  });

  test('a folder that goes while the walk is under way is a problem, and the walk goes on', async () => {
    const folder = makeFolder('a.txt', 'gone/b.txt', 'here/c.txt');
    const [root] = await findRoots([folder]);
    if (root === undefined) throw new Error('no root');
    const entries: Entry[] = [];
    for await (const entry of walk(root, [])) {
      entries.push(entry);
      if (entry.path === 'a.txt') rmSync(join(folder, 'gone'), { recursive: true });
    }
    expect(tell(entries)).toEqual(['file a.txt', 'problem gone', 'file here/c.txt']);
    expect(entries[1]).toMatchObject({ problem: { code: 'unreadable' } });
  });

  // Whoever is root reads everything.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be read is a problem', async () => {
    const folder = makeFolder('a.txt', 'locked/b.txt');
    chmodSync(join(folder, 'locked'), 0o000);
    try {
      const entries = await walkAll([folder]);
      expect(tell(entries)).toEqual(['file a.txt', 'problem locked']);
      expect((await runSession(['scan', folder])).exitCode).toBe(3);
    } finally {
      chmodSync(join(folder, 'locked'), 0o700);
    }
  });
});

describe('what is excluded', () => {
  test('is .git and node_modules wherever they are, unless said otherwise', async () => {
    const folder = makeFolder('.git/config', 'a.txt', 'b/node_modules/c.js', '.gitignore', 'b/d.txt');
    expect(tell(await walkAll([folder]))).toEqual([
      'excluded .git',
      'file .gitignore',
      'file a.txt',
      'file b/d.txt',
      'excluded b/node_modules',
    ]);
    expect(tell(await walkAll([folder], []))).toContain('file .git/config');
  });

  test('is counted in the last line, and not listed', async () => {
    const folder = makeFolder('.git/config', 'a.txt', 'b.log', 'c/d.log');
    const lines = await scanLines(folder, '--exclude', '**/*.log');
    expect(lines.filter(({ type }) => type === 'document').map(({ path }) => path)).toEqual(['a.txt']);
    expect(lines.at(-1)?.documents).toMatchObject({ clean: 1, excluded: 3 });
  });

  test('is looked for in NFC', async () => {
    const folder = makeFolder('e\u0301.log', 'a.txt');
    expect(tell(await walkAll([folder], ['**/e\u0301.log']))).toEqual(['file a.txt', 'excluded é.log']);
  });
});

describe('several roots', () => {
  test('of the same name are numbered, and each path says its root', async () => {
    const folder = makeFolder('x/a/1.txt', 'y/a/2.txt', 'z/a/3.txt');
    const paths = ['x', 'y', 'z'].map((name) => join(folder, name, 'a'));
    expect(tell(await walkAll(paths))).toEqual(['file a/1.txt', 'file a (2)/2.txt', 'file a (3)/3.txt']);
  });

  test('that are files of the same name are numbered too', async () => {
    const folder = makeFolder('x/a.txt', 'y/a.txt');
    const paths = ['x', 'y'].map((name) => join(folder, name, 'a.txt'));
    expect(new Set((await walkAll(paths)).map(({ path }) => path)).size).toBe(2);
  });

  test('one alone has no prefix', async () => {
    const folder = makeFolder('a.txt');
    expect(tell(await walkAll([folder]))).toEqual(['file a.txt']);
    expect(tell(await walkAll([join(folder, 'a.txt')]))).toEqual(['file a.txt']);
  });

  test('a root that is not there ends the run before anything is read', async () => {
    const folder = makeFolder('a.txt');
    await expect(findRoots([folder, join(folder, 'missing')])).rejects.toThrow('There is no file or folder');
  });
});
