import { decodeCodePage, UNICODE_CODE_PAGE } from '../code-page.ts';
import { doubleWord, signedDoubleWord, word } from '../little-endian.ts';
import { fileTimeText } from './file-time.ts';

/** A property's value: its words, and the bytes of a picture or of what no type explains. */
export interface TypedValue {
  /** A list has more than is read. */
  readonly isCut?: true;
  /** Text, dates (ISO 8601, UTC), numbers and truths as text; one for each element of a list. */
  readonly texts: readonly string[];
  /** Whether `texts` are words or dates, and no mere numbers. */
  readonly isWords: boolean;
  /** Of a blob or a clipboard format ([MS-OLEPS] 2.9 and 2.11). */
  readonly blob?: Uint8Array;
}

/** Types of properties ([MS-OLEPS] 2.2, PropertyType). */
const types = {
  i2: 0x02,
  i4: 0x03,
  r4: 0x04,
  r8: 0x05,
  date: 0x07,
  bstr: 0x08,
  bool: 0x0b,
  variant: 0x0c,
  ui1: 0x11,
  ui2: 0x12,
  ui4: 0x13,
  int: 0x16,
  uint: 0x17,
  lpstr: 0x1e,
  lpwstr: 0x1f,
  fileTime: 0x40,
  blob: 0x41,
  blobObject: 0x46,
  clipboard: 0x47,
  vector: 0x1000,
} as const;

const NOTHING: TypedValue = { texts: [], isWords: false };

/** Reads the value that begins at an offset with its type. What is beyond the end is not there. */
export function readTypedValue(bytes: Uint8Array, at: number, codePage: number): TypedValue {
  return new ValueReader(bytes, codePage, at).readTyped();
}

/** Elements of a list that are read, and lists within lists: programs write none of either. */
const ELEMENTS_MAX = 2_000;
const NESTING_MAX = 4;

type ReadValue = (reader: ValueReader) => TypedValue;

const number = (read: (bytes: Uint8Array, at: number) => number): ReadValue => {
  return (reader) => ({ texts: [String(read(reader.bytes, reader.take(4)))], isWords: false });
};

const readers: Readonly<Record<number, ReadValue>> = {
  [types.i2]: number((bytes, at) => (word(bytes, at) << 16) >> 16),
  [types.ui1]: number((bytes, at) => bytes[at] ?? 0),
  [types.ui2]: number(word),
  [types.i4]: number(signedDoubleWord),
  [types.int]: number(signedDoubleWord),
  [types.ui4]: number(doubleWord),
  [types.uint]: number(doubleWord),
  [types.r4]: (reader) => ({ texts: [String(reader.view(4)?.getFloat32(0, true) ?? '')], isWords: false }),
  [types.r8]: (reader) => ({ texts: [String(reader.view(8)?.getFloat64(0, true) ?? '')], isWords: false }),
  [types.date]: (reader) => ({ texts: [oleDateText(reader.view(8)?.getFloat64(0, true))], isWords: true }),
  [types.bool]: (reader) => ({ texts: [word(reader.bytes, reader.take(4)) === 0 ? 'false' : 'true'], isWords: false }),
  [types.lpstr]: (reader) => reader.readString(reader.codePage, 1),
  [types.bstr]: (reader) => reader.readString(reader.codePage, 1),
  [types.lpwstr]: (reader) => reader.readString(UNICODE_CODE_PAGE, 2),
  [types.fileTime]: (reader) => {
    const at = reader.take(8);
    return { texts: [fileTimeText(reader.bytes, at)], isWords: true };
  },
  [types.blob]: (reader) => reader.readBlob(),
  [types.blobObject]: (reader) => reader.readBlob(),
  [types.clipboard]: (reader) => reader.readBlob(),
};

class ValueReader {
  readonly bytes: Uint8Array;
  readonly codePage: number;
  #at: number;
  #isInVector = false;
  #nesting = 0;

  constructor(bytes: Uint8Array, codePage: number, at: number) {
    this.bytes = bytes;
    this.codePage = codePage;
    this.#at = at;
  }

  /** Where the next bytes begin, which are passed. */
  take(count: number): number {
    const at = this.#at;
    this.#at += count;
    return at;
  }

  view(count: number): DataView | undefined {
    const at = this.take(count);
    const bytes = this.bytes.subarray(at, at + count);
    return bytes.length < count ? undefined : new DataView(bytes.buffer, bytes.byteOffset, count);
  }

  readTyped(): TypedValue {
    const type = word(this.bytes, this.take(4));
    if ((type & types.vector) !== 0) {
      return this.#nesting < NESTING_MAX ? this.#readVector(type & 0xfff) : { ...NOTHING, isCut: true };
    }
    return readers[type]?.(this) ?? NOTHING;
  }

  /** A size, and so many bytes or characters; padded to four bytes, but as programs write them not in a list of bytes. */
  readString(codePage: number, unitBytes: 1 | 2): TypedValue {
    const size = doubleWord(this.bytes, this.take(4)) * (codePage === UNICODE_CODE_PAGE ? unitBytes : 1);
    const bytes = this.#takeBytes(size, this.#isInVector && codePage !== UNICODE_CODE_PAGE ? 1 : 4);
    const text = decodeCodePage(bytes, codePage).replace(/\0+$/, '');
    return { texts: [text], isWords: true };
  }

  readBlob(): TypedValue {
    return { texts: [], isWords: false, blob: this.#takeBytes(doubleWord(this.bytes, this.take(4))) };
  }

  /** Elements of one type, or of any, each then with its own ([MS-OLEPS] 2.14). */
  #readVector(type: number): TypedValue {
    const declared = doubleWord(this.bytes, this.take(4));
    const count = Math.min(declared, ELEMENTS_MAX);
    let isCut = count < declared;
    const texts: string[] = [];
    let isWords = false;
    this.#isInVector = true;
    this.#nesting += 1;
    for (let index = 0; index < count && this.#at < this.bytes.length; index += 1) {
      const value = type === types.variant ? this.readTyped() : readers[type]?.(this);
      if (value === undefined) break;
      texts.push(...value.texts.slice(0, ELEMENTS_MAX - texts.length));
      isCut ||= value.isCut === true || texts.length === ELEMENTS_MAX;
      isWords ||= value.isWords;
    }
    this.#nesting -= 1;
    return { texts, isWords, ...(isCut && { isCut }) };
  }

  #takeBytes(count: number, unit = 4): Uint8Array {
    const at = this.#at;
    this.#at = Math.min(this.bytes.length, at + Math.ceil(count / unit) * unit);
    return this.bytes.subarray(at, Math.min(this.bytes.length, at + count));
  }
}

/** Days since 30 December 1899 ([MS-OLEPS] 2.2, VT_DATE). */
function oleDateText(days: number | undefined): string {
  if (days === undefined || !(Math.abs(days) < 3e6)) return '';
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400_000)).toISOString().replace(/\.\d+Z$/, 'Z');
}
