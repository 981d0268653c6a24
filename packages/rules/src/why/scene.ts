import type { Confidence } from '../detectors/detector.ts';
import { countTally, type Facts } from '../facts/facts.ts';
import type { Policy } from '../policy/policy.ts';
import type { Lack } from './account.ts';
import type { Witness } from './witness.ts';

/** What a condition is held against: facts, and who saw the documents that they are of. */
export interface Scene {
  readonly facts: Facts;
  /** Of each document in it, the last first. At least one. */
  readonly witnesses: readonly Witness[];
  readonly policy: Policy;
  /** The lists that were given. */
  readonly lists: ReadonlySet<string>;
}

/** What of a test decides how much counts. */
export interface Threshold {
  readonly confidence: Confidence;
  readonly hidden: boolean;
}

/** How many are counted under a key. */
export function countOf({ facts }: Scene, key: string, { confidence, hidden }: Threshold): number {
  const tally = facts.tallies.get(key);
  return tally === undefined ? 0 : countTally(tally, confidence, hidden).count;
}

/** A place where something is counted under a key, to be shown; nothing if there is none. */
export function placeIn({ facts }: Scene, key: string): Pick<Lack, 'at'> {
  const at = facts.tallies.get(key)?.evidence[0];
  return at === undefined ? {} : { at };
}
