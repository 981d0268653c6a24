import type { ReadableBlock } from '../block/readable-block.ts';
import { keepBest } from './keep-best.ts';
import type { ListedMatch, MatchList } from './match-list.ts';

/** The places in the list of the matches of a block that `keepBest` keeps, in order of `start`. */
export function keepInRuns(block: ReadableBlock, matches: MatchList): readonly number[] {
  if (block.isDivided) return keepOf(matches, matches.orders.keys());
  // No value spans two runs, and most cells hold one. Of each run the last match, and of each match the one before it.
  const lasts = new Int32Array(block.count).fill(-1);
  const befores = new Int32Array(matches.count);
  for (const [index, run] of matches.runs.entries()) {
    befores[index] = lasts[run] ?? -1;
    lasts[run] = index;
  }
  const kept: number[] = [];
  for (let run = 0; run < block.count; run += 1) {
    const last = lasts[run] ?? -1;
    if (last === -1) continue;
    if (befores[last] === -1) kept.push(last);
    else kept.push(...keepOf(matches, chain(befores, last)));
  }
  return kept;
}

function* chain(befores: Int32Array, last: number): Generator<number> {
  for (let index = last; index !== -1; index = befores[index] ?? -1) yield index;
}

function keepOf(matches: MatchList, indexes: Iterable<number>): readonly number[] {
  const listed: ListedMatch[] = [];
  for (const index of indexes) listed.push(matches.weighed(index));
  return keepBest(listed).map(({ index }) => index);
}
