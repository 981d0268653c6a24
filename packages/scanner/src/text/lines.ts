/**
 * Line ends of all three kinds (CRLF, CR, LF) as line feeds, in text that comes in pieces: a carriage return at the end of
 * a piece waits for what follows it.
 */
export class LineEnds {
  #heldReturn = false;

  /** The text of `piece`, and the line end that waited; without a carriage return at its end. */
  write(piece: string): string {
    if (piece === '') return '';
    const text = this.#heldReturn ? `\r${piece}` : piece;
    this.#heldReturn = text.endsWith('\r');
    return lineFeeds(this.#heldReturn ? text.slice(0, -1) : text);
  }

  /** The line end that waited, if one did. */
  end(): string {
    const rest = this.#heldReturn ? '\n' : '';
    this.#heldReturn = false;
    return rest;
  }
}

/** CRLF and CR as LF. */
function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A line of a file. */
export interface Line {
  /** Without its end. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Reads text as it comes into lines that know where they stand, for formats whose lines are folded or escaped. */
export class LineReader {
  readonly #ends = new LineEnds();
  #rest = '';
  #number = 1;

  /** The lines that `piece` ends. */
  write(piece: string): readonly Line[] {
    const lines = (this.#rest + this.#ends.write(piece)).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.map((text) => this.#next(text));
  }

  /** The line that has not ended, if it is not empty. */
  end(): readonly Line[] {
    const lines = this.write(this.#ends.end());
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? lines : [...lines, this.#next(rest)];
  }

  #next(text: string): Line {
    const line = { text, number: this.#number };
    this.#number += 1;
    return line;
  }
}
