import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeZip } from '../../../test-corpus/make/zip.ts';
import { openPolicy } from '../src/policies/open-policy.ts';
import { makeRepository, runSession, runSessionIn } from './session.ts';
import { expectSnapshot, toWords } from './snapshot.ts';

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
  'scan outbox --policy policies/wide.yaml',
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
  "scan ''",
  'scan -',
  'scan clean/agenda.txt outbox/agenda.txt outbox/intake/people.csv',
  "scan outbox --only ''",
  "scan outbox --exclude '['",
  'scan clean --exclude drafts',
  'scan --allow-incomplete unread',
  'scan --allow-incomplete encrypted',
  'scan clean --policy holdback/public-portal',
  'scan clean --policy policies/missing.yaml',
  'scan clean --policy policies',
  'scan clean --format jsonl=clean/agenda.txt',
  'scan clean/agenda.txt --format jsonl=clean/agenda.txt',
  'scan clean --policy policies/own.yaml --format text=policies/own.yaml',
  'scan clean --format text=nowhere/report.txt',
  'scan outbox --manifest release.yaml',
  'scan outbox --manifest policies/wrong-release.yaml',
  'scan outbox --manifest missing.yaml',
  'scan outbox --manifest release.yaml --skip STR-02',
  'scan outbox --only STR-02',
  'scan outbox --approved policies/wrong-approved.jsonl',
  'scan outbox --approved missing.jsonl',
  'scan clean --policy partner-portal --approved approved.jsonl',
  'scan outbox --protected protected.txt',
  'scan clean --protected protected.txt --summary',
  'scan clean --protected policies/wrong-protected.txt',
  'scan clean --protected missing.txt',
  'rules why-not OFF-11 clean/agenda.txt --protected protected.txt',
  'rules why-not OFF-11 clean/agenda.txt',
  "approve clean/agenda.txt --by 'R. Example' --reason 'Read on screen' --list approved.jsonl",
  'scan clean --approved approved.jsonl',
  "approve unread/unknown.bin outbox/intake/people.csv --by 'R. Example' --reason 'Asked for' --list approved.jsonl",
  "approve clean --by 'R. Example' --reason 'Read on screen'",
  "approve clean/agenda.txt --by '' --reason 'Read on screen'",
  'approve clean/agenda.txt',
  'explain STR-02',
  'approve --help',
  'inspect outbox/intake/people.csv',
  'inspect outbox/intake/people.csv --findings',
  'inspect office/rows-hidden.xlsx',
  'scan office',
  'inspect outbox',
  'explain PII-01',
  'explain encrypted',
  'explain ocr',
  'explain hidden-row',
  'explain PII-1',
  'explain victim-list',
  'explain OPS-04',
  'explain almory-01 --policy policies/own.yaml',
  'explain us-ssn',
  'explain ssn',
  'explain almory-badge --policy policies/own.yaml',
  'explain 9b6cdf5f --report found.jsonl',
  'explain B325B855 --report found.jsonl',
  'explain 9b6cdf5f --report found.jsonl --policy policies/own.yaml',
  'explain 9b6cdf5f',
  'explain 9b6cdf5 --report found.jsonl',
  'explain 00000000 --report found.jsonl',
  'explain 9b6cdf5f --report clean/agenda.txt',
  'explain 9b6cdf5f --report missing.jsonl',
  'explain 6433b27f --report wide.jsonl',
  'explain 6433b27f --report wide.jsonl --policy policies/wide.yaml',
  'rules list',
  'rules',
  'rules why-not PII-03 outbox/intake/people.csv',
  'rules why-not PII-01 outbox/intake/people.csv',
  'rules why-not PII-01 why/people.csv',
  'rules why-not two-births why/people.csv --policy policies/why.yaml',
  'rules why-not victim-column why/people.csv --policy policies/why.yaml',
  'rules why-not plans why/plan.txt --policy policies/why.yaml',
  'rules why-not lowered why/plan.txt --policy policies/why.yaml',
  'rules why-not exempted why/plan.txt --policy policies/why.yaml',
  'rules why-not META-01 outbox/agenda.txt --policy policies/own.yaml',
  'rules why-not two-birth why/people.csv --policy policies/why.yaml',
  'rules why-not STR-02 clean/agenda.txt',
  'rules why-not STR-02 clean/agenda.txt --manifest release.yaml',
  'rules why-not STR-02 outbox/intake/people.csv --manifest release.yaml',
  'rules why-not STR-02 clean/agenda.txt --manifest missing.yaml',
  'rules why-not PII-01 unread/unknown.bin',
  'rules why-not PII-01 outbox',
  'rules why-not PII-01 missing.txt',
  'rules diff policies/own.yaml public-portal outbox',
  'rules diff public-portal policies/wide.yaml outbox clean',
  'rules diff policies/own.yaml policies/own.yaml clean',
  'rules diff policies/own.yaml policies/missing.yaml clean',
  'rules diff policies/own.yaml public-portal -',
  'rules diff policies/own.yaml',
  'rules docs --policy policies/wide.yaml',
  'rules docs --format pdf',
  'rules bench -',
  'rules bench policies/missing',
  'rules test policies/own.yaml',
  'rules test policies/own.yaml policies/tested.yaml',
  'rules test policies/tested.yaml --coverage',
  'rules test policies/wrong-key.yaml',
  'rules test policies/missing.yaml',
  'rules lint policies/lint.yaml --as-of 2026-11-23',
  'rules lint policies/lint-wrong.yaml --as-of 2026-11-23',
  'rules lint policies/lint-wrong.yaml policies/lint-above.yaml --as-of 2026-11-23',
  'rules lint policies/lint-fine.yaml --as-of 2026-11-23 --strict',
  'rules lint policies/own.yaml --as-of 2026-11-23',
  'rules lint policies/own.yaml --as-of 2026-11-31',
  'rules lint',
  'rules lint policies/missing.yaml',
  'rules new --id team-01',
  'rules new new-01.yaml --id team-01 --title T --why W. --do D. --looks-for text --values team,yard --fails team --passes none',
  'rules new new-01.yaml --id team-01 --title T --why W. --do D. --looks-for text --values team --fails team --passes no',
  'rules new new-02.yaml --id team-02 --title T --why W. --do D. --looks-for text --values team --fails teams --passes none',
  'rules new new-02.yaml --id team-02 --title T --why W. --do D. --looks-for info --values us-sn --fails none --passes none',
  'rules new new-02.yaml --id team-02 --looks-for words',
  'rules test new-01.yaml',
  'schema plicy',
  'inspect why/plan.txt --policy policies/why.yaml',
  'inspect outbox/intake/people.csv --policy public-portal',
  'inspect unread/unknown.bin --policy policies/why.yaml',
  'detectors list',
  'detectors list --policy policies/own.yaml',
  'detectors lst',
  'unknown',
  'scna',
  '--help',
  'scan --help',
  'explain --help',
];

