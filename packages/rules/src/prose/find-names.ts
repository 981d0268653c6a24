import { likelyMargins, type Margins, possibleMargins } from './name-margins.ts';
import { NameTagger, type OnName } from './name-tagger.ts';
import { nameFeatures, nameSteps, neverNames } from './name-weights.generated.ts';
import { readBytes, readInts, readShorts } from './weights.ts';

let tagger: NameTagger | undefined;

/**
 * Finds names of people in running text from `start` to `end`, in order. Weights are unpacked with the first text. A
 * name that may be one is told as well: see `isLikelyName`.
 */
export function findNames(text: string, start: number, end: number, onName: OnName): void {
  tagger ??= new NameTagger({
    features: new Int8Array(readBytes(nameFeatures).buffer),
    steps: readShorts(nameSteps),
    never: new Set(readInts(neverNames)),
  });
  tagger.find(text, start, end, Math.min(possibleMargins.one, possibleMargins.several), (from, to, margin, words) => {
    // A letter alone names nobody.
    if (to - from > 1 && margin >= marginOf(possibleMargins, words)) onName(from, to, margin, words);
  });
}

/** Whether a name with such a margin, of so many words, is one nine times in ten, in text of sources that the tagger has not learned from. */
export function isLikelyName(margin: number, words: number): boolean {
  return margin >= marginOf(likelyMargins, words);
}

/** A single word is a name less often than several. */
function marginOf({ one, several }: Margins, words: number): number {
  return words === 1 ? one : several;
}
