import { decodeCodePage, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { replaceControls } from '../../text/decode.ts';
import type { DbfField } from './fields.ts';

/** How the letters of a table are read, and whether any were of a code page that is not known. */
export class DbfLetters {
  readonly #codePage: number | undefined;
  /** Letters beyond ASCII were read as Western ones, and may be others. */
  isUnsure = false;

  /** As `DbfHeader.codePage`. A table that names none is of UTF-8 if it can be, as programs for maps write it. */
  constructor(codePage: number | undefined) {
    this.#codePage = codePage;
  }

  read(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes).toString('latin1');
    if (this.#codePage === undefined) return decodeStrictly(bytes) ?? decodeCodePage(bytes, WESTERN_CODE_PAGE);
    if (this.#codePage === 0) this.isUnsure = true;
    return decodeCodePage(bytes, this.#codePage || WESTERN_CODE_PAGE);
  }
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The days before the first of January 1970 in the calendar of astronomers. */
const JULIAN_EPOCH = 2_440_588;

/** What a field of a record says, as text; empty if it says nothing. `isFoxPro` tells two meanings of a letter apart. */
export function fieldValue(
  record: Buffer,
  { type, start, bytes }: DbfField,
  letters: DbfLetters,
  isFoxPro: boolean,
): string {
  const field = record.subarray(start, start + bytes);
  const binary = BINARY[type];
  if (binary !== undefined && field.length >= binary.bytes && (isFoxPro || !binary.isFoxPro)) return binary.read(field);
  // A place in the file of memos, and flags.
  if ((SILENT.has(type) && field.length <= 4) || type === '0') return '';
  return replaceControls(letters.read(field)).trim();
}

const SILENT: ReadonlySet<string> = new Set(['M', 'G', 'P', 'W']);

interface BinaryType {
  readonly bytes: number;
  /** Only FoxPro means it so. */
  readonly isFoxPro: boolean;
  readonly read: (field: Buffer) => string;
}

const BINARY: Readonly<Record<string, BinaryType>> = {
  I: { bytes: 4, isFoxPro: true, read: (field) => String(field.readInt32LE(0)) },
  B: { bytes: 8, isFoxPro: true, read: (field) => String(field.readDoubleLE(0)) },
  Y: { bytes: 8, isFoxPro: true, read: (field) => String(Number(field.readBigInt64LE(0)) / 10_000) },
  T: { bytes: 8, isFoxPro: true, read: readMoment },
  '@': { bytes: 8, isFoxPro: false, read: readMoment },
};

/** A day of astronomers, and milliseconds of it. */
function readMoment(field: Buffer): string {
  const [day, ms] = [field.readInt32LE(0), field.readInt32LE(4)];
  const moment = new Date((day - JULIAN_EPOCH) * 86_400_000 + ms);
  return day === 0 || Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 19).replace('T', ' ');
}
