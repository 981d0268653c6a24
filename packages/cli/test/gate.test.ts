import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSession } from './session.ts';
import { expectSnapshot, toWords } from './snapshot.ts';

/** A repository with a file that fails, one that nothing reads, and lists of what somebody accepted. */
const repository = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-gate-')));

const signed = (expires: string) =>
  `    reason: Released to the press in 2019.\n    approver: R. Example\n    created: 2026-11-01\n    expires: ${expires}\n`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'outbox/people.csv': 'Name,SSN,DOB\nJane Doe,219-09-9999,01/02/1990\nJohn Roe,078-05-1120,03/04/1985\n',
  'outbox/bulletin.txt': 'LAW ENFORCEMENT SENSITIVE\n\nRoll call is at eight.\n',
  'outbox/notice.txt': 'The office is closed on Monday.\n',
  'photos/street.bin': Buffer.from('8f3a00ff91c7e2d00102fe', 'hex'),
  'policy.yaml': `policy: made
title: Made
specimens: real
rules:
  - id: ssn
    title: Social Security numbers
    severity: block
    why: They open accounts in a person's name.
    do: Delete them.
    when: { info: us-ssn }
  - id: les
    title: A marking
    severity: review
    why: Its author has said who may read it.
    do: Ask its author.
    when: { info: marking-les }
`,
  'holdback.config.yaml': 'policy: policy.yaml\nexclude:\n  - "**/drafts"\n',
  'lists/exceptions.yaml': `exceptions:
  - rule: les
    path: outbox/bulletin.txt
    at-most: 1
    ticket: REC-12
${signed('2026-12-31')}  - rule: ssn
    path: outbox/**
${signed('2026-11-09')}  - problem: unknown-format
    path: photos/**
${signed('2026-11-20')}  - rule: sn
    path: outbox/old/**
${signed('2026-12-31')}`,
  'lists/wrong.yaml': `exceptions:
  - rule: les
    pth: outbox/bulletin.txt
    reason: ok
    approver: R. Example
    created: 2026-11-01
    expires: 2026-12-31
  - problem: encripted
    format: pdf
${signed('2026-12-31')}`,
  'lists/changed.txt': 'outbox/notice.txt\noutbox/gone.txt\n',
  'lists/none.txt': '\n',
  'wrong/holdback.config.yaml':
    'polciy: policy.yaml\nfail-on: urgent\nallow-incomplete: [encripted]\nreports: [sarif=]\n',
};

/** In this order: what one writes the next ones go by. */
const commandLines = [
  'config show --as-of 2026-11-10',
  'scan outbox photos --exceptions lists/exceptions.yaml --as-of 2026-11-10',
  'scan outbox photos --exceptions lists/exceptions.yaml --as-of 2026-11-10 --format jsonl',
  'scan outbox/bulletin.txt photos --exceptions lists/exceptions.yaml --as-of 2026-11-10',
  'scan outbox/bulletin.txt --exceptions lists/exceptions.yaml --as-of 2026-11-10 --strict',
  'scan outbox/bulletin.txt --exceptions lists/wrong.yaml',
  'scan outbox/bulletin.txt --exceptions lists/missing.yaml',
  'exceptions list --exceptions lists/exceptions.yaml --as-of 2026-11-10',
  'exceptions check --exceptions lists/exceptions.yaml --as-of 2026-11-10',
  'exceptions check outbox photos --exceptions lists/exceptions.yaml --as-of 2026-11-10',
  'exceptions list',
  "exceptions add --rule les --path outbox/** --reason 'ok' --approver 'R. Example'",
  "exceptions add --rule les --reason 'Released to the press.' --approver 'R. Example'",
  'baseline show',
  'baseline create outbox photos',
  'baseline create outbox',
  'baseline create outbox --no-baseline',
  'baseline show',
  'baseline update outbox',
  'scan outbox',
  'scan --files-from lists/changed.txt',
  'scan --files-from lists/none.txt',
  'scan --files-from lists/missing.txt',
  'scan --files-from lists/changed.txt --staged',
  'scan photos --files-from lists/changed.txt',
  'scan --since nowhere',
  'scan outbox --policy-from nowhere',
  'scan --staged',
  'baseline prune outbox',
  'exceptions --help',
  'baseline --help',
];

const before = process.cwd();
beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), content);
  }
  process.chdir(repository);
  const git = (...words: readonly string[]) => execFileSync('git', words, { stdio: 'pipe' });
  git('init', '-q');
  git('config', 'user.email', 'r.example@example.org');
  git('config', 'user.name', 'R. Example');
  git('add', '-A');
  git('commit', '-qm', 'All');
});

afterAll(() => {
  process.chdir(before);
  rmSync(repository, { recursive: true, force: true });
});

