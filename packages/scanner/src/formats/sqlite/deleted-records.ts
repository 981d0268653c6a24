import { type Encoding, isText, readValues, readVarint, type Value, valueBytes } from './record.ts';

/** Values of a record that was deleted, and where they stand. */
export interface DeletedRecord {
  readonly values: readonly Value[];
  readonly start: number;
  readonly end: number;
}

/** What is known of the records of a table. */
export interface RecordShape {
  /** How many values each has; 0 if nobody knows. */
  readonly columns: number;
  /** The first is the rowid, and null. */
  readonly isFirstNull: boolean;
}

/** Bytes of a deleted cell that its place in a list of free blocks takes (1.6): the next one, and how long this is. */
const LIST_BYTES = 4;
const LOST_BYTES: readonly number[] = [LIST_BYTES];

/** The same where it follows zeros, of which its first ones may be. */
const LOST_AFTER_ZEROS: readonly number[] = [1, 2, LIST_BYTES];

/** Zeros in a row that are of no cell. */
const ZEROS_MIN = 5;

/** Bytes before the header of a record: two varints of four and nine bytes at most. */
const BEFORE_BYTES_MAX = 13;

/** Bytes of a header that is looked for: a table of three hundred columns. */
const HEADER_BYTES_MAX = 512;

/** Bytes that are tried in a gap, after which its words are taken as they stand: a made gap may look like records everywhere. */
const TRIED_BYTES_MAX = 1024 * 1024;

/**
 * The records that still stand in a gap between cells, in order. A cell that was deleted keeps all but its first four bytes, and of cells that were deleted together each
 * may have lost them.
 */
export function findDeleted(gap: Buffer, shape: RecordShape, encoding: Encoding): DeletedRecord[] {
  const found: DeletedRecord[] = [];
  const trial = new Trial(gap, shape, encoding);
  let anchor = 0;
  let lost = LOST_BYTES;
  for (let at = 0; at < gap.length && trial.triedBytes < TRIED_BYTES_MAX; ) {
    const zerosEnd = endOfZeros(gap, at);
    if (zerosEnd - at >= ZEROS_MIN) {
      [at, anchor, lost] = [zerosEnd, zerosEnd, LOST_AFTER_ZEROS];
      continue;
    }
    const record = at === anchor ? trial.near(at, lost) : trial.sure(at);
    if (record === undefined) at += 1;
    else {
      found.push(record);
      [at, anchor, lost] = [record.end, record.end, LOST_BYTES];
    }
  }
  return found;
}

/** Bytes of a number (2.1). */
const NUMBER_BYTES_MAX = 8;

interface Types {
  readonly list: readonly number[];
  /** Where the values begin. */
  readonly end: number;
}

const NOTHING: Value = { kind: 'null', text: '' };

function endOfZeros(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0) at += 1;
  return at;
}

/** Tries what may stand in a gap. */
class Trial {
  readonly #gap: Buffer;
  readonly #shape: RecordShape;
  readonly #encoding: Encoding;
  /** Bytes that were looked at. */
  triedBytes = 0;

  constructor(gap: Buffer, shape: RecordShape, encoding: Encoding) {
    this.#gap = gap;
    this.#shape = shape;
    this.#encoding = encoding;
  }

