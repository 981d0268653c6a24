import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { makeRepository, readJsonLines, runSessionIn } from './session.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-release-')));
  makeRepository(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A manifest of such entries. */
const naming = (...entries: readonly object[]) =>
  JSON.stringify({ release: 'Answer to request 24-118', files: entries });

interface Line {
  readonly type: string;
  readonly rule: string;
  readonly path: string;
  readonly state: string;
  readonly cannotTell?: number;
  readonly release?: string;
}

/** The paths that fail a rule, the lines on standard error, and the exit code. */
async function scan(rule: string, ...words: readonly string[]) {
  const { stdout, stderr, exitCode } = await runSessionIn(folder, ['scan', ...words, '--format', 'jsonl']);
  const lines = readJsonLines<Line>(stdout);
  const failed = lines.filter((line) => line.type === 'verdict' && line.rule === rule).map(({ path }) => path);
  return { failed: failed.toSorted(), said: stderr.split('\n').filter((line) => line !== ''), exitCode, lines };
}

const text = 'The office is closed.\n';
/** What no format recognizes. */
const unknown = readFileSync(join(import.meta.dirname, 'fixtures/unread/unknown.bin'));
const zip = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, bytes: Buffer.from(text) })));

describe('what is meant to go out', () => {
  test('is named in any case, and all else fails', async () => {
    put({ 'out/Answer.CSV': 'day,place\nMonday,Hall\n', 'out/notes.txt': text });
    put({ 'release.yaml': naming({ path: 'answer.csv' }) });
    const { failed, said, exitCode, lines } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect({ failed, said, exitCode }).toEqual({ failed: ['out/notes.txt'], said: [], exitCode: 1 });
    expect(lines[0]?.release).toBe('Answer to request 24-118');
  });

  test('is not asked without a manifest, nor counted as what could not be told', async () => {
    put({ 'out/unknown.bin': unknown, 'release.yaml': naming({ path: 'unknown.bin' }) });
    const cannotTell = async (...words: readonly string[]) =>
      (await scan('STR-02', 'out', ...words)).lines[1]?.cannotTell;
    expect(((await cannotTell('--manifest', 'release.yaml')) ?? 0) - ((await cannotTell()) ?? 0)).toBe(1);
  });

  test.each([
    ['answer.csv', ['out/drafts/answer.csv', 'out/other.csv']],
    ['./answer.csv', ['out/drafts/answer.csv', 'out/other.csv']],
    ['out/answer.csv', ['out/drafts/answer.csv', 'out/other.csv']],
    ['drafts/*', ['out/answer.csv', 'out/other.csv']],
    ['*', ['out/drafts/answer.csv']],
    ['**/answer.csv', ['out/other.csv']],
    ['{answer,other}.csv', ['out/drafts/answer.csv']],
    ['!drafts', ['out/answer.csv', 'out/drafts/answer.csv', 'out/other.csv']],
    ['**', []],
  ])('%s, of files of the same name in two folders', async (path, failed) => {
    put({ 'out/answer.csv': text, 'out/drafts/answer.csv': text, 'out/other.csv': text });
    put({ 'release.yaml': naming({ path }) });
    expect((await scan('STR-02', 'out', '--manifest', 'release.yaml')).failed).toEqual(failed);
  });

  test('is found below the folder of the manifest, wherever it is scanned from', async () => {
    put({ 'out/answer.csv': text, 'out/drafts/answer.csv': text, 'out/release.yaml': naming({ path: 'answer.csv' }) });
    const failed = ['out/drafts/answer.csv', 'out/release.yaml'];
    expect((await scan('STR-02', '.', '--manifest', 'out/release.yaml')).failed).toEqual(failed);
    const within = await runSessionIn(join(folder, 'out'), ['scan', '.', '--manifest', 'release.yaml', '--summary']);
    expect(within.stdout).toContain('Hold back 2 of 3 files');
    expect(within.stderr).toContain('lies in what is scanned, and is judged as every file there.');
  });

  test('is not what lies in a second folder that is scanned', async () => {
    put({ 'a/answer.csv': text, 'b/answer.csv': text, 'release.yaml': naming({ path: 'answer.csv' }) });
    const { failed } = await scan('STR-02', 'a', 'b', '--manifest', 'release.yaml');
    expect(failed).toEqual(['a/answer.csv', 'b/answer.csv']);
    put({ 'release.yaml': naming({ path: 'a/answer.csv' }) });
    expect((await scan('STR-02', 'a', 'b', '--manifest', 'release.yaml')).failed).toEqual(['b/answer.csv']);
  });

  test('is a name, whatever brackets stand in it', async () => {
    put({ 'out/answer (1).csv': text, 'out/answer 1.csv': text, 'out/answer [2].csv': text, 'out/answer 2.csv': text });
    put({ 'release.yaml': naming({ path: 'Answer (1).csv' }, { path: 'Answer [2].csv' }) });
    const { failed, said } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect({ failed, said }).toEqual({ failed: ['out/answer 1.csv', 'out/answer 2.csv'], said: [] });
  });

  test.skipIf(process.platform !== 'linux')('is one file where one is named', async () => {
    put({ 'out/answer.csv': text, 'out/ANSWER.csv': text, 'release.yaml': naming({ path: 'answer.csv' }) });
    const { said, exitCode } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect(said.join('\n')).toContain('The manifest names one file "answer.csv", and 2 files that are scanned');
    expect(exitCode).toBe(2);
  });

  test('is not a link, which nobody named', async () => {
    put({ 'out/answer.csv': text, 'release.yaml': naming({ path: 'answer.csv' }) });
    symlinkSync('answer.csv', join(folder, 'out/latest.csv'));
    expect((await scan('STR-02', 'out', '--manifest', 'release.yaml')).failed).toEqual(['out/latest.csv']);
  });

  test('is told where it is not found, and that fails nothing', async () => {
    put({ 'out/answer.csv': text, 'out/appendix.zip': zip('report.txt') });
    put({
      'release.yaml': naming(
        { path: 'answer.csv' },
        { path: 'appendix.zip', members: ['report.txt', 'table.csv'] },
        { path: 'figures.xlsx', members: ['chart.png'], sheets: ['Summary'] },
      ),
    });
    const { said, exitCode } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect(said).toEqual([
      'Named for release and not found: appendix.zip!/table.csv',
      'Named for release and not found: figures.xlsx',
    ]);
    expect(exitCode).toBe(0);
  });

  test('is not asked by a rule that could fail otherwise, which stays', async () => {
    put({ 'out/answer.csv': text, 'release.yaml': naming({ path: 'other.csv' }) });
    put({
      'own.yaml': `policy: own\ntitle: Own\nrules:\n  - id: own-1\n    title: Unlisted or called so\n    severity: block\n    why: Why.\n    do: Do.\n    when: { any: [{ release: unlisted }, { file-name: 'secret.*' }] }\n`,
    });
    expect((await scan('own-1', 'out', '--policy', 'own.yaml')).failed).toEqual([]);
    const { failed } = await scan('own-1', 'out', '--policy', 'own.yaml', '--manifest', 'release.yaml');
    expect(failed).toEqual(['out/answer.csv']);
    put({ 'out/secret.txt': text });
    expect((await scan('own-1', 'out', '--policy', 'own.yaml')).failed).toEqual(['out/secret.txt']);
  });
});

