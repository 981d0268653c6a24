import type { Range } from '../range.ts';
import { trimRange } from './table-form.ts';

/** Lines below a header that are looked at. */
export const SAMPLE_ROWS = 24;

/** Characters of a line that is looked at. */
export const LINE_LENGTH_MAX = 600;

/** Two words with a wide gap between them. */
export const mayBeGap = /(?<=\S)(?: {2}|\t)[ \t]*\S/;

/** The columns of a table without signs between its cells: where the name of each stands, and where it ends. */
export interface Columns {
  /** Where the names or the rules above the columns stand, from left to right. */
  readonly heads: readonly Range[];
  /** Of each column but the first, the blank before it. */
  readonly bounds: readonly number[];
  /** Of each column, where its cells begin and end in the rows that were looked at. */
  readonly starts: readonly ReadonlySet<number>[];
  readonly ends: readonly ReadonlySet<number>[];
}

/** Two spaces and more, or a tab: what parts the pieces of a line. */
const gap = /(?: {2,}|[ ]*\t[ \t]*)/g;

/** What stands in a line between wide gaps. */
export function piecesOf(line: string): readonly Range[] {
  const pieces: Range[] = [];
  const whole = trimRange(line, { start: 0, end: line.length });
  let from = whole.start;
  gap.lastIndex = from;
  for (let match = gap.exec(line); match !== null && match.index < whole.end; match = gap.exec(line)) {
    pieces.push({ start: from, end: match.index });
    from = gap.lastIndex;
  }
  if (whole.end > from) pieces.push({ start: from, end: whole.end });
  return pieces;
}

/** How far a cell may be moved from where its column begins. */
const SHIFT_MAX = 6;

/** Finds where columns end, by the blanks that most rows share. */
export function columnsOf(heads: readonly Range[], rows: readonly string[]): Columns {
  const bounds = heads.slice(1).map((head, index) => {
    const before = heads[index] ?? head;
    return bestBound(before.start + 1, head.end - 1, head.start - 1, rows);
  });
  const none = heads.map(() => new Set<number>());
  const bare: Columns = { heads, bounds, starts: none, ends: none };
  const starts = heads.map(({ start }) => new Set([start]));
  const ends = heads.map(({ end }) => new Set([end]));
  for (const row of rows) {
    const cells = cutAtBounds(row, bare, 0);
    for (const [index, cell] of (cells ?? []).entries()) {
      if (cell.end <= cell.start) continue;
      starts[index]?.add(cell.start);
      ends[index]?.add(cell.end);
    }
  }
  return { heads, bounds, starts, ends };
}

/** The blank that most rows have between two names; of several the one nearest to the second. */
function bestBound(from: number, to: number, near: number, rows: readonly string[]): number {
  let best = near;
  let bestScore = -1;
  for (let at = from; at <= to; at += 1) {
    // Behind the end of all rows everything is blank.
    if (at !== near && !rows.some((row) => row.length > at + 1)) continue;
    const blank = rows.reduce((sum, row) => sum + (isBlankAt(row, at) ? 1 : 0), 0);
    const score = blank * 1_000 - Math.abs(at - near);
    if (score > bestScore) {
      bestScore = score;
      best = at;
    }
  }
  return best;
}

function isBlankAt(line: string, at: number): boolean {
  return at >= line.length || line.charCodeAt(at) <= 0x20;
}

/** The cells of a line, empty ones included; undefined if it has a word across the end of a column. */
export function cutAtBounds(
  line: string,
  { bounds, heads }: Pick<Columns, 'bounds' | 'heads'>,
  shiftMax = SHIFT_MAX,
): readonly Range[] | undefined {
  const cells: Range[] = [];
  let from = 0;
  for (const [index, bound] of bounds.entries()) {
    const at = nearestBlank(line, bound, from, bounds[index + 1] ?? heads[index + 1]?.end ?? line.length, shiftMax);
    if (at === undefined) return undefined;
    cells.push(trimRange(line, { start: Math.min(from, line.length), end: Math.min(at, line.length) }));
    from = at;
  }
  cells.push(trimRange(line, { start: Math.min(from, line.length), end: line.length }));
  return cells;
}

/** A wide gap is better than a space, and what is nearer better than what is not. */
function nearestBlank(line: string, at: number, low: number, high: number, shiftMax: number): number | undefined {
  if (isBlankAt(line, at)) return at;
  let narrow: number | undefined;
  for (let shift = 1; shift <= shiftMax; shift += 1) {
    for (const place of [at - shift, at + shift]) {
      if (place < low || place >= high || !isBlankAt(line, place)) continue;
      if (isBlankAt(line, place + 1) || isBlankAt(line, place - 1)) return place;
      narrow ??= place;
    }
  }
  return narrow;
}

/**
 * The cells of a row, empty ones included; undefined if a line is none. As many pieces as there are columns are its cells
 * wherever they stand. Otherwise each must begin or end where those of its column do, or stand clear of the one before.
 */
export function readRow(line: string, columns: Columns): readonly Range[] | undefined {
  const pieces = piecesOf(line);
  if (pieces.length === columns.heads.length) return pieces;
  if (pieces.length > columns.heads.length) return undefined;
  const cells = cutAtBounds(line, columns);
  if (cells === undefined) return undefined;
  let before: Range | undefined;
  let filled = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.end <= cell.start) continue;
    filled += 1;
    const isInPlace = columns.starts[index]?.has(cell.start) === true || columns.ends[index]?.has(cell.end) === true;
    const isClear = before === undefined ? index === 0 : cell.start - before.end > 1;
    if (!isInPlace && !isClear) return undefined;
    before = cell;
  }
  return filled > 1 ? cells : undefined;
}
