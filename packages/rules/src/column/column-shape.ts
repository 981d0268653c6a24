import { checks } from '../checks/index.ts';
import { foldName, givenName } from '../lists/names.ts';

/** What a column holds that is no identifier: its numbers are amounts, places, days or counts. */
export type ColumnKind =
  | 'sequence'
  | 'measure'
  | 'coordinate'
  | 'money'
  | 'percentage'
  | 'version'
  | 'timestamp'
  | 'part-number';

/** How one cell is written, for the kinds that a pattern can tell. */
export type CellForm = Exclude<ColumnKind, 'sequence'>;

const forms: readonly (readonly [CellForm, RegExp])[] = [
  [
    'money',
    /^[-(]?(?:[$£€¥]|USD|GBP|EUR) ?-?\d{1,12}(?:,\d{3}){0,5}(?:\.\d{1,4})?\)?$|^-?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{2})?$|^-?\d{1,9}\.\d{2}$/u,
  ],
  ['percentage', /^-?\d{1,3}(?:\.\d{1,6})? ?%$/u],
  ['coordinate', /^-?\d{1,3}\.\d{4,15}(?:[,; ] ?-?\d{1,3}\.\d{4,15})?$/u],
  [
    'timestamp',
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ]\d{1,2}:\d{2}|^1[0-9]\d{8}$|^1[0-9]\d{11}$|^\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/u,
  ],
  ['version', /^v?\d{1,4}(?:\.\d{1,6}){2,3}(?:[-+][\w.]{1,20})?$/u],
  [
    'measure',
    /^-?\d{1,15}[.,]\d{1,15}$|^-?\d{1,4}$|^-?\d{1,15}(?:\.\d{1,6})? ?(?:kg|g|lbs?|oz|km|m|cm|mm|mi|ft|in|s|ms|min|h|hrs?|days?|MB|GB|KB|kB|W|kW|V|A|Hz)$|^-?\d(?:\.\d{1,15})?[eE][-+]?\d{1,3}$/u,
  ],
  ['part-number', /^(?=.{5,24}$)[A-Z]{1,5}(?:[-.][A-Z0-9]{1,8}){1,4}$/u],
];

/** The form of a cell, if it has one of them. */
export function formOf(cell: string): CellForm | undefined {
  return forms.find(([, pattern]) => pattern.test(cell))?.[0];
}

/** A kind of value that a column tells although a single cell does not. */
export interface Shape {
  readonly infoType: string;
  /** The share of other values of the same form that would pass by chance: see `isMoreThanChance`. */
  readonly chance: number;
  readonly test: (cell: string) => boolean;
  /** Where a digit stands that varies from person to person, from 0: numbers with one prefix all pass, or none does. */
  readonly varies?: number;
}

/** The digits and letters of a cell. */
export const digitsOf = (cell: string): string => cell.replaceAll(/[ ()+.-]/gu, '');

function numbers(infoType: string, chance: number, form: RegExp, check: (value: string) => boolean): Shape {
  return { infoType, chance, test: (cell) => form.test(digitsOf(cell)) && check(cell) };
}

/**
 * Chances are measured over random digits of the form. Where several fit, the one that is the least likely by chance
 * counts.
 */
export const shapes: readonly Shape[] = [
  numbers('iban', 0.01, /^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/u, checks.iban),
  numbers('us-npi', 0.02, /^[12]\d{9}$/u, checks['us-npi']),
  numbers('payment-card', 0.022, /^\d{13,19}$/u, checks['payment-card']),
  numbers('us-aba-routing', 0.038, /^\d{9}$/u, checks['us-aba-routing']),
  numbers('uk-pnc-id', 0.043, /^\d{2,4}\/\d{1,7}[A-Za-z]$/u, checks['uk-pnc-id']),
  numbers('vin', 0.09, /^[A-HJ-NPR-Za-hj-npr-z0-9]{17}$/u, checks.vin),
  numbers('uk-nhs-number', 0.092, /^\d{10}$/u, checks['uk-nhs-number']),
  numbers('imei', 0.1, /^\d{15}$/u, checks.imei),
  numbers('us-dea', 0.1, /^[A-Za-z]{2}\d{7}$/u, checks['us-dea']),
  numbers('uk-nino', 0.3, /^[A-Za-z]{2}\d{6}[A-Da-d]$/u, checks['uk-nino']),
  // Two to nine, twice, and no area or exchange that ends in 11: 47 CFR 52; half of ten random digits have it.
  { ...numbers('phone-number', 0.64, /^1?[2-9]\d{2}[2-9]\d{6}$/u, () => true), varies: 4 },
  { ...numbers('us-ssn', 0.889, /^\d{9}$/u, checks['us-ssn']), varies: 0 },
  { infoType: 'date-of-birth', chance: 1, test: isBirthDay },
  { infoType: 'person-name', chance: 0.02, test: isName },
];

/** A day without a time of day. Whether days are of birth only the whole column says. */
function isBirthDay(cell: string): boolean {
  return birthYear(cell) !== undefined;
}

/** The year of a day, if that is what a cell is. Two digits are of the past: `87` is 1987 and `05` is 2005. */
export function birthYear(cell: string): number | undefined {
  if (cell.length < 6 || cell.length > 24 || !/^\d{1,4}[-/. ]\p{L}{0,9}|^\p{L}{3,9} |^(?:19|20)\d{6}$/u.test(cell))
    return undefined;
  if (!checks['calendar-date'](cell)) return undefined;
  const four = /(?<!\d)(?:19|20)\d{2}/u.exec(cell)?.[0];
  if (four !== undefined) return Number(four);
  const two = /(?<!\d)(\d{2})$/u.exec(cell)?.[1];
  return two === undefined ? undefined : Number(two) + (Number(two) > PIVOT ? 1900 : 2000);
}

/** As spreadsheets read two digits of a year. */
const PIVOT = 29;

/** A name in full, or a given name alone. */
function isName(cell: string): boolean {
  if (cell.length > 60 || !/^\p{L}[\p{L}\p{M} ,.'-]{1,59}$/u.test(cell)) return false;
  if (/[ ,]/u.test(cell)) return checks['person-name'](titled(cell));
  const kind = givenName(foldName(cell));
  return kind === 'plain' || kind === 'common';
}

/** `jane doe` as it would stand in text: what is all in capitals or small letters says nothing of what it is. */
function titled(cell: string): string {
  if (cell !== cell.toLowerCase()) return cell;
  return cell.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}
