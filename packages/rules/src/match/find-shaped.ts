import type { ReadableBlock } from '../block/readable-block.ts';
import type { Starts } from '../engine/trigger.ts';
import type { LabelMeaning } from '../label/label-meaning.ts';
import type { CandidateTaker } from './candidate.ts';
import type { CompiledDetector, DetectorSet, Shaped } from './detector-set.ts';
import { mayBeNear } from './near-words.ts';
import type { PhrasePlaces } from './phrase-places.ts';
import type { RunLabels } from './run-labels.ts';

/** What is known of a block before its patterns are tried. */
export interface ShapeHints {
  /** Where patterns may begin. */
  readonly hits: Starts;
  readonly places: PhrasePlaces;
  readonly labels: RunLabels;
  /** For each detector, by its index, the runs that are a match of it as a whole, rising: they are not looked through. */
  readonly settled: readonly (readonly number[] | undefined)[];
}

/** Finds what matches a pattern, but what cannot be a match for want of a near word. */
export function findShaped(
  block: ReadableBlock,
  set: DetectorSet,
  { hits, places, labels, settled }: ShapeHints,
  taker: CandidateTaker,
): void {
  if (hits.touched.length === 0) return;
  const seen = places.seen();
  for (const index of hits.touched) {
    const shaped = set.shapes[index];
    if (shaped === undefined) continue;
    const isGated = shaped.shape === 'findNear' && set.isGated;
    if (isGated && !isAnywhereNear(shaped.detector, labels.meanings, seen)) continue;
    const own = outside(block, settled[shaped.detector.index], hits.starts[index] ?? []);
    if (isGated) verifyNear(block, labels, places, shaped, own, taker);
    else verify(block, shaped, own, 0, own.length, 0, taker);
  }
}

/** The offsets that are in none of some runs. Both rise. */
function outside(
  block: ReadableBlock,
  runs: readonly number[] | undefined,
  offsets: readonly number[],
): readonly number[] {
  if (runs === undefined) return offsets;
  let at = 0;
  return offsets.filter((offset) => {
    for (let run = runs[at]; run !== undefined && block.endOf(run) < offset; run = runs[at]) at += 1;
    const run = runs[at];
    return run === undefined || offset < block.startOf(run);
  });
}

/** Whether a near word of a detector may stand anywhere in the block, or a label be one. */
function isAnywhereNear(
  { index, nearPhrases }: CompiledDetector,
  meanings: readonly LabelMeaning[],
  seen: Uint8Array,
): boolean {
  if (nearPhrases.some((phrase) => seen[phrase] === 1)) return true;
  return meanings.some((meaning) => meaning.context(index).labelled);
}

/**
 * Tries a pattern where it may begin, from `starts[first]` up to but not including `starts[last]`, in order and never
 * within a match before: the same as to look for all its matches. Gives the index of the run it came to.
 */
function verify(
  block: ReadableBlock,
  shaped: Shaped,
  starts: readonly number[],
  first: number,
  last: number,
  firstRun: number,
  taker: CandidateTaker,
): number {
  const { text, beyondAscii } = block;
  const { detector, shape } = shaped;
  let run = firstRun;
  let free = 0;
  let stretch = 0;
  for (let index = first; index < last; index += 1) {
    const at = starts[index] ?? 0;
    if (at < free || isWithinCharacter(text, at)) continue;
    while ((beyondAscii[stretch]?.end ?? at) < at) stretch += 1;
    const isAscii = at < (beyondAscii[stretch]?.start ?? Number.POSITIVE_INFINITY);
    const found = matchAt(shaped, text, at, isAscii);
    if (found === null) continue;
    free = at + found[0].length;
    const value = found.indices?.groups?.value;
    const start = value?.[0] ?? at;
    const end = value?.[1] ?? free;
    if (end <= start) continue;
    run = block.runAt(start, run);
    taker.take(detector, shape, start, end, run);
  }
  return run;
}

/** What a pattern matches at a place. A rough one that matches nothing is enough, and in ASCII it is enough that it does. */
function matchAt(shaped: Shaped, text: string, at: number, isAscii: boolean): RegExpExecArray | null {
  const rough = shaped.patternFor(text, true);
  rough.lastIndex = at;
  const found = rough.exec(text);
  if (found === null || isAscii) return found;
  const exact = shaped.patternFor(text, false);
  exact.lastIndex = at;
  return exact.exec(text);
}

/**
 * The same for a pattern that counts for nothing without a near word. Places that could be in each other's way are taken
 * together: if no near word may be near any of them, none is tried.
 */
function verifyNear(
  block: ReadableBlock,
  labels: RunLabels,
  places: PhrasePlaces,
  shaped: Shaped,
  starts: readonly number[],
  taker: CandidateTaker,
): void {
  let run = 0;
  for (let first = 0; first < starts.length; ) {
    const at = starts[first] ?? 0;
    run = block.runAt(at, run);
    const runEnd = block.endOf(run);
    let last = first;
    let end = at;
    do {
      end = Math.min(runEnd, (starts[last] ?? 0) + shaped.lengthMax);
      last += 1;
    } while (last < starts.length && (starts[last] ?? 0) < end);
    if (
      labels.meaningOf(run)?.context(shaped.detector.index).labelled === true ||
      mayBeNear(shaped.detector, places, at, end)
    ) {
      run = verify(block, shaped, starts, first, last, run, taker);
    }
    first = last;
  }
}

/** Between the halves of a character beyond U+FFFF, where a pattern would begin with the first half. */
function isWithinCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
