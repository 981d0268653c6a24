import { decodeCodePage } from '../../structures/code-page.ts';
import type { JetFile } from './jet-file.ts';
import type { JetColumn } from './table-shape.ts';

/** Kinds of columns. */
const BOOLEAN = 1;
const BINARY = 9;
const TEXT = 10;
const OLE = 11;
const MEMO = 12;
const NUMERIC = 16;

/** What a cell says: a text, or bytes that may be a file. */
export type JetValue = string | Buffer;

/** The values of a row, in the order of the columns; undefined where the bytes are none. */
export function readRow(file: JetFile, row: Buffer, columns: readonly JetColumn[]): readonly JetValue[] | undefined {
  const frame = frameOf(
    row,
    file.layout.isJet3,
    columns.some(({ isFixed }) => !isFixed),
  );
  if (frame === undefined) return undefined;
  return columns.map((column) => {
    const isSet = ((frame.nulls[column.id >> 3] ?? 0) & (1 << (column.id & 7))) !== 0;
    if (column.type === BOOLEAN) return isSet ? 'TRUE' : 'FALSE';
    if (!isSet || column.id >= frame.columns) return '';
    const bytes = column.isFixed ? fixedBytes(row, frame, column) : variableBytes(row, frame, column);
    return bytes === undefined ? '' : readValue(file, bytes, column);
  });
}

/** Where what stands in a row. */
interface Frame {
  readonly columns: number;
  readonly nulls: Buffer;
  readonly dataStart: number;
  /** Where each value of any length begins, and where the last ends. */
  readonly offsets: readonly number[];
}

function frameOf(row: Buffer, isJet3: boolean, hasVariable: boolean): Frame | undefined {
  const width = isJet3 ? 1 : 2;
  if (row.length < width * 2) return undefined;
  const columns = isJet3 ? (row[0] ?? 0) : row.readUInt16LE(0);
  const nullsAt = row.length - Math.ceil(columns / 8);
  if (columns === 0 || nullsAt < width) return undefined;
  const frame = { columns, nulls: row.subarray(nullsAt), dataStart: width };
  if (!hasVariable) return { ...frame, offsets: [] };
  const offsets = isJet3 ? offsetsOf3(row, nullsAt) : offsetsOf4(row, nullsAt);
  return offsets && { ...frame, offsets };
}

function offsetsOf4(row: Buffer, nullsAt: number): readonly number[] | undefined {
  const countAt = nullsAt - 2;
  if (countAt < 2) return undefined;
  const count = row.readUInt16LE(countAt);
  const first = countAt - 2 * (count + 1);
  if (first < 2) return undefined;
  // From the last to the first.
  const offsets = Array.from({ length: count + 1 }, (_, index) => row.readUInt16LE(countAt - 2 * (index + 1)));
  return isRising(offsets, first) ? offsets : undefined;
}

/** Of Jet 3 each is one byte, and a list of jumps says from which on 256 is to be added. */
function offsetsOf3(row: Buffer, nullsAt: number): readonly number[] | undefined {
  const countAt = nullsAt - 1;
  if (countAt < 1) return undefined;
  const count = row[countAt] ?? 0;
  let jumps = Math.floor((row.length - 1) / 256);
  const listEnd = countAt - jumps;
  if (listEnd - count - 1 < 1) return undefined;
  const lastColumn = Math.floor((listEnd - (count + 1)) / 256);
  if (lastColumn < jumps) jumps = lastColumn;
  let jumped = 0;
  const start = countAt - Math.floor((row.length - 1) / 256);
  const offsets = Array.from({ length: count + 1 }, (_, index) => {
    while (jumped < jumps && index === row[countAt - jumped - 1]) jumped += 1;
    return (row[start - 1 - index] ?? 0) + jumped * 256;
  });
  return isRising(offsets, row.length) ? offsets : undefined;
}

function isRising(offsets: readonly number[], end: number): boolean {
  return offsets.every((offset, index) => offset <= end && offset >= (offsets[index - 1] ?? 0));
}

function fixedBytes(row: Buffer, { dataStart }: Frame, { place, type, bytes }: JetColumn): Buffer | undefined {
  const start = dataStart + place;
  const length = FIXED_BYTES[type] ?? bytes;
  return start + length <= row.length ? row.subarray(start, start + length) : undefined;
}

function variableBytes(row: Buffer, { offsets }: Frame, { place }: JetColumn): Buffer | undefined {
  const [start, end] = [offsets[place], offsets[place + 1]];
  return start === undefined || end === undefined ? undefined : row.subarray(start, end);
}

const FIXED_BYTES: Readonly<Record<number, number>> = {
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 4,
  7: 8,
  8: 8,
  15: 16,
  16: 17,
  18: 4,
  19: 8,
  20: 42,
};

