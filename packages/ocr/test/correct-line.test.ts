import { expect, test } from 'vitest';
import { correctLine } from '../src/correct/correct-line.ts';

test.each([
  ['078-O5-112O', '078-05-1120'],
  ['SSN078-05-1120', 'SSN 078-05-1120'],
  ['SSN:078-05-1120who lives', 'SSN: 078-05-1120 who lives'],
  ['born 01/O2/198O, of', 'born 01/02/1980, of'],
  ['(919).: 555-O1l2', '(919) 555-0112'],
  ['6201 0ak Avenue', '6201 Oak Avenue'],
  ['8152 Mi1l Court', '8152 Mill Court'],
  ['plate RDK-41o9.', 'plate RDK-4109.'],
  ['plate IDl-5518', 'plate IDI-5518'],
  ['mail gabe . last@example:org or', 'mail gabe.last@example.org or'],
])('%s is corrected', (read, meant) => {
  expect(correctLine(read)).toBe(meant);
  expect(correctLine(meant)).toBe(meant);
});

test.each([
  'Order 1569-828 for part B71-O338-I90',
  'Serial O75-S2-94B5, model SO65572',
  'section 25-S0-5455',
  'Serial 075-S2-94B5',
  'BOIS-SOIL-GILD',
  'Version 1.0.10l, room 10B',
  'A1 paper, H2O, B2B, the 10th of Unit10, Room101',
  'Oslo-Ill-Oslo',
])('%s is left as it is', (read) => {
  expect(correctLine(read)).toBe(read);
});

test('a long line without a space takes no time', () => {
  const startMs = performance.now();
  for (const piece of ['0O', 'a.', '(9', 'l1-', 'Aa0'])
    expect(correctLine(piece.repeat(20_000)).length).toBeGreaterThan(0);
  expect(performance.now() - startMs).toBeLessThan(5_000);
});
