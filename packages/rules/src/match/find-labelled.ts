import type { ReadableBlock } from '../block/readable-block.ts';
import type { Detector } from '../detectors/detector.ts';
import { compilePattern, matchesWhole } from '../engine/pattern.ts';
import type { TakeCandidate } from './candidate.ts';
import { type CompiledDetector, type DetectorSet, pick } from './detector-set.ts';
import { readingsOf } from './number-readings.ts';
import { isPlaceholder } from './placeholder.ts';
import type { RunLabels } from './run-labels.ts';

/** The detectors that a label is asked for, in a column for each of its cells. */
interface Taking {
  readonly whole: readonly CompiledDetector[];
  readonly numbers: readonly CompiledDetector[];
}

/**
 * Finds what stands under a label that says what it is: runs that are a value as a whole, in their order. Gives for each
 * detector, by its index, the runs that are a match of it as they stand, rising.
 */
export function findLabelled(
  block: ReadableBlock,
  set: DetectorSet,
  labels: RunLabels,
  take: TakeCandidate,
): readonly (readonly number[] | undefined)[] {
  const settled: number[][] = [];
  const taking = labels.meanings.map(
    ({ whole, numbers }): Taking => ({ whole: pick(set, whole), numbers: pick(set, numbers) }),
  );
  if (taking.every(({ whole, numbers }) => whole.length + numbers.length === 0)) return settled;
  for (let run = 0; run < block.count; run += 1) {
    const id = labels.of(run);
    const takes = taking[id];
    if (takes === undefined) continue;
    if (takes.whole.length > 0) findWhole(block, run, labels.labels[id] ?? '', takes.whole, take, settled);
    if (takes.numbers.length > 0 && block.isCell(run)) findNumber(block, run, takes.numbers, take);
  }
  return settled;
}

function findWhole(
  block: ReadableBlock,
  run: number,
  label: string,
  detectors: readonly CompiledDetector[],
  take: TakeCandidate,
  settled: number[][],
): void {
  if (!block.isWhole(run)) return;
  const start = block.startOf(run);
  const end = block.endOf(run);
  let value: string | undefined;
  for (const detector of detectors) {
    if (end - start > detector.detector.lengthMax * 2) continue;
    value ??= block.text.slice(start, end).trim();
    if (!matchesWhole(detector.detector.labelled, value) || isPlaceholder(value, label)) continue;
    const at = value.length === end - start ? start : block.text.indexOf(value, start);
    if (!take(detector, 'labelled', at, at + value.length, run)) continue;
    const runs = settled[detector.index];
    if (runs === undefined) settled[detector.index] = [run];
    else runs.push(run);
  }
}

/** Characters of a number that a spreadsheet wrote in its own way. */
const NUMBER_LENGTH_MIN = 7;
const NUMBER_LENGTH_MAX = 32;

function findNumber(
  block: ReadableBlock,
  run: number,
  detectors: readonly CompiledDetector[],
  take: TakeCandidate,
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
    if (value !== undefined) take(detector, shape, at, at + cell.length, run, value);
  }
}

function isWhole({ find, findNear = [] }: Detector, value: string): boolean {
  return [...find, ...findNear].map(compilePattern).some((pattern) => {
    pattern.lastIndex = 0;
    return pattern.exec(value)?.[0] === value;
  });
}
