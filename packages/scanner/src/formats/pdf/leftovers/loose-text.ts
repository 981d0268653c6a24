import { findWords } from '../../../structures/binary-words.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { readValue } from '../streams/syntax.ts';

/** Bytes between two objects that are looked at as text; of more, the words. */
const GAP_BYTES_MAX = 1024 ** 2;
/** Bytes of all gaps that are looked at. */
const GAPS_BYTES_MAX = 64 * 1024 ** 2;
/** What stands between objects and is the file's own (ISO 32000-1, 7.5): ends, tables, headers. */
const STRUCTURE =
  /\bend(?:obj|stream)\b|\bxref\b(?:\s+\d+\s+\d+(?=\s))?|\b\d{10} \d{5} [nf]\b|\b\d+\s+\d+\s+obj\b|\bstartxref\s+\d*|%%EOF|%PDF-\d[.\d]*|\bstream\b/g;
const TRAILER = 'trailer';
/** Signs of text in a row: what stands between is bytes. */
const STRETCH = /[\t\x20-\x7e\xa0-\xff]{4,}/g;

/** Text that stands in comments of objects (7.2.3), and between the objects of a file, be it in comments or in nothing at all. */
export function* textBetween(bytes: Buffer, objects: readonly StoredObject[]): Generator<string> {
  for (const object of objects) if (object.container === undefined) yield* commentsIn(bytes, object);
  let start = 0;
  let looked = 0;
  const ends = [
    ...objects.filter(({ container }) => container === undefined),
    { start: bytes.length, last: bytes.length },
  ];
  for (const object of ends) {
    if (object.start > start && looked < GAPS_BYTES_MAX) {
      looked += object.start - start;
      yield* wordsIn(bytes.subarray(start, object.start));
    }
    start = Math.max(start, object.last);
  }
}

/** Comments in what an object is, its stream not included. */
function* commentsIn(bytes: Buffer, { at, last, stream }: StoredObject): Generator<string> {
  const own = bytes.subarray(at, stream?.start ?? last);
  if (own.length > GAP_BYTES_MAX || !own.includes(PERCENT)) return;
  const plain = own.toString('latin1').replace(STRINGS, ' ');
  for (const [comment] of plain.matchAll(COMMENT)) yield comment.replace(/^[%\s]+/, '').trim();
}

const PERCENT = 0x25;
/** Strings, in which a sign of percent is itself. */
const STRINGS = /\((?:\\[\s\S]|[^\\()])*\)|<[\da-fA-F\s]*>/g;
const COMMENT = /%[^\r\n]*/g;

function* wordsIn(gap: Buffer): Generator<string> {
  if (gap.length > GAP_BYTES_MAX) {
    yield* findWords(gap, 'sure');
    return;
  }
  const text = withoutTrailers(gap).replace(STRUCTURE, '\n');
  for (const [stretch] of text.matchAll(STRETCH)) {
    const said = stretch.replace(/^[%\s]+/, '').trim();
    if ((said.match(/[A-Za-z0-9]/g)?.length ?? 0) >= 4) yield said;
  }
}

function withoutTrailers(gap: Buffer): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = gap.indexOf(TRAILER); at !== -1; at = gap.indexOf(TRAILER, from)) {
    pieces.push(gap.toString('latin1', from, at));
    const end = readValue(gap, at + TRAILER.length)?.end;
    from = end ?? at + TRAILER.length;
    // What cannot be read is text.
    if (end === undefined) break;
  }
  pieces.push(gap.toString('latin1', from));
  return pieces.join('\n');
}
