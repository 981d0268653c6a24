import type { Detector } from '../detectors/detector.ts';
import type { Search } from '../match/search-block.ts';
import type { ValueHash } from './hash.ts';
import type { Question } from './question.ts';

/** What a policy wants to know, put once for all documents. */
export interface Inquiry {
  /** The detectors that a question needs, and no other; and the phrases, each list by the key of its question. */
  readonly search: Search;
  /** All that names are redacted by, whether a rule needs them or not. */
  readonly known: readonly Detector[];
  readonly questions: readonly Question[];
  readonly specimens: 'possible' | 'real';
  /** A hash of a value, seeded for the run. */
  readonly hash: ValueHash;
}
