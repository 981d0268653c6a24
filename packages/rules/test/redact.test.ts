import type { Location, Problem, Step } from '@holdback/scanner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import type { Finding } from '../src/facts/facts.ts';
import {
  quotePhrase,
  redact,
  redactLabel,
  redactLocation,
  redactName,
  redactPath,
  redactProblem,
  redactSentence,
} from '../src/facts/redact.ts';
import { type Assessment, assess } from '../src/judge/assess.ts';
import { findMatches } from '../src/match/find-matches.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';

/** What could be read: letters, marks and digits of any script, symbols, and characters that act on a terminal. */
const legible = /[\p{L}\p{M}\p{N}\p{So}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', '7', 'é', 'Ⓐ', '①', '𝟘', '\u202e', '\x1b', '\n', '\u200b', '-', ' ', '@', '🚓'),
  }),
);
const infoType = fc.constantFrom(...detectors.map((detector) => detector.infoType), 'text');

/** Values that detectors find, with the words that make them be found. */
const examples = detectors.flatMap(({ examples }) =>
  examples.flatMap((example) => (typeof example === 'string' ? [example.replaceAll(/[«»]/g, '')] : [])),
);

describe('an excerpt', () => {
  test('has no character of the value that could be read', () => {
    fc.assert(
      fc.property(anything, infoType, (value, type) => {
        expect(redact(value, type)).not.toMatch(legible);
      }),
      { numRuns: 2_000 },
    );
  });

  test('shows the shape of what was found', () => {
    expect(redact('078-05-1120', 'us-ssn')).toBe('•••-••-••••');
    expect(redact('jane.doe@example.org', 'email-address')).toBe('••••.•••@•••••••.•••');
    expect(redact('4111 1111\n1111 1111', 'payment-card')).toBe('•••• •••• •••• ••••');
  });

  test('of a secret shows not even that', () => {
    for (const type of ['password', 'private-key', 'api-token']) {
      expect(new Set(['a', 'Winter2031!', 'x'.repeat(500)].map((value) => redact(value, type))).size).toBe(1);
    }
  });

  test('is short', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 500 }), infoType, (value, type) => {
        expect(redact(value, type).length).toBeLessThanOrEqual(61);
      }),
    );
  });
});

