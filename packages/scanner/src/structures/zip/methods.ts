import { createInflateRaw, createZstdDecompress, type InflateRaw, type ZstdDecompress } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import { ByteQueue } from '../byte-queue.ts';
import { expandBzip2 } from '../expand/bzip2.ts';
import { Dictionary } from '../expand/dictionary.ts';
import type { DictionaryLimit } from '../expand/dictionary-limit.ts';
import { type Expansion, expandFrom, InputWindow, want } from '../expand/input-window.ts';
import { LzmaDecoder, readProperties } from '../expand/lzma.ts';
import { expandXz } from '../expand/xz.ts';
import { inflate } from '../inflate.ts';

/** Compression methods (APPNOTE 6.3.10, 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

/** What is declared of an entry that a method needs. */
export interface PackedEntry {
  /** General purpose bit flag (4.4.4). */
  readonly flags: number;
  readonly method: number;
  /** Unpacked bytes, if that is known. */
  readonly bytes?: number;
}

/** The bytes of an entry as they are unpacked, and how many packed ones they took, when all have been read. */
export interface Unpacking {
  readonly bytes: AsyncIterable<Uint8Array>;
  used(): number;
}

type Method = (packed: AsyncIterable<Uint8Array>, entry: PackedEntry, entryDictionaryBytesMax: number) => Unpacking;

const METHODS: ReadonlyMap<number, Method> = new Map<number, Method>([
  [STORED, stored],
  // An engine takes 16 kB, and an archive may have a hundred thousand entries that need none.
  [DEFLATED, (packed, entry) => byEngine(packed, createInflateRaw(isLarge(entry) ? { chunkSize: CHUNK_BYTES } : {}))],
  [12, (packed) => byDecoder(packed, expandBzip2)],
  [14, (packed, entry, limit) => byDecoder(packed, (window) => expandLzma(window, entry, asLimit(limit)))],
  [93, (packed) => byEngine(packed, createZstdDecompress())],
  [95, (packed, _, limit) => byDecoder(packed, (window) => expandXz(window, asLimit(limit)))],
]);

/** How the packed bytes of an entry are unpacked. Throws `method-not-read`. */
export function unpackingOf(
  entry: PackedEntry,
  packed: AsyncIterable<Uint8Array>,
  entryDictionaryBytesMax: number,
): Unpacking {
  const method = METHODS.get(entry.method);
  if (method === undefined) throw new ProblemError('method-not-read', { number: entry.method });
  return method(packed, entry, entryDictionaryBytesMax);
}

function stored(packed: AsyncIterable<Uint8Array>): Unpacking {
  let count = 0;
  const counted = async function* () {
    for await (const chunk of packed) {
      count += chunk.length;
      yield chunk;
    }
  };
  return { bytes: counted(), used: () => count };
}

function byEngine(packed: AsyncIterable<Uint8Array>, engine: InflateRaw | ZstdDecompress): Unpacking {
  return { bytes: inflate(packed, engine), used: () => engine.bytesWritten };
}

function byDecoder(packed: AsyncIterable<Uint8Array>, decode: (window: InputWindow) => Expansion): Unpacking {
  const window = new InputWindow();
  const queued = async function* () {
    const input = new ByteQueue(packed);
    try {
      yield* expandFrom(input, decode, window);
    } finally {
      await input.close();
    }
  };
  return { bytes: queued(), used: () => window.taken };
}

/** A version of the LZMA SDK, the length of the properties and these, then a stream (4.4.4, bit 1, and 5.8.8). */
function* expandLzma(window: InputWindow, { flags, bytes }: PackedEntry, limit: DictionaryLimit): Expansion {
  yield* want(window, 9);
  const header = window.take(9);
  if (header.readUInt16LE(2) !== 5) throw new ProblemError('bad-stream');
  const decoder = new LzmaDecoder(window, new Dictionary(header.readUInt32LE(5), limit));
  decoder.reset(readProperties(header[4] ?? 0));
  const endsByMark = (flags & 0x0002) !== 0 || bytes === undefined;
  yield* decoder.expand(endsByMark ? Number.POSITIVE_INFINITY : bytes, true);
}

function asLimit(number: number): DictionaryLimit {
  return { number, limit: 'entryDictionaryBytesMax' };
}

/** Bytes that are inflated at a time, of an entry that has many: fewer steps, of which each has its price. */
const CHUNK_BYTES = 256 * 1024;

function isLarge({ bytes }: PackedEntry): boolean {
  return bytes !== undefined && bytes > 4 * CHUNK_BYTES;
}
