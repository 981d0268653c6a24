import { describe, expect, test } from 'vitest';
import {
  addException,
  type Exception,
  readBaseline,
  readExceptions,
  standingOf,
  writeBaseline,
} from '../src/accepted.ts';
import { PolicyError } from '../src/index.ts';
import { numbersThatFit } from '../src/judge/acceptable.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const exception = (changes: Partial<Exception> = {}): Exception => ({
  subject: { kind: 'rule', rules: ['PII-03'] },
  paths: ['outbox/**'],
  reason: 'Released to the press in 2019.',
  approver: 'R. Example',
  created: '2026-11-01',
  expires: '2026-12-31',
  place: { file: 'x.yaml', line: 2, column: 5 },
  ...changes,
});

describe('an exception holds', () => {
  test.each([
    ['on the day on which it was made', {}, '2026-11-01', true],
    ['on its last day', {}, '2026-12-31', true],
    ['not on the day after', {}, '2027-01-01', false],
    ['not before the day before it was made', {}, '2026-10-30', false],
    ['a day before, as somewhere it is that day', {}, '2026-10-31', true],
    ['not where its end is no day', { expires: '2026-02-30' }, '2026-01-01', false],
    ['not where its end is a year', { expires: '2027' }, '2026-11-02', false],
    ['not where its end is never', { expires: 'never' }, '2026-11-02', false],
    ['not where its beginning is no day', { created: 'yesterday' }, '2026-11-02', false],
    ['for 180 days', { created: '2026-01-01', expires: '2026-06-30' }, '2026-06-30', true],
    ['not for 181 days', { created: '2026-01-01', expires: '2026-07-01' }, '2026-03-01', false],
  ] as const)('%s', (_, changes, today, holds) => {
    expect(standingOf(exception(changes), day(today), 180).holds).toBe(holds);
  });

  test('and is announced in its last fourteen days', () => {
    expect(standingOf(exception(), day('2026-12-17'), 180)).toEqual({ holds: true, isEnding: false });
    expect(standingOf(exception(), day('2026-12-18'), 180)).toEqual({ holds: true, isEnding: true });
  });
});

const signed = `    reason: Released to the press in 2019.
    approver: R. Example
    created: 2026-11-01
    expires: 2026-12-31
`;

function mistakesIn(entries: string): string {
  try {
    readExceptions({ file: 'x.yaml', text: `exceptions:\n${entries}` });
    return '';
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message;
    throw thrown;
  }
}

