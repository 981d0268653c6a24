import {
  FEATURE_BITS,
  FEATURE_COUNT,
  featuresOf,
  mayBeName,
  NameLists,
  opensLine,
  STYLE_REACH,
  styleOf,
} from './name-features.ts';
import type { Standing } from './name-margins.ts';
import { GAP_KINDS } from './word-gaps.ts';
import type { Words } from './words.ts';

/** What a word is: nothing, the first of a name of a person, another of it, a piece of another proper name. */
export const OUTSIDE = 0;
export const BEGINS = 1;
export const CONTINUES = 2;
export const OTHER_NAME = 3;

/** How many there are. */
export const LABELS = 4;

/** Places in the table of features, each with a weight for each label. */
export const FEATURES = 1 << FEATURE_BITS;

/** Places in the table of steps: what stands between two words, the label before and the label. */
export const STEPS = GAP_KINDS * LABELS * LABELS;

/** What the tagger has learned. All are whole numbers, so that every machine comes to the same sums. */
export interface NameWeights {
  readonly features: Int8Array;
  readonly steps: Int16Array;
  /** Hashes of words that are in no name: see `Words.hashes`. */
  readonly never: ReadonlySet<number>;
}

/** Told a name: where it begins and ends in the text, and how it stands there. */
export type OnName = (start: number, end: number, standing: Standing) => void;

const NEVER = -0x40000000;

/** A break in a long row of words that may all be names comes where the words say so, and not after so many. */
const BREAK_MASK = 63;
const BREAK_REACH = 4;

/** Finds names of people in running text. It keeps nothing of a text, but tables to fill again. */
export class NameTagger {
  readonly #lists = new NameLists();
  readonly #weights: NameWeights;
  /** Of each word whether it may be a piece of a name, and the indexes of those that may. */
  #maybe = new Uint8Array(1024);
  #marked = new Int32Array(1024);
  /** Of the words of a chain, by label. */
  #scores = new Int32Array(LABELS * 64);
  #forward = new Int32Array(LABELS * 64);
  #backward = new Int32Array(LABELS * 64);
  readonly #places = new Int32Array(FEATURE_COUNT);

  constructor(weights: NameWeights) {
    this.#weights = weights;
  }

  /** Finds the names among the words of a text that are looked at which are better than no name by more than `floor`, in order. */
  find(text: string, words: Words, floor: number, onName: OnName): void {
    const count = this.#mark(text, words);
    let last = 0;
    for (let each = 0; each < count; each += 1) {
      const first = this.#marked[each] ?? 0;
      if (first < last) continue;
      last = this.#endOfChain(words, first);
      this.#tag(text, words, first, last, floor, onName);
    }
  }

  /** Marks the words that may be a piece of a name, and says how many. */
  #mark(text: string, words: Words): number {
    if (this.#maybe.length < words.count) {
      this.#maybe = new Uint8Array(words.starts.length);
      this.#marked = new Int32Array(words.starts.length);
    }
    let count = 0;
    for (let index = words.first; index < words.last; index += 1) {
      const may = mayBeName(text, words, index, this.#lists, this.#weights.never);
      this.#maybe[index] = may ? 1 : 0;
      if (may) {
        this.#marked[count] = index;
        count += 1;
      }
    }
    return count;
  }

  #endOfChain(words: Words, first: number): number {
    let last = first + 1;
    while (this.#maybe[last] === 1 && last < words.last && !this.#isBreak(words, last)) last += 1;
    return last;
  }

  #isBreak(words: Words, index: number): boolean {
    if (((words.hashes[index] ?? 0) & BREAK_MASK) !== 0) return false;
    for (let at = index - BREAK_REACH; at < index + BREAK_REACH; at += 1) {
      if (at < words.first || at >= words.last || this.#maybe[at] !== 1) return false;
    }
    return true;
  }

