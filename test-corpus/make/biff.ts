/** Records of workbooks of Excel before 2007 ([MS-XLS] 2.4), for cases. */

/** A record. */
export function record(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** Numbers of two bytes. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, 2 * index);
  return bytes;
}

/** A number of four bytes. */
function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A number of eight bytes. */
export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

const isNarrow = (text: string) => /^[\0-\xff]*$/.test(text);

/** The letters of a string of Excel 97, with a byte that says how wide they are. */
function letters(text: string): Buffer {
  return isNarrow(text)
    ? Buffer.concat([Buffer.of(0), Buffer.from(text, 'latin1')])
    : Buffer.concat([Buffer.of(1), Buffer.from(text, 'utf16le')]);
}

/** A string with its length in two bytes, or in one. */
export const string = (text: string) => Buffer.concat([words(text.length), letters(text)]);
const short = (text: string) => Buffer.concat([Buffer.of(text.length), letters(text)]);

/** The string of a formula. */
export const constant = (text: string) => Buffer.concat([Buffer.of(0x17), short(text)]);

/** Looks of cells: numbers in `LOOKS` are those of `cell`. */
export type LookName = 'plain' | 'white' | 'tiny' | 'date' | 'groups' | 'nothing' | 'whiteOnBlack';

/** A font, a number format and a fill: 8 is black, 9 white, 64 what the system has. */
const FONTS = [
  [200, 0x7fff],
  [200, 9],
  [20, 8],
] as const;
const LOOKS: Readonly<Record<LookName, readonly [font: number, format: number, fill: number | undefined]>> = {
  plain: [0, 0, undefined],
  white: [1, 0, undefined],
  tiny: [2, 0, undefined],
  date: [0, 14, undefined],
  groups: [0, 164, undefined],
  nothing: [0, 165, undefined],
  whiteOnBlack: [1, 0, 8],
};
const NAMES = Object.keys(LOOKS);

const lookNumber = (look: LookName) => NAMES.indexOf(look);

function styles(): Buffer {
  const fonts = FONTS.map(([height, color]) =>
    record(0x31, words(height, 0, color, 400, 0), Buffer.of(0, 0, 0, 0), short('Arial')),
  );
  const formats = [record(0x41e, words(164), string('000-00-0000')), record(0x41e, words(165), string(';;;'))];
  const looks = Object.values(LOOKS).map(([font, format, fill]) => {
    const pattern = Buffer.alloc(10);
    if (fill !== undefined) {
      pattern[7] = 1 << 2;
      pattern.writeUInt16LE(fill | (65 << 7), 8);
    }
    return record(0xe0, words(font, format, 1, 0x20, 0), pattern);
  });
  return Buffer.concat([...fonts, ...formats, ...looks]);
}

/** A text of the table of strings, a number or a date by its number; and how it looks. */
export type CellContent = string | number | readonly [string | number, LookName];

/** A sheet of a case. */
export interface MadeSheet {
  readonly name: string;
  /** Rows of cells; an empty text is no cell. */
  readonly rows: readonly (readonly CellContent[])[];
  /** 0 is shown, 1 hidden, 2 hidden so that no menu shows it. */
  readonly state?: 0 | 1 | 2;
  /** 0 is a worksheet, 1 one of macros. */
  readonly kind?: number;
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Records after the cells. */
  readonly more?: readonly Uint8Array[];
  /** The list of sheets does not have it. */
  readonly isUnlisted?: boolean;
}

/** A workbook of a case. */
export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  /** Strings of the table that no cell has. */
  readonly unused?: readonly string[];
  /** Texts that are white from one of their letters on. */
  readonly whiteFrom?: Readonly<Record<string, number>>;
  /** Records of the workbook as a whole. */
  readonly more?: readonly Uint8Array[];
  /** The record that says that what follows is encrypted. */
  readonly isEncrypted?: boolean;
}

const begin = (kind: number) => record(0x809, words(0x0600, kind, 0x0dbb, 0x07cc), long(0), long(0x0606));
const END = record(0x0a);

