import type { PolicyPlace } from './policy.ts';

/** A path into a policy file: keys and indexes from the top. */
export type PolicyPath = readonly (string | number)[];

/** Where in a policy file things stand, so that every mistake in it can be pointed at. */
export interface PolicyPlaces {
  /** As errors name it. */
  readonly file: string;
  /** Where the value under a path begins; of the nearest part that exists, if it does not. */
  place(path: PolicyPath): PolicyPlace;
  /** Where a key itself stands, in the mapping under a path. */
  placeOfKey(path: PolicyPath, key: string): PolicyPlace;
}
