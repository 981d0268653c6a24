import { execFile } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readJsonLines, runSessionIn } from './session.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdback-targets-'));
const program = join(import.meta.dirname, '../src/bin.ts');

/** What lies in the folder before each test. */
const files = {
  'in/a.txt': 'The agenda.\n',
  'in/sub/b.txt': 'The minutes.\n',
  'own.yaml': 'policy: own\ntitle: own\nextends: [./base.yaml]\n',
  'base.yaml': 'policy: base\ntitle: base\nextends: [holdback/base]\n',
};

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'in', 'sub'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  symlinkSync('in/a.txt', join(folder, 'link.txt'));
  symlinkSync('in', join(folder, 'way'));
  linkSync(join(folder, 'in/a.txt'), join(folder, 'second.txt'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (...words: readonly string[]) => runSessionIn(folder, ['scan', ...words]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('a report is not written over', () => {
  test.each([
    ['a file that is scanned', 'in/a.txt', 'in/a.txt'],
    ['a file that is scanned, by its whole path', 'in/a.txt', join(folder, 'in/a.txt')],
    ['a file that is scanned, through a link', 'in/a.txt', 'link.txt'],
    ['a file that is scanned, by its second name', 'in/a.txt', 'second.txt'],
    ['a file that is scanned through a link', 'link.txt', 'in/a.txt'],
    ['a file in a folder that is scanned', 'in', 'in/sub/b.txt'],
    ['a file in a folder that is scanned, through a link', 'in', 'way/sub/b.txt'],
    ['a file in a folder that is scanned through a link', 'way', 'in/sub/b.txt'],
    ['a file in a folder that is scanned, by its second name', 'in', 'second.txt'],
    ['a file in the working directory, when that is scanned', '.', 'in/a.txt'],
    ['the policy', 'in', 'own.yaml --policy own.yaml'],
    ['a policy that the policy extends', 'in', 'base.yaml --policy own.yaml'],
  ])('%s', async (_, path, target) => {
    const [file = '', ...rest] = target.split(' ');
    const session = await scan(path, '--format', `jsonl=${file}`, ...rest);
    expect(session.exitCode).toBe(2);
    expect(session.stderr).toContain('The report would be written over');
    expect(session.stdout).toBe('');
    for (const [name, content] of Object.entries(files)) expect(read(name)).toBe(content);
  });

  test.each(['loop', 'x'.repeat(300), 'in/a.txt/report'])('what cannot be opened: %s', async (target) => {
    symlinkSync('loop', join(folder, 'loop'));
    const { exitCode, stderr } = await scan('in', '--format', `jsonl=${target}`);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The report could not be written to');
  });

  test('another report, by whatever name', async () => {
    const session = await scan('in', '--format', 'jsonl=out.txt', '--format', `text=${join(folder, 'in/../out.txt')}`);
    expect(session.exitCode).toBe(2);
    expect(session.stderr).toContain('Both jsonl and text would go to');
  });

  test.each([
    ['nofile', 'dangling'],
    ['dangling', 'nofile'],
    ['r1', 'r2'],
  ])('another report, through a link or by its second name: %s and %s', async (first, second) => {
    symlinkSync('nofile', join(folder, 'dangling'));
    writeFileSync(join(folder, 'r1'), 'earlier');
    linkSync(join(folder, 'r1'), join(folder, 'r2'));
    const session = await scan('in', '--format', `jsonl=${first}`, '--format', `sarif=${second}`);
    expect(session).toMatchObject({ exitCode: 2, stdout: '' });
    expect(session.stderr).toContain(`Both jsonl and sarif would go to ${second}.`);
    expect(read('r1')).toBe('earlier');
  });

  test.skipIf(process.platform === 'win32').each([
    ['standard input that is scanned', 'scan - --format jsonl=in/a.txt < in/a.txt', 'The report would be written over'],
    ['its second name', 'scan - --format jsonl=second.txt < in/a.txt', 'The report would be written over'],
    ['its name in the system', 'scan - --format jsonl=/dev/stdin < in/a.txt', 'The report would be written over'],
    ['what standard output goes to', 'scan own.yaml --format text --format jsonl=out > out', 'Both text and jsonl'],
  ])('%s', async (_, command, told) => {
    const failure: { code?: number; stderr?: string } = await promisify(execFile)(
      'sh',
      ['-c', `"${process.execPath}" "${program}" ${command}`],
      { cwd: folder },
    ).then(
      () => ({}),
      (thrown) => thrown,
    );
    expect(failure.code).toBe(2);
    expect(failure.stderr).toContain(told);
    for (const [name, content] of Object.entries(files)) expect(read(name)).toBe(content);
  });
});

describe('a report', () => {
  test('that is new in a folder that is scanned is not scanned itself, and is counted as excluded', async () => {
    const { exitCode } = await scan('in', '--format', 'jsonl=in/report.jsonl');
    expect(exitCode).toBe(0);
    const lines = readJsonLines<{ type: string; path?: string; documents?: object }>(read('in/report.jsonl'));
    expect(lines.flatMap(({ type, path }) => (type === 'document' ? [path] : []))).toEqual([
      'in/a.txt',
      'in/sub/b.txt',
    ]);
    expect(lines.at(-1)?.documents).toMatchObject({ clean: 2, excluded: 1 });
  });

  test.skipIf(process.platform !== 'linux')(
    'that a shell sends to a file in a folder that is scanned neither',
    async () => {
      const command = `"${process.execPath}" "${program}" scan in --format jsonl > in/report.jsonl 2> in/errors.txt`;
      await promisify(execFile)('sh', ['-c', command], { cwd: folder });
      const lines = readJsonLines<{ type: string; documents?: object }>(read('in/report.jsonl'));
      expect(lines.at(-1)?.documents).toMatchObject({ clean: 2, excluded: 2 });
    },
  );

  test('of an earlier run is written over where it is left out of the scan', async () => {
    expect((await scan('in', '--format', 'jsonl=in/report.jsonl')).exitCode).toBe(0);
    expect((await scan('in', '--format', 'jsonl=in/report.jsonl')).exitCode).toBe(2);
    expect((await scan('in', '--format', 'jsonl=in/report.jsonl', '--exclude', 'report.jsonl')).exitCode).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('that lies in the folder is left out by what is suggested', async () => {
    const names = [
      'a.txt',
      'sub/b.txt',
      'it [1] {x}.txt',
      '(a) $HOME !x.txt',
      "it's.txt",
      'a\\b.txt',
      'cafe\u0301.txt',
    ];
    for (const name of names) {
      writeFileSync(join(folder, 'in', name), 'earlier');
      rmSync(join(folder, 'soft'), { force: true });
      symlinkSync(join('in', name), join(folder, 'soft'));
      const words = ['scan', 'in', '--format', 'jsonl=soft'];
      const { exitCode, stderr } = await runSessionIn(folder, words);
      expect(exitCode).toBe(2);
      const hint = /leave it out: (?<typed>.*)\n/.exec(stderr)?.groups?.typed ?? '';
      const { stdout } = await promisify(execFile)('sh', ['-c', `printf '%s\\n' ${hint}`]);
      const pasted = stdout.trimEnd().split('\n');
      expect(pasted).toHaveLength(2);
      const again = await runSessionIn(folder, [...words, ...pasted]);
      expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    }
  });

  test('whose name holds a value is not suggested to be left out', async () => {
    writeFileSync(join(folder, 'in/219-09-9999.txt'), 'earlier');
    const { exitCode, stderr } = await scan('in', '--format', 'jsonl=in/219-09-9999.txt');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Give a file elsewhere.\n');
    expect(stderr).not.toContain('219');
  });

  test.skipIf(process.platform === 'win32')('has the mode that the umask gives it', async () => {
    await scan('in', '--format', 'jsonl=report.jsonl');
    expect(statSync(join(folder, 'report.jsonl')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test.skipIf(process.platform !== 'linux')(
    'that standard output has no room for ends the run with what to do',
    async () => {
      const command = `"${process.execPath}" "${program}" scan in > /dev/full`;
      const failure: { code?: number; stderr?: string } = await promisify(execFile)('sh', ['-c', command], {
        cwd: folder,
      }).then(
        () => ({}),
        (thrown) => thrown,
      );
      expect(failure.code).toBe(2);
      expect(failure.stderr).toContain('The report could not be written to standard output. There is no space left.');
    },
  );
});

describe('standard input', () => {
  test.skipIf(process.platform === 'win32').each(['< /dev/null', '<&-', '< in'])(
    '%s is nothing to scan',
    async (from) => {
      const command = `"${process.execPath}" "${program}" scan - ${from}`;
      const failure: { code?: number; stderr?: string; stdout?: string } = await promisify(execFile)(
        'sh',
        ['-c', command],
        {
          cwd: folder,
        },
      ).then(
        () => ({}),
        (thrown) => thrown,
      );
      expect(failure).toMatchObject({ code: 2, stdout: '' });
      expect(failure.stderr).toContain('nothing was checked');
    },
  );
});
