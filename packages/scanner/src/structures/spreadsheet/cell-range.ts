/** Cells of a sheet, by the numbers of rows and columns from 1, both ends among them. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The most rows and columns that a sheet has ([MS-XLSX] 2.2.1; ECMA-376 part 1, 18.3.1.73). */
export const ROWS_MAX = 1_048_576;
export const COLUMNS_MAX = 16_384;

/** The column of a reference such as `BC23`, from 1; 0 if it has none. `$` is passed over. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~LOWER_CASE;
    if (code >= LETTER_A && code <= LETTER_Z) column = column * 26 + code - LETTER_A + 1;
    else if (reference.charCodeAt(at) !== DOLLAR) break;
  }
  return Math.min(column, COLUMNS_MAX);
}

/** The row of a reference such as `BC23`; 0 if it has none. */
export function rowOf(reference: string): number {
  let row = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - DIGIT_0;
    if (digit >= 0 && digit <= 9) row = row * 10 + digit;
  }
  return Math.min(row, ROWS_MAX);
}

/** The cells of a reference such as `A1:B7`, `A:C`, `3:9` or `D4`; undefined if it is none. What it leaves out is all. */
export function rangeOf(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.split(':');
  if (!REFERENCE.test(first) || !REFERENCE.test(last)) return undefined;
  return {
    firstRow: rowOf(first) || 1,
    firstColumn: columnOf(first) || 1,
    lastRow: rowOf(last) || ROWS_MAX,
    lastColumn: columnOf(last) || COLUMNS_MAX,
  };
}

/** The cells of several references that spaces part, such as those of a format. */
export function rangesOf(references: string): readonly CellRange[] {
  return references
    .split(/\s+/)
    .map(rangeOf)
    .filter((range) => range !== undefined);
}

const REFERENCE = /^\$?[A-Za-z]{0,3}\$?\d{0,7}$/;

const LOWER_CASE = 0x20;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const DOLLAR = 0x24;
const DIGIT_0 = 0x30;
