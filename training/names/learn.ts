import type { NameWeights } from '../../packages/rules/src/prose/name-tagger.ts';
import { augment } from './augment.ts';
import { chainsOf, findNever } from './chains.ts';
import type { Sentence } from './sentence.ts';
import { quantize, trainNames } from './train.ts';

const SEED = 11;
const options = { epochs: 6, cost: 100, seed: SEED } as const;

/** The texts of the project are few beside the others, and are what it reads. */
const OWN_TIMES = 3;

/** Learns weights from sentences. Those of the project's writers (`n/mail`) are learned several times, each in another dress. */
export function learnNames(sentences: readonly Sentence[]): NameWeights {
  const own = sentences.filter(({ source }) => source.includes('/'));
  const all = [...sentences, ...Array.from({ length: OWN_TIMES - 1 }, () => own).flat()];
  const never = findNever(all);
  const chains = augment(all, SEED).flatMap((sentence) => chainsOf(sentence, never));
  return quantize(trainNames(chains, options), never);
}
