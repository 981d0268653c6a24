import type { Detector } from '../detectors/detector.ts';
import { headerWords } from './header-words.ts';
import { isPlainWord } from './label-places.ts';

/** Words of a header up to which it is a name of a column, whatever they are; longer ones may be anybody's sentence. */
const NAME_WORDS_MAX = 3;

const vocabularies = new WeakMap<readonly Detector[], ReadonlySet<string>>();

/** Whether a header says what a column holds and nothing else: it is short, or all its words are such as headers have. */
export function isPlainHeader(header: string, detectors: readonly Detector[]): boolean {
  const words = headerWords(header);
  return words.length <= NAME_WORDS_MAX || isVocabulary(words, detectors);
}

/** Whether all words of a header are such as headers have. */
export function hasHeaderWords(header: string, detectors: readonly Detector[]): boolean {
  return isVocabulary(headerWords(header), detectors);
}

function isVocabulary(words: readonly string[], detectors: readonly Detector[]): boolean {
  let known = vocabularies.get(detectors);
  if (known === undefined) {
    known = new Set(detectors.flatMap(({ headers }) => (headers?.names ?? []).flatMap(headerWords)));
    vocabularies.set(detectors, known);
  }
  return words.every((word) => known.has(word) || isPlainWord(word) || JOINS.has(word));
}

/** Words that join others in headers, and mean nothing alone. */
const JOINS: ReadonlySet<string> = new Set('of the and or for to from in on at by with a an as per'.split(' '));
