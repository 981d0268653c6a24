import type { PackedStream, PdfExpansion } from '../streams/expansion.ts';
import { afterLine } from '../streams/find-streams.ts';
import type { PdfObject } from '../streams/objects.ts';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfReference,
  PdfString,
  type PdfValue,
  type ReadValue,
  readValue,
  skipWhite,
} from '../streams/syntax.ts';
import { type CrossReferences, readCrossReferences } from './cross-references.ts';
import { findTrailers } from './trailers.ts';

/** An object of a file, whether or not it counts. */
export interface StoredObject extends PdfObject {
  /** Where its bytes stand, if it is a stream. */
  readonly stream?: { readonly start: number; readonly end: number };
  /** The offset after all of it. */
  readonly last: number;
}

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');

/** Values that are kept: reading one anew costs little. */
const VALUES_MAX = 20_000;
/** References to references. */
const STEPS_MAX = 16;
/** An object with a word in it that looks like the beginning of another one; how many bytes are read again for such in all. */
const RETRY_BYTES_MAX = 1024 ** 2;
const RETRIED_BYTES_MAX = 64 * 1024 ** 2;

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
  readonly #live: ReadonlyMap<number, StoredObject>;
  readonly #values = new Map<StoredObject, PdfValue>();

  private constructor(
    expansion: PdfExpansion,
    objects: readonly StoredObject[],
    live: ReadonlyMap<number, StoredObject>,
    trailer: PdfDictionary,
  ) {
    this.#expansion = expansion;
    this.objects = objects;
    this.#live = live;
    this.trailer = trailer;
  }

  /** By the tables of the file; where they lead to no catalog, the last object of a number counts, as for pdf.js. */
  static async open(bytes: Buffer, expansion: PdfExpansion): Promise<PdfStore> {
    const { all, objects } = new Sieve(expansion, bytes).sift();
    const tables = await readCrossReferences(bytes, async (dictionary, end) =>
      expansion.read({ bytes, dictionary, ...streamAfter(bytes, end, dictionary) }),
    );
    const last = lastOf(objects);
    const store = new PdfStore(expansion, objects, liveOf(tables, all, last, bytes), tables.trailer ?? new Map());
    if (store.isRoot(store.trailer)) return store;
    const rebuilt = new PdfStore(expansion, objects, last, store.trailer);
    const trailer = [...findTrailers(bytes)].findLast((each) => rebuilt.isRoot(each));
    return new PdfStore(expansion, objects, last, trailer ?? rebuilt.#guessTrailer());
  }

  /** Whether all objects of the file are known. */
  get isWhole(): boolean {
    return this.#expansion.isWhole;
  }

  /** The object of that number that counts. */
  live(number: number): StoredObject | undefined {
    return this.#live.get(number);
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

/** Tells objects from what only looks like one, since it stands in a stream or a string. */
class Sieve {
  readonly #expansion: PdfExpansion;
  readonly #bytes: Buffer;
  #retriedBytes = 0;
  #nextEnd = 0;

  constructor(expansion: PdfExpansion, bytes: Buffer) {
    this.#expansion = expansion;
    this.#bytes = bytes;
  }

  sift(): { readonly all: readonly StoredObject[]; readonly objects: readonly StoredObject[] } {
    const all: StoredObject[] = [];
    const objects: StoredObject[] = [];
    let end = 0;
    for (const found of this.#expansion.objects.all) {
      const stored = this.#store(found);
      all.push(stored);
      if (found.container === undefined && found.start < end) continue;
      objects.push(stored);
      if (found.container === undefined) end = stored.last;
    }
    return { all, objects };
  }

  #store(object: PdfObject): StoredObject {
    const { bytes, at } = object;
    const read = readValue(bytes, at, object.end) ?? this.#retry(object);
    if (read === undefined) return { ...object, last: object.end };
    const word = skipWhite(bytes, read.end);
    const isStream = isDictionary(read.value) && bytes.subarray(word, word + STREAM.length).equals(STREAM);
    if (!isStream || !isDictionary(read.value)) return { ...object, last: read.end };
    const start = afterLine(bytes, word + STREAM.length);
    const end = this.#streamEnd(bytes, start, read.value) ?? Math.max(start, object.end);
    return { ...object, stream: { start, end }, last: end };
  }

  #retry({ bytes, at, end }: PdfObject): ReadValue | undefined {
    const last = Math.min(bytes.length, at + RETRY_BYTES_MAX);
    if (last <= end || this.#retriedBytes > RETRIED_BYTES_MAX) return undefined;
    this.#retriedBytes += last - at;
    return readValue(bytes, at, last);
  }

  /** By its length, if the word follows; else where the word stands next. */
  #streamEnd(bytes: Buffer, start: number, dictionary: PdfDictionary): number | undefined {
    const declared = dictionary.get('Length');
    const values = declared instanceof PdfReference ? this.#expansion.objects.find(declared.number) : [declared];
    for (const length of values.toReversed()) {
      if (typeof length === 'number' && endsAt(bytes, start + length)) return start + length;
    }
    if (bytes !== this.#bytes) return undefined;
    if (this.#nextEnd !== -1 && this.#nextEnd < start) this.#nextEnd = bytes.indexOf(END_STREAM, start);
    return this.#nextEnd === -1 ? undefined : this.#nextEnd;
  }
}

function endsAt(bytes: Buffer, end: number): boolean {
  if (!(end >= 0 && end < bytes.length)) return false;
  const word = skipWhite(bytes, end, Math.min(bytes.length, end + 4));
  return bytes.subarray(word, word + END_STREAM.length).equals(END_STREAM);
}

/** Of a table of objects, which has its length in itself. */
function streamAfter(bytes: Buffer, dictionaryEnd: number, dictionary: PdfDictionary) {
  const start = afterLine(bytes, skipWhite(bytes, dictionaryEnd) + STREAM.length);
  const length = dictionary.get('Length');
  if (typeof length === 'number' && endsAt(bytes, start + length)) return { start, end: start + length };
  const end = bytes.indexOf(END_STREAM, start);
  return { start, end: end === -1 ? bytes.length : end };
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

/** The same value with other strings. */
function withStrings(value: PdfValue, change: (bytes: Uint8Array) => Uint8Array): PdfValue {
  if (value instanceof PdfString) return new PdfString(change(value.bytes));
  if (isArray(value)) return value.map((item) => withStrings(item, change));
  if (!isDictionary(value)) return value;
  return new Map([...value].map(([key, item]) => [key, withStrings(item, change)]));
}