/** A copy in a repository of its own, which everything is typed in. */
const fixtures = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-sessions-')));
cpSync(join(import.meta.dirname, 'fixtures'), fixtures, { recursive: true });
makeRepository(fixtures);
mkdirSync(join(fixtures, 'office'));
const incidents = join(import.meta.dirname, '../../../test-corpus/incidents');
cpSync(join(incidents, '18-hidden-rows/leaked.xlsx'), join(fixtures, 'office/rows-hidden.xlsx'));
cpSync(join(incidents, '24-log-of-authors/leaked.doc'), join(fixtures, 'office/log-of-authors.doc'));
chmodSync(fixtures, 0o755);

const before = process.cwd();
beforeAll(async () => {
  process.chdir(fixtures);
  await runSession(['scan', 'outbox', '--format', 'jsonl=found.jsonl', '--as-of', '2026-11-01']);
  await runSession(['scan', 'outbox', '--policy', 'policies/wide.yaml', '--format', 'jsonl=wide.jsonl']);
});
afterAll(() => {
  process.chdir(before);
  rmSync(fixtures, { recursive: true, force: true });
});

for (const commandLine of commandLines) {
  test(`holdback ${commandLine}`, async () => {
    await expectSnapshot(commandLine, await runSession(toWords(commandLine)));
  });
}

test('the tests of a policy are run again when its file changes, until the person interrupts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdback-watch-'));
  const policy = join(folder, 'own.yaml');
  cpSync(join(fixtures, 'policies/own.yaml'), policy);
  const interrupting = new AbortController();
  setTimeout(() => cpSync(join(fixtures, 'policies/wrong-key.yaml'), policy), 1_500);
  setTimeout(() => interrupting.abort(), 4_000);
  const session = await runSession(['rules', 'test', policy, '--watch'], undefined, {
    interrupted: interrupting.signal,
  });
  rmSync(folder, { recursive: true });
  expect(session.exitCode).toBe(130);
  expect(session.stdout).toContain('almory: 2 tests of 1 rule hold');
  expect(session.stdout.match(/Waiting for a change/g)?.length).toBeGreaterThanOrEqual(2);
  expect(session.stderr).toContain('unknown key');
});

test('a new rule is asked for at a terminal, question by question', async () => {
  const file = join(fixtures, 'asked.yaml');
  const said = [
    'asked-01',
    'Victims',
    '',
    'It names them.',
    'Remove it.',
    'column',
    'victim',
    '',
    'Victim\\nJane Doe',
    'Town\\nAlmory',
  ];
  const stdin = new PassThrough();
  const stderr = new PassThrough();
  let asked = '';
  stderr.on('data', (data) => {
    asked += String(data);
    if (String(data).endsWith('> ')) stdin.write(`${said.shift() ?? ''}\n`);
  });
  const session = await runSession(['rules', 'new', file], undefined, { stdin, stderr, isInteractive: true });
  expect(session).toMatchObject({ exitCode: 0 });
  expect(said).toEqual([]);
  expect(asked).toContain('Why it matters, in one sentence');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^# yaml-language-server: \$schema=.*\n# \$schema: /);
  expect(text).toContain('when: { column: ["victim"] }');
  expect((await runSession(['rules', 'test', file])).exitCode).toBe(0);
});

