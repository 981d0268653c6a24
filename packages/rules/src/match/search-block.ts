import type { BlockPart } from '../block/readable-block.ts';
import type { Detector } from '../detectors/detector.ts';
import { detectorSetOf } from './detector-set.ts';
import { type FoundMatches, type MatchOptions, matchInList } from './find-matches.ts';
import { engineViewOf, type PhraseList } from './phrase-list.ts';

/** What is looked for in a document: values by their detectors, and phrases. */
export interface Search {
  readonly detectors: readonly Detector[];
  readonly phraseLists: readonly PhraseList[];
}

/** What a match is of: a kind, or a list of phrases. */
export type Target =
  | { readonly infoType: string; readonly list?: undefined }
  | { readonly infoType?: undefined; readonly list: PhraseList };

/** Searches as the engine looks for them: values and phrases in one pass, so that a search that is kept has one list. */
const views = new WeakMap<Search, readonly Detector[]>();

/** Finds the values and phrases of a search in a block. `targetOf` says what the match with an order is of. */
export function searchBlock(part: BlockPart, search: Search, options: MatchOptions): FoundMatches {
  const { detectors, phraseLists } = search;
  let view = phraseLists.length === 0 ? detectors : views.get(search);
  if (view === undefined) {
    view = [...detectors, ...phraseLists.map(engineViewOf)];
    views.set(search, view);
  }
  return matchInList(part, detectorSetOf(view), options);
}

/** What a match of a search is of, by its order in the list of matches. */
export function targetOf({ detectors, phraseLists }: Search, order: number): Target {
  const infoType = detectors[order]?.infoType;
  if (infoType !== undefined) return { infoType };
  const list = phraseLists[order - detectors.length];
  if (list === undefined) throw new RangeError(`nothing is looked for as ${order}`);
  return { list };
}
