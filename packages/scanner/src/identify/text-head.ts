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

/** The first bytes of a file as text; undefined if they are not text. `type` is what file-type says of them. */
export function decodeHead(head: Uint8Array, type: Kind | undefined): string | undefined {
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
  if (controls > bytes.length * CONTROLS_MAX && countDropped(bytes) > bytes.length * CONTROLS_MAX) return false;
  return isUtf8(bytes) || looksLikeWindows1252(bytes);
}

/** Controls that texts do not have: all below space but tab, line feed, form feed, carriage return and escape. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) count += 1;
  }
  return count;
}

/** Controls that are neither a terminal's, nor backspaces of a printer, nor half of a letter in UTF-16. */
function countDropped(bytes: Uint8Array): number {
  const decoder = new Decoder();
  decoder.write(bytes);
  decoder.end();
  return decoder.isText ? decoder.dropped : bytes.length;
}

/** Letters with accents and typographic signs are a part of such a text, and five codes stand for nothing. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (UNASSIGNED.has(byte)) return false;
    high += 1;
  }
  return high * 3 < bytes.length;
}

/** The codes that Windows-1252 assigns no character. */
const UNASSIGNED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
