import type { Run } from '@holdback/scanner';
import { expect, test } from 'vitest';
import { ColumnVerdicts } from '../src/column/unnamed-columns.ts';
import { detectors } from '../src/detectors/index.ts';
import { valueHash } from '../src/facts/hash.ts';
import { detectorSetOf } from '../src/match/detector-set.ts';
import { matchInList } from '../src/match/find-matches.ts';

/** The verdicts on a table whose cells go by in one block. */
function judgeTable(headers: readonly string[] | undefined, rows: readonly (readonly string[])[]) {
  const verdicts = new ColumnVerdicts({ detectors, hash: valueHash(7) });
  const runs: Run[] = [];
  let text = '';
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const label = headers?.[column];
      const at = { kind: 'cell', row: row + 2, column: column + 1 } as const;
      runs.push({ start: text.length, at, ...(label !== undefined && { label }) });
      text += `${cell}\x1f`;
    }
  }
  const block = { kind: 'text', text, runs } as const;
  verdicts.add(block, matchInList(block, detectorSetOf(detectors), { specimens: 'real' }));
  return verdicts.end(headers ?? []).map(({ column, verdict }) => [column, verdict.infoType, verdict.matching]);
}

/** Days over a life, in no order. */
const birthdays = Array.from({ length: 40 }, (_, index) => {
  const year = 1940 + ((index * 37) % 64);
  return `${1 + ((index * 7) % 12)}/${1 + ((index * 11) % 28)}/${year}`;
});

test('a column of days of birth without a header is one', () => {
  const rows = birthdays.map((day, index) => [String(index + 1), day, index % 2 === 0 ? 'open' : 'closed']);
  expect(judgeTable(undefined, rows)).toEqual([[2, 'date-of-birth', 40]]);
  expect(judgeTable(['a', 'b', 'c'], rows)).toEqual([[2, 'date-of-birth', 40]]);
});

test('a column that was found cell by cell is not counted twice', () => {
  const rows = birthdays.map((day) => [day]);
  expect(judgeTable(['DOB'], rows)).toEqual([]);
});

test('days of one year in their order are no birthdays', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`${1 + Math.floor(index / 4)}/${1 + (index % 28)}/2031`]);
  expect(judgeTable(undefined, rows)).toEqual([]);
});

test('numbers that are counted up are nothing', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [String(219_000_000 + index)]);
  expect(judgeTable(undefined, rows)).toEqual([]);
});

test('three numbers in groups and no header are social security numbers', () => {
  const rows = [
    ['219 09 9999', '4'],
    ['078 05 1120', '9'],
    ['212 45 1189', '2'],
  ];
  expect(judgeTable(undefined, rows)).toEqual([[1, 'us-ssn', 3]]);
  expect(judgeTable(['SKU', 'Count'], rows)).toEqual([]);
  expect(judgeTable(undefined, rows.slice(0, 2))).toEqual([]);
});

test('days and bare numbers of ten digits are of people only beside names', () => {
  const rows = [
    ['Mara', '02/14/1979', '2025550110'],
    ['Luis', '10/30/1984', '2025550111'],
    ['Dana', '07/07/1990', '2025550112'],
  ];
  expect(judgeTable(undefined, rows)).toEqual([
    [2, 'date-of-birth', 3],
    [3, 'phone-number', 3],
  ]);
  const others = rows.map(([, ...cells]) => ['bolt', ...cells]);
  expect(judgeTable(undefined, others)).toEqual([]);
});

test('plates are told by how they begin, and what is of one series is none', () => {
  const plates = ['KLM4827', '7KLM482', 'TRX2281', 'BBK9912', '9XYZ772'];
  expect(
    judgeTable(
      undefined,
      plates.map((plate) => [plate]),
    ),
  ).toEqual([[1, 'us-license-plate', 5]]);
  const series = ['ABC1001', 'ABC1014', 'ABC1027', 'ABC1033', 'ABC1052'];
  expect(
    judgeTable(
      undefined,
      series.map((code) => [code]),
    ),
  ).toEqual([]);
});

test('under a header that only says what a cell is about, other kinds are told all the same', () => {
  expect(
    judgeTable(
      ['Notes'],
      birthdays.map((day) => [day]),
    ),
  ).toEqual([[1, 'date-of-birth', 40]]);
});
