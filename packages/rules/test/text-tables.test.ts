import { readText } from '@holdback/scanner/strings';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { AgencyOwn } from '../src/facts/agency-own.ts';
import type { Finding } from '../src/facts/facts.ts';
import { noFacts } from '../src/facts/facts.ts';
import { gatherDocument } from '../src/facts/gather.ts';
import { findMatches } from '../src/match/find-matches.ts';
import { sheets, writers } from './written-tables.ts';

/** Every finding in a text as a document. */
function findingsIn(text: string): readonly Finding[] {
  const found: Finding[] = [];
  const search = { detectors, phraseLists: [] };
  const specimens = 'real' as const;
  const inquiry = {
    ...{ search, known: detectors, questions: [], specimens, hash: () => 0 },
    ...{ asOf: 0, agency: new AgencyOwn() },
  };
  const gathering = gatherDocument('a.txt', noFacts(), inquiry, (finding) => found.push(finding));
  for (const part of readText(text)) gathering.add(part);
  gathering.end();
  return found;
}

describe.each(Object.entries(writers))('a table written in %s', (_name, write) => {
  test.each(sheets.map((sheet) => [sheet.header.join(' '), sheet] as const))('is read under %s', (_header, sheet) => {
    const column = sheet.header.length - 2;
    const text = `All of it:\n\n${write(sheet)}\n\nThat is all of it.\n`;
    const found = findMatches(text, { specimens: 'real' }).filter(
      ({ infoType, confidence }) => infoType === sheet.infoType && confidence !== 'possible',
    );
    const values = sheet.rows.map((row) => row[column] ?? '');
    expect(found.map(({ start, end }) => text.slice(start, end)).toSorted()).toEqual(values.toSorted());
  });
});

describe('what is no table is read as it stands', () => {
  test.each([
    ['settings', 'ssn_column      = 4\nname_column     = 8\npassword        =\n'],
    ['lines to be filled in', 'Officer  ____________   Badge ______\nSecond   ____________   Badge ______\n'],
    [
      'a table of contents',
      'Chapter          Page\nBadge numbers      12\nSSNs               14\nPasswords          16\n',
    ],
    ['contents without a header', 'Badge numbers      12\nSSNs               14\nPasswords          16\n'],
    ['declarations', 'int     badge;    // 4471\nchar   *name;     // 219099999\nlong    count;    // 4472\n'],
    ['comments', 'x = 1          # badge\nyy = 219099999 # of it\n'],
    ['a log', '2031-01-02  INFO   user   219099999  done\n2031-01-03  INFO   user   219099998  done\n'],
    ['help', '  -b, --badge        4471 by default\n  -n, --name         219099999 by default\n'],
    ['a menu', 'Home | Badge | Contact\nNews | Jobs 123 | Press\nMore\n'],
    [
      'two columns of prose',
      'The badge was seen by the      and 219099999 of them were\nscene of what was there at     not what one would expect to\nthe end of it, he said.        find in such a place at all.\n',
    ],
    ['a drawing', '  /\\_/\\    |   |\n ( o.o )   |   |   219099999\n  > ^ <    |   |\n'],
    ['verse', 'The name of it  is what\nIt was  in all 219099999\n'],
  ])('%s', (_what, text) => {
    expect(findMatches(text, { specimens: 'real' }).filter(({ confidence }) => confidence !== 'possible')).toEqual([]);
  });
});

test('a table goes on in the next block, and what is told of it stands in its line', () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => `Alva Quist       2190${10_001 + at}   Almory`);
  const text = `Name             SSN         Town\n${rows.join('\n')}\n`;
  const found = findingsIn(text).filter(({ infoType }) => infoType === 'us-ssn');
  expect(found.length).toBe(rows.length);
  expect(found.at(-1)?.location).toMatchObject({ kind: 'line', line: 6_001, column: 18 });
});

test('its columns are judged as a whole where their header says nothing', () => {
  const days = ['12', '25', '07', '30', '18', '03', '22', '14', '09', '27'];
  const rows = days.map((day, at) => `${day}/0${(at % 9) + 1}/19${40 + ((at * 7) % 10) * 5}|A|${at * 7}`);
  const found = findingsIn(`when|what|count\n${rows.join('\n')}\n`);
  expect(found.map(({ infoType }) => infoType)).toContain('date-of-birth');
});

test('rows without a header are a table, whose columns are judged as a whole', () => {
  const years = [40, 75, 60, 45, 80, 65, 50, 85, 70, 55];
  const rows = years.map((year, at) => `12/0${(at % 9) + 1}/19${year}   A${at}   ${at * 7} x`);
  expect(findingsIn(`As told:\n\n${rows.join('\n')}\n`).map(({ infoType }) => infoType)).toEqual(['date-of-birth']);
  expect(findingsIn(`As told:\n\n${rows.slice(0, 6).join('\n')}\n`)).toEqual([]);
});

test('words beside a cell count for it where only its place makes it one', () => {
  const found = findMatches('Name          Note\nSSN of her    219-09-9999\nAl Quist      7\n', { specimens: 'real' });
  expect(found.map(({ infoType }) => infoType)).toContain('us-ssn');
});
