import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';

/** Versions of the format: 2 to 4 are single sheets, 5 is Excel 5 and 95, 8 is Excel 97 to 2003. */
export type Biff = 2 | 3 | 4 | 5 | 8;

/** A string, and where what follows it begins. */
export interface Found {
  readonly text: string;
  readonly end: number;
}

/** Characters of two bytes ([MS-XLS] 2.5.293, fHighByte), phonetic text and formats that follow (2.5.293, fExtSt and fRichSt). */
const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;

/** Letters of a string without its length: one byte each is Latin 1, whatever the code page. */
function letters(bytes: Uint8Array, isWide: boolean): string {
  return decodeCodePage(bytes, isWide ? UNICODE_CODE_PAGE : WESTERN_CODE_PAGE);
}

/** A string with its length before it, of one byte or two ([MS-XLS] 2.5.240 and 2.5.294); in older files by the code page. */
export function stringAt(bytes: Uint8Array, at: number, lengthBytes: 1 | 2, biff: Biff, codePage: number): Found {
  const length = lengthBytes === 1 ? (bytes[at] ?? 0) : word(bytes, at);
  return charactersAt(bytes, at + lengthBytes, length, biff, codePage);
}

/** The same where the length stands elsewhere ([MS-XLS] 2.5.296). */
export function charactersAt(bytes: Uint8Array, at: number, length: number, biff: Biff, codePage: number): Found {
  if (biff < 8) {
    const end = Math.min(bytes.length, at + length);
    return { text: decodeCodePage(bytes.subarray(at, end), codePage), end };
  }
  const isWide = ((bytes[at] ?? 0) & WIDE) !== 0;
  const end = Math.min(bytes.length, at + 1 + length * (isWide ? 2 : 1));
  return { text: letters(bytes.subarray(at + 1, end), isWide), end };
}

/** A string of the table of strings: its letters, and how they are read aloud ([MS-XLS] 2.5.293 and 2.5.86). */
export interface SharedString {
  readonly text: string;
  readonly phonetic: string;
  /** The fonts of parts of it, in their order ([MS-XLS] 2.5.129, FormatRun); absent if it has but that of its cell. */
  readonly runs?: readonly FontRun[];
}

/** From which letter on, counted from 0, a string has another font. */
export interface FontRun {
  readonly start: number;
  readonly font: number;
}

/** Reads strings that go on from one record to the next: where letters are cut, another byte says how wide they go on. */
export class ChunkReader {
  readonly #chunks: readonly Uint8Array[];
  #index = 0;
  #at = 0;

  constructor(chunks: readonly Uint8Array[]) {
    this.#chunks = chunks;
    this.#settle();
  }

  /** Whether all has been read. */
  get isEnded(): boolean {
    return this.#index >= this.#chunks.length;
  }

  /** Passes over bytes. */
  skip(bytes: number): void {
    this.take(bytes);
  }

  /** The next bytes, fewer at the end. */
  take(count: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let left = count;
    while (left > 0 && !this.isEnded) {
      const piece = this.#chunk.subarray(this.#at, this.#at + left);
      pieces.push(piece);
      left -= piece.length;
      this.#at += piece.length;
      this.#settle();
    }
    const [first = new Uint8Array(0)] = pieces;
    return pieces.length <= 1 ? first : Buffer.concat(pieces);
  }

  /** The next string ([MS-XLS] 2.5.293). */
  string(): SharedString {
    const head = this.take(3);
    const flags = head[2] ?? 0;
    const runs = (flags & RICH) === 0 ? 0 : word(this.take(2), 0);
    const extended = (flags & EXTENDED) === 0 ? 0 : doubleWord(this.take(4), 0);
    const text = this.characters(word(head, 0), flags);
    const formats = runs === 0 ? undefined : this.take(4 * runs);
    const phonetic = extended === 0 ? '' : phoneticOf(this.take(extended));
    return { text, phonetic, ...(formats !== undefined && { runs: runsOf(formats, text.length) }) };
  }

  /** Letters, so many. `flags` says how wide they are. */
  characters(length: number, flags: number): string {
    let isWide = (flags & WIDE) !== 0;
    let text = '';
    for (let left = length; left > 0 && !this.isEnded; ) {
      const unit = isWide ? 2 : 1;
      const room = Math.floor((this.#chunk.length - this.#at) / unit);
      const count = Math.min(left, room);
      text += letters(this.#chunk.subarray(this.#at, this.#at + count * unit), isWide);
      left -= count;
      this.#at += count * unit;
      if (left === 0) break;
      this.#index += 1;
      this.#at = 0;
      if (this.isEnded) break;
      isWide = ((this.#chunk[0] ?? 0) & WIDE) !== 0;
      this.#at = 1;
    }
    this.#settle();
    return text;
  }

  get #chunk(): Uint8Array {
    return this.#chunks[this.#index] ?? new Uint8Array(0);
  }

  #settle(): void {
    while (!this.isEnded && this.#at >= this.#chunk.length) {
      this.#index += 1;
      this.#at = 0;
    }
  }
}

function runsOf(bytes: Uint8Array, length: number): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    // One that begins behind the last letter is of what will be written next.
    if (word(bytes, at) < length) runs.push({ start: word(bytes, at), font: word(bytes, at + 2) });
  }
  return runs;
}

/** [MS-XLS] 2.5.86, ExtRst, and 2.5.220, RPHSSub: the letters stand after 14 bytes, of which the last four are their number. */
function phoneticOf(bytes: Uint8Array): string {
  const length = word(bytes, 12);
  return letters(bytes.subarray(14, 14 + 2 * length), true).replaceAll('\0', '');
}
