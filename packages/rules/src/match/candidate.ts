import type { Specimens } from '../detectors/confidence.ts';
import type { Shape } from '../detectors/detector.ts';
import type { CompiledDetector } from './detector-set.ts';
import type { Worth } from './match-list.ts';

/** Text that has a shape of a detector. Offsets are of the block's normal text. */
export interface Candidate {
  readonly detector: CompiledDetector;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Index of its run. */
  readonly run: number;
  /** What it says, if that is not what is written: a number as a spreadsheet shows it. */
  readonly value: string | undefined;
  /** The key that it stands under in its run. */
  readonly key: string | undefined;
}

/** Takes candidates, each in the order of its fields: there are too many to make an object of each. */
export interface CandidateTaker {
  readonly specimens: Specimens;
  /** Weighs it. `NO_WORTH` if it is no match; otherwise it is one, if no other outvotes it. */
  take(
    detector: CompiledDetector,
    shape: Shape,
    start: number,
    end: number,
    run: number,
    value?: string,
    key?: string,
  ): Worth;
  /** The same if its worth is known already; absent where all candidates are to be told. */
  readonly takeKnown?: (detector: CompiledDetector, start: number, end: number, run: number, worth: Worth) => void;
}
