/** Databases of Access, page by page, as Jet 4 lays them out (mdbtools, HACKING). */

import { rc4Bytes } from './jet-veil.ts';

const PAGE_BYTES = 4_096;

/** A column: its name, its type (4 a number, 10 a text, 11 a file, 12 a long text). */
export type JetColumnShape = readonly [name: string, type: 4 | 10 | 11 | 12];

type JetCell = null | number | string | Buffer;

/** The description of a table. */
export function makeTablePage(columns: readonly JetColumnShape[], isSystem = false): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  page.set([2, 1]);
  page[40] = isSystem ? 0x53 : 0x4e;
  page.writeUInt16LE(columns.length, 41);
  page.writeUInt16LE(columns.filter(([, type]) => type !== 4).length, 43);
  page.writeUInt16LE(columns.length, 45);
  let [fixed, variable, at] = [0, 0, 63];
  for (const [index, [, type]] of columns.entries()) {
    const isFixed = type === 4;
    page[at] = type;
    page.writeUInt16LE(index, at + 5);
    page.writeUInt16LE(isFixed ? 0 : variable, at + 7);
    page[at + 15] = isFixed ? 3 : 2;
    page.writeUInt16LE(fixed, at + 21);
    page.writeUInt16LE(isFixed ? 4 : 255, at + 23);
    if (isFixed) fixed += 4;
    else variable += 1;
    at += 25;
  }
  for (const [name] of columns) {
    page.writeUInt16LE(name.length * 2, at);
    at += 2 + page.write(name, at + 2, 'utf16le');
  }
  return page;
}

/** A row: how many columns, numbers, what is of any length, where each of that ends, and which are not null. */
export function makeJetRow(columns: readonly JetColumnShape[], cells: readonly JetCell[]): Buffer {
  const numbers = columns.flatMap(([, type], index) => (type === 4 ? [number32(Number(cells[index] ?? 0))] : []));
  const others = columns.flatMap(([, type], index) => (type === 4 ? [] : [encodeCell(cells[index] ?? null, type)]));
  const fixed = Buffer.concat([number16(columns.length), ...numbers]);
  const offsets = [fixed.length];
  for (const other of others) offsets.push((offsets.at(-1) ?? 0) + other.length);
  const nulls = Buffer.alloc(Math.ceil(columns.length / 8));
  for (const index of columns.keys()) {
    if ((cells[index] ?? null) !== null) nulls[index >> 3] = (nulls[index >> 3] ?? 0) | (1 << (index & 7));
  }
  const places = offsets.reverse().map(number16);
  return Buffer.concat([fixed, ...others, ...places, number16(others.length), nulls]);
}

function encodeCell(cell: JetCell, type: number): Buffer {
  if (cell === null) return Buffer.alloc(0);
  const bytes =
    cell instanceof Buffer ? cell : Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(cell), 'latin1')]);
  if (type === 10) return bytes;
  const head = Buffer.alloc(12);
  head.writeUInt32LE((bytes.length | 0x80000000) >>> 0, 0);
  return Buffer.concat([head, bytes]);
}

/** A page of rows of the table that a page describes. Of `flags` each is 0x8000 where its row is deleted, 0x4000 where it points. */
export function makeRowPage(
  table: number,
  rows: readonly Buffer[],
  flags: readonly number[] = [],
  free = Buffer.alloc(0),
): Buffer {
  const page = Buffer.alloc(PAGE_BYTES);
  page.set([1, 1]);
  page.writeUInt32LE(table, 4);
  page.writeUInt16LE(rows.length, 12);
  let start = PAGE_BYTES;
  for (const [index, row] of rows.entries()) {
    start -= row.length;
    row.copy(page, start);
    page.writeUInt16LE(start | (flags[index] ?? 0), 14 + 2 * index);
  }
  free.copy(page, start - free.length);
  return page;
}

const OBJECTS: readonly JetColumnShape[] = [
  ['Id', 4],
  ['Type', 4],
  ['Flags', 4],
  ['Name', 10],
  ['Connect', 12],
];

/** An object of a database: a table by its page, flags, its name, and how it is connected. */
export type JetObject = readonly [page: number, type: number, flags: number, name: string, connect?: string];

/** A database: its objects, and its pages from the fourth on; `key` is what veils them, 0 for nothing. */
export function makeJet(objects: readonly JetObject[], pages: readonly Buffer[], key = 0, version = 1): Buffer {
  const first = Buffer.alloc(PAGE_BYTES);
  first.write('\0\x01\0\0Standard Jet DB\0', 'latin1');
  if (version > 1) first.write('Standard ACE DB', 4, 'latin1');
  first.writeUInt32LE(version, 0x14);
  const header = Buffer.alloc(128);
  header.writeUInt16LE(1_252, 0x3c - 0x18);
  header.writeUInt32LE(key, 0x3e - 0x18);
  rc4Bytes(header, Buffer.from('c7da396b', 'hex')).copy(first, 0x18);
  const rows = objects.map(([page, type, flags, name, connect]) =>
    makeJetRow(OBJECTS, [page, type, flags, name, connect ?? null]),
  );
  const others = [Buffer.alloc(PAGE_BYTES), makeTablePage(OBJECTS, true), makeRowPage(2, rows), ...pages];
  const veiled = others.map((page, index) => (key === 0 ? page : rc4Bytes(page, number32((key ^ (index + 1)) >>> 0))));
  return Buffer.concat([first, ...veiled]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
