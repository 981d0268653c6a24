import { FEATURES_MIN } from '../../packages/rules/src/prose/topic-features.ts';
import { OUTPUTS } from '../../packages/rules/src/prose/topic-table.ts';
import { sensitiveCount, topicNames } from '../../packages/rules/src/prose/topics.ts';
import { randomFrom, shuffle } from '../names/random.ts';

/** What is learned from: features by their rows, the place of the topic, and what the sample counts. */
export interface Sample {
  readonly features: Int32Array;
  readonly topic: number;
  readonly weight: number;
}

/** Weights as they were learned: of each feature one for each output. */
export interface Fitted {
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/** How weights are fitted. */
export interface FitOptions {
  readonly epochs: number;
  readonly seed: number;
}

const RATE = 0.15;
const BIAS_RATE = 0.015;

/** How much weights are drawn to nothing with each step. */
const DECAY = 1e-5;

/** The last output tells what is not public from what is. */
const GATE = topicNames.length;

/**
 * Fits weights by gradient descent with a rate for each (AdaGrad, Duchi and others 2011,
 * https://jmlr.org/papers/v12/duchi11a.html): the topics against each other, and beside them what is public against what is not.
 */
export function fit(samples: readonly Sample[], rows: number, { epochs, seed }: FitOptions): Fitted {
  const model = new Model(rows);
  const random = randomFrom(seed);
  const order = samples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample !== undefined) model.learn(sample);
    }
  }
  return model;
}

class Model implements Fitted {
  readonly weights: Float32Array;
  readonly biases = new Float64Array(OUTPUTS);
  readonly #squares: Float32Array;
  readonly #biasSquares = new Float64Array(OUTPUTS).fill(1e-6);
  readonly #scores = new Float64Array(OUTPUTS);
  readonly #errors = new Float64Array(OUTPUTS);

  constructor(rows: number) {
    this.weights = new Float32Array(rows * OUTPUTS);
    this.#squares = new Float32Array(rows * OUTPUTS);
  }

  learn({ features, topic, weight }: Sample): void {
    const norm = 1 / Math.sqrt(Math.max(features.length, FEATURES_MIN));
    this.#score(features, norm);
    this.#err(topic, weight);
    for (let output = 0; output < OUTPUTS; output += 1) {
      const error = this.#errors[output] ?? 0;
      const squares = (this.#biasSquares[output] ?? 0) + error * error;
      this.#biasSquares[output] = squares;
      this.biases[output] = (this.biases[output] ?? 0) - (BIAS_RATE * error) / Math.sqrt(squares);
    }
    for (const row of features) this.#step(row, norm);
  }

  #score(features: Int32Array, norm: number): void {
    this.#scores.set(this.biases);
    for (const row of features) {
      for (let output = 0, at = row * OUTPUTS; output < OUTPUTS; output += 1, at += 1) {
        this.#scores[output] = (this.#scores[output] ?? 0) + (this.weights[at] ?? 0) * norm;
      }
    }
  }

  /** By how much each output is wrong. */
  #err(topic: number, weight: number): void {
    const scores = this.#scores.subarray(0, GATE);
    const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const odds = scores.map((score) => Math.exp(score - top));
    const sum = odds.reduce((total, each) => total + each, 0);
    for (const [output, each] of odds.entries()) {
      this.#errors[output] = (each / sum - (output === topic ? 1 : 0)) * weight;
    }
    const gate = 1 / (1 + Math.exp(-(this.#scores[GATE] ?? 0)));
    this.#errors[GATE] = (gate - (topic < sensitiveCount ? 1 : 0)) * weight;
  }

  #step(row: number, norm: number): void {
    for (let output = 0, at = row * OUTPUTS; output < OUTPUTS; output += 1, at += 1) {
      const weight = this.weights[at] ?? 0;
      const slope = (this.#errors[output] ?? 0) * norm + DECAY * weight;
      if (slope < 1e-7 && slope > -1e-7) continue;
      const squares = (this.#squares[at] ?? 0) + slope * slope;
      this.#squares[at] = squares;
      this.weights[at] = weight - (RATE * slope) / Math.sqrt(squares + 1e-8);
    }
  }
}
