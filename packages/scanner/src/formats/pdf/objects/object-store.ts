import type { PackedStream, PdfExpansion } from '../streams/expansion.ts';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfReference,
  PdfString,
  type PdfValue,
  readValue,
  skipWhite,
} from '../streams/syntax.ts';
import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { Sieve, type Sifted, type StoredObject, streamAfter } from './sieve.ts';
import { findTrailers } from './trailers.ts';

/** Values that are kept: reading one anew costs little. */
const VALUES_MAX = 20_000;
/** References to references. */
const STEPS_MAX = 16;
/**
 * The objects of a document with what they are: which of a number counts (ISO 32000-1, 7.5), and those that none refers to.
 * Strings and streams are decrypted.
 */
export class PdfStore {
  /** All of them in the order of the file, but for those that stand within streams; those of object streams last. */
  readonly objects: readonly StoredObject[];
  /** The dictionary of the trailer; empty if there is none. */
  readonly trailer: PdfDictionary;
  readonly #expansion: PdfExpansion;
  readonly #sifted: Sifted;
  readonly #live: ReadonlyMap<number, StoredObject>;
  #latest: ReadonlyMap<number, StoredObject> | undefined;
  readonly #values = new Map<StoredObject, PdfValue>();

  private constructor(
    expansion: PdfExpansion,
    sifted: Sifted,
    live: ReadonlyMap<number, StoredObject>,
    trailer: PdfDictionary,
  ) {
    this.#expansion = expansion;
    this.objects = sifted.objects;
    this.#sifted = sifted;
    this.#live = live;
    this.trailer = trailer;
  }

  /** By the tables of the file; where they lead to no catalog, the last object of a number counts, as for pdf.js. */
  static async open(bytes: Buffer, expansion: PdfExpansion): Promise<PdfStore> {
    return PdfStore.#make(bytes, expansion, new Sieve(expansion, bytes).sift());
  }

