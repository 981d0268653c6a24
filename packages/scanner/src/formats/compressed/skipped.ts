import { type Expansion, type InputWindow, want } from '../../structures/expand/input-window.ts';
import { printable } from '../../text/printable.ts';

/** Whether four bytes begin a frame that programs skip (RFC 8878, 3.1.2; LZ4 Frame Format 1.6.4 has the same). */
export function isSkippable(mark: Uint8Array): boolean {
  return ((mark[0] ?? 0) & 0xf0) === 0x50 && mark[1] === 0x2a && mark[2] === 0x4d && mark[3] === 0x18;
}

/** The words of frames that programs skip: anything may stand in them. */
export class Skipped {
  readonly #bytesMax: number;
  readonly words: string[] = [];
  #bytes = 0;
  /** Whether there was more than is kept. */
  isCut = false;

  /** `bytesMax` bounds what is kept of all such frames. */
  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** Takes such a frame. */
  *read(window: InputWindow): Expansion {
    yield* want(window, 8);
    const length = window.take(8).readUInt32LE(4);
    const kept = Math.min(length, this.#bytesMax - this.#bytes);
    if (kept < length) this.isCut = true;
    yield* want(window, kept);
    this.words.push(...printable(window.take(kept)));
    this.#bytes += kept;
    for (let left = length - kept; left > 0; ) {
      yield* want(window, 1);
      const count = Math.max(1, Math.min(left, window.count));
      window.take(count);
      left -= count;
    }
  }
}
