import type { PolicyPlace } from '../policy/policy.ts';

/** A pattern of a detector as its author wrote it. */
export interface WrittenPattern {
  readonly source: string;
  readonly place: PolicyPlace;
}

/** An example of a detector as an author typed it, with its place. */
export interface WrittenExample {
  readonly text: string;
  readonly place: PolicyPlace;
}
