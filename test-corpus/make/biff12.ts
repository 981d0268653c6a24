/** Records of binary workbooks ([MS-XLSB] 2.1.4 and 2.5), for cases. */

/** A record: its type in one byte or two, its size in as many as it takes, seven bits in each. */
export function record(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(parts);
  const head = type < 0x80 ? [type] : [(type & 0x7f) | 0x80, type >> 7];
  let size = data.length;
  do {
    head.push((size & 0x7f) | (size > 0x7f ? 0x80 : 0));
    size >>= 7;
  } while (size > 0);
  return Buffer.concat([Buffer.from(head), data]);
}

/** Numbers of two bytes. */
export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, 2 * index);
  return bytes;
}

/** Numbers of four bytes. */
export function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * index);
  return bytes;
}

/** A number of eight bytes. */
export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A string with its length in four bytes; undefined is none. */
export function string(text: string | undefined): Buffer {
  return text === undefined ? longs(0xffffffff) : Buffer.concat([longs(text.length), Buffer.from(text, 'utf16le')]);
}

/** The row and the column of a reference, from 0. */
export function placeOf(reference: string): readonly [row: number, column: number] {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 0x40, 0) - 1;
  return [Number(digits) - 1, column];
}

/** The cells of a reference such as `A1:B7` (2.5.149). */
export function range(reference: string): Buffer {
  const [first = '', last = first] = reference.split(':');
  const [[firstRow, firstColumn], [lastRow, lastColumn]] = [placeOf(first), placeOf(last)];
  return longs(firstRow, lastRow, firstColumn, lastColumn);
}

/** The cells of several (2.5.150). */
export function ranges(references: string): Buffer {
  const list = references.split(' ').map(range);
  return Buffer.concat([longs(list.length), ...list]);
}

/** The codes of a formula of which only its strings are kept (2.5.97), with their length and that of what they keep behind them. */
export function formula(text: string): Buffer {
  const constants = [...text.matchAll(/"([^"]*)"/g)].map(([, said = '']) =>
    Buffer.concat([Buffer.of(0x17), words(said.length), Buffer.from(said, 'utf16le')]),
  );
  const codes = Buffer.concat(constants.length === 0 ? [Buffer.of(0x1e), words(1)] : constants);
  return Buffer.concat([longs(codes.length), codes, longs(0)]);
}

/** A color (2.5.7) by the attributes that it has in XML; without any it is whatever the program has for it. */
export function color(attributes: Readonly<Record<string, string>> = {}): Buffer {
  const { rgb, theme, indexed, tint = '0' } = attributes;
  const kind = rgb !== undefined ? 2 : theme !== undefined ? 3 : indexed !== undefined ? 1 : 0;
  const bytes = Buffer.from((rgb ?? 'FF000000').padStart(8, 'F'), 'hex');
  return Buffer.concat([
    Buffer.of((kind << 1) | (kind === 2 ? 1 : 0), Number(theme ?? indexed ?? '0')),
    words(Math.round(Number(tint) * 32_767)),
    bytes.subarray(1),
    bytes.subarray(0, 1),
  ]);
}
