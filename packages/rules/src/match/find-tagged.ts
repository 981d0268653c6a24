import type { ReadableBlock } from '../block/readable-block.ts';
import type { TaggedBeside } from '../detectors/detector.ts';
import { compilePattern, type Pattern } from '../engine/pattern.ts';
import { CELL_LENGTH_MIN } from '../prose/cell-length.ts';
import { findNames, isLikelyName } from '../prose/find-names.ts';
import { readWords } from '../prose/read-words.ts';
import type { CandidateTaker } from './candidate.ts';
import type { DetectorSet } from './detector-set.ts';

/**
 * Finds names of people in running text by how they stand in it, whether a list has them or not. `settled` are the runs
 * that are a value as a whole.
 */
export function findTagged(
  block: ReadableBlock,
  set: DetectorSet,
  settled: readonly (readonly number[] | undefined)[],
  taker: CandidateTaker,
): void {
  const takers = set.detectors.filter(({ detector }) => detector.tagged !== undefined);
  if (takers.length === 0) return;
  const whole = new Set(takers.flatMap(({ index }) => settled[index] ?? []));
  for (let run = 0; run < block.count; run += 1) {
    const start = block.startOf(run);
    const end = block.endOf(run);
    if (end <= start || whole.has(run) || (block.isCell(run) && end - start < CELL_LENGTH_MIN)) continue;
    const words = readWords(block.text);
    words.narrow(start, end);
    findNames(block.text, words, (from, to, standing) => {
      for (const each of takers) {
        const { tagged, taggedNot } = each.detector;
        if (tagged !== 'anywhere' && !isBeside(tagged, block.text, from, to)) continue;
        const isLikely = isLikelyName(standing) && !isOfPlace(taggedNot, block.text, from, to);
        taker.take(each, isLikely ? 'tagged' : 'mentions', from, to, run);
      }
    });
  }
}

/** The same for what makes a name none, which may have been taken for a word of it: `Saint Paul`, `Mark Street`. */
function isOfPlace(beside: TaggedBeside | undefined, text: string, start: number, end: number): boolean {
  if (isBeside(beside, text, start, end)) return true;
  const second = text.indexOf(' ', start) + 1;
  return second > start && second < end && isBeside(beside, text, second, text.lastIndexOf(' ', end - 1));
}

/** Whether one of two patterns fits beside a name. */
function isBeside(beside: TaggedBeside | undefined, text: string, start: number, end: number): boolean {
  return beside !== undefined && (matchesAt(beside.before, text, start) || matchesAt(beside.after, text, end));
}

function matchesAt(pattern: Pattern, text: string, at: number): boolean {
  const compiled = compilePattern(pattern);
  compiled.lastIndex = at;
  return compiled.test(text);
}
