import { readTable } from '@holdback/scanner/strings';
import { expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { findMatches, matchBlock } from '../src/match/find-matches.ts';

const header = 'FirstName,LastName,SSN,Phone,DOB,Badge,Value,Name\n';
const names = ['Priya,Okafor', 'Wei,Nowak', 'n/a,LastName', ' Kwame ,Lee', '12,x', 'Mateo,', '-,Chen'];

/** Rows of values that recur, and of values that do not. */
const csv =
  header +
  Array.from({ length: 3_000 }, (_, row) => {
    const number = `${row}`.padStart(4, '0');
    const odd = row % 500 === 0 ? '"A, B"' : `${1_000 + row}`;
    return `${names[row % names.length]},987-65-${number},555-01${number.slice(2)},1/2/1980,${odd},Badge ${number},Acme\n`;
  }).join('');

const blocks = [...readTable(csv)].filter((part) => part.kind === 'text');

test('in cells that are numbers the same is found as in runs', () => {
  expect(blocks.length).toBeGreaterThan(2);
  for (const block of blocks) {
    expect(block.cells?.count).toBe(block.runs.length);
    const { text, runs } = block;
    expect(matchBlock(block, detectors)).toEqual(matchBlock({ text, runs }, detectors));
  }
});

test('a value that recurs in a column is found as it is alone', () => {
  for (const block of blocks.slice(1)) {
    const found = matchBlock(block, detectors);
    const expected = block.runs.slice(0, 700).flatMap(({ start, label }, index) => {
      if (label === undefined || !['FirstName', 'LastName'].includes(label)) return [];
      const text = block.text.slice(start, (block.runs[index + 1]?.start ?? block.text.length) - 1);
      return findMatches(text, { label }).map((match) => ({
        ...match,
        start: match.start + start,
        end: match.end + start,
        run: index,
      }));
    });
    const own = found.filter(({ run }) => {
      const label = block.runs[run]?.label ?? '';
      return run < 700 && ['FirstName', 'LastName'].includes(label);
    });
    expect(own).toEqual(expected);
  }
});