for (const [index, commandLine] of commandLines.entries()) {
  const again = commandLines.indexOf(commandLine) < index ? ' (again)' : '';
  test(`holdback ${commandLine}${again}`, async () => {
    await expectSnapshot(`${commandLine}${again}`, await runSession(toWords(commandLine)), 'snapshots/gate');
  });
}

test('a configuration that is wrong is told with the place of each mistake', async () => {
  process.chdir(join(repository, 'wrong'));
  try {
    await expectSnapshot('scan (wrong configuration)', await runSession(['scan', '../outbox']), 'snapshots/gate');
  } finally {
    process.chdir(repository);
  }
});

test('files in a configuration are named from its folder, and reports are written below it', async () => {
  mkdirSync('own/below', { recursive: true });
  const write = (text: string) => writeFileSync('own/holdback.config.yaml', text);
  write('policy: ../policy.yaml\nreports: [csv=r.csv]\n');
  process.chdir('own/below');
  try {
    expect((await runSession(['scan', '../../outbox/notice.txt'])).exitCode).toBe(0);
    expect(existsSync('../r.csv')).toBe(true);
  } finally {
    process.chdir(repository);
  }
  write(
    'policy: /etc/policy.yaml\nbaseline: C:\\b.jsonl\nreports: [csv=/tmp/r.csv, sarif=../r.sarif, jsonl=a/../../r]\n',
  );
  process.chdir('own');
  try {
    const { exitCode, stderr } = await runSession(['scan', '../outbox/notice.txt']);
    expect(exitCode).toBe(2);
    expect(stderr.match(/^holdback\.config\.yaml:\d+:\d+: .*/gm)).toEqual([
      expect.stringMatching(/^holdback\.config\.yaml:1:9: .* begins in the folder of this file/),
      expect.stringMatching(/^holdback\.config\.yaml:2:11: .* begins in the folder of this file/),
      ...['3:11', '3:27', '3:45'].map((at) => expect.stringContaining(`:${at}: `)),
    ]);
  } finally {
    process.chdir(repository);
    rmSync('own', { recursive: true });
  }
});

test('exceptions that are added at once are all kept', async () => {
  const program = join(import.meta.dirname, '../src/bin.ts');
  const add = (index: number) =>
    promisify(execFile)(process.execPath, [
      ...[program, 'exceptions', 'add', '--rule', 'les', '--path', `${index}/**`, '--exceptions', 'many.yaml'],
      ...['--reason', 'Released to the press.', '--approver', 'R. Example'],
    ]);
  await Promise.all([1, 2, 3, 4].map(add));
  expect(readFileSync('many.yaml', 'utf8').match(/rule: les/g)).toHaveLength(4);
});

test('a folder that is not there any more passes where its files were deleted, and a slip does not', async () => {
  mkdirSync('going');
  writeFileSync('going/a.txt', 'The office is closed.\n');
  execFileSync('git', ['add', 'going']);
  execFileSync('git', ['commit', '-qm', 'Going']);
  execFileSync('git', ['rm', '-rq', 'going']);
  expect(await runSession(['scan', 'going', '--staged'])).toMatchObject({ exitCode: 0 });
  expect(await runSession(['scan', 'gonig', '--staged'])).toMatchObject({ exitCode: 2 });
  execFileSync('git', ['commit', '-qm', 'Gone']);
});

