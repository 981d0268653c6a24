import type { Shape } from '../detectors/detector.ts';
import type { CompiledDetector } from './detector-set.ts';

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

/**
 * Takes a candidate, in the order of the fields of one: there are too many to make an object of each. Whether it is a
 * match, if no other outvotes it.
 */
export type TakeCandidate = (
  detector: CompiledDetector,
  shape: Shape,
  start: number,
  end: number,
  run: number,
  value?: string,
  key?: string,
) => boolean;