describe('a phrase of a rule', () => {
  const phrases = ['grand jury', 'Filed under seal', 'rule 6(e)'];

  test('is quoted in the words of the rule', () => {
    expect(quotePhrase('GRAND  JURY', phrases)).toBe('grand·jury');
    expect(quotePhrase('grand-\njury', phrases)).toBe('grand·jury');
    expect(quotePhrase('filed Under Seal', phrases)).toBe('Filed·under·seal');
  });

  test('is never quoted in the words of the text', () => {
    expect(quotePhrase('grand jury of Jane Doe', phrases)).not.toMatch(/[A-Za-z]/);
    fc.assert(
      fc.property(anything, (value) => {
        const quoted = quotePhrase(value, phrases);
        if (!phrases.some((phrase) => phrase.replaceAll(' ', '·') === quoted)) expect(quoted).not.toMatch(legible);
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['SSN 078-05-1120.csv', 'SSN •••-••-••••.csv'],
    ['ssn_078-05-1120_scan.pdf', 'ssn_•••-••-••••_scan.pdf'],
    ['token 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.txt', 'token ••••••••••••••••••••••••••••••••••••••••.txt'],
    ['jane.doe@example.org - copy.zip', '••••.•••@•••••••.••• - copy.zip'],
    ['Card 4111 1111 1111 1111.7z', 'Card •••• •••• •••• ••••.7z'],
    ['SSN 078-05-1120.001', 'SSN •••-••-••••.001'],
    ['SSN 078-05-1120.7z.001', 'SSN •••-••-••••.7z.001'],
    ['quarterly report.xlsx', 'quarterly report.xlsx'],
    ['10.5 to 11.2.csv', '10.5 to 11.2.csv'],
  ])('%s is told as %s', (name, told) => {
    expect(redactName(name)).toBe(told);
  });

  test.each([
    ['Victim date of birth (mm/dd/yyyy)', 'Victim date of birth (mm/dd/yyyy)'],
    ['Reporting Party Phone Number', 'Reporting Party Phone Number'],
    ['Notes', 'Notes'],
    ['SSN of my neighbor Zbigniew at 12 Rue Verte', '••• •• •• •••••••• •••••••• •• •• ••• •••••'],
    ['ssn_of_zbigniew_in_rue_verte', '•••_••_••••••••_••_•••_•••••'],
  ])('of a column, %s, is told as %s', (label, told) => {
    expect(redactLabel(label)).toBe(told);
  });

  test('of a secret is masked whole, whatever it is made of', () => {
    expect(redactName('Password: Heron-989?x locked')).toBe('Password: ••••••••••• locked');
  });

  test('of up to 255 characters keeps its length', () => {
    const name = fc
      .array(fc.oneof(fc.constantFrom(...examples), anything), { maxLength: 4 })
      .map((all) => all.join(' '))
      .filter(({ length }) => length <= 255);
    fc.assert(
      fc.property(name, (given) => {
        expect([...redactName(given)].length).toBe([...given].length);
      }),
      { numRuns: 500 },
    );
  });

  test('has no character that acts on a terminal or on the line it stands in', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(redactName(given)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(redactPath(given)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(redactName('a\u001b[31mb\u202efdp.exe')).toBe('a\ufffd[31mb\ufffdfdp.exe');
    expect(redactName('two\nlines')).toBe('two\ufffdlines');
  });

  test('holds nothing any more that a detector finds, markings aside', () => {
    for (const example of examples) {
      const left = findMatches(redactName(example), { specimens: 'real' }).filter(
        ({ infoType }) => !infoType.startsWith('marking-'),
      );
      // What names a kind without a value (`confidential informant`) is masked too.
      expect(left, example).toEqual([]);
    }
  });

  test('says its marking: it is no value, and a reader must see it', () => {
    expect(redactName('TLP:RED brief.pdf')).toBe('TLP:RED brief.pdf');
  });
});

describe('a path', () => {
  test('is masked in each of its names', () => {
    expect(redactPath('SSN 078-05-1120/jane.doe@example.org 1.zip!/SSN 219-09-9999.csv')).toBe(
      'SSN •••-••-••••/••••.•••@•••••••.••• 1.zip!/SSN •••-••-••••.csv',
    );
  });

  test('is masked in a name that a greedy value before it would swallow', () => {
    const told = redactPath('Password: Heron-989?x/Password: Heron-989?x - copy.csv');
    expect(told).not.toMatch(/heron|989/i);
    expect(told.split('/')).toHaveLength(2);
  });

  test('is masked before an extension that begins with a digit, inside an archive too', () => {
    expect(redactPath('a/Card 4111 1111 1111 1111.7z!/b.txt')).toBe('a/Card •••• •••• •••• ••••.7z!/b.txt');
  });

  test('keeps its folders and its containers', () => {
    const name = fc.oneof(
      fc.constantFrom(...examples.map((example) => example.replaceAll(/[/\n]/g, ' '))),
      fc.constant('a.zip'),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.constantFrom('/', '!/'), (given, separator) => {
        const told = redactPath(given.join(separator));
        expect(told.split('/')).toHaveLength(given.join(separator).split('/').length);
        expect(told.split('!/')).toHaveLength(given.join(separator).split('!/').length);
      }),
      { numRuns: 500 },
    );
  });
});

test("an agency's own kind is masked whatever it is called", async () => {
  const own = `policy: p
title: P
detectors: [{ id: marking-own, title: O, words: [Team Heron], examples: { match: [Team Heron], no-match: [x] } }]
rules: [{ id: r, title: R, severity: note, why: W., do: D., when: { info: us-ssn } }]
`;
  const { masks } = await loadPolicy({ file: 'p.yaml', text: own }, () => undefined);
  expect(redactName('Team Heron TLP:AMBER.txt', masks)).toBe('•••• ••••• TLP:AMBER.txt');
});

test('a place is told without the values in its names', () => {
  expect(redactLocation({ kind: 'field', name: 'raw:SSN 078-05-1120' })).toEqual({
    kind: 'field',
    name: 'raw:SSN •••-••-••••',
  });
  expect(redactLocation({ kind: 'cell', sheet: 'SSN 078-05-1120', row: 2, column: 3 })).toEqual({
    kind: 'cell',
    sheet: 'SSN •••-••-••••',
    row: 2,
    column: 3,
  });
  expect(redactLocation({ kind: 'page', page: 2 })).toEqual({ kind: 'page', page: 2 });
});

test('a place or a problem with text that nobody redacted is no place of a finding', () => {
  const locations: readonly Finding['location'][] = [
    { kind: 'page', page: 2 },
    { kind: 'cell', row: 2, column: 3 },
    redactLocation({ kind: 'record', record: 1, field: 'SSN' }),
    // @ts-expect-error: a name as the file has it.
    { kind: 'field', name: 'SSN 078-05-1120' },
    // @ts-expect-error: the same.
    { kind: 'record', record: 1, field: 'SSN 078-05-1120' },
    // @ts-expect-error: the same.
    { kind: 'cell', sheet: 'SSN 078-05-1120', row: 2, column: 3 },
  ];
  const problem: Problem = { code: 'malformed', message: 'M.', at: { kind: 'field', name: 'SSN 078-05-1120' } };
  // @ts-expect-error: its place is as the scanner gave it.
  const problems: Assessment['problems'] = [problem];
  expect([locations.length, problems.length]).toEqual([6, 1]);
  expect(redactProblem(problem).at).toEqual({ kind: 'field', name: 'SSN •••-••-••••' });
});

test('the facts of a tree hold no place that is not redacted', async () => {
  const document = { path: 'a.pdf', format: 'pdf', depth: 0, bytes: 1 } as const;
  const at: Location = { kind: 'field', name: 'SSN 078-05-1120' };
  async function* steps(): AsyncGenerator<Step> {
    yield { kind: 'open', document };
    yield { kind: 'part', document, part: { kind: 'problem', problem: { code: 'malformed', message: 'M.', at } } };
    yield { kind: 'close', document };
  }
  const text =
    'policy: p\ntitle: P\nrules: [{ id: r, title: R, severity: note, why: W., do: D., when: { info: us-ssn } }]';
  const policy = await loadPolicy({ file: 'p.yaml', text }, () => undefined);
  const told: unknown[] = [];
  for await (const each of assess(steps(), policy, { asOf: new Date(0), specimens: 'real' })) {
    told.push(...each.problems, ...(each.tree?.problems ?? []));
  }
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told)).not.toContain('078');
});

describe('what is too long', () => {
  const long = 'n'.repeat(60_000);

  test('is cut in the middle, name by name, and says how long it was', () => {
    expect(redactName(long)).toMatch(/^n+…\(60,000 characters\)…n+$/);
    expect(redactName(long).length).toBeLessThan(260);
    expect(redactPath(`a/${long}.zip!/${long}.txt`)).toMatch(
      /^a\/n+…\(60,004 characters\)…n+\.zip!\/n+…\(60,004 characters\)…n+\.txt$/,
    );
    expect(redactPath('a/'.repeat(20_000)).length).toBeLessThan(1_100);
    expect(redactName('\u{1f4c4}'.repeat(300)).isWellFormed()).toBe(true);
  });

  test('is masked before it is cut', () => {
    expect(redactName(`SSN 078-05-1120 ${long} SSN 078-05-1120`)).not.toMatch(/\d\d-/);
  });

  test('stays whole in a sentence', () => {
    expect(redactSentence(`The file ${long} is missing.`)).toHaveLength(60_021);
  });
});
