import type { Source } from '../../document.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { type Leaf, readLeaves } from './leaves.ts';
import { readThrift, type ThriftStruct } from './thrift.ts';

/** What bounds the format. */
export interface OwnLimits {
  readonly parquetFooterBytesMax: number;
  readonly parquetGroupBytesMax: number;
  readonly parquetGroupValuesMax: number;
}

/** Bytes of the length and the mark behind a footer, and of the mark at the beginning. */
const TRAILER_BYTES = 8;
const MARK_BYTES = 4;

/** A column of a group of rows (parquet.thrift, ColumnChunk and ColumnMetaData). */
export interface ColumnChunk {
  readonly path: readonly string[];
  readonly leaf: Leaf;
  readonly codec: number;
  readonly values: number;
  readonly packed: Range;
  readonly expandedBytes: number;
  /** Of the chunk, and what its index says of pages. */
  readonly statistics: ThriftStruct | undefined;
  readonly columnIndex: Range | undefined;
  /** Of the places of pages; and where a filter begins, whose length it says itself. */
  readonly offsetIndex: Range | undefined;
  readonly filterStart: number | undefined;
  /** It is in another file, or opens only with a key. */
  readonly isElsewhere: boolean;
  readonly isEncrypted: boolean;
}

export interface RowGroup {
  readonly rows: number;
  readonly columns: readonly ColumnChunk[];
}

/** What a file says of itself (FileMetaData). */
export interface Footer {
  /** All of it with its length and mark, as the library takes it. */
  readonly bytes: Buffer;
  readonly start: number;
  readonly groups: readonly RowGroup[];
  readonly properties: readonly (readonly [key: string, value: string])[];
  readonly program: string;
}

/** Reads the footer, whose sizes and offsets are within the file then. Throws `bad-structure`, `needs-password` and a limit. */
export async function readFooter(source: Source, { parquetFooterBytesMax }: OwnLimits): Promise<Footer> {
  const size = await source.size();
  const trailer = Buffer.from(await source.read(size - TRAILER_BYTES, size));
  if (size < MARK_BYTES + TRAILER_BYTES || trailer.length < TRAILER_BYTES) throw new ProblemError('bad-structure');
  const mark = trailer.toString('latin1', 4);
  if (mark === 'PARE') throw new ProblemError('needs-password');
  const length = trailer.readUInt32LE(0);
  const start = size - TRAILER_BYTES - length;
  if (mark !== 'PAR1' || start < MARK_BYTES) throw new ProblemError('bad-structure');
  if (length > parquetFooterBytesMax) {
    throw new ProblemError('part-limit', { number: parquetFooterBytesMax, limit: 'parquetFooterBytesMax' });
  }
  const bytes = Buffer.from(Uint8Array.from(await source.read(start, size)));
  const { struct } = readThrift(bytes.subarray(0, length));
  const leafOf = readLeaves(struct.structs(2));
  const groups = struct.structs(4).map((group) => ({
    rows: group.number(3) ?? 0,
    columns: group.structs(1).map((column) => readColumn(column, start, leafOf)),
  }));
  return {
    bytes,
    start,
    groups,
    properties: struct.structs(5).map((each) => [each.text(1), each.text(2)] as const),
    program: struct.text(6),
  };
}

function readColumn(column: ThriftStruct, end: number, leafOf: (path: readonly string[]) => Leaf): ColumnChunk {
  const meta = column.struct(3);
  const isElsewhere = column.bytes(1) !== undefined;
  const isEncrypted = column.struct(8) !== undefined;
  const start = startOf(meta);
  const packed = { start, end: start + (meta?.number(7) ?? 0) };
  if (meta === undefined && !isEncrypted) throw new ProblemError('bad-structure');
  const isOutside = packed.start < MARK_BYTES || packed.end > end || packed.end < packed.start;
  if (!isElsewhere && !isEncrypted && isOutside) throw new ProblemError('bad-structure');
  const path = meta?.strings(3).map((name) => name.toString('utf8')) ?? [];
  return {
    path,
    leaf: leafOf(path),
    codec: meta?.number(4) ?? 0,
    values: meta?.number(5) ?? 0,
    packed,
    expandedBytes: meta?.number(6) ?? 0,
    statistics: meta?.struct(12),
    columnIndex: rangeOf(column.number(6), column.number(7), end),
    offsetIndex: rangeOf(column.number(4), column.number(5), end),
    filterStart: meta?.number(14),
    isElsewhere,
    isEncrypted,
  };
}

/** A chunk begins with its dictionary, if it has one. */
function startOf(meta: ThriftStruct | undefined): number {
  const data = meta?.number(9) ?? 0;
  const dictionary = meta?.number(11) ?? 0;
  return dictionary > 0 && dictionary < data ? dictionary : data;
}

function rangeOf(start: number | undefined, length: number | undefined, end: number): Range | undefined {
  if (start === undefined || length === undefined || start < MARK_BYTES || length < 0) return undefined;
  return start + length > end ? undefined : { start, end: start + length };
}
