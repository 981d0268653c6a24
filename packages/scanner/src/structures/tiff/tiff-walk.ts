import type { Range } from '../../source/read-range.ts';
import { bytesOfType, TiffEntry } from './tiff-entry.ts';
import { TiffNumbers } from './tiff-numbers.ts';

/**
 * What a directory says: of a picture (the chain of TIFF 6.0, section 2), of how it was taken, where, of how it is exchanged
 * (Exif 2.32, 4.6.3), of a picture below another (TIFF Technical Note 1, SubIFDs), or what a maker notes.
 */
export type DirectoryKind = 'image' | 'exif' | 'gps' | 'interop' | 'sub-image' | 'maker';

/** A directory of fields. */
export interface TiffDirectory {
  readonly kind: DirectoryKind;
  /** Its number in the chain that it is in, from 0. */
  readonly index: number;
  readonly entries: readonly TiffEntry[];
}

/** What bounds a walk. */
export interface TiffBounds {
  /** Directories of all kinds. */
  readonly directoriesMax: number;
  /** Fields of all directories. */
  readonly entriesMax: number;
}

/** Fields that point to other directories, and what these are. */
const POINTERS: Readonly<Record<number, DirectoryKind>> = {
  34665: 'exif',
  34853: 'gps',
  40965: 'interop',
  330: 'sub-image',
};

/** Directories that one field points to. Cameras write up to four. */
const POINTED_MAX = 64;

/** A directory that waits to be read. */
interface Waiting {
  readonly at: number;
  readonly kind: DirectoryKind;
  readonly index: number;
}

/** Where a walk begins if not at the header, as notes of makers do. */
export interface TiffStart {
  readonly isLittleEndian: boolean;
  /** The offset of the first directory. */
  readonly at: number;
  readonly kind: DirectoryKind;
}

/**
 * Walks the directories of a TIFF structure that is in memory, in the order of the chain, each once, what one points to after
 * it. Offsets count from the beginning of the bytes. Never throws: what is wrong is told by its fields afterwards.
 */
export class TiffWalk {
  readonly #bytes: Uint8Array;
  readonly #bounds: TiffBounds;
  readonly #numbers: TiffNumbers;
  readonly #waiting: Waiting[] = [];
  readonly #seen = new Set<number>();
  readonly #isBig: boolean;
  #entryCount = 0;
  /** Where the directories and their values are, in no order. */
  readonly used: Range[] = [];
  /** A directory refers to one before it, or beyond the end, or ends early. A value beyond the end is none. */
  isTorn = false;
  /** Directories or fields are more than the bounds allow: what was not read. */
  exceeded: keyof TiffBounds | undefined;

  /** The bytes begin with a header (TIFF 6.0, section 2, Image File Header; BigTIFF), unless `start` says where to begin. */
  constructor(bytes: Uint8Array, bounds: TiffBounds, start?: TiffStart) {
    this.#bytes = bytes;
    this.#bounds = bounds;
    this.#numbers = new TiffNumbers(bytes, start?.isLittleEndian ?? bytes[0] === 0x49);
    this.#isBig = start === undefined && this.#numbers.word(2) === BIG_TIFF;
    const at = start?.at ?? (this.#isBig ? this.#numbers.quadWord(8) : this.#numbers.doubleWord(4));
    this.used.push({ start: 0, end: this.#isBig ? 16 : 8 });
    this.#waiting.push({ at, kind: start?.kind ?? 'image', index: 0 });
  }

  get isLittleEndian(): boolean {
    return this.#numbers.isLittleEndian;
  }

  /** To be pulled once. */
  *directories(): Generator<TiffDirectory> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (this.#seen.has(next.at)) {
        this.isTorn = true;
        continue;
      }
      this.#seen.add(next.at);
      if (this.#seen.size > this.#bounds.directoriesMax) this.exceeded = 'directoriesMax';
      if (this.exceeded !== undefined) return;
      const directory = this.#read(next);
      if (directory !== undefined) yield directory;
    }
  }

  #read({ at, kind, index }: Waiting): TiffDirectory | undefined {
    const countBytes = this.#isBig ? 8 : 2;
    const entryBytes = this.#isBig ? 20 : 12;
    if (at < 2 || at + countBytes > this.#bytes.length) {
      this.isTorn = true;
      return undefined;
    }
    const declared = this.#isBig ? this.#numbers.quadWord(at) : this.#numbers.word(at);
    const first = at + countBytes;
    const count = Math.min(declared, Math.floor((this.#bytes.length - first) / entryBytes));
    if (count < declared) this.isTorn = true;
    this.#entryCount += count;
    if (this.#entryCount > this.#bounds.entriesMax) {
      this.exceeded = 'entriesMax';
      return undefined;
    }
    this.used.push({ start: at, end: first + count * entryBytes + (this.#isBig ? 8 : 4) });
    const entries = Array.from({ length: count }, (_, each) => this.#entryAt(first + each * entryBytes)).flatMap(
      (entry) => entry ?? [],
    );
    const pointed = kind === 'maker' ? [] : entries.flatMap((entry) => pointedBy(entry));
    const end = first + declared * entryBytes;
    const next = this.#isBig ? this.#numbers.quadWord(end) : this.#numbers.doubleWord(end);
    // Only pictures are in a chain by the standard; after others stands what happens to be there.
    const chained = next !== 0 && kind === 'image' ? [{ at: next, kind, index: index + 1 }] : [];
    this.#waiting.unshift(...pointed, ...chained);
    return { kind, index, entries };
  }

  #entryAt(at: number): TiffEntry | undefined {
    const type = this.#numbers.word(at + 2);
    const size = bytesOfType(type);
    if (size === undefined) return undefined;
    const count = this.#isBig ? this.#numbers.quadWord(at + 4) : this.#numbers.doubleWord(at + 4);
    const inlineBytes = this.#isBig ? 8 : 4;
    const valueAt = at + (this.#isBig ? 12 : 8);
    const length = count * size;
    const start =
      length <= inlineBytes
        ? valueAt
        : this.#isBig
          ? this.#numbers.quadWord(valueAt)
          : this.#numbers.doubleWord(valueAt);
    if (length > inlineBytes) this.used.push({ start, end: start + length });
    const bytes = this.#bytes.subarray(start, start + length);
    const { isLittleEndian } = this.#numbers;
    return new TiffEntry({ tag: this.#numbers.word(at), type, count }, { bytes, at: start, isLittleEndian });
  }
}

/** The version in the header of a file whose offsets have eight bytes (AWare Systems, BigTIFF File Format Proposal). */
const BIG_TIFF = 43;

function pointedBy(entry: TiffEntry): readonly Waiting[] {
  const kind = Object.hasOwn(POINTERS, entry.tag) ? POINTERS[entry.tag] : undefined;
  return kind === undefined ? [] : entry.numbers(POINTED_MAX).map((at, index) => ({ at, kind, index }));
}
