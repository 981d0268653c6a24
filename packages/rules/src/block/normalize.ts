import { anyCase } from '../engine/any-case.ts';

/** Text as patterns read it, and the way back to the text as it stands. */
export interface NormalText {
  readonly text: string;
  /** Whether offsets differ between the two. */
  readonly isShifted: boolean;
  /** The offset in the normal text of what stands at or after an offset of the original. */
  toNormal(offset: number): number;
  /** The offset in the original of the character at an offset of the normal text. */
  toOriginal(offset: number): number;
  /** The offset in the original after the character that ends at an offset of the normal text. */
  toOriginalEnd(offset: number): number;
}

const dash = String.raw`[\u2010-\u2015\u2043\u2212\ufe58\ufe63]`;
const lineBreak = String.raw`[\u0085\u2028\u2029]`;
const ignorable = String.raw`[\p{Cf}\p{Default_Ignorable_Code_Point}]`;

/**
 * What is read as something else: spaces, line breaks and dashes of typesetting, quotation marks, digits of any script,
 * compatibility characters (full width, superscripts, letters of mathematics: Unicode Standard Annex 15), and what has
 * no width at all: zero-width spaces and joiners, marks of direction, the soft hyphen.
 */
const unusual = String.raw`${lineBreak}|(?=[^\0-\x7f])\s|${dash}|[\u2018\u2019\u201c\u201d]|${ignorable}|(?=[^\0-\x7f])[\p{Nd}\p{Changes_When_NFKC_Casefolded}]`;

/** A pattern without the `i` flag, which would make every letter of `unusual` match. */
const password = anyCase('pass ?word|passwd|pass|pwd|passcode|passphrase');

/**
 * An escape as JSON and code write it. Within what stands after `password:` a backslash is a character like any other,
 * or a part of a password would be taken for the next line.
 */
const escaped = String.raw`(?<!\\)\\(?:r\\n|[nrt/"]|u[\da-fA-F]{4})(?<!(?:${password})["']?\s{0,3}[:=]\s{0,3}["']?[^\s"']{3,69})`;

const unusualPattern = new RegExp(unusual, 'gu');
const escapedPattern = new RegExp(escaped, 'gu');
const eitherPattern = new RegExp(`${unusual}|${escaped}`, 'gu');

/** Reads typesetting and escapes as plain text. Text without any, which is nearly all text, is returned as it is. */
export function normalize(text: string): NormalText {
  const pattern = patternFor(text);
  if (pattern === undefined || text.search(pattern) === -1) return unchanged(text);
  let normal = '';
  let end = 0;
  // Where the two part: from `at` in the normal text on, the original is `shift` further.
  const ats: number[] = [];
  const shifts: number[] = [];
  /** How long in the original a character is that ends at an offset of the normal text, if not one unit. */
  const lengths = new Map<number, number>();
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const plain = found.startsWith('\\') ? unescapeOne(found) : toPlain(found);
    normal += text.slice(end, match.index) + plain;
    end = match.index + found.length;
    if (plain.length !== found.length) {
      ats.push(normal.length);
      shifts.push(end - normal.length);
      if (plain !== '') lengths.set(normal.length, found.length);
    }
  }
  normal += text.slice(end);
  if (ats.length === 0) return unchanged(normal);
  const shiftAt = (offset: number, original: boolean): number => {
    let low = 0;
    let high = ats.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = (ats[middle] ?? 0) + (original ? (shifts[middle] ?? 0) : 0);
      if (at <= offset) low = middle + 1;
      else high = middle;
    }
    return shifts[low - 1] ?? 0;
  };
  const toOriginal = (offset: number): number => offset + shiftAt(offset, false);
  return {
    text: normal,
    isShifted: true,
    toNormal: (offset) => offset - shiftAt(offset, true),
    toOriginal,
    toOriginalEnd: (offset) => {
      const last = toOriginal(offset - 1);
      const length = lengths.get(offset);
      if (length !== undefined) return last + length;
      // A letter beyond U+FFFF takes two units.
      return last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    },
  };
}

/** What there is to look for; nothing in plain ASCII without a backslash. */
function patternFor(text: string): RegExp | undefined {
  const isAscii = !/[^\0-\x7f]/.test(text);
  if (text.includes('\\')) return isAscii ? escapedPattern : eitherPattern;
  return isAscii ? undefined : unusualPattern;
}

function unchanged(text: string): NormalText {
  const same = (offset: number): number => offset;
  return { text, isShifted: false, toNormal: same, toOriginal: same, toOriginalEnd: same };
}

const oneDash = new RegExp(`^${dash}$`, 'u');
const oneBreak = new RegExp(`^${lineBreak}$`, 'u');
const oneIgnorable = new RegExp(`^${ignorable}$`, 'u');

function toPlain(character: string): string {
  if (oneBreak.test(character)) return '\n';
  if (oneIgnorable.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (oneDash.test(character)) return '-';
  if (/[\u2018\u2019]/u.test(character)) return "'";
  if (/[\u201c\u201d]/u.test(character)) return '"';
  const code = character.codePointAt(0) ?? 0;
  if (/\p{Nd}/u.test(character)) return String(digitValue(code));
  // Only what stands for one other character: a ligature or a fraction would move what is beside it.
  const compatible = character.normalize('NFKC');
  return (compatible.codePointAt(0) ?? 0) > 0xffff || compatible.length !== 1 ? character : compatible;
}

/** The character that an escape stands for. A control is a space: U+001F parts runs and is in no text. */
function unescapeOne(found: string): string {
  const letter = found.charAt(1);
  if (letter === '/' || letter === '"') return letter;
  if (letter !== 'u') return found.endsWith('n') ? '\n' : ' ';
  const character = String.fromCharCode(Number.parseInt(found.slice(2), 16));
  if (/[\n\x85]/.test(character)) return '\n';
  if (/\p{Cc}/u.test(character)) return ' ';
  return character.search(unusualPattern) === -1 ? character : toPlain(character);
}

/**
 * Digits of a script stand in a row of ten from its zero (Unicode Standard, section 4.6), so the zero is the first of
 * its row. The mathematical digits are the exception: five rows that touch, from U+1D7CE.
 */
function digitValue(code: number): number {
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
