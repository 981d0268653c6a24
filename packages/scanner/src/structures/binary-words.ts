import { replaceControls } from '../text/decode.ts';
import { decodeCodePage, UNICODE_CODE_PAGE, WESTERN_CODE_PAGE } from './code-page.ts';

/**
 * How many characters in a row are words: `some` where words stand, `likely` where they may, `sure` among bytes of any kind,
 * `packed` among so many packed bytes that any sixteen characters come up.
 */
const LENGTHS = {
  some: { wide: 4, narrow: 6 },
  likely: { wide: 4, narrow: 8 },
  sure: { wide: 6, narrow: 16 },
  packed: { wide: 14, narrow: 28 },
} as const;

/** Letters, digits and spaces per character of a stretch that is words. */
const LETTERS_MIN = 0.7;

/**
 * Stretches of bytes of any kind that are words, in order: UTF-16 of Latin and Cyrillic letters, and single bytes of
 * Western ones. Other scripts are not found, nor words shorter than `LENGTHS`. Controls are spaces.
 */
export function findWords(bytes: Uint8Array, how: keyof typeof LENGTHS): readonly string[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const found: string[] = [];
  for (const { index, 0: stretch } of raw.matchAll(patterns[how])) {
    const isWide = stretch[1] === '\0' || stretch[1] === '\x04';
    const piece = bytes.subarray(index, index + stretch.length);
    const text = replaceControls(decodeCodePage(piece, isWide ? UNICODE_CODE_PAGE : WESTERN_CODE_PAGE)).trim();
    if (areWords(text, isWide, how)) found.push(text);
  }
  return found;
}

function areWords(text: string, isWide: boolean, how: keyof typeof LENGTHS): boolean {
  const lengthMin = LENGTHS[how][isWide ? 'wide' : 'narrow'];
  const isAny = how === 'sure' || how === 'packed';
  if (text.length < lengthMin && !(isAny && NUMBER.test(text))) return false;
  const letters = text.match(/[\p{L}\p{N} ]/gu)?.length ?? 0;
  if (letters < text.length * LETTERS_MIN) return false;
  return !isAny || isLikeWords(text, how === 'packed' ? PACKED_SIGNS_MIN : 1);
}

/**
 * Whether a stretch is no row of pixels or of numbers that happens to be letters: of these, one sign is most of it, or many of
 * its letters are Western ones beyond ASCII.
 */
function isLikeWords(text: string, signsMin: number): boolean {
  if (NUMBER.test(text)) return true;
  const beyond = text.match(/[\xc0-\xff]/g)?.length ?? 0;
  if (beyond * 3 > text.length) return false;
  const counts = new Map<string, number>();
  const signs = text.slice(0, COMPARED_LENGTH).replace(/\s+/g, '');
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return signs === '' || (counts.size >= signsMin && Math.max(...counts.values()) * 2 <= signs.length);
}

/** Signs that words among packed bytes have: of points of one color, the same few come again and again. */
const PACKED_SIGNS_MIN = 7;

/** Characters of a stretch that are counted. */
const COMPARED_LENGTH = 256;

/** A number of a person in groups, or after a word: no bytes of any kind look so, however short it is. */
const NUMBER = /(?<!\d)\d{3}[-. ]\d{2,3}[-. ]\d{4}(?!\d)|\p{L}{2}[: ]{1,2}\d{8,}/u;

const patterns = {
  some: patternOf('some'),
  likely: patternOf('likely'),
  sure: patternOf('sure'),
  packed: patternOf('packed'),
} as const;

/** Letters beyond ASCII stand between others: a row of them is what bytes of any kind look like. */
function patternOf(how: keyof typeof LENGTHS): RegExp {
  const ascii = '[\\t\\n\\r\\x20-\\x7e]';
  const wide = `(?:[\\t\\n\\r\\x20-\\x7e\\xa0-\\xff]\\0|[\\x10-\\x5f]\\x04){${LENGTHS[how].wide},}`;
  return new RegExp(`${wide}|${ascii}{3,}(?:[\\x91-\\x96\\xc0-\\xff]{1,2}${ascii}{2,})*`, 'g');
}
