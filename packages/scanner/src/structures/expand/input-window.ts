import { ProblemError } from '../../problem.ts';
import type { ByteQueue } from '../byte-queue.ts';

/**
 * What a decoder yields: bytes that it expanded, which are its reader's to keep, or undefined where it wants more packed
 * ones before it goes on.
 */
export type Expansion = Generator<Uint8Array | undefined, void, undefined>;

/** Packed bytes at hand, so that a decoder need not wait for each. */
export class InputWindow {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #isAtEnd = false;
  /** Bytes that were taken, in all. */
  taken = 0;

  /** Bytes at hand. */
  get count(): number {
    return this.#bytes.length - this.#at;
  }

  /** Whether so many bytes are at hand, or all that there are. */
  has(count: number): boolean {
    return this.#isAtEnd || this.#bytes.length - this.#at >= count;
  }

  /** The next byte, taken. Throws `bad-stream` behind the last. */
  next(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new ProblemError('bad-stream');
    this.#at += 1;
    this.taken += 1;
    return byte;
  }

  /** The next bytes, taken: not to be changed, and valid until more are wanted. Throws `bad-stream` if they are fewer. */
  take(count: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    if (taken.length < count) throw new ProblemError('bad-stream');
    this.#at += count;
    this.taken += count;
    return Buffer.from(taken.buffer, taken.byteOffset, count);
  }

  /** The next bytes, which are still to be taken; fewer at the end. */
  peek(count: number): Buffer {
    const seen = this.#bytes.subarray(this.#at, this.#at + count);
    return Buffer.from(seen.buffer, seen.byteOffset, seen.length);
  }

  /** Has more bytes at hand, if there are any. */
  async fill(input: ByteQueue): Promise<void> {
    const chunk = await input.take();
    if (chunk === undefined) {
      this.#isAtEnd = true;
      return;
    }
    this.#bytes = this.count === 0 ? chunk : Buffer.concat([this.#bytes.subarray(this.#at), chunk]);
    this.#at = 0;
  }

  /** Gives back what was not taken. */
  giveBack(input: ByteQueue): void {
    input.giveBack(this.#bytes.subarray(this.#at));
    this.#bytes = new Uint8Array(0);
    this.#at = 0;
  }
}

/** Asks for bytes until so many are at hand, or all that there are. */
export function* want(window: InputWindow, count: number): Expansion {
  while (!window.has(count)) yield undefined;
}

/** The expanded bytes of an input; what the decoder leaves of it is given back, also where it throws. `window` counts what it takes. */
export async function* expandFrom(
  input: ByteQueue,
  decode: (window: InputWindow) => Expansion,
  window: InputWindow = new InputWindow(),
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for (const piece of decode(window)) {
      if (piece === undefined) await window.fill(input);
      else if (piece.length > 0) yield piece;
    }
  } finally {
    window.giveBack(input);
  }
}
