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
  /** The pieces of the line that has not ended. */
  #rest: string[] = [];
  #number = 1;

  /** The lines that `piece` ends. */
  write(piece: string): readonly Line[] {
    const [first = '', ...others] = this.#ends.write(piece).split('\n');
    this.#rest.push(first);
    return others.map((next) => {
      const line = this.#take();
      this.#rest.push(next);
      return line;
    });
  }

  /** The line that has not ended, if it is not empty. */
  end(): readonly Line[] {
    const lines = this.write(this.#ends.end());
    const rest = this.#take();
    return rest.text === '' ? lines : [...lines, rest];
  }

  #take(): Line {
    const line = { text: this.#rest.join(''), number: this.#number };
    this.#rest = [];
    this.#number += 1;
    return line;
  }
}