describe('what is inside a file that is meant to go out', () => {
  const inner = zip('x.txt', 'y.txt');
  const outer = makeZip([
    { name: 'inner.zip', bytes: inner },
    { name: 'report.txt', bytes: Buffer.from(text) },
    { name: 'sub/report.txt', bytes: Buffer.from(text) },
  ]);
  const all = ['inner.zip', 'inner.zip!/x.txt', 'inner.zip!/y.txt', 'report.txt', 'sub/report.txt'];

  test.each([
    [undefined, all],
    [[], all],
    [['REPORT.txt'], all.filter((each) => each !== 'report.txt')],
    [
      ['inner.zip', 'inner.zip!/x.txt'],
      ['inner.zip!/y.txt', 'report.txt', 'sub/report.txt'],
    ],
    [['inner.zip!/x.txt'], all.filter((each) => each !== 'inner.zip!/x.txt')],
    [['*'], ['inner.zip!/x.txt', 'inner.zip!/y.txt', 'sub/report.txt']],
    [['**'], []],
  ])('is named by %j', async (members, failed) => {
    put({ 'out/appendix.zip': outer, 'release.yaml': naming({ path: 'appendix.zip', members }) });
    const found = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect(found.failed).toEqual(failed.map((each) => `out/appendix.zip!/${each}`));
  });

  test('is not named by its name as a file', async () => {
    put({ 'out/appendix.zip': zip('report.txt'), 'release.yaml': naming({ path: '*.zip' }, { path: 'report.txt' }) });
    const { failed } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect(failed).toEqual(['out/appendix.zip!/report.txt']);
  });

  test('is one file where one is named', async () => {
    put({ 'out/appendix.zip': zip('report.txt', 'REPORT.txt') });
    put({ 'release.yaml': naming({ path: 'appendix.zip', members: ['report.txt'] }) });
    const { failed } = await scan('STR-02', 'out', '--manifest', 'release.yaml');
    expect(failed).toEqual(['out/appendix.zip!/REPORT.txt']);
  });
});

