import type { Range } from '../block/range.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Candidate } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';
import { findKeyed } from './find-keyed.ts';
import { findLabelled } from './find-labelled.ts';
import { findShaped } from './find-shaped.ts';
import { PhrasePlaces } from './phrase-places.ts';
import { type WeighedCandidate, weigh } from './weigh.ts';

/** Something that has a shape of a detector, and the match that it is, if it is one. */
export interface WeighedText {
  readonly candidate: Candidate;
  readonly match: WeighedCandidate | undefined;
}

/** What has a shape in a block. */
export interface Candidates {
  /** In no order. */
  readonly weighed: readonly WeighedText[];
  /** Where the words of the block's context stand. */
  readonly places: PhrasePlaces;
}

/**
 * Finds everything in a block that has a shape of a detector of the set, but what cannot be a match for want of a near
 * word, and weighs it. What stands whole under its label comes first: a run that is a match of a detector as a whole is
 * not looked through for its patterns.
 */
export function findCandidates(block: ReadableBlock, set: DetectorSet, specimens: Specimens): Candidates {
  const hits = set.trigger.find(block.text);
  const places = new PhrasePlaces(block.text, set, hits.phrases);
  const weighed: WeighedText[] = [];
  const add = (candidate: Candidate): void => {
    weighed.push({ candidate, match: weigh(block, set, places, candidate, specimens) });
  };
  const { candidates, meanings } = findLabelled(block, set);
  for (const candidate of candidates) add(candidate);
  const settled = settledBy(block, weighed);
  for (const candidate of findShaped(block, set, { hits, places, meanings, settled })) add(candidate);
  for (const candidate of findKeyed(block, set)) add(candidate);
  return { weighed, places };
}

/** For each detector, by its index, the runs that are a match of it as they stand. */
function settledBy(block: ReadableBlock, weighed: readonly WeighedText[]): readonly (readonly Range[] | undefined)[] {
  const settled: Range[][] = [];
  for (const { candidate, match } of weighed) {
    // A number that says another thing than what is written may be found in it as well.
    if (match === undefined || candidate.value !== undefined) continue;
    const { detector, run } = candidate;
    settled[detector.index] ??= [];
    settled[detector.index]?.push(block.rangeOf(run));
  }
  return settled;
}