test.each([
  ['policy', 'definitions.when'],
  ['exceptions', 'type'],
  ['manifest', 'type'],
  ['report', 'definitions.verdict'],
  ['config', 'type'],
])('the schema of %s is printed as JSON', async (what, key) => {
  const { stdout, exitCode } = await runSession(['schema', what]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty(key);
});

test('what is inspected when the person interrupts is shown no further', async () => {
  const session = await runSession(['inspect', 'outbox/agenda.txt'], undefined, { interrupted: AbortSignal.abort() });
  expect(session).toEqual({ exitCode: 130, stdout: '', stderr: '' });
});

test.each(['public-portal', 'policies/own.yaml'])('every kind and every rule of %s is listed', async (name) => {
  const { policy } = await openPolicy(name);
  // The snapshots leave out the middle of the list of kinds.
  const listed = async (what: string) =>
    (await runSession([what, 'list', '--policy', name])).stdout.split('\n').map((line) => line.split(/ +/));
  const kinds = (await listed('detectors')).map(([kind]) => kind);
  expect(kinds).toEqual(expect.arrayContaining(policy.detectors.map(({ infoType }) => infoType)));
  const rules = (await listed('rules')).map(([severity, id]) => `${severity} ${id}`);
  expect(rules).toEqual(expect.arrayContaining(policy.rules.map(({ severity, id }) => `${severity} ${id}`)));
});

test('a file that is no policy is not quoted where it holds a value', async () => {
  writeFileSync('people.yaml', '219-09-9998: Jane Doe\n');
  const { exitCode, stderr } = await runSession(['scan', 'clean', '--policy', 'people.yaml']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('people.yaml:1:1: unknown key "•••-••-••••"');
});

test.skipIf(process.platform !== 'linux')('a device that has no end is no policy', async () => {
  const { exitCode, stderr } = await runSession(['scan', 'clean', '--policy', '/dev/zero']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The policy file "/dev/zero" cannot be read.');
});

test('holdback scan locked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  try {
    mkdirSync(join(folder, 'locked'));
    cpSync(join(fixtures, 'clean', 'agenda.txt'), join(folder, 'locked', 'agenda.txt'));
    writeFileSync(join(folder, 'locked', 'roster.csv'), 'Officer,Shift\n', { mode: 0o000 });
    mkdirSync(join(folder, 'locked', 'sealed'), { mode: 0o000 });
    chmodSync(folder, 0o755);
    const session = await withoutPrivileges(() => runSessionIn(folder, ['scan', 'locked']));
    await expectSnapshot('scan locked', session);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([80, 120])('holdback scan outbox, at a terminal of %i columns', async (width) => {
  const words = ['scan', 'outbox', '--verbose'];
  const session = await runSession(words, undefined, { width, color: true, command: '../clone/holdback' });
  await expectSnapshot(`scan outbox --verbose (${width} columns)`, {
    ...session,
    stdout: session.stdout.replaceAll('\u001b', '␛'),
  });
});

test('holdback scan links', async () => {
  mkdirSync('links');
  symlinkSync('/nowhere', 'links/roster.csv');
  await expectSnapshot('scan links, only', await runSession(['scan', 'links']));
  cpSync(join('clean', 'agenda.txt'), 'links/agenda.txt');
  await expectSnapshot('scan links', await runSession(['scan', 'links']));
});

test.skipIf(process.platform !== 'linux')('holdback scan clean, to a disk that is full', async () => {
  await expectSnapshot(
    'scan clean --format text=-dev-full',
    await runSession(['scan', 'clean', '--format', 'text=/dev/full']),
  );
});

test.skipIf(process.platform !== 'linux')('holdback scan names', async () => {
  mkdirSync(join(fixtures, 'names'));
  for (const name of ['new\nline.csv', '\u001b[31mred.csv', '\u202eright to left.csv', 'b\xff.csv', 'b\xfe.csv']) {
    const bytes = Buffer.from(`names/${name}`, name.startsWith('b') ? 'latin1' : 'utf8');
    cpSync('outbox/intake/people.csv', 'names/people.csv');
    renameSync('names/people.csv', bytes);
  }
  symlinkSync('../outbox/agenda.txt', 'names/link.txt');
  const session = await runSession(['scan', 'names', '--format', 'jsonl', '--as-of', '2026-11-01', '--only', 'PII-03']);
  await expectSnapshot('scan names --format jsonl --as-of 2026-11-01 --only PII-03', session);
});

test('holdback scan long.zip', async () => {
  const bytes = Buffer.from('SSN 219-09-9998\n');
  writeFileSync(
    'long.zip',
    makeZip([
      { name: `${'long '.repeat(12_000)}.txt`, bytes },
      { name: `${'a/'.repeat(9_000)}b.txt`, bytes },
    ]),
  );
  await expectSnapshot('scan long.zip', await runSession(['scan', 'long.zip']));
});

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
