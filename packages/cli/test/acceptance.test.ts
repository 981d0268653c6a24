import {
  cpSync,
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
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { makeRepository, readJsonLines, runSession } from './session.ts';

/** What other tools got wrong, by the failure: each of these once let something through, or made a gate nobody could live with. */

const corpus = join(import.meta.dirname, '../../../test-corpus');
const before = process.cwd();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-acceptance-')));
  makeRepository(folder);
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

interface Line {
  readonly type: string;
  readonly path: string;
  readonly state: string;
  readonly rule: string;
  readonly id: string;
}

async function linesOf(
  ...words: readonly string[]
): Promise<{ readonly exitCode: number; readonly lines: readonly Line[] }> {
  const { exitCode, stdout } = await runSession(['scan', ...words, '--format', 'jsonl']);
  return { exitCode, lines: readJsonLines<Line>(stdout) };
}

const table = 'Name,SSN\nJane Doe,219-09-9999\n';
const bytes = (text: string) => Buffer.from(text);

/** A ZIP in a ZIP in a ZIP, so deep. */
function nested(depth: number): Uint8Array {
  const inner = depth === 1 ? bytes(table) : nested(depth - 1);
  return makeZip([{ name: depth === 1 ? 'people.csv' : 'inner.zip', bytes: Buffer.from(inner) }]);
}

describe('1: what was not looked at is never clean', () => {
  test.each([
    ['a ZIP that is called otherwise', 'a.dat', () => makeZip([{ name: 'people.csv', bytes: bytes(table) }])],
    ['a ZIP in a ZIP', 'a.zip', () => nested(2)],
    ['an encrypted ZIP', 'a.zip', () => readFileSync(join(corpus, 'unread/encrypted/password.zip'))],
    ['an encrypted PDF', 'a.pdf', () => readFileSync(join(corpus, 'unread/encrypted/password.pdf'))],
    ['an encrypted workbook', 'a.xls', () => readFileSync(join(corpus, 'unread/encrypted/password.xls'))],
    ['an encrypted document', 'a.docx', () => readFileSync(join(corpus, 'unread/encrypted/package.docx'))],
    ['a nest nine deep', 'a.zip', () => nested(9)],
    ['a table that is packed forty to one', 'a.csv.gz', () => gzipSync(table.repeat(100_000))],
  ])('%s', async (_, name, make) => {
    put(`outbox/${name}`, make());
    const { exitCode, lines } = await linesOf('outbox', '--specimens', 'real');
    expect([1, 3]).toContain(exitCode);
    const innermost = lines.filter(({ type }) => type === 'document')[0];
    expect(innermost?.state).not.toBe('clean');
  });

  test('a link that leads nowhere', async () => {
    put('outbox/notice.txt', 'The office is closed.\n');
    symlinkSync('/nowhere', 'outbox/people.csv');
    const { lines } = await linesOf('outbox');
    expect(lines.find(({ path }) => path === 'outbox/people.csv')?.state).toBe('link');
  });
});

describe('2: what cannot be run is exit 2, and says where', () => {
  const rule =
    'rules:\n  - id: a\n    title: A\n    severity: block\n    why: B\n    do: C\n    when: { info: us-ssn }\n';
  test.each([
    ['no rule', 'policy.yaml', 'policy: p\ntitle: P\n', 'the policy "p" has no active rule'],
    [
      'a typo in a key',
      'policy.yaml',
      `policy: p\ntitel: P\n${rule}`,
      'policy.yaml:2:1: unknown key "titel"; did you mean "title"?',
    ],
    [
      'a typo in the configuration',
      'holdback.config.yaml',
      'fail-onn: block\n',
      'holdback.config.yaml:1:1: unknown key "fail-onn"; did you mean "fail-on"?',
    ],
  ])('%s', async (_, file, content, said) => {
    put('outbox/notice.txt', 'The office is closed.\n');
    put(file, content);
    const { exitCode, stderr } = await runSession([
      'scan',
      'outbox',
      ...(file === 'policy.yaml' ? ['--policy', file] : []),
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });

  test('a path that is not there', async () => {
    const { exitCode, stderr } = await runSession(['scan', 'outbox']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('There is no file or folder "outbox". Check the path and try again.\n');
  });

  test('a day that is none ends an exception, and nothing is let through by it', async () => {
    put('outbox/people.csv', table);
    put(
      'holdback.exceptions.yaml',
      'exceptions:\n  - rule: PII-01\n    path: "**"\n    reason: Published specimen numbers.\n    approver: R. Example\n    created: 2026-01-01\n    expires: 2026-02-30\n',
    );
    const { exitCode, lines } = await linesOf('outbox', '--specimens', 'real', '--as-of', '2026-01-02');
    expect(exitCode).toBe(1);
    expect(lines.find(({ type }) => type === 'exception')).toMatchObject({
      state: 'expired',
      place: 'holdback.exceptions.yaml:2',
    });
  });
});

test('3: the same tree is told alike, by ./x and by its whole path, and so is its baseline', async () => {
  cpSync(join(corpus, 'incidents/18-hidden-rows'), 'outbox', { recursive: true });
  put('outbox/people.csv', table);
  const reports: string[] = [];
  const baselines: string[] = [];
  for (const path of ['outbox', './outbox/', join(folder, 'outbox')]) {
    const { stdout } = await runSession(['scan', path, '--specimens', 'real', '--format', 'jsonl']);
    reports.push(stdout.replace(/"seconds":[\d.]+/, ''));
    rmSync('holdback.baseline.jsonl', { force: true });
    await runSession(['baseline', 'create', path, '--specimens', 'real', '--allow-incomplete']);
    baselines.push(readFileSync('holdback.baseline.jsonl', 'utf8'));
    rmSync('holdback.baseline.jsonl');
  }
  expect(new Set(reports).size).toBe(1);
  expect(new Set(baselines).size).toBe(1);
  expect(baselines[0]?.split('\n').length).toBeGreaterThan(2);
});

test('4: a hundred lines above a finding leave what viewers know it by, and another value in its place is new', async () => {
  const fingerprints = async () => {
    const { stdout } = await runSession([
      'scan',
      'outbox',
      '--specimens',
      'real',
      '--only',
      'PII-01',
      '--format',
      'sarif',
    ]);
    return [...stdout.matchAll(/"(holdback(?:Path)?\/v1)": "([0-9a-f]+)"/g)].map(([, key, id]) => `${key} ${id}`);
  };
  put('outbox/note.txt', 'SSN 219-09-9999\n');
  const first = await fingerprints();
  put('outbox/note.txt', `${'A line.\n'.repeat(100)}SSN 219-09-9999\n`);
  const second = await fingerprints();
  expect(first.filter((each) => each.startsWith('holdbackPath'))).toHaveLength(1);
  expect(second.filter((each) => each.startsWith('holdbackPath'))).toEqual(
    first.filter((each) => each.startsWith('holdbackPath')),
  );
  expect(second).not.toEqual(first);
  await runSession(['baseline', 'create', 'outbox', '--specimens', 'real']);
  expect((await linesOf('outbox', '--specimens', 'real')).exitCode).toBe(0);
  put('outbox/note.txt', `${'A line.\n'.repeat(100)}SSN 078-05-1120\n`);
  expect((await linesOf('outbox', '--specimens', 'real')).exitCode).toBe(1);
});

test('7: a configuration, exceptions and a baseline planted in what is scanned are told, and nothing goes by them', async () => {
  put('outbox/people.csv', table);
  const { stdout: known } = await runSession(['scan', 'outbox', '--specimens', 'real', '--format', 'jsonl']);
  put('outbox/holdback.config.yaml', 'fail-on: never\nexclude: ["**"]\n');
  put(
    'outbox/holdback.exceptions.yaml',
    'exceptions:\n  - rule: PII-01\n    path: "**"\n    reason: Planted by an uploader.\n    approver: R. Example\n    created: 2026-01-01\n    expires: 2026-05-30\n',
  );
  await runSession([
    'baseline',
    'create',
    'outbox/people.csv',
    '--specimens',
    'real',
    '--baseline',
    'outbox/holdback.baseline.jsonl',
  ]);
  const { exitCode, stdout, stderr } = await runSession([
    'scan',
    'outbox',
    '--specimens',
    'real',
    '--format',
    'jsonl',
    '--as-of',
    '2026-02-01',
  ]);
  expect(exitCode).toBe(1);
  const verdicts = (text: string) =>
    readJsonLines<Line>(text).filter(({ type, path }) => type === 'verdict' && path === 'outbox/people.csv');
  expect(verdicts(stdout)).toEqual(verdicts(known));
  for (const name of ['config.yaml', 'exceptions.yaml', 'baseline.jsonl']) {
    expect(stderr).toContain(`outbox/holdback.${name} lies in what is scanned, so that nothing goes by it.`);
  }
});

test('9: a rule that no case makes fire fails rules test --coverage', async () => {
  put(
    'policy.yaml',
    `policy: p
title: P
rules:
  - id: roster
    title: A roster
    severity: block
    why: It says who works when.
    do: Leave it out.
    when: { column: [shift] }
    tests:
      - { name: a notice, text: "The office is closed.", expect: pass }
`,
  );
  expect((await runSession(['rules', 'test', 'policy.yaml'])).exitCode).toBe(0);
  const { exitCode, stdout } = await runSession(['rules', 'test', 'policy.yaml', '--coverage']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('roster');
});
