import type { Range } from './range.ts';

/** A value in a text that stands under a name, as a cell does: `start` up to but not including `end`. */
export interface InlineCell extends Range {
  readonly label: string;
  /** Counted in its text from 1 on. */
  readonly row: number;
  readonly column: number;
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
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
