import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { likelyMargins, possibleMargins, reaches } from '../../packages/rules/src/prose/name-margins.ts';
import { base64, sumsOf } from '../generated.ts';
import { learnNames } from './learn.ts';
import { counterSentences, makeSentences } from './made.ts';
import { readSentences, readTexts } from './sentence.ts';
import { type Guess, type Round, recallAtNinety, score, tagUnseen } from './validate.ts';

/** Learns how names of people stand in text, and writes the weights and their figures. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node training/names/make.ts FOLDER-OF-SENTENCES-WITH-NAMES\n');
  process.exit(2);
}
const textsFolder = fileURLToPath(new URL('texts', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();
const sentences = [
  ...files.flatMap((name) => readSentences(join(folder, name))),
  ...readTexts(textsFolder),
  ...makeSentences(),
  ...counterSentences(),
];
const weights = learnNames(sentences);

writeFileSync(
  new URL('../../packages/rules/src/prose/name-weights.generated.ts', import.meta.url),
  [
    '// Written by `node training/names/make.ts`. Do not edit. SHA-256 of what it was trained on, beside made documents:',
    ...sumsOf(folder, '.jsonl'),
    ...sumsOf(textsFolder, '.txt'),
    '/** Weights of features, a byte each. */',
    `export const nameFeatures = '${base64(weights.features)}';`,
    '/** Weights of steps, two bytes each. */',
    `export const nameSteps = '${base64(weights.steps)}';`,
    '/** Hashes of words that are in no name, four bytes each. */',
    `export const neverNames = '${base64(Int32Array.from(weights.never).sort())}';`,
    '',
  ].join('\n'),
);

const social = ['broad_twitter', 'wnut17', 'slurp'];
const encyclopedias = ['wikigold', 'crossner', 'redocred'];
const rounds: readonly Round[] = [
  { register: 'encyclopedias', isHeld: (source) => encyclopedias.includes(source) },
  { register: 'court (India)', isHeld: (source) => source === 'indian_legal' },
  { register: 'novels', isHeld: (source) => source === 'litbank' },
  { register: 'posts', isHeld: (source) => social.includes(source) },
  { register: 'own, United States,', isHeld: (source) => source.startsWith('n/') },
  { register: 'own, United Kingdom and others,', isHeld: (source) => source.startsWith('m/') },
];
const isLikely = (guess: Guess): boolean => reaches(likelyMargins, guess);
const isPossible = (guess: Guess): boolean => reaches(possibleMargins, guess);
const share = (part: number): string => (Number.isFinite(part) ? part.toFixed(2) : '');
writeFileSync(
  new URL('../../docs/names.md', import.meta.url),
  [
    '# Names of people in prose: figures',
    '',
    '<!-- Written by `node training/names/make.ts`. Do not edit. -->',
    '',
    'The tagger alone, without lists and labels, on text of sources that its weights were not learned from. A name is found if a match overlaps it. [The card of the model](models.md) says what this is.',
    '',
    '| Register | Names | Likely: precision | Likely: recall | Possible: precision | Possible: recall | Recall at a precision of .90 |',
    '| -------- | ----- | ----------------- | -------------- | ------------------- | ---------------- | ---------------------------- |',
    ...tagUnseen(sentences, rounds).map((unseen) => {
      const likely = score(unseen, isLikely);
      const possible = score(unseen, isPossible);
      const wrong = unseen.guesses.filter(isLikely).length;
      if (unseen.names === 0) return `| ${unseen.register} | 0 | ${wrong} false alarms | | | | |`;
      return `| ${unseen.register} | ${unseen.names} | ${share(likely.precision)} | ${share(likely.recall)} | ${share(possible.precision)} | ${share(possible.recall)} | ${share(recallAtNinety(unseen))} |`;
    }),
    '',
  ].join('\n'),
);
