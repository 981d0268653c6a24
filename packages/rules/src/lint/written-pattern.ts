import type { PolicyPlace } from '../policy/policy.ts';

/** A pattern of a detector as its author wrote it. */
export interface WrittenPattern {
  readonly source: string;
  readonly place: PolicyPlace;
}
