import type { Range } from '../range.ts';
import { LINE_LENGTH_MAX, piecesOf } from './column-bounds.ts';
import { isBlank, type LineCell, type LinedForm, type TextLine, trimRange } from './table-form.ts';

/** Rows without a header, from which they are a table. */
const ROWS_MIN = 8;
const COLUMNS_MIN = 3;

/** What parts the cells of a line. */
type Cutter = (line: string) => readonly Range[];

const cutters: readonly { readonly pattern: RegExp; readonly cut: Cutter }[] = [
  { pattern: /\t/, cut: (line) => cutAt(line, '\t') },
  { pattern: /\|/, cut: (line) => cutAt(line, '|') },
  { pattern: /;[^;]*;/, cut: (line) => cutAt(line, ';') },
  { pattern: /\S {2,}\S.* {2,}\S/, cut: piecesOf },
];

/** Lines of as many cells without a header: what each holds is told by its column as a whole. */
export const bareRows: LinedForm = {
  mayBeIn: (text) => /\t|\||;[^;\n]*;|\S {2,}\S.* {2,}\S/.test(text),
  begin(lines, at) {
    const line = lines[at]?.text ?? '';
    if (line.length > LINE_LENGTH_MAX || !/\d/.test(line)) return undefined;
    for (const { pattern, cut } of cutters) {
      if (!pattern.test(line)) continue;
      const width = cut(line).length;
      if (width < COLUMNS_MIN || !areRows(lines, at, cut, width)) continue;
      const read = (next: string): readonly LineCell[] | undefined => readBare(next, cut, width);
      return { length: 0, table: { columns: [], isLoose: true, missesMax: 2, read } };
    }
    return undefined;
  },
};

function areRows(lines: readonly TextLine[], at: number, cut: Cutter, width: number): boolean {
  for (let next = at + 1; next < at + ROWS_MIN; next += 1) {
    const line = lines[next]?.text ?? '';
    if (line.length > LINE_LENGTH_MAX || !/\d/.test(line) || cut(line).length !== width) return false;
  }
  return true;
}

function readBare(line: string, cut: Cutter, width: number): readonly LineCell[] | undefined {
  if (isBlank(line)) return [];
  const cells = line.length > LINE_LENGTH_MAX ? [] : cut(line);
  if (cells.length !== width) return undefined;
  return cells.flatMap((cell, index) => (cell.end > cell.start ? [{ ...cell, column: index + 1, label: '' }] : []));
}

function cutAt(line: string, sign: string): readonly Range[] {
  const cells: Range[] = [];
  let from = 0;
  for (let at = line.indexOf(sign); at !== -1; at = line.indexOf(sign, from)) {
    cells.push(trimRange(line, { start: from, end: at }));
    from = at + 1;
  }
  cells.push(trimRange(line, { start: from, end: line.length }));
  return cells;
}
