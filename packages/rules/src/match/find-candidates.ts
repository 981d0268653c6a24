import type { ReadableBlock } from '../block/readable-block.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Candidate } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';
import { findKeyed } from './find-keyed.ts';
import { findLabelled } from './find-labelled.ts';
import { findShaped } from './find-shaped.ts';
import { PhrasePlaces } from './phrase-places.ts';
import { RunLabels } from './run-labels.ts';
import { type Scales, type WeighedCandidate, weigh } from './weigh.ts';

/** What has a shape in a block. */
export interface Candidates {
  /** Those that are a match, if no other outvotes them. In no order. */
  readonly matches: WeighedCandidate[];
  readonly scales: Scales;
}

/** Told everything that has a shape of a detector, and the match that it is, if it is one. */
export type OnCandidate = (candidate: Candidate, match: WeighedCandidate | undefined) => void;

/**
 * Finds everything in a block that has a shape of a detector of the set, but what cannot be a match for want of a near
 * word, and weighs it. What stands whole under its label comes first: a run that is a match of a detector as a whole is
 * not looked through for its patterns.
 */
export function findCandidates(
  block: ReadableBlock,
  set: DetectorSet,
  specimens: Specimens,
  onCandidate?: OnCandidate,
): Candidates {
  const hits = set.trigger.find(block.text);
  const places = new PhrasePlaces(block.text, set, hits.phrases);
  const labels = new RunLabels(block, set.labels);
  const scales: Scales = { block, set, labels, places, specimens };
  const matches: WeighedCandidate[] = [];
  /** For each detector, by its index, the runs that are a match of it as they stand. */
  const settled: number[][] = [];
  const add = (candidate: Candidate): WeighedCandidate | undefined => {
    const match = weigh(scales, candidate);
    if (match !== undefined) matches.push(match);
    onCandidate?.(candidate, match);
    return match;
  };
  for (const candidate of findLabelled(block, set, labels)) {
    const { detector, run, value } = candidate;
    // A number that says another thing than what is written may be found in it as well.
    if (add(candidate) === undefined || value !== undefined) continue;
    const runs = settled[detector.index];
    if (runs === undefined) settled[detector.index] = [run];
    else runs.push(run);
  }
  for (const candidate of findShaped(block, set, { hits, places, labels, settled })) add(candidate);
  for (const candidate of findKeyed(block, set)) add(candidate);
  return { matches, scales };
}
