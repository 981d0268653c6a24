/** A chunk of a PNG (W3C PNG, 5.3). */
export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
}

/** A PNG taken apart. */
export interface PngParts {
  readonly chunks: readonly PngChunk[];
  /** Behind the last chunk. */
  readonly end: number;
  /** It ends before its last chunk does, or without one that says that it is the last. */
  readonly isTorn: boolean;
  /** It has more chunks than are read. */
  readonly hasMore: boolean;
}

/** Chunks of one picture. Programs write the pixels in pieces of 8 KiB. */
export const CHUNKS_MAX = 100_000;

const SIGNATURE_BYTES = 8;

/** Takes a PNG apart. Never throws. */
export function readPngParts(bytes: Uint8Array): PngParts {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: PngChunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= view.length && chunks.length < CHUNKS_MAX) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: view.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    if (type === 'IEND') return { chunks, end: Math.min(at, view.length), isTorn: at > view.length, hasMore: false };
  }
  return { chunks, end: view.length, isTorn: true, hasMore: chunks.length >= CHUNKS_MAX };
}
