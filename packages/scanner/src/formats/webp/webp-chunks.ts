/** A chunk of a RIFF file (WebP Container Specification, RIFF File Format). */
export interface RiffChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
}

/** Chunks of one picture. */
export const CHUNKS_MAX = 100_000;

/** The chunks in some bytes, each filled up to an even length, and whether the last of them is cut. Never throws. */
export function readChunks(bytes: Uint8Array): { readonly chunks: readonly RiffChunk[]; readonly isTorn: boolean } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: RiffChunk[] = [];
  let at = 0;
  while (at + 8 <= view.length && chunks.length < CHUNKS_MAX) {
    const length = view.readUInt32LE(at + 4);
    chunks.push({ type: view.toString('latin1', at, at + 4), data: view.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return { chunks, isTorn: at > view.length + 1 };
}

/** The chunks as they stand in a file. */
function asBytes(chunks: readonly RiffChunk[]): Buffer {
  return Buffer.concat(
    chunks.flatMap(({ type, data }) => {
      const header = Buffer.alloc(8);
      header.write(type, 'latin1');
      header.writeUInt32LE(data.length, 4);
      return [header, data, Buffer.alloc(data.length % 2)];
    }),
  );
}

/** A picture of some chunks as a file of its own. */
export function webpOf(chunks: readonly RiffChunk[]): Uint8Array {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), asBytes(chunks)]);
  const header = Buffer.alloc(8);
  header.write('RIFF', 'latin1');
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}
