import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJsonLines, runSessionIn } from './session.ts';

/** A commit of a made repository, and what a gate must say of it. */
interface Commit {
  readonly what: string;
  /** Makes the change. */
  readonly change: () => void | Promise<void>;
  /** All of the outbox as it lies on the disk, by the lists beside it. */
  readonly whole: Said;
  /** What the commit changed, by the policy and the lists of the commit before: as a pull request is judged. */
  readonly gate: Said;
}

/** The exit code, what fails, and what is said of why it fails again. */
interface Said {
  readonly exit: number;
  readonly fails?: readonly string[];
  readonly returned?: RegExp;
}

const folder = mkdtempSync(join(tmpdir(), 'holdback-history-'));
const put = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const remove = (path: string) => rmSync(join(folder, path), { recursive: true });
const move = (from: string, to: string) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
};
const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
const holdback = async (...words: readonly string[]) => await runSessionIn(folder, words);

const form = (...numbers: readonly string[]) =>
  ['Name,SSN', ...numbers.map((each) => `Jane Doe,${each}`), ''].join('\n');
const bulletin = (...lines: readonly string[]) =>
  ['LAW ENFORCEMENT SENSITIVE', '', 'Roll call is at eight.', ...lines, ''].join('\n');
const dates = (note = '') => `Name,DOB\nJane Doe,01/02/1990\nJohn Roe,03/04/1985\n${note}`;

const rule = (id: string, severity: string, when: string) =>
  `  - id: ${id}\n    title: ${id}\n    severity: ${severity}\n    why: It must not be there.\n    do: Take it out.\n    when: ${when}\n`;
const policy = (ssn = 'block') =>
  `policy: made\ntitle: Made\nspecimens: real\nrules:\n${rule('ssn', ssn, '{ info: us-ssn }')}${rule('les', 'block', '{ info: marking-les }')}${rule('dob', 'review', '{ info: date-of-birth }')}`;

const signed = (expires: string) =>
  `    reason: Released to the press in 2019.\n    approver: R. Example\n    created: 2026-11-01\n    expires: ${expires}\n`;
const forBulletin = (expires = '2026-12-31') =>
  `  - rule: les\n    path: outbox/bulletin.txt\n    at-most: 1\n${signed(expires)}`;
const forDates = (sha256: string) =>
  `  - rule: dob\n    path: outbox/dates.csv\n    sha256: ${sha256}\n${signed('2026-12-31')}`;
const forPicture = `  - problem: unknown-format\n    path: outbox/*.bin\n${signed('2026-12-31')}`;
const exceptions = (...entries: readonly string[]) =>
  put('holdback.exceptions.yaml', `exceptions:\n${entries.join('')}`);

const fine: Said = { exit: 0 };
const fails = (fail: string, returned?: RegExp): Said => ({ exit: 1, fails: [fail], ...(returned && { returned }) });

let sha256OfDates = '';
let today = '2026-11-10';

