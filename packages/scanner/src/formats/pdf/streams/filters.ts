import { Readable } from 'node:stream';
import { type BrotliDecompress, createBrotliDecompress, createInflate, type Inflate } from 'node:zlib';
import { Ascii85Decoder, type ByteDecoder, HexDecoder, LzwDecoder, Piece, RunDecoder } from './byte-decoders.ts';

/** Bytes that come one after another. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Undoes one filter. What is damaged or torn ends where it is, as it does for pdf.js. */
export type Filter = (packed: Chunks) => Chunks;

/**
 * Filters that make more of less, or that may stand before one that does, by their names and by those that they have in
 * inline images (ISO 32000-1, 7.4 and table 94; Brotli: ISO/TS 32006). Pictures' own filters are not among them: what
 * they make is as large as the picture is.
 */
export const filters: ReadonlyMap<string, Filter> = new Map([
  ['FlateDecode', inflated],
  ['Fl', inflated],
  ['LZWDecode', bytewise(() => new LzwDecoder())],
  ['LZW', bytewise(() => new LzwDecoder())],
  ['RunLengthDecode', bytewise(() => new RunDecoder())],
  ['RL', bytewise(() => new RunDecoder())],
  ['ASCIIHexDecode', bytewise(() => new HexDecoder())],
  ['AHx', bytewise(() => new HexDecoder())],
  ['ASCII85Decode', bytewise(() => new Ascii85Decoder())],
  ['A85', bytewise(() => new Ascii85Decoder())],
  ['BrotliDecode', brotliDecoded],
]);

/** Whether bytes begin as zlib's do (RFC 1950, 2.2), by the test of pdf.js: method 8, check bits, no dictionary. */
export function isZlib(bytes: Uint8Array): boolean {
  const [cmf, flg] = bytes;
  if (cmf === undefined || flg === undefined) return false;
  return (cmf & 0x0f) === 8 && (cmf * 256 + flg) % 31 === 0 && (flg & 0x20) === 0;
}

/** Bytes that zlib gives at a time: larger than its own 16 kB, which cost more to pass on than to make. */
const CHUNK_BYTES = 128 * 1024;

/** 7.4.4. */
export function inflated(packed: Chunks): Chunks {
  return run(packed, createInflate({ chunkSize: CHUNK_BYTES }));
}

function brotliDecoded(packed: Chunks): Chunks {
  return run(packed, createBrotliDecompress({ chunkSize: CHUNK_BYTES }));
}

async function* run(packed: Chunks, engine: Inflate | BrotliDecompress): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed);
  source.on('error', (thrown) => engine.destroy(thrown));
  source.pipe(engine);
  try {
    for await (const chunk of engine) yield chunk;
  } catch (thrown) {
    // What the source of a chain throws is a limit; what zlib throws is the end of what can be had.
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
  } finally {
    source.unpipe(engine);
    source.destroy();
    engine.destroy();
  }
}

function bytewise(make: () => ByteDecoder): Filter {
  return async function* decoded(packed) {
    const decoder = make();
    const piece = new Piece();
    for await (const chunk of packed) {
      for (const byte of chunk) {
        if (!decoder.read(byte, piece)) {
          yield piece.take();
          return;
        }
        if (piece.isFull) yield piece.take();
      }
    }
    yield piece.take();
  };
}
