import { signatures } from '../signatures.ts';
import type { CompoundFile } from './compound-file.ts';
import { type CompoundEntry, ENTRY_BYTES } from './directory-entry.ts';

/** [MS-CFB] 2.1 and 2.2, version 3. */
const SECTOR_BYTES = 512;
const MINI_BYTES = 64;
const MINI_CUTOFF_BYTES = 4_096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const DIFAT = 0xfffffffc;
const HEADER_DIFAT_COUNT = 109;
const NUMBERS = SECTOR_BYTES / 4;

/**
 * A storage of a compound file as a compound file of its own, as it was before it was embedded. Its bytes come as they
 * are pulled; streams are read when their turn comes, the small ones at the beginning. Throws what reading throws.
 */
export async function* storageFile(compound: CompoundFile, storage: CompoundEntry): AsyncGenerator<Uint8Array> {
  const entries = [...below(storage)];
  const layout = await layOut(compound, entries);
  yield layout.header;
  for (const entry of layout.large) {
    let length = 0;
    for await (const chunk of compound.stream(entry)) {
      length += chunk.length;
      yield chunk;
    }
    // One that is torn ends early, and what follows it stays in its place.
    const missing = sectorsOf(entry.bytes) * SECTOR_BYTES - length;
    for (let left = missing; left > 0; left -= MISSING_BYTES) yield new Uint8Array(Math.min(left, MISSING_BYTES));
  }
  yield* layout.rest;
}

const MISSING_BYTES = 64 * 1024;

function* below(storage: CompoundEntry): Generator<CompoundEntry> {
  const open = [storage];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    yield entry;
    for (const child of entry.children.toReversed()) open.push(child);
  }
}

const sectorsOf = (bytes: number) => Math.ceil(bytes / SECTOR_BYTES);

interface StorageLayout {
  readonly header: Uint8Array;
  readonly large: readonly CompoundEntry[];
  readonly rest: readonly Uint8Array[];
}

/** Large streams first, then the small ones, their table, the directory, and the tables of sectors. */
async function layOut(compound: CompoundFile, entries: readonly CompoundEntry[]): Promise<StorageLayout> {
  const fat: number[] = [];
  const starts = new Map<CompoundEntry, number>();
  const large = entries.filter(({ type, bytes }) => type === 'stream' && bytes >= MINI_CUTOFF_BYTES);
  for (const entry of large) starts.set(entry, addChain(fat, sectorsOf(entry.bytes)));
  const { miniBytes, miniFat } = await gatherMini(compound, entries, starts);
  const mini = padded(miniBytes, 0);
  const miniStart = addChain(fat, sectorsOf(mini.length));
  const miniTable = padded(numbersIn(miniFat), 0xff);
  const miniTableStart = addChain(fat, sectorsOf(miniTable.length));
  const directory = padded(directoryOf(entries, starts, miniStart, miniBytes.length), 0);
  const directoryStart = addChain(fat, sectorsOf(directory.length));
  const tables = tablesOf(fat);
  const header = Buffer.alloc(SECTOR_BYTES);
  signatures.compound.copy(header);
  const numbers = [
    [44, tables.fatSectors.length],
    [48, directoryStart],
    [56, MINI_CUTOFF_BYTES],
    [60, miniTableStart],
    [64, sectorsOf(miniTable.length)],
    [68, tables.difatSectors[0] ?? END],
    [72, tables.difatSectors.length],
  ] as const;
  header.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  for (const [at, number] of numbers) header.writeUInt32LE(number, at);
  for (let index = 0; index < HEADER_DIFAT_COUNT; index += 1) {
    header.writeUInt32LE(tables.fatSectors[index] ?? FREE, 76 + 4 * index);
  }
  return { header, large, rest: [mini, miniTable, directory, tables.fat, tables.difat] };
}

/** The small streams in a row, and the table of their sectors. */
async function gatherMini(
  compound: CompoundFile,
  entries: readonly CompoundEntry[],
  starts: Map<CompoundEntry, number>,
): Promise<{ readonly miniBytes: Uint8Array; readonly miniFat: readonly number[] }> {
  const pieces: Uint8Array[] = [];
  const miniFat: number[] = [];
  for (const entry of entries) {
    if (entry.type !== 'stream' || entry.bytes === 0 || entry.bytes >= MINI_CUTOFF_BYTES) continue;
    const count = Math.ceil(entry.bytes / MINI_BYTES);
    const piece = Buffer.alloc(count * MINI_BYTES);
    piece.set(await compound.read(entry));
    starts.set(entry, addChain(miniFat, count));
    pieces.push(piece);
  }
  return { miniBytes: Buffer.concat(pieces), miniFat };
}

