import type { MadeProperty } from './mapi.ts';

/** A message, a folder or a table of names: its number, the node that it is in, what it says, and nodes of its own. */
export interface MadeNode {
  readonly id: number;
  readonly parent: number;
  readonly properties: readonly MadeProperty[];
  readonly own?: readonly MadeOwnNode[];
}

/** A node of a node: properties, a table of recipients, or bytes that are too long for a value. */
export type MadeOwnNode = { readonly id: number } & (
  | { readonly properties: readonly MadeProperty[]; readonly own?: readonly MadeOwnNode[] }
  | { readonly rows: readonly (readonly MadeProperty[])[] }
  | { readonly bytes: Uint8Array }
);

/** A property whose value is in a node of its own, by the number of that. */
export const inNode = (id: number, type: number, node: number): MadeProperty => ({ id, type, value: u32(node) });

const PAGE_BYTES = 512;
/** Bytes of a block of data ([MS-PST] 2.2.2.8.3.1) of these files: small, so that what is long has several. */
const BLOCK_BYTES = 64;

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** Gathers blocks and pages, each at its place. */
class Layout {
  readonly #isCoded: boolean;
  #file = Buffer.alloc(1_024);
  readonly blocks: { readonly id: number; readonly at: number; readonly bytes: number }[] = [];
  #last = 0;

  constructor(isCoded: boolean) {
    this.#isCoded = isCoded;
  }

