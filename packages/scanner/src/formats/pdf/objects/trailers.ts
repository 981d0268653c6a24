import type { PdfObjects } from '../streams/objects.ts';
import {
  isArray,
  isDictionary,
  type PdfDictionary,
  PdfReference,
  PdfString,
  type PdfValue,
  readValue,
} from '../streams/syntax.ts';
import { PdfSecurity } from './security.ts';
import { nameOf } from './text-string.ts';

/** What stands before a trailer (ISO 32000-1, 7.5.5), and in the dictionary of a stream that is one (7.5.8). */
const WORDS = [Buffer.from('trailer'), Buffer.from('/XRef')] as const;
const OBJECT = Buffer.from('obj');

/** Trailers that are looked at, of either kind. Each save of a document adds one. */
const TRAILERS_MAX = 256;
/** The longest trailer: a handful of entries. */
const TRAILER_BYTES_MAX = 64 * 1024;

/** The dictionaries of all trailers of a file, in its order: those that stand alone, then those of streams. */
export function* findTrailers(bytes: Buffer): Generator<PdfDictionary> {
  for (const word of WORDS) {
    let count = 0;
    for (let at = bytes.indexOf(word); at !== -1 && count < TRAILERS_MAX; at = bytes.indexOf(word, at + 1)) {
      count += 1;
      const start = word === WORDS[0] ? at + word.length : objectBefore(bytes, at);
      if (start === undefined) continue;
      const value = readValue(bytes, start, Math.min(bytes.length, start + TRAILER_BYTES_MAX))?.value;
      const isTrailer = isDictionary(value) && (word === WORDS[0] || nameOf(value.get('Type')) === 'XRef');
      if (isTrailer) yield value;
    }
  }
}

function objectBefore(bytes: Buffer, at: number): number | undefined {
  const from = Math.max(0, at - TRAILER_BYTES_MAX);
  const found = bytes.subarray(from, at).lastIndexOf(OBJECT);
  return found === -1 ? undefined : from + found + OBJECT.length;
}

/** What decrypts the document, by the last trailer that says how; undefined if none does. */
export function findSecurity(bytes: Buffer, objects: PdfObjects): PdfSecurity | undefined {
  const resolve = (value: PdfValue): PdfValue =>
    value instanceof PdfReference ? objects.find(value.number).at(-1) : value;
  const trailer = [...findTrailers(bytes)].findLast((each) => each.get('Encrypt') !== undefined);
  const dictionary = resolve(trailer?.get('Encrypt'));
  if (!isDictionary(dictionary)) return undefined;
  const ids = resolve(trailer?.get('ID'));
  const id = isArray(ids) ? resolve(ids[0]) : undefined;
  const resolved = new Map([...dictionary].map(([key, value]) => [key, resolve(value)]));
  return PdfSecurity.open(resolved, id instanceof PdfString ? id.bytes : new Uint8Array(0));
}
