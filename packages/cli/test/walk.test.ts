import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultLimits, scan } from '@holdback/scanner';
import { afterAll, describe, expect, test } from 'vitest';
import { findBase } from '../src/run/base.ts';
import { stepsOf } from '../src/run/entry-steps.ts';
import { Exclusions } from '../src/run/exclusions.ts';
import { findRoots, nameOf } from '../src/run/roots.ts';
import { type Entry, walk } from '../src/run/walk.ts';
import { readJsonLines, runSession, runSessionIn } from './session.ts';

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

/** What a walk of some paths comes upon, in order, as it is told in the folder that is the base. */
async function walkAll(
  base: string,
  paths: readonly string[] = ['.'],
  exclusions = new Exclusions([]),
): Promise<Entry[]> {
  const roots = await findRoots(
    paths.map((path) => join(base, path)),
    base,
    exclusions,
  );
  const omissions = { exclusions, leftOut: new Set<string>(), roots: new Set(roots.map(({ filePath }) => filePath)) };
  const entries: Entry[] = [];
  for (const root of roots) for await (const entry of walk(root, omissions)) entries.push(entry);
  return entries;
}

const tell = (entries: readonly Entry[]) => entries.map(({ kind, path }) => `${kind} ${path}`);

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly format?: string;
  readonly state?: string;
  readonly problems?: readonly { readonly code: string }[];
  readonly documents?: { readonly excluded: number; readonly clean: number; readonly links: number };
}

/** The report of a scan in a folder, a line each. */
async function scanLines(folder: string, ...words: readonly string[]): Promise<readonly Line[]> {
  return readJsonLines<Line>((await runSessionIn(folder, ['scan', ...words, '--format', 'jsonl'])).stdout);
}

