import { wideTextOf } from '../../structures/picture/words.ts';

/** Takes fields from some bytes, one after another, the low byte first. What is beyond the end is zero, or empty. */
export class FieldCursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Whether the end was passed. */
  get isTorn(): boolean {
    return this.#at > this.#bytes.length;
  }

  /** What was not taken yet. */
  get rest(): Buffer {
    return this.#bytes.subarray(Math.min(this.#at, this.#bytes.length));
  }

  /** An unsigned number of so many bytes, at most six. */
  number(bytes: 1 | 2 | 4 | 6): number {
    const at = this.#at;
    this.#at += bytes;
    return this.isTorn ? 0 : this.#bytes.readUIntLE(at, bytes);
  }

  /** An unsigned number of eight bytes. */
  long(): number {
    const at = this.#at;
    this.#at += 8;
    return this.isTorn ? 0 : Number(this.#bytes.readBigUInt64LE(at));
  }

  take(bytes: number): Buffer {
    const at = this.#at;
    this.#at += bytes;
    return this.#bytes.subarray(Math.min(at, this.#bytes.length), Math.min(this.#at, this.#bytes.length));
  }

  /** A text in UTF-16 of so many bytes. */
  wide(bytes: number): string {
    return wideTextOf(this.take(bytes));
  }
}
