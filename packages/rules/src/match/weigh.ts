import type { ReadableBlock } from '../block/readable-block.ts';
import { checksums } from '../checks/checksums.ts';
import { checks } from '../checks/index.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Confidence, Detector, Shape } from '../detectors/detector.ts';
import { isInCompany } from './company.ts';
import { confidenceOf } from './confidence-of.ts';
import type { CompiledDetector, DetectorSet } from './detector-set.ts';
import { labelContextOf } from './doubtful-label.ts';
import { NO_WORTH, type Worth, worthOf } from './match-list.ts';
import { surroundingsOf } from './near-words.ts';
import type { PhrasePlaces } from './phrase-places.ts';
import { pieceOf } from './piece-of.ts';
import type { RunLabels } from './run-labels.ts';

/** What a candidate is weighed by. */
export interface Scales {
  readonly block: ReadableBlock;
  readonly set: DetectorSet;
  readonly labels: RunLabels;
  readonly places: PhrasePlaces;
  readonly specimens: Specimens;
}

/** Checks what has a shape and asks its context what it is worth: see `Candidate`. Its worth is `NO_WORTH` if it is no match. */
export function weigh(
  { block, set, labels, places, specimens }: Scales,
  compiled: CompiledDetector,
  shape: Shape,
  start: number,
  end: number,
  run: number,
  otherValue: string | undefined,
  key: string | undefined,
): Worth {
  const { detector } = compiled;
  const said = labelContextOf(block, set, labels, compiled, run, key);
  const around = surroundingsOf(compiled, places, block, start, end, run, said, shape !== 'tagged');
  if (shape === 'findNear' && !around.near) return NO_WORTH;
  const value = otherValue ?? block.text.slice(start, end);
  const checked = mustPass(detector, shape);
  if (detector.check !== undefined && checked && !checks[detector.check](value)) return NO_WORTH;
  if (detector.guard === 'number' && shape !== 'labelled' && pieceOf(block.text, start, end) !== undefined)
    return NO_WORTH;
  const isTold = shape === 'mentions' && isInCompany(detector, block, run, start, end);
  const told = confidenceOf(detector, isTold ? 'find' : shape, around, value, specimens);
  if (told === undefined) return NO_WORTH;
  const confidence = asSeen(told, block, run);
  const isChecksum = checked && detector.check !== undefined && checksums.has(detector.check);
  // What a pattern or a list tells goes before what only stands like a name.
  if (shape === 'tagged') return worthOf(confidence, 0);
  return worthOf(confidence, (isChecksum ? 2 : 0) + (around.near || shape === 'labelled' ? 1 : 0));
}

/** Of what was recognized in a picture a letter may be another, so that nothing is sure. */
function asSeen(confidence: Confidence, block: ReadableBlock, run: number): Confidence {
  return confidence === 'sure' && block.isRecognized(run) ? 'likely' : confidence;
}

/** Whether a value of a shape must pass the detector's check. */
export function mustPass({ check, checkedShapes }: Detector, shape: Shape): boolean {
  return check !== undefined && (checkedShapes === undefined ? shape !== 'mentions' : checkedShapes.includes(shape));
}
