import type { Detector } from '../detectors/detector.ts';

/** The longest phrase that is looked for, spaces included. */
const PHRASE_LENGTH_MAX = 200;

/** A detector of the words and phrases of a `text` condition: whole, in any case, however they are spaced. */
export function wordsDetector(infoType: string, words: readonly string[]): Detector {
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.trim().split(/\s+/).map(RegExp.escape).join('[\\s\\-]{1,3}'));
  const pattern = `(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`;
  return {
    infoType,
    title: 'Words and phrases of a rule',
    source: 'the policy',
    find: [new RegExp(pattern, 'iu')],
    lengthMax: PHRASE_LENGTH_MAX,
    confidence: { alone: 'likely', near: 'likely' },
    examples: words,
    counterexamples: [],
  };
}
