import { type CellRange, COLUMNS_MAX, ROWS_MAX } from '../../structures/spreadsheet/cell-range.ts';

const REFERENCE = /^(?:R(\d+))?(?:C(\d+))?$/i;

/** The cells of references such as `R1C1:R7C2`, `C3` or `R4` that commas part. What is no such reference is passed over. */
export function rangesOfR1C1(references: string): readonly CellRange[] {
  return references
    .split(',')
    .map((reference) => rangeOf(reference.trim()))
    .filter((range) => range !== undefined);
}

function rangeOf(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.slice(reference.lastIndexOf('!') + 1).split(':');
  const from = REFERENCE.exec(first);
  const to = REFERENCE.exec(last);
  if (from === null || to === null || first === '') return undefined;
  return {
    firstRow: Number(from[1] ?? 1),
    firstColumn: Number(from[2] ?? 1),
    lastRow: Number(to[1] ?? ROWS_MAX),
    lastColumn: Number(to[2] ?? COLUMNS_MAX),
  };
}