  /** The record of a cell that may begin here: what is sure before what is not. `lost` is what may be lost of it, in bytes. */
  near(start: number, lost: readonly number[]): DeletedRecord | undefined {
    const places = Array.from({ length: BEFORE_BYTES_MAX + 1 }, (_, index) => start + index);
    for (const at of places) {
      const record = this.sure(at);
      if (record !== undefined) return record;
    }
    for (const at of places) {
      const record =
        this.#withHeader(at, false) ?? (lost.includes(at - start) ? this.#withoutHeader(at, false) : undefined);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  /** The record whose header begins here or is lost in part, if something says how long it is. */
  sure(at: number): DeletedRecord | undefined {
    return this.#withHeader(at, true) ?? this.#withoutHeader(at, true);
  }

  #withHeader(at: number, isSure: boolean): DeletedRecord | undefined {
    const header = this.#header(at);
    if (header === undefined) return undefined;
    const { columns, isFirstNull } = this.#shape;
    if (isSure && !this.#isDeclared(at, header.end - at + sum(header.list))) return undefined;
    const isLike = columns === 0 || (header.list.length === columns && !(isFirstNull && header.list[0] !== 0));
    return isSure || isLike ? this.#read(header.list, header.end, at) : undefined;
  }

  /** The serial types of the header that may begin here, at least one, and where the values begin. */
  #header(at: number): Types | undefined {
    const { value: headerBytes, length } = readVarint(this.#gap, at);
    const end = at + headerBytes;
    if (length === 0 || headerBytes <= length || end > this.#gap.length || headerBytes > HEADER_BYTES_MAX)
      return undefined;
    const list: number[] = [];
    for (let next = at + length; next < end; ) {
      const type = readVarint(this.#gap, next);
      this.triedBytes += 1;
      if (type.length === 0 || valueBytes(type.value) === undefined || type.value > this.#gap.length * 2 + 13)
        return undefined;
      list.push(type.value);
      next += type.length;
      if (next > end) return undefined;
    }
    return { list, end };
  }

  /** Whether how long a payload is stands before a rowid, which stands before this place. */
  #isDeclared(at: number, payloadBytes: number): boolean {
    for (let rowidAt = at - 1; rowidAt >= Math.max(0, at - 9); rowidAt -= 1) {
      if (rowidAt + readVarint(this.#gap, rowidAt).length !== at) continue;
      for (let from = rowidAt - 1; from >= Math.max(0, rowidAt - 4); from -= 1) {
        const { value, length } = readVarint(this.#gap, from);
        if (from + length === rowidAt && value === payloadBytes) return true;
      }
    }
    return false;
  }

  /**
   * The record whose serial types begin here, or all but the first: what stood before is lost. It is sure if it is as long as the
   * block that was freed, which it is not where that was joined with others.
   */
  #withoutHeader(at: number, isSure: boolean): DeletedRecord | undefined {
    const { columns } = this.#shape;
    if (columns === 0 || at < 2 || at > this.#gap.length) return undefined;
    const end = at - LIST_BYTES + this.#gap.readUInt16BE(at - 2);
    return this.#withTypes(at, columns, end, isSure) ?? this.#withTypes(at, columns - 1, end, isSure);
  }

  #withTypes(at: number, count: number, end: number, isSure: boolean): DeletedRecord | undefined {
    const { columns, isFirstNull } = this.#shape;
    const isAll = count === columns;
    const types = this.#types(at, count);
    if (types === undefined || (isAll && isFirstNull && types.list[0] !== 0)) return undefined;
    const rest = end - types.end - sum(types.list);
    const firstBytes = isAll || isFirstNull ? 0 : rest;
    if (firstBytes < 0 || (isSure && rest !== firstBytes)) return undefined;
    return this.#withFirst(types, firstBytes, at, count);
  }

  /** The values that serial types tell, after one of which only is known how long it is, if any is lost. */
  #withFirst({ list, end }: Types, firstBytes: number, at: number, count: number): DeletedRecord | undefined {
    const record = this.#read(list, end + firstBytes, at);
    if (record === undefined || count === this.#shape.columns) return record;
    const first = readValues(this.#gap, end, [firstBytes * 2 + 13], this.#encoding);
    if (!isPlain(first))
      return firstBytes > NUMBER_BYTES_MAX ? undefined : { ...record, values: [NOTHING, ...record.values] };
    return { ...record, values: [...first, ...record.values] };
  }

  #types(at: number, count: number): Types | undefined {
    const list: number[] = [];
    let next = at;
    while (list.length < count) {
      const { value, length } = readVarint(this.#gap, next);
      this.triedBytes += 1;
      if (length === 0 || valueBytes(value) === undefined || value > this.#gap.length * 2 + 13) return undefined;
      list.push(value);
      next += length;
    }
    return { list, end: next };
  }

  /** The values, if all are there and those that are text are text. */
  #read(types: readonly number[], start: number, from: number): DeletedRecord | undefined {
    const end = start + sum(types);
    if (end > this.#gap.length || !types.some((type) => isText(type))) return undefined;
    this.triedBytes += end - start;
    const values = readValues(this.#gap, start, types, this.#encoding);
    return isPlain(values) ? { values, start: from, end } : undefined;
  }
}

/** Whether all texts are of letters that are seen. */
function isPlain(values: readonly Value[]): boolean {
  return values.every((value) => value.kind !== 'text' || !CONTROL.test(value.text));
}

const CONTROL = /(?![\t\n\r])\p{Cc}|\ufffd/u;

function sum(types: readonly number[]): number {
  return types.reduce((total, type) => total + (valueBytes(type) ?? 0), 0);
}
