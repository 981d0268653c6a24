import type { Run } from '@holdback/scanner';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { matchBlock } from '../src/match/find-matches.ts';

/** What is found at `likely` or above in a table, by row and column. */
function findIn(headers: readonly string[] | undefined, rows: readonly (readonly string[])[], infoType: string) {
  const runs: Run[] = [];
  let text = '';
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const label = headers?.[column];
      const at = { kind: 'cell', row: row + 1, column: column + 1 } as const;
      runs.push({ start: text.length, at, ...(label !== undefined && { label }) });
      text += `${cell}\x1f`;
    }
  }
  const found = matchBlock({ text, runs }, detectors, { specimens: 'real' });
  return found
    .filter((match) => match.infoType === infoType && match.confidence !== 'possible')
    .map(({ run }) => {
      const at = runs[run]?.at;
      return at?.kind === 'cell' ? [at.row, at.column] : [];
    });
}

describe('a social security number in three columns', () => {
  const headers = ['Name', 'SSN1', 'SSN2', 'SSN3'];

  test('is one in each row, also without the zeros that a spreadsheet drops', () => {
    const rows = [
      ['Oyelaran', '219', '09', '9999'],
      ['Castellano', '78', '5', '1120'],
    ];
    expect(findIn(headers, rows, 'us-ssn')).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('is none where the digits are no number, or the columns are called otherwise', () => {
    expect(findIn(headers, [['Oyelaran', '000', '09', '9999']], 'us-ssn')).toEqual([]);
    expect(findIn(['Name', 'A', 'B', 'C'], [['Oyelaran', '219', '09', '9999']], 'us-ssn')).toEqual([]);
  });
});

describe('a row without a header', () => {
  test.each([
    [['7KLM221', '2031-03-01 07:12:00', '41.20134', '-73.99120', 'CAM-01']],
    [['11/02/2031 07:12', 'KLM 4827', 'Camera 12']],
    [['1', 'KLM4827', '2031-03-01T07:12:00Z', 'NB', 'lane 3']],
  ])('%j is a plate that was read', (row) => {
    expect(findIn(undefined, [row], 'alpr-read')).toHaveLength(1);
  });

  test.each([
    [['7KLM221', '2031-03-01', '41.20134']],
    [['7KLM221', '2031-03-01 07:12:00', 'open']],
    [['4827', '2031-03-01 07:12:00', '41.20134']],
  ])('%j is none', (row) => {
    expect(findIn(undefined, [row], 'alpr-read')).toEqual([]);
  });
});

describe('columns beside which another is something else', () => {
  test('a race beside counts is a statistic', () => {
    expect(findIn(['Race', 'Count'], [['White', '1204']], 'demographics')).toEqual([]);
    expect(findIn(['Race', 'Arrests', 'Month'], [['White', '12', 'May']], 'demographics')).toEqual([]);
    expect(findIn(['Race', 'Beat'], [['White', '12']], 'demographics')).toEqual([[1, 1]]);
  });

  test('but not where people are listed', () => {
    expect(findIn(['Last Name', 'Race', 'Count'], [['Ublinsk', 'White', '3']], 'demographics')).toEqual([[1, 2]]);
  });

  test('whoever works on a project, and what is sold', () => {
    expect(findIn(['Project', 'Case Agent'], [['Radio tower', 'Mara Ublinsk']], 'staff-assigned')).toEqual([]);
    expect(findIn(['Month', 'RFI Number', 'Total'], [['May', '1204', '9']], 'tracking-number')).toEqual([]);
    expect(findIn(['SKU', 'Notes'], [['B-1', 'He said that she took it']], 'narrative')).toEqual([]);
    expect(findIn(['Case No', 'Notes'], [['31-0448', 'He said that she took it']], 'narrative')).toEqual([[1, 2]]);
  });
});
