import type { Range } from '../range.ts';
import { haveDataColumn, isName, isTelling, mayBeHeader, sidewaysOf } from './column-names.ts';
import {
  isBlank,
  isRule,
  type LineCell,
  type LinedForm,
  type LinedTable,
  type TextLine,
  trimRange,
} from './table-form.ts';

/** What parts the cells of a table, and from how many columns on it is one. */
interface Sign {
  readonly pattern: RegExp;
  readonly columnsMin: number;
  /** Edges of a line may be drawn with it. */
  readonly isDrawn: boolean;
  /** A row may have fewer cells or more. */
  readonly mayBeRagged: boolean;
}

const signs: readonly Sign[] = [
  { pattern: /\t/g, columnsMin: 2, isDrawn: false, mayBeRagged: true },
  { pattern: /\|\||\|/g, columnsMin: 2, isDrawn: true, mayBeRagged: true },
  { pattern: /[\u2502\u2503\u2506\u250a\u2551]/g, columnsMin: 2, isDrawn: true, mayBeRagged: true },
  { pattern: /;/g, columnsMin: 3, isDrawn: true, mayBeRagged: false },
  { pattern: /,/g, columnsMin: 4, isDrawn: false, mayBeRagged: false },
];

/** Lines below a header that are looked at. */
const SAMPLE_ROWS = 20;

/** Characters of a header's line. */
const HEADER_LENGTH_MAX = 2_000;

/** Tables whose cells are parted by a sign: as databases print them, in Markdown, in a wiki, pasted from a sheet. */
export const signedTables: LinedForm = {
  mayBeIn: (text) => /[\t|;\u2502\u2503\u2506\u250a\u2551]|(?:,[^,\n]{1,40}){3}/u.test(text),
  begin,
};

function begin(lines: readonly TextLine[], at: number): { table: LinedTable; length: number } | undefined {
  const line = lines[at]?.text ?? '';
  if (line.length > HEADER_LENGTH_MAX || !hasSign.test(line) || !mayBeHeader(line)) return undefined;
  for (const sign of signs) {
    if (!mayBeginWith(line, sign)) continue;
    const header = split(line, sign, true);
    if (header.length < sign.columnsMin) continue;
    const table = tableUnder(
      header.map((cell) => line.slice(cell.start, cell.end)),
      sign,
      lines,
      at,
    );
    if (table !== undefined) return { table, length: table.columns.length === 0 ? 0 : 1 };
  }
  return undefined;
}

/** Whether the first cell of a line, if a sign parts it, may be a name. */
function mayBeginWith(line: string, { pattern }: Sign): boolean {
  const at = line.search(pattern);
  return at === 0 || (at > 0 && (isBlank(line.slice(0, at)) || isName(line.slice(0, at).trim())));
}

/** Any of the signs: one of those that are rare, or several of those that are in every sentence. */
const hasSign = /[\t|\u2502\u2503\u2506\u250a\u2551]|(?:[,;][^,;]{1,40}){2}/u;

function tableUnder(
  header: readonly string[],
  sign: Sign,
  lines: readonly TextLine[],
  at: number,
): LinedTable | undefined {
  const [first = '', ...others] = header;
  // The corner of a table may be empty.
  if (!(first === '' || isName(first)) || !others.every((cell) => isName(cell) || (sign.mayBeRagged && cell === ''))) {
    return undefined;
  }
  // Empty cells before words are how far code is moved in.
  if (header.filter((cell) => cell !== '').length < Math.max(2, header.length / 2)) return undefined;
  if (others[0] === '') return undefined;
  const { rows, isRuled } = sample(lines, at + 1, sign, header.length);
  if (rows.length === 0) return undefined;
  if (sign.columnsMin > 3 && rows.length < 2) return undefined;
  const sideways = sidewaysOf(header, rows);
  const isTable =
    sideways !== undefined ||
    haveDataColumn(rows, header.length) ||
    (isRuled && sign.isDrawn) ||
    header.filter(isTelling).length > 1;
  if (!isTable) return undefined;
  // Without a bar before its header, one before a row is after an empty cell.
  const hasEdges = isEdged(lines[at]?.text ?? '', sign);
  const width = header.length;
  return {
    columns: sideways === 'in every row' ? [] : header,
    isLoose: false,
    missesMax: 2,
    read(line) {
      if (isBlank(line)) return NONE;
      const cells = split(line, sign, hasEdges);
      if (cells.length < 2) return isRule(line) ? NONE : undefined;
      if (isRule(line)) return NONE;
      if (cells.length !== width && !sign.mayBeRagged) return undefined;
      const turned = cells[0] === undefined ? '' : line.slice(cells[0].start, cells[0].end);
      return cells.flatMap((cell, index): readonly LineCell[] => {
        if (cell.end <= cell.start) return [];
        // What a sign too many has moved stands under the last.
        const above = header[Math.min(index, width - 1)] ?? '';
        return [{ ...cell, column: index + 1, label: sideways === undefined ? above : index > 0 ? turned : '' }];
      });
    },
  };
}

