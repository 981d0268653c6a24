import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from '../../structures/code-page.ts';
import { word } from '../../structures/little-endian.ts';

/** A list of strings ([MS-DOC] 2.2.4, STTB) in order; what is torn is left out. */
export function readStringTable(bytes: Uint8Array): readonly string[] {
  const isWide = word(bytes, 0) === EXTENDED;
  let at = isWide ? 2 : 0;
  const count = word(bytes, at);
  const extraBytes = word(bytes, at + 2);
  at += 4;
  const strings: string[] = [];
  for (let index = 0; index < count && at < bytes.length; index += 1) {
    const length = isWide ? 2 * word(bytes, at) : (bytes[at] ?? 0);
    at += isWide ? 2 : 1;
    strings.push(decodeCodePage(bytes.subarray(at, at + length), isWide ? UNICODE_CODE_PAGE : WESTERN_CODE_PAGE));
    at += length + extraBytes;
  }
  return strings;
}

const EXTENDED = 0xffff;

/** Strings one after the other, each after its length ([MS-DOC] 2.9.350, Xst), from an offset on. */
export function readStrings(bytes: Uint8Array, start = 0): readonly string[] {
  const strings: string[] = [];
  for (let at = start; at + 2 <= bytes.length; ) {
    const length = 2 * word(bytes, at);
    strings.push(decodeCodePage(bytes.subarray(at + 2, at + 2 + length), UNICODE_CODE_PAGE));
    at += 2 + length;
  }
  return strings;
}

/** The offset after a list of strings with so many bytes beside each ([MS-DOC] 2.2.4, extended). */
export function stringTableEnd(bytes: Uint8Array): number {
  const count = word(bytes, 2);
  const extraBytes = word(bytes, 4);
  let at = 6;
  for (let index = 0; index < count && at < bytes.length; index += 1) at += 2 + 2 * word(bytes, at) + extraBytes;
  return at;
}
