import { execFileSync } from 'node:child_process';
import {
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readJsonLines, runSession } from './session.ts';

/** What a list of changes and a baseline must not let through, in a repository of its own. */

const before = process.cwd();
let folder = '';
const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const marked = 'LAW ENFORCEMENT SENSITIVE\n\nRoll call is at eight.\n';
const mail = (name: string) => `Name,Email\nJane Doe,${name}@example.org\n`;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-lists-')));
  process.chdir(folder);
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'jane@example.org');
  git('config', 'user.name', 'Jane Doe');
  put(
    'policy.yaml',
    `policy: made
title: Made
specimens: real
rules:
  - id: les
    title: A marking
    severity: block
    why: Its author has said who may read it.
    do: Ask its author.
    when: { info: marking-les }
  - id: many
    title: Many addresses
    severity: block
    scope: [folder, run]
    why: Together they are a directory.
    do: Take them out.
    when: { info: email-address, at-least: 4 distinct }
`,
  );
  put('holdback.config.yaml', 'policy: policy.yaml\n');
  git('add', '-A');
  git('commit', '-qm', 'A policy');
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  readonly type: string;
  readonly path: string;
  readonly rule: string;
  readonly scope: string;
}

async function scan(...words: readonly string[]) {
  const { exitCode, stdout, stderr } = await runSession(['scan', ...words, '--format', 'jsonl']);
  const verdicts = readJsonLines<Line>(stdout).filter(({ type }) => type === 'verdict');
  return { exitCode, stderr, stdout, failed: verdicts.map(({ rule, scope, path }) => `${rule} ${scope} ${path}`) };
}

describe('a list of changes', () => {
  test('names files as git has them, whatever link stands in the place of their folder', async () => {
    put('outbox/sub/a.txt', marked);
    git('add', '-A');
    rmSync('outbox/sub', { recursive: true });
    put('elsewhere/b.txt', 'Nothing.\n');
    symlinkSync('../elsewhere', 'outbox/sub');
    expect(await scan('outbox', '--staged')).toMatchObject({
      exitCode: 1,
      failed: ['les document outbox/sub/a.txt'],
    });
  });

  test('is looked for behind a folder that is a link', async () => {
    put('real/a.txt', marked);
    symlinkSync('real', 'outbox');
    git('add', '-A');
    expect((await scan('outbox', '--staged')).exitCode).toBe(1);
    put('list.txt', 'real/a.txt\n');
    expect((await scan('outbox', '--files-from', 'list.txt')).exitCode).toBe(1);
  });

  test('that a folder outside of the repository is named beside is refused', async () => {
    const { exitCode, stderr } = await scan(tmpdir(), '--staged');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('lies outside of the repository, and --staged tells only what changed in it.');
  });

  test('says how many of its files were not looked at', async () => {
    put('outbox/a.txt', marked);
    put('photos/b.txt', 'Nothing.\n');
    git('add', '-A');
    git('commit', '-qm', 'Two files');
    const { exitCode, stderr } = await scan('photos', '--since', 'HEAD');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Nothing changed in photos, so nothing was scanned.\n',
    });
    put('outbox/c.txt', marked);
    git('add', '-A');
    expect((await scan('photos', '--staged')).stderr).toBe(
      'Nothing changed in photos, so nothing was scanned. Of the list, 1 file elsewhere was not looked at.\n',
    );
  });

  test('leaves out what a pattern leaves out, and counts it', async () => {
    put('outbox/drafts/a.txt', marked);
    put('outbox/b.txt', 'Nothing.\n');
    git('add', '-A');
    const { exitCode, stderr, stdout } = await scan('--staged', '--exclude', 'outbox/drafts');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('"excluded":1');
    put('list.txt', 'outbox/drafts/a.txt\noutbox/b.txt\n');
    expect((await scan('--files-from', 'list.txt', '--exclude', '**/drafts')).exitCode).toBe(0);
  });

  test('says in its report that rules on a folder did not see the whole', async () => {
    put('outbox/a.txt', 'Nothing.\n');
    git('add', '-A');
    expect((await scan('--staged')).stdout).toContain('"rulesInPart":1');
    expect((await scan('.')).stdout).not.toContain('rulesInPart');
    const said = await runSession(['scan', '--staged', '--format', 'text']);
    expect(said.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'in part 1 rules on a folder or on all files: they saw only what was listed.',
    );
  });
});

