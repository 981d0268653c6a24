import { headerBefore } from './find-streams.ts';
import { type PdfValue, type ReadValue, readValue } from './syntax.ts';

/** Objects that are known by their numbers. A document of more is not looked through: what it holds is not known. */
const OBJECTS_MAX = 1_000_000;

/** Of one number. A document is saved anew a few times, and each save may have a page anew. */
const REVISIONS_MAX = 64;

/** Bytes of object streams that are kept, in all. */
const KEPT_BYTES_MAX = 64 * 1024 ** 2;

/** Of an object that goes on after a word in it that looks like the beginning of another one; how many are read for such in all. */
const RETRY_BYTES_MAX = 1024 ** 2;
const RETRIED_BYTES_MAX = 64 * 1024 ** 2;

/** Numbers whose values are kept: those of lengths and of resources are asked for again and again. */
const VALUES_MAX = 10_000;

const OBJECT = Buffer.from('obj');

/** An object as it stands in a file or in an object stream. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  /** Those of the file, or of the object stream. */
  readonly bytes: Buffer;
  /** Offset of its number; in an object stream, of itself. */
  readonly start: number;
  /** Offset after the word `obj`; in an object stream, of itself. */
  readonly at: number;
  /** Where the next object begins: it does not go on after that, unless a word in it looks like one. */
  readonly end: number;
  /** The number of the object stream that it is in. */
  readonly container?: number;
}

/**
 * The objects of a document by their numbers, wherever a table of it says that they are: every revision of each, since
 * nobody but the tables knows which one counts.
 */
export class PdfObjects {
  readonly #bytes: Buffer;
  #keptBytes = 0;
  readonly #kept: KeptStream[] = [];
  #isWhole = true;
  #hasAll = true;
  #retriedBytes = 0;
  readonly #values = new Map<number, readonly PdfValue[]>();
  #all: readonly PdfObject[] | undefined;
  #index: Map<number, PdfObject[]> | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether all objects are known, and all of each number. */
  get isWhole(): boolean {
    return this.hasAll && this.#isWhole;
  }

  /** Whether all objects are known. */
  get hasAll(): boolean {
    this.#index ??= this.#build();
    return this.#hasAll;
  }

  /** Every object of the file in its order, then those of each object stream. */
  get all(): readonly PdfObject[] {
    this.#index ??= this.#build();
    return this.#all ?? [];
  }

  /** Adds what is in an object stream (ISO 32000-1, 7.5.7); `first` is where its first object begins. */
  addStream(bytes: Buffer, first: number, container: number): void {
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > KEPT_BYTES_MAX) this.#hasAll = false;
    else this.#kept.push({ bytes, first, container });
    this.#index = undefined;
    this.#values.clear();
  }

  /** Every object of that number. */
  find(number: number): readonly PdfValue[] {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    this.#index ??= this.#build();
    const values = (this.#index.get(number) ?? []).map((object) => this.read(object)?.value);
    if (this.#values.size >= VALUES_MAX) this.#values.clear();
    this.#values.set(number, values);
    return values;
  }

  /** What an object is, even if a word in it looks like the beginning of another one; undefined of what is torn. */
  read(object: PdfObject): ReadValue | undefined {
    return readValue(object.bytes, object.at, object.end) ?? this.#retry(object);
  }

  #retry({ bytes, at, end }: PdfObject): ReadValue | undefined {
    const last = Math.min(bytes.length, at + RETRY_BYTES_MAX);
    if (last <= end || this.#retriedBytes > RETRIED_BYTES_MAX) return undefined;
    const read = readValue(bytes, at, last);
    this.#retriedBytes += (read?.end ?? last) - at;
    return read;
  }

  #build(): Map<number, PdfObject[]> {
    const index = new Map<number, PdfObject[]>();
    const all: PdfObject[] = [];
    for (const object of this.#list()) {
      if (all.length >= OBJECTS_MAX) {
        this.#hasAll = false;
        break;
      }
      all.push(object);
      const places = index.get(object.number);
      if (places === undefined) index.set(object.number, [object]);
      else if (places.length < REVISIONS_MAX) places.push(object);
      else this.#isWhole = false;
    }
    this.#all = all;
    return index;
  }

  *#list(): Generator<PdfObject> {
    const bytes = this.#bytes;
    let open: Omit<PdfObject, 'end'> | undefined;
    for (let at = bytes.indexOf(OBJECT); at !== -1; at = bytes.indexOf(OBJECT, at + 1)) {
      // `endobj` is the same letters.
      const header = bytes[at - 1] === LETTER_D ? undefined : headerBefore(bytes, at);
      if (header === undefined) continue;
      if (open !== undefined) yield { ...open, end: header.start };
      open = { ...header, bytes, at: at + OBJECT.length };
    }
    if (open !== undefined) yield { ...open, end: bytes.length };
    for (const kept of this.#kept) yield* listKept(kept);
  }
}

/** An object stream, expanded. */
interface KeptStream {
  readonly bytes: Buffer;
  readonly first: number;
  readonly container: number;
}

/** Pairs of a number and an offset stand before the objects. */
function* listKept({ bytes, first, container }: KeptStream): Generator<PdfObject> {
  const pairs = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  const starts = pairs.filter((_, index) => index % 2 === 1).map((offset) => first + offset);
  const sorted = starts.toSorted((a, b) => a - b);
  const ends = new Map(sorted.map((start, index) => [start, sorted[index + 1] ?? bytes.length]));
  for (const [index, start] of starts.entries()) {
    const [number = Number.NaN, end = bytes.length] = [pairs[2 * index], ends.get(start)];
    if (Number.isNaN(number) || Number.isNaN(start)) return;
    yield { number, generation: 0, bytes, start, at: start, end, container };
  }
}

const LETTER_D = 0x64;