describe('the order', () => {
  test('is by name, a folder after the files beside it', async () => {
    const folder = makeFolder('b.txt', 'a/2.txt', 'a/1.txt', 'c.txt', 'a/b/x.txt', 'B.txt', '10.txt', '9.txt', 'é.txt');
    expect(tell(await walkAll(folder))).toEqual([
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
    expect(tell(await walkAll(folder))).toEqual(['file f.txt', 'file z.txt', 'file é.txt', 'file é/é.txt']);
    const [root] = await findRoots([join(folder, decomposed)], folder, new Exclusions([]));
    expect(root?.path).toBe('é');
  });

  test('keeps the files of a folder together', async () => {
    const folder = makeFolder('a/x.txt', 'a/b/y.txt', 'a/z.txt');
    const inOrder = (await walkAll(folder)).flatMap((entry) => ('folder' in entry ? [entry.folder] : []));
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
    expect(tell(await walkAll(folder))).toEqual([
      'file a.txt',
      'symlink dangling',
      'symlink file.csv',
      'symlink folder',
      'symlink loop',
    ]);
    const lines = await scanLines(folder);
    const links = lines.filter(({ format }) => format === 'symlink');
    expect(links.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'dangling link',
      'file.csv link',
      'folder link',
      'loop link',
    ]);
    expect(lines.at(-1)?.documents).toMatchObject({ clean: 1, links: 4 });
    expect((await runSession(['scan', folder])).exitCode).toBe(0);
  });

  test('given as a path is followed: it is what the caller means', async () => {
    const folder = makeFolder('a.txt');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(tell(await walkAll(folder, ['link.txt']))).toEqual(['file link.txt']);
  });
});

describe('what cannot be read', () => {
  test.skipIf(process.platform === 'win32')('a pipe is a special file, and nobody waits for it', async () => {
    const folder = makeFolder('a.txt');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const [, pipe] = await walkAll(folder);
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
    const entries = await walkAll(folder);
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
    const exclusions = new Exclusions([]);
    const [root] = await findRoots([folder], folder, exclusions);
    if (root === undefined) throw new Error('no root');
    const entries: Entry[] = [];
    for await (const entry of walk(root, { exclusions, leftOut: new Set(), roots: new Set() })) {
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
      const entries = await walkAll(folder);
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
    expect(tell(await walkAll(folder))).toEqual([
      'excluded .git',
      'file .gitignore',
      'file a.txt',
      'file b/d.txt',
      'excluded b/node_modules',
    ]);
    expect(tell(await walkAll(folder, ['.'], new Exclusions([], [])))).toContain('file .git/config');
    expect(tell(await walkAll(folder, ['.git']))).toEqual(['file .git/config']);
  });

  test('is counted in the last line, and not listed', async () => {
    const folder = makeFolder('.git/config', 'a.txt', 'b.log', 'c/d.log');
    const lines = await scanLines(folder, '--exclude', '**/*.log');
    expect(lines.filter(({ type }) => type === 'document').map(({ path }) => path)).toEqual(['a.txt']);
    expect(lines.at(-1)?.documents).toMatchObject({ clean: 1, excluded: 3 });
  });

  test('is looked for in NFC', async () => {
    const folder = makeFolder('e\u0301.log', 'a.txt');
    expect(tell(await walkAll(folder, ['.'], new Exclusions(['**/e\u0301.log'])))).toEqual([
      'file a.txt',
      'excluded é.log',
    ]);
  });
});

describe('a path', () => {
  test('is relative to the base, whatever the root', async () => {
    const folder = makeFolder('pkg/src/a.txt', 'other/a.txt');
    const paths = ['pkg/src/a.txt', 'other/a.txt'];
    expect(tell(await walkAll(folder, paths))).toEqual(['file pkg/src/a.txt', 'file other/a.txt']);
    expect(tell(await walkAll(folder, ['pkg', 'other']))).toEqual(['file pkg/src/a.txt', 'file other/a.txt']);
    expect(tell(await walkAll(folder))).toEqual(['file other/a.txt', 'file pkg/src/a.txt']);
  });

  test('that lies outside stands as it was typed', async () => {
    expect(await nameOf('../out/a.txt', process.cwd())).toMatchObject({ name: '../out/a.txt' });
    expect(await nameOf('../out/', process.cwd())).toMatchObject({ name: '../out' });
    expect(await nameOf('/somewhere/else', process.cwd())).toMatchObject({ name: '/somewhere/else' });
  });

  test.each(['.git/HEAD', '.git', 'holdback.config.yaml'])(
    'is the same anywhere below the base, known by %s',
    async (mark) => {
      const folder = realpathSync(makeFolder('pkg/src/a.csv', mark));
      writeFileSync(join(folder, 'pkg/src/a.csv'), 'Name,SSN\nJane Doe,219-09-9999\n');
      if (mark === 'holdback.config.yaml') writeFileSync(join(folder, mark), '# Nothing is otherwise here.\n');
      const own = mark === 'holdback.config.yaml' ? [folder] : [folder, join(folder, 'pkg'), join(folder, 'pkg/src')];
      const told = own.map((each) => findBase(each) === folder);
      expect(told).toEqual(own.map(() => true));
      const lines: (readonly Line[])[] = [];
      for (const each of own) lines.push(await scanLines(each, join(folder, 'pkg')));
      for (const each of lines) expect(each.slice(0, -1)).toEqual(lines[0]?.slice(0, -1));
      expect(lines[0]?.find(({ type }) => type === 'document')?.path).toBe('pkg/src/a.csv');
    },
  );

  test('has its base in the nearest configuration of the repository, and none above it', () => {
    const folder = makeFolder(
      'holdback.config.yaml',
      'repo/.git',
      'repo/docs/holdback.config.yaml',
      'repo/docs/a/x',
      'b/x',
    );
    expect(findBase(join(folder, 'repo/docs/a'))).toBe(join(folder, 'repo/docs'));
    expect(findBase(join(folder, 'repo'))).toBe(join(folder, 'repo'));
    expect(findBase(join(folder, 'b'))).toBe(join(folder, 'b'));
  });

  test.skipIf(process.platform === 'win32')('has no base in a folder that is gone, which is said', async () => {
    const folder = makeFolder();
    const before = process.cwd();
    process.chdir(folder);
    rmSync(folder, { recursive: true });
    try {
      const { exitCode, stderr } = await runSession(['scan']);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('The folder you are in does not exist any more.');
    } finally {
      process.chdir(before);
    }
  });

  test('of a folder whose name ends as a container does is no container', async () => {
    const folder = makeFolder('a.zip!/b.txt');
    expect(tell(await walkAll(folder))).toEqual(['file a.zip%21/b.txt']);
  });
});

describe('a name', () => {
  test.skipIf(process.platform !== 'linux')('that is no UTF-8 is read, and is no other file', async () => {
    const folder = makeFolder('a.txt');
    for (const byte of [0xff, 0xfe]) {
      const path = Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([byte]), Buffer.from('.csv')]);
      writeFileSync(path, 'Name,SSN\nJane Doe,219-09-9999\n');
    }
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/c`), Buffer.from([0xff])]));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/c`), Buffer.from([0xff]), Buffer.from('/d.txt')]), 'word\n');
    const documents = (await scanLines(folder, '--specimens', 'real')).filter(({ type }) => type === 'document');
    expect(documents.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'a.txt clean',
      'b\ufffd.csv flagged',
      'b\ufffd (2).csv flagged',
      'c\ufffd/d.txt clean',
    ]);
  });

  test.skipIf(process.platform !== 'linux')('that is the same in NFC as another is told apart', async () => {
    const folder = makeFolder('\u00e9.txt', 'e\u0301.txt', '\u00e9 (2).txt');
    expect(tell(await walkAll(folder))).toEqual(['file é (2).txt', 'file é (3).txt', 'file é.txt']);
  });

  test.skipIf(process.platform !== 'linux')('that is as reported already stays with its file', async () => {
    const folder = makeFolder('d/caf\u00e9.txt', 'd/cafe\u0301.txt', 'x!/a.txt', 'x%21/a.txt', 'y!', 'y%21');
    for (const name of ['d/caf\u00e9.txt', 'x%21/a.txt', 'y%21']) {
      writeFileSync(join(folder, name), 'SSN: 219-09-9999\n');
    }
    const states = async (...words: readonly string[]) =>
      (await scanLines(folder, ...words, '--specimens', 'real'))
        .flatMap(({ type, path, state }) => (type === 'document' ? [`${path} ${state}`] : []))
        .toSorted();
    const all = [
      'd/café (2).txt clean',
      'd/café.txt flagged',
      'x%21 (2)/a.txt clean',
      'x%21/a.txt flagged',
      'y%21 (2) clean',
      'y%21 flagged',
    ];
    expect(await states()).toEqual(all);
    // Given by their own paths, alone or together, they are called the same.
    const given = ['d/cafe\u0301.txt', 'd/caf\u00e9.txt', 'x!', 'x%21', 'y!', 'y%21'];
    expect(await states(...given)).toEqual(all);
    for (const [index, path] of given.entries()) expect(await states(path)).toEqual([all[index]]);
    expect(await states(join(folder, 'x!', 'a.txt'))).toEqual(['x%21 (2)/a.txt clean']);
    expect(await states('.', 'x!', '--exclude', 'x%21 (2)')).toEqual(all.toSorted());
  });

  test.skipIf(process.platform !== 'linux')('of what is given is the one that a walk tells', async () => {
    const names = ['\u00e9.txt', 'e\u0301.txt', '\u00e9 (2).txt'];
    const folder = makeFolder(...names);
    const walked = tell(await walkAll(folder)).toSorted();
    expect(tell(await walkAll(folder, names)).toSorted()).toEqual(walked);
    expect(await nameOf(join(folder, 'e\u0301.txt'), makeFolder())).toEqual({
      name: join(folder, '\u00e9 (3).txt'),
      isAsOnDisk: false,
    });
  });
});

