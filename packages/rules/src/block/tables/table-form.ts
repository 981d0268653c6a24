import type { Range } from '../range.ts';

/** A line of a text. */
export interface TextLine extends Range {
  /** Without its end. */
  readonly text: string;
  /** The run that it is in, by its index; -1 if it stands in a block before, and is only there to be read. */
  readonly source: number;
  /** It was given before, or is only the rest of a line. */
  readonly isRepeated: boolean;
}

/** A cell in a line: offsets are of the line. */
export interface LineCell extends Range {
  /** From 1. */
  readonly column: number;
  /** What it stands under; empty if nothing does. */
  readonly label: string;
}

/** A table that goes by, line after line. It keeps no text of its rows, so that it goes on in the next block. */
export interface LinedTable {
  /** How its columns are called, in order; empty if they have no names. */
  readonly columns: readonly string[];
  /** Its cells are told by where they stand alone, so that what stands beside them counts as it does in text. */
  readonly isLoose: boolean;
  /** Lines that are no rows of it and may stand between two that are: headings of pages, totals. */
  readonly missesMax: number;
  /** The cells of a line; empty if it is part of the table without holding any, undefined if it is no row. */
  read(line: string): readonly LineCell[] | undefined;
}

/** A way to write a table in lines. */
export interface LinedForm {
  /** Whether a text may hold such a table: most text holds none. */
  mayBeIn(text: string): boolean;
  /** The table that begins with a line, and how many lines its header has. Lines before it may be looked at. */
  begin(lines: readonly TextLine[], at: number): { readonly table: LinedTable; readonly length: number } | undefined;
}

/** Narrows a range to what stands in it without the space at both ends. */
export function trimRange(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** A line that only draws: dashes, corners and bars, of ASCII or of boxes. */
const drawn = /^[\s|+:=_~*\u2500-\u257f-]*[-=_~*\u2500-\u257f]{2}[\s|+:=_~*\u2500-\u257f-]*$/u;

/** Whether a line rules off what stands above it. */
export function isRule(line: string): boolean {
  return drawn.test(line);
}

/** Whether a line has nothing but space. */
export function isBlank(line: string): boolean {
  return !/\S/.test(line);
}
