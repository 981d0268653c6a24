import type { TextPart } from '@holdback/scanner';
import type { Detector } from '../detectors/detector.ts';
import { type BlockMatch, type MatchOptions, matchBlock } from './find-matches.ts';
import { engineViewOf, type PhraseList } from './phrase-list.ts';

/** What is looked for in a document: values by their detectors, and phrases. */
export interface Search {
  readonly detectors: readonly Detector[];
  readonly phraseLists: readonly PhraseList[];
}

/** A phrase of a list, found in a block. Offsets are of the block's text; `run` is the index of the run it is in. */
export interface PhraseMatch extends Omit<BlockMatch, 'infoType'> {
  readonly list: PhraseList;
}

/** A search as the engine looks for it: both in one pass, so that a search that is kept has one list. */
interface View {
  readonly detectors: readonly Detector[];
  readonly lists: ReadonlyMap<string, PhraseList>;
}

const views = new WeakMap<Search, View>();

/** Finds the values and phrases of a search in a block, each in order of `start`. */
export function searchBlock(
  part: Pick<TextPart, 'text' | 'runs'>,
  search: Search,
  options: MatchOptions,
): { readonly matches: readonly BlockMatch[]; readonly phrases: readonly PhraseMatch[] } {
  const { detectors, phraseLists } = search;
  if (phraseLists.length === 0) return { matches: matchBlock(part, detectors, options), phrases: [] };
  let view = views.get(search);
  if (view === undefined) {
    view = {
      detectors: [...detectors, ...phraseLists.map(engineViewOf)],
      lists: new Map(phraseLists.map((list) => [list.key, list])),
    };
    views.set(search, view);
  }
  const matches: BlockMatch[] = [];
  const phrases: PhraseMatch[] = [];
  for (const match of matchBlock(part, view.detectors, options)) {
    const list = view.lists.get(match.infoType);
    if (list === undefined) matches.push(match);
    else phrases.push({ start: match.start, end: match.end, confidence: match.confidence, run: match.run, list });
  }
  return { matches, phrases };
}
