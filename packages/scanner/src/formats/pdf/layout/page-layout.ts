import { type Stretch, textOf } from '../content/stretch.ts';
import { findGutters, type Gutters } from './gutters.ts';
import { inReadingOrder, textWithMarks } from './reading-order.ts';
import { RAISED_SIZE_MAX, type Row, toRows } from './row.ts';
import { closeSpacing } from './spacing.ts';
import { findGappedRows } from './table-rows.ts';

/** Text on one baseline, without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** Segments on one baseline, from left to right. */
type Line = readonly Segment[];

/**
 * All in sizes of the letters. Between words: a space is a quarter to a third of the size, and justified text squeezes it. As
 * in Poppler (`minWordBreakSpace` in `TextOutputDev.cc`).
 */
const WORD_GAP = 0.1;
/** Wider than any gap between words: the next cell, column or field. */
const CELL_GAP = 1.2;
/** How far back a stretch may begin before a space that is drawn is none. */
const SPACE_BACK_MAX = 0.1;
/** From one baseline to the next in a paragraph: 1.2 is usual, 2 is a blank line. */
const LINE_PITCH_MAX = 1.7;
/** Letters this many times larger begin another paragraph. */
const SIZE_RATIO_MAX = 1.25;

/** Lines of two long texts that make two columns of them; with fewer or shorter ones it is a table. */
const COLUMN_ROWS_MIN = 4;
const COLUMN_LENGTH_MIN = 18;
/** Columns within columns. Newspapers have five. */
const COLUMNS_DEPTH_MAX = 3;

/** A soft hyphen says where a word was broken, and is none of its letters. */
const BROKEN_WORD = /\u00ad\n/g;

/** A line of a paragraph, and where it begins, turned as its stretches are. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly angle: number;
}

/** A paragraph: its lines joined by line feeds, and each of them. */
export interface Paragraph {
  readonly text: string;
  readonly lines: readonly PlacedLine[];
}

/**
 * Puts what is drawn on a page into paragraphs, in whatever order it is drawn: lines joined by line feeds, distant cells
 * by two spaces, and by a tab where cells between them are empty.
 */
export function layOut(stretches: readonly Stretch[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [angle, turned] of Map.groupBy(stretches, (stretch) => stretch.angle)) {
    const rows = toRows(turned).map(closeSpacing);
    const gutters = findGutters(rows);
    const lines = rows.map((row) => toLine(row, gutters));
    for (const column of splitColumns(lines, COLUMNS_DEPTH_MAX)) {
      paragraphs.push(...toParagraphs(column, angle));
    }
  }
  return paragraphs;
}

/** The text of all paragraphs, a line feed after each. */
export function textOfLayout(stretches: readonly Stretch[]): string {
  return layOut(stretches)
    .map(({ text }) => text)
    .join('\n');
}

/** Joins what follows without a wide gap or a gutter, with a space where there is one. */
function toLine(row: Row, gutters: Gutters): Line {
  const segments: { pieces: string[]; x: number; end: number; y: number; size: number }[] = [];
  let before: Stretch | undefined;
  for (const stretch of row) {
    const { x, y, width, size, isSpaced } = stretch;
    const last = segments.at(-1);
    const gap = last === undefined ? CELL_GAP : (x - last.end) / Math.max(size, last.size);
    if (last === undefined || gap >= CELL_GAP || gutters.isAt(x, gap))
      segments.push({ pieces: [textWithMarks(stretch)], x, end: x + width, y, size });
    else {
      if (gap > WORD_GAP || (isSpaced && gap > -SPACE_BACK_MAX) || isNoteMark(before, stretch)) last.pieces.push(' ');
      last.pieces.push(textWithMarks(stretch));
      last.end = Math.max(last.end, x + width);
    }
    before = stretch;
  }
  return segments.map(({ pieces, ...place }) => ({ ...place, text: inReadingOrder(pieces.join('')) }));
}

/** Whether small digits stand above or below the end of a number: they are the mark of a note, and none of its digits. */
function isNoteMark(number: Stretch | undefined, mark: Stretch): boolean {
  return (
    number !== undefined &&
    mark.size <= number.size * RAISED_SIZE_MAX &&
    Math.abs(mark.y - number.y) > NOTE_RAISED_MIN * number.size &&
    /\d$/.test(textOf(number)) &&
    /^\d/.test(textOf(mark))
  );
}

/** How far above or below the marks of notes stand at least, in sizes of the text. */
const NOTE_RAISED_MIN = 0.08;

/** Columns of prose, one after another, so that a line is followed by the line below it. */
function splitColumns(rows: readonly Line[], depth: number): (readonly Line[])[] {
  const gutter = depth === 0 ? undefined : findGutter(rows);
  if (gutter === undefined) return [rows];
  const columns: (readonly Line[])[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
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
function findGutter(rows: readonly Line[]): number | undefined {
  const starts = rows.flatMap(([first, second]) => {
    const isProse = (first?.text.length ?? 0) >= COLUMN_LENGTH_MIN && (second?.text.length ?? 0) >= COLUMN_LENGTH_MIN;
    return isProse && second !== undefined ? [Math.round(second.x)] : [];
  });
  const tally = Map.groupBy(starts, (start) => start);
  let best: readonly number[] = [];
  for (const same of tally.values()) if (same.length > best.length) best = same;
  return best.length >= COLUMN_ROWS_MIN && best.length * 2 > starts.length ? best[0] : undefined;
}

function toParagraphs(rows: readonly Line[], angle: number): Paragraph[] {
  const gapped = findGappedRows(rows);
  const paragraphs: PlacedLine[][] = [];
  let above: Line = [];
  let lines: PlacedLine[] = [];
  for (const row of rows) {
    const [first] = row;
    if (first === undefined) continue;
    const [before] = above;
    if (before === undefined || !(continues(before, first) || areLabelAndValue(above, row))) {
      lines = [];
      paragraphs.push(lines);
    }
    const cells = gapped.get(row);
    const text = cells?.map((cell) => cell.trim()).join('\t') ?? row.map((segment) => segment.text.trim()).join('  ');
    lines.push({ text, x: first.x, y: first.y, size: first.size, angle });
    above = row;
  }
  return paragraphs.map((own) => {
    const text = own.map((line) => line.text).join('\n');
    return { text: text.replace(BROKEN_WORD, ''), lines: own };
  });
}

function continues(above: Segment, below: Segment): boolean {
  const larger = Math.max(above.size, below.size);
  const smaller = Math.min(above.size, below.size);
  return larger < smaller * SIZE_RATIO_MAX && above.y - below.y < LINE_PITCH_MAX * larger;
}

/** Whether of two short lines that stand alone one may say what the other is, in smaller letters or with some space between. */
function areLabelAndValue(above: Line, below: Line): boolean {
  const [upper] = above;
  const [lower] = below;
  if (upper === undefined || lower === undefined || above.length > 1 || below.length > 1) return false;
  const larger = Math.max(upper.size, lower.size);
  return (
    Math.max(upper.text.length, lower.text.length) <= LABEL_LENGTH_MAX &&
    larger < Math.min(upper.size, lower.size) * LABEL_RATIO_MAX &&
    Math.abs(upper.x - lower.x) < larger &&
    upper.y - lower.y < LABEL_PITCH_MAX * larger
  );
}

/** Of a label and its value: characters, how much larger one is, and from one baseline to the other in sizes of it. */
const LABEL_LENGTH_MAX = 40;
const LABEL_RATIO_MAX = 1.8;
const LABEL_PITCH_MAX = 2.5;
