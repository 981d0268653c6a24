import type { Range } from '../range.ts';
import {
  type Columns,
  columnsOf,
  cutAtBounds,
  LINE_LENGTH_MAX,
  mayBeGap,
  piecesOf,
  readRow,
  SAMPLE_ROWS,
} from './column-bounds.ts';
import { haveDataColumn, isName, isTelling, mayBeHeader, sidewaysOf } from './column-names.ts';
import { isBlank, isRule, type LineCell, type LinedForm, type LinedTable, type TextLine } from './table-form.ts';

/** Columns of one table. */
const COLUMNS_MAX = 60;

/** Lines of a header above a rule. */
const HEADER_LINES_MAX = 3;

/** Groups of dashes, one over or under each column. */
const ruler = /^[ 01+-]?\s*(?:[-=_~\u2500]{2,}|-)(?:[ \t]+(?:[-=_~\u2500]{2,}|-))+\s*$/u;

/** Dashes with a space before or after. */
const mayBeRuler = /[-=_~\u2500] |\s[-=_~\u2500]{2}/u;

/** Tables whose columns are told by where their cells stand: reports of mainframes, `sqlplus`, `sqlcmd`, `ps`, reST. */
export const alignedTables: LinedForm = { mayBeIn: (text) => mayBeGap.test(text) || /-{2} -{2}/.test(text), begin };

function begin(lines: readonly TextLine[], at: number): { table: LinedTable; length: number } | undefined {
  const line = lines[at]?.text ?? '';
  if (line.length > LINE_LENGTH_MAX) return undefined;
  if (mayBeRuler.test(line) && ruler.test(line)) return beginAtRuler(lines, at);
  if (!mayBeHeader(line) || !mayBeGap.test(line) || !isHeader(line)) return undefined;
  const next = lines[at + 1]?.text ?? '';
  if (ruler.test(next)) return undefined;
  // The second line of a header is nearer to what stands under it.
  if (mayBeGap.test(next) && isHeader(next)) {
    const table = tableUnder(lines, at + 1, line);
    if (table !== undefined) return { table, length: 2 };
  }
  const table = tableUnder(lines, at, undefined);
  return table === undefined ? undefined : { table, length: 1 };
}

function beginAtRuler(lines: readonly TextLine[], at: number): { table: LinedTable; length: number } | undefined {
  const line = lines[at]?.text ?? '';
  const heads = wordsOf(line).filter(({ start, end }) => end - start > 1 || start > 0);
  if (heads.length < 2 || heads.length > COLUMNS_MAX) return undefined;
  const bounds = heads.slice(1).map(({ start }) => start - 1);
  const starts = heads.map(({ start }) => new Set([start]));
  const ends = heads.map(({ end }) => new Set([end]));
  const columns: Columns = { heads, bounds, starts, ends };
  const above = headerAbove(lines, at, columns);
  let length = 1;
  let names = above;
  if (above.length === 0) {
    // reST rules a table off above its header as well.
    const end = lines
      .slice(at + 1, at + 2 + HEADER_LINES_MAX)
      .findIndex(({ text }) => text.trimEnd() === line.trimEnd());
    if (end < 1) return undefined;
    names = lines.slice(at + 1, at + 1 + end).map(({ text }) => text);
    length = end + 2;
  }
  const header = namesOver(names, columns);
  if (header.filter((name) => name !== '').length * 2 < header.length) return undefined;
  return { table: tableOf(header, columns, sampleBelow(lines, at + length)), length };
}

/** The lines above a rule that have a word over its columns, and none across two. From top to bottom. */
function headerAbove(lines: readonly TextLine[], at: number, columns: Columns): readonly string[] {
  const names: string[] = [];
  for (let above = at - 1; above >= 0 && names.length < HEADER_LINES_MAX; above -= 1) {
    const line = lines[above]?.text ?? '';
    if (isBlank(line) || isRule(line) || line.length > LINE_LENGTH_MAX) break;
    const bare = withoutControl(line);
    const cells = cutAtBounds(bare, columns, 1);
    if (cells === undefined) break;
    const filled = cells.filter(({ start, end }) => end > start);
    const isNames = filled.every(({ start, end }) => isName(bare.slice(start, end)));
    if (!isNames || (names.length > 0 && !isOver(bare, columns))) break;
    names.unshift(bare);
  }
  return names;
}

/** Whether each piece of a line stands over one column. */
function isOver(line: string, { bounds }: Pick<Columns, 'bounds'>): boolean {
  return piecesOf(line).every(({ start, end }) => !bounds.some((bound) => bound > start && bound < end - 1));
}

function namesOver(lines: readonly string[], columns: Columns): readonly string[] {
  const cut = lines.map((line) => cutAtBounds(line, columns, 1)?.map(({ start, end }) => line.slice(start, end)) ?? []);
  return columns.heads.map((_, index) =>
    cut
      .map((cells) => cells[index] ?? '')
      .filter((name) => name !== '')
      .join(' '),
  );
}

/** A sign for the printer stands before the line: a new page, a blank line before. */
function withoutControl(line: string): string {
  return /^[01+-](?=\p{L})/u.test(line) ? ` ${line.slice(1)}` : line;
}

