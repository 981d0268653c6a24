import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { runSession, type Session } from './session.ts';

/** Each is a whole session: what was typed, both streams, the exit code. The file is named by the command line. */
const commandLines = [
  'scan outbox',
  'scan outbox --format jsonl --as-of 2026-11-01',
  'scan outbox --summary',
  'scan outbox --verbose',
  'scan outbox --summary --verbose',
  'scan outbox --summary --format jsonl',
  'scan clean',
  'scan unread',
  'scan unread --allow-incomplete',
  'scan unread --allow-incomplete=encrypted',
  'scan outbox --fail-on never --allow-incomplete',
  'scan outbox --only PII-03',
  'scan outbox --skip PII-03,victim-list,PKG-01',
  'scan outbox --exclude **/intake --exclude *.bin',
  'scan outbox --policy policies/own.yaml',
  'scan missing',
  'scan outbox --polcy public-portal',
  'scan outbox --policy public-portl',
  'scan outbox --policy policies/wrong-key.yaml',
  'scan outbox --policy policies/no-rule.yaml',
  'scan outbox --policy policies/unknown-info.yaml',
  'scan outbox --policy policies/two-conditions.yaml',
  'scan outbox --policy policies/not-yaml.yaml',
  'scan outbox --policy policies/never-met.yaml',
  'scan outbox --only PII-99',
  'scan outbox --fail-on urgent',
  'scan outbox --allow-incomplete=broken',
  'scan outbox --as-of 2026-02-30',
  'scan outbox --jobs none',
  'scan outbox --format xml',
  'scan outbox --format text --format jsonl',
  'scan clean --exclude **',
  'inspect outbox/intake/people.csv',
  'inspect outbox/intake/people.csv --findings',
  'inspect outbox',
  'explain PII-01',
  'explain encrypted',
  'explain PII-1',
  'explain victim-list',
  'explain OPS-04',
  'explain almory-01 --policy policies/own.yaml',
  'explain us-ssn',
  'explain almory-badge --policy policies/own.yaml',
  'rules list',
  'rules',
  'detectors list',
  'detectors list --policy policies/own.yaml',
  'detectors lst',
  'unknown',
  'scna',
  '--help',
  'scan --help',
  'explain --help',
];

const fixtures = join(import.meta.dirname, 'fixtures');

for (const commandLine of commandLines) {
  test(`holdback ${commandLine}`, async () => {
    await expectSnapshot(commandLine, await runSession(commandLine.split(' ').map(placeWord)));
  });
}

test('holdback scan locked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  try {
    mkdirSync(join(folder, 'locked'));
    cpSync(join(fixtures, 'clean', 'agenda.txt'), join(folder, 'locked', 'agenda.txt'));
    writeFileSync(join(folder, 'locked', 'roster.csv'), 'Officer,Shift\n', { mode: 0o000 });
    mkdirSync(join(folder, 'locked', 'sealed'), { mode: 0o000 });
    chmodSync(folder, 0o755);
    const session = await withoutPrivileges(() => runSession(['scan', join(folder, 'locked')]));
    await expectSnapshot('scan locked', session);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([80, 120])('holdback scan outbox, at a terminal of %i columns', async (width) => {
  const words = ['scan', placeWord('outbox'), '--verbose'];
  const session = await runSession(words, undefined, { width, color: true, command: '../clone/holdback' });
  await expectSnapshot(`scan outbox --verbose (${width} columns)`, {
    ...session,
    stdout: session.stdout.replaceAll('\u001b', '␛'),
  });
});

test('holdback scan links', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    mkdirSync(join(folder, 'links'));
    symlinkSync('/nowhere', join(folder, 'links', 'roster.csv'));
    await expectSnapshot('scan links, only', await runSession(['scan', join(folder, 'links')]));
    cpSync(join(fixtures, 'clean', 'agenda.txt'), join(folder, 'links', 'agenda.txt'));
    await expectSnapshot('scan links', await runSession(['scan', join(folder, 'links')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function expectSnapshot(commandLine: string, session: Session): Promise<void> {
  const told = [
    `$ holdback ${commandLine}`,
    session.stdout,
    ...(session.stderr === '' ? [] : ['--- standard error', session.stderr]),
    `--- exit code ${session.exitCode}`,
    '',
  ];
  const name = commandLine.replaceAll('/', '-').replaceAll('*', 'x');
  await expect(scrub(told.join('\n'))).toMatchFileSnapshot(`snapshots/${name}.txt`);
}

/** The administrator may read everything, so that a lock shows only to somebody else: here to `nobody`. */
async function withoutPrivileges<Result>(act: () => Promise<Result>): Promise<Result> {
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}

/** Words that name something in the fixtures are typed as the path from where the tests run. */
function placeWord(word: string): string {
  return /^(outbox|clean|unread|missing|policies)/.test(word) ? relative('.', join(fixtures, word)) : word;
}

/** What differs from run to run: seconds. And where the fixtures lie. */
function scrub(text: string): string {
  return text
    .replaceAll(/in \d+\.\d s/g, 'in N s')
    .replaceAll(/"seconds":[\d.]+/g, '"seconds":N')
    .replaceAll(/"digest":"[0-9a-f]{64}"/g, '"digest":"…"')
    .replaceAll(`${relative('.', fixtures)}/`, '')
    .replace(KINDS, '[…]\n')
    .replace(/^\d+ kinds of information/m, 'N kinds of information');
}

/** A list of all kinds of information: its middle is another with each kind that is added. */
const KINDS = /(?<=^kind .*\n(?:.+\n){3})(?:.+\n)+(?=(?:.+\n){2}\n)/m;
