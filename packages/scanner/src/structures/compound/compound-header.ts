import { ProblemError } from '../../problem.ts';
import { doubleWord, word } from '../little-endian.ts';
import { beginsWith, signatures } from '../signatures.ts';

/** Bytes of the header that say something ([MS-CFB] 2.2). */
export const HEADER_BYTES = 512;

/** Sector numbers in the header itself ([MS-CFB] 2.2, DIFAT). */
const HEADER_DIFAT_COUNT = 109;

/** Where that list begins ([MS-CFB] 2.2). */
const HEADER_DIFAT_AT = 76;

/** The header of a compound file ([MS-CFB] 2.2). */
export interface CompoundHeader {
  /** 512 or 4,096: bytes of a sector, and of the place that the header takes. */
  readonly sectorBytes: number;
  /** 64: bytes of a sector of the small streams. */
  readonly miniSectorBytes: number;
  /** Streams of fewer bytes are small ones. */
  readonly miniCutoffBytes: number;
  readonly directoryStart: number;
  readonly miniFatStart: number;
  readonly difatStart: number;
  /** Whether the upper half of a stream's size says anything (version 4). */
  readonly hasLongSizes: boolean;
  /** Sectors of the FAT that the header lists, in order; unused places left out. */
  readonly fatSectors: readonly number[];
}

/** Reads a header. Throws `bad-structure` where the bytes are none. */
export function readCompoundHeader(bytes: Uint8Array): CompoundHeader {
  const sectorShift = word(bytes, 30);
  const miniShift = word(bytes, 32);
  const isKnown = (sectorShift === 9 || sectorShift === 12) && miniShift === 6;
  if (bytes.length < HEADER_BYTES || !beginsWith(bytes, signatures.compound) || !isKnown) {
    throw new ProblemError('bad-structure');
  }
  const listed = Array.from({ length: HEADER_DIFAT_COUNT }, (_, index) =>
    doubleWord(bytes, HEADER_DIFAT_AT + 4 * index),
  );
  return {
    sectorBytes: 1 << sectorShift,
    miniSectorBytes: 1 << miniShift,
    miniCutoffBytes: doubleWord(bytes, 56),
    directoryStart: doubleWord(bytes, 48),
    miniFatStart: doubleWord(bytes, 60),
    difatStart: doubleWord(bytes, 68),
    hasLongSizes: word(bytes, 26) >= 4,
    fatSectors: listed.filter((sector) => sector <= SECTOR_MAX),
  };
}

/** The largest number of a sector; those above mean something else ([MS-CFB] 2.1, MAXREGSECT). */
export const SECTOR_MAX = 0xfffffffa;
