import { describe, expect, test } from 'vitest';
import { lintFile, lintPolicy, loadPolicy } from '../src/index.ts';

const today = new Date('2026-11-23');

const rule = (id: string, more: string) =>
  `  - id: ${id}\n    title: T\n    severity: block\n    why: Why.\n    do: Do.\n${more.replaceAll(/^/gm, '    ')}\n    tests: [{ name: one, text: one, expect: fail }, { name: none, text: none, expect: pass }]\n`;

/** What is said of rules with such conditions, in their order, without what is said of their tests. */
async function lint(...rules: readonly string[]): Promise<readonly string[]> {
  const ids = ['first', 'second', 'third'];
  const text = `policy: p\ntitle: P\nrules:\n${rules.map((more, index) => rule(ids[index] ?? '', more)).join('')}`;
  const policy = await loadPolicy({ file: 'p.yaml', text }, () => undefined);
  return (await lintPolicy(policy, () => true)).map(({ level, message }) => `${level}: ${message}`);
}

describe('a rule that says nothing more than another', () => {
  test.each([
    ['when: { info: us-ssn }', 'when: { info: us-ssn, at-least: 2 }', 'whatever second fails, first fails'],
    ['when: { info: [us-ssn, iban] }', 'when: { info: us-ssn }', 'whatever second fails, first fails'],
    ['when: { info: us-ssn, confidence: possible }', 'when: { info: us-ssn }', 'whatever second fails, first fails'],
    ['when: { info: us-ssn }', 'when: { info: us-ssn, hidden: true }', 'whatever second fails, first fails'],
    ['when: { any: [{ info: us-ssn }, { info: vin }] }', 'when: { info: vin }', 'whatever second fails, first fails'],
    ['when: { info: vin }', 'when: { all: [{ info: us-ssn }, { info: vin }] }', 'whatever second fails, first fails'],
    ['when: { info: us-ssn }', 'when: { info: us-ssn }', 'whatever second fails, first fails'],
    ['when: { none: [{ info: vin }] }', 'when: { none: [{ info: vin }, { info: iban }] }', 'whatever second fails'],
  ])('%s beside %s', async (one, other, said) => {
    const told = await lint(one, other);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`warning: ${said}`);
  });

  test.each([
    ['when: { info: us-ssn }', 'when: { info: vin }'],
    ['when: { info: us-ssn }\nunless: { path: a/** }', 'when: { info: us-ssn, at-least: 2 }'],
    ['when: { info: us-ssn }\nscope: folder', 'when: { info: us-ssn, at-least: 2 }'],
    ['when: { info: us-ssn, at-least: 2 distinct }', 'when: { info: us-ssn, at-least: 2 }'],
    ['when: { all: [{ info: us-ssn }, { info: vin }] }', 'when: { info: vin }'],
  ])('is none where each may fail alone: %s beside %s', async (one, other) => {
    expect((await lint(one, other)).filter((each) => each.includes('whatever second'))).toEqual([]);
  });
});

test.each([
  ['when: { all: [{ info: vin }, { none: [{ info: vin }] }] }', 'error: first can never fail: what must be so'],
  ['when: { info: us-ssn, at-least: 2 }\nunless: { info: us-ssn }', 'error: first can never fail: "unless" is so'],
  ["when: { info: us-ssn }\nunless: { path: '**' }", 'error: first can never fail: "unless" is so'],
  ['when: { any: [{ text: [raid] }, { text: [raid] }] }', 'warning: first asks twice'],
  ["when: { path: '**/*' }", 'warning: first fails every file'],
])('a rule with %s', async (more, said) => {
  const told = await lint(more);
  expect(told.join('\n')).toContain(said);
});

test.each([
  ['SSN: 219-09-9998', 'a real US social'],
  ['License plate: ABC1234', 'a real US license plate; take one that is published as an example, such as TEST123'],
  ['License plate: TEST123', undefined],
  ['SSN: 078-05-1120', undefined],
  ['SSN: 666-12-3456', undefined],
  ['DOB: 01/02/1980', undefined],
  ['card 4111 1111 1111 1111', undefined],
])('a test with %s', async (text, said) => {
  const own = `policy: p\ntitle: P\nrules:\n${rule('first', 'when: { info: us-ssn }').replace('text: one', `text: '${text}'`)}`;
  const policy = await loadPolicy({ file: 'p.yaml', text: own }, () => undefined);
  const told = (await lintPolicy(policy, () => true)).map(({ message }) => message);
  if (said === undefined) expect(told).toEqual([]);
  else expect(told.join('\n')).toContain(said);
});

test.each([
  ['[ticket 12345, SSN 219-09-9998]', [4]],
  ['[ticket 12345, SSN 078-05-1120]', []],
])('examples of a detector that are %s', async (examples, lines) => {
  const detector = `  - id: ticket\n    find: 'T-\\d{5}'\n    examples: { match: [T-12345], no-match: ${examples} }\n    title: Ticket\n`;
  const text = `detectors:\n${detector}policy: p\ntitle: P\nrules:\n${rule('first', 'when: { info: ticket }')}`;
  const file = { file: 'p.yaml', text };
  const { examples: written } = await lintFile(file, today);
  const marks = await lintPolicy(await loadPolicy(file, () => undefined), () => false, written);
  expect(marks.map(({ place }) => place.line)).toEqual(lines);
  for (const { message } of marks) expect(message).toMatch(/^an example holds what may be a real US social/);
});

test.each([
  ['reviewed: 2026-11-01', []],
  ['reviewed: 2025-11-22', ['warning']],
  ['reviewed: 2026-11-24', ['error']],
  ['reviewed: 11/01/2026', ['error']],
  ['words: [no, yes]', ['warning', 'warning']],
  ['words: [\'no\', "yes"]', []],
  ['at-least: 010', ['warning']],
  ['at-least: 10', []],
  ['words: [007]', ['warning']],
])('a value as it is typed: %s', async (text, levels) => {
  const { marks } = await lintFile({ file: 'p.yaml', text: `policy: p\n${text}\n` }, today);
  expect(marks.map(({ level }) => level)).toEqual(levels);
  for (const { place } of marks) expect(place).toMatchObject({ file: 'p.yaml', line: 2 });
});

test('the patterns of detectors are told with their places, also of a policy that cannot be loaded', async () => {
  const text = "detectors:\n  - { id: a, find: 'a+' }\n  - id: b\n    find: ['b', c]\n  - wrong\n";
  const { patterns } = await lintFile({ file: 'p.yaml', text }, today);
  expect(patterns.map(({ source, place }) => [source, place.line])).toEqual([
    ['a+', 2],
    ['b', 4],
    ['c', 4],
  ]);
  expect((await lintFile({ file: 'p.yaml', text: 'a: [b\n' }, today)).patterns).toEqual([]);
});
