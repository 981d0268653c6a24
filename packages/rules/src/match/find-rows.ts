import type { ReadableBlock } from '../block/readable-block.ts';
import type { CandidateTaker } from './candidate.ts';
import type { CompiledDetector, DetectorSet } from './detector-set.ts';
import type { RunLabels } from './run-labels.ts';

/** Cells in a row whose names are one number's that was put into three columns, and how many digits each holds. */
const ssnDigits: readonly number[] = [3, 2, 4];

const ssnPart = /[ \t]{0,4}(\d{1,4})[ \t]{0,4}/y;

const plate =
  /(?:(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[A-Z\d]{5,8}|[A-Z]{2,3}[ -][A-Z]?\d{2,5}|[A-Z]{2}\d{2} [A-Z]{3}|\d{3}[ -][A-Z]{3})(?=\x1f)/y;
const time =
  /(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4})[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2}| ?[AP]M)?(?=\x1f)/y;
const place = /(?:-?\d{1,3}\.\d{4,8}|(?:cam(?:era)?|a?lpr|anpr|reader|lane)[ #_-]{0,2}[A-Z\d]{1,8})(?=\x1f)/iy;

/**
 * Finds what only the cells of a row say together: a social security number in three columns, and in a table without a
 * header a plate that was read somewhere at a time. It is reported at the first cell of it.
 */
export function findRows(block: ReadableBlock, set: DetectorSet, labels: RunLabels, taker: CandidateTaker): void {
  if (!block.isCell(0)) return;
  findDivided(block, set, labels, taker);
  const reads = detectorOf(set, 'alpr-read');
  if (reads !== undefined) findReads(block, reads, taker);
}

function detectorOf(set: DetectorSet, infoType: string): CompiledDetector | undefined {
  return set.detectors.find(({ detector }) => detector.infoType === infoType);
}

function findDivided(block: ReadableBlock, set: DetectorSet, labels: RunLabels, taker: CandidateTaker): void {
  const ssn = detectorOf(set, 'us-ssn');
  if (ssn === undefined) return;
  const named = labels.meanings.map(({ numbers }) => numbers.includes(ssn.index));
  if (named.filter(Boolean).length < ssnDigits.length) return;
  const isNamed = (run: number): boolean => named[labels.of(run)] === true;
  for (let run = 0; run + 2 < block.count; run += 1) {
    if (!isNamed(run) || !isNamed(run + 1) || !isNamed(run + 2) || block.rowOf(run) !== block.rowOf(run + 2)) continue;
    const parts = ssnDigits.map((length, at) => partOf(block, run + at, length));
    if (parts.includes(undefined)) continue;
    taker.take(ssn, 'findNear', block.startOf(run), block.endOf(run), run, parts.join('-'));
    run += 2;
  }
}

/** The digits of a cell, with the zeros before them that a spreadsheet drops; undefined if it is anything else. */
function partOf(block: ReadableBlock, run: number, length: number): string | undefined {
  ssnPart.lastIndex = block.startOf(run);
  const [found = '', digits = ''] = ssnPart.exec(block.text) ?? [];
  if (found.length !== block.endOf(run) - block.startOf(run) || digits.length > length) return undefined;
  return digits.padStart(length, '0');
}

function findReads(block: ReadableBlock, reads: CompiledDetector, taker: CandidateTaker): void {
  for (let first = 0; first < block.count; ) {
    const row = block.rowOf(first);
    let end = first + 1;
    while (end < block.count && block.rowOf(end) === row) end += 1;
    if (end - first >= 3 && block.isUnnamed(first)) findRead(block, first, end, reads, taker);
    first = end;
  }
}

function findRead(
  block: ReadableBlock,
  first: number,
  end: number,
  reads: CompiledDetector,
  taker: CandidateTaker,
): void {
  let read = -1;
  let isTimed = false;
  let isPlaced = false;
  for (let run = first; run < end; run += 1) {
    if (!block.isUnnamed(run)) return;
    if (!isTimed && isWhole(time, block, run)) isTimed = true;
    else if (!isPlaced && isWhole(place, block, run)) isPlaced = true;
    else if (read === -1 && isWhole(plate, block, run)) read = run;
  }
  if (read === -1 || !isTimed || !isPlaced) return;
  taker.take(reads, 'find', block.startOf(read), block.endOf(read), read);
}

function isWhole(pattern: RegExp, block: ReadableBlock, run: number): boolean {
  pattern.lastIndex = block.startOf(run);
  return pattern.test(block.text);
}
