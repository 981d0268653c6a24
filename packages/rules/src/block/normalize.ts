import { codeEscape } from './escapes/code.ts';
import type { Escape, EscapeReader } from './escapes/escape.ts';
import { mailEscape } from './escapes/mail.ts';
import { markupEscape } from './escapes/markup.ts';
import { terminalEscape } from './escapes/terminal.ts';
import { percentEscape, plusEscape } from './escapes/web.ts';

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

/** Marks over and through digits and dashes, and lines through letters: no letter is spelled with them. */
const overlay = String.raw`\p{M}(?<=[\p{Nd}-]\p{M}{1,4})|[\u0305\u0332-\u0338\u033f]`;

/**
 * What is read as something else: spaces, line breaks and dashes of typesetting, quotation marks, digits of any script,
 * compatibility characters (full width, superscripts, letters of mathematics: Unicode Standard Annex 15), and what has
 * no width at all: zero-width spaces and joiners, marks of direction, the soft hyphen.
 */
const unusual = String.raw`(?=[^\0-\x7f])(?:${lineBreak}|(?=[^\0-\x7f])\s|${dash}|[\u2018\u2019\u201c\u201d]|${ignorable}|${overlay}|(?=[^\0-\x7f])[\p{Nd}\p{Changes_When_NFKC_Casefolded}])`;

const unusualPattern = new RegExp(unusual, 'gu');

/** The mark of a note right behind a number: a raised or lowered digit behind one that is neither. */
const notePattern = /(?<=[0-9])[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/gu;

/** How characters are written with others. Where two begin at one place, the first counts. */
const escapes: readonly Escape[] = [terminalEscape, codeEscape, percentEscape, plusEscape, markupEscape, mailEscape];

const patterns: readonly RegExp[] = escapes.map(({ source }) => new RegExp(source, 'gu'));

/** One kind of what is read as something else, and where it is next found. Each has a pattern that looks for it alone. */
interface Kind {
  readonly pattern: RegExp;
  readonly read: EscapeReader;
  next: RegExpExecArray | null;
}

/** The kinds that a text shows. */
function kindsIn(text: string): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const [index, kind] of escapes.entries()) {
    const read = kind.begin(text);
    const pattern = patterns[index];
    if (read !== undefined && pattern !== undefined)
      kinds.push(kindOf(pattern, (...found) => readableOf(read(...found)), text));
  }
  if (/[^\0-\x7f]/.test(text)) {
    kinds.push(
      kindOf(notePattern, () => ' ', text),
      kindOf(unusualPattern, toPlain, text),
    );
  }
  return kinds.filter(({ next }) => next !== null);
}

function kindOf(pattern: RegExp, read: EscapeReader, text: string): Kind {
  pattern.lastIndex = 0;
  return { pattern, read, next: pattern.exec(text) };
}

/** The kind that is found first. Of two at one place, the one that is listed first. */
function firstOf(kinds: readonly Kind[]): Kind | undefined {
  let first: Kind | undefined;
  for (const kind of kinds) {
    if (kind.next !== null && (first === undefined || kind.next.index < (first.next?.index ?? 0))) first = kind;
  }
  return first;
}

/** What is read as something else, in order. */
function* readingsIn(text: string, kinds: readonly Kind[]): Generator<{ index: number; found: string; plain: string }> {
  for (let kind = firstOf(kinds); kind !== undefined; kind = firstOf(kinds)) {
    const { index = 0, 0: found = '' } = kind.next ?? {};
    const plain = kind.read(found, index);
    const end = index + found.length;
    seek(kind, text, end);
    if (plain === undefined) continue;
    yield { index, found, plain };
    for (const other of kinds) if (other.next !== null && other.next.index < end) seek(other, text, end);
  }
}

/** Looks for a kind again, from an offset on. */
function seek(kind: Kind, text: string, from: number): void {
  kind.pattern.lastIndex = from;
  kind.next = kind.pattern.exec(text);
}

/**
 * Reads typesetting and escapes as plain text, each kind of escape where the text shows that it is written so. Text
 * without any, which is nearly all text, is returned as it is.
 */
export function normalize(text: string): NormalText {
  const kinds = kindsIn(text);
  if (kinds.length === 0) return unchanged(text);
  let normal = '';
  let end = 0;
  // Where the two part: from `at` in the normal text on, the original is `shift` further.
  const ats: number[] = [];
  const shifts: number[] = [];
  /** How long in the original a character is that ends at an offset of the normal text, if not one unit. */
  const lengths = new Map<number, number>();
  for (const { index, found, plain } of readingsIn(text, kinds)) {
    normal += text.slice(end, index) + plain;
    end = index + found.length;
    if (plain.length !== found.length) {
      ats.push(normal.length);
      shifts.push(end - normal.length);
      if (plain !== '') lengths.set(normal.length, found.length);
    }
  }
  if (end === 0) return unchanged(text);
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

/** A character that was escaped, as text has it. A control is a space: U+001F parts runs and is in no text. */
function readableOf(character: string | undefined): string | undefined {
  if (character === undefined || character === '') return character;
  if (/[\n\x85]/.test(character)) return '\n';
  if (/\p{Cc}/u.test(character)) return ' ';
  return character.search(unusualPattern) === -1 ? character : toPlain(character);
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
  if (oneIgnorable.test(character) || /^\p{M}$/u.test(character)) return '';
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
