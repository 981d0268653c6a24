/** What a compound file is made of: streams by their path, `/` between names (`ObjectPool/_1/\x01Ole`). */
export interface CompoundParts {
  /** In this order. A storage is made for each step of a path. */
  readonly streams: Readonly<Record<string, Uint8Array>>;
  /** Class identifiers of storages by their path, `` for the root: 16 bytes. */
  readonly classIds?: Readonly<Record<string, Uint8Array>>;
  /** Streams that are in the file and in its directory, and that nothing leads to. */
  readonly orphans?: Readonly<Record<string, Uint8Array>>;
  /** What stands in sectors that belong to no stream. */
  readonly free?: Uint8Array;
  /** What stands after the end of each stream in its last sector. */
  readonly slack?: Uint8Array;
  /** 512, or 4,096 as in version 4. */
  readonly sectorBytes?: 512 | 4096;
}

const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const MINI_BYTES = 64;
const MINI_CUTOFF_BYTES = 4_096;

interface Made {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  readonly bytes: Uint8Array;
  readonly children: Made[];
  readonly path: string;
  readonly isOrphan: boolean;
}

/** A compound file as [MS-CFB] has it, without times, so that the same parts make the same bytes. */
export function makeCompound(parts: CompoundParts): Buffer {
  const { streams, orphans = {}, classIds = {}, sectorBytes = 512 } = parts;
  const root: Made = { name: 'Root Entry', type: 5, bytes: Buffer.alloc(0), children: [], path: '', isOrphan: false };
  for (const [path, bytes] of Object.entries(streams)) addStream(root, path.split('/'), bytes);
  const entries = [...flatten(root)];
  for (const [name, bytes] of Object.entries(orphans)) {
    entries.push({ name, type: 2, bytes, children: [], path: name, isOrphan: true });
  }
  const layout = new Layout(sectorBytes, parts.slack ?? Buffer.alloc(0));
  const starts = entries.map((entry) => (entry.type === 2 ? layout.add(entry.bytes) : END));
  const mini = layout.addMini();
  starts[0] = mini.start;
  if (parts.free !== undefined) layout.addFree(parts.free);
  const directory = Buffer.concat(
    entries.map((entry, id) => directoryEntry(entry, id, entries, starts[id] ?? END, mini.bytes, classIds)),
  );
  const padded = Buffer.concat([directory, Buffer.alloc(-directory.length & (sectorBytes - 1))]);
  const directoryStart = layout.addSectors(padded);
  return layout.end(directoryStart, mini.fat);
}

function addStream(root: Made, steps: readonly string[], bytes: Uint8Array): void {
  let storage = root;
  for (const [index, name] of steps.entries()) {
    const isLast = index === steps.length - 1;
    let child = storage.children.find((each) => each.name === name);
    if (child === undefined) {
      const path = steps.slice(0, index + 1).join('/');
      const content = isLast ? bytes : Buffer.alloc(0);
      child = { name, type: isLast ? 2 : 1, bytes: content, children: [], path, isOrphan: false };
      storage.children.push(child);
    }
    storage = child;
  }
}

function* flatten(entry: Made): Generator<Made> {
  yield entry;
  for (const child of entry.children) yield* flatten(child);
}

/** Siblings are a balanced binary tree, by the length of their names and then by their letters ([MS-CFB] 2.6.4). */
function linksOf(entry: Made, entries: readonly Made[]): { left: number; right: number; child: number } {
  const idOf = (made: Made | undefined) => (made === undefined ? FREE : entries.indexOf(made));
  const links = { left: FREE, right: FREE, child: idOf(middleOf(sorted(entry.children))) };
  const parent = entries.find((each) => each.children.includes(entry));
  let among = sorted(parent?.children ?? []);
  for (let middle = middleOf(among); middle !== undefined; middle = middleOf(among)) {
    const at = among.indexOf(middle);
    const [before, after] = [among.slice(0, at), among.slice(at + 1)];
    if (middle === entry) return { ...links, left: idOf(middleOf(before)), right: idOf(middleOf(after)) };
    among = before.includes(entry) ? before : after;
  }
  return links;
}

const sorted = (siblings: readonly Made[]) =>
  siblings.toSorted((a, b) => {
    const [first, second] = [a.name.toUpperCase(), b.name.toUpperCase()];
    if (first.length !== second.length) return first.length - second.length;
    return first < second ? -1 : 1;
  });

const middleOf = (siblings: readonly Made[]) => siblings[Math.floor(siblings.length / 2)];

