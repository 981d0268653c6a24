/** What a reader of escapes makes of one: the character that it stands for, nothing for what is none, undefined for no escape. */
export type EscapeReader = (found: string, start: number) => string | undefined;

/** A way to write characters with others. */
export interface Escape {
  /** What one looks like: the source of a pattern without groups that capture, begun by what `begin` looks for. */
  readonly source: string;
  /** Begins to read a text; undefined if it shows none. Asked of every text, so it must be quick where there is none. */
  begin(text: string): EscapeReader | undefined;
}

/** The character with a code point, if it takes one unit: the second unit of a pair has no place in the text. */
export function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0xffff && (code & 0xf800) !== 0xd800 ? String.fromCharCode(code) : undefined;
}

/** The character that bytes are in UTF-8; undefined if they are none, or several. */
export function characterOfBytes(bytes: readonly number[]): string | undefined {
  const [first = 0] = bytes;
  if (bytes.length === 1 && first < 0x80) return characterOf(first);
  try {
    const text = utf8.decode(Uint8Array.from(bytes));
    return text.length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a character is a control other than a tab or a line end, which nobody needs to write with others. */
export function isControl(character: string): boolean {
  return /[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(character);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes in hexadecimal digits, two each, with anything between. */
export function bytesOfHex(found: string): readonly number[] {
  return Array.from(found.matchAll(/[\da-fA-F]{2}/g), ([digits]) => Number.parseInt(digits, 16));
}

/** The words that a secret stands under: what follows is taken as it stands. */
export const passwordWords = 'pass ?word|passwd|pass|pwd|passcode|passphrase';

/** Where a word without spaces begins and ends that an offset is in. Of longer ones as much as counts. */
export class TokenFinder {
  readonly #text: string;
  #start = 0;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The word at an offset. `isNew` if the last one asked for was another. */
  at(offset: number): { readonly start: number; readonly end: number; readonly isNew: boolean } {
    if (offset >= this.#start && offset < this.#end) return { start: this.#start, end: this.#end, isNew: false };
    let start = offset;
    while (start > 0 && offset - start < TOKEN_MAX && !isParting(this.#text.charCodeAt(start - 1))) start -= 1;
    let end = offset;
    while (end < this.#text.length && end - offset < TOKEN_MAX && !isParting(this.#text.charCodeAt(end))) end += 1;
    this.#start = start;
    this.#end = end;
    return { start, end, isNew: true };
  }
}

/** Characters of a word on either side that are looked at. */
const TOKEN_MAX = 2_000;

/** Space, controls, quotation marks, angle brackets. */
function isParting(unit: number): boolean {
  return unit <= 0x20 || unit === 0x22 || unit === 0x27 || unit === 0x3c || unit === 0x3e || unit === 0x60;
}
