import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../test-corpus/make/pdf.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'packages/cli/src/bin.ts');
const folder = mkdtempSync(join(tmpdir(), 'holdback-offline-'));

beforeAll(() => {
  writeFileSync(join(folder, 'bulletin.txt'), 'LAW ENFORCEMENT SENSITIVE\n\nSee https://example.org/entry.\n');
  const lines = [{ text: 'LAW ENFORCEMENT SENSITIVE' }];
  writeFileSync(join(folder, 'roll-call.pdf'), makePdf({ pages: [{ lines, links: ['https://example.org/'] }] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tried = join(folder, 'tried.log');

/** What a run comes to whose processes have no network, workers too; and what each of them noted. */
function run(words: readonly string[]) {
  writeFileSync(tried, '');
  const env = {
    ...process.env,
    NETWORK_TRIED: tried,
    NODE_OPTIONS: `--import ${JSON.stringify(join(import.meta.dirname, 'no-network.ts'))}`,
  };
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env });
  return { status, stderr, notes: readFileSync(tried, 'utf8').trimEnd().split('\n') };
}

test.each([
  [1, 2, ['scan', 'bulletin.txt', 'roll-call.pdf', '--format', 'jsonl', '--jobs', '1']],
  [1, 2, ['scan', 'bulletin.txt', 'roll-call.pdf', '--format', 'sarif', '--jobs', '1']],
  [
    1,
    2,
    [
      'scan',
      'bulletin.txt',
      'roll-call.pdf',
      '--format',
      'jsonl=lines.jsonl',
      '--format',
      'html=page.html',
      '--jobs',
      '1',
    ],
  ],
  [1, 1, ['report', 'lines.jsonl', '--format', 'html=again.html', '--format', 'xlsx=again.xlsx']],
  [0, 2, ['baseline', 'create', 'bulletin.txt', '--baseline', 'known.jsonl', '--jobs', '1']],
  [0, 2, ['inspect', 'roll-call.pdf']],
  [0, 1, ['rules', 'list']],
  [0, 1, ['explain', 'MRK-04']],
  [0, 1, ['completion', 'bash']],
  [0, 1, ['init', '--yes']],
])('ends with %i, and none of %i processes asks for a network: %j', (exitCode, processes, words) => {
  const { status, stderr, notes } = run([program, ...words]);
  expect({ status, stderr, notes }).toEqual({ status: exitCode, stderr: '', notes: Array(processes).fill('loaded') });
});

test('a network that is asked for would be noted', () => {
  expect(run(['--eval', 'fetch("http://127.0.0.1:49151").catch(() => {})']).notes).toContain('tried');
});

test('a page names nothing that a browser would fetch, and forbids it', () => {
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/);
  expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\bsrc=|url\(|@import/i);
});

/** Linux gives a process a network of its own, with nothing in it, to whoever may ask for one. */
const isAlone = spawnSync('unshare', ['-rn', 'true']).status === 0;

test.skipIf(!isAlone)('says the same where there is no network at all', () => {
  const withoutSeconds = (text: string) => text.replace(/"seconds":[\d.]+/, '');
  const words = [process.execPath, program, 'scan', 'bulletin.txt', 'roll-call.pdf', '--format', 'jsonl'];
  const [alone, beside] = [
    spawnSync('unshare', ['-rn', ...words], { cwd: folder, encoding: 'utf8' }),
    spawnSync('env', words, { cwd: folder, encoding: 'utf8' }),
  ];
  expect({ status: alone.status, stderr: alone.stderr }).toEqual({ status: 1, stderr: '' });
  expect(withoutSeconds(alone.stdout)).toBe(withoutSeconds(beside.stdout));
});