/** Written before what it is about. The first commit makes the policy. */
const history: readonly Commit[] = [
  { what: 'a notice', change: () => put('outbox/notice.txt', 'The office is closed.\n'), whole: fine, gate: fine },
  {
    what: 'a form with a number',
    change: () => put('outbox/form.csv', form('078-05-1120')),
    whole: fails('ssn outbox/form.csv'),
    gate: fails('ssn outbox/form.csv'),
  },
  {
    what: 'a baseline that knows it',
    change: async () => void (await holdback('baseline', 'create', 'outbox')),
    whole: fine,
    gate: fine,
  },
  {
    what: 'an edit elsewhere',
    change: () => put('outbox/notice.txt', 'The office is open.\n'),
    whole: fine,
    gate: fine,
  },
  {
    what: 'lines above what is known',
    change: () => put('outbox/form.csv', `\n\n${form('078-05-1120')}`),
    whole: fails('ssn outbox/form.csv', /^The file changed since the baseline was made/),
    gate: fails('ssn outbox/form.csv', /^The file changed since the baseline was made/),
  },
  {
    what: 'a baseline made anew',
    change: async () => void (await holdback('baseline', 'update', 'outbox')),
    whole: fine,
    gate: fine,
  },
  { what: 'the form moved', change: () => move('outbox/form.csv', 'outbox/forms/a.csv'), whole: fine, gate: fine },
  {
    what: 'a copy of the form',
    change: () => put('outbox/forms/b.csv', `\n\n${form('078-05-1120')}`),
    whole: fails('ssn outbox/forms/b.csv'),
    gate: fails('ssn outbox/forms/b.csv'),
  },
  { what: 'the copy removed', change: () => remove('outbox/forms/b.csv'), whole: fine, gate: fine },
  {
    what: 'the form renamed back',
    change: () => move('outbox/forms/a.csv', 'outbox/form.csv'),
    whole: fine,
    gate: fine,
  },
  {
    what: 'another number in its place',
    change: () => put('outbox/form.csv', `\n\n${form('219-09-9999')}`),
    whole: fails('ssn outbox/form.csv', /^The file changed/),
    gate: fails('ssn outbox/form.csv', /^The file changed/),
  },
  {
    what: 'the number as it was',
    change: () => put('outbox/form.csv', `\n\n${form('078-05-1120')}`),
    whole: fine,
    gate: fine,
  },
  {
    what: 'one number more',
    change: () => put('outbox/form.csv', `\n\n${form('078-05-1120', '219-09-9999')}`),
    whole: fails('ssn outbox/form.csv', /^The baseline knows 1 \(1 distinct\), and now 2 \(2 distinct\) are found\./),
    gate: fails('ssn outbox/form.csv', /^The baseline knows 1 \(1 distinct\), and now 2 \(2 distinct\) are found\./),
  },
  {
    what: 'the number removed',
    change: () => put('outbox/form.csv', `\n\n${form('078-05-1120')}`),
    whole: fine,
    gate: fine,
  },
  {
    what: 'a bulletin together with its exception',
    change: () => {
      put('outbox/bulletin.txt', bulletin());
      exceptions(forBulletin());
    },
    whole: fine,
    gate: fails('les outbox/bulletin.txt'),
  },
  {
    what: 'an edit elsewhere again',
    change: () => put('outbox/notice.txt', 'The office moved.\n'),
    whole: fine,
    gate: fine,
  },
  {
    what: 'an edit of the excepted bulletin',
    change: () => put('outbox/bulletin.txt', bulletin('Bring the form.')),
    whole: fine,
    gate: fine,
  },
  {
    what: 'more markings than are excepted',
    change: () => put('outbox/bulletin.txt', bulletin('', 'FOR OFFICIAL USE ONLY', '')),
    whole: fails('les outbox/bulletin.txt', /does not hold: it is for at most 1, and there are 2/),
    gate: fails('les outbox/bulletin.txt', /does not hold: it is for at most 1, and there are 2/),
  },
  { what: 'one marking again', change: () => put('outbox/bulletin.txt', bulletin()), whole: fine, gate: fine },
  {
    what: 'an exception for the bytes of a table to come',
    change: () => exceptions(forBulletin(), forDates(sha256OfDates)),
    whole: fine,
    gate: fine,
  },
  { what: 'the table', change: () => put('outbox/dates.csv', dates()), whole: fine, gate: fine },
  {
    what: 'an edit of the table',
    change: () => put('outbox/dates.csv', dates('Jim Poe,05/06/1970\n')),
    whole: fails('dob outbox/dates.csv', /does not hold: it is for other bytes, and the file changed/),
    gate: fails('dob outbox/dates.csv', /does not hold: it is for other bytes, and the file changed/),
  },
  { what: 'the table as it was', change: () => put('outbox/dates.csv', dates()), whole: fine, gate: fine },
  {
    what: 'an edit of the bulletin after its exception has ended',
    change: () => {
      today = '2027-01-01';
      put('outbox/bulletin.txt', bulletin('Bring the form.'));
      remove('outbox/dates.csv');
    },
    whole: fails('les outbox/bulletin.txt', /does not hold: it expired on 2026-12-31/),
    gate: fails('les outbox/bulletin.txt', /does not hold: it expired on 2026-12-31/),
  },
  { what: 'the exception renewed', change: () => exceptions(forBulletin('2027-03-31')), whole: fine, gate: fine },
  {
    what: 'a weaker policy together with what it lets through',
    change: () => {
      put('policy.yaml', policy('note'));
      put('outbox/other.csv', form('219-09-9999'));
    },
    whole: fine,
    gate: fails('ssn outbox/other.csv'),
  },
  {
    what: 'the policy as it was, without the form',
    change: () => {
      put('policy.yaml', policy());
      remove('outbox/other.csv');
    },
    whole: fine,
    gate: fine,
  },
  {
    what: 'a file that nothing reads',
    change: () => put('outbox/picture.bin', Buffer.from('8f3a00ff91c7e2d00102fe', 'hex')),
    whole: { exit: 3 },
    gate: { exit: 3 },
  },
  {
    what: 'an exception for it',
    change: () => exceptions(forBulletin('2027-03-31'), forPicture.replace('2026-12-31', '2027-03-31')),
    whole: fine,
    gate: fine,
  },
  {
    what: 'a list of exceptions that an uploader planted',
    change: () => {
      put(
        'outbox/in/holdback.exceptions.yaml',
        `exceptions:\n${forBulletin().replace('les', 'ssn').replace('outbox/bulletin.txt', '"**"')}`,
      );
      put('outbox/in/form.csv', form('219-09-9999'));
    },
    whole: fails('ssn outbox/in/form.csv'),
    gate: fails('ssn outbox/in/form.csv'),
  },
];