/** Names of a word each that stand beside one another. */
const namesOfOneWord = /^[\p{Lu}#%][^\s,;:.]*(?: [\p{Lu}#%][^\s,;:.]*)+$/u;

/** Characters of such names. */
const NAMES_LENGTH_MAX = 80;

function isHeader(line: string): boolean {
  if (line.length > LINE_LENGTH_MAX || !/\p{L}/u.test(line)) return false;
  const pieces = piecesOf(withoutControl(line));
  if (pieces.length < 2 || pieces.length > COLUMNS_MAX) return false;
  return pieces.every(({ start, end }) => {
    const piece = withoutControl(line).slice(start, end);
    // Names with a space between each are one piece.
    return isName(piece) || (piece.length <= NAMES_LENGTH_MAX && namesOfOneWord.test(piece));
  });
}

/** The lines below a header, up to two that are blank. */
function sampleBelow(lines: readonly TextLine[], from: number): readonly string[] {
  const rows: string[] = [];
  let blanks = 0;
  for (let at = from; at < lines.length && rows.length < SAMPLE_ROWS; at += 1) {
    const line = lines[at]?.text ?? '';
    if (isBlank(line)) {
      blanks += 1;
      if (blanks > 1) break;
    } else {
      blanks = 0;
      if (line.length > LINE_LENGTH_MAX) break;
      if (!isRule(line)) rows.push(line);
    }
  }
  return rows;
}

/** The table under a header that is not ruled. `above` is the line over it, which may be a part of it. */
function tableUnder(lines: readonly TextLine[], at: number, above: string | undefined): LinedTable | undefined {
  const line = withoutControl(lines[at]?.text ?? '');
  const rows = sampleBelow(lines, at + 1);
  if (rows.length === 0 || !mayBeRows(line, rows)) return undefined;
  const heads = splitHeads(line, rows);
  const columns = columnsOf(heads, rows);
  if (above !== undefined && !isOver(withoutControl(above), columns)) return undefined;
  const header =
    above === undefined
      ? heads.map(({ start, end }) => line.slice(start, end))
      : namesOver([withoutControl(above), line], columns);
  return areRows(rows, header, columns, above !== undefined) ? tableOf(header, columns, rows) : undefined;
}

/** Whether a look at the first lines leaves it open that they are rows: they have wide gaps, or the header says a kind. */
function mayBeRows(line: string, rows: readonly string[]): boolean {
  if (rows.slice(0, 2).some((row) => mayBeGap.test(row))) return true;
  return piecesOf(line).some(({ start, end }) => isTelling(line.slice(start, end)));
}

/** Whether the lines below a header are rows, and not only some of them, and hold what lines of words do not. */
function areRows(rows: readonly string[], header: readonly string[], columns: Columns, isTwoLines: boolean): boolean {
  const cut = rows.map((row) => valuesOf(row, columns));
  if (cut[0] === undefined && cut[1] === undefined) return false;
  const values = cut.filter((row) => row !== undefined);
  if (sidewaysOf(header, values) === 'in every row') return false;
  const telling = header.filter(isTelling).length;
  // Where a line of a header has as much data below as itself, it is a row.
  if (haveDataColumn(values, header.length)) return telling > 0 || values.length > 1;
  return !isTwoLines && telling > 1 && values.length > 1;
}

/** The values of a row, empty ones included. */
function valuesOf(row: string, columns: Columns): readonly string[] | undefined {
  return readRow(row, columns)?.map(({ start, end }) => row.slice(start, end));
}

/** The names of a header: its pieces, and their words where the rows have columns of their own under them. */
function splitHeads(line: string, rows: readonly string[]): readonly Range[] {
  return piecesOf(line).flatMap((piece) => {
    const text = line.slice(piece.start, piece.end);
    if (!text.includes(' ') || rows.length < 3 || isTelling(text)) return [piece];
    const words = wordsOf(text).map(({ start, end }) => ({ start: start + piece.start, end: end + piece.start }));
    const heads: { start: number; end: number }[] = [];
    for (const word of words) {
      const last = heads.at(-1);
      if (last !== undefined && !isGutter(last, word, rows)) last.end = word.end;
      else heads.push({ ...word });
    }
    return heads;
  });
}

/** Whether the space between two words of a header goes on through the rows, with something on both of its sides. */
function isGutter(left: Range, right: Range, rows: readonly string[]): boolean {
  const has = (row: string, { start, end }: Range): boolean => !isBlank(row.slice(start, end));
  const open = rows.filter((row) => isBlank(row.charAt(right.start - 1)) && row.length > right.start);
  const filled = open.filter((row) => has(row, left) && has(row, right));
  return open.length * 10 >= rows.length * 8 && filled.length * 2 >= rows.length;
}

function wordsOf(text: string): Range[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function tableOf(header: readonly string[], columns: Columns, rows: readonly string[]): LinedTable {
  const sideways = sidewaysOf(
    header,
    rows.map((row) => valuesOf(row, columns)).filter((row) => row !== undefined),
  );
  return {
    columns: header,
    isLoose: true,
    missesMax: 8,
    read(line) {
      if (isBlank(line) || isRule(line)) return NONE;
      if (line.length > LINE_LENGTH_MAX) return undefined;
      const cells = readRow(line, columns);
      if (cells === undefined) return undefined;
      const values = cells.map(({ start, end }) => line.slice(start, end));
      // The header once more, on the next page.
      if (values.every((value, index) => header[index]?.endsWith(value) === true)) return NONE;
      return cells.flatMap((cell, index): readonly LineCell[] => {
        if (cell.end <= cell.start) return [];
        return [
          {
            ...cell,
            column: index + 1,
            label: sideways !== undefined && index > 0 ? (values[0] ?? '') : (header[index] ?? ''),
          },
        ];
      });
    },
  };
}

const NONE: readonly LineCell[] = [];
