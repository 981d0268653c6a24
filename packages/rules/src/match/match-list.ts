import { strength } from '../detectors/confidence.ts';
import type { Confidence } from '../detectors/detector.ts';
import type { CompiledDetector } from './detector-set.ts';
import type { Weighed } from './keep-best.ts';

/** What a match is worth, in one number: its strength, and then its rank among those as strong. */
export type Worth = number;

/** What is worth nothing is no match. */
export const NO_WORTH = -1;

/** Ranks are below 4. */
const RANK_BITS = 2;

/** Makes a worth. For `rank` see `Weighed`. */
export function worthOf(confidence: Confidence, rank: number): Worth {
  return (strength[confidence] << RANK_BITS) | rank;
}

/** By strength. */
const confidences: readonly Confidence[] = ['possible', 'likely', 'sure'];

/** A match of a list as an object, by which it is weighed against others. */
export interface ListedMatch extends Weighed {
  /** Its place in the list. */
  readonly index: number;
}

/** Matches in a block as lists of numbers: a table has a million, and an object for each costs more than to find it. */
export class MatchList {
  /** Places of their detectors in the list that is looked for. */
  readonly orders: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly runs: number[] = [];
  readonly worths: Worth[] = [];
  readonly #detectors: readonly CompiledDetector[];

  constructor(detectors: readonly CompiledDetector[]) {
    this.#detectors = detectors;
  }

  get count(): number {
    return this.orders.length;
  }

  add(order: number, start: number, end: number, run: number, worth: Worth): void {
    this.orders.push(order);
    this.starts.push(start);
    this.ends.push(end);
    this.runs.push(run);
    this.worths.push(worth);
  }

  /** The info type of a match. */
  infoTypeOf(index: number): string {
    return this.#detectorOf(index).detector.infoType;
  }

  confidenceOf(index: number): Confidence {
    return confidences[(this.worths[index] ?? 0) >> RANK_BITS] ?? 'possible';
  }

  weighed(index: number): ListedMatch {
    return {
      index,
      detector: this.#detectorOf(index).detector,
      start: this.starts[index] ?? 0,
      end: this.ends[index] ?? 0,
      confidence: this.confidenceOf(index),
      rank: (this.worths[index] ?? 0) & ((1 << RANK_BITS) - 1),
      order: this.orders[index] ?? 0,
    };
  }

  #detectorOf(index: number): CompiledDetector {
    const detector = this.#detectors[this.orders[index] ?? -1];
    if (detector === undefined) throw new RangeError(`no match ${index}`);
    return detector;
  }
}
