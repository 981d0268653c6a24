import { isPlaceholder } from '../block/placeholder.ts';
import type { ReadableBlock } from '../block/readable-block.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Detector } from '../detectors/detector.ts';
import { compilePattern, matchesWhole } from '../engine/pattern.ts';
import type { LabelMeaning } from '../label/label-meaning.ts';
import type { CandidateTaker } from './candidate.ts';
import { type CompiledDetector, type DetectorSet, pick } from './detector-set.ts';
import { KnownValues } from './known-values.ts';
import { NO_WORTH, type Worth } from './match-list.ts';
import { readingsOf } from './number-readings.ts';
import type { RunLabels } from './run-labels.ts';
import { keepBeside } from './table-labels.ts';

/** The detectors that a label is asked for, in a column for each of its cells. */
interface Taking {
  readonly label: string;
  readonly whole: readonly Whole[];
  readonly numbers: readonly CompiledDetector[];
}

/** A detector that takes cells as they stand. */
interface Whole {
  readonly detector: CompiledDetector;
  /** Absent where more counts than the value. */
  readonly known: KnownValues | undefined;
}

/**
 * Finds what stands under a label that says what it is: runs that are a value as a whole, in their order. Gives for each
 * detector, by its index, the runs that are a match of it as they stand, rising.
 */
export function findLabelled(
  block: ReadableBlock,
  set: DetectorSet,
  labels: RunLabels,
  taker: CandidateTaker,
): readonly (readonly number[] | undefined)[] {
  const settled: number[][] = [];
  const taking = labels.meanings.map((meaning, id): Taking => {
    const label = labels.labels[id] ?? '';
    const whole = wholeOf(meaning, pick(set, meaning.whole), taker.specimens);
    return { label, whole: keepBeside(whole, labels, id), numbers: pick(set, meaning.numbers) };
  });
  if (taking.every(({ whole, numbers }) => whole.length + numbers.length === 0)) return settled;
  for (let run = 0; run < block.count; run += 1) {
    const takes = taking[labels.of(run)];
    if (takes === undefined || block.isKeyed(run)) continue;
    if (takes.whole.length > 0 && block.isWhole(run)) findWhole(block, run, takes, taker, settled);
    if (takes.numbers.length > 0 && block.isCell(run)) findNumber(block, run, takes.numbers, taker);
  }
  return settled;
}

/** What values under a label are worth to detectors as a whole. */
const knownValues: Readonly<Record<Specimens, WeakMap<LabelMeaning, readonly Whole[]>>> = {
  possible: new WeakMap(),
  real: new WeakMap(),
};

function wholeOf(
  meaning: LabelMeaning,
  detectors: readonly CompiledDetector[],
  specimens: Specimens,
): readonly Whole[] {
  const known = knownValues[specimens];
  let whole = known.get(meaning);
  if (whole === undefined) {
    // Where a label is doubtful, other cells of the column count as well.
    whole = detectors.map((detector) => ({
      detector,
      known: meaning.context(detector.index).doubtful ? undefined : new KnownValues(),
    }));
    known.set(meaning, whole);
  }
  return whole;
}

function findWhole(
  block: ReadableBlock,
  run: number,
  { label, whole }: Taking,
  taker: CandidateTaker,
  settled: number[][],
): void {
  const start = block.startOf(run);
  const end = block.endOf(run);
  let value: string | undefined;
  for (const { detector, known } of whole) {
    if (end - start > detector.detector.lengthMax * 2) continue;
    value ??= block.text.slice(start, end).trim();
    // Beside space it is no whole run.
    const memory = value.length === end - start && taker.takeKnown !== undefined ? known : undefined;
    let worth = memory?.get(value);
    if (worth !== undefined) taker.takeKnown?.(detector, start, end, run, worth);
    else {
      worth = takeWhole(block, run, label, detector, value, taker);
      memory?.set(value, worth);
    }
    if (worth !== NO_WORTH) settle(settled, detector.index, run);
  }
}

function takeWhole(
  block: ReadableBlock,
  run: number,
  label: string,
  detector: CompiledDetector,
  value: string,
  taker: CandidateTaker,
): Worth {
  if (!matchesWhole(detector.detector.labelled, value) || isPlaceholder(value, label)) return NO_WORTH;
  const start = block.startOf(run);
  const at = value.length === block.endOf(run) - start ? start : block.text.indexOf(value, start);
  return taker.take(detector, 'labelled', at, at + value.length, run);
}

function settle(settled: number[][], index: number, run: number): void {
  const runs = settled[index];
  if (runs === undefined) settled[index] = [run];
  else runs.push(run);
}

/** Characters of a number that a spreadsheet wrote in its own way. */
const NUMBER_LENGTH_MIN = 7;
const NUMBER_LENGTH_MAX = 32;

function findNumber(
  block: ReadableBlock,
  run: number,
  detectors: readonly CompiledDetector[],
  taker: CandidateTaker,
): void {
  const start = block.startOf(run);
  const end = block.endOf(run);
  if (end - start < NUMBER_LENGTH_MIN || end - start > NUMBER_LENGTH_MAX) return;
  const cell = block.text.slice(start, end).trim();
  const readings = readingsOf(cell);
  if (readings.length === 0) return;
  const at = block.text.indexOf(cell, start);
  for (const detector of detectors) {
    const value = readings.find((reading) => isWhole(detector.detector, reading));
    const shape = detector.detector.labelled === undefined ? 'findNear' : 'labelled';
    // It may be found as it is written as well.
    if (value !== undefined) taker.take(detector, shape, at, at + cell.length, run, value);
  }
}

function isWhole({ find, findNear = [] }: Detector, value: string): boolean {
  return [...find, ...findNear]
    .map((each) => compilePattern(each))
    .some((pattern) => {
      pattern.lastIndex = 0;
      return pattern.exec(value)?.[0] === value;
    });
}
