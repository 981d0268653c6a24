import { type ByteSet, classOf, complement, makeSet, rangeSet, unite, widen } from './byte-set.ts';
import { edgeByte, fold } from './folding.ts';
import { PositionRows, type PositionTable } from './position-table.ts';

/** What may part the words of a phrase: at most so many characters that are no letter, mark, digit or `#`. */
export const PARTING_MAX = 3;

/** What may stand around and within phrases. */
interface Surroundings {
  readonly letters: ByteSet;
  readonly notLetters: ByteSet;
  readonly parting: ByteSet;
  /** What may stand after a phrase that ends in a letter: no letter, or the hump of the next word. */
  readonly afterLetter: ByteSet;
  readonly afterDigit: ByteSet;
}

let known: Surroundings | undefined;

/** Worked out for the first trie: that of our own phrases is made ahead. */
function surroundings(): Surroundings {
  if (known === undefined) {
    const letters = unite(property('L'), property('M'));
    const notLetters = withoutRunEnd(complement(letters), true);
    const sign = makeSet((byte) => byte === 0x23);
    known = {
      letters,
      notLetters,
      parting: withoutRunEnd(complement(unite(unite(letters, property('N')), sign)), false),
      afterLetter: unite(notLetters, property('Lu')),
      afterDigit: withoutRunEnd(complement(property('N')), true),
    };
  }
  return known;
}

/**
 * Phrases as positions of an automaton, of which those that begin alike share their beginning. A phrase is words in lower
 * case with one space between; in text its letters may be of either case, its words written as one or parted, and its last
 * word may be in the plural. Reports phrase `n` as `n`, where it may stand: `matchPhrase` says whether it does.
 */
export function buildPhraseTrie(phrases: readonly string[], depthMax: number): PositionTable {
  const trie = new Trie(depthMax);
  for (const [phrase, words] of phrases.entries()) trie.add(words, phrase);
  return trie.table();
}

/** The beginning of all. */
const ROOT = 0;
const NONE = -1;

class Trie {
  readonly #depthMax: number;
  readonly #rows = new PositionRows();
  readonly #starts: { position: number; before: ByteSet | undefined }[] = [];
  // Of each beginning of a phrase, in lists: objects for ten thousand would keep the collector busy at every start.
  /** The positions at which it ends. */
  readonly #ends: (readonly number[])[] = [[]];
  /** Its last character, the last beginning that is longer by one, and another that is longer than the same. */
  readonly #lastCharacter: string[] = [''];
  readonly #longer: number[] = [NONE];
  readonly #other: number[] = [NONE];

  constructor(depthMax: number) {
    this.#depthMax = depthMax;
  }

  add(words: string, phrase: number): void {
    let beginning = ROOT;
    let depth = 0;
    for (const character of words) {
      if (depth === this.#depthMax) break;
      beginning = this.#find(beginning, character) ?? this.#lengthen(beginning, character);
      if (character !== ' ') depth += 1;
    }
    const ends = this.#ends[beginning] ?? [];
    for (const each of depth < this.#depthMax ? this.#close(words, ends) : ends) this.#rows.report(each, phrase);
  }

  table(): PositionTable {
    return this.#rows.table(this.#starts, false);
  }

  /** The beginning that is longer by a character. */
  #find(beginning: number, character: string): number | undefined {
    for (let at = this.#longer[beginning] ?? NONE; at !== NONE; at = this.#other[at] ?? NONE) {
      if (this.#lastCharacter[at] === character) return at;
    }
    return undefined;
  }

  #lengthen(beginning: number, character: string): number {
    const before = this.#ends[beginning] ?? [];
    const ends =
      beginning === ROOT
        ? this.#begin(character)
        : character === ' '
          ? this.#part(before)
          : [this.#step(setOf(character), before)];
    const longer = this.#ends.push(ends) - 1;
    this.#lastCharacter.push(character);
    this.#longer.push(NONE);
    this.#other.push(this.#longer[beginning] ?? NONE);
    this.#longer[beginning] = longer;
    return longer;
  }

  /** The positions of a first character: as the start of a word, and as the hump of one. */
  #begin(character: string): readonly number[] {
    return begin(character).map(({ bytes, before }) => {
      const position = this.#rows.add(bytes);
      this.#starts.push({ position, before });
      return position;
    });
  }

  /** The ends of a word, and those of what may part it from the next. */
  #part(ends: readonly number[]): readonly number[] {
    const parts = [...ends];
    let from = ends;
    for (let count = 1; count <= PARTING_MAX; count += 1) {
      from = [this.#step(surroundings().parting, from)];
      parts.push(...from);
    }
    return parts;
  }

  /** The ways in which a phrase may end: with or without the s of a plural, before what is no part of its last word. */
  #close(words: string, ends: readonly number[]): readonly number[] {
    if (words.endsWith('#')) return ends;
    const plural = isPluralizable(words) ? [this.#step(setOf('s'), ends)] : [];
    const { afterLetter, afterDigit } = surroundings();
    const after = /\p{L}$/u.test(words) ? afterLetter : afterDigit;
    return [this.#step(after, [...ends, ...plural])];
  }

  /** The position of one more byte. */
  #step(bytes: ByteSet, from: readonly number[]): number {
    const position = this.#rows.add(bytes);
    for (const each of from) this.#rows.join(each, position);
    return position;
  }
}

/** Whether the last word may take the s of a plural: not an initialism of two letters, `no` is not `nos`. */
export function isPluralizable(words: string): boolean {
  return /\p{L}{3}$/u.test(words);
}

/** The ways in which a phrase may begin: after what is no letter, or as the hump of a word, or anywhere if it is a sign. */
function begin(character: string): readonly { readonly bytes: ByteSet; readonly before: ByteSet | undefined }[] {
  if (character === '#') return [{ bytes: setOf(character), before: undefined }];
  const { letters, notLetters, afterDigit } = surroundings();
  if (/\p{N}/u.test(character)) return [{ bytes: setOf(character), before: afterDigit }];
  return [
    { bytes: setOf(character), before: notLetters },
    { bytes: setOf(character.toUpperCase(), false), before: letters },
  ];
}

const setsInEitherCase = new Map<string, ByteSet>();
const setsAsWritten = new Map<string, ByteSet>();

function setOf(character: string, ignoreCase = true): ByteSet {
  const sets = ignoreCase ? setsInEitherCase : setsAsWritten;
  let set = sets.get(character);
  if (set === undefined) {
    const point = character.codePointAt(0) ?? 0;
    set = widen(rangeSet(point, point, ignoreCase).bytes);
    sets.set(character, set);
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
