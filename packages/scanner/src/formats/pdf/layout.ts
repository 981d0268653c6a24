import { fillPitch } from './comb.ts';
import type { Glyphs } from './glyphs.ts';
import { findGappedRows } from './table-rows.ts';

/** Text on one baseline, without a wide gap. */
interface Segment {
  text: string;
  readonly x: number;
  /** Where its last piece begins. */
  lastX: number;
  end: number;
  readonly y: number;
  readonly size: number;
}

/** Segments on one baseline, from left to right. */
type Row = readonly Segment[];

/** All in sizes of the letters. */
const SAME_BASELINE = 0.4;
/** Between words: a space is a quarter to a third of the size, and justified text squeezes it. */
const WORD_GAP = 0.15;
/** As far as an accent goes back from its letter; half as wide as the narrowest letter. */
const STEP_BACK_MAX = 0.1;
/** Wider than any gap between words: the next cell, column or field. */
const CELL_GAP = 1.2;
/** From one baseline to the next in a paragraph: 1.2 is usual, 2 is a blank line. */
const LINE_PITCH_MAX = 1.7;
/** Letters this many times larger begin another paragraph. */
const SIZE_RATIO_MAX = 1.25;

/** Rows of two long texts that make two columns of them; with fewer or shorter ones it is a table. */
const COLUMN_ROWS_MIN = 4;
const COLUMN_LENGTH_MIN = 18;
/** Columns within columns. Newspapers have five. */
const COLUMNS_DEPTH_MAX = 3;

/**
 * Puts what is drawn on a page into paragraphs, lines joined by line feeds, distant cells by two spaces, and by a tab where cells
 * between them are empty.
 */
export function layOut(pieces: readonly Glyphs[]): string[] {
  const paragraphs: string[] = [];
  for (const turned of Map.groupBy(pieces, ({ angle }) => angle).values()) {
    for (const column of splitColumns(toRows(toSegments(fillPitch(turned))), COLUMNS_DEPTH_MAX)) {
      paragraphs.push(...toParagraphs(column));
    }
  }
  return paragraphs;
}

/**
 * Joins pieces that follow one another on a baseline, in the order drawn. Pieces of spaces only say that there is a
 * space: pdf.js makes them up, as wide as the gap is.
 */
function toSegments(pieces: readonly Glyphs[]): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | undefined;
  let spaced = false;
  let before: Glyphs | undefined;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      spaced = true;
      continue;
    }
    const gap = last === undefined ? undefined : gapBetween(last, piece);
    if (last === undefined || gap === undefined) {
      const { text, x, width, y, size } = piece;
      last = { text, x, lastX: x, end: x + width, y, size };
      segments.push(last);
    } else {
      // Between letters at a pitch pdf.js makes up a space for each.
      const isSpaced = spaced && !(piece.isPitched === true && before?.isPitched === true);
      last.text += isSpaced || gap > WORD_GAP ? ` ${piece.text}` : piece.text;
      last.lastX = piece.x;
      last.end = Math.max(last.end, piece.x + piece.width);
    }
    spaced = false;
    before = piece;
  }
  return segments;
}

/** In sizes of the letters; undefined if the piece does not go on where the segment ends. */
function gapBetween(segment: Segment, { x, y }: Pick<Glyphs, 'x' | 'y'>): number | undefined {
  if (Math.abs(y - segment.y) >= SAME_BASELINE * segment.size) return undefined;
  if (x < segment.lastX - STEP_BACK_MAX * segment.size) return undefined;
  const gap = (x - segment.end) / segment.size;
  return gap > -CELL_GAP / 2 && gap < CELL_GAP ? gap : undefined;
}

/** From top to bottom, from left to right, whatever the order drawn. */
function toRows(segments: readonly Segment[]): Row[] {
  const sorted = segments.toSorted((a, b) => b.y - a.y);
  const rows: Segment[][] = [];
  let row: Segment[] = [];
  for (const segment of sorted) {
    const [first] = row;
    if (first !== undefined && first.y - segment.y < SAME_BASELINE * Math.min(first.size, segment.size)) {
      row.push(segment);
    } else {
      row = [segment];
      rows.push(row);
    }
  }
  return rows.map((unsorted) => joinLetters(unsorted.toSorted((a, b) => a.x - b.x)));
}

/** Joins what touches: letters that were drawn from right to left, or in no order, make words all the same. */
function joinLetters(row: Row): Row {
  const joined: Segment[] = [];
  for (const segment of row) {
    const last = joined.at(-1);
    const gap = last === undefined ? undefined : gapBetween(last, segment);
    if (last === undefined || gap === undefined || gap > WORD_GAP) joined.push({ ...segment });
    else {
      last.text += segment.text;
      last.lastX = segment.lastX;
      last.end = Math.max(last.end, segment.end);
    }
  }
  return joined;
}

/** Columns of prose, one after another, so that a line is followed by the line below it. */
function splitColumns(rows: readonly Row[], depth: number): (readonly Row[])[] {
  const gutter = depth === 0 ? undefined : findGutter(rows);
  if (gutter === undefined) return [rows];
  const columns: (readonly Row[])[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = () => {
    columns.push(left, ...splitColumns(right, depth - 1));
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (row.some(({ x, end }) => x < gutter - 1 && end > gutter + 1)) {
      // A heading over both columns ends what stood above it.
      flush();
      columns.push([row]);
    } else {
      const split = row.findIndex(({ x }) => x >= gutter - 1);
      const leftPart = split === -1 ? row : row.slice(0, split);
      if (leftPart.length > 0) left.push(leftPart);
      if (split !== -1) right.push(row.slice(split));
    }
  }
  flush();
  return columns.filter((column) => column.length > 0);
}

/** Where the second column begins, if enough rows agree on it. */
function findGutter(rows: readonly Row[]): number | undefined {
  const starts = rows.flatMap(([first, second]) => {
    const isProse = (first?.text.length ?? 0) >= COLUMN_LENGTH_MIN && (second?.text.length ?? 0) >= COLUMN_LENGTH_MIN;
    return isProse && second !== undefined ? [Math.round(second.x)] : [];
  });
  const tally = Map.groupBy(starts, (start) => start);
  let best: readonly number[] = [];
  for (const same of tally.values()) if (same.length > best.length) best = same;
  return best.length >= COLUMN_ROWS_MIN && best.length * 2 > starts.length ? best[0] : undefined;
}

function toParagraphs(rows: readonly Row[]): string[] {
  const gapped = findGappedRows(rows);
  const paragraphs: string[][] = [];
  let above: Segment | undefined;
  let lines: string[] = [];
  for (const row of rows) {
    const [first] = row;
    if (first === undefined) continue;
    if (above === undefined || !continues(above, first)) {
      lines = [];
      paragraphs.push(lines);
    }
    const cells = gapped.get(row);
    lines.push(cells?.map((cell) => cell.trim()).join('\t') ?? row.map(({ text }) => text.trim()).join('  '));
    above = first;
  }
  return paragraphs.map((paragraph) => paragraph.join('\n'));
}

function continues(above: Segment, below: Segment): boolean {
  const larger = Math.max(above.size, below.size);
  const smaller = Math.min(above.size, below.size);
  return larger < smaller * SIZE_RATIO_MAX && above.y - below.y < LINE_PITCH_MAX * larger;
}
