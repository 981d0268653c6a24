import { FaxBits } from './fax-bits.ts';
import { blackRuns, faxModes, whiteRuns } from './fax-codes.ts';

/** How rows are coded: each for itself (TIFF 6.0, section 10), by ITU-T T.4 in one dimension or two, or by ITU-T T.6. */
export type FaxCoding = 'rows' | 't4' | 't4-two-dimensional' | 't6';

/** Rows of a fax. */
export interface DecodedRows {
  /** A bit a point, rows of whole bytes, the first point in the highest bit; black is one. */
  readonly bytes: Uint8Array;
  /** Rows that came, if not all did. */
  readonly rows: number;
}

/** Decodes a strip of so many points and rows. Never throws: where a code means nothing it begins anew at the next row that can be found. */
export function decodeFax(strip: Uint8Array, width: number, height: number, coding: FaxCoding): DecodedRows {
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(rowBytes * height);
  const decoder = new RowDecoder(strip, width, coding);
  let rows = 0;
  while (rows < height) {
    const changes = decoder.row();
    if (changes === undefined) break;
    paint(changes, bytes.subarray(rows * rowBytes, (rows + 1) * rowBytes));
    rows += 1;
  }
  return { bytes, rows };
}

/** Sets the bits of black runs: from each change at an even place to the one after it. */
function paint(changes: readonly number[], row: Uint8Array): void {
  for (let index = 0; index + 1 < changes.length; index += 2) {
    const [from = 0, to = 0] = [changes[index], changes[index + 1]];
    for (let at = from; at < to; ) {
      if ((at & 7) === 0 && at + 8 <= to) {
        row[at >> 3] = 0xff;
        at += 8;
      } else {
        row[at >> 3] = (row[at >> 3] ?? 0) | (0x80 >> (at & 7));
        at += 1;
      }
    }
  }
}

class RowDecoder {
  readonly #bits: FaxBits;
  readonly #width: number;
  readonly #coding: FaxCoding;
  /** Where the color changes in the row before: to black, to white, and so on. */
  #before: readonly number[] = [];
  /** Which of these was looked at last: they are not looked through anew for every code. */
  #above = 0;

  constructor(strip: Uint8Array, width: number, coding: FaxCoding) {
    this.#bits = new FaxBits(strip);
    this.#width = width;
    this.#coding = coding;
  }

  /** Where the color changes in the next row, an even number of places; undefined if there is no more. */
  row(): readonly number[] | undefined {
    if (this.#bits.isAtEnd) return undefined;
    const isByRowBefore = this.#begin();
    const changes = isByRowBefore ? this.#twoDimensional() : this.#oneDimensional();
    if (changes === undefined) return this.#resume();
    if (this.#coding === 'rows') this.#bits.align();
    this.#before = changes;
    return changes;
  }

  /** Reads what stands before a row; whether it is coded by the row before. */
  #begin(): boolean {
    if (this.#coding === 'rows') return false;
    if (this.#coding === 't6') return true;
    this.#bits.endOfLine();
    return this.#coding === 't4-two-dimensional' && this.#bits.bit() === 0;
  }

  /** After a code that means nothing: the row before once more, and the next one from where a line ends. */
  #resume(): readonly number[] | undefined {
    if (this.#coding !== 't4' && this.#coding !== 't4-two-dimensional') return undefined;
    if (!this.#bits.seekEndOfLine()) return undefined;
    // The sign that the next row is coded for itself, or not, is read with that row only behind an end of line.
    if (this.#coding === 't4-two-dimensional' && this.#bits.bit() === 0) return undefined;
    const changes = this.#oneDimensional();
    if (changes !== undefined) this.#before = changes;
    return changes;
  }

  #oneDimensional(): readonly number[] | undefined {
    const changes: number[] = [];
    let at = 0;
    for (let isBlack = false; at < this.#width; isBlack = !isBlack) {
      const run = this.#bits.run(isBlack ? blackRuns : whiteRuns);
      if (run === undefined) return undefined;
      at = Math.min(this.#width, at + run);
      changes.push(at);
    }
    return evened(changes, this.#width);
  }

  /** ITU-T T.6, 2.2. */
  #twoDimensional(): readonly number[] | undefined {
    const changes: number[] = [];
    let at = -1;
    this.#above = 0;
    while (at < this.#width) {
      const next = this.#goOn(at, changes);
      if (next === undefined || next < at || changes.length > this.#width + 2) return undefined;
      at = next;
    }
    return evened(changes, this.#width);
  }

  /** Reads one mode: adds the changes that it says, and gives how far the row has come; undefined where it says nothing. */
  #goOn(at: number, changes: number[]): number | undefined {
    const isBlack = changes.length % 2 === 1;
    const index = this.#changeAbove(at, isBlack);
    const mode = this.#bits.code(faxModes);
    if (mode === undefined) return undefined;
    if (mode === 'pass') return this.#before[index + 1] ?? this.#width;
    if (mode !== 'horizontal') {
      const next = Math.min(this.#width, (this.#before[index] ?? this.#width) + mode);
      changes.push(next);
      return next < 0 ? undefined : next;
    }
    const first = this.#bits.run(isBlack ? blackRuns : whiteRuns);
    const second = this.#bits.run(isBlack ? whiteRuns : blackRuns);
    if (first === undefined || second === undefined) return undefined;
    const middle = Math.min(this.#width, Math.max(0, at) + first);
    const end = Math.min(this.#width, middle + second);
    changes.push(middle, end);
    return end;
  }

  /** Which change of the row before is the first to the right that is of the other color. */
  #changeAbove(at: number, isBlack: boolean): number {
    const before = this.#before;
    let index = Math.max(0, this.#above - 2);
    while (index < before.length && ((before[index] ?? 0) <= at || index % 2 !== Number(isBlack))) index += 1;
    this.#above = index;
    return index;
  }
}

/** A row that ends in black ends where the row does. */
function evened(changes: number[], width: number): readonly number[] {
  if (changes.length % 2 === 1) changes.push(width);
  return changes;
}