describe('what was reviewed', () => {
  const approving = ['--by', 'R. Example', '--reason', 'Read on screen'];
  const approve = (...words: readonly string[]) => runSessionIn(folder, ['approve', ...words, ...approving]);
  const list = 'holdback.approved.jsonl';

  test('is known to the byte, wherever it lies', async () => {
    put({ 'out/answer.csv': text, 'out/appendix.zip': zip('report.txt') });
    expect(await approve('out/answer.csv', 'out/appendix.zip')).toMatchObject({ exitCode: 0, stderr: '' });
    put({ 'copy/renamed.csv': text });
    expect(await scan('RED-09', 'out', 'copy', '--approved', list)).toMatchObject({ failed: [], exitCode: 0 });
    put({ 'out/answer.csv': text.replace('.', '!') });
    expect(await scan('RED-09', 'out', 'copy', '--approved', list)).toMatchObject({
      failed: ['out/answer.csv'],
      exitCode: 1,
    });
  });

  test('is recorded with who, why, when and by which policy', async () => {
    put({ 'out/people.csv': 'Victim,DOB\nJane Doe,03/04/1991\nJohn Roe,05/06/1992\n' });
    await approve('out/people.csv');
    const [line] = readJsonLines<object>(readFileSync(join(folder, list), 'utf8'));
    expect(line).toEqual({
      schema: 'holdback.approved/1',
      path: 'out/people.csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: 51,
      by: 'R. Example',
      reason: 'Read on screen',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      policy: { id: 'public-portal', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      failed: expect.arrayContaining(['PII-03', 'victim-list']),
    });
    // An approval hides no other verdict.
    const { lines, exitCode } = await scan('victim-list', 'out', '--approved', list);
    expect(lines.filter(({ type }) => type === 'verdict').map(({ rule }) => rule)).toContain('victim-list');
    expect(exitCode).toBe(1);
  });

  test('is added to what was approved before, also by another', async () => {
    put({ 'a.txt': text, 'b.txt': `${text}${text}` });
    await approve('a.txt');
    put({ [list]: readFileSync(join(folder, list), 'utf8').trimEnd() });
    await approve('b.txt', 'a.txt');
    const paths = readJsonLines<Line>(readFileSync(join(folder, list), 'utf8')).map(({ path }) => path);
    expect(paths).toEqual(['a.txt', 'b.txt', 'a.txt']);
  });

  test('is not what could not be read, nor what a fixed rule holds', async () => {
    put({
      'unknown.bin': unknown,
      'appendix.zip': makeZip([{ name: 'x.bin', bytes: unknown }]),
      'memo.txt': 'TOP SECRET//SI//NOFORN\n\nThe office is closed.\n\nTOP SECRET//SI//NOFORN\n',
      'notice.txt': text,
    });
    const { exitCode, stdout, stderr } = await approve('unknown.bin', 'appendix.zip', 'memo.txt', 'notice.txt');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Approved: notice\.txt \(SHA-256 [0-9a-f]{12}…\)\n$/);
    expect(stderr).toMatch(
      /^Not approved: unknown\.bin was not .*\nNot approved: appendix\.zip was not .*\nNot approved: memo\.txt fails MRK-\d+, which nobody may approve\. .*\n$/,
    );
    expect(readJsonLines(readFileSync(join(folder, list), 'utf8'))).toHaveLength(1);
  });

  test('is not added to what is no list, nor to what was typed wrong', async () => {
    put({ 'a.txt': text, [list]: 'Monday\n' });
    const { exitCode, stderr } = await approve('a.txt');
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${list}:1:1: `) });
    expect(readFileSync(join(folder, list), 'utf8')).toBe('Monday\n');
    expect(await approve('missing.txt')).toMatchObject({ exitCode: 2 });
    expect(await approve('a.txt', '--list', 'nowhere/list.jsonl')).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test('is no link, and is judged with what is inside it as one', async () => {
    put({ 'out/appendix.zip': zip('report.txt') });
    await approve('out/appendix.zip');
    symlinkSync('appendix.zip', join(folder, 'out/latest.zip'));
    expect((await scan('RED-09', 'out', '--approved', list)).failed).toEqual(['out/latest.zip']);
  });

  test('is not reported over', async () => {
    put({ 'a.txt': text });
    await approve('a.txt');
    const words = ['scan', 'a.txt', '--approved', list, '--format', `jsonl=${list}`];
    const { exitCode, stderr } = await runSessionIn(folder, words);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('judges by') });
  });
});
