import { format, getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt';
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

/**
 * Shows the numbers of a workbook as its formats do (ECMA-376 part 1, 18.8.30 and 18.8.31): a number of nine digits in three
 * groups is not the same as a number of nine digits. Days are shown as ISO 8601 writes them, whatever their format.
 */
export class NumberFormats {
  readonly #is1904: boolean;
  readonly #kinds = new Map<string, Shown>();
  readonly #hiding = new Map<string, boolean>();

  /** `is1904` is how the workbook counts days. */
  constructor(is1904: boolean) {
    this.#is1904 = is1904;
  }

  /** A number as it is shown in a format; without a digit if the format shows nothing of it. `text` is the number as it stands in the file. */
  show(text: string, code: string): string {
    const kind = this.#kindOf(code);
    if (kind === 'plain') return text;
    const value = Number(text);
    if (Number.isNaN(value)) return text;
    if (kind === 'date') return toIsoDate(value, this.#is1904) ?? text;
    const shown = formatted(code, value)?.trim() ?? text;
    // A format that shows other digits than the number has says less than the number does.
    return !isTime(code) && /\d/.test(shown) && !hasDigits(shown, text) ? text : shown;
  }

  /** The same of a whole number that is shown as a day; undefined if it is not. */
  showDay(whole: number, code: string): string | undefined {
    return this.#kindOf(code) === 'date' ? toIsoDate(whole, this.#is1904) : undefined;
  }

  /**
   * Whether a format shows nothing of a number, or of a long one words in its place: those of a short one may be what it stands
   * for, such as yes. A zero that is left blank says nothing, unless all numbers are. `shown` is what `show` gave.
   */
  masksNumber(text: string, shown: string, code: string): boolean {
    if (/\d/.test(shown)) return false;
    if (Number(text) === 0) return shown.trim() === '' && showsNoNumber(code);
    return !/\p{L}/u.test(shown) || LONG_NUMBER.test(text);
  }

  /** Whether a format shows nothing of a text, or something else in its place. */
  hidesText(code: string): boolean {
    if (!code.includes(';')) return false;
    let hides = this.#hiding.get(code);
    if (hides === undefined) {
      hides = code.split(';').length >= 4 && formatted(code, 'x')?.includes('x') === false;
      this.#hiding.set(code, hides);
    }
    return hides;
  }

  #kindOf(code: string): Shown {
    let kind = this.#kinds.get(code);
    if (kind === undefined) {
      kind = kindOf(code);
      this.#kinds.set(code, kind);
    }
    return kind;
  }
}

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
  return PLAIN.test(code) && !GROUPS.test(code) && !hidesSome(code) ? 'plain' : 'formatted';
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

/** Whether what is shown has the digits of a whole number, in their order. */
function hasDigits(shown: string, text: string): boolean {
  const digits = (words: string): string => words.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits(shown).startsWith(digits(text.replace(/\..*$/, '')));
}

function isTime(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