  /** Adds a block; those that hold numbers of others are not coded. Returns its number. */
  add(bytes: Uint8Array, isInternal = false): number {
    this.#last += 4;
    const id = this.#last + (isInternal ? 2 : 0);
    const written = this.#isCoded && !isInternal ? encode(bytes) : Buffer.from(bytes);
    this.blocks.push({ id, at: this.#file.length, bytes: written.length });
    this.#file = Buffer.concat([this.#file, written, Buffer.alloc(64 - (written.length % 64) + 16)]);
    return id;
  }

  /** Adds what is longer than a block, as several and a list of them. */
  addLong(bytes: Uint8Array): number {
    const ids: number[] = [];
    for (let at = 0; at < bytes.length; at += BLOCK_BYTES) ids.push(this.add(bytes.subarray(at, at + BLOCK_BYTES)));
    return this.add(Buffer.concat([Buffer.from([1, 1]), u16(ids.length), u32(bytes.length), ...ids.map(u64)]), true);
  }

  /** Adds a tree of entries, which are in the order of their keys. Returns where its root is. */
  addTree(entries: readonly Buffer[], type: number): number {
    const entryBytes = entries[0]?.length ?? 0;
    const perPage = Math.floor(488 / entryBytes);
    const leaves: Buffer[] = [];
    for (let at = 0; at < entries.length; at += perPage) {
      const some = entries.slice(at, at + perPage);
      const place = this.#addPage(some, entryBytes, 0, type);
      leaves.push(Buffer.concat([(some[0] ?? Buffer.alloc(8)).subarray(0, 8), u64(at + 1), u64(place)]));
    }
    return this.#addPage(leaves, 24, 1, type);
  }

  #addPage(entries: readonly Buffer[], entryBytes: number, level: number, type: number): number {
    this.#file = Buffer.concat([
      this.#file,
      Buffer.alloc((PAGE_BYTES - (this.#file.length % PAGE_BYTES)) % PAGE_BYTES),
    ]);
    const place = this.#file.length;
    const page = Buffer.alloc(PAGE_BYTES);
    Buffer.concat(entries).copy(page);
    page.set([entries.length, Math.floor(488 / entryBytes), entryBytes, level], 488);
    page.set([type, type], 496);
    this.#file = Buffer.concat([this.#file, page]);
    return place;
  }

  /** The file, with its header ([MS-PST] 2.2.2.6). */
  end(nodeTree: number, blockTree: number, version: number): Buffer {
    this.#file.write('!BDN', 0, 'latin1');
    this.#file.write('SM', 8, 'latin1');
    this.#file.writeUInt16LE(version, 10);
    u64(nodeTree).copy(this.#file, 224);
    u64(blockTree).copy(this.#file, 240);
    this.#file[513] = this.#isCoded ? 1 : 0;
    return this.#file;
  }
}

/** A file of Outlook ([MS-PST]), its blocks coded or not. */
export function makePst(nodes: readonly MadeNode[], { isCoded = false, version = 23 } = {}): Buffer {
  const layout = new Layout(isCoded);
  const entries = nodes
    .toSorted((one, other) => one.id - other.id)
    .map(({ id, parent, properties, own = [] }) =>
      Buffer.concat([
        u64(id),
        u64(layout.add(heapOf(properties))),
        u64(addOwn(layout, own)),
        u32(parent),
        Buffer.alloc(4),
      ]),
    );
  const nodeTree = layout.addTree(entries, 0x81);
  const blocks = layout.blocks
    .toSorted((one, other) => one.id - other.id)
    .map(({ id, at, bytes }) => Buffer.concat([u64(id), u64(at), u16(bytes), u16(1), Buffer.alloc(4)]));
  return layout.end(nodeTree, layout.addTree(blocks, 0x80), version);
}

/** The list of nodes of a node ([MS-PST] 2.2.2.8.3.3.1); 0 if it has none. */
function addOwn(layout: Layout, own: readonly MadeOwnNode[]): number {
  if (own.length === 0) return 0;
  const entries = own
    .toSorted((one, other) => one.id - other.id)
    .map((node) => {
      const data =
        'bytes' in node
          ? layout.addLong(node.bytes)
          : layout.add('rows' in node ? tableOf(node.rows) : heapOf(node.properties));
      const inner = 'properties' in node ? addOwn(layout, node.own ?? []) : 0;
      return Buffer.concat([u64(node.id), u64(data), u64(inner)]);
    });
  return layout.add(Buffer.concat([Buffer.from([2, 0]), u16(entries.length), Buffer.alloc(4), ...entries]), true);
}

/** Values in one block ([MS-PST] 2.3.1): the first is the root. */
function heap(kind: number, values: readonly Uint8Array[]): Buffer {
  const places: number[] = [];
  let at = 12;
  for (const value of values) {
    places.push(at);
    at += value.length;
  }
  places.push(at);
  const map = Buffer.concat([u16(values.length), u16(0), ...places.map(u16)]);
  return Buffer.concat([u16(at), Buffer.from([0xec, kind]), u32(heapNumber(0)), Buffer.alloc(4), ...values, map]);
}

const heapNumber = (index: number) => (index + 1) << 5;

/** Properties as a node has them ([MS-PST] 2.3.3). */
function heapOf(properties: readonly MadeProperty[]): Buffer {
  const values: Uint8Array[] = [];
  const records = properties
    .toSorted((one, other) => one.id - other.id)
    .map(({ id, type, value }) => Buffer.concat([u16(id), u16(type), holdOf(type, value, values, 2)]));
  return heap(0xbc, [
    Buffer.concat([Buffer.from([0xb5, 2, 6, 0]), u32(heapNumber(1))]),
    Buffer.concat(records),
    ...values,
  ]);
}

/** A value, or the number of where it stands: what has four bytes and is no word is one of a node. */
function holdOf(type: number, value: Uint8Array, values: Uint8Array[], first: number): Uint8Array {
  if (type === 0x0003 || (value.length === 4 && (type === 0x0102 || type === 0x000d))) return value;
  values.push(value);
  return u32(heapNumber(first + values.length - 1));
}

/** A table ([MS-PST] 2.3.4), each row with the properties of the first. */
function tableOf(rows: readonly (readonly MadeProperty[])[]): Buffer {
  const columns = (rows[0] ?? []).map(({ id, type }, index) =>
    Buffer.concat([u16(type), u16(id), u16(index * 4), Buffer.from([4, index])]),
  );
  const width = columns.length * 4;
  const values: Uint8Array[] = [];
  const written = rows.map((row) =>
    Buffer.concat([...row.map(({ type, value }) => holdOf(type, value, values, 2)), Buffer.alloc(1, 0xff)]),
  );
  const info = Buffer.concat([
    Buffer.from([0x7c, columns.length]),
    ...[width, width, width, width + 1].map(u16),
    u32(0),
    u32(heapNumber(1)),
    u32(0),
    ...columns,
  ]);
  return heap(0x7c, [info, Buffer.concat(written), ...values]);
}

/** What each byte that is written stands for ([MS-PST] 5.1, the third part of mpbbCrypt), in hexadecimal digits. */
const TABLE = Buffer.from(
  [
    '47f1b4e60b6a7248854e9eebe2f89453e0bba002e85a09abdbe3bac67cc310dd39059630f53760828cc9134a6b1df3fb',
    '8f2697ca911701c4322d6e3195ffd923d1005e79dc443b1a28c5615720903d83b943be67d2464276c06d5b7eb20f1629',
    '3ca903540dda5ddff6b7c762cd8d06d3695c86d614f7a56675acb1e94521700c879f74a4224c6fbf1f56aa2eb3783350',
    'b0a392bccf191ca763cb1e4d3e4b1b9b4fe7f0eead3ab55904ea40552551e57a893868527bfc27aed7bdfa07f4cc8e5f',
    'ef359c842b15d5773449b6120a7f7188fd9d18417d93d8582ccefe24afdeb836c8a180a69998a82f0e816573e4c2a28a',
    'd4e111d0088b2af2ed9a643fc16cf9ec',
  ].join(''),
  'hex',
);

/** A block as it is written. */
function encode(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => TABLE.indexOf(byte)));
}
