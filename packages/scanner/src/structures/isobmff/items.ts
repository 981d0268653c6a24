import type { Range } from '../../source/read-range.ts';

/** An item of a file: a picture, a part of one, metadata (ISO/IEC 14496-12, 8.11). */
export interface Item {
  readonly id: number;
  /** Four letters: `hvc1`, `Exif`, `mime`. */
  readonly type: string;
  readonly name: string;
  /** Of an item of type `mime`. */
  readonly contentType: string;
  /** Where its bytes are, in order. */
  readonly extents: readonly Extent[];
  /** Its size in pixels, if it is a picture (ISO/IEC 23008-12, 6.5.3). */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A stretch of an item: of the file, or of the data that stands with the list of items. */
export interface Extent extends Range {
  readonly of: 'file' | 'list';
}

/** That one item belongs to others: `thmb` is a small picture of them, `auxl` depths and the like, `dimg` is made of them. */
export interface ItemReference {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

/** All items that a list has. */
export interface ItemList {
  readonly items: readonly Item[];
  readonly references: readonly ItemReference[];
  /** The item that is shown. */
  readonly primary: number | undefined;
  /** Data that stands with the list. */
  readonly data: Uint8Array;
  /** Color profiles of its pictures (ICC.1), in order. */
  readonly profiles: readonly Uint8Array[];
}

/** Items of a list; a phone makes 50 of the tiles of one picture. */
const ITEMS_MAX = 100_000;

/** Reads the list of items in a `meta` box, behind its header. Never throws: what is torn is left out. */
export function readItems(meta: Uint8Array): ItemList {
  const boxes = new Map(boxesIn(bufferOf(meta).subarray(4)));
  const properties = new Map(boxesIn(boxes.get('iprp') ?? EMPTY));
  const sizes = readSizes(properties.get('ipco') ?? EMPTY, properties.get('ipma') ?? EMPTY);
  const places = readPlaces(boxes.get('iloc') ?? EMPTY);
  const items = readInfos(boxes.get('iinf') ?? EMPTY).map((info) => {
    const size = sizes.get(info.id);
    return { ...info, extents: places.get(info.id) ?? [], ...(size !== undefined && { size }) };
  });
  const primary = new Numbers(boxes.get('pitm') ?? EMPTY);
  const version = primary.take(4) >>> 24;
  return {
    items,
    references: readReferences(boxes.get('iref') ?? EMPTY),
    primary: primary.isEmpty ? undefined : primary.take(version === 0 ? 2 : 4),
    data: boxes.get('idat') ?? EMPTY,
    profiles: [...boxesIn(properties.get('ipco') ?? EMPTY)].flatMap(([type, data]) => profileOf(type, data)),
  };
}

const EMPTY = Buffer.alloc(0);

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The boxes in some bytes that are in memory, by their type. */
function* boxesIn(bytes: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const declared = bytes.readUInt32BE(at);
    const length = declared === 0 ? bytes.length - at : declared;
    if (length < 8) return;
    yield [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + length)];
    at += length;
  }
}

