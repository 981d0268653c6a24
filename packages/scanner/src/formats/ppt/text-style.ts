import { doubleWord, word } from '../../structures/little-endian.ts';
import { type ArtRecord, recordAt } from '../../structures/office-art/art-record.ts';
import { types } from './record-types.ts';

/** A stretch of a text that is not seen: letters of a point, or white ones. */
export interface Unseen {
  readonly start: number;
  readonly end: number;
  /** It is seen where something stands behind it. */
  readonly isWhite: boolean;
}

/** Points up to which letters are dots. */
const SIZE_MAX = 1;

/** The least of red, green and blue that is taken for white. */
const WHITE_MIN = 0xfa;

/** An index that says that a color is red, green and blue ([MS-PPT] 2.12.2, ColorIndexStruct). */
const OWN_COLOR = 0xfe;

/** Bytes of the fields of TextPFException ([MS-PPT] 2.9.20), by the bits of which one must be set, in their order. */
const PARAGRAPH_FIELDS: readonly (readonly [number, number])[] = [
  [0x00000f, 2],
  [0x000080, 2],
  [0x000010, 2],
  [0x000040, 2],
  [0x000020, 4],
  [0x000800, 2],
  [0x001000, 2],
  [0x002000, 2],
  [0x004000, 2],
  [0x000100, 2],
  [0x000400, 2],
  [0x008000, 2],
];

/** The fields after the tab stops. */
const LAST_PARAGRAPH_FIELDS: readonly (readonly [number, number])[] = [
  [0x010000, 2],
  [0x0e0000, 2],
  [0x200000, 2],
];
const TAB_STOPS = 0x100000;

/** The same of TextCFException (2.9.14), up to the size. */
const FIRST_CHARACTER_FIELDS: readonly (readonly [number, number])[] = [
  [0x00ffff, 2],
  [0x010000, 2],
  [0x200000, 2],
  [0x400000, 2],
  [0x800000, 2],
];
const SIZE = 0x020000;
const COLOR = 0x040000;
const POSITION = 0x080000;

const bytesOf = (fields: readonly (readonly [number, number])[], mask: number) =>
  fields.reduce((sum, [bits, count]) => sum + ((mask & bits) === 0 ? 0 : count), 0);

/** The stretches of a text that its style ([MS-PPT] 2.9.44, StyleTextPropAtom) has not seen; the style follows the text. */
export function unseenOf(bytes: Uint8Array, text: ArtRecord, length: number): readonly Unseen[] {
  const style = recordAt(bytes, text.end);
  if (style?.type !== types.textStyle) return [];
  const found: Unseen[] = [];
  let at = afterParagraphs(bytes, style, length);
  // A last character, which is not there, ends each text.
  for (let start = 0; start <= length && at + 8 <= style.end; ) {
    const count = doubleWord(bytes, at);
    const mask = doubleWord(bytes, at + 4);
    at += 8 + bytesOf(FIRST_CHARACTER_FIELDS, mask);
    const isTiny = (mask & SIZE) !== 0 && word(bytes, at) <= SIZE_MAX;
    at += (mask & SIZE) === 0 ? 0 : 2;
    const isWhite = (mask & COLOR) !== 0 && isWhiteAt(bytes, at);
    at += ((mask & COLOR) === 0 ? 0 : 4) + ((mask & POSITION) === 0 ? 0 : 2);
    const end = Math.min(length, start + count);
    if (end > start && (isTiny || isWhite)) found.push({ start, end, isWhite: !isTiny });
    start += Math.max(1, count);
  }
  return found;
}

function afterParagraphs(bytes: Uint8Array, style: ArtRecord, length: number): number {
  let at = style.bodyStart;
  for (let done = 0; done <= length && at + 10 <= style.end; ) {
    const mask = doubleWord(bytes, at + 6);
    done += Math.max(1, doubleWord(bytes, at));
    at += 10 + bytesOf(PARAGRAPH_FIELDS, mask);
    if ((mask & TAB_STOPS) !== 0) at += 2 + 4 * word(bytes, at);
    at += bytesOf(LAST_PARAGRAPH_FIELDS, mask);
  }
  return at;
}

function isWhiteAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 3] === OWN_COLOR && bytes.subarray(at, at + 3).every((part) => part >= WHITE_MIN);
}
