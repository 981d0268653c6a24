import { breadths } from './breadth.ts';
import type { ByteSet } from './byte-set.ts';
import { type Ground, GroundTable, type Stretch, setsOf } from './ground.ts';
import type { Pattern } from './pattern.ts';
import type { KnownPattern, Lead, PatternAnchor } from './pattern-knowledge.ts';
import { patternTable } from './pattern-table.generated.ts';
import type { PositionTable } from './position-table.ts';

/**
 * What is known of patterns and of the phrases of all detectors, as words of 16 bits, so that a start of the program does
 * not work it out again. What is where, `docs/make/pattern-table.ts` and the constructor say, in the same order.
 */
class PatternTable {
  readonly ground: Ground;
  readonly #tables: readonly GroundTable[];
  readonly #patterns = new Map<number, KnownPattern>();
  readonly #phrasesHash: number;

  constructor(words: Uint16Array) {
    const cursor = new Cursor(words);
    const patternCount = cursor.next();
    const hashes = Array.from({ length: patternCount }, () => cursor.double() * 0x1_0000_0000 + cursor.double());
    const lengths = Array.from({ length: patternCount }, () => cursor.double());
    const anchorAt = cursor.view(patternCount);
    const leadAt = cursor.view(patternCount);
    const anchorKeys = Array.from({ length: cursor.next() }, () => String.fromCharCode(...cursor.view(cursor.next())));
    this.#phrasesHash = cursor.double() * 0x1_0000_0000 + cursor.double();
    const tableCount = patternCount + anchorKeys.length + 1;
    const matchesNothing = cursor.view(tableCount);
    const breadthAt = cursor.view(tableCount);
    this.ground = readGround(cursor, tableCount);
    const sets = setsOf(this.ground);
    const leads = Array.from({ length: cursor.next() }, () => readLead(cursor, sets));
    this.#tables = Array.from(matchesNothing, (each, index) => {
      return new GroundTable(this.ground, index, each === 1, breadths[breadthAt[index] ?? 0] ?? 'open');
    });
    const anchorOf = (index: number): PatternAnchor | undefined => {
      const anchor = anchorAt[index] ?? NONE;
      const positions = this.#tables[patternCount + anchor];
      const key = anchorKeys[anchor];
      return key === undefined || positions === undefined
        ? undefined
        : { key, positions, lead: leads[leadAt[index] ?? NONE] };
    };
    for (const [index, hash] of hashes.entries()) {
      const positions = this.#tables[index];
      const longest = lengths[index];
      const lengthMax = longest === undefined || longest === ENDLESS ? Number.POSITIVE_INFINITY : longest;
      if (positions !== undefined) this.#patterns.set(hash, { positions, lengthMax, anchor: anchorOf(index) });
    }
  }

  /** What is known of a pattern; undefined if it is not in the table. */
  find(pattern: Pattern): KnownPattern | undefined {
    return this.#patterns.get(hashOfPattern(pattern));
  }

  /** The positions of phrases; undefined if they are not exactly those of the table. */
  findPhrases(phrases: readonly string[], depthMax: number): PositionTable | undefined {
    return hashOfPhrases(phrases, depthMax) === this.#phrasesHash ? this.#tables.at(-1) : undefined;
  }
}

function readGround(cursor: Cursor, tableCount: number): Ground {
  const setCount = cursor.next();
  const members = unpackBits(cursor.view(setCount * SET_WORDS));
  const positionsOf = toStretches(cursor.view(tableCount));
  const startsOf = toStretches(cursor.view(tableCount));
  const positionCount = positionsOf.at(-1)?.to ?? 0;
  const startCount = startsOf.at(-1)?.to ?? 0;
  const setAt = new Uint32Array(cursor.view(positionCount));
  const nextFrom = toEdges(cursor.view(positionCount));
  const next = new Uint32Array(cursor.view(nextFrom[positionCount] ?? 0));
  const endsOf = toStretches(cursor.view(tableCount));
  const endAt = cursor.view(endsOf.at(-1)?.to ?? 0);
  const ends = new Uint16Array(positionCount);
  for (const [table, { from, to }] of endsOf.entries()) {
    const first = positionsOf[table]?.from ?? 0;
    for (let at = from; at < to; at += 1) ends[first + (endAt[at] ?? 0)] = (ends[first + (endAt[at] ?? 0)] ?? 0) + 1;
  }
  const reportsFrom = toEdges(ends);
  // A pattern reports itself and nothing else.
  const reports = new Uint16Array(endAt.length);
  const { from: phrasesFrom, to: phrasesTo } = endsOf.at(-1) ?? { from: 0, to: 0 };
  reports.set(cursor.view(phrasesTo - phrasesFrom), phrasesFrom);
  const starts = cursor.view(startCount);
  const startsAfter = cursor.view(startCount);
  return {
    members,
    setAt,
    nextFrom,
    next,
    reportsFrom,
    reports,
    starts,
    startsAfter,
    positionsOf,
    startsOf,
  };
}