const NONE: readonly LineCell[] = [];

/** The rows below a header that are as wide, up to the first that is not, and whether a line is drawn under it. */
function sample(
  lines: readonly TextLine[],
  from: number,
  sign: Sign,
  width: number,
): { readonly rows: readonly (readonly string[])[]; readonly isRuled: boolean } {
  const rows: string[][] = [];
  const hasEdges = isEdged(lines[from - 1]?.text ?? '', sign);
  let isRuled = false;
  for (const [index, { text: line }] of lines.slice(from, from + SAMPLE_ROWS).entries()) {
    if (isRule(line)) isRuled ||= rows.length === 0;
    else if (!isBlank(line)) {
      const cells = split(line, sign, hasEdges);
      if (cells.length === width) rows.push(cells.map((cell) => line.slice(cell.start, cell.end)));
      else if (!sign.mayBeRagged || rows.length === 0 || cells.length < 2) break;
    } else if (index > 1) break;
  }
  return { rows, isRuled };
}

/** Whether a line begins with what parts its cells. */
function isEdged(line: string, { pattern, isDrawn }: Sign): boolean {
  return isDrawn && line.trimStart().search(pattern) === 0;
}

/** The cells of a line, without the space around them and what is drawn at its edges. */
function split(line: string, { pattern, isDrawn }: Sign, hasEdges: boolean): readonly Range[] {
  // Of tabs the first and last may be around an empty cell.
  const whole = isDrawn ? trimRange(line, { start: 0, end: line.length }) : { start: 0, end: line.length };
  const cells: Range[] = [];
  let from = whole.start;
  pattern.lastIndex = from;
  for (let match = pattern.exec(line); match !== null && match.index < whole.end; match = pattern.exec(line)) {
    if (match.index > whole.start || !(isDrawn && hasEdges))
      cells.push(trimRange(line, { start: from, end: match.index }));
    from = pattern.lastIndex;
  }
  if (from < whole.end || !isDrawn) cells.push(trimRange(line, { start: from, end: whole.end }));
  return cells;
}

/** `Person.LastName=Doe|Person.SSN=…`: a value under the key before it. */
const keyed = /^\s*([\p{L}_][\p{L}\p{N}_. -]{0,39})=/u;

/** Records whose cells are keys with values, between bars or tabs. */
export const keyedRecords: LinedForm = {
  mayBeIn: (text) => /[|\t][\p{L}_][\p{L}\p{N}_. -]{0,39}=/u.test(text),
  begin(lines, at) {
    const line = lines[at]?.text ?? '';
    if (!line.includes('=') || readKeyed(line) === undefined) return undefined;
    return { table: { columns: [], isLoose: false, missesMax: 0, read: readKeyed }, length: 0 };
  },
};

function readKeyed(line: string): readonly LineCell[] | undefined {
  const sign = line.includes('|') ? '|' : '\t';
  const cells: LineCell[] = [];
  let from = 0;
  for (const piece of line.split(sign)) {
    const [found, key = ''] = keyed.exec(piece) ?? [];
    if (found === undefined && piece.trim() !== '') return undefined;
    if (found !== undefined) {
      const value = trimRange(line, { start: from + found.length, end: from + piece.length });
      if (value.end > value.start) cells.push({ ...value, column: cells.length + 1, label: key.trim() });
    }
    from += piece.length + 1;
  }
  return cells.length > 1 ? cells : undefined;
}
