import type { Detector } from '../detectors/detector.ts';
import type { CompiledDetector } from '../match/detector-set.ts';
import { labelInfoTypes } from './label-info-types.ts';
import { phrasePattern, toWords } from './words.ts';

/** Characters of a label that are read. A header is short; a cell before a cell may be a chapter. */
const LABEL_LENGTH_MAX = 120;

/** What a label says to a detector. */
export interface LabelContext {
  /** A word that speaks for it, or a label that it names. */
  readonly labelled: boolean;
  /** A word that speaks against it. */
  readonly notNear: boolean;
  /** It may stand for something else as well: see `Detector.labelled`. */
  readonly doubtful: boolean;
}

/** What one label says to each detector of a set. */
export interface LabelMeaning {
  /** By index of the detector. */
  readonly contexts: readonly LabelContext[];
  /** Whether it speaks for any detector. */
  readonly isNear: boolean;
  /** Detectors that take whatever stands under it. */
  readonly whole: readonly CompiledDetector[];
  /** Of those, the ones that it names and nothing more. */
  readonly named: readonly CompiledDetector[];
  /** Detectors with a check that its last words name: a number under it is read as a spreadsheet may have written it. */
  readonly numbers: readonly CompiledDetector[];
}

/** Labels remembered. A file of a million JSON keys must not be kept in memory. */
const LABELS_KEPT = 10_000;

/** What labels mean to the detectors of a set. A column has one label and a million cells, so each is asked once. */
export class LabelMeanings {
  readonly #detectors: readonly CompiledDetector[];
  readonly #known = new Map<string, LabelMeaning>();
  #lastLabel: string | undefined;
  #last: LabelMeaning | undefined;

  constructor(detectors: readonly CompiledDetector[]) {
    this.#detectors = detectors;
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
    const words = toWords(label.slice(0, LABEL_LENGTH_MAX));
    const types = new Set(
      labelInfoTypes(
        label,
        this.#detectors.map(({ detector }) => detector),
      ),
    );
    const contexts = this.#detectors.map(({ detector }) => readLabel(detector, words, types.has(detector.infoType)));
    const whole = this.#detectors.filter(({ detector }) => isWholeUnder(detector, words));
    return {
      contexts,
      isNear: contexts.some(({ labelled }) => labelled),
      whole,
      named: whole.filter(({ detector }) => isWholeLabel(detector, words) || types.has(detector.infoType)),
      numbers: this.#detectors.filter(({ detector }) => detector.check !== undefined && types.has(detector.infoType)),
    };
  }
}

function readLabel(detector: Detector, words: string, isNamed: boolean): LabelContext {
  const { labels, notLabels, doubtful, namesakes } = detector.labelled ?? {};
  const named = has(labels, words);
  const another = has(notLabels, words);
  // Where much is called alike, a near word in a label names nothing: `airport name`.
  const near = doubtful === undefined ? has(detector.near, words) : isNamed;
  return {
    labelled: !another && (named || near),
    // `MobileProvider` is about telephones and holds none; `InternalNotes` says nothing either way.
    notNear: (named && another) || has(detector.notNear, words) || (!named && !isNamed && has(namesakes, words)),
    doubtful: doubtful !== undefined && phrasePattern(doubtful, ' $').exec(words)?.index === 0,
  };
}

/** Whether whatever stands under a label, in words, is what the detector finds. */
function isWholeUnder({ labelled }: Detector, words: string): boolean {
  return labelled !== undefined && has(labelled.labels, words) && !has(labelled.notLabels, words);
}

/** Whether a label is one of the detector's and nothing more. */
function isWholeLabel({ labelled }: Detector, words: string): boolean {
  return labelled !== undefined && phrasePattern(labelled.labels, ' $').exec(words)?.index === 0;
}

function has(phrases: readonly string[] | undefined, words: string): boolean {
  return phrases !== undefined && phrases.length > 0 && phrasePattern(phrases).test(words);
}
