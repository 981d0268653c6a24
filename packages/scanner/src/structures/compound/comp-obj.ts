import { decodeCodePage, WESTERN_CODE_PAGE } from '../code-page.ts';
import { doubleWord } from '../little-endian.ts';

/** What a stream `\x01CompObj` says ([MS-OLEDS] 2.3.8). */
export interface CompObj {
  /** What people call the kind of the object, and its programs. */
  readonly strings: readonly string[];
  /** Where all that is declared ends; what follows is nothing of it. */
  readonly end: number;
}

/** [MS-OLEDS] 2.3.7. */
const HEADER_BYTES = 28;

/** [MS-OLEDS] 2.3.8, UnicodeMarker: the same strings follow in UTF-16. */
const UNICODE_MARKER = 0x71b239f4;

/** [MS-OLEDS] 2.3.1: no string follows, but the number of a standard format. */
const STANDARD: ReadonlySet<number> = new Set([0xfffffffe, 0xffffffff]);

/** Reads the stream. Never throws: a length that leads beyond the end ends what is declared before it. */
export function readCompObj(bytes: Uint8Array): CompObj {
  const strings: string[] = [];
  let at = HEADER_BYTES;
  const take = (unitBytes: 1 | 2, isFormat: boolean): boolean => {
    const length = doubleWord(bytes, at);
    if (isFormat && STANDARD.has(length)) {
      at += 8;
      return true;
    }
    const end = at + 4 + unitBytes * length;
    if (at + 4 > bytes.length || end > bytes.length) return false;
    const raw = Buffer.from(bytes.subarray(at + 4, end));
    const text = unitBytes === 2 ? raw.toString('utf16le') : decodeCodePage(raw, WESTERN_CODE_PAGE);
    if (length > 0) strings.push(text.replace(/\0.*$/s, ''));
    at = end;
    return true;
  };
  const isRead = take(1, false) && take(1, true) && take(1, false);
  if (isRead && doubleWord(bytes, at) === UNICODE_MARKER) {
    at += 4;
    if (take(2, false) && take(2, true)) take(2, false);
  }
  return { strings, end: Math.min(at, bytes.length) };
}
