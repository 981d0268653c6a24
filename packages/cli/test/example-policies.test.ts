import { globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readJsonLines, runSession, runSessionIn } from './session.ts';

const policies = join(import.meta.dirname, '../../../examples/policies');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'holdback-examples-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file that a policy must hold, and one like it that it must let go. */
interface Pair {
  readonly policy: string;
  readonly rule: string;
  /** Names of files with their text. */
  readonly held: Readonly<Record<string, string>>;
  readonly free: Readonly<Record<string, string>>;
}

const staff = (name: string) => readFileSync(join(policies, 'made', name), 'utf8');

/** Written before the policies were tried on them. */
const pairs: readonly Pair[] = [
  {
    policy: 'unit-name',
    rule: 'unit-name',
    held: { 'overtime.csv': 'Month,Unit,Hours\nMay,Kestrel-Street\u00a0Team,14\nJune,K.S.T.,12\n' },
    free: { 'overtime.csv': 'Month,Street,Hours\nMay,Kestrel Street,14\nJune,Heron Street,12\n' },
  },
  {
    policy: 'school-addresses',
    rule: 'school-address',
    held: { 'visit.txt': 'Two pupils were met at Heron Elementary School,\n418 Sycamore Hollow Road, at three.\n' },
    free: { 'polls.txt': 'The polling place is Heron Elementary School, 418 Sycamore Hollow Road.\n' },
  },
  {
    policy: 'warrants-before-service',
    rule: 'warrant-before-service',
    held: { 'plan.txt': 'The search warrant will be served on 14 February 2027 at six in the morning.\n' },
    free: { 'return.txt': 'The search warrant was served on 14 February 2025 at six in the morning.\n' },
  },
  {
    policy: 'fifty-employees',
    rule: 'fifty-employees',
    held: { 'north.csv': staff('employees-50.csv'), 'south.csv': 'Name,Rank\nKim Example,Sergeant\n' },
    free: { 'counts.csv': 'Rank,Employees\nSergeant,41\nCaptain,12\n' },
  },
  {
    policy: 'tlp-amber',
    rule: 'tlp-amber',
    held: { 'note.txt': 'TLP:AMBER\n\nTwo cars were seen near the depot.\n' },
    free: { 'note.txt': 'TLP:CLEAR\n\nTwo cars were seen near the depot.\n' },
  },
  {
    policy: 'tlp-amber-partners',
    rule: 'tlp-strict',
    held: { 'note.txt': 'TLP:AMBER+STRICT\n\nTwo cars were seen near the depot.\n' },
    free: { 'note.txt': 'TLP:AMBER\n\nTwo cars were seen near the depot.\n' },
  },
  {
    policy: 'seven-years',
    rule: 'seven-years',
    held: { 'report.txt': 'Report of March 2, 2017\n\nTwo cars were seen near the depot.\n' },
    free: { 'report.txt': 'Report of March 2, 2021\n\nTwo cars were seen near the depot.\n' },
  },
  {
    policy: 'officers-at-home',
    rule: 'officer-at-home',
    held: { 'notice.txt': 'Sgt. Pat Example lives at 418 Sycamore Hollow Road with two children.\n' },
    free: { 'notice.txt': 'Chief Pat Example opens the new station at 12 Main Street.\n' },
  },
  {
    policy: 'body-camera-files',
    rule: 'body-camera-files',
    held: { 'list.csv': 'Incident,BWC Clip,Minutes\n26-001432,AX_0042.mp4,14\n26-001433,AX_0043.mp4,9\n' },
    free: { 'list.csv': 'District,Incidents,Minutes of video\nNorth,14,320\nSouth,9,210\n' },
  },
  {
    policy: 'vendor-invoices',
    rule: 'vendor-account',
    held: {
      'invoice.txt': 'INVOICE 1042\nHeron Towing\nRemit to: routing number 123456780, account number 000123456789\n',
    },
    free: { 'invoice.txt': 'INVOICE 1042\nHeron Towing\nAmount due: 120.00\n' },
  },
  {
    policy: 'drafts',
    rule: 'draft',
    held: { 'budget.txt': 'DRAFT FOR DISCUSSION\n\nTwo cars are to be bought.\n' },
    free: { 'parade.txt': 'Draft horses parade on Sunday.\n' },
  },
  {
    policy: 'sealed-juvenile-names',
    rule: 'sealed-juvenile-name',
    held: { 'letter.txt': 'To Jane Doe: the juvenile petition was dismissed, and the record is sealed.\n' },
    free: { 'report.txt': 'The desk for juvenile records is closed on Monday. Ask Jane Doe.\n' },
  },
  {
    policy: 'plates-read',
    rule: 'plates-read',
    held: { 'reads.csv': 'License Plate,Camera ID,Capture Time\nTEST123,N4,2026-05-04 06:10:22\n' },
    free: { 'reads.csv': 'Camera ID,Reads\nN4,1200\n' },
  },
];

async function rulesFailedBy(policy: string, files: Readonly<Record<string, string>>) {
  const made = mkdtempSync(join(folder, 'outbox-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  const words = [
    '--policy',
    join(policies, `${policy}.yaml`),
    '--format',
    'jsonl',
    '--as-of',
    '2026-11-23',
    '--specimens',
    'real',
  ];
  const { exitCode, stdout, stderr } = await runSessionIn(folder, ['scan', basename(made), ...words]);
  expect(stderr).toBe('');
  const failed = readJsonLines<{ type: string; rule: string; severity: string }>(stdout)
    .filter(({ type, severity }) => type === 'verdict' && severity !== 'note')
    .map(({ rule }) => rule);
  return { exitCode, failed };
}

test('every policy in the folder is tried', () => {
  const names = globSync('*.yaml', { cwd: policies }).map((name) => name.replace('.yaml', ''));
  expect(names.sort()).toEqual(pairs.map(({ policy }) => policy).sort());
});

describe.each(pairs)('$policy', ({ policy, rule, held, free }) => {
  const file = join(policies, `${policy}.yaml`);

  test('is short, and signed where it has rules', () => {
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toMatch(/^# yaml-language-server: \$schema=(\S+)\n# \$schema: \1\n/);
    const count = (key: string) => text.split(`\n    ${key}: `).length;
    for (const key of ['why', 'do', 'reference', 'owner', 'reviewed'])
      expect(count(key), key).toBe(text.split('\n  - id: ').length);
  });

  test('passes its own tests, which reach all of it, and has nothing to mend', async () => {
    expect(await runSession(['rules', 'test', file, '--coverage'])).toMatchObject({ exitCode: 0, stderr: '' });
    const lint = await runSession(['rules', 'lint', file, '--strict', '--as-of', '2026-11-23']);
    expect(lint).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('holds what it is for, and lets go what only looks like it', async () => {
    expect((await rulesFailedBy(policy, held)).failed).toContain(rule);
    expect(await rulesFailedBy(policy, free)).toEqual({ exitCode: 0, failed: [] });
  });
});