describe('a list of exceptions', () => {
  test('is read with the place of each', () => {
    const text = `exceptions:\n  - rule: [PII-03, PII-01]\n    path: ./outbox/**\n    at-most: 3 distinct\n${signed}  - problem: encrypted\n    format: pdf\n${signed}`;
    const { exceptions, daysMax } = readExceptions({ file: 'x.yaml', text });
    expect(daysMax).toBe(180);
    expect(exceptions[0]).toMatchObject({
      subject: { kind: 'rule', rules: ['PII-03', 'PII-01'] },
      paths: ['outbox/**'],
      atMost: { count: 3, distinct: true },
      place: { line: 2 },
    });
    expect(exceptions[1]).toMatchObject({
      subject: { kind: 'problem', code: 'encrypted', formats: ['pdf'] },
      paths: [],
    });
  });

  test.each([
    [
      'without what it is for',
      `  - path: a.csv\n${signed}`,
      'x.yaml:2:5: it lacks what it is for: "rule" with "path", ',
    ],
    [
      'for two things',
      `  - rule: A\n    path: a\n    problem: encrypted\n${signed}`,
      'x.yaml:4:14: "rule" and "problem" are two',
    ],
    [
      'without a path',
      `  - rule: A\n${signed}`,
      'x.yaml:2:11: "rule" lacks its "path"; for all files write path: "**"',
    ],
    [
      'for a folder',
      `  - rule: A\n    path: out/\n${signed}`,
      'x.yaml:3:11: this is a folder; write "out/**" for all that lies in it',
    ],
    [
      'for all but what it names',
      `  - rule: A\n    path: "!out/a.csv"\n${signed}`,
      'x.yaml:3:11: a pattern that begins with ! is not taken for all but what it names',
    ],
    [
      'with a backslash',
      `  - rule: A\n    path: out\\a.csv\n${signed}`,
      'x.yaml:3:11: no file fits a pattern with a backslash',
    ],
    [
      'without a reason',
      `  - rule: A\n    path: a\n    approver: R\n    created: 1\n    expires: 2\n`,
      'x.yaml:2:5: item 1 of "exceptions" lacks the key "reason"',
    ],
    [
      'with a word for a reason',
      `  - rule: A\n    path: a\n${signed.replace(/reason: .*/, 'reason: ok')}`,
      'x.yaml:4:13: "reason" must be a sentence of 15 characters',
    ],
    [
      'with a key that is none',
      `  - rule: A\n    pth: a\n${signed}`,
      'x.yaml:3:5: unknown key "pth"; did you mean "path"?',
    ],
    [
      'for a problem that is none',
      `  - problem: encripted\n    path: a\n${signed}`,
      'x.yaml:2:14: "problem" must be one of ',
    ],
    [
      'that counts what was not read',
      `  - problem: encrypted\n    path: a\n    at-most: 3\n${signed}`,
      'x.yaml:4:14: what was not read has nothing to count',
    ],
  ])('%s is told with its place and what to do', (_, entries, said) => {
    expect(mistakesIn(entries)).toContain(said);
  });

  test('keeps its comments when one is added', () => {
    const before = `# Kept by Records.\nexceptions:\n  # The old bulletins.\n  - rule: A\n    path: a\n${signed}`;
    const data = {
      rule: 'PII-03',
      path: 'b: c.csv',
      reason: 'Released: see the press # 12',
      approver: 'R. Example',
      created: '2026-11-01',
      expires: '2026-12-31',
    };
    const after = addException({ file: 'x.yaml', text: before }, data);
    expect(after.startsWith(before)).toBe(true);
    expect(readExceptions({ file: 'x.yaml', text: after }).exceptions[1]).toMatchObject({
      paths: ['b: c.csv'],
      reason: 'Released: see the press # 12',
    });
  });

  test('is made anew where there is none, and nothing is added to what is none', () => {
    const data = {
      problem: 'unsupported',
      path: '**',
      reason: 'Looked at by the press office.',
      approver: 'R. Example',
      created: '2026-11-01',
      expires: '2026-12-31',
    };
    const text = addException({ file: 'x.yaml', text: '' }, data);
    expect(text).toMatch(/^# What somebody accepted/);
    expect(readExceptions({ file: 'x.yaml', text }).exceptions).toHaveLength(1);
    expect(() => addException({ file: 'x.yaml', text: 'policy: x\n' }, data)).toThrow('unknown key "policy"');
    expect(() => addException({ file: 'x.yaml', text: '' }, { ...data, reason: 'ok' })).toThrow('"reason" must be');
  });
});

test.each([
  ['out/a|b.csv', 'b.csv'],
  ['report(1).csv', 'report1.csv'],
  ['a+(x).csv', 'axx.csv'],
  ['[draft].csv', 'd.csv'],
  ['a.csv', 'A.CSV'],
  ['*.csv', 'out/a.csv'],
])('an exception for %s is none for %s', (pattern, path) => {
  expect(numbersThatFit([[pattern]], path)).toEqual([]);
  expect(numbersThatFit([[pattern]], pattern.replace('*', 'a'))).toEqual([0]);
});

describe('a baseline', () => {
  const known = (path: string, rule: string) =>
    ({ id: 'a'.repeat(64), rule, scope: 'document', path, severity: 'block', count: 2, distinct: 1 }) as const;

  test('is the same whatever the order in which it was found, and is read as it was written', () => {
    const all = [known('b', 'R2'), known('a', 'R1'), known('b', 'R1')];
    const text = writeBaseline({ policy: 'p', known: all });
    expect(text).toBe(writeBaseline({ policy: 'p', known: all.toReversed() }));
    expect(readBaseline({ file: 'b', text }).known.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'a R1',
      'b R1',
      'b R2',
    ]);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|"line"/);
  });

  test.each([
    ['nothing', '', 'x:1:1: it is empty'],
    ['another schema', '{"schema":"holdback.baseline/2","policy":"p"}\n', 'x:1:1: this is no line of a baseline'],
    [
      'a torn line',
      '{"schema":"holdback.baseline/1","policy":"p"}\n{"id":\n',
      'x:2:1: this is no line of a baseline; make it anew: holdback baseline update',
    ],
    [
      'a merge',
      '{"schema":"holdback.baseline/1","policy":"p"}\n<<<<<<< ours\n',
      'x:2:1: two versions of it were merged and not settled',
    ],
  ])('that holds %s is refused with the line', (_, text, said) => {
    expect(() => readBaseline({ file: 'x', text })).toThrow(said);
  });
});
