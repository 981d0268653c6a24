import type { RecognizedLine } from '@holdback/scanner';
import { boxAround, type Piece } from './pieces.ts';

/** Pieces that stand side by side, from left to right. */
type Row = readonly Piece[];

/** Of the lower of two pieces: as far apart in height, they stand side by side. */
const SAME_ROW = 0.45;
/** In heights: wider than between words, and as wide as between cells. */
const CELL_GAP = 0.9;
/** Rows with a gap at one place, and how long what stands on both sides is, in heights: two columns of prose, no table. */
const COLUMN_ROWS_MIN = 5;
const COLUMN_WIDTH_MIN = 9;
/** Columns within columns. Newspapers have five. */
const COLUMNS_DEPTH_MAX = 4;

/** Puts pieces in reading order: column by column, row by row. */
export function toReadingOrder(pieces: readonly Piece[]): readonly RecognizedLine[] {
  return splitColumns(toRows(pieces), COLUMNS_DEPTH_MAX).map(toLine);
}

function toRows(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isBeside = last !== undefined && piece.middle - last.middle <= SAME_ROW * Math.min(piece.height, last.height);
    if (row !== undefined && isBeside) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** Rows that have a gap at the same place, one after the other, are two columns: first the left one, then the right one. */
function splitColumns(rows: readonly Row[], depth: number): readonly Row[] {
  if (depth === 0) return rows;
  const ordered: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const { count, gap } = columnsFrom(rows, at);
    if (count < COLUMN_ROWS_MIN) {
      ordered.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    const both = rows.slice(at, at + count);
    for (const isOfSide of [(piece: Piece) => piece.right <= gap, (piece: Piece) => piece.right > gap]) {
      const side = both.map((row) => row.filter(isOfSide)).filter((row) => row.length > 0);
      ordered.push(...splitColumns(side, depth - 1));
    }
    at += count;
  }
  return ordered;
}

/** How many rows from one on go around one gap, and where it is. A row that stands on one side of it goes with the others. */
function columnsFrom(rows: readonly Row[], start: number): { count: number; gap: number } {
  const [first = []] = rows.slice(start);
  let best = { count: 0, gap: 0 };
  for (const [index, piece] of first.entries()) {
    const next = first[index + 1];
    if (next === undefined || next.left - piece.right < CELL_GAP * Math.min(piece.height, next.height)) continue;
    const gap = (piece.right + next.left) / 2;
    const count = rowsAround(rows, start, gap);
    if (count > best.count) best = { count, gap };
  }
  return best;
}

function rowsAround(rows: readonly Row[], start: number, gap: number): number {
  let long = 0;
  let count = 0;
  for (const row of rows.slice(start)) {
    if (row.some(({ left, right }) => left < gap && right > gap)) break;
    count += 1;
    if (isLong(row.filter(({ right }) => right <= gap)) && isLong(row.filter(({ left }) => left >= gap))) long += 1;
  }
  return long >= COLUMN_ROWS_MIN && long * 2 >= count ? count : 0;
}

/** One piece of prose, and not the cells of a table. */
function isLong(side: Row): boolean {
  const [only] = side;
  return only !== undefined && side.length === 1 && only.right - only.left >= COLUMN_WIDTH_MIN * only.height;
}

function toLine(row: Row): RecognizedLine {
  const words = row.flatMap((piece) => piece.words);
  let text = '';
  let before: Piece | undefined;
  for (const piece of row) {
    const isFar = before !== undefined && piece.left - before.right >= CELL_GAP * Math.min(piece.height, before.height);
    text += `${before === undefined ? '' : isFar ? '  ' : ' '}${piece.words.map((word) => word.text).join(' ')}`;
    before = piece;
  }
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
  return { text, confidence, box: boxAround(words.map(({ box }) => box)), words };
}
