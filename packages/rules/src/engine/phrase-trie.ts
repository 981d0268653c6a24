import { type ByteSet, classOf, complement, makeSet, rangeSet, unite, widen } from './byte-set.ts';
import { edgeByte, fold } from './folding.ts';
import type { Positions } from './positions.ts';

/** What may part the words of a phrase: at most so many characters that are no letter, mark, digit or `#`. */
export const PARTING_MAX = 3;

const letters = unite(property('L'), property('M'));
const wordParts = unite(letters, property('N'));
const upper = property('Lu');
const notLetters = withoutRunEnd(complement(letters), true);
const parting = withoutRunEnd(
  complement(
    unite(
      wordParts,
      makeSet((byte) => byte === 0x23),
    ),
  ),
  false,
);
/** What may stand after a phrase that ends in a letter: no letter, or the hump of the next word. */
const afterLetter = unite(notLetters, upper);
const afterDigit = withoutRunEnd(complement(property('N')), true);

interface MutablePosition {
  readonly bytes: ByteSet;
  readonly next: number[];
  readonly reports: number[];
}

/**
 * Phrases as positions of an automaton, of which those that begin alike share their beginning. A phrase is words in lower
 * case with one space between; in text its letters may be of either case, its words written as one or parted, and its last
 * word may be in the plural. Reports phrase `n` as `n`, where it may stand: `matchPhrase` says whether it does.
 */
export function buildPhraseTrie(phrases: readonly string[], depthMax: number): Positions {
  const trie = new Trie(depthMax);
  for (const [phrase, words] of phrases.entries()) trie.add(words, phrase);
  return trie;
}

class Trie implements Positions {
  readonly positions: MutablePosition[] = [];
  readonly starts: { position: number; before: ByteSet | undefined }[] = [];
  readonly matchesNothing = false;
  readonly #depthMax: number;
  /** The position of each beginning of a phrase. */
  readonly #known = new Map<string, number>();

  constructor(depthMax: number) {
    this.#depthMax = depthMax;
  }

  add(words: string, phrase: number): void {
    const [first = '', ...others] = words;
    let ends = this.#begin(first);
    let beginning = first;
    let depth = 1;
    for (const character of others) {
      if (depth === this.#depthMax) break;
      beginning += character;
      if (character === ' ') ends = this.#part(beginning, ends);
      else {
        ends = [this.#step(beginning, setOf(character), ends)];
        depth += 1;
      }
    }
    if (depth < this.#depthMax) ends = this.#close(words, ends);
    for (const each of ends) this.positions[each]?.reports.push(phrase);
  }

  /** The positions of a first character: as the start of a word, and as the hump of one. */
  #begin(character: string): readonly number[] {
    return begin(character).map(({ bytes, before }, index) => {
      const count = this.positions.length;
      const position = this.#step(`${character}/${index}`, bytes, []);
      if (this.positions.length > count) this.starts.push({ position, before });
      return position;
    });
  }

  /** The ends of a word, and those of what may part it from the next. */
  #part(beginning: string, ends: readonly number[]): readonly number[] {
    const parts = [...ends];
    let from = ends;
    for (let count = 1; count <= PARTING_MAX; count += 1) {
      from = [this.#step(`${beginning}/${count}`, parting, from)];
      parts.push(...from);
    }
    return parts;
  }

  /** The ways in which a phrase may end: with or without the s of a plural, before what is no part of its last word. */
  #close(words: string, ends: readonly number[]): readonly number[] {
    if (words.endsWith('#')) return ends;
    const plural = isPluralizable(words) ? [this.#step(`${words}/s`, setOf('s'), ends)] : [];
    const after = /\p{L}$/u.test(words) ? afterLetter : afterDigit;
    return [this.#step(`${words}/$`, after, [...ends, ...plural])];
  }

  /** The position of one more byte, which is the same for all that begin so. */
  #step(beginning: string, bytes: ByteSet, from: readonly number[]): number {
    let index = this.#known.get(beginning);
    if (index === undefined) {
      index = this.positions.push({ bytes, next: [], reports: [] }) - 1;
      this.#known.set(beginning, index);
    }
    for (const each of from) {
      const next = this.positions[each]?.next;
      if (next !== undefined && !next.includes(index)) next.push(index);
    }
    return index;
  }
}

/** Whether the last word may take the s of a plural: not an initialism of two letters, `no` is not `nos`. */
export function isPluralizable(words: string): boolean {
  return /\p{L}{3}$/u.test(words);
}

/** The ways in which a phrase may begin: after what is no letter, or as the hump of a word, or anywhere if it is a sign. */
function begin(character: string): readonly { readonly bytes: ByteSet; readonly before: ByteSet | undefined }[] {
  if (character === '#') return [{ bytes: setOf(character), before: undefined }];
  if (/\p{N}/u.test(character)) return [{ bytes: setOf(character), before: afterDigit }];
  return [
    { bytes: setOf(character), before: notLetters },
    { bytes: setOf(character.toUpperCase(), false), before: letters },
  ];
}

const sets = new Map<string, ByteSet>();

function setOf(character: string, ignoreCase = true): ByteSet {
  const key = `${character}${ignoreCase}`;
  let set = sets.get(key);
  if (set === undefined) {
    const point = character.codePointAt(0) ?? 0;
    set = widen(rangeSet(point, point, ignoreCase).bytes);
    sets.set(key, set);
  }
  return set;
}

function property(name: string): ByteSet {
  return classOf(`\\p{${name}}`, false)?.bytes ?? new Uint8Array(256);
}

/** The edge of a run may stand beside a phrase and not in it. */
function withoutRunEnd(set: ByteSet, isEdge: boolean): ByteSet {
  const result = set.slice();
  result[edgeByte] = isEdge ? 1 : 0;
  // Half of a character beyond U+FFFF may be of any kind.
  for (const byte of [fold.highSurrogate, fold.lowSurrogate]) result[byte] = 1;
  return result;
}
