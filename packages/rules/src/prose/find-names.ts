import { likelyMargins, possibleMargins, reaches, type Standing } from './name-margins.ts';
import { NameTagger, type OnName } from './name-tagger.ts';
import { nameFeatures, nameSteps, neverNames } from './name-weights.generated.ts';
import { readBytes, readInts, readShorts } from './weights.ts';
import type { Words } from './words.ts';

let tagger: NameTagger | undefined;

/**
 * Finds names of people among the words of running text that are looked at, in order. Weights are unpacked with the
 * first text. A name that may be one is told as well: see `isLikelyName`.
 */
export function findNames(text: string, words: Words, onName: OnName): void {
  tagger ??= new NameTagger({
    features: new Int8Array(readBytes(nameFeatures).buffer),
    steps: readShorts(nameSteps),
    never: new Set(readInts(neverNames)),
  });
  tagger.find(text, words, floor, (from, to, standing) => {
    if (reaches(possibleMargins, standing) && !isLetter(text, from, to)) onName(from, to, standing);
  });
}

/** A letter with no name right behind it: alone, or as a column and its name are written, `F (Notes)`, `F  Notes`. */
const letterAlone = /\p{L}(?![\p{L}\p{M}'\u2019]|[.]?[ \n-]?\p{L})/uy;

/** Whether what is told begins with a letter that stands alone: it names nobody. */
function isLetter(text: string, from: number, to: number): boolean {
  letterAlone.lastIndex = from;
  return to - from === 1 || letterAlone.test(text);
}

/** Names must be better than this. */
const floor = Math.min(...Object.values(possibleMargins)) - 1;

/** Whether a name is likely one, and not only possible. */
export function isLikelyName(standing: Standing): boolean {
  return reaches(likelyMargins, standing);
}
