import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { base64, sumsOf } from '../generated.ts';
import { readOthers, readPassages, readPublic } from './documents.ts';
import { learnTopics } from './learn.ts';
import { calibrate, judgeUnseen, tell } from './validate.ts';

/**
 * Learns what texts are about, and writes the weights, the thresholds and their figures. It takes some minutes: all is
 * learned once more for each writer, without that writer.
 */
const [publicFolder, namesFolder] = process.argv.slice(2);
if (publicFolder === undefined || namesFolder === undefined) {
  process.stderr.write(
    'usage: node training/topics/make.ts FOLDER-OF-PUBLIC-DOCUMENTS FOLDER-OF-SENTENCES-WITH-NAMES\n',
  );
  process.exit(2);
}
const passagesFolder = fileURLToPath(new URL('passages', import.meta.url));
const documents = [...readPassages(passagesFolder), ...readPublic(publicFolder), ...readOthers(namesFolder)];
const unseen = judgeUnseen(documents);
const thresholds = calibrate(unseen.judged);
const weights = learnTopics(documents);

/** Two numbers in a byte, the first in its lower half. */
function packHalves(numbers: Int8Array): Int8Array {
  return Int8Array.from(
    { length: numbers.length >> 1 },
    (_, at) => ((numbers[at * 2] ?? 0) & 15) | ((numbers[at * 2 + 1] ?? 0) << 4),
  );
}

writeFileSync(
  new URL('../../packages/rules/src/prose/topic-weights.generated.ts', import.meta.url),
  [
    '// Written by `node training/topics/make.ts`. Do not edit. SHA-256 of what it was trained on:',
    ...sumsOf(passagesFolder, '.txt'),
    ...sumsOf(publicFolder, '.jsonl'),
    ...sumsOf(namesFolder, '.jsonl'),
    '/** Of each topic, from which score on a window may be of it, is, and is for sure. */',
    `export const topicThresholds: readonly (readonly [number, number, number])[] = [${thresholds.map(({ possible, likely, sure }) => `[${possible}, ${likely}, ${sure}]`).join(', ')}];`,
    '/** What each output comes to without a word. */',
    `export const topicBiases: readonly number[] = [${[...weights.biases].join(', ')}];`,
    '/** Hashes of features, four bytes each. */',
    `export const topicKeys = '${base64(weights.keys)}';`,
    '/** Their weights, half a byte for each output. */',
    `export const topicWeights = '${base64(packHalves(weights.weights))}';`,
    '/** What a weight is worth in a score: see `TopicWeights`. */',
    `export const topicWorth = ${weights.worth};`,
    '',
  ].join('\n'),
);
writeFileSync(new URL('../../docs/topics.md', import.meta.url), tell(unseen, thresholds, weights));
