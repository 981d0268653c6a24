import { ProblemError } from '../../problem.ts';
import { type Expansion, type InputWindow, want } from '../../structures/expand/input-window.ts';
import { signatures } from '../../structures/signatures.ts';
import { isSkippable, type Skipped } from './skipped.ts';

/** Bytes of a frame's header at most, and of a block's (RFC 8878, 3.1.1.1 and 3.1.1.2). */
const HEADER_BYTES_MAX = 18;
const BLOCK_BYTES_MAX = 128 * 1024 + 3;

/**
 * The packed bytes of the frames of a file, for an engine that expands them one after another; those that it would skip are
 * read, and are not among them. Ends before bytes that are no frame.
 */
export function* zstandardFrames(window: InputWindow, skipped: Skipped): Expansion {
  for (;;) {
    yield* want(window, HEADER_BYTES_MAX);
    const mark = window.peek(4);
    if (mark.length < 4) return;
    if (isSkippable(mark)) yield* skipped.read(window);
    else if (mark.equals(signatures.zstandard)) yield* takeFrame(window);
    else return;
  }
}

function* takeFrame(window: InputWindow): Expansion {
  const [descriptor = 0] = window.peek(5).subarray(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  yield new Uint8Array(window.take(5 + (isSingle ? 0 : 1) + dictionaryBytes + sizeBytes));
  for (let isLast = false; !isLast; ) {
    yield* want(window, BLOCK_BYTES_MAX);
    const header = window.peek(3);
    if (header.length < 3) throw new ProblemError('bad-stream');
    const word = header.readUIntLE(0, 3);
    isLast = (word & 1) === 1;
    const isRepeated = ((word >> 1) & 3) === 1;
    // A block that is longer than any may be is told by the engine, which is given as much as there is.
    yield new Uint8Array(window.take(Math.min(3 + (isRepeated ? 1 : word >> 3), BLOCK_BYTES_MAX)));
  }
  if ((descriptor & 0x04) === 0) return;
  yield* want(window, 4);
  yield new Uint8Array(window.take(4));
}
