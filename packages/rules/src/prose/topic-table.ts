import { CHUNK_WORDS, FEATURES_MIN, WINDOW_CHUNKS } from './topic-features.ts';
import { topicNames } from './topics.ts';

/** What was learned of topics. All are whole numbers, so that every machine comes to the same sums. */
export interface TopicWeights {
  /** The features that say something, as hashes. */
  readonly keys: Int32Array;
  /**
   * Of each, in the order of the keys, a weight for each topic, and last one for being no public text at all. None is
   * larger than `WEIGHT_MAX`, or smaller than its negative.
   */
  readonly weights: Int8Array;
  /** What each comes to without a word: a score. */
  readonly biases: Int32Array;
  /** What a weight is worth in a score, in parts of `UNIT`. */
  readonly worth: number;
}

/** Weights are told in four bits. */
export const WEIGHT_MAX = 7;

/** Outputs: a weight for each topic and one for what is not for the public. */
export const OUTPUTS: number = topicNames.length + 1;

/**
 * Sums of four outputs are kept in one number, thirteen bits for each, which is added to four times as fast. All are whole
 * numbers below 2 to the 53rd, which doubles tell exactly.
 */
const PACKED = 4;
const FIELD = 1 << 13;

/** Numbers in which the sums of all outputs are kept. */
export const PACKS: number = Math.ceil(OUTPUTS / PACKED);

/** What weights are worth is in parts of this. */
export const UNIT_BITS = 12;
export const UNIT: number = 1 << UNIT_BITS;

/** The features of weights by their hash: open addressing, half full at most. */
export class TopicTable {
  readonly weights: TopicWeights;
  /** The weights of each feature, packed: see `PACKS`. */
  readonly packs: Float64Array;
  /** By how many features a window has, what its sums are multiplied with before they are divided by `UNIT`. */
  readonly factors: Int32Array;
  readonly #mask: number;
  readonly #slots: Int32Array;
  /** A bit for the highest bits of each key: most features say nothing, and this is small enough to be at hand. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));

  /** Throws a RangeError if a weight is too large for its sums to be told apart. */
  constructor(weights: TopicWeights) {
    if (weights.weights.some((weight) => Math.abs(weight) > WEIGHT_MAX)) throw new RangeError('a weight is too large');
    this.weights = weights;
    this.packs = packsOf(weights);
    this.factors = Int32Array.from({ length: 2 * WINDOW_CHUNKS * CHUNK_WORDS + 1 }, (_, count) =>
      Math.round(weights.worth / Math.sqrt(Math.max(count, FEATURES_MIN))),
    );
    const size = 1 << (33 - Math.clz32(weights.keys.length));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (const [row, key] of weights.keys.entries()) {
      const place = key >>> (32 - FILTER_BITS);
      this.#filter[place >> 5] = (this.#filter[place >> 5] ?? 0) | (1 << (place & 31));
      let slot = key & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row + 1;
    }
  }

  /** The row of a feature, or -1 if it says nothing. */
  find(key: number): number {
    const place = key >>> (32 - FILTER_BITS);
    if ((((this.#filter[place >> 5] ?? 0) >>> (place & 31)) & 1) === 0) return -1;
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row === -1 || this.weights.keys[row] === key) return row;
    }
  }
}

const FILTER_BITS = 19;

function packsOf({ keys, weights }: TopicWeights): Float64Array {
  const packs = new Float64Array(keys.length * PACKS);
  for (let row = 0; row < keys.length; row += 1) {
    for (let output = OUTPUTS - 1; output >= 0; output -= 1) {
      const at = row * PACKS + Math.floor(output / PACKED);
      packs[at] = (packs[at] ?? 0) * FIELD + (weights[row * OUTPUTS + output] ?? 0);
    }
  }
  return packs;
}

/** Unpacks the sums of all outputs. None may be half a `FIELD` or more. */
export function unpack(packs: Float64Array, sums: Int32Array): void {
  for (let output = 0, at = 0; output < OUTPUTS; at += 1) {
    let rest = packs[at] ?? 0;
    for (let field = 0; field < PACKED && output < OUTPUTS; field += 1, output += 1) {
      const above = Math.floor(rest / FIELD + 0.5);
      sums[output] = rest - above * FIELD;
      rest = above;
    }
  }
}
