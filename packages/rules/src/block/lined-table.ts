import { type InlineCell, trimRange } from './inline-cell.ts';
import type { Range } from './range.ts';

/** What parts the cells of a table that is written in lines, and from how many columns on it is one. */
const delimiters = [
  { sign: '\t', columnsMin: 2 },
  { sign: '|', columnsMin: 2 },
  { sign: ';', columnsMin: 3 },
] as const;

/** Characters of a column's name. */
const NAME_LENGTH_MAX = 40;

/** What a column is called: up to five words, without the signs of sentences and settings. */
const name = /^[\p{L}#_`"[][^@:=;.!?{}]*\.?$/u;

/** The line under a header that Markdown draws. */
const rule = /^:?-{2,}:?$/;

/** Whether a text may hold such a table. */
export function mayHaveTable(text: string): boolean {
  return delimiters.some(({ sign }) => text.includes(sign));
}

/**
 * Finds the cells of tables that are written in the lines of a text, between tabs, bars or semicolons, under a line that
 * names the columns. In order. A line is believed to name them if the lines below have as many cells, and digits or an
 * `@` in each cell of a column.
 */
export function findTableCells(text: string, run: Range): readonly InlineCell[] {
  const own = text.slice(run.start, run.end);
  for (const { sign, columnsMin } of delimiters) {
    if (!own.includes(sign)) continue;
    const cells = readTables(text, run, sign, columnsMin);
    if (cells.length > 0) return cells;
  }
  return [];
}

function readTables(text: string, run: Range, sign: string, columnsMin: number): readonly InlineCell[] {
  const found: InlineCell[] = [];
  let header: readonly string[] | undefined;
  let rows: (readonly Range[])[] = [];
  const close = (): void => {
    if (header !== undefined && isTable(text, header, rows)) found.push(...label(header, rows, found.at(-1)?.row ?? 0));
    header = undefined;
    rows = [];
  };
  for (const cells of linesOf(text, run, sign)) {
    if (cells.length < columnsMin) {
      close();
      continue;
    }
    const values = cells.map((cell) => text.slice(cell.start, cell.end));
    if (values.every((value) => rule.test(value))) continue;
    if (header?.length === cells.length) rows.push(cells);
    else {
      close();
      header = values.every(isName) ? values : undefined;
    }
  }
  close();
  return found;
}

/** The cells of each line with the sign; none, once, for all lines without it that follow one another. */
function* linesOf(text: string, { start, end }: Range, sign: string): Generator<readonly Range[]> {
  for (let from = start, next = text.indexOf(sign, from); from < end; next = text.indexOf(sign, from)) {
    const isBeyond = next === -1 || next >= end;
    const lineStart = isBeyond ? end : Math.max(from, text.lastIndexOf('\n', next - 1) + 1);
    if (lineStart > from) yield [];
    if (isBeyond) return;
    const found = text.indexOf('\n', next);
    const to = found === -1 || found > end ? end : found;
    yield split(text, { start: lineStart, end: to }, sign);
    from = to + 1;
  }
}

/** The cells of a line, without the space around them and the bars at its edges. */
function split(text: string, line: Range, sign: string): readonly Range[] {
  // Of tabs the first and last may be around an empty cell.
  const whole = sign === '\t' ? line : trimRange(text, line);
  const cells: Range[] = [];
  let from = whole.start;
  for (let at = text.indexOf(sign, from); at !== -1 && at < whole.end; at = text.indexOf(sign, from)) {
    if (at > whole.start || sign === '\t') cells.push(trimRange(text, { start: from, end: at }));
    from = at + 1;
  }
  if (from < whole.end || sign === '\t') cells.push(trimRange(text, { start: from, end: whole.end }));
  return cells;
}

function isName(value: string): boolean {
  return value.length <= NAME_LENGTH_MAX && name.test(value) && !/\d{3}/.test(value) && value.split(/\s+/).length <= 5;
}

function isTable(text: string, header: readonly string[], rows: readonly (readonly Range[])[]): boolean {
  return header.some((_, column) => {
    const values = rows.map((row) => text.slice(row[column]?.start ?? 0, row[column]?.end ?? 0));
    const filled = values.filter((value) => value !== '');
    return filled.length > 0 && filled.every((value) => /[\d@]/.test(value));
  });
}

function label(
  header: readonly string[],
  rows: readonly (readonly Range[])[],
  rowsBefore: number,
): readonly InlineCell[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell.end > cell.start
        ? [{ ...cell, label: header[column] ?? '', row: rowsBefore + index + 1, column: column + 1 }]
        : [],
    ),
  );
}
