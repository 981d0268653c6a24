import type { Shape } from '../detectors/detector.ts';
import type { CompiledDetector } from './detector-set.ts';

/** Text that has a shape of a detector. Neither checked nor weighed yet. Offsets are of the block's normal text. */
export interface Candidate {
  readonly detector: CompiledDetector;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Index of its run. */
  readonly run: number;
  /** What it says, if that is not what is written: a number as a spreadsheet shows it. */
  readonly value?: string;
  /** The key that it stands under in its run. */
  readonly key?: string;
}
