import { headerBefore } from '../streams/find-streams.ts';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfReference,
  type PdfValue,
  readValue,
  skipWhite,
} from '../streams/syntax.ts';
import { nameOf } from './text-string.ts';

/** Where a table says that an object stands (ISO 32000-1, 7.5.4 and table 18). */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'file'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number };

/** What the tables of a document say, the newest first. */
export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest. Undefined if there is no table where one should be. */
  readonly trailer: PdfDictionary | undefined;
}

/** Gives the expanded bytes of the stream whose dictionary ends at `end`. */
export type ReadStream = (dictionary: PdfDictionary, end: number) => Promise<Uint8Array>;

const START = Buffer.from('startxref');
const TABLE = Buffer.from('xref');
const TRAILER = Buffer.from('trailer');
const OBJECT = Buffer.from('obj');

/** Tables that follow one another: one a save, two where it is linearized. */
const TABLES_MAX = 1_024;
const ENTRIES_MAX = 1_000_000;
/** Bytes of all tables that stand as text. */
const TABLE_BYTES_MAX = 64 * 1024 ** 2;
/** From `xref` to its number, and the longest header of an object. */
const HEADER_BYTES_MAX = 64;
const TRAILER_BYTES_MAX = 64 * 1024;

/** Follows the tables of a file from its last `startxref`. What is broken ends there. */
export async function readCrossReferences(bytes: Buffer, readStream: ReadStream): Promise<CrossReferences> {
  const tables = new Tables(bytes, readStream);
  const last = bytes.lastIndexOf(START);
  const offset = /^\s*(\d{1,12})/.exec(bytes.toString('latin1', last + START.length, last + HEADER_BYTES_MAX))?.[1];
  if (last !== -1 && offset !== undefined) await tables.readFrom(Number(offset));
  return tables;
}

class Tables implements CrossReferences {
  readonly entries = new Map<number, Entry>();
  trailer: PdfDictionary | undefined;
  readonly #bytes: Buffer;
  readonly #readStream: ReadStream;
  #textBytes = 0;

  constructor(bytes: Buffer, readStream: ReadStream) {
    this.#bytes = bytes;
    this.#readStream = readStream;
  }

  async readFrom(start: number): Promise<void> {
    const seen = new Set<number>();
    const open = [start];
    for (let offset = open.pop(); offset !== undefined && seen.size < TABLES_MAX; offset = open.pop()) {
      if (seen.has(offset) || offset < 0 || offset >= this.#bytes.length) continue;
      seen.add(offset);
      const trailer = await this.#readTable(skipWhite(this.#bytes, offset));
      this.trailer ??= trailer;
      const [before, hybrid] = [trailer?.get('Prev'), trailer?.get('XRefStm')];
      for (const value of [before, hybrid]) {
        if (typeof value === 'number') open.push(value);
        else if (value instanceof PdfReference) open.push(value.number);
      }
    }
  }

  async #readTable(at: number): Promise<PdfDictionary | undefined> {
    if (this.#bytes.subarray(at, at + TABLE.length).equals(TABLE)) return this.#readText(at + TABLE.length);
    const object = this.#bytes.subarray(at, at + HEADER_BYTES_MAX).indexOf(OBJECT);
    if (object === -1 || headerBefore(this.#bytes, at + object)?.start !== at) return undefined;
    const read = readValue(this.#bytes, at + object + OBJECT.length);
    if (read === undefined || !isDictionary(read.value) || nameOf(read.value.get('Type')) !== 'XRef') return undefined;
    this.#takePacked(await this.#readStream(read.value, read.end), read.value);
    return read.value;
  }

  /** 7.5.4: sections of a first number and a count, and an entry of twenty bytes for each, more or less. */
  #readText(start: number): PdfDictionary | undefined {
    const end = this.#bytes.indexOf(TRAILER, start);
    if (end === -1) return undefined;
    this.#textBytes += end - start;
    if (this.#textBytes > TABLE_BYTES_MAX) return undefined;
    this.#takeText(this.#bytes.toString('latin1', start, end).match(/\S+/g) ?? []);
    const value = readValue(this.#bytes, end + TRAILER.length, end + TRAILER_BYTES_MAX)?.value;
    return isDictionary(value) ? value : undefined;
  }

  #takeText(words: readonly string[]): void {
    for (let at = 0; at + 1 < words.length; ) {
      const count = Number(words[at + 1]);
      let first = Number(words[at]);
      at += 2;
      // Some begin to count at one, and have the head of the free list all the same.
      if (first === 1 && words[at + 1] === '65535' && words[at + 2] === 'f') first = 0;
      if (!(count >= 0)) return;
      for (let index = 0; index < count && at + 2 < words.length; index++, at += 3) {
        const isUsed = words[at + 2] === 'n';
        this.#add(first + index, isUsed ? { kind: 'file', offset: Number(words[at]) } : { kind: 'free' });
      }
    }
  }

  /** 7.5.8: entries of three fields, whose widths `W` gives. */
  #takePacked(data: Uint8Array, dictionary: PdfDictionary): void {
    const widths = numbersOf(dictionary.get('W'));
    const [kindBytes = 0, firstBytes = 0, secondBytes = 0] = widths;
    const entryBytes = kindBytes + firstBytes + secondBytes;
    if (entryBytes <= 0 || widths.some((width) => width < 0 || width > 8)) return;
    const ranges = numbersOf(dictionary.get('Index') ?? [0, dictionary.get('Size')]);
    let at = 0;
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
      for (let index = 0; index < count && at + entryBytes <= data.length; index++, at += entryBytes) {
        const kind = kindBytes === 0 ? 1 : field(data, at, kindBytes);
        const entry = entryOf(kind, field(data, at + kindBytes, firstBytes));
        if (entry !== undefined) this.#add(first + index, entry);
      }
    }
  }

  #add(number: number, entry: Entry): void {
    if (this.entries.size < ENTRIES_MAX && !this.entries.has(number)) this.entries.set(number, entry);
  }
}

/** Table 18. Undefined of a kind that is none. */
function entryOf(kind: number, value: number): Entry | undefined {
  if (kind === 0) return { kind: 'free' };
  if (kind === 1) return { kind: 'file', offset: value };
  return kind === 2 ? { kind: 'packed', container: value } : undefined;
}

function numbersOf(value: PdfValue): readonly number[] {
  return isArray(value) ? value.map((item) => (typeof item === 'number' ? item : 0)) : [];
}

/** The highest byte first. */
function field(data: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let byte = 0; byte < bytes; byte++) value = value * 256 + (data[at + byte] ?? 0);
  return value;
}
