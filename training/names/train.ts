import { FEATURE_COUNT } from '../../packages/rules/src/prose/name-features.ts';
import {
  BEGINS,
  CONTINUES,
  FEATURES,
  LABELS,
  mayFollow,
  type NameWeights,
  OUTSIDE,
  STEPS,
} from '../../packages/rules/src/prose/name-tagger.ts';
import type { Chain } from './chains.ts';
import { randomFrom, shuffle } from './random.ts';

/** How weights are learned. */
export interface TrainOptions {
  readonly epochs: number;
  /** By how much the right labels must be better than others for each word that is wrong in them. */
  readonly cost: number;
  readonly seed: number;
}

/** Weights as they were learned. */
interface Learned {
  readonly features: Float64Array;
  readonly steps: Float64Array;
}

/**
 * Learns weights: an averaged perceptron over whole chains (Collins 2002, https://aclanthology.org/W02-1001), in which the
 * wrong labels are given a start. Only sums of whole numbers, so that the same input gives the same weights anywhere.
 */
export function trainNames(chains: readonly Chain[], options: TrainOptions): Learned {
  const perceptron = new Perceptron(options.cost);
  const random = randomFrom(options.seed);
  const order = chains.map((_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const chain = chains[index];
      if (chain !== undefined) perceptron.learn(chain);
    }
  }
  return perceptron.average();
}

class Perceptron {
  readonly #cost: number;
  readonly #features = new Counter(FEATURES * LABELS);
  readonly #steps = new Counter(STEPS);
  #time = 1;
  #forward = new Float64Array(LABELS * 64);
  #from = new Uint8Array(LABELS * 64);
  #best = new Uint8Array(64);

  constructor(cost: number) {
    this.#cost = cost;
  }

  learn(chain: Chain): void {
    this.#decode(chain);
    const { labels } = chain;
    if (labels.some((label, at) => label !== this.#best[at])) this.#correct(chain);
    this.#time += 1;
  }

  average(): Learned {
    return { features: this.#features.average(this.#time), steps: this.#steps.average(this.#time) };
  }

  /** The best labels of a chain, those that are wrong with a start. */
  #decode(chain: Chain): void {
    const count = chain.labels.length;
    for (let at = 0; at < count; at += 1) {
      for (let label = 0; label < LABELS; label += 1) this.#reach(chain, at, label);
    }
    let label = 0;
    const end = (count - 1) * LABELS;
    for (let other = 1; other < LABELS; other += 1) {
      if ((this.#forward[end + other] ?? 0) > (this.#forward[end + label] ?? 0)) label = other;
    }
    for (let at = count - 1; at >= 0; at -= 1) {
      this.#best[at] = label;
      label = this.#from[at * LABELS + label] ?? 0;
    }
  }

  /** The best sum with a label for a word, and the label before it. */
  #reach({ features, gaps, labels }: Chain, at: number, label: number): void {
    const gap = (gaps[at] ?? 0) * LABELS * LABELS;
    let top = Number.NEGATIVE_INFINITY;
    for (let before = 0; before < (at === 0 ? 1 : LABELS); before += 1) {
      if (!mayFollow(before, label)) continue;
      const reached = at === 0 ? 0 : (this.#forward[(at - 1) * LABELS + before] ?? 0);
      const sum = reached + (this.#steps.values[gap + before * LABELS + label] ?? 0);
      if (sum <= top) continue;
      top = sum;
      this.#from[at * LABELS + label] = before;
    }
    this.#forward[at * LABELS + label] =
      top + this.#scoreOf(features, at, label) + startOf(labels[at] ?? OUTSIDE, label, this.#cost);
  }

  #scoreOf(features: Int32Array, at: number, label: number): number {
    let score = 0;
    for (let each = 0; each < FEATURE_COUNT; each += 1) {
      score += this.#features.values[(features[at * FEATURE_COUNT + each] ?? 0) * LABELS + label] ?? 0;
    }
    return score;
  }

  #correct(chain: Chain): void {
    let rightBefore = OUTSIDE;
    let wrongBefore = OUTSIDE;
    for (const [at, right] of chain.labels.entries()) {
      const wrong = this.#best[at] ?? 0;
      if (right !== wrong || rightBefore !== wrongBefore) {
        const gap = (chain.gaps[at] ?? 0) * LABELS * LABELS;
        this.#steps.add(gap + rightBefore * LABELS + right, 1, this.#time);
        this.#steps.add(gap + wrongBefore * LABELS + wrong, -1, this.#time);
      }
      if (right !== wrong) this.#correctWord(chain.features, at, right, wrong);
      rightBefore = right;
      wrongBefore = wrong;
    }
  }

  #correctWord(features: Int32Array, at: number, right: number, wrong: number): void {
    for (let each = 0; each < FEATURE_COUNT; each += 1) {
      const place = (features[at * FEATURE_COUNT + each] ?? 0) * LABELS;
      this.#features.add(place + right, 1, this.#time);
      this.#features.add(place + wrong, -1, this.#time);
    }
  }
}

/** The start that a label is given where another is right. To take nothing for a company, or a company for nothing, is a small mistake. */
function startOf(right: number, label: number, cost: number): number {
  if (label === right) return 0;
  const isName = (each: number): boolean => each === BEGINS || each === CONTINUES;
  return isName(right) || isName(label) ? cost : cost / 4;
}

/** Whole numbers and their sums over time. */
class Counter {
  readonly values: Int32Array;
  readonly #sums: Float64Array;

  constructor(size: number) {
    this.values = new Int32Array(size);
    this.#sums = new Float64Array(size);
  }

  add(place: number, by: number, time: number): void {
    this.values[place] = (this.values[place] ?? 0) + by;
    this.#sums[place] = (this.#sums[place] ?? 0) + by * time;
  }

  average(time: number): Float64Array {
    return Float64Array.from(this.values, (value, place) => value - (this.#sums[place] ?? 0) / time);
  }
}

/** The share of weights that is cut off to be told in a byte. */
const CLIPPED = 0.0003;

/** The same weights as small whole numbers. */
export function quantize({ features, steps }: Learned, never: ReadonlySet<number>): NameWeights {
  const sizes = Float64Array.from(features, Math.abs).sort();
  const scale = 127 / (sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1);
  return {
    features: Int8Array.from(features, (value) => Math.max(-127, Math.min(127, Math.round(value * scale)))),
    steps: Int16Array.from(steps, (value) => Math.round(value * scale)),
    never,
  };
}
