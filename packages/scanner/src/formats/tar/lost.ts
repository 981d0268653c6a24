import type { ByteQueue } from '../../structures/byte-queue.ts';
import { beginsWith, signatures, TAR_MARK_OFFSET } from '../../structures/signatures.ts';
import { BLOCK_BYTES, readHeader } from './header.ts';

/** Bytes in which the next header is looked for at a time. */
const SEARCH_BYTES = 128 * BLOCK_BYTES;

/** Bytes up to the next block that says it is a header. */
export class Lost {
  readonly #input: ByteQueue;
  /** Whether the next block may be a header. */
  #mayEnd: boolean;
  #isAtEnd = false;

  /** `mayEnd` says whether the first block may be a header. */
  constructor(input: ByteQueue, mayEnd: boolean) {
    this.#input = input;
    this.#mayEnd = mayEnd;
  }

  /** Whether there are none, before any were taken. */
  async isEmpty(): Promise<boolean> {
    return this.#countLost(await this.#input.peek(BLOCK_BYTES)) === 0;
  }

  /** Those that were not taken yet. */
  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    while (!this.#isAtEnd) {
      const bytes = await this.#input.peek(SEARCH_BYTES);
      const count = this.#countLost(bytes);
      this.#mayEnd = true;
      this.#isAtEnd = count < bytes.length || bytes.length === 0;
      if (count === 0) return;
      const lost = bytes.subarray(0, count);
      await this.#input.skip(count);
      yield lost;
    }
  }

  /** Takes what nobody wanted. */
  async skip(): Promise<void> {
    for (const rest = this.stream(); (await rest.next()).done !== true; );
  }

  /** Bytes before the next header. A block at the end of them may be cut, and is a header then only at their beginning. */
  #countLost(bytes: Buffer): number {
    for (let at = this.#mayEnd ? 0 : BLOCK_BYTES; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) {
      const block = bytes.subarray(at, at + BLOCK_BYTES);
      // Of a long archive of another kind, few blocks are worth a sum.
      if (beginsWith(block.subarray(TAR_MARK_OFFSET), signatures.tarMark) && readHeader(block) !== undefined) return at;
    }
    return bytes.length;
  }
}
