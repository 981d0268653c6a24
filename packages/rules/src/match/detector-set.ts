import type { Detector, Shape } from '../detectors/detector.ts';
import { knowPattern } from '../engine/known-pattern.ts';
import { compilePattern, makeReady, type Pattern } from '../engine/pattern.ts';
import { AutomatonTrigger, type Trigger } from '../engine/trigger.ts';
import { LabelMeanings } from '../label/label-meaning.ts';
import { textPhrase } from '../label/words.ts';

/** A pattern of a detector, to be tried where the trigger says that it may begin. */
export class Shaped {
  readonly detector: CompiledDetector;
  readonly shape: Shape;
  /** Its longest match in UTF-16 units; infinite if that is not known. */
  readonly lengthMax: number;
  readonly #declared: Pattern;
  #exact: RegExp | undefined;
  #rough: RegExp | undefined;

  constructor(detector: CompiledDetector, shape: Shape, declared: Pattern) {
    this.detector = detector;
    this.shape = shape;
    this.lengthMax = knowPattern(declared).lengthMax;
    this.#declared = declared;
  }

  /**
   * Sticky, as `compilePattern` makes it. Compiled for the first text in which it is tried: most patterns begin nowhere in most
   * files.
   */
  patternFor(text: string, isRough: boolean): RegExp {
    const known = isRough ? this.#rough : this.#exact;
    if (known !== undefined) return known;
    const compiled = compilePattern(this.#declared, isRough);
    makeReady(compiled, text);
    if (isRough) this.#rough = compiled;
    else this.#exact = compiled;
    return compiled;
  }
}

/** A detector in a set: which of the set's phrases speak for it and against it, 1 where one does. */
export interface CompiledDetector {
  readonly detector: Detector;
  /** Its place in the set. */
  readonly index: number;
  readonly near: Uint8Array;
  readonly notNear: Uint8Array;
  /** The phrases that speak for it, by number. */
  readonly nearPhrases: readonly number[];
}

/** Detectors that are looked for together, in one pass. */
export interface DetectorSet {
  readonly detectors: readonly CompiledDetector[];
  /** All patterns, in the order of the trigger. */
  readonly shapes: readonly Shaped[];
  /** Phrases of the context, each once, as `textPhrase` gives them. */
  readonly phrases: readonly string[];
  readonly labels: LabelMeanings;
  readonly trigger: Trigger;
  /** Whether patterns that need a near word are tried only where one may be. It changes nothing but speed. */
  readonly isGated: boolean;
}

/** What a set is put together from: the patterns as they are declared. */
export type MakeTrigger = (patterns: readonly Pattern[], phrases: readonly string[]) => Trigger;

/** Sets that are kept: a run has one or two, a test suite has one for each detector. */
const SETS_KEPT = 12;

const byList = new WeakMap<readonly Detector[], DetectorSet>();
const byContent = new Map<string, DetectorSet>();
const names = new WeakMap<Detector, number>();
let named = 0;

/** The set of some detectors, made once for each list that is in use. */
export function detectorSetOf(detectors: readonly Detector[]): DetectorSet {
  let set = byList.get(detectors);
  if (set === undefined) {
    const key = detectors.map(nameOf).join();
    set = byContent.get(key) ?? makeDetectorSet(detectors);
    byContent.delete(key);
    byContent.set(key, set);
    const [oldest] = byContent.keys();
    if (byContent.size > SETS_KEPT && oldest !== undefined) byContent.delete(oldest);
    byList.set(detectors, set);
  }
  return set;
}

function nameOf(detector: Detector): number {
  let name = names.get(detector);
  if (name === undefined) {
    named += 1;
    name = named;
    names.set(detector, name);
  }
  return name;
}

/** The detectors of a set with some indexes. */
export function pick(set: DetectorSet, indexes: readonly number[]): readonly CompiledDetector[] {
  return indexes.flatMap((index) => set.detectors[index] ?? []);
}

/** Puts a set together. `makeTrigger` and `isGated` are for tests that compare with the plain way. */
export function makeDetectorSet(
  detectors: readonly Detector[],
  makeTrigger: MakeTrigger = (patterns, phrases) => new AutomatonTrigger(patterns, phrases),
  isGated = true,
): DetectorSet {
  const { compiled, phrases } = compileContext(detectors);
  const declared: Pattern[] = [];
  const shapes: Shaped[] = [];
  for (const each of compiled) {
    for (const shape of ['find', 'findNear', 'mentions'] as const) {
      for (const pattern of each.detector[shape] ?? []) {
        declared.push(pattern);
        shapes.push(new Shaped(each, shape, pattern));
      }
    }
  }
  return {
    detectors: compiled,
    shapes,
    phrases,
    labels: new LabelMeanings(detectors),
    trigger: makeTrigger(declared, phrases),
    isGated,
  };
}

/** The phrases of all contexts, each once, and which of them each detector has. */
function compileContext(detectors: readonly Detector[]): {
  readonly compiled: readonly CompiledDetector[];
  readonly phrases: readonly string[];
} {
  const ids = new Map<string, number>();
  const idOf = (phrase: string): number => {
    const words = textPhrase(phrase);
    const id = ids.get(words) ?? ids.size;
    ids.set(words, id);
    return id;
  };
  const listed = detectors.map(({ near = [], notNear = [] }) => ({ near: near.map(idOf), notNear: notNear.map(idOf) }));
  const mark = (phrases: readonly number[]): Uint8Array => {
    const marks = new Uint8Array(ids.size);
    for (const id of phrases) marks[id] = 1;
    return marks;
  };
  const compiled = detectors.map((detector, index) => {
    const { near = [], notNear = [] } = listed[index] ?? {};
    return { detector, index, near: mark(near), notNear: mark(notNear), nearPhrases: near };
  });
  return { compiled, phrases: [...ids.keys()] };
}
