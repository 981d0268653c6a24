import { ProblemError } from '../../problem.ts';

/** A field of every record. */
export interface DbfField {
  readonly name: string;
  /** A letter: see `field-value.ts`. */
  readonly type: string;
  /** Where in the record it begins, and how long it is. */
  readonly start: number;
  readonly bytes: number;
}

/** What the header of a table says. */
export interface DbfHeader {
  /** The first byte: which program and version wrote it. */
  readonly version: number;
  readonly fields: readonly DbfField[];
  /** Where the records begin, how long each is, and how many are declared. */
  readonly dataStart: number;
  readonly recordBytes: number;
  readonly records: number;
  /** Its code page by the number that Windows gives it; undefined if it names none, 0 if it names one that is not known. */
  readonly codePage: number | undefined;
  /** What stands between the last field and the first record. */
  readonly rest: Buffer;
}

/** How the header of a version is laid out: where the fields begin, how long the description of each is, and where in it what stands. */
interface Layout {
  readonly start: number;
  readonly step: number;
  readonly nameBytes: number;
  readonly typeAt: number;
  readonly bytesAt: number;
}

const DBASE_2: Layout = { start: 8, step: 16, nameBytes: 11, typeAt: 11, bytesAt: 12 };
const DBASE_3: Layout = { start: 32, step: 32, nameBytes: 11, typeAt: 11, bytesAt: 16 };
/** Level 7 has longer names. */
const DBASE_7: Layout = { start: 68, step: 48, nameBytes: 32, typeAt: 32, bytesAt: 33 };

/** Bytes of the header of dBASE II, which does not say how long it is. */
const DBASE_2_HEADER_BYTES = 521;

/** Bytes that a header may have. */
export const HEADER_BYTES_MAX = 0xffff;

/** Ends the descriptions of fields. */
const FIELDS_END = 0x0d;

/** Reads the header at the beginning of a table. Throws `bad-structure` if it is none. */
export function readDbfHeader(bytes: Buffer): DbfHeader {
  if (bytes.length < 33) throw new ProblemError('bad-structure');
  const version = bytes[0] ?? 0;
  const isSecond = version === 2;
  const layout = isSecond ? DBASE_2 : (version & 7) === 4 ? DBASE_7 : DBASE_3;
  const dataStart = isSecond ? DBASE_2_HEADER_BYTES : bytes.readUInt16LE(8);
  const recordBytes = bytes.readUInt16LE(isSecond ? 6 : 10);
  const { fields, end } = readFields(bytes, layout, Math.min(dataStart, bytes.length));
  if (recordBytes < 2 || fields.length === 0 || dataStart < layout.start) throw new ProblemError('bad-structure');
  return {
    version,
    fields: fields.filter(({ start, bytes: fieldBytes }) => start + fieldBytes <= recordBytes),
    dataStart,
    recordBytes,
    records: isSecond ? bytes.readUInt16LE(1) : bytes.readUInt32LE(4),
    codePage: isSecond ? undefined : codePageOf(bytes[29] ?? 0),
    rest: bytes.subarray(Math.min(end, dataStart), dataStart),
  };
}

function readFields(bytes: Buffer, { start, step, nameBytes, typeAt, bytesAt }: Layout, headerEnd: number) {
  const fields: DbfField[] = [];
  // A record begins with the mark of those that are deleted.
  let at = 1;
  let from = start;
  for (; from + step <= headerEnd && bytes[from] !== FIELDS_END; from += step) {
    const name = bytes
      .toString('latin1', from, from + nameBytes)
      .replace(/\0.*$/s, '')
      .trim();
    const type = String.fromCharCode(bytes[from + typeAt] ?? 0);
    // Where there are no decimals, the program Clipper writes a longer length than one byte holds.
    const high = type === 'C' && step > 16 ? (bytes[from + bytesAt + 1] ?? 0) : 0;
    const fieldBytes = (bytes[from + bytesAt] ?? 0) + 256 * high;
    fields.push({ name, type, start: at, bytes: fieldBytes });
    at += fieldBytes;
  }
  return { fields, end: from + 1 };
}

/** The code pages by the language driver of a table (byte 29). */
const CODE_PAGES: Readonly<Record<number, number>> = {
  1: 437,
  2: 850,
  3: 1252,
  4: 10_000,
  19: 932,
  38: 866,
  77: 936,
  78: 949,
  79: 950,
  80: 874,
  87: 1252,
  88: 1252,
  89: 1252,
  101: 866,
  120: 950,
  121: 949,
  122: 936,
  123: 932,
  124: 874,
  125: 1255,
  126: 1256,
  150: 10_007,
  200: 1250,
  201: 1251,
  202: 1254,
  203: 1253,
  204: 1257,
};

function codePageOf(driver: number): number | undefined {
  return driver === 0 ? undefined : (CODE_PAGES[driver] ?? 0);
}
