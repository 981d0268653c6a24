import { topicNames } from './topics.ts';

/** What was learned of topics. All are whole numbers, so that every machine comes to the same sums. */
export interface TopicWeights {
  /** The features that say something, as hashes. */
  readonly keys: Int32Array;
  /** Of each, in the order of the keys, a weight for each topic, and last one for being no public text at all. */
  readonly weights: Int8Array;
  /** What each comes to without a word. */
  readonly biases: Int32Array;
}

/** Outputs: a weight for each topic and one for what is not for the public. */
export const OUTPUTS: number = topicNames.length + 1;

/** The features of weights by their hash: open addressing, half full at most. */
export class TopicTable {
  readonly weights: TopicWeights;
  readonly #mask: number;
  readonly #slots: Int32Array;

  constructor(weights: TopicWeights) {
    this.weights = weights;
    const size = 1 << (33 - Math.clz32(weights.keys.length));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (const [row, key] of weights.keys.entries()) {
      let slot = key & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row + 1;
    }
  }

  /** The row of a feature, or -1 if it says nothing. */
  find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const row = (this.#slots[slot] ?? 0) - 1;
      if (row === -1 || this.weights.keys[row] === key) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
