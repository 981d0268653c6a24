import { digitOf } from './tokens.ts';

/** Bytes of the file that hold others, as they stand or as hexadecimal digits. */
interface DataRange {
  readonly start: number;
  end: number;
  readonly isHexadecimal: boolean;
}

/** Bytes that are decoded at a time. */
const PIECE_BYTES = 64 * 1024;

/** The data of a picture or an object: where it is in the file, decoded when it is asked for. */
export class Data {
  readonly #file: Uint8Array;
  readonly #ranges: DataRange[] = [];
  /** What a file of its kind is called, with a dot; empty if nothing says so. */
  extension = '';

  constructor(file: Uint8Array) {
    this.#file = file;
  }

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.#ranges.every(({ start, end }) => start === end);
  }

  /** Adds bytes `[start, end)` of the file. Line ends between digits are none of them. */
  add(start: number, end: number, isHexadecimal: boolean): void {
    const last = this.#ranges.at(-1);
    if (last !== undefined && isHexadecimal && last.isHexadecimal && start - last.end <= LINE_END_BYTES_MAX) {
      last.end = end;
    } else this.#ranges.push({ start, end, isHexadecimal });
  }

  /** The first bytes, `count` of them if there are so many. */
  head(count: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (const piece of this.#pieces()) {
      pieces.push(piece);
      length += piece.length;
      if (length >= count) break;
    }
    return Buffer.concat(pieces).subarray(0, count);
  }

  /** Bytes `[start, end)` of it. */
  async *bytes(start = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (const piece of this.#pieces()) {
      const from = Math.max(0, start - at);
      const to = Math.min(piece.length, end - at);
      if (from < to) yield piece.subarray(from, to);
      at += piece.length;
      if (at >= end) return;
    }
  }

  *#pieces(): Generator<Uint8Array> {
    const digits = new Digits();
    for (const { start, end, isHexadecimal } of this.#ranges) {
      for (let from = start; from < end; from += PIECE_BYTES) {
        const coded = this.#file.subarray(from, Math.min(end, from + PIECE_BYTES));
        yield isHexadecimal ? digits.decode(coded) : coded;
      }
    }
  }
}

/** Hexadecimal digits that come in pieces; what is none is left out. */
class Digits {
  #high: number | undefined;

  /** The bytes that the digits of a piece complete. */
  decode(coded: Uint8Array): Uint8Array {
    const piece = new Uint8Array(coded.length);
    let count = 0;
    for (const byte of coded) {
      const digit = digitOf(byte);
      if (digit === undefined) continue;
      if (this.#high === undefined) this.#high = digit;
      else {
        piece[count] = this.#high * 16 + digit;
        count += 1;
        this.#high = undefined;
      }
    }
    return piece.subarray(0, count);
  }
}

/** A carriage return and a line feed. */
const LINE_END_BYTES_MAX = 2;