test('a list that would be taken for another is refused', async () => {
  for (const [bytes, said] of [
    [Buffer.from('\ufeffoutbox/notice.txt\n', 'utf16le'), 'the list is in UTF-16'],
    [Buffer.from('"caf\\303\\251.csv"\n'), 'stands in quotes, as git writes names'],
  ] as const) {
    writeFileSync('list.txt', bytes);
    const { exitCode, stderr } = await runSession(['scan', '--files-from', 'list.txt']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  }
  writeFileSync('list.txt', 'outbox/gone.txt\n');
  const { stderr } = await runSession(['scan', '--files-from', 'list.txt']);
  expect(stderr).toContain('The file that is listed is not there');
});

test('a configuration that cannot be read is told, and never passed over', async () => {
  mkdirSync('sub');
  symlinkSync('/nowhere', 'sub/holdback.config.yaml');
  process.chdir(join(repository, 'sub'));
  try {
    const { exitCode, stderr } = await runSession(['scan', '../outbox']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('"holdback.config.yaml" cannot be read. Check the permissions of it.\n');
  } finally {
    process.chdir(repository);
  }
});

test('another repository that git is led to is not taken for this one', async () => {
  const other = mkdtempSync(join(tmpdir(), 'holdback-other-'));
  execFileSync('git', ['init', '-q'], { cwd: other });
  execFileSync('git', ['config', 'core.worktree', other]);
  try {
    const { exitCode, stderr } = await runSession(['scan', '--staged']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('git speaks of another repository');
  } finally {
    execFileSync('git', ['--work-tree=.', 'config', '--unset', 'core.worktree']);
    rmSync(other, { recursive: true });
  }
});

test('an exception is made of a verdict in a report, and holds for these bytes alone', async () => {
  await runSession(['scan', 'outbox/bulletin.txt', '--no-baseline', '--format', 'jsonl=report.jsonl']);
  const { stdout } = await runSession(['scan', 'outbox/bulletin.txt', '--no-baseline', '--format', 'jsonl']);
  const id = /"type":"verdict","id":"([0-9a-f]{64})"/.exec(stdout)?.[1] ?? '';
  const words = ['exceptions', 'add', id.slice(0, 8), '--report', 'report.jsonl', '--exceptions', 'own.yaml'];
  const added = await runSession([...words, '--reason', 'Released to the press.', '--approver', 'R. Example']);
  expect(added).toMatchObject({ exitCode: 0, stderr: '' });
  const scan = ['scan', 'outbox/bulletin.txt', '--no-baseline', '--exceptions', 'own.yaml'];
  expect((await runSession(scan)).exitCode).toBe(0);
  cpSync('outbox/bulletin.txt', 'photos/bulletin.bak');
  writeFileSync('outbox/bulletin.txt', 'LAW ENFORCEMENT SENSITIVE\n\nRoll call is at nine.\n');
  expect((await runSession(scan)).exitCode).toBe(1);
  cpSync('photos/bulletin.bak', 'outbox/bulletin.txt');
});

test('what git has is scanned and not what lies on the disk', async () => {
  writeFileSync('outbox/notice.txt', 'LAW ENFORCEMENT SENSITIVE\n\nRoll call is at ten.\n');
  execFileSync('git', ['add', 'outbox/notice.txt']);
  writeFileSync('outbox/notice.txt', 'The office is closed on Monday.\n');
  const { exitCode, stdout } = await runSession(['scan', '--staged', '--format', 'jsonl']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('"path":"outbox/notice.txt"');
  expect((await runSession(['scan', 'outbox/notice.txt'])).exitCode).toBe(0);
  expect((await runSession(['scan', 'photos', '--staged'])).exitCode).toBe(0);
});

test('of several files each is judged by its own bytes, and stands with its own digest', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `p${index}.csv`);
  for (const name of names) writeFileSync(name, `Name,SSN\nJane Doe of ${name},219-09-9999\n`);
  execFileSync('git', ['add', ...names]);
  const lines = async (...words: readonly string[]) => {
    const { stdout } = await runSession(['scan', ...words, '--format', 'jsonl', '--no-baseline']);
    return stdout.split('\n').filter((line) => /^\{"type":"(?:document|verdict)".*"path":"p\d\.csv"/.test(line));
  };
  const staged = await lines('--staged');
  expect(staged).toHaveLength(18);
  expect(staged).toEqual(await lines(...names));
  execFileSync('git', ['rm', '-qf', ...names]);
});

test('what git ignores is left out where it is asked for, and counted', async () => {
  writeFileSync('.gitignore', 'scratch/\n');
  mkdirSync('scratch');
  writeFileSync('scratch/people.csv', 'Name,SSN\nJane Doe,219-09-9999\n');
  expect((await runSession(['scan', 'scratch'])).exitCode).toBe(1);
  const { exitCode, stdout } = await runSession([
    'scan',
    '.',
    '--gitignore',
    '--exclude',
    'outbox',
    '--exclude',
    'photos',
    '--format',
    'jsonl',
  ]);
  expect(stdout).not.toContain('scratch/people.csv');
  expect(exitCode).toBe(0);
});

test('a verdict on a name with signs that stand for others is excepted by its id, not by its path', async () => {
  const id = 'a'.repeat(64);
  const line = { type: 'verdict', id, rule: 'les', path: 'outbox/a*.csv', scope: 'document', distinct: 1 };
  writeFileSync('signs.jsonl', `${JSON.stringify(line)}\n`);
  const signedBy = ['--reason', 'Released to the press.', '--approver', 'R. Example', '--exceptions', 'signs.yaml'];
  const refused = await runSession(['exceptions', 'add', id, '--report', 'signs.jsonl', '--any-bytes', ...signedBy]);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr.replaceAll(/\s+/g, ' ')).toContain('leave out --report, and give the whole id');
  expect(await runSession(['exceptions', 'add', id, ...signedBy])).toMatchObject({ exitCode: 0 });
  rmSync('signs.jsonl');
  rmSync('signs.yaml');
});
