import { doubleWord, word } from '../../structures/little-endian.ts';
import type { BiffRecord } from './records.ts';
import { type Biff, ChunkReader, type Found, stringAt } from './strings.ts';
import { floatAt, rkNumber } from './styles.ts';

/** What a cell holds. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A place in the table of strings. */
  | { readonly kind: 'shared'; readonly index: number }
  /** The string comes in the next record. */
  | { readonly kind: 'later' };

/** A cell as its record has it, counted from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** Of a cell format; in the second version the number of its number format, and more, is in `attributes`. */
  readonly format: number;
  readonly value: CellValue;
  /** Where the codes of its formula begin. */
  readonly formulaAt?: number;
  /** Where its text ends; behind its record, if it goes on in others. */
  readonly end?: number;
}

type Reader = (record: BiffRecord, biff: Biff, codePage: number) => Iterable<RawCell>;

/** Errors by their number ([MS-XLS] 2.5.10, BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A value that is true or false, or an error. */
export function booleanOrError(value: number, isError: boolean): string {
  if (isError) return ERRORS[value] ?? '#ERR!';
  return value === 0 ? 'FALSE' : 'TRUE';
}

const text = (value: string): CellValue => ({ kind: 'text', text: value });
const number = (value: number): CellValue => ({ kind: 'number', number: value });

/** Row, column and format: the second version has three bytes for the last ([MS-XLS] 2.5.13, Cell). */
function place(data: Uint8Array, biff: Biff): { row: number; column: number; format: number } {
  return { row: word(data, 0), column: word(data, 2), format: biff === 2 ? (data[4] ?? 0) & 0x3f : word(data, 4) };
}

const bodyAt = (biff: Biff) => (biff === 2 ? 7 : 6);

const label: Reader = (record, biff, codePage) => {
  const at = bodyAt(biff);
  const found = biff === 8 ? longStringAt(record, at) : stringAt(record.data, at, biff === 2 ? 1 : 2, biff, codePage);
  return [{ ...place(record.data, biff), value: text(found.text), end: found.end }];
};

const float: Reader = ({ data }, biff) => [{ ...place(data, biff), value: number(floatAt(data, bodyAt(biff))) }];

const formula: Reader = ({ data }, biff) => {
  const at = bodyAt(biff);
  // Excel 5 and later have flags and four bytes after the value.
  const formulaAt = at + (biff >= 5 ? 14 : biff === 2 ? 9 : 10);
  return [{ ...place(data, biff), value: formulaValue(data, at), formulaAt }];
};

/** [MS-XLS] 2.5.133, FormulaValue. */
function formulaValue(data: Uint8Array, at: number): CellValue {
  if (word(data, at + 6) !== 0xffff) return number(floatAt(data, at));
  const kind = data[at] ?? 0;
  if (kind === 0) return { kind: 'later' };
  return kind === 3 ? text('') : text(booleanOrError(data[at + 2] ?? 0, kind === 2));
}

/** Records that hold cells, by their type ([MS-XLS] 2.3.2; those of older versions as OpenOffice documents them). */
const readers: Readonly<Record<number, Reader>> = {
  2: ({ data }, biff) => [{ ...place(data, biff), value: number(word(data, 7)) }],
  3: float,
  515: float,
  4: label,
  516: label,
  214: label,
  5: ({ data }, biff) => [{ ...place(data, biff), value: text(booleanOrError(data[7] ?? 0, data[8] === 1)) }],
  517: ({ data }, biff) => [{ ...place(data, biff), value: text(booleanOrError(data[6] ?? 0, data[7] === 1)) }],
  6: formula,
  518: formula,
  1030: formula,
  253: ({ data }, biff) => [{ ...place(data, biff), value: { kind: 'shared', index: doubleWord(data, 6) } }],
  638: ({ data }, biff) => [{ ...place(data, biff), value: number(rkNumber(data, 6)) }],
  189: function* multiple({ data }) {
    const [row, first] = [word(data, 0), word(data, 2)];
    // The last two bytes are the last column.
    for (let at = 4; at + 6 <= data.length - 2; at += 6) {
      yield { row, column: first + (at - 4) / 6, format: word(data, at), value: number(rkNumber(data, at + 2)) };
    }
  },
};

/** The cells of a record; none if it holds none. */
export function cellsOf(record: BiffRecord, biff: Biff, codePage: number): Iterable<RawCell> {
  return readers[record.type]?.(record, biff, codePage) ?? [];
}

/** The string that a formula came to ([MS-XLS] 2.4.268), and where it ends. */
export function formulaString(record: BiffRecord, biff: Biff, codePage: number): Found {
  return biff === 8 ? longStringAt(record, 0) : stringAt(record.data, 0, biff === 2 ? 1 : 2, biff, codePage);
}

/** A string of Excel 97, which may go on in records that continue its own: then it ends behind that. */
function longStringAt({ data, continued }: BiffRecord, at: number): Found {
  const [length, flags] = [word(data, at), data[at + 2] ?? 0];
  const text = new ChunkReader([data.subarray(at + 3), ...continued]).characters(length, flags);
  return { text, end: at + 3 + length * ((flags & 1) + 1) };
}
