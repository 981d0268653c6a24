import type { Run } from '@holdback/scanner';
import { type BlockPart, ReadableBlock } from '../block/readable-block.ts';
import type { TextTables } from '../block/text-tables.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Detector, Match } from '../detectors/detector.ts';
import { detectors as allDetectors } from '../detectors/index.ts';
import { runEnd } from '../engine/pattern.ts';
import { type DetectorSet, detectorSetOf } from './detector-set.ts';
import { findCandidates } from './find-candidates.ts';
import { keepInRuns } from './keep-in-runs.ts';
import type { MatchList } from './match-list.ts';
import { contextAfter } from './near-words.ts';

/** How matches are judged. */
export interface MatchOptions {
  /** `real` lets published specimens count as what they look like. Default: `possible`. */
  readonly specimens?: Specimens;
  /** The text is no prose, so that no names are told by how they stand in it. */
  readonly isProse?: false;
  /** Of a document whose blocks are given in order: its tables may go on from one to the next. */
  readonly tables?: TextTables;
}

/** A match in a block. Offsets are of the block's text; `run` is the index of the run it is in. */
export interface BlockMatch extends Match {
  readonly run: number;
}

/** What may be known of a piece of text. */
export interface TextOptions extends MatchOptions {
  /** The column header, form label or JSON key that the text stands under. */
  readonly label?: string;
  /** Default: all. */
  readonly detectors?: readonly Detector[];
}

/**
 * Finds all matches of some detectors in one piece of text, in order of `start`. Offsets are UTF-16 units of the text as
 * given. A U+001F parts the text as it parts the runs of a block.
 */
export function findMatches(text: string, options: TextOptions = {}): Match[] {
  const { label, detectors = allDetectors, ...others } = options;
  const runs: Run[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf(runEnd, start);
    runs.push({ start, at: { kind: 'paragraph', paragraph: 1 }, ...(label !== undefined && { label }) });
    start = (end === -1 ? text.length : end) + 1;
  }
  const matches: Match[] = [];
  for (const { infoType, start, end, confidence } of matchBlock({ text: text + runEnd, runs }, detectors, others)) {
    matches.push({ infoType, start, end, confidence });
  }
  return matches;
}

/**
 * Finds all matches of some detectors in a block, in order of `start`. What stands across the cut of a run that is
 * longer than a block is reported once: by the run that has the value and its context whole.
 */
export function matchBlock(
  part: BlockPart,
  detectors: readonly Detector[],
  options: MatchOptions = {},
): readonly BlockMatch[] {
  return matchWith(part, detectorSetOf(detectors), options);
}

/** The same for a set of detectors that was put together before. */
export function matchWith(part: BlockPart, set: DetectorSet, options: MatchOptions = {}): readonly BlockMatch[] {
  const { matches, kept } = matchInList(part, set, options);
  return kept.map((index) => ({
    infoType: matches.infoTypeOf(index),
    start: matches.starts[index] ?? 0,
    end: matches.ends[index] ?? 0,
    confidence: matches.confidenceOf(index),
    run: matches.runs[index] ?? 0,
  }));
}

/** Matches in a block: those of the list that are kept, in order of `start`. Offsets and runs are of the block. */
export interface FoundMatches {
  readonly matches: MatchList;
  readonly kept: readonly number[];
  /** The block as it was read. */
  readonly block: ReadableBlock;
}

/** The same without an object for each. */
export function matchInList(
  part: BlockPart,
  set: DetectorSet,
  { specimens = 'possible', isProse, tables }: MatchOptions,
): FoundMatches {
  const block = new ReadableBlock(part, tables);
  const { matches } = findCandidates(block, set, { specimens, isProse: isProse ?? true });
  const best = keepInRuns(block, matches);
  if (block.normal.isShifted || block.isDivided) toOriginal(block, matches, best);
  const { cells } = part;
  const kept = cells === undefined ? best.filter((index) => belongsHere(part, set, matches, index)) : best;
  return { matches, kept, block };
}

function toOriginal(block: ReadableBlock, matches: MatchList, indexes: readonly number[]): void {
  const { normal } = block;
  for (const index of indexes) {
    matches.starts[index] = normal.toOriginal(matches.starts[index] ?? 0);
    matches.ends[index] = normal.toOriginalEnd(matches.ends[index] ?? 0);
    matches.runs[index] = block.sourceOf(matches.runs[index] ?? 0);
  }
}

/**
 * Whether a match is reported by its run or by the one before or after, which repeats its text. A run that is cut
 * leaves to the next what starts too near its end to be seen whole with its context; the next has all that in its
 * overlap and drops what starts before the same place.
 */
function belongsHere(part: BlockPart, set: DetectorSet, matches: MatchList, index: number): boolean {
  const at = matches.runs[index] ?? 0;
  const run = part.runs[at];
  if (run === undefined || (run.overlap === undefined && run.cut === undefined)) return true;
  const reserve = (set.detectors[matches.orders[index] ?? 0]?.detector.lengthMax ?? 0) + contextAfter;
  const start = matches.starts[index] ?? 0;
  if (run.overlap !== undefined && start < run.start + run.overlap - reserve) return false;
  const next = part.runs[at + 1];
  const end = next === undefined ? part.text.length - 1 : next.start - 1;
  return run.cut === undefined || start < end - reserve;
}
