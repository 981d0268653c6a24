import { type Terminal, widthOf } from '../terminal.ts';

/** The width of a page of letters: what is written for people to read and to mail is no wider. */
const WIDTH_MAX = 80;

/** How wide sentences may be, in characters. */
export function proseWidth(terminal: Terminal): number {
  return Math.min(WIDTH_MAX, widthOf(terminal));
}
