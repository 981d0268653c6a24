import { ProblemError } from '../../problem.ts';
import type { DictionaryLimit } from './dictionary-limit.ts';

/** Bytes that are gathered before they are given. */
const PIECE_BYTES = 64 * 1024;

/**
 * What was expanded, as far back as a stream may refer. It grows with what is expanded: a stream may declare more than it
 * ever uses, and costs what it uses.
 */
export class Dictionary {
  #bytes = new Uint8Array(2 * PIECE_BYTES);
  readonly #bytesMax: number;
  /** Whether less is kept than the stream declares. */
  readonly #isCut: boolean;
  readonly #limit: DictionaryLimit;
  /** Where the next byte goes. */
  #at = 0;
  /** Bytes that were not taken yet. */
  #pending = 0;
  /** Bytes since the last reset, to which a stream may refer. */
  #known = 0;
  /** Bytes in all. */
  total = 0;

  /** `declaredBytes` is as a stream has it; it is not kept beyond `number` bytes, which is the value of the limit `limit`. */
  constructor(declaredBytes: number, limit: DictionaryLimit) {
    // What was not taken yet must not be written over.
    this.#bytesMax = Math.max(2 * PIECE_BYTES, Math.min(declaredBytes, limit.number));
    this.#isCut = declaredBytes > limit.number;
    this.#limit = limit;
  }

  /** Whether there is enough to be taken. */
  get isFull(): boolean {
    return this.#pending >= PIECE_BYTES;
  }

  /** What was not taken yet, as a copy. */
  take(): Uint8Array {
    const start = this.#at - this.#pending;
    const taken =
      start >= 0
        ? this.#bytes.slice(start, this.#at)
        : Buffer.concat([this.#bytes.subarray(start + this.#bytes.length), this.#bytes.subarray(0, this.#at)]);
    this.#pending = 0;
    return taken;
  }

  /** Nothing before is referred to any longer. */
  reset(): void {
    this.#known = 0;
  }

  /** Bytes since the last reset. */
  get position(): number {
    return this.#known;
  }

  /** The byte so many before the last; 0 before the first. */
  last(distance: number): number {
    if (distance >= this.#known) return 0;
    const at = this.#at - 1 - distance;
    return this.#bytes[at < 0 ? at + this.#bytes.length : at] ?? 0;
  }

  put(byte: number): void {
    if (this.#at === this.#bytes.length) this.#turn();
    this.#bytes[this.#at] = byte;
    this.#at += 1;
    this.#pending += 1;
    this.#known += 1;
    this.total += 1;
  }

  /** Puts so many bytes as they stand, at most as many as make it full. */
  append(bytes: Uint8Array): void {
    for (const byte of bytes) this.put(byte);
  }

  /**
   * Repeats `length` bytes from the one `distance` before the last. Throws `bad-stream` if there are none, `memory-limit` if
   * they are not kept.
   */
  copy(distance: number, length: number): void {
    if (distance >= this.#known) throw new ProblemError('bad-stream');
    if (distance >= this.#bytesMax) {
      throw this.#isCut ? new ProblemError('memory-limit', this.#limit) : new ProblemError('bad-stream');
    }
    for (let count = 0; count < length; count += 1) this.put(this.last(distance));
  }

  /** Has room for another byte: more, as long as that is allowed, and else where the oldest is. */
  #turn(): void {
    if (this.#bytes.length >= this.#bytesMax) {
      this.#at = 0;
      return;
    }
    const grown = new Uint8Array(Math.min(2 * this.#bytes.length, this.#bytesMax));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