describe('a pattern', () => {
  test('is tried on the path as reported, and below the root', async () => {
    const folder = makeFolder('pkg/a.log', 'pkg/sub/b.log', 'other/a.log');
    const kept = async (pattern: string, ...paths: string[]) =>
      tell(await walkAll(folder, paths, new Exclusions([pattern]))).filter((each) => each.startsWith('file'));
    expect(await kept('*.log', 'pkg')).toEqual(['file pkg/sub/b.log']);
    expect(await kept('pkg/*.log', 'pkg', 'other')).toEqual(['file other/a.log', 'file pkg/sub/b.log'].toReversed());
    expect(await kept('sub', 'pkg')).toEqual(['file pkg/a.log']);
    expect(await kept('./pkg/sub/', '.')).toEqual(['file other/a.log', 'file pkg/a.log']);
    expect(await kept('**/a.log', 'pkg/a.log', 'pkg/sub/b.log')).toEqual(['file pkg/sub/b.log']);
  });

  test('that cannot be meant is refused, and one that fits nothing is said', async () => {
    const folder = makeFolder('a.txt');
    for (const pattern of ['', './', '[', 'a{b', 'x(']) expect(() => new Exclusions([pattern])).toThrow('--exclude');
    expect(() => new Exclusions(['\\[1', 'a[b]', '{a,b}'])).not.toThrow();
    const { stderr, exitCode } = await runSessionIn(folder, ['scan', '--exclude', '*.log', '--exclude', '*.tmp']);
    expect(stderr).toContain('--exclude "*.log" fits nothing');
    expect(exitCode).toBe(0);
  });

  test('of a rule is tried on both as well', async () => {
    const policy = (glob: string) =>
      `policy: x\ntitle: x\nrules:\n  - { id: x, title: x, severity: block, why: x, do: x, when: { path: '${glob}' } }\n`;
    const folder = makeFolder('pkg/drafts/a.txt', 'pkg/b.txt');
    for (const glob of ['drafts/*', 'pkg/drafts/*', '**/drafts/**']) {
      writeFileSync(join(folder, 'x.yaml'), policy(glob));
      const lines = await scanLines(folder, 'pkg', '--policy', 'x.yaml');
      expect(
        lines.flatMap(({ type, path }) => (type === 'verdict' ? [path] : [])),
        glob,
      ).toEqual(['pkg/drafts/a.txt']);
    }
  });
});

