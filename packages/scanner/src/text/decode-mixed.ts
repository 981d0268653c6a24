import { concat } from './concat.ts';
import { type ByteDecoder, LineDecoder } from './decode-lines.ts';

/** How a stretch of bytes stands for characters: by bytes, or by units of two. */
export type StretchKind = 'bytes' | 'utf-16le' | 'utf-16be';

/** Bytes of UTF-16 without a NUL that are looked at to know whether they are still UTF-16. */
const RUN_BYTES = 256;

/** Bytes that must follow a place for it to be decided what begins there, unless the text ends. */
const AHEAD_BYTES = 2 * RUN_BYTES;

/** Bytes of a line that may be UTF-16 before its first Latin letter. */
const LINE_BYTES_MAX = 4_096;

/** Latin units from which NULs at every other byte are UTF-16. */
const UNITS_MIN = 3;

/** Bytes of 8-bit text within UTF-16, from which they are told apart; fewer, if there is a line end among them. */
const EIGHT_BIT_BYTES_MIN = 8;
const EIGHT_BIT_LINE_BYTES_MIN = 4;

/** Bytes from which text that is not UTF-8 is told from UTF-16. */
const WINDOWS_1252_BYTES_MIN = 32;

/** Units of Latin letters shifted by a byte, from which they are no Han letters. */
const SHIFTED_UNITS_MIN = 8;

/** Unassigned characters and halves of pairs per character, above which a stretch is not UTF-16. */
const UNASSIGNED_MAX = 0.01;
const UNASSIGNED_COUNT_MIN = 3;

/**
 * Text in which stretches of UTF-16 and of 8-bit text follow one another, as logs have that several programs append
 * to. UTF-16 shows within 8-bit text by NULs at every other byte; 8-bit text shows within UTF-16 by bytes that are
 * text as they stand, and as units of two are letters that hardly stand together. What is not seen through is
 * decoded as what stands before it, and comes out with NULs or as unassigned characters: `isText` is false then.
 */
export class MixedDecoder implements ByteDecoder {
  #kind: StretchKind;
  readonly #lines = new LineDecoder();
  #units: InstanceType<typeof TextDecoder> | undefined;
  #rest: Uint8Array = new Uint8Array(0);
  #isText = true;

  constructor(kind: StretchKind) {
    this.#kind = kind;
  }

  /** Whether the stretches of UTF-16 are text. */
  get isText(): boolean {
    return this.#isText;
  }

  /** Whether it is known in which encoding the lines are that are no UTF. */
  get isSure(): boolean {
    return this.#lines.isSure;
  }

