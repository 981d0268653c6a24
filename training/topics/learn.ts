import { OUTPUTS, type TopicWeights, UNIT, WEIGHT_MAX } from '../../packages/rules/src/prose/topic-table.ts';
import { topicNames } from '../../packages/rules/src/prose/topics.ts';
import type { TopicDocument } from './documents.ts';
import { type Fitted, fit, type Sample } from './fit.ts';
import { windowsOf } from './windows.ts';

const SEED = 3;

/** Features that are kept: four bytes and half a byte for each output, they come to less than a megabyte. */
const FEATURES_MAX = 41_000;

/** Rounds in which features are chosen, and in which those that are kept are learned. */
const CHOOSING_EPOCHS = 3;
const EPOCHS = 16;

/** What is written for a topic says more than what is there in masses. */
const weightOfKind = { passage: 3, public: 0.05, other: 0.05 } as const satisfies Record<TopicDocument['kind'], number>;

/** A window of a text: its features as hashes. */
interface Window {
  readonly keys: readonly number[];
  readonly document: TopicDocument;
}

/** Learns weights from documents: logistic regression over the topics, and over being public or not. */
export function learnTopics(documents: readonly TopicDocument[]): TopicWeights {
  const windows = documents.flatMap((document) => windowsOf(document.text).map((keys): Window => ({ keys, document })));
  const vocabulary = findVocabulary(windows);
  const samples = toSamples(windows, vocabulary);
  const chosen = choose(vocabulary, samples, fit(samples, vocabulary.length, { epochs: CHOOSING_EPOCHS, seed: SEED }));
  return quantize(chosen, fit(toSamples(windows, chosen), chosen.length, { epochs: EPOCHS, seed: SEED }));
}

/** Features that texts of two sources have, or three texts of one; rising. */
function findVocabulary(windows: readonly Window[]): number[] {
  const seen = new Map<number, { documents: number; last: TopicDocument; isShared: boolean }>();
  for (const { keys, document } of windows) {
    for (const key of keys) {
      const known = seen.get(key);
      if (known === undefined) {
        seen.set(key, { documents: 1, last: document, isShared: false });
      } else if (known.last !== document) {
        known.isShared ||= known.last.source !== document.source;
        known.documents += 1;
        known.last = document;
      }
    }
  }
  return [...seen]
    .filter(([, { documents, isShared }]) => isShared || documents > 2)
    .map(([key]) => key)
    .sort((a, b) => a - b);
}

/** The features that weigh most where they stand most; rising. */
function choose(vocabulary: readonly number[], samples: readonly Sample[], { weights }: Fitted): number[] {
  const counts = new Float64Array(vocabulary.length);
  for (const { features, weight } of samples) {
    for (const row of features) counts[row] = (counts[row] ?? 0) + weight;
  }
  const worth = vocabulary.map((key, row) => {
    const largest = weights
      .subarray(row * OUTPUTS, (row + 1) * OUTPUTS)
      .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    return { key, worth: largest * Math.sqrt(counts[row] ?? 0) };
  });
  return worth
    .sort((a, b) => b.worth - a.worth || a.key - b.key)
    .slice(0, FEATURES_MAX)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
}

function toSamples(windows: readonly Window[], vocabulary: readonly number[]): Sample[] {
  const rows = new Map(vocabulary.map((key, row) => [key, row]));
  return windows.map(({ keys, document }) => ({
    features: Int32Array.from(keys.flatMap((key) => rows.get(key) ?? [])),
    topic: topicNames.indexOf(document.topic),
    weight: weightOfKind[document.kind],
  }));
}

/** The share of weights that is cut off to be told in few bits. Single words weigh less for it, and it carries further. */
const CLIPPED = 0.01;

/** Scores are in such parts of the logarithm of the odds. */
const SCORE_PARTS = 20;

function quantize(keys: readonly number[], { weights, biases }: Fitted): TopicWeights {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const scale = WEIGHT_MAX / (sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1);
  return {
    keys: Int32Array.from(keys),
    weights: Int8Array.from(weights, (weight) =>
      Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, Math.round(weight * scale))),
    ),
    biases: Int32Array.from(biases, (bias) => Math.round(bias * SCORE_PARTS)),
    worth: Math.round((UNIT * SCORE_PARTS) / scale),
  };
}
