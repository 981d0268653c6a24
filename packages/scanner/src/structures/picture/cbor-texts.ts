import { wordsOf } from './words.ts';

/** Values within values. */
const DEPTH_MAX = 64;

/** The texts of CBOR (RFC 8949), in order, and the words in its bytes, where certificates name who signed. Stops where it is torn. */
export function readCborTexts(bytes: Uint8Array): readonly string[] {
  const reader = new CborReader(bytes);
  while (reader.read(0));
  return reader.texts;
}

/** Major types (RFC 8949, 3.1). */
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;
/** Where the length is not told before (3.2). */
const INDEFINITE = 31;

class CborReader {
  readonly texts: string[] = [];
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Reads one value; false at the end, at a break, and where it is torn. */
  read(depth: number): boolean {
    const head = this.#bytes[this.#at];
    if (head === undefined || head === 0xff || depth > DEPTH_MAX) return false;
    this.#at += 1;
    const major = head >> 5;
    const argument = this.#argument(head & 31);
    if (argument === undefined) return false;
    if (major === BYTES || major === TEXT) return this.#readString(major, argument, depth);
    if (major === TAG) return this.read(depth + 1);
    if (major !== ARRAY && major !== MAP) return true;
    const count = major === MAP ? argument * 2 : argument;
    for (let index = 0; index < count; index += 1) {
      if (!this.read(depth + 1)) return this.#takeBreak();
    }
    return true;
  }

  #readString(major: number, length: number, depth: number): boolean {
    if (length === Number.POSITIVE_INFINITY) {
      while (this.read(depth + 1));
      return this.#takeBreak();
    }
    const value = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    if (major === TEXT) this.texts.push(value.toString());
    else if (length > 16) this.texts.push(...wordsOf(value));
    return value.length === length;
  }

  #takeBreak(): boolean {
    if (this.#bytes[this.#at] !== 0xff) return false;
    this.#at += 1;
    return true;
  }

  #argument(short: number): number | undefined {
    if (short < 24) return short;
    if (short === INDEFINITE) return Number.POSITIVE_INFINITY;
    if (short > 27) return undefined;
    const size = 2 ** (short - 24);
    if (this.#at + size > this.#bytes.length) return undefined;
    const value = size === 8 ? Number(this.#bytes.readBigUInt64BE(this.#at)) : this.#bytes.readUIntBE(this.#at, size);
    this.#at += size;
    return value;
  }
}
