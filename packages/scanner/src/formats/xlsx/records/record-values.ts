import type { RecordData } from './record-data.ts';

/** Attributes of which some may not be said. */
export type SomeAttributes = Readonly<Record<string, string | number | undefined>>;

/** What errors are shown as, by their numbers ([MS-XLSB] 2.5.97.2, BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** An error as it is shown. */
export function errorOf(code: number): string {
  return ERRORS[code] ?? '#N/A';
}

/** A number in four bytes (2.5.122, RkNumber): the upper ones of a floating-point number, or a whole one, a hundredth of it if a bit says so. */
export function rkNumber(data: RecordData): number {
  const raw = data.integer();
  const number = (raw & WHOLE) === 0 ? upperHalf(raw & ~FLAGS) : raw >> 2;
  return (raw & HUNDREDTH) === 0 ? number : number / 100;
}

const HUNDREDTH = 1;
const WHOLE = 2;
const FLAGS = 3;

const view = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  view.setInt32(0, bits);
  return view.getFloat64(0);
}

const names: string[] = [];

/** The letters of a column, from 0. */
function letters(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  const last = String.fromCharCode(LETTER_A + (column % LETTERS));
  const name = column < LETTERS ? last : letters(Math.floor(column / LETTERS) - 1) + last;
  if (column <= COLUMN_MAX) names[column] = name;
  return name;
}

const LETTER_A = 0x41;
const LETTERS = 26;
const COLUMN_MAX = 0x3fff;

/** How a cell is referred to, by its row and column from 0. */
export function referenceOf(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** The cells of a range (2.5.149, UncheckedRfX), as a reference. */
export function rangeText(data: RecordData): string {
  const [firstRow, lastRow, firstColumn, lastColumn] = [data.long(), data.long(), data.long(), data.long()];
  return `${referenceOf(firstRow, firstColumn)}:${referenceOf(lastRow, lastColumn)}`;
}

/** The cells of several ranges (2.5.150, UncheckedSqRfX), as references. */
export function rangesText(data: RecordData): string {
  const ranges: string[] = [];
  for (let left = data.long(); left > 0 && data.left > 0; left -= 1) ranges.push(rangeText(data));
  return ranges.join(' ');
}

/** A color (2.5.7, BrtColor) as attributes of its element; undefined if it is whatever the program has for it. */
export function colorOf(data: RecordData): SomeAttributes | undefined {
  const kind = data.byte() >> 1;
  const index = data.byte();
  const shade = (data.word() << 16) >> 16;
  const [red, green, blue] = [data.byte(), data.byte(), data.byte()];
  data.skip(1);
  const tint = shade === 0 ? {} : { tint: shade / SHADE_MAX };
  switch (kind) {
    case INDEXED:
      return { indexed: index, ...tint };
    case DIRECT:
      return { rgb: [red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join(''), ...tint };
    case OF_THEME:
      return { theme: index, ...tint };
    default:
      return undefined;
  }
}

const [INDEXED, DIRECT, OF_THEME] = [1, 2, 3];
const SHADE_MAX = 32_767;

/** A moment (2.5.97.91, PCDIDateTime), as pivot tables have it in XML. */
export function momentOf(data: RecordData): string {
  const [year, month] = [data.word(), data.word()];
  const [day, ...time] = [data.byte(), data.byte(), data.byte(), data.byte()];
  const two = (value = 0): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time.map(two).join(':')}`;
}

/** `_x000a_` stands for a line feed in XML, and for itself in a record. */
export function plainText(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** Parts of a point in which heights are said. */
export const TWIPS = 20;