test('a report of a list says that it is of one', async () => {
  put('outbox/a.txt', marked);
  git('add', '-A');
  await scan('--staged', '--format', 'html=r.html');
  expect(readFileSync('r.html', 'utf8')).toMatch(/<dd>a list of files: \d+ bytes in/);
});

describe('a baseline', () => {
  const fill = (place: string, names: readonly string[]) => {
    for (const name of names) put(`${place}/${name}.csv`, mail(name));
  };

  test('of one folder says nothing of another, and nothing of a list', async () => {
    fill('outbox', ['a', 'b', 'c', 'd', 'e', 'f']);
    expect((await scan('outbox')).failed).toEqual(['many folder outbox', 'many run .']);
    expect((await runSession(['baseline', 'create', 'outbox'])).exitCode).toBe(0);
    expect((await scan('outbox')).exitCode).toBe(0);
    fill('photos', ['g', 'h', 'i', 'j']);
    expect((await scan('photos')).failed).toEqual(['many folder photos', 'many run .']);
    expect((await scan('photos')).exitCode).toBe(1);
    git('add', 'photos');
    expect((await scan('--staged')).exitCode).toBe(1);
  });

  test('knows of a folder what was found last, and not what was found before', async () => {
    fill('outbox', ['a', 'b', 'c', 'd', 'e', 'f']);
    await runSession(['baseline', 'create', 'outbox']);
    rmSync('outbox/f.csv');
    expect((await runSession(['baseline', 'update', 'outbox'])).exitCode).toBe(0);
    fill('outbox', ['g']);
    expect((await scan('outbox')).exitCode).toBe(1);
    for (const name of ['c', 'd', 'e', 'g']) rmSync(`outbox/${name}.csv`);
    expect((await runSession(['baseline', 'prune', 'outbox'])).exitCode).toBe(0);
    expect((await runSession(['baseline', 'show'])).stdout).toContain('0 known verdicts');
  });

  test.each([
    ['in another form of Unicode', 'cafe\u0301.txt'],
    ['in a folder that ends as a container does', 'x!/a.txt'],
  ])('knows that a file is there whose name is %s, so that a copy is new', async (_, path) => {
    put(`outbox/${path}`, marked);
    await runSession(['baseline', 'create', 'outbox']);
    expect((await scan('outbox')).exitCode).toBe(0);
    put('outbox/copy.txt', marked);
    expect((await scan('outbox')).exitCode).toBe(1);
    rmSync(`outbox/${path}`);
    expect((await scan('outbox')).exitCode).toBe(0);
  });

  test('does not take for moved what is left out', async () => {
    put('outbox/drafts/a.txt', marked);
    await runSession(['baseline', 'create', 'outbox']);
    put('outbox/copy.txt', marked);
    expect((await scan('outbox', '--exclude', '**/drafts')).exitCode).toBe(1);
  });
});

test('where paths begin is taken from the commit that the policy is from', async () => {
  put(
    'holdback.exceptions.yaml',
    'exceptions:\n  - rule: les\n    path: legacy/**\n    reason: Released to the press.\n    approver: R. Example\n    created: 2026-11-01\n    expires: 2027-02-01\n',
  );
  git('add', '-A');
  git('commit', '-qm', 'An exception');
  put('sub/legacy/leak.txt', marked);
  put('sub/holdback.config.yaml', '{}\n');
  git('add', '-A');
  git('commit', '-qm', 'A change');
  process.chdir('sub');
  const words = ['--since', 'HEAD~1', '--policy-from', 'HEAD~1', '--as-of', '2026-11-20'];
  expect(await scan(...words)).toMatchObject({ exitCode: 1, failed: ['les document sub/legacy/leak.txt'] });
});

test('a share that is audited fails by what a person says that it should', async () => {
  put('outbox/a.csv', 'Name,SSN\nJane Doe,219-09-9999\n');
  const audit = ['outbox', '--policy', 'share-audit', '--specimens', 'real'];
  expect((await scan(...audit)).exitCode).toBe(0);
  expect((await scan(...audit, '--fail-on', 'review')).exitCode).toBe(1);
});

