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
