import type { Pattern } from '../../packages/rules/src/engine/pattern.ts';
import { wordsOf } from '../../packages/rules/src/facts/question.ts';
import { builtInNames, detectors, loadBuiltIn } from '../../packages/rules/src/index.ts';
import { detectorSetOf } from '../../packages/rules/src/match/detector-set.ts';
import { phraseListPattern } from '../../packages/rules/src/match/phrase-list.ts';
import { questionsOf } from '../../packages/rules/src/policy/policy.ts';

/** Every pattern that a detector or a built-in policy looks for. */
export async function listPatterns(): Promise<readonly Pattern[]> {
  const policies = await Promise.all(builtInNames.map(loadBuiltIn));
  return policies.flatMap(({ masks, rules }) => [
    ...masks.flatMap(({ find, findNear = [], mentions = [] }) => [...find, ...findNear, ...mentions]),
    ...questionsOf(rules).flatMap((question) => {
      const words = wordsOf(question)?.words;
      return words === undefined ? [] : [phraseListPattern(words)];
    }),
  ]);
}

/** The phrases of the contexts of all detectors, as a set of them all has them. */
export function listPhrases(): readonly string[] {
  return detectorSetOf(detectors).phrases;
}
