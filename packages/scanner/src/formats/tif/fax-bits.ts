import { CODE_BITS_MAX, type FaxCodes } from './fax-codes.ts';

/** Reads bits, the highest of a byte first. Beyond the end there are none. */
export class FaxBits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length * 8;
  }

  bit(): number {
    const bit = ((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }

  /** What the next code stands for; undefined, and nothing is read, if it is none. */
  code<Meaning>(codes: FaxCodes<Meaning>): Meaning | undefined {
    const from = this.#at;
    let key = 1;
    for (let bits = 0; bits < CODE_BITS_MAX && !this.isAtEnd; bits += 1) {
      key = (key << 1) | this.bit();
      const found = codes.get(key);
      if (found !== undefined) return found;
    }
    this.#at = from;
    return undefined;
  }

  /** A run of one color: codes of 64s, and one of less. Undefined where a code is none. */
  run(codes: FaxCodes<number>): number | undefined {
    let sum = 0;
    for (;;) {
      const length = this.code(codes);
      if (length === undefined) return undefined;
      sum += length;
      if (length < 64) return sum;
    }
  }

  /** Goes to the next whole byte. */
  align(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  /** Reads the end of a line, eleven zeros or more and a one (ITU-T T.4, 4.1.2), if it is next; whether it was. */
  endOfLine(): boolean {
    const from = this.#at;
    let [zeros, bit] = [0, 0];
    while (bit === 0 && !this.isAtEnd) {
      bit = this.bit();
      zeros += 1 - bit;
    }
    if (bit === 1 && zeros >= 11) return true;
    this.#at = from;
    return false;
  }

  /** Goes to behind the next end of a line; false if there is none. */
  seekEndOfLine(): boolean {
    let zeros = 0;
    while (!this.isAtEnd) {
      if (this.bit() === 0) zeros += 1;
      else if (zeros >= 11) return true;
      else zeros = 0;
    }
    return false;
  }
}
