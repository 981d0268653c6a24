import type { Problem } from '@holdback/scanner';
import type { Accepted } from './accepted.ts';
import type { RedactedLocation } from './redacted.ts';

/** A problem that is safe to print. Its message is of a closed table and has numbers only. */
export interface RedactedProblem extends Omit<Problem, 'at'> {
  readonly at?: RedactedLocation;
  /** That it makes no run incomplete, where somebody said so. */
  readonly accepted?: Accepted;
}