function directoryEntry(
  entry: Made,
  id: number,
  entries: readonly Made[],
  start: number,
  miniBytes: number,
  classIds: Readonly<Record<string, Uint8Array>>,
): Buffer {
  const bytes = Buffer.alloc(128);
  const name = Buffer.from(entry.name, 'utf16le');
  name.copy(bytes);
  bytes.writeUInt16LE(name.length + 2, 64);
  bytes[66] = entry.type;
  bytes[67] = 1;
  const { left, right, child } = linksOf(entry, entries);
  bytes.writeUInt32LE(left, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.set(classIds[entry.path] ?? [], 80);
  bytes.writeUInt32LE(start === END && entry.type === 1 ? 0 : start, 116);
  bytes.writeUInt32LE(id === 0 ? miniBytes : entry.bytes.length, 120);
  return bytes;
}

/** Sectors as they are filled. */
class Layout {
  readonly #sectorBytes: number;
  readonly #slack: Uint8Array;
  readonly #sectors: Buffer[] = [];
  readonly #fat: number[] = [];
  readonly #minis: Buffer[] = [];
  readonly #miniFat: number[] = [];

  constructor(sectorBytes: number, slack: Uint8Array) {
    this.#sectorBytes = sectorBytes;
    this.#slack = slack;
  }

  add(bytes: Uint8Array): number {
    if (bytes.length === 0) return END;
    if (bytes.length >= MINI_CUTOFF_BYTES) return this.addSectors(this.#padded(bytes, this.#sectorBytes));
    return chain(cut(this.#padded(bytes, MINI_BYTES), MINI_BYTES), this.#minis, this.#miniFat);
  }

  addSectors(bytes: Buffer): number {
    return chain(cut(bytes, this.#sectorBytes), this.#sectors, this.#fat);
  }

  addFree(bytes: Uint8Array): void {
    for (const sector of cut(Buffer.from(bytes), this.#sectorBytes)) {
      this.#sectors.push(Buffer.concat([sector, Buffer.alloc(this.#sectorBytes - sector.length)]));
      this.#fat.push(FREE);
    }
  }

  addMini(): { readonly start: number; readonly bytes: number; readonly fat: readonly [number, number] } {
    if (this.#minis.length === 0) return { start: END, bytes: 0, fat: [END, 0] };
    const all = Buffer.concat(this.#minis);
    const start = this.addSectors(Buffer.concat([all, Buffer.alloc(-all.length & (this.#sectorBytes - 1))]));
    const table = numbers(this.#miniFat, this.#sectorBytes);
    return { start, bytes: all.length, fat: [this.addSectors(table), table.length / this.#sectorBytes] };
  }

  end(directoryStart: number, [miniFatStart, miniFatCount]: readonly [number, number]): Buffer {
    const perSector = this.#sectorBytes / 4;
    let count = 0;
    while (count * perSector < this.#fat.length + count) count += 1;
    if (count > 109) throw new Error('A file this large needs a DIFAT.');
    const first = this.#fat.length;
    for (let index = 0; index < count; index += 1) this.#fat.push(FAT);
    const header = Buffer.alloc(this.#sectorBytes);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
    header.writeUInt16LE(0x3e, 24);
    header.writeUInt16LE(this.#sectorBytes === 512 ? 3 : 4, 26);
    header.writeUInt16LE(0xfffe, 28);
    header.writeUInt16LE(Math.log2(this.#sectorBytes), 30);
    header.writeUInt16LE(6, 32);
    header.writeUInt32LE(count, 44);
    header.writeUInt32LE(directoryStart, 48);
    header.writeUInt32LE(MINI_CUTOFF_BYTES, 56);
    header.writeUInt32LE(miniFatStart, 60);
    header.writeUInt32LE(miniFatCount, 64);
    header.writeUInt32LE(END, 68);
    for (let index = 0; index < 109; index += 1) {
      header.writeUInt32LE(index < count ? first + index : FREE, 76 + 4 * index);
    }
    return Buffer.concat([header, ...this.#sectors, numbers(this.#fat, this.#sectorBytes)]);
  }

  #padded(bytes: Uint8Array, unit: number): Buffer {
    const rest = -bytes.length & (unit - 1);
    const padding = Buffer.alloc(rest);
    padding.set(this.#slack.subarray(0, rest));
    return Buffer.concat([bytes, padding]);
  }
}

function chain(pieces: readonly Buffer[], sectors: Buffer[], table: number[]): number {
  const start = sectors.length;
  for (const [index, piece] of pieces.entries()) {
    sectors.push(piece);
    table.push(index === pieces.length - 1 ? END : start + index + 1);
  }
  return start;
}

function cut(bytes: Buffer, unit: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / unit) }, (_, index) =>
    bytes.subarray(index * unit, (index + 1) * unit),
  );
}

function numbers(list: readonly number[], unit: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((list.length * 4) / unit) * unit, 0xff);
  for (const [index, number] of list.entries()) bytes.writeUInt32LE(number, 4 * index);
  return bytes;
}
