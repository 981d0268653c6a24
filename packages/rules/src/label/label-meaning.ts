import type { Detector } from '../detectors/detector.ts';
import { LABEL_LENGTH_MAX, LabelReader, type LabelReading } from './label-reader.ts';
import { phrasePattern, toWords } from './words.ts';

/** What a label says to a detector. */
export interface LabelContext {
  /** A word that speaks for it, or a label that it names. */
  readonly labelled: boolean;
  /** A word that speaks against it. */
  readonly notNear: boolean;
  /** It may stand for something else as well: see `Headers`. */
  readonly doubtful: boolean;
}

/** What one label says to each detector of a list. All but `contexts` are indexes in it, rising. */
export interface LabelMeaning {
  /** By index of the detector. */
  readonly contexts: readonly LabelContext[];
  /** Detectors that take whatever stands under it. */
  readonly whole: readonly number[];
  /** Of those, the ones that it names and nothing more. */
  readonly named: readonly number[];
  /** Detectors with a check that its last words name: a number under it is read as a spreadsheet may have written it. */
  readonly numbers: readonly number[];
}

/** Labels remembered. A file of a million JSON keys must not be kept in memory. */
const LABELS_KEPT = 10_000;

/** What labels mean to the detectors of a list. A column has one label and a million cells, so each is asked once. */
export class LabelMeanings {
  readonly #detectors: readonly Detector[];
  readonly #reader: LabelReader;
  readonly #known = new Map<string, LabelMeaning>();
  #lastLabel: string | undefined;
  #last: LabelMeaning | undefined;

  constructor(detectors: readonly Detector[]) {
    this.#detectors = detectors;
    this.#reader = new LabelReader(detectors);
  }

  of(label: string): LabelMeaning {
    // Most that are asked for one after the other are of one column, and the same string.
    if (label === this.#lastLabel && this.#last !== undefined) return this.#last;
    let meaning = this.#known.get(label);
    if (meaning === undefined) {
      if (this.#known.size >= LABELS_KEPT) this.#known.clear();
      meaning = this.#read(label);
      this.#known.set(label, meaning);
    }
    this.#lastLabel = label;
    this.#last = meaning;
    return meaning;
  }

  #read(label: string): LabelMeaning {
    const reading = this.#reader.read(label);
    const words = toWords(label.slice(0, LABEL_LENGTH_MAX));
    const all = [...this.#detectors.keys()];
    const contexts = this.#detectors.map((detector, index) => this.#contextOf(detector, index, words, reading));
    const whole = all.filter((index) => this.#detectors[index]?.labelled !== undefined && reading.mentioned.has(index));
    return {
      contexts,
      whole,
      named: whole.filter((index) => reading.named.has(index) || reading.whole.has(index)),
      numbers: all.filter((index) => this.#detectors[index]?.check !== undefined && reading.named.has(index)),
    };
  }

  #contextOf(
    { headers, labelled, near, notNear }: Detector,
    index: number,
    words: string,
    reading: LabelReading,
  ): LabelContext {
    const isNamed = reading.named.has(index) || reading.mentioned.has(index);
    // What has no shape of its own is believed for its label only, so that words against it take all of it away.
    const isAnother = !isNamed && labelled !== undefined && this.#reader.hasWordsAgainst(index, reading);
    // Where much is called alike, a near word in a label names nothing: `airport name`.
    const isNear = headers?.doubtful === undefined && has(near, words);
    // `MobileProvider` is about telephones and holds none. In `OfficerNotes` is what anybody wrote.
    const isDenied = isAnother && reading.denied.has(index) && !isFreeText(words);
    return {
      labelled: isNamed || (isNear && !isAnother),
      notNear: isDenied || has(notNear, words) || (!isNamed && has(headers?.namesakes, words)),
      doubtful: headers?.doubtful !== undefined && phrasePattern(headers.doubtful, ' $').exec(words)?.index === 0,
    };
  }
}

function isFreeText(words: string): boolean {
  return / (?:notes?|comments?|narrative|remarks?) /u.test(words);
}

function has(phrases: readonly string[] | undefined, words: string): boolean {
  return phrases !== undefined && phrases.length > 0 && phrasePattern(phrases).test(words);
}
