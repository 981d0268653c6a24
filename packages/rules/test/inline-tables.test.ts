import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches } from '../src/match/find-matches.ts';

/** What is found in a text, with what it spans. */
function found(text: string): string[] {
  return findMatches(text, { specimens: 'real' }).map(
    ({ infoType, start, end, confidence }) => `${infoType} ${text.slice(start, end)} ${confidence}`,
  );
}

describe('a table in the lines of a text', () => {
  test.each([
    ['tabs', 'As agreed:\nName\tDOB\tSSN\nJane Doe\t01/02/1980\t219099999\nThat is all.'],
    ['bars', 'Name | DOB | SSN\nJane Doe | 01/02/1980 | 219099999'],
    ['Markdown', '| Name | DOB | SSN |\n|------|:---:|----:|\n| Jane Doe | 01/02/1980 | 219099999 |'],
    ['semicolons', 'Name;DOB;SSN\nJane Doe;01/02/1980;219099999'],
  ])('is read under its columns: %s', (_form, text) => {
    expect(found(text)).toEqual([
      'person-name Jane Doe likely',
      'date-of-birth 01/02/1980 sure',
      'us-ssn 219099999 sure',
    ]);
  });

  test('is read in each paragraph, and what stands after it is not in it', () => {
    const text = 'SSN | Note 1\n219099999 | 7\n\nPart | Note 1\n219099998 | 7\nall 219099997 of them';
    expect(found(text)).toEqual(['us-ssn 219099999 sure']);
  });

  test('has a name for its values in the cell before, where its columns say nothing', () => {
    expect(found('Field | Value | Line\nSSN | 219099999 | 1\n')).toEqual(['us-ssn 219099999 sure']);
  });

  test.each([
    ['lines of different lengths', 'Badge\tA\n4471\tB\tC'],
    ['a header that is data', '1\tBadge 4\nB\t4471'],
    ['lists in sentences', 'Badge; the name; and more\n4471; nothing'],
    ['code', 'badge = a | b\n4471 | c'],
  ])('is none: %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('rows of SQL', () => {
  test('are read under the columns that the statement names', () => {
    const text =
      "INSERT INTO `people` (`id`, `full_name`, `ssn`) VALUES (1,'Zed O''Quist','219099999'),(2, N'Alva Doe', NULL);";
    expect(found(text)).toEqual([
      "person-name Zed O''Quist likely",
      'us-ssn 219099999 sure',
      'person-name Alva Doe likely',
    ]);
  });

  test('of a dump are read up to its end', () => {
    const text = 'COPY public.people (id, ssn) FROM stdin;\n1\t219099999\n2\t\\N\n\\.\n3\t219099998\n';
    expect(found(text)).toEqual(['us-ssn 219099999 sure']);
  });

  test.each([
    ["INSERT INTO t (a, ssn) VALUES (now(), '219099999');"],
    ["INSERT INTO t (ssn) SELECT '219099999';"],
    ['INSERT INTO t (ssn) VALUES (219099999'],
  ])('that are cut or computed break nothing: %s', (text) => {
    expect(() => found(text)).not.toThrow();
  });
});

test('a text with tables is found in at the offsets of the text as it stands, whatever it is', () => {
  const piece = fc.constantFrom(
    '|',
    '\t',
    ';',
    '\n',
    'SSN',
    'Name',
    '219-09-9999',
    'Jane Doe',
    ' ',
    '7',
    "'",
    '(',
    ')',
    ',',
    'é',
    '\u200b',
    'INSERT INTO t (ssn, name) VALUES ',
    '|---|---|',
    '\\u0041',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { infoType, start, end } of findMatches(text, { specimens: 'real' })) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        if (infoType === 'us-ssn') expect(text.slice(start, end).replaceAll(/\D/g, '')).toBe('219099999');
      }
    }),
    { numRuns: 500 },
  );
});
