import type { Run, TextPart } from '@holdback/scanner';
import { Block } from './block.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { checksums } from './checks/checksums.ts';
import { checks } from './checks/index.ts';
import { confidenceOf, type Specimens } from './confidence.ts';
import { contextAfter, contextOf, type PhrasePlaces } from './context.ts';
import type { Detector, Match, Shape } from './detector.ts';
import { type DetectorSet, detectorSetOf } from './detector-set.ts';
import { detectors as allDetectors } from './detectors/index.ts';
import { wholeOf } from './guards.ts';
import { keepBest, type Weighed } from './overlaps.ts';
import { runEnd } from './pattern.ts';

/** How matches are judged. */
export interface MatchOptions {
  /** `real` lets published specimens count as what they look like. Default: `possible`. */
  readonly specimens?: Specimens;
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
  part: Pick<TextPart, 'text' | 'runs'>,
  detectors: readonly Detector[],
  options: MatchOptions = {},
): readonly BlockMatch[] {
  return matchWith(part, detectorSetOf(detectors), options);
}

/** The same for a set of detectors that was put together before. */
export function matchWith(
  part: Pick<TextPart, 'text' | 'runs'>,
  set: DetectorSet,
  options: MatchOptions = {},
): readonly BlockMatch[] {
  const block = new Block(part);
  const { candidates, places } = findCandidates(block, set);
  const weighed: WeighedCandidate[] = [];
  for (const candidate of candidates) {
    const match = weigh(block, set, places, candidate, options.specimens ?? 'possible');
    if (match !== undefined) weighed.push(match);
  }
  const matches: BlockMatch[] = [];
  for (const { detector, infoType, start, end, confidence, run } of keepBest(weighed)) {
    const match = {
      infoType,
      start: block.normal.toOriginal(start),
      end: block.normal.toOriginalEnd(end),
      confidence,
      run,
    };
    if (belongsHere(part, detector, match)) matches.push(match);
  }
  return matches;
}

interface WeighedCandidate extends Weighed {
  readonly detector: Detector;
  readonly run: number;
}

/** Checks a candidate and asks its context what it is worth. Undefined if it is no match. */
function weigh(
  block: Block,
  set: DetectorSet,
  places: PhrasePlaces,
  candidate: Candidate,
  specimens: Specimens,
): WeighedCandidate | undefined {
  const { detector: compiled, shape, start, end, run } = candidate;
  const { detector } = compiled;
  const label = candidate.key ?? block.labelOf(run);
  const said = label === undefined ? undefined : set.labels.of(label).contexts[compiled.index];
  const span = { start: block.startOf(run), end: block.endOf(run) };
  const context = contextOf(compiled, places, block.text, span, candidate, said);
  if (shape === 'findNear' && !context.near) return undefined;
  const value = candidate.value ?? block.text.slice(start, end);
  const checked = mustPass(detector, shape);
  if (detector.check !== undefined && checked && !checks[detector.check](value)) return undefined;
  if (detector.guard === 'number' && shape !== 'labelled' && wholeOf(block.text, start, end) !== undefined)
    return undefined;
  const confidence = confidenceOf(detector, shape, context, value, specimens);
  if (confidence === undefined) return undefined;
  const isChecksum = checked && detector.check !== undefined && checksums.has(detector.check);
  const rank = (isChecksum ? 2 : 0) + (context.near || shape === 'labelled' ? 1 : 0);
  return { detector, infoType: detector.infoType, start, end, confidence, run, rank, order: compiled.index };
}

/** Whether a value of a shape must pass the detector's check. */
function mustPass({ check, checkedShapes }: Detector, shape: Shape): boolean {
  return check !== undefined && (checkedShapes === undefined ? shape !== 'mentions' : checkedShapes.includes(shape));
}

/**
 * Whether a match is reported by its run or by the one before or after, which repeats its text. A run that is cut
 * leaves to the next what starts too near its end to be seen whole with its context; the next has all that in its
 * overlap and drops what starts before the same place.
 */
function belongsHere(part: Pick<TextPart, 'text' | 'runs'>, detector: Detector, match: BlockMatch): boolean {
  const run = part.runs[match.run];
  if (run === undefined) return true;
  const reserve = detector.lengthMax + contextAfter;
  if (run.overlap !== undefined && match.start < run.start + run.overlap - reserve) return false;
  const next = part.runs[match.run + 1];
  const end = next === undefined ? part.text.length - 1 : next.start - 1;
  return run.cut === undefined || match.start < end - reserve;
}