/** The stream `Workbook` of Excel 97 to 2003. */
export function makeWorkbook(book: MadeBook): Buffer {
  const { sheets, unused = [], more = [], whiteFrom = {}, isEncrypted = false } = book;
  const strings = [...new Set(sheets.flatMap(({ rows }) => rows.flat().map(contentOf)).filter(isText)), ...unused];
  const streams = sheets.map((sheet) => makeSheet(sheet, strings));
  const listed = (offsets: readonly number[]) =>
    sheets.map(({ name, state = 0, kind = 0, isUnlisted = false }, index) =>
      isUnlisted ? Buffer.alloc(0) : record(0x85, long(offsets[index] ?? 0), Buffer.of(state, kind), short(name)),
    );
  const globals = (offsets: readonly number[]) =>
    Buffer.concat([
      begin(5),
      ...(isEncrypted ? [record(0x2f, words(1, 1, 1), Buffer.alloc(48, 7))] : []),
      record(0x42, words(1200)),
      styles(),
      ...listed(offsets),
      ...more,
      stringTable(strings, whiteFrom),
      END,
    ]);
  let at = globals([]).length;
  const offsets = streams.map((stream) => {
    at += stream.length;
    return at - stream.length;
  });
  return Buffer.concat([globals(offsets), ...streams]);
}

const contentOf = (content: CellContent) => (typeof content === 'object' ? content[0] : content);
const isText = (content: string | number) => typeof content === 'string' && content !== '';

/** Bytes of data that a record has room for ([MS-XLS] 2.4.58). */
const DATA_BYTES = 8_224;

/** A string of the table; with a part in the second font, if it says from where on ([MS-XLS] 2.5.293, fRichSt). */
function tableString(text: string, whiteFrom: number | undefined): Buffer {
  const plain = string(text);
  if (whiteFrom === undefined) return plain;
  const flags = Buffer.of((plain[2] ?? 0) | 8);
  return Buffer.concat([plain.subarray(0, 2), flags, words(1), plain.subarray(3), words(whiteFrom, 1)]);
}

/** The table of strings; a string that has no room goes on in a record that continues it, after another byte for its width. */
function stringTable(strings: readonly (string | number)[], whiteFrom: Readonly<Record<string, number>>): Buffer {
  const chunks: Buffer[] = [];
  let open = Buffer.concat([long(strings.length), long(strings.length)]);
  for (const text of strings) {
    const whole = tableString(String(text), whiteFrom[text]);
    const unit = whole[2] === 1 ? 2 : 1;
    if (DATA_BYTES - open.length < 5) {
      chunks.push(open);
      open = Buffer.alloc(0);
    }
    // Length and width stay together, and so do the bytes of a letter.
    let taken = Math.min(whole.length, 3 + Math.floor((DATA_BYTES - open.length - 3) / unit) * unit);
    open = Buffer.concat([open, whole.subarray(0, taken)]);
    while (taken < whole.length) {
      chunks.push(open);
      const next = Math.min(whole.length, taken + Math.floor((DATA_BYTES - 1) / unit) * unit);
      open = Buffer.concat([whole.subarray(2, 3), whole.subarray(taken, next)]);
      taken = next;
    }
  }
  const [first = Buffer.alloc(0), ...rest] = [...chunks, open];
  return Buffer.concat([record(0xfc, first), ...rest.map((chunk) => record(0x3c, chunk))]);
}

function makeSheet(sheet: MadeSheet, strings: readonly (string | number)[]): Buffer {
  const { rows, hiddenRows = [], hiddenColumns = [], more = [], kind = 0 } = sheet;
  const columns = hiddenColumns.map((column) => record(0x7d, words(column, column, 2_000, 0, 1, 0)));
  const heights = hiddenRows.map((row) => record(0x208, words(row, 0, 9, 255, 0, 0, 0x0120, 0)));
  const cells = rows.flatMap((row, index) => row.map((content, column) => makeCell(content, index, column, strings)));
  return Buffer.concat([begin(kind === 1 ? 0x40 : 0x10), ...columns, ...heights, ...cells, ...more, END]);
}