  /** The document as it was when the file ended at `end`; undefined if it was none then. */
  async before(bytes: Buffer, end: number): Promise<PdfStore | undefined> {
    const starts = new Map<number, number>();
    for (const { container, number, start } of this.#sifted.all) if (container === undefined) starts.set(number, start);
    const wasThere = ({ container, start, number }: StoredObject): boolean =>
      (container === undefined ? start : (starts.get(container) ?? number)) < end;
    const { all, objects } = this.#sifted;
    const sifted = { all: all.filter(wasThere), objects: objects.filter(wasThere) };
    const tables = await readTables(bytes.subarray(0, end), this.#expansion);
    const live = liveOf(tables, sifted.all, new Map(), bytes);
    const store = new PdfStore(this.#expansion, sifted, live, tables.trailer ?? new Map());
    return store.isRoot(store.trailer) ? store : undefined;
  }

  static async #make(bytes: Buffer, expansion: PdfExpansion, sifted: Sifted): Promise<PdfStore> {
    const { all, objects } = sifted;
    const tables = await readTables(bytes, expansion);
    const last = lastOf(objects);
    const store = new PdfStore(expansion, sifted, liveOf(tables, all, last, bytes), tables.trailer ?? new Map());
    if (store.isRoot(store.trailer)) return store;
    const rebuilt = new PdfStore(expansion, sifted, last, store.trailer);
    const trailer = [...findTrailers(bytes)].findLast((each) => rebuilt.isRoot(each));
    return new PdfStore(expansion, sifted, last, trailer ?? rebuilt.#guessTrailer());
  }

  /** Whether all objects of the file are known, and what they are packed by. */
  get isWhole(): boolean {
    return this.#expansion.objects.hasAll && !this.#expansion.hasUnknownFilters;
  }

  /** The object of that number that counts. */
  live(number: number): StoredObject | undefined {
    return this.#live.get(number);
  }

  /** The object of that number that counts; where none does, the last one. */
  latest(number: number): StoredObject | undefined {
    this.#latest ??= lastOf(this.objects);
    return this.live(number) ?? this.#latest.get(number);
  }

  /** What an object is; of a stream, its dictionary. */
  value(object: StoredObject): PdfValue {
    const known = this.#values.get(object);
    if (known !== undefined) return known;
    const { bytes, at, last, number, generation, container } = object;
    const read = readValue(bytes, at, last)?.value;
    const { security } = this.#expansion;
    const decrypt = (found: Uint8Array) => security?.string(found, number, generation) ?? found;
    const value = security === undefined || container !== undefined ? read : withStrings(read, decrypt);
    if (this.#values.size >= VALUES_MAX) this.#values.clear();
    this.#values.set(object, value);
    return value;
  }

  /** What a value stands for: itself, or the object that it refers to. */
  resolve(value: PdfValue): PdfValue {
    let found = value;
    for (let step = 0; found instanceof PdfReference && step < STEPS_MAX; step++) {
      const object = this.live(found.number);
      found = object === undefined ? undefined : this.value(object);
    }
    return found instanceof PdfReference ? undefined : found;
  }

  /** The dictionary that a value is or refers to, be it a stream's. */
  dictionary(value: PdfValue): PdfDictionary | undefined {
    const found = this.resolve(value);
    return isDictionary(found) ? found : undefined;
  }

  /** The items of a list that a value is or refers to; a value that is no list is its only item. */
  items(value: PdfValue): readonly PdfValue[] {
    const found = this.resolve(value);
    if (isArray(found)) return found;
    return found === undefined ? [] : [value];
  }

  /** The object that a value refers to, if it is a stream. */
  streamOf(value: PdfValue): StoredObject | undefined {
    let found = value;
    for (let step = 0; found instanceof PdfReference && step < STEPS_MAX; step++) {
      const object = this.live(found.number);
      if (object?.stream !== undefined) return object;
      found = object === undefined ? undefined : this.value(object);
    }
    return undefined;
  }

  /** The bytes of a stream, decrypted and expanded, charged as they come; none of what is no stream. */
  async data(object: StoredObject): Promise<Buffer> {
    const packed = this.packed(object);
    return packed === undefined ? Buffer.alloc(0) : this.#expansion.read(packed);
  }

  /** Whether a stream is content that may mark what it draws with other words. */
  isTagged({ stream, container }: StoredObject): boolean {
    return stream !== undefined && container === undefined && this.#expansion.isTagged(stream.start);
  }

  /** The bytes of a stream as its filters have them. */
  packed(object: StoredObject): PackedStream | undefined {
    if (object.stream === undefined) return undefined;
    const dictionary = this.value(object);
    const stream = { ...object, ...object.stream, dictionary: isDictionary(dictionary) ? dictionary : undefined };
    return object.container === undefined ? this.#expansion.decrypted(stream) : stream;
  }

  /** Whether a trailer leads to a catalog that has pages. */
  isRoot(trailer: PdfDictionary): boolean {
    return this.dictionary(trailer.get('Root'))?.has('Pages') === true;
  }

  /** Where no trailer is left, the last catalog. */
  #guessTrailer(): PdfDictionary {
    const catalog = this.objects.findLast((object) => {
      const value = this.value(object);
      return isDictionary(value) && value.has('Pages') && this.live(object.number) === object;
    });
    return new Map(catalog === undefined ? [] : [['Root', new PdfReference(catalog.number)]]);
  }
}

function readTables(bytes: Buffer, expansion: PdfExpansion): Promise<CrossReferences> {
  return readCrossReferences(bytes, async (dictionary, end) =>
    expansion.read({ bytes, dictionary, ...streamAfter(bytes, end, dictionary) }),
  );
}

/** Of each number the last object of the file; what is in an object stream stands where that does. */
function lastOf(objects: readonly StoredObject[]): Map<number, StoredObject> {
  const last = new Map<number, StoredObject>();
  const place = ({ container, start }: StoredObject): number =>
    container === undefined ? start : (last.get(container)?.start ?? 0);
  for (const object of objects) {
    const before = last.get(object.number);
    if (before === undefined || place(before) <= place(object)) last.set(object.number, object);
  }
  return last;
}

/** The objects that the tables lead to; where one leads to none of its number, the last of it. */
function liveOf(
  { entries }: CrossReferences,
  all: readonly StoredObject[],
  last: ReadonlyMap<number, StoredObject>,
  bytes: Buffer,
): ReadonlyMap<number, StoredObject> {
  const byStart = new Map<number, StoredObject>();
  const packed = new Map<string, StoredObject>();
  for (const object of all) {
    if (object.container === undefined) byStart.set(object.start, object);
    else packed.set(`${object.number} ${object.container}`, object);
  }
  const live = new Map<number, StoredObject>();
  for (const [number, entry] of entries) {
    if (entry.kind === 'free') continue;
    const found =
      entry.kind === 'packed'
        ? packed.get(`${number} ${entry.container}`)
        : (byStart.get(entry.offset) ?? byStart.get(skipWhite(bytes, entry.offset, entry.offset + 16)));
    const object = found?.number === number ? found : last.get(number);
    if (object !== undefined) live.set(number, object);
  }
  return live;
}

/** The same value with other strings, but for the contents of a signature, which are never encrypted (ISO 32000-2, 7.6.2). */
function withStrings(value: PdfValue, change: (bytes: Uint8Array) => Uint8Array): PdfValue {
  if (value instanceof PdfString) return new PdfString(change(value.bytes));
  if (isArray(value)) return value.map((item) => withStrings(item, change));
  if (!isDictionary(value)) return value;
  const isPlain = (key: string): boolean => key === 'Contents' && value.has('ByteRange');
  return new Map([...value].map(([key, item]) => [key, isPlain(key) ? item : withStrings(item, change)]));
}
