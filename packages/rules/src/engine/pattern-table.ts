import type { ByteSet } from './byte-set.ts';
import type { Pattern } from './pattern.ts';
import type { KnownPattern, PatternAnchor } from './pattern-knowledge.ts';
import { patternTable } from './pattern-table.generated.ts';
import type { PositionTable } from './position-table.ts';

/**
 * What is known of patterns, as words of 16 bits, so that a start of the program does not work it out again.
 *
 * The table is the number of sets of bytes, the sets of 16 words each, the number of patterns, and of each pattern the hash
 * of its source (4 words) and where in the table what is known of it begins (2 words, the high one first).
 */
class PatternTable {
  readonly #words: Uint16Array;
  readonly #sets: readonly ByteSet[];
  readonly #places = new Map<number, number>();

  constructor(words: Uint16Array) {
    this.#words = words;
    const cursor = new Cursor(words, 0);
    this.#sets = Array.from({ length: cursor.next() }, () => unpack(cursor.view(SET_WORDS)));
    for (let left = cursor.next(); left > 0; left -= 1) {
      const hash = cursor.double() * 0x1_0000_0000 + cursor.double();
      this.#places.set(hash, cursor.double());
    }
  }

  /** What is known of a pattern; undefined if it is not in the table. */
  find(pattern: Pattern): KnownPattern | undefined {
    const place = this.#places.get(hashOfPattern(pattern));
    return place === undefined ? undefined : this.#readPattern(new Cursor(this.#words, place));
  }

  #readPattern(cursor: Cursor): KnownPattern {
    const longest = cursor.double();
    const lengthMax = longest === ENDLESS ? Number.POSITIVE_INFINITY : longest;
    const positions = this.#readPositions(cursor);
    return { positions, lengthMax, anchor: cursor.next() === 1 ? this.#readAnchor(cursor) : undefined };
  }

  #readAnchor(cursor: Cursor): PatternAnchor {
    const key = String.fromCharCode(...cursor.view(cursor.next()));
    const positions = this.#readPositions(cursor);
    if (cursor.next() === 0) return { key, positions, lead: undefined };
    return {
      key,
      positions,
      lead: {
        offsetMin: cursor.next(),
        offsetMax: cursor.next(),
        ahead: this.#readSet(cursor),
        first: this.#readSet(cursor),
        firsts: Array.from({ length: cursor.next() }, () => ({
          bytes: this.#readSet(cursor),
          before: this.#readSetOrNone(cursor),
        })),
      },
    };
  }

  #readPositions(cursor: Cursor): PositionTable {
    const count = cursor.next();
    const matchesNothing = cursor.next() === 1;
    const sets = Array.from({ length: cursor.next() }, () => this.#readSet(cursor));
    const setAt = cursor.view(count);
    const nextFrom = cursor.view(count + 1);
    const next = cursor.view(nextFrom[count] ?? 0);
    const ends = cursor.view(cursor.next());
    // A pattern reports itself and nothing else.
    const reports = new Uint16Array(ends.length);
    const reportsFrom = edgesOf(ends, count);
    const starts = Array.from({ length: cursor.next() }, () => ({
      position: cursor.next(),
      before: this.#readSetOrNone(cursor),
    }));
    return { sets, setAt, nextFrom, next, reportsFrom, reports, starts, matchesNothing };
  }

  #readSet(cursor: Cursor): ByteSet {
    return this.#sets[cursor.next()] ?? new Uint8Array(256);
  }

  #readSetOrNone(cursor: Cursor): ByteSet | undefined {
    const index = cursor.next();
    return index === NO_SET ? undefined : this.#sets[index];
  }
}

/** Words of a set: 16 bytes to each, the lowest bit first. */
const SET_WORDS = 16;

/** Stands for no set. */
export const NO_SET = 0xffff;

/** Stands for a longest match that is not known. */
export const ENDLESS = 0xffff_ffff;

let builtIn: PatternTable | undefined;

/** What is known of a pattern of ours; undefined if it is not one. */
export function findMadeAhead(pattern: Pattern): KnownPattern | undefined {
  builtIn ??= new PatternTable(decode(patternTable));
  return builtIn.find(pattern);
}

function decode(base64: string): Uint16Array {
  const bytes = atob(base64);
  const words = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < words.length; at += 1) {
    words[at] = bytes.charCodeAt(at * 2) | (bytes.charCodeAt(at * 2 + 1) << 8);
  }
  return words;
}

function unpack(words: Uint16Array): ByteSet {
  const set = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) set[byte] = ((words[byte >> 4] ?? 0) >> (byte & 15)) & 1;
  return set;
}

/**
 * A hash of a pattern and its flags, of 53 bits: of the thousand patterns of ours no two have the same, and that one of a
 * policy has that of another is as likely as that its author meets a given grain of sand. After cyrb53 by bryc, public
 * domain.
 */
export function hashOfPattern({ source, flags }: Pattern): number {
  const text = `${flags}/${source}`;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** For each position how many of some others, which rise, are before it, and in the end how many there are. */
function edgesOf(ends: Uint16Array, count: number): Uint16Array {
  const edges = new Uint16Array(count + 1);
  for (const end of ends) edges[end + 1] = 1;
  for (let at = 1; at <= count; at += 1) edges[at] = (edges[at] ?? 0) + (edges[at - 1] ?? 0);
  return edges;
}

/** Reads words one after the other. */
class Cursor {
  readonly #words: Uint16Array;
  #at: number;

  constructor(words: Uint16Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  next(): number {
    this.#at += 1;
    return this.#words[this.#at - 1] ?? 0;
  }

  /** Two words as one number, the high one first. */
  double(): number {
    return this.next() * 0x1_0000 + this.next();
  }

  view(count: number): Uint16Array {
    this.#at += count;
    return this.#words.subarray(this.#at - count, this.#at);
  }
}
