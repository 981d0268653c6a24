import type { Trait } from '../../document.ts';
import { LONG_NUMBER } from '../spreadsheet/number-format.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';

/** A text of a cell that is not what it shows. */
export interface Beside {
  readonly text: string;
  /** Why it is not seen; undefined if the file says only another thing of the cell. */
  readonly hiddenBy: Trait | undefined;
}

/** What a cell shows in place of its day, or has besides what it shows: a file can say two things. */
export function otherOf(attributes: XmlAttributes, shown: string): readonly Beside[] {
  if (shown === '') return [];
  const { 'office:date-value': date, 'office:string-value': words = '', 'office:value': value = '' } = attributes;
  if (date !== undefined && !showsDay(shown, date)) return [{ text: shown, hiddenBy: undefined }];
  const isOther = words !== '' && !lettersOf(shown).includes(lettersOf(words));
  if (isOther) return [{ text: words, hiddenBy: 'invisible-text' }];
  return LONG_NUMBER.test(value) && !/\d/.test(shown) ? [{ text: value, hiddenBy: 'invisible-text' }] : [];
}

/** Whether a text may be a day in some format: its year or its day of the month is there, and not much more. */
function showsDay(shown: string, date: string): boolean {
  const [, year = '', day = ''] = /^-?\d*(\d\d)-\d\d-0?(\d+)/.exec(date) ?? [];
  const isOne = shown.length <= DAY_LENGTH_MAX && !/(?:\d\D?){9}.*\p{L}{2}|\p{L}{2}.*(?:\d\D?){9}|@/u.test(shown);
  return isOne && (shown.includes(year) || shown.includes(day) || !/\d/.test(shown.slice(MONTH_LENGTH_MAX)));
}

/** Characters of a day with its weekday, its month and its time, and of the name of a month alone, in any language. */
const DAY_LENGTH_MAX = 48;
const MONTH_LENGTH_MAX = 16;

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The values that a cell can have besides its paragraphs (ODF 1.3 part 3, 19.367 to 19.389). */
const VALUES = ['office:string-value', 'office:value', 'office:time-value', 'office:boolean-value'];

/** What a cell shows: days as ISO has them, numbers without an exponent. */
export function shownOf(attributes: XmlAttributes, shown: string): string {
  const date = attributes['office:date-value'];
  if (date !== undefined) return date.replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
  const value = attributes['office:value'];
  if (value !== undefined && /^-?[\d.,]+E[+-]?\d+$/i.test(shown)) return value;
  if (shown !== '') return shown;
  const found = VALUES.find((name) => attributes[name] !== undefined);
  return found === undefined ? '' : (attributes[found] ?? '');
}
