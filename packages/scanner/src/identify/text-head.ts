import { isAscii } from '../text/ascii.ts';
import { guessCharset } from '../text/charset.ts';
import { Decoder, encodingOf } from '../text/decode.ts';
import { isUtf8 } from '../text/decode-mixed.ts';
import type { Kind } from './kinds.ts';

/** Controls per byte from which a file is no text. Logs with colored terminal output stay below. */
const CONTROLS_MAX = 0.01;

/** Types that file-type tells by words, not by bytes that no text has. */
const TEXT_TYPES: ReadonlySet<Kind> = new Set([
  'xml',
  'rtf',
  'ics',
  'vcf',
  'vtt',
  'srt',
  'ps',
  'eps',
  'pgp',
  'html',
  'svg',
]);

/** Whether a whole file is of spaces, line ends and a byte order mark at most. */
export function isBlank(head: Uint8Array): boolean {
  const decoder = new Decoder();
  return (decoder.write(head) + decoder.end()).trim() === '';
}

/** The first bytes of a file as text; undefined if they are not text. `type` is what file-type says of them. */
export function decodeHead(head: Uint8Array, type: Kind | undefined): string | undefined {
  if (isAscii(head)) return Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (!isText(head, type)) return undefined;
  const decoder = new Decoder();
  return decoder.write(head) + decoder.end();
}

function isText(head: Uint8Array, type: Kind | undefined): boolean {
  const { encoding, markBytes } = encodingOf(head);
  const bytes = head.subarray(markBytes);
  const controls = countControls(bytes);
  // Signatures of two letters (`BM`, `MZ`) also begin words: a head without a single control is text all the same.
  if (type !== undefined && !TEXT_TYPES.has(type)) return encoding === 'utf-8' && controls === 0 && isUtf8(bytes);
  if (markBytes > 0 || encoding !== 'utf-8') return true;
  const controlsMax = bytes.length * CONTROLS_MAX;
  if (controls > controlsMax && countDropped(bytes) > controlsMax && !isWords(bytes)) return false;
  return isUtf8(bytes) || looksLikeWindows1252(bytes) || guessCharset(bytes).charset !== 'windows-1252';
}

/** Bytes of words from which bytes between them are taken for what fills fields up. */
const WORD_BYTES_MIN = 8;

/** Characters in a row that are a word, or a number. */
const WORDS = /[\t\n\r -~\x80-\xff]{3,}/g;
const ASCII_WORDS = /[\t\n\r -~]{3,}/g;

/** NUL, VT, FF, Ctrl-Z and the information separators: what fills fields up, or ends pages and files. */
const FILLERS = /[\0\v\f\x1a\x1c-\x1f]+/g;

/** Controls but fillers, tabs and line ends, and a printer's and a terminal's. */
const OTHER_CONTROLS = /[\x01-\x07\x0e-\x19\x7f]/;

/** Words per byte that is no filler. Tables and strings of programs have more besides. */
const WORDS_MIN = 0.85;

/** Whether all but the fillers are words, as in a table whose fields were filled up with NULs. */
function isWords(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  // Beside NULs, bytes that are no UTF-8 are numbers as well as letters.
  if (OTHER_CONTROLS.test(text) || (bytes.includes(0) && !isUtf8(bytes))) return false;
  const others = text.replace(FILLERS, '').length;
  const words = text.match(isUtf8(bytes) ? WORDS : ASCII_WORDS)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  return words >= WORD_BYTES_MIN && words >= others * WORDS_MIN;
}

/** Controls that texts do not have: all below space but tab, line feed, form feed, carriage return and escape. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) count += 1;
  }
  return count;
}

/** Controls that are neither a terminal's, nor backspaces of a printer, nor half of a letter in UTF-16. */
function countDropped(bytes: Uint8Array): number {
  const decoder = new Decoder();
  decoder.write(bytes);
  decoder.end();
  return decoder.isText ? decoder.dropped + decoder.fillers : bytes.length;
}

/** Letters with accents and typographic signs are a part of such a text, and five codes stand for nothing. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  let unassigned = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (UNASSIGNED.has(byte)) unassigned += 1;
    high += 1;
  }
  // A few letters of another encoding do not make words of ASCII a file of another kind.
  return high * (unassigned === 0 ? 3 : 5) < bytes.length;
}

/** The codes that Windows-1252 assigns no character. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
