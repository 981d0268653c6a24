import type { Detector } from '../detectors/detector.ts';
import type { PhraseList } from '../match/phrase-list.ts';
import type { ProtectedList } from '../match/protected-list.ts';
import type { Search } from '../match/search-block.ts';
import type { Topic } from '../prose/topics.ts';
import type { AgencyOwn } from './agency-own.ts';
import type { ValueHash } from './hash.ts';
import { type Question, wordsOf } from './question.ts';

/** What a policy wants to know, put once for all documents. */
export interface Inquiry {
  /** The detectors that a question needs, and no other; and the phrases, each list by the key of its question. */
  readonly search: Search;
  /** All that names are redacted by, whether a rule needs them or not. */
  readonly known: readonly Detector[];
  readonly questions: readonly Question[];
  /** Topics that no passage is told to be of. */
  readonly ignoredTopics?: ReadonlySet<Topic>;
  /** Every passage is told with what it reads like, and no question asks for a topic. */
  readonly showsTopics?: true;
  /** The day of the run, as milliseconds since 1970. */
  readonly asOf: number;
  readonly agency: AgencyOwn;
  /** Whom nothing may name; undefined without a list. */
  readonly protected?: ProtectedList;
  readonly specimens: 'possible' | 'real';
  /** A hash of a value, seeded for the run. */
  readonly hash: ValueHash;
}

/** The words that are asked for, each list once. */
export function phraseListsOf(questions: readonly Question[]): readonly PhraseList[] {
  const lists = new Map<string, PhraseList>();
  for (const question of questions) {
    const asked = wordsOf(question);
    if (asked === undefined) continue;
    lists.set(asked.key, { key: asked.key, phrases: asked.words, mayBeQuoted: asked.mayBeQuoted });
  }
  return [...lists.values()];
}
