import type { Detector } from '../detectors/detector.ts';
import { headerWords } from './header-words.ts';
import { glueName, isOwner, isQuestion, type LabelPlace, placesIn, withoutLead } from './label-places.ts';

/** Characters of a label that are read. A header is short; a cell before a cell may be a chapter. */
export const LABEL_LENGTH_MAX = 120;

/** Words of a label that names a kind. One of more is a sentence. */
const WORDS_MAX = 16;

/** What one label says, by the indexes of the detectors in their list. */
export interface LabelReading {
  /** Its words in one spelling, with a space before, between and after. */
  readonly words: string;
  /** Nothing but a name or what may be one. */
  readonly whole: ReadonlySet<number>;
  /** A name, or what may be one, stands somewhere in it. */
  readonly mentioned: ReadonlySet<number>;
  /** The same, but only beside words that make it another. */
  readonly denied: ReadonlySet<number>;
}

/** A name in the list of a detector. */
interface Entry {
  readonly index: number;
  /** It must be all of a label. */
  readonly isAlone: boolean;
  /** It names nothing: see `Headers`. */
  readonly isMaybe: boolean;
}

/** What is put in brackets after a name. */
const remark = /^(.*\S)\s*[([]([^()[\]]*)[)\]]\s*[:?*]?$/u;

/** A remark that makes of a name a choice or a number: `SSN (Y/N)`. */
const choice = /^(?:y(?:es)?\s*\/\s*no?|t(?:rue)?\s*\/\s*f(?:alse)?|check|count|total|type)\b/iu;

/** Reads labels for the detectors of a list, by their headers. */
export class LabelReader {
  /** By the name written as one. */
  readonly #entries = new Map<string, Entry[]>();
  readonly #detectors: readonly Detector[];
  /** Of each detector that was asked for, the words that make a name another, with a space before. */
  readonly #nots: (readonly string[] | undefined)[] = [];

  constructor(detectors: readonly Detector[]) {
    for (const [index, { headers }] of detectors.entries()) {
      for (const name of headers?.names ?? []) this.#add(name, index, false);
      for (const name of headers?.maybe ?? []) this.#add(name, index, true);
    }
    this.#detectors = detectors;
  }

  #add(name: string, index: number, isMaybe: boolean): void {
    const glued = glueName(name);
    const entries = this.#entries.get(glued) ?? [];
    entries.push({ index, isAlone: name.startsWith('='), isMaybe });
    this.#entries.set(glued, entries);
  }

  /** What a label says, but for what it ends in: see `namedBy`. */
  read(label: string): LabelReading {
    const words = headerWords(label.slice(0, LABEL_LENGTH_MAX));
    const reading = {
      words: ` ${words.join(' ')} `,
      whole: new Set<number>(),
      mentioned: new Set<number>(),
      denied: new Set<number>(),
    };
    for (const place of placesIn(words)) {
      const isAll = isAllOf(place, words);
      const isAlone = isAll || (place.isLast && words.slice(0, place.start).every(isOwner));
      for (const entry of this.#entriesAt(place)) {
        if (!maySpeak(entry, isAlone)) continue;
        const isDenied = this.#isDenied(entry.index, place, words);
        (isDenied ? reading.denied : reading.mentioned).add(entry.index);
        if (isAll && !isDenied) reading.whole.add(entry.index);
      }
    }
    return reading;
  }

  #entriesAt({ glued }: LabelPlace): readonly Entry[] {
    return this.#entries.get(glued) ?? [];
  }

  /** Whether words against a detector stand anywhere in a label that was read. */
  hasWordsAgainst(index: number, { words }: Pick<LabelReading, 'words'>): boolean {
    let nots = this.#nots[index];
    if (nots === undefined) {
      nots = (this.#detectors[index]?.headers?.not ?? []).map((phrase) => ` ${headerWords(phrase).join(' ')}`);
      this.#nots[index] = nots;
    }
    return nots.some((phrase) => words.includes(`${phrase} `) || words.includes(`${phrase}s `));
  }

  /** The detectors that a label names. It must end in the name, but for a remark in brackets: `EmailNotify` holds none. */
  namedBy(label: string): ReadonlySet<number> {
    if (label.length > LABEL_LENGTH_MAX) return new Set();
    const bare = withoutLead(label);
    const words = headerWords(bare);
    // `DoB` is no question.
    if (isQuestion(bare) && !this.#entries.has(words.join('').replace(/\d+$/, ''))) return new Set();
    const named = this.#endings(words, []);
    if (named.size > 0) return named;
    const [, name, said] = remark.exec(bare) ?? [];
    if (name === undefined || said === undefined || choice.test(said)) return named;
    return this.#endings(headerWords(name), headerWords(said));
  }

  #endings(words: readonly string[], remarks: readonly string[]): ReadonlySet<number> {
    const named = new Set<number>();
    if (words.length + remarks.length > WORDS_MAX) return named;
    for (const place of placesIn(words)) {
      if (!place.isLast) break;
      for (const { index, isAlone, isMaybe } of this.#entriesAt(place)) {
        if (isMaybe || (isAlone && !words.slice(0, place.start).every(isOwner))) continue;
        if (!this.#isDenied(index, place, [...words, ...remarks])) named.add(index);
      }
    }
    return named;
  }

  /** Whether words against stand around a place. */
  #isDenied(index: number, { start, end }: LabelPlace, words: readonly string[]): boolean {
    const around = ` ${words.slice(0, start).join(' ')} | ${words.slice(end).join(' ')} `;
    return this.hasWordsAgainst(index, { words: around });
  }
}

/** Whether a place is all of a label. Without an owner it is not: `driverlicense` is no license of a vehicle. */
function isAllOf({ start, end, glued }: LabelPlace, words: readonly string[]): boolean {
  return end - start === words.length && words.join('').startsWith(glued);
}

/** Whether a name speaks for its kind from a place in a label, where only whose it is may stand `isAlone` or not. */
function maySpeak(entry: Entry, isAlone: boolean): boolean {
  return !entry.isAlone || (entry.isMaybe && isAlone);
}
