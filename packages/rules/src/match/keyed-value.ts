import { isPlaceholder } from '../block/placeholder.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import { checks } from '../checks/index.ts';
import type { Detector } from '../detectors/detector.ts';
import { matchesWhole } from '../engine/pattern.ts';
import type { CandidateTaker } from './candidate.ts';
import { type CompiledDetector, type DetectorSet, pick } from './detector-set.ts';

/** Two to four words with capitals: a name, where a value that has no digits could be anything. */
export const properName = /^\p{Lu}[\p{L}.'-]{0,24}(?:,? \p{Lu}[\p{L}.'-]{0,24}){1,3}$/u;

/** A number, with letters or without. */
export const codeLike = /^[A-Z]{0,4}[-/]?\d[A-Z\d/-]{0,30}$/u;

/** Types of settings and schemas, which stand where a value would. */
const typeName =
  /^(?:string|str|text|varchar|char|boolean|bool|number|integer|int|object|array|hidden|password|secret)$/i;

/** Takes a value that stands under a key in its run for each detector of which it is a value as a whole. */
export function takeKeyed(
  block: ReadableBlock,
  detectors: readonly CompiledDetector[],
  key: string,
  start: number,
  value: string,
  taker: CandidateTaker,
): void {
  if (detectors.length === 0 || isPlaceholder(value, key) || typeName.test(value)) return;
  for (const detector of detectors) {
    if (!matchesWhole(detector.detector.labelled, value)) continue;
    taker.take(detector, 'labelled', start, start + value.length, block.runAt(start), undefined, key);
  }
}

/**
 * Takes a value that stands apart from its key, as the other of two properties or on the next line, for each detector
 * that the key names. There a word of a sentence or of code may stand too: a secret is one word and passes its check,
 * and what could be any word looks like a name or a number.
 */
export function takeApart(
  block: ReadableBlock,
  set: DetectorSet,
  key: string,
  start: number,
  value: string,
  taker: CandidateTaker,
): void {
  const { named } = set.labels.of(key);
  if (named.length === 0) return;
  const fits = pick(set, named).filter(({ detector }) => mayStandApart(detector, value));
  takeKeyed(block, fits, key, start, value, taker);
}

function mayStandApart(detector: Detector, value: string): boolean {
  if (detector.secret === true) {
    return !/\s/.test(value) && (detector.check === undefined || checks[detector.check](value));
  }
  return !takesAnything(detector) && (!takesWords(detector) || properName.test(value) || codeLike.test(value));
}

/** Whether a detector takes words for values. */
export function takesWords(detector: Detector): boolean {
  return matchesWhole(detector.labelled, 'string');
}

/** Whether it takes anything at all. */
export function takesAnything(detector: Detector): boolean {
  return matchesWhole(detector.labelled, '!!');
}
