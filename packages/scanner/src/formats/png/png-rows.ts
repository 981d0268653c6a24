import { createInflate, createInflateRaw } from 'node:zlib';
import { valuesOf } from '../../limits.ts';
import { ProblemError } from '../../problem.ts';
import { once } from '../../source/once.ts';
import { inflate } from '../../structures/inflate.ts';
import { readBehindPixels } from '../../structures/picture/appended.ts';
import type { PictureFindings } from '../../structures/picture/picture-findings.ts';
import type { PngChunk } from './png-chunks.ts';
import { framesOf } from './png-frames.ts';
import { pngLimits } from './png-limits.ts';

/** Channels by color type (W3C PNG, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The seven passes of an interlaced picture (8.2): where each begins, and how far apart its points are. */
const PASSES: readonly (readonly [left: number, top: number, across: number, down: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
const WHOLE: typeof PASSES = [[0, 0, 1, 1]];

/** Reads what stands in the data of pixels, of the picture and of each frame, behind the last row and behind what is packed. */
export async function readBehindRows(chunks: readonly PngChunk[], findings: PictureFindings): Promise<void> {
  const header = chunks.find(({ type, data }) => type === 'IHDR' && data.length >= 13);
  if (header === undefined) return;
  const head = Buffer.from(header.data);
  const isRaw = chunks.some(({ type }) => type === 'CgBI');
  const own = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const pictures = [{ width: head.readUInt32BE(0), height: head.readUInt32BE(4), pieces: own }, ...framesOf(chunks)];
  for (const { width, height, pieces } of pictures) {
    if (pieces.length === 0) continue;
    const [rowsBytes, packed] = [bytesOfRows(head, width, height), Buffer.concat(pieces)];
    try {
      await readPacked(packed, rowsBytes, isRaw, findings);
    } catch (thrown) {
      findings.failure(thrown);
    }
  }
}

/** Rows are not charged to the root: they are as many as the header says, and none is kept. */
async function readPacked(packed: Buffer, rowsBytes: number, isRaw: boolean, findings: PictureFindings): Promise<void> {
  const { context } = findings;
  const { pngTextBytesMax } = valuesOf(pngLimits, context.limits.own);
  const engine = isRaw ? createInflateRaw() : createInflate();
  const excess: Uint8Array[] = [];
  let at = 0;
  // In one piece: how much of it the engine took is known then.
  for await (const rows of inflate(once(packed), engine)) {
    context.progress();
    const behind = rows.subarray(Math.max(0, rowsBytes - at));
    at += rows.length;
    if (behind.length === 0) continue;
    await context.budget.expand(behind.length);
    excess.push(behind);
    if (at - rowsBytes > pngTextBytesMax) {
      throw new ProblemError('stream-limit', { number: pngTextBytesMax, limit: 'pngTextBytesMax' });
    }
  }
  readBehindPixels(Buffer.concat(excess), findings);
  readBehindPixels(packed.subarray(engine.bytesWritten), findings);
}

/** Bytes of all rows, each behind the number of its filter (7.2). */
function bytesOfRows(header: Buffer, width: number, height: number): number {
  const bits = (header[8] ?? 0) * (CHANNELS[header[9] ?? 0] ?? 4);
  const passes = header[12] === 1 ? PASSES : WHOLE;
  let bytes = 0;
  for (const [left, top, across, down] of passes) {
    const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    if (columns > 0 && rows > 0) bytes += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  return bytes;
}
