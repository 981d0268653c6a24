import type { PdfExpansion } from '../streams/expansion.ts';
import { afterLine } from '../streams/find-streams.ts';
import type { PdfObject } from '../streams/objects.ts';
import { isDictionary, type PdfDictionary, PdfReference, skipWhite } from '../streams/syntax.ts';

/** An object of a file, whether or not it counts. */
export interface StoredObject extends PdfObject {
  /** Where its bytes stand, if it is a stream. */
  readonly stream?: { readonly start: number; readonly end: number };
  /** The offset after all of it. */
  readonly last: number;
}

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');

/** All that looks like an object, and what is one. */
export interface Sifted {
  readonly all: readonly StoredObject[];
  readonly objects: readonly StoredObject[];
}

/** Tells objects from what only looks like one, since it stands in a stream or a string. */
export class Sieve {
  readonly #expansion: PdfExpansion;
  readonly #bytes: Buffer;
  #nextEnd = 0;

  constructor(expansion: PdfExpansion, bytes: Buffer) {
    this.#expansion = expansion;
    this.#bytes = bytes;
  }

  sift(): Sifted {
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
    const { bytes } = object;
    const read = this.#expansion.objects.read(object);
    if (read === undefined) return { ...object, last: object.end };
    const word = skipWhite(bytes, read.end);
    const isStream = isDictionary(read.value) && bytes.subarray(word, word + STREAM.length).equals(STREAM);
    if (!isStream || !isDictionary(read.value)) return { ...object, last: read.end };
    const start = afterLine(bytes, word + STREAM.length);
    const end = this.#streamEnd(bytes, start, read.value) ?? Math.max(start, object.end);
    return { ...object, stream: { start, end }, last: end };
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
export function streamAfter(bytes: Buffer, dictionaryEnd: number, dictionary: PdfDictionary) {
  const start = afterLine(bytes, skipWhite(bytes, dictionaryEnd) + STREAM.length);
  const length = dictionary.get('Length');
  if (typeof length === 'number' && endsAt(bytes, start + length)) return { start, end: start + length };
  const end = bytes.indexOf(END_STREAM, start);
  return { start, end: end === -1 ? bytes.length : end };
}
