import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { findWords } from '../../structures/binary-words.ts';
import type { ColumnChunk, Footer } from './footer.ts';
import { readThrift, type ThriftStruct } from './thrift.ts';

/** Fields of an index of places and of one of values (parquet.thrift, OffsetIndex and ColumnIndex). */
const OFFSET_FIELDS = 2;
const COLUMN_FIELDS = 7;

/** Bytes of an index that are parsed, and of the numbers before the bits of a filter. */
const INDEX_BYTES_MAX = 64 * 1024 ** 2;
const FILTER_HEADER_BYTES = 64;
const FILTER_BYTES_MAX = 128 * 1024 ** 2;
const FILTER_CHUNK_BYTES = 1024 ** 2;

/** What indexes and filters take, and words in filters, whose bits may be anything. */
export interface Indexes {
  readonly ranges: readonly Range[];
  readonly words: readonly string[];
}

/** Accounts for indexes and filters as far as they are what they are said to be, and not for what is declared for them. */
export async function readIndexes(source: Source, { groups, start }: Footer, progress: () => void): Promise<Indexes> {
  const ranges: Range[] = [];
  const words: string[] = [];
  const own = new OwnRanges(start);
  for (const chunk of groups.flatMap(({ columns }) => columns)) {
    progress();
    const found = [
      await indexRange(source, own.take(chunk.offsetIndex), (index) => index.hasOnly(OFFSET_FIELDS)),
      await indexRange(source, own.take(chunk.columnIndex), (index) => isIndexOf(index, chunk)),
    ];
    for (const range of found) if (range !== undefined) ranges.push(range);
    const filter = own.take(await filterRange(source, chunk.filterStart, start));
    if (filter === undefined) continue;
    ranges.push(filter);
    for await (const found of filterWords(source, filter)) words.push(found);
  }
  return { ranges, words };
}

/** Each chunk has its own index and filter, so that all of them are no more than what stands before the footer. */
class OwnRanges {
  readonly #starts = new Set<number>();
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** A range that no chunk had yet; what is another's, or more than there can be, accounts for nothing. */
  take(range: Range | undefined): Range | undefined {
    if (range === undefined || this.#starts.has(range.start) || range.end - range.start > this.#left) return undefined;
    this.#starts.add(range.start);
    this.#left -= range.end - range.start;
    return range;
  }
}

async function indexRange(
  source: Source,
  range: Range | undefined,
  isIndex: (index: ThriftStruct) => boolean,
): Promise<Range | undefined> {
  if (range === undefined) return undefined;
  const { start, end } = range;
  const parsed = parse(Buffer.from(await source.read(start, Math.min(end, start + INDEX_BYTES_MAX))));
  return parsed !== undefined && isIndex(parsed.struct) ? { start, end: start + parsed.length } : undefined;
}

/** Values that may be texts are read where the column is; all others have the length of their type. */
function isIndexOf(index: ThriftStruct, { leaf }: ColumnChunk): boolean {
  const values = [...index.strings(2), ...index.strings(3)];
  return index.hasOnly(COLUMN_FIELDS) && (leaf.isText || values.every(({ length }) => length <= (leaf.length ?? 32)));
}

/** BloomFilterHeader and the bits behind it, whose count it says. */
async function filterRange(source: Source, start: number | undefined, end: number): Promise<Range | undefined> {
  if (start === undefined || start >= end) return undefined;
  const parsed = parse(Buffer.from(await source.read(start, Math.min(end, start + FILTER_HEADER_BYTES))));
  const bytes = parsed?.struct.number(1) ?? 0;
  if (parsed === undefined || bytes <= 0 || bytes > FILTER_BYTES_MAX) return undefined;
  const last = start + parsed.length + bytes;
  return last > end ? undefined : { start, end: last };
}

/** Bits at random are up to twenty letters in a row; what is shorter and found among bytes of any kind is a number of a person. */
async function* filterWords(source: Source, { start, end }: Range): AsyncGenerator<string> {
  for (let at = start; at < end; at += FILTER_CHUNK_BYTES) {
    const words = findWords(await source.read(at, Math.min(end, at + FILTER_CHUNK_BYTES)), 'sure');
    yield* words.filter(({ length }) => length < 16 || length >= 24);
  }
}

function parse(bytes: Buffer): ReturnType<typeof readThrift> | undefined {
  try {
    return readThrift(bytes);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return undefined;
    throw thrown;
  }
}
