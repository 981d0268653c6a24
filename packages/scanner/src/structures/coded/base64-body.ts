import { Decoder, encodingOf } from '../../text/decode.ts';
import { isUtf8 } from '../../text/decode-mixed.ts';
import { filesInBase64, isHolder, isPicture } from '../signatures.ts';

/** Characters of a body from which it is one: eleven bytes, as many as the shortest number of a person in its usual form. */
export const BODY_LENGTH_MIN = 16;

/** Values of the characters (RFC 4648, 4 and 5: the alphabets of Base 64, and of Base 64 with safe names); 255 for others. */
const VALUES = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '-_');

function valuesOf(alphabet: string, instead: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (const [value, character] of [...alphabet].entries()) values[character.charCodeAt(0)] = value;
  for (const [index, character] of [...instead].entries()) values[character.charCodeAt(0)] = 62 + index;
  return values;
}

/** The value of the character at an offset; 255 if it is none of base64. */
function valueAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (VALUES[code] ?? 255) : 255;
}

/** Where the next characters of base64 stand in a row, as many as a body has at least; undefined if they do not before `to`. */
export function nextToken(
  text: string,
  from: number,
  to = text.length,
): { readonly start: number; readonly end: number } | undefined {
  // Only every sixteenth character is looked at, until one is found: words are shorter.
  let at = from;
  while (at + BODY_LENGTH_MIN <= to) {
    const probe = at + BODY_LENGTH_MIN - 1;
    if (valueAt(text, probe) === 255) {
      at = probe + 1;
      continue;
    }
    let start = probe;
    while (start > at && valueAt(text, start - 1) !== 255) start -= 1;
    // The letter of a line end that is escaped, as in a string of JSON.
    if (text[start - 1] === '\\' && ESCAPED.test(text[start] ?? '')) start += 1;
    const end = tokenEnd(text, probe + 1);
    if (end - start >= BODY_LENGTH_MIN || text.charCodeAt(end) === PAD) return { start, end };
    at = end + 1;
  }
  return undefined;
}

/** Letters that stand for controls after a backslash (RFC 8259, 7). */
const ESCAPED = /[nrt]/;

/** `=`, which fills the last four characters up. */
export const PAD = 0x3d;

/** Where the characters of base64 end that stand from an offset on. */
export function tokenEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && valueAt(text, end) !== 255) end += 1;
  return end;
}

/** How many characters are looked at before anything is decoded. */
const PEEK_LENGTH = 16;

/** Whether what stands from an offset on may be text or a file that is read. Costs little where it is not. */
export function mayBeCoded(text: string, start: number): boolean {
  if (filesInBase64.some((beginning) => text.startsWith(beginning, start))) return true;
  // Two bytes tell most names, paths and digests from text.
  const [a, b, c] = [valueAt(text, start), valueAt(text, start + 1), valueAt(text, start + 2)];
  const first = (a << 2) | (b >> 4);
  const second = ((b << 4) & 0xf0) | (c >> 2);
  if (!mayBegin(first)) return false;
  if (first < 0x80 ? second !== 0 && !mayBegin(second) : (second & 0xc0) !== 0x80) return false;
  return reads(text, start, second === 0 ? readWide : readUtf8);
}

/** Whether a character of UTF-8 that is no control may begin with a byte. */
function mayBegin(byte: number): boolean {
  return byte < 0x80 ? isPrintable(byte) : byte >= 0xc2 && byte <= 0xf4;
}

/** What is expected after a byte, as a number that the next is read with; no text goes on so if it is negative. */
type Read = (expected: number, byte: number) => number;

const NO_TEXT = -1;

/** Whether the characters from an offset on stand for bytes that can be read so, to an end within a character or not. */
function reads(text: string, start: number, read: Read): boolean {
  let expected = 0;
  for (let at = start; at < start + PEEK_LENGTH && expected !== NO_TEXT; at += 4) {
    const bits =
      (valueAt(text, at) << 18) | (valueAt(text, at + 1) << 12) | (valueAt(text, at + 2) << 6) | valueAt(text, at + 3);
    expected = read(read(read(expected, (bits >> 16) & 255), (bits >> 8) & 255), bits & 255);
  }
  return expected !== NO_TEXT;
}

/** UTF-8 without controls: `expected` are the bytes that are left of a character. */
function readUtf8(expected: number, byte: number): number {
  if (expected === NO_TEXT) return NO_TEXT;
  if (expected > 0) return (byte & 0xc0) === 0x80 ? expected - 1 : NO_TEXT;
  if (byte < 0x80) return isPrintable(byte) ? 0 : NO_TEXT;
  return sequenceLength(byte) - 1;
}

/** UTF-16 of Latin letters, little-endian, has a NUL at every other place: `expected` is 1 before one. */
function readWide(expected: number, byte: number): number {
  if (expected === NO_TEXT) return NO_TEXT;
  if (expected === 1) return byte === 0 ? 0 : NO_TEXT;
  return isPrintable(byte) && byte < 0x80 ? 1 : NO_TEXT;
}

/** Bytes of a UTF-8 sequence, by its first (RFC 3629, 4); 0 if none begins so. */
function sequenceLength(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** What no base64 in lines has: what stands where it should is words then. */
export const NO_BASE64 = /[^A-Za-z0-9+/=\s]/;

/** Bytes that are looked at to know what a body is. */
export const HEAD_BYTES = 3_072;

/** Where the characters of base64, in lines or not, begin with which a text ends. */
export function tokenStart(text: string): number {
  let start = text.length;
  while (start > 0 && (valueAt(text, start - 1) !== 255 || text[start - 1] === '\n')) start -= 1;
  return start;
}

/** Bytes of a picture that is more than an icon. */
const PICTURE_BYTES_MIN = 1_024;

/** Whether the first bytes of a body are a text, or a file that is read: a key, a digest or an icon is neither. */
export function isWorthReading(head: Uint8Array): boolean {
  if (isHolder(head)) return true;
  if (isPicture(head)) return head.length >= PICTURE_BYTES_MIN;
  // What is neither UTF-8 nor UTF-16 would be text of some other kind, whatever it is.
  const { encoding } = encodingOf(head);
  if (encoding === 'ebcdic' || (encoding === 'utf-8' && !isUtf8(head))) return false;
  const decoder = new Decoder();
  const text = decoder.write(head) + decoder.end();
  return decoder.isText && decoder.dropped + decoder.fillers === 0 && /[\p{L}\p{N}]/u.test(text);
}
