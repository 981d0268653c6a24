import type { ReadableBlock } from '../block/readable-block.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Candidate, CandidateTaker } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';
import { findContinued } from './find-continued.ts';
import { findKeyed } from './find-keyed.ts';
import { findLabelled } from './find-labelled.ts';
import { findPaired } from './find-paired.ts';
import { findRows } from './find-rows.ts';
import { findShaped } from './find-shaped.ts';
import { findTagged } from './find-tagged.ts';
import { MatchList, NO_WORTH } from './match-list.ts';
import { PhrasePlaces } from './phrase-places.ts';
import { RunLabels } from './run-labels.ts';
import { type Scales, weigh } from './weigh.ts';

/** What has a shape in a block. */
export interface Candidates {
  /** Those that are a match, if no other outvotes them. In no order. */
  readonly matches: MatchList;
  readonly scales: Scales;
}

/** How a block is read: see `MatchOptions`. */
export interface Reading {
  readonly specimens: Specimens;
  readonly isProse: boolean;
}

/** Told everything that has a shape of a detector, and the place in the list of the match that it is, if it is one. */
export type OnCandidate = (candidate: Candidate, match: number | undefined) => void;

/**
 * Finds everything in a block that has a shape of a detector of the set, but what cannot be a match for want of a near
 * word, and weighs it. What stands whole under its label comes first: a run that is a match of a detector as a whole is
 * not looked through for its patterns.
 */
export function findCandidates(
  block: ReadableBlock,
  set: DetectorSet,
  { specimens, isProse }: Reading,
  onCandidate?: OnCandidate,
): Candidates {
  const hits = set.trigger.find(block.text);
  const places = new PhrasePlaces(block.text, set, hits.phrases);
  const labels = new RunLabels(block, set.labels);
  const scales: Scales = { block, set, labels, places, specimens };
  const matches = new MatchList(set.detectors);
  const taker: CandidateTaker = {
    specimens,
    take(detector, shape, start, end, run, value, key) {
      const worth = weigh(scales, detector, shape, start, end, run, value, key);
      if (worth !== NO_WORTH) matches.add(detector.index, start, end, run, worth);
      onCandidate?.(
        { detector, shape, start, end, run, value, key },
        worth === NO_WORTH ? undefined : matches.count - 1,
      );
      return worth;
    },
    ...(onCandidate === undefined && {
      takeKnown: (detector, start, end, run, worth) => {
        if (worth !== NO_WORTH) matches.add(detector.index, start, end, run, worth);
      },
    }),
  };
  const settled = findLabelled(block, set, labels, taker);
  findShaped(block, set, { hits, places, labels, settled }, taker);
  if (isProse) findTagged(block, set, settled, taker);
  if (set.detectors.some(({ detector }) => detector.labelled !== undefined)) {
    findKeyed(block, set, taker);
    findPaired(block, set, taker);
    findContinued(block, set, taker);
  }
  findRows(block, set, labels, taker);
  return { matches, scales };
}
