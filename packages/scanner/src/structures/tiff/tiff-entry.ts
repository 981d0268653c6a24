import { TiffNumbers } from './tiff-numbers.ts';

/** Bytes of a value, by its type (TIFF 6.0, section 2, Types; BigTIFF adds 16 to 18, Adobe's Technical Note 1 adds 13). */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
  // Exif 3.0, 4.6.2: a string of UTF-8.
  129: 1,
};

/** Types of text, and those of bytes of any kind. */
const ASCII = 2;
const UTF8 = 129;
const BYTE_TYPES: ReadonlySet<number> = new Set([1, 6, 7]);

/** Bytes of one value of a type; undefined of a type that no standard has. */
export function bytesOfType(type: number): number | undefined {
  return TYPE_BYTES[type];
}

/** One field of a directory (TIFF 6.0, section 2, IFD Entry). */
export class TiffEntry {
  readonly tag: number;
  readonly type: number;
  /** As declared. */
  readonly count: number;
  /** What there is of its values, which may be less than declared. */
  readonly bytes: Uint8Array;
  /** Where its values begin in the file. */
  readonly at: number;
  readonly #isLittleEndian: boolean;

  constructor(
    { tag, type, count }: Pick<TiffEntry, 'tag' | 'type' | 'count'>,
    { bytes, at, isLittleEndian }: Pick<TiffEntry, 'bytes' | 'at'> & { readonly isLittleEndian: boolean },
  ) {
    this.tag = tag;
    this.type = type;
    this.count = count;
    this.bytes = bytes;
    this.at = at;
    this.#isLittleEndian = isLittleEndian;
  }

  /** Whether its values are letters by their type. */
  get isText(): boolean {
    return this.type === ASCII || this.type === UTF8;
  }

  /** Whether its values are bytes that may mean anything. */
  get isBytes(): boolean {
    return BYTE_TYPES.has(this.type);
  }

  /** Its values as numbers, at most so many; of a fraction whose lower half is zero, not a number. */
  numbers(countMax: number): readonly number[] {
    const size = TYPE_BYTES[this.type] ?? 1;
    const count = Math.min(countMax, Math.floor(this.bytes.length / size));
    const numbers = new TiffNumbers(this.bytes, this.#isLittleEndian);
    return Array.from({ length: count }, (_, index) => numberAt(numbers, index * size, this.type));
  }

  /** Its first value as a number; undefined if it has none. */
  get number(): number | undefined {
    return this.numbers(1)[0];
  }
}

/** How a value of a type is read. */
const READERS: Readonly<Record<number, (numbers: TiffNumbers, at: number) => number>> = {
  3: (numbers, at) => numbers.word(at),
  4: (numbers, at) => numbers.doubleWord(at),
  5: (numbers, at) => fraction(numbers.doubleWord(at), numbers.doubleWord(at + 4)),
  8: (numbers, at) => (numbers.word(at) << 16) >> 16,
  9: (numbers, at) => numbers.signedDoubleWord(at),
  10: (numbers, at) => fraction(numbers.signedDoubleWord(at), numbers.signedDoubleWord(at + 4)),
  11: (numbers, at) => numbers.float(at, 4),
  12: (numbers, at) => numbers.float(at, 8),
  13: (numbers, at) => numbers.doubleWord(at),
  16: (numbers, at) => numbers.quadWord(at),
  17: (numbers, at) => numbers.quadWord(at),
  18: (numbers, at) => numbers.quadWord(at),
};

function numberAt(numbers: TiffNumbers, at: number, type: number): number {
  return READERS[type]?.(numbers, at) ?? numbers.bytes[at] ?? 0;
}

function fraction(upper: number, lower: number): number {
  return lower === 0 ? Number.NaN : upper / lower;
}