const READERS: Readonly<Record<number, (bytes: Buffer) => string>> = {
  2: (bytes) => String(bytes[0]),
  3: (bytes) => String(bytes.readInt16LE(0)),
  4: (bytes) => String(bytes.readInt32LE(0)),
  5: (bytes) => String(Number(bytes.readBigInt64LE(0)) / 10_000),
  6: (bytes) => String(Number(bytes.readFloatLE(0).toPrecision(7))),
  7: (bytes) => String(bytes.readDoubleLE(0)),
  8: (bytes) => readMoment(bytes.readDoubleLE(0)),
  15: readGuid,
  // The number of the rows in a table of the system that belong to the cell.
  18: (bytes) => String(bytes.readInt32LE(0)),
  19: (bytes) => String(bytes.readBigInt64LE(0)),
  // A day and a time as text.
  20: (bytes) => bytes.toString('latin1').replace(/[^\d:]/g, ''),
};

function readValue(file: JetFile, bytes: Buffer, { type, scale }: JetColumn): JetValue {
  if (type === NUMERIC) return bytes.length >= 17 ? readNumeric(bytes, scale) : '';
  if (type === TEXT) return readText(file, bytes);
  if (type === MEMO) return readText(file, readLong(file, bytes));
  if (type === OLE) return readLong(file, bytes);
  const reader = READERS[type];
  if (type === BINARY || reader === undefined) return bytes;
  return bytes.length >= (FIXED_BYTES[type] ?? 0) ? reader(bytes) : '';
}

/** Text of Jet 4 is UTF-16, or is marked as compressed: a byte a letter, up to a NUL, after which it is UTF-16 up to the next. */
function readText({ layout, codePage }: Pick<JetFile, 'layout' | 'codePage'>, bytes: Buffer): string {
  if (layout.isJet3) return decodeCodePage(bytes, codePage);
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return bytes.toString('utf16le');
  const pieces: string[] = [];
  let isCompressed = true;
  for (let at = 2; at < bytes.length; ) {
    let end = at;
    if (isCompressed) {
      end = bytes.indexOf(0, at);
      if (end === -1) end = bytes.length;
      pieces.push(bytes.toString('latin1', at, end));
    } else {
      while (end + 1 < bytes.length && bytes[end] !== 0) end += 2;
      pieces.push(bytes.toString('utf16le', at, end));
    }
    at = end + 1;
    isCompressed = !isCompressed;
  }
  return pieces.join('');
}

/** Bytes that stand elsewhere: how many there are, with what sort it is, and the row in which they begin. */
function readLong(file: JetFile, reference: Buffer): Buffer {
  if (reference.length < 12) return NOTHING;
  const head = reference.readUInt32LE(0);
  const length = head & 0x3fffffff;
  if ((head & 0x80000000) !== 0) return reference.subarray(12, 12 + length);
  const pieces: Buffer[] = [];
  const seen = new Set<number>();
  let [next, have] = [reference.readUInt32LE(4), 0];
  while (next !== 0 && have < length && !seen.has(next) && file.longSteps < file.count * LONG_STEPS_A_PAGE) {
    seen.add(next);
    file.longSteps += 1;
    const row = rowAt(file, next);
    if (row === undefined) break;
    if ((head & 0x40000000) !== 0) return row.subarray(0, length);
    if (row.length < 4) break;
    pieces.push(row.subarray(4));
    have += row.length - 4;
    next = row.readUInt32LE(0);
  }
  if (have < length) file.isDamaged = true;
  return Buffer.concat(pieces).subarray(0, length);
}

/** Pieces of long values that a page can hold; each belongs to one value, and rows that are gone may refer to it once more. */
const LONG_STEPS_A_PAGE = 512;

const NOTHING = Buffer.alloc(0);

/** A row by the number of its page and its own. */
export function rowAt(file: JetFile, pointer: number): Buffer | undefined {
  return file.rows(file.page(pointer >>> 8))?.rows[pointer & 0xff]?.bytes;
}

/** Days since the 30th of December 1899. */
function readMoment(days: number): string {
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1_000);
  if (Number.isNaN(moment.getTime())) return '';
  const text = moment.toISOString().slice(0, 19).replace('T', ' ');
  return text.replace(/ 00:00:00$/, '');
}

function readGuid(bytes: Buffer): string {
  const [a, b, c] = [bytes.readUInt32LE(0), bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `{${hex(a, 8)}-${hex(b, 4)}-${hex(c, 4)}-${bytes.toString('hex', 8, 10)}-${bytes.toString('hex', 10, 16)}}`;
}

/** A sign, and four groups of four bytes, the highest group first. */
function readNumeric(bytes: Buffer, scale: number): string {
  let value = 0n;
  for (const at of [1, 5, 9, 13]) value = (value << 32n) | BigInt(bytes.readUInt32LE(at));
  const digits = String(value).padStart(scale + 1, '0');
  const number = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return bytes[0] === 0x80 ? `-${number}` : number;
}
