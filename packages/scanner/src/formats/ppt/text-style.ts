import { doubleWord, word } from '../../structures/little-endian.ts';
import { type ArtRecord, recordAt } from '../../structures/office-art/art-record.ts';
import { UNREADABLE_POINTS_MAX } from '../../structures/story/contrast.ts';
import { types } from './record-types.ts';

/** A stretch of a text that may not be seen by its look: letters of a point, or of some color. */
export interface Look {
  readonly start: number;
  readonly end: number;
  /** They are dots. */
  readonly isTiny: boolean;
  /** As the style has it ([MS-PPT] 2.12.2, ColorIndexStruct); undefined if it says none. */
  readonly color: number | undefined;
}

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

/** A shadow, and letters that are embossed, which are seen by that ([MS-PPT] 2.9.13, fontStyle). */
const SHOWING = 0x10 | 0x200;
const POSITION = 0x080000;

const bytesOf = (fields: readonly (readonly [number, number])[], mask: number) =>
  fields.reduce((sum, [bits, count]) => sum + ((mask & bits) === 0 ? 0 : count), 0);

/** How stretches of a text look by its style ([MS-PPT] 2.9.44, StyleTextPropAtom), which follows the text. */
export function looksOf(bytes: Uint8Array, text: ArtRecord, length: number): readonly Look[] {
  const style = recordAt(bytes, text.end);
  if (style?.type !== types.textStyle) return [];
  const found: Look[] = [];
  let at = afterParagraphs(bytes, style, length);
  // A last character, which is not there, ends each text.
  for (let start = 0; start <= length && at + 8 <= style.end; ) {
    const count = doubleWord(bytes, at);
    const { isTiny, color, next } = lookAt(bytes, at + 4);
    at = next;
    const end = Math.min(length, start + count);
    if (end > start && (isTiny || color !== undefined)) found.push({ start, end, isTiny, color });
    start += Math.max(1, count);
  }
  return found;
}

/** How characters look by a record of them, and where that ends. */
function lookAt(bytes: Uint8Array, start: number): Pick<Look, 'isTiny' | 'color'> & { readonly next: number } {
  const mask = doubleWord(bytes, start);
  const isShown = (mask & 0xffff) !== 0 && (word(bytes, start + 4) & SHOWING) !== 0;
  const sizeAt = start + 4 + bytesOf(FIRST_CHARACTER_FIELDS, mask);
  const colorAt = sizeAt + ((mask & SIZE) === 0 ? 0 : 2);
  return {
    isTiny: (mask & SIZE) !== 0 && word(bytes, sizeAt) <= UNREADABLE_POINTS_MAX,
    color: (mask & COLOR) === 0 || isShown ? undefined : doubleWord(bytes, colorAt),
    next: colorAt + ((mask & COLOR) === 0 ? 0 : 4) + ((mask & POSITION) === 0 ? 0 : 2),
  };
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
