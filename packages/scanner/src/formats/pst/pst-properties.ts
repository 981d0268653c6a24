import { doubleWord, word } from '../../structures/little-endian.ts';
import { type MapiProperty, MULTIPLE, propertyTypes } from '../../structures/mapi/mapi-property.ts';
import type { PropertyNames } from '../../structures/mapi/named-properties.ts';
import { Heap } from './heap.ts';
import type { PstFile, PstNode } from './pst-file.ts';

/** What a heap is of ([MS-PST] 2.3.1.2, bClientSig). */
const PROPERTIES = 0xbc;
const TABLE = 0x7c;

/** Types whose values stand in the record itself ([MS-PST] 2.3.3.3). */
const INLINE: ReadonlySet<number> = new Set([propertyTypes.integer16, propertyTypes.integer32, propertyTypes.boolean]);

/** Types of values that are read; of others nothing is told. */
const READ: ReadonlySet<number> = new Set(Object.values(propertyTypes));

/** A value that is not read at once: that of a file. */
export interface LongValue {
  readonly type: number;
  /** The block of its data; 0 if it stands in `value`. */
  readonly data: number;
  readonly value: Uint8Array;
}

/** What a node says of itself. */
export interface NodeProperties {
  readonly properties: readonly MapiProperty[];
  /** The data of an attachment, if it has any. */
  readonly file: LongValue | undefined;
  readonly own: ReadonlyMap<number, PstNode>;
}

const ATTACHMENT_DATA = 0x3701;

/** Reads properties and tables of nodes ([MS-PST] 2.3.3 and 2.3.4). */
export class PropertyReading {
  readonly #file: PstFile;
  readonly #bytesMax: number;
  names: PropertyNames = new Map();

  /** `bytesMax` bounds the values of one node that are held in memory. */
  constructor(file: PstFile, bytesMax: number) {
    this.#file = file;
    this.#bytesMax = bytesMax;
  }

  /** The properties of a node; none if it has none. */
  async properties(node: PstNode): Promise<NodeProperties> {
    const heap = new Heap(await this.#blocks(node.data));
    const own = await this.#file.ownNodes(node.own);
    const properties: MapiProperty[] = [];
    let file: LongValue | undefined;
    if (heap.kind !== PROPERTIES) return { properties, file, own };
    for (const record of heap.records(heap.root)) {
      const id = word(record, 0);
      const whole = word(record, 2);
      const hold = doubleWord(record, 4);
      if (id === ATTACHMENT_DATA) file = { type: whole, ...place(heap, own, hold) };
      else if (READ.has(whole & ~MULTIPLE)) {
        const value = INLINE.has(whole) ? record.subarray(4, 8) : await this.#value(heap, own, hold);
        properties.push(this.#property(id, whole, value));
      }
    }
    return { properties, file, own };
  }

  /** The rows of a table, each as properties. */
  async rows(node: PstNode): Promise<readonly (readonly MapiProperty[])[]> {
    const heap = new Heap(await this.#blocks(node.data));
    if (heap.kind !== TABLE) return [];
    const info = heap.value(heap.root);
    const own = await this.#file.ownNodes(node.own);
    const rowBytes = word(info, 8);
    const hold = doubleWord(info, 14);
    const rows = isHeapNumber(hold) ? [heap.value(hold)] : await this.#blocks(own.get(hold)?.data ?? 0);
    const columns = Array.from({ length: info[1] ?? 0 }, (_, index) => info.subarray(22 + index * 8, 30 + index * 8));
    const read: (readonly MapiProperty[])[] = [];
    for (const bytes of rows) {
      for (let at = 0; rowBytes > 0 && at + rowBytes <= bytes.length && read.length < ROWS_MAX; at += rowBytes) {
        read.push(await this.#row(heap, own, columns, bytes.subarray(at, at + rowBytes)));
      }
    }
    return read;
  }

  async #row(
    heap: Heap,
    own: ReadonlyMap<number, PstNode>,
    columns: readonly Uint8Array[],
    row: Uint8Array,
  ): Promise<readonly MapiProperty[]> {
    const properties: MapiProperty[] = [];
    for (const column of columns) {
      const type = word(column, 0);
      const at = word(column, 4);
      if (!READ.has(type)) continue;
      const isLong = !INLINE.has(type) && type !== propertyTypes.time && type !== propertyTypes.guid;
      const value = isLong
        ? await this.#value(heap, own, doubleWord(row, at))
        : Buffer.concat([row.subarray(at, at + (column[6] ?? 0)), Buffer.alloc(4)]).subarray(
            0,
            Math.max(4, column[6] ?? 0),
          );
      if (value.length > 0) properties.push(this.#property(word(column, 2), type, value));
    }
    return properties;
  }

  #property(id: number, whole: number, value: Uint8Array): MapiProperty {
    const name = this.names.get(id);
    const values = (whole & MULTIPLE) === 0 ? [value] : valuesOf(value);
    return { id, type: whole & ~MULTIPLE, values, ...(name !== undefined && { name }) };
  }

  async #value(heap: Heap, own: ReadonlyMap<number, PstNode>, hold: number): Promise<Uint8Array> {
    if (hold === 0) return new Uint8Array(0);
    if (isHeapNumber(hold)) return heap.value(hold);
    return Buffer.concat(await this.#blocks(own.get(hold)?.data ?? 0));
  }

  async #blocks(id: number): Promise<readonly Uint8Array[]> {
    const blocks: Uint8Array[] = [];
    let length = 0;
    if (id === 0) return blocks;
    for await (const block of this.#file.blocks(id)) {
      length += block.length;
      if (length > this.#bytesMax) {
        this.#file.isDamaged = true;
        break;
      }
      blocks.push(block);
    }
    return blocks;
  }
}

/** Recipients of a message. */
const ROWS_MAX = 100_000;

/** Whether a number is that of a value in the heap, or that of a node ([MS-PST] 2.3.3.2, HNID). */
function isHeapNumber(hold: number): boolean {
  return (hold & 0x1f) === 0;
}

function place(heap: Heap, own: ReadonlyMap<number, PstNode>, hold: number): Pick<LongValue, 'data' | 'value'> {
  const data = hold === 0 || isHeapNumber(hold) ? 0 : (own.get(hold)?.data ?? 0);
  return { data, value: data === 0 ? heap.value(hold) : new Uint8Array(0) };
}

/** The values of a list: how many they are, where each begins, and they themselves ([MS-PST] 2.3.3.4.2). */
function valuesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.min(doubleWord(bytes, 0), Math.floor(bytes.length / 4));
  return Array.from({ length: count }, (_, index) => {
    const end = index + 1 < count ? doubleWord(bytes, 8 + index * 4) : bytes.length;
    return bytes.subarray(doubleWord(bytes, 4 + index * 4), end);
  });
}