describe('a commit that the policy is taken from', () => {
  const since = (...words: readonly string[]) => scan('--since', 'HEAD~1', '--policy-from', 'HEAD~1', ...words);
  const change = () => {
    put('outbox/a.txt', marked);
    git('add', '-A');
    git('commit', '-qm', 'A change');
  };

  test('has its own links', async () => {
    mkdirSync('rules');
    git('mv', 'policy.yaml', 'rules/policy.yaml');
    symlinkSync('rules/policy.yaml', 'policy.yaml');
    git('add', '-A');
    git('commit', '-qm', 'A link');
    rmSync('policy.yaml');
    put('policy.yaml', 'policy: other\ntitle: Other\nextends: [holdback/minimal]\n');
    change();
    expect(await since()).toMatchObject({ exitCode: 1, failed: ['les document outbox/a.txt'] });
  });

  test.each([
    ['a folder', () => put('holdback.exceptions.yaml/a.txt', 'Nothing.\n')],
    ['a link that leads nowhere', () => symlinkSync('nowhere.yaml', 'holdback.exceptions.yaml')],
    ['a link that leads out of the repository', () => symlinkSync('/etc/hostname', 'holdback.exceptions.yaml')],
  ])('in which %s stands in the place of a list is refused', async (_, make) => {
    make();
    git('add', '-A');
    git('commit', '-qm', 'A list');
    change();
    const { exitCode, stderr } = await since();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--policy-from: "holdback.exceptions.yaml" is no file in that commit');
  });
});

describe('an exception that is added', () => {
  const add = async (...words: readonly string[]) =>
    await runSession([
      ...['exceptions', 'add', ...words],
      ...['--reason', 'Released to the press in 2019.', '--approver', 'R. Example'],
    ]);
  const bulletin = ['--rule', 'les', '--path', 'outbox/a.txt'] as const;

  test.each([
    [['--expires', '31/12/2026'], '"expires" is no day'],
    [['--expires', '2020-01-01'], 'it would hold nothing: '],
    [['--expires', '2099-12-31'], 'it would hold nothing: '],
    [['--rule', 'le'], 'has no rule "le"; did you mean "les"?'],
  ])('is refused with %s', async (words, sentence) => {
    const { exitCode, stderr } = await add(...bulletin, ...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Nothing was added');
    expect(stderr).toContain(sentence);
    expect(existsSync('holdback.exceptions.yaml')).toBe(false);
  });

  test('is refused of a fixed rule, and for the same twice', async () => {
    expect((await add('--rule', 'SRC-01', '--path', 'a.txt', '--policy', 'public-portal')).stderr).toContain(
      'of SRC-01 nobody may make an exception',
    );
    expect((await add(...bulletin)).exitCode).toBe(0);
    expect((await add(...bulletin)).stderr).toContain('holdback.exceptions.yaml:5 is an exception for the same.');
  });

  test('is for the file that was meant in the folder one is in', async () => {
    put('outbox/a.txt', marked);
    process.chdir('outbox');
    expect((await add('--rule', 'les', '--path', 'a.txt')).stdout).toContain('les in outbox/a.txt');
    expect((await scan('.')).exitCode).toBe(0);
  });

  test('is listed with what keeps it from holding', async () => {
    put(
      'holdback.exceptions.yaml',
      'exceptions:\n  - rule: lse\n    path: a\n    reason: Released to the press.\n    approver: R. Example\n    created: 2026-11-01\n    expires: 2027-02-01\n',
    );
    expect((await runSession(['exceptions', 'list', '--as-of', '2026-11-20'])).stdout).toContain(
      'unused    lse in a\n          the policy "made" has no rule "lse"',
    );
  });
});

test('what moved is still known when the list is pruned, and what is added to it is told', async () => {
  put('outbox/a.txt', marked);
  await runSession(['baseline', 'create', 'outbox']);
  put('outbox/new/a.txt', marked);
  rmSync('outbox/a.txt');
  expect((await runSession(['baseline', 'prune', 'outbox'])).exitCode).toBe(0);
  expect((await scan('outbox')).exitCode).toBe(0);
  put('outbox/b.txt', `${marked}Bring your own cup.\n`);
  expect((await scan('outbox')).exitCode).toBe(1);
  expect((await runSession(['baseline', 'update', 'outbox'])).stdout).toContain('  added  block   les  outbox/b.txt\n');
});
