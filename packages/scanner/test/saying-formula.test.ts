import { expect, test } from 'vitest';
import { isSayingFormula } from '../src/structures/spreadsheet/saying-formula.ts';

test('A formula with words, a place, a path, a column by its name or another workbook says something', () => {
  const saying = [
    'IF(A1,"Jane",0)',
    'HYPERLINK("https://example.org")',
    "'\\\\server\\cases'!A1",
    '[1]People!A1',
    'SUM([12]People!A1)',
    'SUM(Victims[SSN])',
    '=[Victims.xls]People!R1C1',
    "of:=['file:///cases.ods'#$People.A1]",
  ];
  expect(saying.filter((formula) => !isSayingFormula(formula))).toEqual([]);
});

test('A formula of numbers and cells says nothing, in whatever way cells are written', () => {
  const silent = ['A1*2', 'IF(A1="","-",B1)', 'R[-1]C+RC[2]', '=R[3]C[1]', 'of:=SUM([.A1:.B2])', 'of:=[$People.A1]'];
  expect(silent.filter(isSayingFormula)).toEqual([]);
});
