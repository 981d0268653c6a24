import { ProblemError } from '../../problem.ts';
import { type Expansion, type InputWindow, want } from '../../structures/expand/input-window.ts';
import { signatures } from '../../structures/signatures.ts';
import { isSkippable, type Skipped } from './skipped.ts';
import { Xxh32 } from './xxh32.ts';

/** Bytes to which a match may refer across blocks, and of a block of the old format when it is expanded. */
const HISTORY_BYTES = 64 * 1024;
const LEGACY_BLOCK_BYTES = 8 * 1024 ** 2;

/** Frames of lz4, one after another, up to bytes that are no frame (LZ4 Frame Format 1.6.4; lz4_Block_format.md). */
export function* expandLz4(window: InputWindow, skipped: Skipped): Expansion {
  for (;;) {
    yield* want(window, 4);
    const mark = window.peek(4);
    if (mark.length < 4) return;
    if (isSkippable(mark)) yield* skipped.read(window);
    else if (mark.equals(signatures.lz4)) yield* expandFrame(window);
    else if (mark.equals(signatures.lz4Legacy)) yield* expandLegacy(window);
    else return;
  }
}

function* expandFrame(window: InputWindow): Expansion {
  yield* want(window, FRAME_HEADER_BYTES_MAX);
  const header = readFrameHeader(window);
  const sum = new Xxh32();
  let total = 0;
  for (const bytes of expandBlocks(window, header)) {
    if (bytes !== undefined) {
      if (header.hasSum) sum.update(bytes);
      total += bytes.length;
    }
    yield bytes;
  }
  yield* want(window, 4);
  if (header.hasSum && window.take(4).readUInt32LE(0) !== sum.digest()) throw new ProblemError('bad-checksum');
  if (header.size !== undefined && header.size !== total) throw new ProblemError('bad-size');
}

/** The blocks of a frame, up to the length 0, which ends them. */
function* expandBlocks(window: InputWindow, header: ReturnType<typeof readFrameHeader>): Expansion {
  const { bytesMax, areLinked, hasBlockSums } = header;
  let history = new Uint8Array(0);
  for (;;) {
    yield* want(window, 4);
    const word = window.take(4).readUInt32LE(0);
    if (word === 0) return;
    const packed = word & 0x7fffffff;
    if (packed > bytesMax) throw new ProblemError('bad-stream');
    yield* want(window, packed + 4);
    const block = window.take(packed);
    const bytes = word > 0x7fffffff ? new Uint8Array(block) : expandBlock(block, history, bytesMax);
    if (hasBlockSums) window.take(4);
    if (areLinked) history = lastOf(history, bytes);
    yield bytes;
  }
}

/** Its mark, two bytes of flags, its length, the number of a dictionary and a checksum. */
const FRAME_HEADER_BYTES_MAX = 4 + 2 + 8 + 4 + 1;

function readFrameHeader(window: InputWindow) {
  window.take(4);
  const [flags = 0, blockFlags = 0] = window.take(2);
  const has = (bit: number): boolean => (flags & bit) !== 0;
  const size = has(0x08) ? Number(window.take(8).readBigUInt64LE(0)) : undefined;
  // Another file's bytes, without which nothing can be expanded.
  if (has(0x01)) throw new ProblemError('other-volume');
  window.take(1);
  const bytesMax = 1 << (8 + 2 * ((blockFlags >> 4) & 7));
  return { bytesMax, areLinked: !has(0x20), hasBlockSums: has(0x10), hasSum: has(0x04), size };
}

/** Blocks with their lengths before them, up to the end or another mark. */
function* expandLegacy(window: InputWindow): Expansion {
  window.take(4);
  for (;;) {
    yield* want(window, 4);
    const head = window.peek(4);
    if (head.length < 4 || head.equals(signatures.lz4Legacy) || head.equals(signatures.lz4) || isSkippable(head))
      return;
    const packed = window.take(4).readUInt32LE(0);
    if (packed > LEGACY_BLOCK_BYTES + LEGACY_BLOCK_BYTES / 255 + 16) throw new ProblemError('bad-stream');
    yield* want(window, packed);
    yield expandBlock(window.take(packed), new Uint8Array(0), LEGACY_BLOCK_BYTES);
  }
}

/** The last bytes of what was expanded, to which the next block may refer: copied, as a reader may write over what it is given. */
function lastOf(history: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (bytes.length >= HISTORY_BYTES) return bytes.slice(-HISTORY_BYTES);
  return new Uint8Array(Buffer.concat([history.subarray(-(HISTORY_BYTES - bytes.length)), bytes]));
}

/** A block: literals and a match, over and over. */
function expandBlock(block: Uint8Array, history: Uint8Array, bytesMax: number): Uint8Array {
  const out = new Uint8Array(history.length + Math.min(bytesMax, block.length * 255 + 16));
  out.set(history);
  let to = history.length;
  let at = 0;
  const longer = (length: number): number => {
    let whole = length;
    for (let byte = 255; length === 15 && byte === 255; at += 1) {
      byte = block[at] ?? 0;
      whole += byte;
    }
    return whole;
  };
  while (at < block.length) {
    const token = block[at] ?? 0;
    at += 1;
    const literals = longer(token >> 4);
    if (at + literals > block.length || to + literals > out.length) throw new ProblemError('bad-stream');
    out.set(block.subarray(at, at + literals), to);
    to += literals;
    at += literals;
    if (at >= block.length) break;
    const distance = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = longer(token & 15) + 4;
    if (distance === 0 || distance > to || to + length > out.length) throw new ProblemError('bad-stream');
    for (let count = 0; count < length; count += 1, to += 1) out[to] = out[to - distance] ?? 0;
  }
  return out.slice(history.length, to);
}
