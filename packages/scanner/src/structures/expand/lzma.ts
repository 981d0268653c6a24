import { ProblemError } from '../../problem.ts';
import type { Dictionary } from './dictionary.ts';
import { type Expansion, type InputWindow, want } from './input-window.ts';
import { RangeDecoder } from './range-decoder.ts';

/** Bytes that a symbol takes at most, and more than it takes. */
const SYMBOL_BYTES_MAX = 64;

/** Places of the probabilities in one list (LZMA specification of the LZMA SDK, 2015). */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + 12 * 16;
const IS_REP_0 = IS_REP + 12;
const IS_REP_1 = IS_REP_0 + 12;
const IS_REP_2 = IS_REP_1 + 12;
const IS_REP_LONG = IS_REP_2 + 12;
const SLOTS = IS_REP_LONG + 12 * 16;
const SPECIAL = SLOTS + 4 * 64;
const ALIGN = SPECIAL + 128;
const LENGTHS = ALIGN + 16;
const LENGTHS_OF_ONE = 2 + 16 * 8 * 2 + 256;
const LITERALS = LENGTHS + 2 * LENGTHS_OF_ONE;
const LITERALS_OF_ONE = 0x300;

/** How symbols are told by what stands before them: `lc`, `lp` and `pb` of the specification. */
export interface LzmaProperties {
  readonly literalBits: number;
  readonly placeBits: number;
  readonly positionBits: number;
}

/** The properties that a byte stands for; throws `bad-stream` if none. */
export function readProperties(byte: number): LzmaProperties {
  if (byte >= 9 * 5 * 5) throw new ProblemError('bad-stream');
  return { literalBits: byte % 9, placeBits: Math.floor(byte / 9) % 5, positionBits: Math.floor(byte / 45) };
}

/** Expands a stream of LZMA, or the chunks of one of LZMA2. */
export class LzmaDecoder {
  readonly #window: InputWindow;
  readonly #range: RangeDecoder;
  readonly #dictionary: Dictionary;
  #properties: LzmaProperties = { literalBits: 0, placeBits: 0, positionBits: 0 };
  #state = 0;
  #distances: [number, number, number, number] = [0, 0, 0, 0];

  constructor(window: InputWindow, dictionary: Dictionary) {
    this.#window = window;
    this.#range = new RangeDecoder(window);
    this.#dictionary = dictionary;
  }

  /** Forgets all that it learned; with other properties, if they are given. */
  reset(properties: LzmaProperties = this.#properties): void {
    this.#properties = properties;
    const { literalBits, placeBits } = properties;
    this.#range.reset(LITERALS + (LITERALS_OF_ONE << (literalBits + placeBits)));
    this.#state = 0;
    this.#distances = [0, 0, 0, 0];
  }

  /**
   * Expands so many bytes, or all up to a mark of the end, which may stand before if `mayEnd`. Throws `bad-stream` where the
   * bytes are no such stream, `memory-limit` where it refers to more than is kept.
   */
  *expand(count: number, mayEnd: boolean): Expansion {
    yield* want(this.#window, SYMBOL_BYTES_MAX);
    this.#range.begin();
    const end = this.#dictionary.total + count;
    while (this.#dictionary.total < end) {
      if (!this.#window.has(SYMBOL_BYTES_MAX)) yield* want(this.#window, SYMBOL_BYTES_MAX);
      if (!this.#decode(end)) {
        if (!mayEnd) throw new ProblemError('bad-stream');
        break;
      }
      if (this.#dictionary.isFull) yield this.#dictionary.take();
    }
    yield this.#dictionary.take();
    this.#range.end();
    // Where the length is known, a mark may follow all the same.
    if (!mayEnd || this.#range.isFinished || this.#dictionary.total < end) return;
    yield* want(this.#window, SYMBOL_BYTES_MAX);
    if (this.#decode(end)) throw new ProblemError('bad-stream');
    this.#range.end();
  }

  /** Decodes a symbol; false if it is the mark of the end. */
  #decode(end: number): boolean {
    const range = this.#range;
    const position = this.#dictionary.position & ((1 << this.#properties.positionBits) - 1);
    const state = this.#state;
    if (range.bit(IS_MATCH + (state << 4) + position) === 0) {
      this.#decodeLiteral();
      return true;
    }
    let length: number;
    if (range.bit(IS_REP + state) === 0) {
      const [first, second, third] = this.#distances;
      length = this.#decodeLength(LENGTHS, position);
      const distance = this.#decodeDistance(length);
      if (distance === 0xffffffff) return false;
      this.#distances = [distance, first, second, third];
      this.#state = state < 7 ? 7 : 10;
    } else {
      length = this.#decodeRepeat(position);
    }
    if (this.#dictionary.total + length > end) throw new ProblemError('bad-stream');
    this.#dictionary.copy(this.#distances[0], length);
    return true;
  }

  #decodeLiteral(): void {
    const { literalBits, placeBits } = this.#properties;
    const before = this.#dictionary.last(0);
    const place = this.#dictionary.position & ((1 << placeBits) - 1);
    const base = LITERALS + LITERALS_OF_ONE * ((place << literalBits) + (before >> (8 - literalBits)));
    const range = this.#range;
    let symbol = 1;
    if (this.#state >= 7) {
      let matched = this.#dictionary.last(this.#distances[0]);
      while (symbol < 0x100) {
        const bit = (matched >> 7) & 1;
        matched <<= 1;
        const decoded = range.bit(base + ((1 + bit) << 8) + symbol);
        symbol = (symbol << 1) | decoded;
        if (decoded !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | range.bit(base + symbol);
    this.#dictionary.put(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state - (this.#state < 10 ? 3 : 6);
  }

  /** One of the last four distances again, and how many bytes from there. */
  #decodeRepeat(position: number): number {
    const range = this.#range;
    const state = this.#state;
    const [first, second, third, fourth] = this.#distances;
    if (range.bit(IS_REP_0 + state) === 0) {
      if (range.bit(IS_REP_LONG + (state << 4) + position) === 0) {
        this.#state = state < 7 ? 9 : 11;
        return 1;
      }
    } else if (range.bit(IS_REP_1 + state) === 0) {
      this.#distances = [second, first, third, fourth];
    } else if (range.bit(IS_REP_2 + state) === 0) {
      this.#distances = [third, first, second, fourth];
    } else {
      this.#distances = [fourth, first, second, third];
    }
    this.#state = state < 7 ? 8 : 11;
    return this.#decodeLength(LENGTHS + LENGTHS_OF_ONE, position);
  }

  #decodeLength(base: number, position: number): number {
    const range = this.#range;
    if (range.bit(base) === 0) return 2 + range.tree(base + 2 + (position << 3), 3);
    if (range.bit(base + 1) === 0) return 10 + range.tree(base + 2 + 128 + (position << 3), 3);
    return 18 + range.tree(base + 2 + 256, 8);
  }

  #decodeDistance(length: number): number {
    const range = this.#range;
    const slot = range.tree(SLOTS + (Math.min(length - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return high + range.reversed(SPECIAL + high - slot, bits);
    return (high + range.direct(bits - 4) * 16 + range.reversed(ALIGN, 4)) >>> 0;
  }
}
