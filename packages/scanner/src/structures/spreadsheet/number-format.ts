import { format, getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt';
import { type SayingSection, sayingSections, showsWords } from './format-words.ts';
import { toIsoDate } from './serial-date.ts';

/** How numbers of one format are shown. */
type Shown =
  /** As they are: thousands and decimals say nothing of what they are. */
  | 'plain'
  /** As a day: in the one order that is not misread, whatever the format shows of it. */
  | 'date'
  /** As the format says: it has digits in groups, letters, or shows nothing. */
  | 'formatted';

/** Formats that show digits, signs of thousands and percents, currencies and nothing else. */
const PLAIN =
  /^(?:[#0?.,%\s_\-+()*/E;$€£¥@]|"[^"\p{L}\p{N}]*"|\\[ ()$-]|\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta|Color\s?\d+)\]|\[\$[^\]]{0,4}(?:-[\dA-F]+)?\])+$/iu;

/** A number of six digits or more, which may be that of a person. */
export const LONG_NUMBER = /^-?\d{6,}/;

/** Digits that must stand on both sides of a sign: `000-00-0000` is a number of its own, `0-0` is none. */
const GROUPS = /0[0#]*[-/ ()\\"]+0{2,}/;

/** What a cell shows. */
export interface ShownCell {
  /** What stands in it: what it shows or, if its format shows nothing of what it holds, that. */
  readonly text: string;
  /** Its format shows nothing of what it holds. */
  readonly isMasked: boolean;
  /** What it shows in place of that; empty if nothing. */
  readonly inPlace: string;
}

/** What is known of a format. */
interface FormatLook {
  readonly kind: Shown;
  readonly saying: readonly SayingSection[];
  /** Its section for texts leaves them out. */
  readonly hidesText: boolean;
}

/**
 * Shows the cells of a workbook as their formats do (ECMA-376 part 1, 18.8.30 and 18.8.31): a number of nine digits in three
 * groups is not the same as a number of nine digits. Days are shown as ISO 8601 writes them, whatever their format, unless it
 * has words that say something.
 */
export class NumberFormats {
  readonly #is1904: boolean;
  readonly #looks = new Map<string, FormatLook>();
  /** Sections with words that a cell has shown. */
  readonly #said = new Set<SayingSection>();

  /** `is1904` is how the workbook counts days. */
  constructor(is1904: boolean) {
    this.#is1904 = is1904;
  }

  /**
   * A number in a format; `raw` is as it stands in the file. It is masked if the format shows nothing of it, or of a long one words
   * or signs in its place: those of a short one may be what it stands for, such as yes. A zero that is left blank says nothing.
   */
  showNumber(raw: string, code: string): ShownCell {
    const text = plainNumber(raw);
    const look = this.#lookOf(code);
    const value = Number(text);
    if (look.kind === 'plain' || Number.isNaN(value)) return plain(text);
    const words = look.saying.length === 0 ? undefined : this.#say(look, code, value);
    if (words !== undefined) {
      const isMasked = LONG_NUMBER.test(text) && !digitsOf(words).includes(wholeOf(text));
      return isMasked ? { text, isMasked, inPlace: words } : plain(words);
    }
    if (look.kind === 'date') return plain(toIsoDate(value, this.#is1904) ?? text);
    const shown = formatted(code, value)?.trim() ?? text;
    if (masksNumber(text, shown)) return { text, isMasked: true, inPlace: shown };
    // A format that shows other digits than the number has says less than the number does.
    const isLess = !isTime(code) && /\d/.test(shown) && !digitsOf(shown).startsWith(wholeOf(text));
    return plain(isLess || shown === '' ? text : shown);
  }

  /** The same of a whole number that is shown as a day; undefined if it is not. */
  showDay(whole: number, code: string): string | undefined {
    const { kind, saying } = this.#lookOf(code);
    return kind === 'date' && saying.length === 0 ? toIsoDate(whole, this.#is1904) : undefined;
  }

  /** A text in a format; it is masked if the format shows nothing of it, or something else in its place. */
  showText(text: string, code: string): ShownCell {
    if (code === '' || code === '@') return plain(text);
    const look = this.#lookOf(code);
    const words = look.saying.length === 0 ? undefined : this.#say(look, code, text);
    if (look.hidesText) return { text, isMasked: true, inPlace: words ?? '' };
    return plain(words ?? text);
  }

  /** The words of formats that no cell has shown so far. */
  *unsaid(codes: Iterable<string>): Generator<string> {
    for (const code of new Set(codes)) {
      for (const section of this.#lookOf(code).saying) if (!this.#said.has(section)) yield section.text;
    }
  }

  /** What a cell shows, if that has words of its format. */
  #say({ saying }: FormatLook, code: string, value: number | string): string | undefined {
    const shown = formatted(code, value)?.trim() ?? '';
    const said = saying.filter((section) => showsWords(shown, section));
    for (const section of said) this.#said.add(section);
    return said.length === 0 ? undefined : shown;
  }

  #lookOf(code: string): FormatLook {
    let look = this.#looks.get(code);
    if (look === undefined) {
      const hidesText = code.split(';').length >= 4 && formatted(code, 'x')?.includes('x') === false;
      look = { kind: kindOf(code), saying: sayingSections(code), hidesText };
      this.#looks.set(code, look);
    }
    return look;
  }
}

function plain(text: string): ShownCell {
  return { text, isMasked: false, inPlace: '' };
}

function masksNumber(text: string, shown: string): boolean {
  if (/\d/.test(shown) || Number(text) === 0) return false;
  return shown === '' || LONG_NUMBER.test(text);
}

/** A whole number without its point or its exponent: `78051120.00` is the same as one of eight digits. */
export function plainNumber(raw: string): string {
  if (!POINT.test(raw) || !WHOLE.test(raw) || !Number.isSafeInteger(Number(raw))) return raw;
  return /e/i.test(raw) ? String(Number(raw)) : raw.replace(/\.0+\s*$/, '');
}

const POINT = /[.e]/i;
const WHOLE = /^\s*-?\d+(?:\.0+|(?:\.\d+)?E\+?\d+)\s*$/i;

/** The code of a format that has a number in place of one (18.8.30); empty if there is none. */
export function builtInFormat(id: number): string {
  if (id === 0) return '';
  try {
    return getFormatFromId(id);
  } catch {
    return '';
  }
}

/** Whether a format has no place for a digit: it shows nothing of a number, or words in its place. No format at all shows it. */
export function showsNoNumber(code: string): boolean {
  if (code.trim() === '') return false;
  const places = code.replaceAll(/"[^"]*"?|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  // The fourth part is for texts.
  return !places
    .split(';')
    .slice(0, 3)
    .some((part) => /[0#?@ymdhsbge]/i.test(part));
}

function kindOf(code: string): Shown {
  if (code === '' || /^general$/i.test(code) || code === '@') return 'plain';
  try {
    if (isDateFormat(code)) {
      const { year, month, day } = getFormatDateInfo(code);
      return year || month || day ? 'date' : 'formatted';
    }
  } catch {
    return 'plain';
  }
  const isPlain = PLAIN.test(code) && !GROUPS.test(code) && !hidesSome(code) && !showsNoNumber(code);
  return isPlain ? 'plain' : 'formatted';
}

/** Whether a part of a format is empty, so that it shows nothing of some numbers. */
function hidesSome(code: string): boolean {
  return code.includes(';') && code.split(';').some((part) => part.trim() === '');
}

function formatted(code: string, value: number | string): string | undefined {
  try {
    return format(code, value);
  } catch {
    return undefined;
  }
}

function digitsOf(words: string): string {
  return words.replaceAll(/\D/g, '').replace(/^0+/, '');
}

/** The digits of a number before its point. */
function wholeOf(text: string): string {
  return digitsOf(text.replace(/\..*$/, ''));
}

function isTime(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
