import { isCalendarDate } from '../checks/calendar-date.ts';
import { checks } from '../checks/index.ts';
import { isPersonName } from '../checks/person-name.ts';
import type { ColumnKind, Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import { foldName, givenName } from '../lists/names.ts';

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

/** A kind of value that a column tells although a single cell does not, ready to be tried on a cell. */
export interface Shape {
  readonly infoType: string;
  readonly like: 'code' | 'name' | 'day of birth';
  /** See `ColumnShape`. */
  readonly chance: number;
  /** Asked with the cell and its `digitsOf`. */
  readonly test: (cell: string, digits: string) => boolean;
  readonly varies?: number;
}

/** The digits and letters of a cell. */
export const digitsOf = (cell: string): string => cell.replaceAll(/[ ()+.-]/gu, '');

/** Of all detectors. Where several fit, the one that is the least likely by chance counts, and names and days come last. */
export const shapes: readonly Shape[] = detectors.flatMap(toShape).sort((a, b) => a.chance - b.chance);

function toShape({ infoType, column, check }: Detector): Shape[] {
  const shape = column?.shape;
  if (shape === undefined) return [];
  if (shape.like !== 'code') {
    return [{ infoType, like: shape.like, chance: 1, test: shape.like === 'name' ? isName : isBirthDay }];
  }
  const { form, ...rest } = shape;
  const passes = check === undefined ? () => true : checks[check];
  let compiled: RegExp | undefined;
  const test = (cell: string, digits: string): boolean => {
    compiled ??= new RegExp(form.source, form.flags);
    return compiled.test(digits) && passes(cell);
  };
  return [{ infoType, ...rest, test }];
}

/** A day without a time of day. Whether days are of birth only the whole column says. */
function isBirthDay(cell: string): boolean {
  return birthYear(cell) !== undefined;
}

/** The year of a day, if that is what a cell is. Two digits are of the past: `87` is 1987 and `05` is 2005. */
export function birthYear(cell: string): number | undefined {
  if (cell.length < 6 || cell.length > 24 || !/^\d{1,4}[-/. ]\p{L}{0,9}|^\p{L}{3,9} |^(?:19|20)\d{6}$/u.test(cell))
    return undefined;
  if (!isCalendarDate(cell)) return undefined;
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
  if (/[ ,]/u.test(cell)) return isPersonName(titled(cell));
  const kind = givenName(foldName(cell));
  return kind === 'plain' || kind === 'common';
}

/** `jane doe` as it would stand in text: what is all in capitals or small letters says nothing of what it is. */
function titled(cell: string): string {
  if (cell !== cell.toLowerCase()) return cell;
  return cell.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}
