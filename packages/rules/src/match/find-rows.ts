import type { ReadableBlock } from '../block/readable-block.ts';
import type { Pattern } from '../engine/pattern.ts';
import { matchesWhole } from '../engine/pattern.ts';
import type { CandidateTaker } from './candidate.ts';
import type { CompiledDetector, DetectorSet } from './detector-set.ts';
import type { RunLabels } from './run-labels.ts';

/** Characters of a cell that is looked at. */
const CELL_LENGTH_MAX = 40;

/**
 * Finds what only the cells of a row say together: a number in several columns, and in a table without a header what is
 * one thing and stands in several cells. It is reported at the first of them.
 */
export function findRows(block: ReadableBlock, set: DetectorSet, labels: RunLabels, taker: CandidateTaker): void {
  if (!block.isCell(0)) return;
  for (const detector of set.detectors) {
    const { divided, row } = detector.detector;
    if (divided !== undefined) findDivided(block, detector, divided, labels, taker);
    if (row !== undefined) findBare(block, detector, row, taker);
  }
}

function findDivided(
  block: ReadableBlock,
  detector: CompiledDetector,
  lengths: readonly number[],
  labels: RunLabels,
  taker: CandidateTaker,
): void {
  const named = labels.meanings.map(({ numbers }) => numbers.includes(detector.index));
  if (named.filter(Boolean).length < lengths.length) return;
  for (let run = 0; run + lengths.length <= block.count; run += 1) {
    const last = run + lengths.length - 1;
    if (block.rowOf(run) !== block.rowOf(last)) continue;
    const parts = lengths.map((length, at) =>
      named[labels.of(run + at)] === true ? partOf(block, run + at, length) : undefined,
    );
    if (parts.includes(undefined)) continue;
    taker.take(detector, 'findNear', block.startOf(run), block.endOf(run), run, parts.join('-'));
    run = last;
  }
}

/** The digits of a cell, with the zeros before them that a spreadsheet drops; undefined if it is anything else. */
function partOf(block: ReadableBlock, run: number, length: number): string | undefined {
  const cell = cellOf(block, run);
  return cell !== undefined && cell.length <= length && /^\d+$/.test(cell) ? cell.padStart(length, '0') : undefined;
}

function findBare(
  block: ReadableBlock,
  detector: CompiledDetector,
  cells: readonly Pattern[],
  taker: CandidateTaker,
): void {
  for (let first = 0; first < block.count; ) {
    const row = block.rowOf(first);
    let end = first + 1;
    while (end < block.count && block.rowOf(end) === row) end += 1;
    const run = end - first >= cells.length && block.isUnnamed(first) ? bareIn(block, cells, first, end) : undefined;
    if (run !== undefined) taker.take(detector, 'find', block.startOf(run), block.endOf(run), run);
    first = end;
  }
}

/** The run of the first of some cells, if a row has all of them and no header. */
function bareIn(block: ReadableBlock, cells: readonly Pattern[], first: number, end: number): number | undefined {
  const runs = new Map<Pattern, number>();
  for (let run = first; run < end && runs.size < cells.length; run += 1) {
    if (!block.isUnnamed(run)) return undefined;
    const cell = cellOf(block, run);
    const fits = cell === undefined ? undefined : cells.find((each) => !runs.has(each) && matchesWhole(each, cell));
    if (fits !== undefined) runs.set(fits, run);
  }
  const [value] = cells;
  return value === undefined || runs.size < cells.length ? undefined : runs.get(value);
}

function cellOf(block: ReadableBlock, run: number): string | undefined {
  const [start, end] = [block.startOf(run), block.endOf(run)];
  return end - start > CELL_LENGTH_MAX ? undefined : block.text.slice(start, end).trim();
}
