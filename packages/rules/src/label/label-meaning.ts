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

/** What was asked once, so that it is not worked out again. */
interface Known {
  readonly contexts: (LabelContext | undefined)[];
  words?: string;
  named?: ReadonlySet<number>;
  numbers?: readonly number[];
}

/**
 * What one label says to each detector of a list, by their indexes. Each answer is worked out when it is first asked for:
 * code is full of what could be a key, and of hardly any more is asked than what its words name.
 */
export class LabelMeaning {
  /** Detectors that take whatever stands under it, rising. */
  readonly whole: readonly number[];
  readonly #detectors: readonly Detector[];
  readonly #reader: LabelReader;
  readonly #label: string;
  readonly #reading: LabelReading;
  readonly #known: Known = { contexts: [] };

  constructor(label: string, detectors: readonly Detector[], reader: LabelReader) {
    this.#detectors = detectors;
    this.#reader = reader;
    this.#label = label;
    this.#reading = reader.read(label);
    this.whole = rising(this.#reading.mentioned, (index) => detectors[index]?.labelled !== undefined);
  }

  /** Of `whole`, the ones that it names and nothing more. */
  get named(): readonly number[] {
    return this.whole.filter((index) => this.#reading.whole.has(index) || this.#named.has(index));
  }

  /** Whether it names one of some kinds and nothing more. */
  names(isWanted: (detector: Detector) => boolean): boolean {
    return this.named.some((index) => {
      const detector = this.#detectors[index];
      return detector !== undefined && isWanted(detector);
    });
  }

  /** Detectors with a check that its last words name, rising: a number under it is read as a spreadsheet may have written it. */
  get numbers(): readonly number[] {
    this.#known.numbers ??= rising(this.#named, (index) => this.#detectors[index]?.check !== undefined);
    return this.#known.numbers;
  }

  /** What it says to the detector with an index. */
  context(index: number): LabelContext {
    let context = this.#known.contexts[index];
    if (context === undefined) {
      context = this.#contextOf(index);
      this.#known.contexts[index] = context;
    }
    return context;
  }

  /** Detectors that it names. */
  get #named(): ReadonlySet<number> {
    this.#known.named ??= this.#reader.namedBy(this.#label);
    return this.#known.named;
  }

  get #words(): string {
    this.#known.words ??= toWords(this.#label.slice(0, LABEL_LENGTH_MAX));
    return this.#known.words;
  }

  #contextOf(index: number): LabelContext {
    const detector = this.#detectors[index];
    if (detector === undefined) return saysNothing;
    const { headers, labelled, near, notNear } = detector;
    const isNamed = this.#reading.mentioned.has(index) || this.#named.has(index);
    // What has no shape of its own is believed for its label only, so that words against it take all of it away.
    const isAnother = !isNamed && labelled !== undefined && this.#reader.hasWordsAgainst(index, this.#reading);
    // Where much is called alike, a near word in a label names nothing: `airport name`.
    const isNear = headers?.doubtful === undefined && has(near, this.#words);
    // `MobileProvider` is about telephones and holds none. In `OfficerNotes` is what anybody wrote.
    const isDenied = isAnother && this.#reading.denied.has(index) && !isFreeText(this.#words);
    return {
      labelled: isNamed || (isNear && !isAnother),
      notNear: isDenied || has(notNear, this.#words) || (!isNamed && has(headers?.namesakes, this.#words)),
      doubtful: headers?.doubtful !== undefined && phrasePattern(headers.doubtful, ' $').exec(this.#words)?.index === 0,
    };
  }
}

const saysNothing: LabelContext = { labelled: false, notNear: false, doubtful: false };

function rising(indexes: ReadonlySet<number>, isWanted: (index: number) => boolean): readonly number[] {
  return [...indexes].filter(isWanted).sort((a, b) => a - b);
}

/** Labels remembered. A file of a million JSON keys must not be kept in memory. */
const LABELS_KEPT = 10_000;

/** What labels mean to the detectors of a list. A column has one label and a million cells, so each is asked once. */
export class LabelMeanings {
  readonly #detectors: readonly Detector[];
  /** Made for the first label: most files of text have none. */
  #reader: LabelReader | undefined;
  readonly #known = new Map<string, LabelMeaning>();
  #lastLabel: string | undefined;
  #last: LabelMeaning | undefined;

  constructor(detectors: readonly Detector[]) {
    this.#detectors = detectors;
  }

  of(label: string): LabelMeaning {
    // Most that are asked for one after the other are of one column, and the same string.
    if (label === this.#lastLabel && this.#last !== undefined) return this.#last;
    let meaning = this.#known.get(label);
    if (meaning === undefined) {
      if (this.#known.size >= LABELS_KEPT) this.#known.clear();
      this.#reader ??= new LabelReader(this.#detectors);
      meaning = new LabelMeaning(label, this.#detectors, this.#reader);
      this.#known.set(label, meaning);
    }
    this.#lastLabel = label;
    this.#last = meaning;
    return meaning;
  }
}

function isFreeText(words: string): boolean {
  return / (?:notes?|comments?|narrative|remarks?) /u.test(words);
}

function has(phrases: readonly string[] | undefined, words: string): boolean {
  return phrases !== undefined && phrases.length > 0 && phrasePattern(phrases).test(words);
}