  write(chunk: Uint8Array): string {
    if (this.#kind === 'bytes' && !chunk.includes(0)) return this.#lines.write(chunk);
    return this.#split(chunk, false);
  }

  end(): string {
    const text = this.#split(new Uint8Array(0), true);
    return text + this.#endStretch();
  }

  #split(chunk: Uint8Array, ended: boolean): string {
    const kept = this.#kind === 'bytes' ? this.#lines.takeRest() : this.#rest;
    this.#rest = new Uint8Array(0);
    const bytes = kept.length === 0 ? chunk : concat(kept, chunk);
    const pieces: string[] = [];
    let turnedAt = -1;
    for (let at = 0; at < bytes.length; ) {
      const before: StretchKind = this.#kind;
      const next = before === 'bytes' ? this.#takeBytes(bytes, at, pieces) : this.#takeUnits(bytes, at, ended, pieces);
      if (next === at && this.#kind === before) {
        this.#rest = bytes.slice(at);
        break;
      }
      if (next === at && turnedAt === at) {
        // Each way of reading leaves these bytes to the other, as random ones may: one byte on, or it never ends.
        pieces.push(this.#endStretch());
        this.#kind = 'bytes';
        pieces.push(this.#lines.write(bytes.subarray(at, at + 1)));
        at += 1;
        continue;
      }
      if (next === at) turnedAt = at;
      at = next;
    }
    return pieces.join('');
  }

  /** Decodes 8-bit text from `at` to where UTF-16 begins, and says where that is. */
  #takeBytes(bytes: Uint8Array, at: number, pieces: string[]): number {
    const found = findUnits(bytes, at);
    if (found === undefined) {
      pieces.push(this.#lines.write(bytes.subarray(at)));
      return bytes.length;
    }
    pieces.push(this.#lines.write(bytes.subarray(at, found.start)), this.#endStretch());
    this.#kind = found.kind;
    return found.start + found.markBytes;
  }

  /**
   * Decodes UTF-16 from `at` to where it is no more, and says where that is. Nothing is decoded, and the kind stays,
   * if more bytes must be seen first.
   */
  #takeUnits(bytes: Uint8Array, at: number, ended: boolean, pieces: string[]): number {
    const limit = ended ? bytes.length : bytes.length - AHEAD_BYTES;
    const high = this.#kind === 'utf-16le' ? 1 : 0;
    let end = at;
    let isUnits = true;
    while (isUnits && end < limit) {
      if (bytes[end + high] === 0 && end + 1 < bytes.length) {
        end += 2;
        continue;
      }
      const run = runLength(bytes, end, high);
      isUnits = run < 2 ? !isShifted(bytes, end, high) : !beginsEightBit(bytes.subarray(end, end + run), high);
      // The run ends where a NUL is: within a unit, if that is no Latin one.
      if (isUnits) end += run + (run % 2);
    }
    end = Math.min(end, bytes.length);
    if (end > at) pieces.push(this.#decodeUnits(bytes.subarray(at, end)));
    if (!isUnits) {
      pieces.push(this.#endStretch());
      this.#kind = 'bytes';
    }
    return end;
  }

  #decodeUnits(bytes: Uint8Array): string {
    this.#units ??= new TextDecoder(this.#kind, { ignoreBOM: true });
    const text = this.#units.decode(bytes, { stream: true });
    const unassigned = text.match(UNASSIGNED)?.length ?? 0;
    if (unassigned >= UNASSIGNED_COUNT_MIN && unassigned > text.length * UNASSIGNED_MAX) this.#isText = false;
    return text;
  }

  #endStretch(): string {
    if (this.#kind === 'bytes') return this.#lines.end();
    const rest = this.#units?.decode() ?? '';
    this.#units = undefined;
    return rest;
  }
}

/** Characters that Unicode does not have, and what the decoder writes for half of a surrogate pair. */
const UNASSIGNED = /[\p{Cn}\ufffd]/gu;

/** Where UTF-16 begins within 8-bit text, at `from` or later. */
function findUnits(bytes: Uint8Array, from: number) {
  for (let nul = bytes.indexOf(0, from); nul !== -1; nul = bytes.indexOf(0, nul + 1)) {
    const isLittle = nul > from && isLatinUnits(bytes, nul - 1, 1);
    if (!isLittle && !isLatinUnits(bytes, nul, 0)) continue;
    const kind = isLittle ? 'utf-16le' : 'utf-16be';
    const start = unitsStart(bytes, from, isLittle ? nul - 1 : nul);
    // A byte order mark is before the line, or, being no text, was taken for a part of it.
    const mark = [start, start - 2].find((at) => at >= from && isMark(bytes, at, kind));
    return mark === undefined
      ? ({ kind, start, markBytes: 0 } as const)
      : ({ kind, start: mark, markBytes: 2 } as const);
  }
  return undefined;
}

/** Whether Latin units begin at `start`: letters of one byte and a NUL each, as many as chance does not make. */
function isLatinUnits(bytes: Uint8Array, start: number, high: 0 | 1): boolean {
  const unit = (index: number) => (bytes[start + 2 * index + high] === 0 ? bytes[start + 2 * index + 1 - high] : 0);
  // An empty line that was appended is no more than this.
  if (unit(0) === 0x0d && unit(1) === 0x0a) return true;
  for (let index = 0; index < UNITS_MIN; index++) if (!isTextByte(unit(index) ?? 0)) return false;
  return true;
}

/** Where the line of UTF-16 begins whose first Latin unit is at `latin`: other letters may stand before it. */
function unitsStart(bytes: Uint8Array, from: number, latin: number): number {
  const found = latin === from ? -1 : bytes.lastIndexOf(LINE_FEED, latin - 1);
  const start = Math.max(from, found + 1);
  if (start === latin || (latin - start) % 2 !== 0 || latin - start > LINE_BYTES_MAX) return latin;
  const before = bytes.subarray(start, latin);
  return before.every(isTextByte) ? latin : start;
}

const LINE_FEED = 0x0a;

function isMark(bytes: Uint8Array, at: number, kind: 'utf-16le' | 'utf-16be'): boolean {
  const [first, second] = kind === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
  return bytes[at] === first && bytes[at + 1] === second;
}

/** Bytes from `at` to the first that belongs to a NUL's unit: to the NUL, or to the letter before it. */
function runLength(bytes: Uint8Array, at: number, high: 0 | 1): number {
  const end = Math.min(bytes.length, at + RUN_BYTES);
  const nul = bytes.indexOf(0, at);
  if (nul === -1 || nul >= end) return end - at;
  // Little-endian: the byte before the NUL is of its unit, whether the units begin at even or at odd places.
  return Math.max(1, nul - at - (high === 1 && nul > at ? 1 : 0));
}

/**
 * Whether units from `at` on are Latin ones that begin a byte later: then a single byte stands before them. One such
 * unit is a letter like any other (U+4E00), and many are when they are spaces (U+3000).
 */
function isShifted(bytes: Uint8Array, at: number, high: 0 | 1): boolean {
  let others = 0;
  for (let index = 0; index < SHIFTED_UNITS_MIN; index++) {
    const letter = bytes[at + 2 * index + high] ?? 0;
    if (bytes[at + 2 * index + 1 - high] !== 0 || !isTextByte(letter)) return false;
    if (letter !== 0x30) others += 1;
  }
  return others > 0;
}

/** Whether bytes among UTF-16, or their first line, are text as they stand: UTF-16 may follow that has no Latin letter. */
function beginsEightBit(run: Uint8Array, high: 0 | 1): boolean {
  if (isEightBit(run, high)) return true;
  const line = run.subarray(0, run.indexOf(LINE_FEED) + 1);
  return line.length >= EIGHT_BIT_BYTES_MIN && isEightBit(line, high);
}

/** Whether bytes are text as they stand, and not as units. */
function isEightBit(run: Uint8Array, high: 0 | 1): boolean {
  const hasLineEnd = run.includes(LINE_FEED) || run.includes(0x0d);
  if (run.length < (hasLineEnd ? EIGHT_BIT_LINE_BYTES_MIN : EIGHT_BIT_BYTES_MIN)) return false;
  if (!run.every(isTextByte)) return false;
  let common = 0;
  for (let at = 0; at + 1 < run.length; at += 2) if (isCommon(run[at + high] ?? 0)) common += 1;
  const units = run.length >> 1;
  if (isUtf8(run)) return common < units;
  return run.length >= WINDOWS_1252_BYTES_MIN && common < units * 0.9;
}

/** Tab, line ends, form feed, escape, and all that is not a control of one byte. */
function isTextByte(byte: number): boolean {
  if (byte < 0x20) return byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b;
  return byte !== 0x7f;
}

/** High bytes of letters that stand together in texts without spaces: kana, Han, Hangul, full-width forms. */
function isCommon(high: number): boolean {
  return high === 0x30 || (high >= 0x4e && high <= 0x9f) || (high >= 0xac && high <= 0xd7) || high === 0xff;
}

/** Whether the bytes are UTF-8, which may end within a character. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
