import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { ProblemError } from '../../problem.ts';
import type { ColumnChunk } from './footer.ts';
import { readThrift, type ThriftStruct } from './thrift.ts';

/** The most bytes of a header of a page: it may keep the least and the greatest value. */
const HEADER_BYTES_MAX = 1024 ** 2;

/** The type of a page that is a dictionary (parquet.thrift, PageType). */
const DICTIONARY = 2;

/** How a page is packed (CompressionCodec), by its number, and what the library calls it. */
export const CODECS: ReadonlyMap<number, string> = new Map([
  [0, 'UNCOMPRESSED'],
  [1, 'SNAPPY'],
  [2, 'GZIP'],
  [4, 'BROTLI'],
  [6, 'ZSTD'],
]);

type Expand = (packed: Uint8Array, length: number) => Uint8Array;

/** What expands pages, to as many bytes as they declare at most. Snappy is the library's own. */
export const expanders: Readonly<Record<'GZIP' | 'BROTLI' | 'ZSTD', Expand>> = {
  GZIP: (packed, length) => gunzipSync(packed, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (packed, length) => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) }),
  ZSTD: (packed, length) => zstdDecompressSync(packed, { maxOutputLength: Math.max(1, length) }),
};

/** What the pages of a chunk say besides their values, and what they expand to in all. */
export interface PagesRead {
  readonly expandedBytes: number;
  /** Values of the dictionary and of the statistics of pages, where they are words. */
  readonly values: readonly string[];
}

/**
 * Walks the pages of a chunk, whose numbers are what they hold then: a page that declares more than the chunk does, or than
 * there is, throws `bad-structure`.
 */
export function walkPages(bytes: Buffer, chunk: ColumnChunk, snappy: Expand): PagesRead {
  let expandedBytes = 0;
  let values = 0;
  const words: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const page = readPage(bytes, at);
    at = page.end;
    expandedBytes += page.expandedBytes;
    // What is written at the end counts headers as well.
    if (expandedBytes > chunk.expandedBytes) throw new ProblemError('bad-structure');
    if (page.isDictionary) {
      const expanded = expandPage(page.packed, page.expandedBytes, chunk, snappy);
      // Too many for the arguments of a call.
      for (const word of dictionaryWords(expanded, page.values, chunk)) words.push(word);
    } else {
      values += page.values;
      words.push(...statisticWords(page.statistics, chunk));
    }
  }
  if (values !== chunk.values) throw new ProblemError('bad-structure');
  return { expandedBytes, values: words };
}

interface Page {
  readonly packed: Buffer;
  readonly end: number;
  readonly expandedBytes: number;
  readonly isDictionary: boolean;
  readonly values: number;
  readonly statistics: ThriftStruct | undefined;
}

/** The page at an offset (PageHeader), of which its first or its second version has data. */
function readPage(bytes: Buffer, at: number): Page {
  const { struct, length } = readThrift(bytes.subarray(at, at + HEADER_BYTES_MAX));
  const [expandedBytes, packedBytes] = [struct.number(2) ?? -1, struct.number(3) ?? -1];
  const start = at + length;
  const end = start + packedBytes;
  if (expandedBytes < 0 || packedBytes < 0 || end > bytes.length) throw new ProblemError('bad-structure');
  const isDictionary = struct.number(1) === DICTIONARY || struct.struct(7) !== undefined;
  const first = struct.struct(5);
  const data = first ?? struct.struct(8);
  return {
    ...{ packed: bytes.subarray(start, end), end, expandedBytes, isDictionary },
    values: isDictionary ? countOf(struct.struct(7), expandedBytes) : countOf(data),
    statistics: data?.struct(first === undefined ? 8 : 5),
  };
}

function countOf(data: ThriftStruct | undefined, most = Number.POSITIVE_INFINITY): number {
  const count = data?.number(1) ?? -1;
  if (count < 0 || count > most) throw new ProblemError('bad-structure');
  return count;
}

/** The least and the greatest value of a chunk or a page, where they are words and whole (Statistics). */
export function statisticWords(statistics: ThriftStruct | undefined, { leaf }: ColumnChunk): readonly string[] {
  if (statistics === undefined || !leaf.isText) return [];
  const greatest = statistics.flag(7) === false ? undefined : (statistics.bytes(5) ?? statistics.bytes(1));
  const least = statistics.flag(8) === false ? undefined : (statistics.bytes(6) ?? statistics.bytes(2));
  return [least, greatest].flatMap((bytes) => wordOf(bytes));
}

/** The least and the greatest values of all pages, as the index of a column has them (ColumnIndex). */
export function indexWords(index: Buffer, { leaf }: ColumnChunk): readonly string[] {
  if (!leaf.isText) return [];
  const { struct } = readThrift(index);
  return [...struct.strings(2), ...struct.strings(3)].flatMap((bytes) => wordOf(bytes));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value as a text, if it is one. */
function wordOf(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined || bytes.length === 0) return [];
  try {
    return [decoder.decode(bytes)];
  } catch {
    return [];
  }
}

function expandPage(packed: Buffer, length: number, { codec }: ColumnChunk, snappy: Expand): Buffer {
  const name = CODECS.get(codec);
  try {
    if (name === 'SNAPPY') return toBuffer(snappy(packed, length));
    if (name === 'GZIP' || name === 'BROTLI' || name === 'ZSTD') return toBuffer(expanders[name](packed, length));
  } catch {
    throw new ProblemError('bad-structure');
  }
  return packed;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The values of a dictionary: each behind its length, if not all have the same (Encodings, PLAIN). Throws `bad-structure`. */
function dictionaryWords(page: Buffer, count: number, { leaf }: ColumnChunk): readonly string[] {
  if (!leaf.isText) return [];
  const words: string[] = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    const head = leaf.length === undefined ? LENGTH_BYTES : 0;
    if (at + head > page.length) throw new ProblemError('bad-structure');
    const end = at + head + (leaf.length ?? page.readUInt32LE(at));
    if (end > page.length) throw new ProblemError('bad-structure');
    words.push(...wordOf(page.subarray(at + head, end)));
    at = end;
  }
  // What stands behind the last is no value that a row could have.
  if (page.subarray(at).some((byte) => byte !== 0)) throw new ProblemError('bad-structure');
  return words;
}

/** Bytes of a length before a value. */
const LENGTH_BYTES = 4;