/** Sectors that follow each other, as a chain; the number of the first. */
function addChain(table: number[], count: number): number {
  if (count === 0) return END;
  const start = table.length;
  for (let index = 1; index < count; index += 1) table.push(start + index);
  table.push(END);
  return start;
}

/** Siblings are a list, which is a tree that leans to the right. */
function directoryOf(
  entries: readonly CompoundEntry[],
  starts: ReadonlyMap<CompoundEntry, number>,
  miniStart: number,
  miniBytes: number,
): Buffer {
  const ids = new Map(entries.map((entry, id) => [entry, id]));
  const idOf = (entry: CompoundEntry | undefined) => (entry === undefined ? FREE : (ids.get(entry) ?? FREE));
  const right = new Map<CompoundEntry, number>();
  const child = new Map<CompoundEntry, number>();
  for (const entry of entries) {
    const children = entry.children.toSorted(compareNames);
    child.set(entry, idOf(children[0]));
    for (const [index, each] of children.entries()) right.set(each, idOf(children[index + 1]));
  }
  const recordOf = (entry: CompoundEntry, id: number): Buffer => {
    const isRoot = id === 0;
    const record = Buffer.alloc(ENTRY_BYTES);
    const name = Buffer.from(isRoot ? 'Root Entry' : entry.name, 'utf16le');
    name.copy(record, 0, 0, 62);
    record.writeUInt16LE(Math.min(name.length, 62) + 2, 64);
    record.set([isRoot ? ROOT : TYPES[entry.type], 1], 66);
    const links = [FREE, isRoot ? FREE : right.get(entry), child.get(entry)];
    for (const [index, link = FREE] of links.entries()) record.writeUInt32LE(link, 68 + 4 * index);
    record.set(classBytes(entry.classId), 80);
    record.writeUInt32LE(isRoot ? miniStart : (starts.get(entry) ?? 0), 116);
    record.writeUInt32LE(isRoot ? miniBytes : entry.bytes % 2 ** 32, 120);
    return record;
  };
  return Buffer.concat(entries.map(recordOf));
}

/** [MS-CFB] 2.6.1, Object Type. */
const ROOT = 5;
const TYPES = { storage: 1, stream: 2, root: ROOT } as const;

/** [MS-CFB] 2.6.4: the shorter name first. */
function compareNames(a: CompoundEntry, b: CompoundEntry): number {
  if (a.name.length !== b.name.length) return a.name.length - b.name.length;
  const [first, second] = [a.name.toUpperCase(), b.name.toUpperCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function classBytes(classId: string): Buffer {
  const bytes = Buffer.from(classId.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) return Buffer.alloc(16);
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).swap16();
  bytes.subarray(6, 8).swap16();
  return bytes;
}

/** The table of sectors with its own in it, and the lists of those that the header has no room for ([MS-CFB] 2.5). */
function tablesOf(fat: number[]) {
  let fatCount = 0;
  let difatCount = 0;
  const used = fat.length;
  while (fatCount * NUMBERS < used + fatCount + difatCount) {
    fatCount += 1;
    difatCount = Math.ceil(Math.max(0, fatCount - HEADER_DIFAT_COUNT) / (NUMBERS - 1));
  }
  const fatSectors = Array.from({ length: fatCount }, (_, index) => used + index);
  const difatSectors = Array.from({ length: difatCount }, (_, index) => used + fatCount + index);
  for (const _ of fatSectors) fat.push(FAT);
  for (const _ of difatSectors) fat.push(DIFAT);
  const lists = difatSectors.map((_, index) => {
    const first = HEADER_DIFAT_COUNT + index * (NUMBERS - 1);
    const list = fatSectors.slice(first, first + NUMBERS - 1);
    while (list.length < NUMBERS - 1) list.push(FREE);
    return Buffer.concat([numbersIn(list), numbersIn([difatSectors[index + 1] ?? END])]);
  });
  return { fatSectors, difatSectors, fat: padded(numbersIn(fat), 0xff), difat: Buffer.concat(lists) };
}

function numbersIn(list: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * list.length);
  for (const [index, number] of list.entries()) bytes.writeUInt32LE(number, 4 * index);
  return bytes;
}

/** Up to a whole sector. */
function padded(bytes: Uint8Array, fill: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (SECTOR_BYTES - 1), fill)]);
}