  #tag(text: string, words: Words, first: number, last: number, floor: number, onName: OnName): void {
    const count = last - first;
    if (count * LABELS > this.#scores.length) {
      this.#scores = new Int32Array(count * LABELS * 2);
      this.#forward = new Int32Array(count * LABELS * 2);
      this.#backward = new Int32Array(count * LABELS * 2);
    }
    const style = styleOf(words, first - STYLE_REACH, last + STYLE_REACH);
    for (let at = 0; at < count; at += 1) this.#score(text, words, first + at, style, at * LABELS);
    this.#goForward(words, first, count);
    this.#goBackward(words, first, count);
    for (let at = 0; at < count; ) {
      const margin = this.#marginOf(at, BEGINS);
      let end = at + 1;
      if (margin > floor) {
        while (end < count && this.#marginOf(end, CONTINUES) > 0) end += 1;
        const opens = opensLine(text, words, first + at);
        onName(words.starts[first + at] ?? 0, words.ends[first + end - 1] ?? 0, { margin, words: end - at, opens });
      }
      at = end;
    }
  }

  #score(text: string, words: Words, index: number, style: number, to: number): void {
    const places = this.#places;
    const { features } = this.#weights;
    featuresOf(text, words, index, this.#lists, style, places);
    let outside = 0;
    let begins = 0;
    let continues = 0;
    let other = 0;
    for (let each = 0; each < FEATURE_COUNT; each += 1) {
      const place = (places[each] ?? 0) * LABELS;
      outside += features[place] ?? 0;
      begins += features[place + 1] ?? 0;
      continues += features[place + 2] ?? 0;
      other += features[place + 3] ?? 0;
    }
    this.#scores[to] = outside;
    this.#scores[to + 1] = begins;
    this.#scores[to + 2] = continues;
    this.#scores[to + 3] = other;
  }

  /** The best sums of weights of all words up to one, by its label. */
  #goForward({ gaps }: Words, first: number, count: number): void {
    for (let at = 0; at < count; at += 1) {
      const gap = (gaps[first + at] ?? 0) * LABELS * LABELS;
      for (let label = 0; label < LABELS; label += 1) {
        const best = at === 0 ? this.#bestFirst(label, gap) : this.#bestBefore(at, label, gap);
        this.#forward[at * LABELS + label] = best + (this.#scores[at * LABELS + label] ?? 0);
      }
    }
  }

  #bestFirst(label: number, gap: number): number {
    return mayFollow(OUTSIDE, label) ? (this.#weights.steps[gap + label] ?? 0) : NEVER;
  }

  #bestBefore(at: number, label: number, gap: number): number {
    const { steps } = this.#weights;
    let best = NEVER;
    for (let before = 0; before < LABELS; before += 1) {
      if (!mayFollow(before, label)) continue;
      const sum = (this.#forward[(at - 1) * LABELS + before] ?? 0) + (steps[gap + before * LABELS + label] ?? 0);
      if (sum > best) best = sum;
    }
    return best;
  }

  /** Those of all words after one, by its label. */
  #goBackward({ gaps }: Words, first: number, count: number): void {
    for (let at = count - 1; at >= 0; at -= 1) {
      const gap = (gaps[first + at + 1] ?? 0) * LABELS * LABELS;
      for (let label = 0; label < LABELS; label += 1) {
        this.#backward[at * LABELS + label] = at === count - 1 ? 0 : this.#bestAfter(at, label, gap);
      }
    }
  }

  #bestAfter(at: number, label: number, gap: number): number {
    const { steps } = this.#weights;
    let best = NEVER;
    for (let after = 0; after < LABELS; after += 1) {
      if (!mayFollow(label, after)) continue;
      const next = (at + 1) * LABELS + after;
      const sum = (this.#backward[next] ?? 0) + (this.#scores[next] ?? 0) + (steps[gap + label * LABELS + after] ?? 0);
      if (sum > best) best = sum;
    }
    return best;
  }

  /** By how much the best labels with a label for a word are better than the best with another for it. */
  #marginOf(at: number, label: number): number {
    let others = NEVER;
    for (let each = 0; each < LABELS; each += 1) {
      if (each !== label) others = Math.max(others, this.#through(at, each));
    }
    return this.#through(at, label) - others;
  }

  #through(at: number, label: number): number {
    return (this.#forward[at * LABELS + label] ?? 0) + (this.#backward[at * LABELS + label] ?? 0);
  }
}

/** Whether a label may stand after another: a name goes on only where it has begun. */
export function mayFollow(before: number, label: number): boolean {
  return label !== CONTINUES || before === BEGINS || before === CONTINUES;
}