function readLead(cursor: Cursor, sets: readonly ByteSet[]): Lead {
  const set = (): ByteSet | undefined => sets[cursor.next()];
  const none = new Uint8Array(256);
  return {
    offsetMin: cursor.next(),
    offsetMax: cursor.next(),
    ahead: set() ?? none,
    first: set() ?? none,
    firsts: Array.from({ length: cursor.next() }, () => ({ bytes: set() ?? none, before: set() })),
  };
}

/** Words of a set: 16 bytes to each, the lowest bit first. */
const SET_WORDS = 16;

/** Stands for no anchor and no lead. */
export const NONE = 0xffff;

/** Stands for a longest match that is not known. */
export const ENDLESS = 0xffff_ffff;

let builtIn: PatternTable | undefined;

/** What is known of a pattern of ours; undefined if it is not one. */
export function findMadeAhead(pattern: Pattern): KnownPattern | undefined {
  builtIn ??= new PatternTable(decode(patternTable));
  return builtIn.find(pattern);
}

/** The positions of the phrases of all our detectors; undefined if it is not these that are asked for. */
export function findPhrasesMadeAhead(phrases: readonly string[], depthMax: number): PositionTable | undefined {
  return builtIn?.findPhrases(phrases, depthMax);
}

/** What networks of our patterns stand on; undefined if none was asked for yet. */
export function groundMadeAhead(): Ground | undefined {
  return builtIn?.ground;
}

/** Whether this machine has the low byte of a word first, as the table has. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function decode(base64: string): Uint16Array {
  const bytes = bytesOf(base64);
  if (isLittleEndian && bytes.byteOffset % 2 === 0)
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const words = new Uint16Array(bytes.length / 2);
  for (let at = 0; at < words.length; at += 1) words[at] = (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8);
  return words;
}

/** A browser has no `Buffer`, which takes a tenth of the time. */
function bytesOf(base64: string): Uint8Array {
  if (typeof Buffer !== 'undefined') return Buffer.from(base64, 'base64');
  return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
}

function unpackBits(words: Uint16Array): Uint8Array {
  const bits = new Uint8Array(words.length * 16);
  for (let at = 0; at < bits.length; at += 1) bits[at] = ((words[at >> 4] ?? 0) >> (at & 15)) & 1;
  return bits;
}

/** Stretches of some lengths, one after the other. */
function toStretches(lengths: Uint16Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < lengths.length; at += 1) {
    const to = from + (lengths[at] ?? 0);
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/** Where stretches of some lengths begin, and after the last where it ends. */
function toEdges(lengths: Uint16Array): Uint32Array {
  const edges = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) edges[at + 1] = (edges[at] ?? 0) + (lengths[at] ?? 0);
  return edges;
}

/**
 * A hash of a pattern and its flags, of 53 bits: of the thousand patterns of ours no two have the same, and that one of a
 * policy has that of another is as likely as that its author meets a given grain of sand.
 */
export function hashOfPattern({ source, flags }: Pattern): number {
  return hashOf(`${flags}/${source}`);
}

/** The same of phrases that are looked at to a depth. */
export function hashOfPhrases(phrases: readonly string[], depthMax: number): number {
  return hashOf(`${depthMax}\n${phrases.join('\n')}`);
}

/** After cyrb53 by bryc, public domain. */
function hashOf(text: string): number {
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

/** Reads words one after the other. */
class Cursor {
  readonly #words: Uint16Array;
  #at = 0;

  constructor(words: Uint16Array) {
    this.#words = words;
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
