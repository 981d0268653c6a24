import type { ReadableBlock } from '../block/readable-block.ts';
import { checksums } from '../checks/checksums.ts';
import { checks } from '../checks/index.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Detector, Shape } from '../detectors/detector.ts';
import type { Candidate } from './candidate.ts';
import { confidenceOf } from './confidence-of.ts';
import type { DetectorSet } from './detector-set.ts';
import { labelContextOf } from './doubtful-label.ts';
import type { Weighed } from './keep-best.ts';
import { surroundingsOf } from './near-words.ts';
import type { PhrasePlaces } from './phrase-places.ts';
import { pieceOf } from './piece-of.ts';
import type { RunLabels } from './run-labels.ts';

/** A candidate that is a match, if no other outvotes it. */
export interface WeighedCandidate extends Weighed {
  readonly detector: Detector;
  readonly run: number;
}

/** What a candidate is weighed by. */
export interface Scales {
  readonly block: ReadableBlock;
  readonly set: DetectorSet;
  readonly labels: RunLabels;
  readonly places: PhrasePlaces;
  readonly specimens: Specimens;
}

/** Checks a candidate and asks its context what it is worth. Undefined if it is no match. */
export function weigh(
  { block, set, labels, places, specimens }: Scales,
  candidate: Candidate,
): WeighedCandidate | undefined {
  const { detector: compiled, shape, start, end, run } = candidate;
  const { detector } = compiled;
  const said = labelContextOf(block, set, labels, candidate);
  const around = surroundingsOf(compiled, places, block, candidate, said);
  if (shape === 'findNear' && !around.near) return undefined;
  const value = candidate.value ?? block.text.slice(start, end);
  const checked = mustPass(detector, shape);
  if (detector.check !== undefined && checked && !checks[detector.check](value)) return undefined;
  if (detector.guard === 'number' && shape !== 'labelled' && pieceOf(block.text, start, end) !== undefined)
    return undefined;
  const confidence = confidenceOf(detector, shape, around, value, specimens);
  if (confidence === undefined) return undefined;
  const isChecksum = checked && detector.check !== undefined && checksums.has(detector.check);
  const rank = (isChecksum ? 2 : 0) + (around.near || shape === 'labelled' ? 1 : 0);
  return { detector, start, end, confidence, run, rank, order: compiled.index };
}

/** Whether a value of a shape must pass the detector's check. */
export function mustPass({ check, checkedShapes }: Detector, shape: Shape): boolean {
  return check !== undefined && (checkedShapes === undefined ? shape !== 'mentions' : checkedShapes.includes(shape));
}
