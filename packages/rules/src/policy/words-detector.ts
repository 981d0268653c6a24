import { normalize } from '../block/normalize.ts';
import { PHRASE_LENGTH_MAX } from '../conditions/phrase-mistake.ts';
import type { Detector } from '../detectors/detector.ts';

/**
 * A detector of the words and phrases of a `text` condition: whole, in any case, however they are spaced. A phrase is
 * read as the text is, typographic quotes and dashes as plain ones: as it stands it would match nothing.
 */
export function wordsDetector(infoType: string, words: readonly string[]): Detector {
  const alternatives = words
    .map((word) => normalize(word).text.trim())
    .sort((a, b) => b.length - a.length)
    .map((word) => word.split(/\s+/).map(RegExp.escape).join('[\\s\\-]{1,3}'));
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
