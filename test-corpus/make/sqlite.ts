/** Databases of SQLite 3, page by page (sqlite.org, Database File Format): what the program itself would write, and what it would not. */

export const PAGE_BYTES = 512;

type Cell = null | number | string | Uint8Array;
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A number as a varint (1.6). */
export function varint(value: number): Buffer {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) + 128);
  return Buffer.from(bytes);
}

/** A record (2.1). */
export function makeRecord(values: readonly Cell[], encoding: TextEncoding = 'utf-8'): Buffer {
  const parts = values.map((value) => encodeCell(value, encoding));
  const types = Buffer.concat(parts.map(({ type }) => varint(type)));
  return Buffer.concat([varint(types.length + 1), types, ...parts.map(({ bytes }) => bytes)]);
}

function encodeCell(value: Cell, encoding: TextEncoding): { readonly type: number; readonly bytes: Buffer } {
  if (value === null) return { type: 0, bytes: Buffer.alloc(0) };
  if (typeof value === 'string') {
    const wide = Buffer.from(value, 'utf16le');
    const bytes = encoding === 'utf-8' ? Buffer.from(value) : encoding === 'utf-16le' ? wide : wide.swap16();
    return { type: 13 + 2 * bytes.length, bytes };
  }
  if (typeof value !== 'number') return { type: 12 + 2 * value.length, bytes: Buffer.from(value) };
  if (!Number.isInteger(value)) {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return { type: 7, bytes };
  }
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return { type: 4, bytes };
}

/** A cell of a table (1.6): its rowid and its record; `overflow` is the page on which all but the first bytes of it go on. */
export function makeRow(rowid: number, record: Buffer, overflow?: { page: number; localBytes: number }): Buffer {
  const head = Buffer.concat([varint(record.length), varint(rowid)]);
  if (overflow === undefined) return Buffer.concat([head, record]);
  return Buffer.concat([head, record.subarray(0, overflow.localBytes), number32(overflow.page)]);
}

const NONE: Buffer = Buffer.alloc(0);

interface PageParts {
  readonly gap?: Buffer;
  readonly header?: Buffer;
  readonly rightChild?: number;
  readonly pageBytes?: number;
}

/** A page of a b-tree. `gap` are bytes that stand before its cells and belong to none; `header` is the beginning of the file. */
export function makePage(
  type: 2 | 5 | 10 | 13,
  cells: readonly Buffer[],
  { gap = NONE, header = NONE, rightChild = 0, pageBytes = PAGE_BYTES }: PageParts = {},
): Buffer {
  const page = Buffer.alloc(pageBytes);
  header.copy(page);
  const at = header.length;
  page[at] = type;
  page.writeUInt16BE(cells.length, at + 3);
  let start = pageBytes;
  const isInterior = type === 2 || type === 5;
  if (isInterior) page.writeUInt32BE(rightChild, at + 8);
  for (const [index, cell] of cells.entries()) {
    start -= cell.length;
    cell.copy(page, start);
    page.writeUInt16BE(start, at + (isInterior ? 12 : 8) + 2 * index);
  }
  page.writeUInt16BE(start % 65_536, at + 5);
  gap.copy(page, start - gap.length);
  return page;
}

/** A cell that was deleted: its first four bytes are a place in the list of free blocks (1.6). */
export function makeDeleted(cell: Buffer): Buffer {
  const deleted = Buffer.from(cell);
  deleted.writeUInt16BE(0, 0);
  deleted.writeUInt16BE(cell.length, 2);
  return deleted;
}

export function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A page that is full of a text, or ends in it, and the page on which it goes on; 0 if on none (1.7). */
export function makeOverflow(next: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([number32(next), bytes, Buffer.alloc(PAGE_BYTES)]).subarray(0, PAGE_BYTES);
}

/** What a database has. */
export interface DatabaseParts {
  /** Its schema: type, name, the first page, and the SQL. */
  readonly schema: readonly (readonly [type: string, name: string, root: number, sql: string])[];
  /** From the second on. */
  readonly pages: readonly Buffer[];
  readonly encoding?: TextEncoding;
  /** The first page of the list of those that are free. */
  readonly trunk?: number;
  readonly pageBytes?: number;
}

/** A database of its first page and others. */
export function makeDatabase({
  schema,
  pages,
  encoding = 'utf-8',
  trunk = 0,
  pageBytes = PAGE_BYTES,
}: DatabaseParts): Buffer {
  const header = Buffer.alloc(100);
  header.write('SQLite format 3\0', 'latin1');
  header.writeUInt16BE(pageBytes === 65_536 ? 1 : pageBytes, 16);
  header.set([1, 1, 0, 64, 32, 32], 18);
  header.writeUInt32BE(pages.length + 1, 28);
  header.writeUInt32BE(trunk, 32);
  header.writeUInt32BE(4, 44);
  header.writeUInt32BE({ 'utf-8': 1, 'utf-16le': 2, 'utf-16be': 3 }[encoding], 56);
  const rows = schema.map(([type, name, root, sql], index) =>
    makeRow(index + 1, makeRecord([type, name, name, root, sql], encoding)),
  );
  return Buffer.concat([makePage(13, rows, { header, pageBytes }), ...pages]);
}

/** The first page of a list of free pages, which says which others are (1.5); and what else is left on it. */
export function makeTrunk(next: number, free: readonly number[], rest: Buffer = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.concat([number32(next), number32(free.length), ...free.map(number32), rest]);
  return Buffer.concat([bytes, Buffer.alloc(PAGE_BYTES)]).subarray(0, PAGE_BYTES);
}
