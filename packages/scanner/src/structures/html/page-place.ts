import type { Place } from '../../text/place.ts';

/** Where the characters of a text stand that comes in pieces, asked for in rising order. */
export class PagePlace {
  /** Offsets at which lines begin that were not passed yet. */
  #starts: number[] = [];
  #next = 0;
  #length = 0;
  #line: number;
  #lineStart = 0;

  /** `line` is that of the first character, from 1. */
  constructor(line: number) {
    this.#line = line;
  }

  /** A piece follows, whose line ends are line feeds. */
  add(piece: string): void {
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', at + 1))
      this.#starts.push(this.#length + at + 1);
    this.#length += piece.length;
  }

  /** Where a character is, by its offset in the whole text. One before the last that was asked for is taken for that one. */
  at(offset: number): Place {
    for (
      let start = this.#starts[this.#next];
      start !== undefined && start <= offset;
      start = this.#starts[this.#next]
    ) {
      this.#line += 1;
      this.#lineStart = start;
      this.#next += 1;
    }
    if (this.#next > FORGOTTEN_MIN) {
      this.#starts = this.#starts.slice(this.#next);
      this.#next = 0;
    }
    return { line: this.#line, column: Math.max(1, offset - this.#lineStart + 1) };
  }
}

/** Lines that were passed from which they are forgotten. */
const FORGOTTEN_MIN = 10_000;
