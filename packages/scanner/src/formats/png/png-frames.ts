import { crc32 } from 'node:zlib';
import type { PngChunk } from './png-chunks.ts';

/** A frame of an animation (W3C PNG, third edition, 11.3.6). */
export interface PngFrame {
  readonly width: number;
  readonly height: number;
  /** Its packed pixels. */
  readonly pieces: readonly Uint8Array[];
  /** The frame as a PNG of its own. */
  file(): Uint8Array;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks that all frames share. */
const SHARED: ReadonlySet<string> = new Set(['PLTE', 'tRNS']);
const SEQUENCE_BYTES = 4;

/** The frames of an animation but the one that is the picture itself, in order. */
export function framesOf(chunks: readonly PngChunk[]): readonly PngFrame[] {
  const header = chunks.find(({ type }) => type === 'IHDR');
  if (header === undefined) return [];
  const shared = chunks.filter(({ type }) => SHARED.has(type));
  const frames: PngFrame[] = [];
  let control: Buffer | undefined;
  let pieces: Uint8Array[] = [];
  const flush = (): void => {
    if (control !== undefined && pieces.length > 0) frames.push(frameOf(control, pieces, header, shared));
    pieces = [];
  };
  for (const { type, data } of chunks) {
    if (type === 'fcTL' && data.length >= 12) {
      flush();
      control = Buffer.from(data);
    } else if (type === 'fdAT') pieces.push(data.subarray(SEQUENCE_BYTES));
  }
  flush();
  return frames;
}

/** Whether the picture that other programs show is no frame of the animation: whoever sees the animation does not see it. */
export function hidesPicture(chunks: readonly PngChunk[]): boolean {
  const types = chunks.map(({ type }) => type);
  if (!types.includes('acTL')) return false;
  const first = types.indexOf('fcTL');
  return first === -1 || first > types.indexOf('IDAT');
}

function frameOf(
  control: Buffer,
  pieces: readonly Uint8Array[],
  header: PngChunk,
  shared: readonly PngChunk[],
): PngFrame {
  const [width, height] = [control.readUInt32BE(4), control.readUInt32BE(8)];
  const file = (): Uint8Array => {
    const own = Buffer.from(header.data);
    own.writeUInt32BE(width, 0);
    own.writeUInt32BE(height, 4);
    return Buffer.concat([
      SIGNATURE,
      chunkOf('IHDR', own),
      ...shared.map(({ type, data }) => chunkOf(type, data)),
      chunkOf('IDAT', Buffer.concat(pieces)),
      chunkOf('IEND', Buffer.alloc(0)),
    ]);
  };
  return { width, height, pieces, file };
}

function chunkOf(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}