function makeCell(content: CellContent, row: number, column: number, strings: readonly (string | number)[]): Buffer {
  const [value, look] = typeof content === 'object' ? content : ([content, 'plain'] as const);
  const place = words(row, column, lookNumber(look));
  if (value === '') return Buffer.alloc(0);
  if (typeof value === 'number') return record(0x203, place, double(value));
  return record(0xfd, place, long(strings.indexOf(value)));
}

/** A note: its object, its text, and where it is. */
export function note(id: number, row: number, column: number, author: string, text: string): readonly Buffer[] {
  const common = Buffer.concat([words(0x15, 0x12, 0x19, id, 0x4011), Buffer.alloc(12)]);
  return [
    record(0x5d, common, words(0, 0)),
    ...textOf(text),
    record(0x1c, words(row, column, 0, id), string(author), Buffer.of(0)),
  ];
}

/** A text box. */
export function textBox(id: number, text: string): readonly Buffer[] {
  const common = Buffer.concat([words(0x15, 0x12, 0x06, id, 0x4011), Buffer.alloc(12)]);
  return [record(0x5d, common, words(0, 0)), ...textOf(text)];
}

function textOf(text: string): readonly Buffer[] {
  const head = record(0x1b6, words(0x0212, 0, 0, 0, 0, text.length, 16), Buffer.alloc(4));
  return [head, record(0x3c, letters(text)), record(0x3c, Buffer.alloc(16))];
}

/** A defined name for a text or the codes of a formula, hidden or not, with what stands behind its codes. */
export function definedName(
  name: string,
  content: string | Uint8Array,
  isHidden: boolean,
  behind: Uint8Array = Buffer.alloc(0),
): Buffer {
  const codes = typeof content === 'string' ? constant(content) : content;
  return record(
    0x18,
    words(isHidden ? 1 : 0),
    Buffer.of(0, name.length),
    words(codes.length, 0, 0),
    Buffer.alloc(4),
    letters(name),
    codes,
    behind,
  );
}

/** Cells that a workbook keeps of another. */
export function externalCells(path: string, sheet: string, values: readonly (string | number)[]): readonly Buffer[] {
  const kept = values.map((value) =>
    typeof value === 'number'
      ? Buffer.concat([Buffer.of(1), double(value)])
      : Buffer.concat([Buffer.of(2), string(value)]),
  );
  return [
    record(0x1ae, words(1), string(path), string(sheet)),
    record(0x59, words(1, 0)),
    record(0x5a, Buffer.of(values.length - 1, 0), words(0), ...kept),
  ];
}

/** A cell that takes one of a list only, with a message. */
export function validation(message: string, list: readonly string[]): Buffer {
  const codes = constant(list.join('\0'));
  const none = string('\0');
  return record(
    0x1be,
    long(0x183),
    none,
    none,
    string(message),
    none,
    words(codes.length, 0),
    codes,
    words(0, 0),
    words(1, 1, 1, 2, 2),
  );
}

/** A scenario of one cell. */
export function scenario(name: string, user: string, comment: string, value: string): Buffer {
  const head = Buffer.concat([words(1), Buffer.of(0, 0, name.length, comment.length, user.length)]);
  return record(0xaf, head, letters(name), string(user), string(comment), words(0, 0), string(value), words(0));
}

/** A chart on a sheet, with the values that it was drawn from. */
export function chart(title: string, values: readonly number[]): readonly Buffer[] {
  return [
    begin(0x20),
    record(0x100d, words(0), short(title)),
    ...values.map((value, row) => record(0x203, words(row, 0, 0), double(value))),
    END,
  ];
}

/** What a pivot table keeps: a field with its values. */
export function pivotCache(fields: Readonly<Record<string, readonly (string | number)[]>>): Buffer {
  const each = Object.entries(fields).flatMap(([name, values]) => [
    record(0xc7, words(0, 0, 0, values.length, 0, values.length, 0), string(name)),
    ...values.map((value) => (typeof value === 'number' ? record(0xc9, double(value)) : record(0xcd, string(value)))),
  ]);
  return Buffer.concat([record(0xc6, Buffer.alloc(20)), ...each, END]);
}

/** Merged cells, from 0. */
export const merged = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) =>
  record(0xe5, words(1, firstRow, lastRow, firstColumn, lastColumn));