describe('several roots', () => {
  test('come files first, then folders', async () => {
    const folder = makeFolder('a/1.txt', 'b.txt', 'c.txt');
    expect(tell(await walkAll(folder, ['c.txt', 'a', 'b.txt']))).toEqual(['file c.txt', 'file b.txt', 'file a/1.txt']);
  });

  test('of which one lies in another are told once', async () => {
    const folder = makeFolder('a/1.txt', 'a/b/2.txt', 'node_modules/x/3.txt');
    symlinkSync('1.txt', join(folder, 'a', 'link'));
    const files = ['file a/1.txt', 'symlink a/link', 'file a/b/2.txt'];
    expect(tell(await walkAll(folder, ['a', 'a/b', 'a/1.txt', 'a']))).toEqual(files);
    // A link that was given is followed, and what is left out of a walk is walked where it was given.
    expect(tell(await walkAll(folder, ['.', 'a/link', 'node_modules/x']))).toEqual([
      'file a/link',
      'excluded node_modules',
      'file a/1.txt',
      'file a/b/2.txt',
      'file node_modules/x/3.txt',
    ]);
  });

  test('that are one file, however it was typed, are one', async () => {
    const folder = makeFolder('x/a.txt');
    const one = join(folder, 'x', '..', 'x', 'a.txt');
    const roots = await findRoots([join(folder, 'x', 'a.txt'), one], folder, new Exclusions([]));
    expect(roots).toHaveLength(1);
  });

  test('one that is not there ends the run before anything is read', async () => {
    const folder = makeFolder('a.txt');
    const roots = findRoots([folder, join(folder, 'missing')], folder, new Exclusions([]));
    await expect(roots).rejects.toThrow('There is no file or folder');
  });
});
