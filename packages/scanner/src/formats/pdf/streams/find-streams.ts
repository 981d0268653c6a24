import { isDictionary, type PdfDictionary, readValue, skipWhite } from './syntax.ts';

/** A stream as it stands in a file (ISO 32000-1, 7.3.8). */
export interface FoundStream {
  /** Undefined if what stands before it is none that can be read. */
  readonly dictionary: PdfDictionary | undefined;
  /** Its object's; undefined if no number stands before it. */
  readonly number: number | undefined;
  /** Its object's generation; 0 if no number stands before it. */
  readonly generation: number;
  /** Offset of its first byte. */
  readonly start: number;
  /** Where it ends by its `Length`, or by the `endstream` that follows, whichever is later. */
  readonly end: number;
}

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');
const OBJECT = Buffer.from('obj');

/** The word may stand in strings and comments of a dictionary too. */
const OBJECT_WORDS_MAX = 16;

/**
 * All streams, in the order of the file, whether or not a table refers to them. What only looks like one, as the word
 * in a text, is among them: it has no dictionary.
 */
export function* findStreams(bytes: Buffer): Generator<FoundStream, void, undefined> {
  let dataEnd = 0;
  let nextEnd = -1;
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    // The end of the one before; `endstream` that ends none is looked over.
    if (bytes.subarray(Math.max(0, at - 3), at).equals(END_STREAM.subarray(0, 3))) continue;
    const start = afterLine(bytes, at + STREAM.length);
    const { dictionary, number, generation } = readBefore(bytes, at, Math.min(dataEnd, at));
    if (nextEnd < start) nextEnd = bytes.indexOf(END_STREAM, start);
    if (nextEnd === -1) nextEnd = bytes.length;
    const length = dictionary?.get('Length');
    const end = Math.max(nextEnd, Math.min(bytes.length, start + (typeof length === 'number' ? length : 0)));
    yield { dictionary, number, generation, start, end };
    dataEnd = start;
  }
}

/** As pdf.js does: what follows on the line is skipped. */
export function afterLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** The dictionary that ends just before the word at `at`, and the number of its object, none of it before `start`. */
function readBefore(bytes: Buffer, at: number, start: number): Omit<FoundStream, 'start' | 'end'> {
  let object = at;
  for (let words = 0; words < OBJECT_WORDS_MAX; words++) {
    const found = bytes.subarray(start, object).lastIndexOf(OBJECT);
    if (found === -1) break;
    object = start + found;
    const read = readValue(bytes, object + OBJECT.length, at);
    if (read === undefined || !isDictionary(read.value) || skipWhite(bytes, read.end, at) !== at) continue;
    const header = headerBefore(bytes, object);
    return { dictionary: read.value, number: header?.number, generation: header?.generation ?? 0 };
  }
  return { dictionary: undefined, number: undefined, generation: 0 };
}

/** What stands before the word `obj` (7.3.10). */
export interface ObjectHeader {
  readonly number: number;
  readonly generation: number;
  /** Offset of its first digit. */
  readonly start: number;
}

/** The two numbers before the word `obj` at `object`; undefined if there are none. */
export function headerBefore(bytes: Buffer, object: number): ObjectHeader | undefined {
  const from = Math.max(0, object - HEADER_LENGTH);
  const found = /(\d{1,10})\s+(\d{1,5})\s*$/.exec(bytes.toString('latin1', from, object));
  if (found === null) return undefined;
  return { number: Number(found[1]), generation: Number(found[2]), start: from + found.index };
}

/** Longer than two numbers and the space between and after them. */
const HEADER_LENGTH = 32;
