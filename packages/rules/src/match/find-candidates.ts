import type { Block } from '../block/readable-block.ts';
import type { Shape } from '../detectors/detector.ts';
import type { LabelMeaning } from '../label/label-meaning.ts';
import type { CompiledDetector, DetectorSet, Shaped } from './detector-set.ts';
import { findKeyed } from './find-keyed.ts';
import { findLabelled } from './find-labelled.ts';
import { mayBeNear, PhrasePlaces, type Range } from './near-words.ts';

/** Text that has a shape of a detector. Neither checked nor weighed yet. Offsets are of the block's normal text. */
export interface Candidate {
  readonly detector: CompiledDetector;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Index of its run. */
  readonly run: number;
  /** What it says, if that is not what is written: a number as a spreadsheet shows it. */
  readonly value?: string;
  /** The key that it stands under in its run. */
  readonly key?: string;
}

/** Told each candidate, in no order. Says whether it is a match. */
export type TellCandidate = (candidate: Candidate) => boolean;

/** The same, told where the words of the block's context stand. */
export type OnCandidate = (candidate: Candidate, places: PhrasePlaces) => boolean;

/**
 * Tells everything in a block that has a shape of a detector of the set, but what cannot be a match for want of a near word,
 * and what is a piece of a run that is a match of the same detector as a whole, by its label.
 */
export function findCandidates(block: Block, set: DetectorSet, onCandidate: OnCandidate): void {
  const { touched, starts, phrases } = set.trigger.find(block.text);
  const places = new PhrasePlaces(block.text, set, phrases);
  const tell: TellCandidate = (candidate) => onCandidate(candidate, places);
  const { meanings, settled } = findLabelled(block, set, tell);
  const seen = places.seen();
  for (const index of touched) {
    const shaped = set.shapes[index];
    if (shaped === undefined) continue;
    const own = outside(settled[shaped.detector.index], starts[index] ?? []);
    if (shaped.shape === 'findNear' && set.isGated) {
      if (isAnywhereNear(shaped.detector, meanings, seen)) verifyNear(block, set, places, shaped, own, tell);
    } else verify(block, shaped, own, 0, own.length, 0, tell);
  }
  findKeyed(block, set, tell);
}

/** The offsets that are in none of some runs. Both rise. */
function outside(runs: readonly Range[] | undefined, offsets: readonly number[]): readonly number[] {
  if (runs === undefined) return offsets;
  let at = 0;
  return offsets.filter((offset) => {
    while ((runs[at]?.end ?? Number.POSITIVE_INFINITY) < offset) at += 1;
    return offset < (runs[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Whether a near word of a detector may stand anywhere in the block, or a label be one. */
function isAnywhereNear(
  { index, nearPhrases }: CompiledDetector,
  meanings: ReadonlySet<LabelMeaning>,
  seen: Uint8Array,
): boolean {
  if (nearPhrases.some((phrase) => seen[phrase] === 1)) return true;
  for (const { contexts } of meanings) if (contexts[index]?.labelled === true) return true;
  return false;
}

/**
 * Tries a pattern where it may begin, from `starts[first]` up to but not including `starts[last]`, in order and never
 * within a match before: the same as to look for all its matches. Gives the index of the run it came to.
 */
function verify(
  block: Block,
  { detector, shape, pattern }: Shaped,
  starts: readonly number[],
  first: number,
  last: number,
  firstRun: number,
  tell: TellCandidate,
): number {
  const { text } = block;
  let run = firstRun;
  let free = 0;
  for (let index = first; index < last; index += 1) {
    const at = starts[index] ?? 0;
    if (at < free || isWithinCharacter(text, at)) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    free = pattern.lastIndex;
    const value = found.indices?.groups?.value;
    const start = value?.[0] ?? at;
    const end = value?.[1] ?? free;
    if (end <= start) continue;
    run = block.runAt(start, run);
    tell({ detector, shape, start, end, run });
  }
  return run;
}

/**
 * The same for a pattern that counts for nothing without a near word. Places that could be in each other's way are taken
 * together: if no near word may be near any of them, none is tried.
 */
function verifyNear(
  block: Block,
  set: DetectorSet,
  places: PhrasePlaces,
  shaped: Shaped,
  starts: readonly number[],
  tell: TellCandidate,
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
    const label = block.labelOf(run);
    const isLabelled = label !== undefined && set.labels.of(label).contexts[shaped.detector.index]?.labelled === true;
    if (isLabelled || mayBeNear(shaped.detector, places, at, end)) {
      run = verify(block, shaped, starts, first, last, run, tell);
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