interface Line {
  readonly type: string;
  readonly rule: string;
  readonly path: string;
  readonly accepted?: object;
  readonly returned?: string;
  readonly severity: string;
}

/** What a scan said, as the table has it. */
async function saidBy(...words: readonly string[]): Promise<Said> {
  const { exitCode, stdout, stderr } = await holdback(
    'scan',
    'outbox',
    '--format',
    'jsonl',
    '--as-of',
    today,
    ...words,
  );
  if (exitCode === 2) throw new Error(stderr);
  const open = readJsonLines<Line>(stdout).filter(
    ({ type, accepted, severity }) => type === 'verdict' && accepted === undefined && severity !== 'note',
  );
  const [returned] = open.flatMap((each) => each.returned ?? []);
  return {
    exit: exitCode,
    ...(open.length > 0 && { fails: open.map(({ rule: id, path }) => `${id} ${path}`) }),
    ...(returned !== undefined && { returned: new RegExp(returned) }),
  };
}

beforeAll(async () => {
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'r.example@example.org');
  git('config', 'user.name', 'R. Example');
  put('policy.yaml', policy());
  put('holdback.config.yaml', 'policy: policy.yaml\n');
  git('add', '.');
  git('commit', '-qm', 'A policy');
  put('outbox/dates.csv', dates());
  const { stdout } = await holdback('scan', 'outbox', '--format', 'jsonl');
  sha256OfDates = /"type":"document".*"sha256":"([0-9a-f]{64})"/.exec(stdout)?.[1] ?? '';
  remove('outbox');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a history of thirty commits', () => {
  test('has thirty', () => expect(history).toHaveLength(30));

  test.each(history)('$what', async ({ what, change, whole, gate }) => {
    await change();
    git('add', '-A');
    git('commit', '-qm', what);
    check(await saidBy(), whole);
    check(await saidBy('--since', 'HEAD~1', '--policy-from', 'HEAD~1'), gate);
  });
});

function check(said: Said, { returned, ...wanted }: Said): void {
  expect({ exit: said.exit, fails: said.fails }).toEqual({ exit: wanted.exit, fails: wanted.fails });
  if (returned === undefined) expect(said.returned).toBeUndefined();
  else expect(said.returned?.source.replaceAll('\\/', '/')).toMatch(returned);
}