/** Numbers one after another, the high byte first; zeros beyond the end. */
class Numbers {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isEmpty(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next number of so many bytes, up to eight; of none, zero. */
  take(bytes: number): number {
    let number = 0;
    for (let index = 0; index < bytes; index += 1) number = number * 256 + (this.#bytes[this.#at + index] ?? 0);
    this.#at += bytes;
    return number;
  }

  /** The letters up to a zero. */
  text(): string {
    const zero = this.#bytes.indexOf(0, this.#at);
    const end = zero === -1 ? this.#bytes.length : zero;
    const text = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return text;
  }
}

/** ISO/IEC 14496-12, 12.1.5, colr: how the colors are told, and a profile if it is one. */
function profileOf(type: string, data: Buffer): readonly Uint8Array[] {
  const kind = data.toString('latin1', 0, 4);
  return type === 'colr' && (kind === 'prof' || kind === 'rICC') ? [data.subarray(4)] : [];
}

/** What a list says of an item besides where it is. */
type ItemInfo = Omit<Item, 'extents' | 'size'>;

/** 8.11.6, iinf. */
function readInfos(bytes: Buffer): readonly ItemInfo[] {
  const version = new Numbers(bytes).take(4) >>> 24;
  const infos: ItemInfo[] = [];
  for (const [type, data] of boxesIn(bytes.subarray(version === 0 ? 6 : 8))) {
    const info = type === 'infe' && infos.length < ITEMS_MAX ? readInfo(data) : undefined;
    if (info !== undefined) infos.push(info);
  }
  return infos;
}

/** 8.11.6, infe; undefined of a version that no picture has. */
function readInfo(data: Buffer): ItemInfo | undefined {
  const entry = new Numbers(data);
  const version = entry.take(4) >>> 24;
  if (version < 2) return undefined;
  const idBytes = version === 2 ? 2 : 4;
  const id = entry.take(idBytes);
  entry.take(2);
  const typeAt = 6 + idBytes;
  const type = data.toString('latin1', typeAt, typeAt + 4);
  entry.take(4);
  const name = entry.text();
  return { id, type, name, contentType: type === 'mime' ? entry.text() : '' };
}

/** 8.11.3, iloc. */
function readPlaces(bytes: Buffer): ReadonlyMap<number, readonly Extent[]> {
  const numbers = new Numbers(bytes);
  const version = numbers.take(4) >>> 24;
  const sizes = numbers.take(2);
  const layout = {
    ...{ offsetBytes: sizes >> 12, lengthBytes: (sizes >> 8) & 15, baseBytes: (sizes >> 4) & 15 },
    ...{ indexBytes: version === 0 ? 0 : sizes & 15, idBytes: version < 2 ? 2 : 4, hasMethod: version > 0 },
  };
  const count = Math.min(ITEMS_MAX, numbers.take(layout.idBytes));
  const places = new Map<number, readonly Extent[]>();
  let left = ITEMS_MAX;
  for (let index = 0; index < count && !numbers.isEmpty; index += 1) {
    const { id, extents } = readPlace(numbers, layout, left);
    left -= extents.length;
    places.set(id, extents);
  }
  return places;
}

/** How many bytes each number of a place has. */
interface PlaceLayout {
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  readonly baseBytes: number;
  readonly indexBytes: number;
  readonly idBytes: number;
  /** Whether it is said what an offset counts in. */
  readonly hasMethod: boolean;
}

function readPlace(
  numbers: Numbers,
  layout: PlaceLayout,
  extentsMax: number,
): { id: number; extents: readonly Extent[] } {
  const id = numbers.take(layout.idBytes);
  const method = layout.hasMethod ? numbers.take(2) & 15 : 0;
  numbers.take(2);
  const base = numbers.take(layout.baseBytes);
  const count = Math.min(extentsMax, numbers.take(2));
  const extents: Extent[] = [];
  for (let index = 0; index < count && !numbers.isEmpty; index += 1) {
    numbers.take(layout.indexBytes);
    const start = base + numbers.take(layout.offsetBytes);
    const end = start + numbers.take(layout.lengthBytes);
    // The third way, within another item, no program writes for what is read here.
    if (method < 2) extents.push({ of: method === 0 ? 'file' : 'list', start, end });
  }
  return { id, extents };
}

/** 8.11.12, iref. */
function readReferences(bytes: Buffer): readonly ItemReference[] {
  const version = (bytes[0] ?? 0) === 0 ? 2 : 4;
  return [...boxesIn(bytes.subarray(4))].slice(0, ITEMS_MAX).map(([type, data]) => {
    const numbers = new Numbers(data);
    const from = numbers.take(version);
    const count = Math.min(numbers.take(2), Math.floor(data.length / version));
    return { type, from, to: Array.from({ length: count }, () => numbers.take(version)) };
  });
}

/** ISO/IEC 23008-12, 9.3.1: properties, and which item has which of them, counted from 1. */
function readSizes(properties: Buffer, associations: Buffer): ReadonlyMap<number, NonNullable<Item['size']>> {
  const known = [...boxesIn(properties)].map(([type, data]) => {
    const numbers = new Numbers(data);
    numbers.take(4);
    return type === 'ispe' ? { width: numbers.take(4), height: numbers.take(4) } : undefined;
  });
  const sizes = new Map<number, NonNullable<Item['size']>>();
  const numbers = new Numbers(associations);
  const head = numbers.take(4);
  const [idBytes, indexBytes] = [head >>> 24 === 0 ? 2 : 4, (head & 1) === 0 ? 1 : 2];
  const count = Math.min(ITEMS_MAX, numbers.take(4));
  for (let index = 0; index < count && !numbers.isEmpty; index += 1) {
    const id = numbers.take(idBytes);
    const propertyCount = numbers.take(1);
    for (let each = 0; each < propertyCount; each += 1) {
      // The highest bit says that it must be understood.
      const number = numbers.take(indexBytes) & (indexBytes === 1 ? 0x7f : 0x7fff);
      const size = known[number - 1];
      if (size !== undefined) sizes.set(id, size);
    }
  }
  return sizes;
}
