import type { Run } from '@holdback/scanner';
import { type BlockPart, ReadableBlock } from '../block/readable-block.ts';
import type { TextTables } from '../block/text-tables.ts';
import { checks } from '../checks/index.ts';
import type { Specimens } from '../detectors/confidence.ts';
import type { Confidence, Detector, Shape } from '../detectors/detector.ts';
import { detectors as allDetectors } from '../detectors/index.ts';
import { runEnd } from '../engine/pattern.ts';
import type { Candidate } from './candidate.ts';
import { detectorSetOf } from './detector-set.ts';
import { labelContextOf } from './doubtful-label.ts';
import { findCandidates } from './find-candidates.ts';
import { keepBest } from './keep-best.ts';
import { phrasesNear } from './near-words.ts';
import { type PieceOf, pieceOf } from './piece-of.ts';
import { isReserved } from './specimen.ts';
import { mustPass, type Scales } from './weigh.ts';

/** What speaks for a candidate and against it. Its words are those of the detector, never of the text. */
export interface Evidence {
  /** Near words that stand beside it. */
  readonly speakFor: readonly string[];
  /** Words against it that stand beside it. They lower the confidence by one level. */
  readonly speakAgainst: readonly string[];
  /** What the label that it stands under says. */
  readonly label: 'for' | 'against' | 'nothing';
  /** Whether it passes its check, if it has to. */
  readonly check?: 'passed' | 'failed';
  /** What it is only a piece of. */
  readonly pieceOf?: PieceOf;
  /** It is a published specimen, and so at most `possible`. */
  readonly reserved: boolean;
}

/** A piece of text that has the shape of something, found or not, and why. */
export interface Explanation {
  readonly infoType: string;
  /** UTF-16 offsets of the text as given. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What it comes to; undefined if it is no match. */
  readonly confidence: Confidence | undefined;
  readonly evidence: Evidence;
  /** The kind that the same text was taken for instead. */
  readonly lostTo?: string;
}

/** What is explained, and how. */
export interface ExplainOptions {
  /** The column header, form label or JSON key that the text stands under. */
  readonly label?: string;
  /** Default: all. */
  readonly detectors?: readonly Detector[];
  /** As for `findMatches`. */
  readonly specimens?: Specimens;
}

/**
 * Everything in a piece of text that has the shape of a detector, in order of `start`: what `findMatches` finds, what was
 * outvoted by another kind, and what is no match, each with its evidence.
 */
export function explainMatches(text: string, options: ExplainOptions = {}): readonly Explanation[] {
  const { label, ...others } = options;
  const runs: Run[] = [{ start: 0, at: { kind: 'paragraph', paragraph: 1 }, ...(label !== undefined && { label }) }];
  return explainBlock({ text: `${text.replaceAll(runEnd, ' ')}${runEnd}`, runs }, others).map(
    ({ run: _run, ...explanation }) => explanation,
  );
}

/** What is explained of a block, and how. */
export interface BlockOptions extends Omit<ExplainOptions, 'label'> {
  /** Only of these kinds; the others are found to see what they outvote. Default: all. */
  readonly only?: ReadonlySet<string>;
  /** Of a document whose blocks are given in order: its tables may go on from one to the next. */
  readonly tables?: TextTables;
}

/** The same of a block. `run` is the index of the run it is in. */
export function explainBlock(
  part: BlockPart,
  { detectors = allDetectors, specimens = 'possible', only, tables }: BlockOptions = {},
): readonly (Explanation & { readonly run: number })[] {
  const block = new ReadableBlock(part, tables);
  // What is left out for speed is to be explained as well.
  const set = { ...detectorSetOf(detectors), isGated: false };
  const weighed: { readonly candidate: Candidate; readonly match: number | undefined }[] = [];
  const { matches, scales } = findCandidates(block, set, { specimens, isProse: true }, (candidate, match) => {
    if (only?.has(candidate.detector.detector.infoType) !== false) weighed.push({ candidate, match });
  });
  const winners = new Map<number, string>();
  const all = matches.orders.map((_, index) => matches.weighed(index));
  keepBest(all, (loser, winner) => winners.set(loser.index, winner.detector.infoType));
  return weighed
    .map(({ candidate, match }) => {
      const winner = match === undefined ? undefined : winners.get(match);
      return {
        infoType: candidate.detector.detector.infoType,
        start: block.normal.toOriginal(candidate.start),
        end: block.normal.toOriginalEnd(candidate.end),
        run: block.sourceOf(candidate.run),
        shape: candidate.shape,
        confidence: match === undefined ? undefined : matches.confidenceOf(match),
        evidence: evidenceOf(scales, candidate),
        ...(winner !== undefined && { lostTo: winner }),
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function evidenceOf({ block, set, labels, places }: Scales, candidate: Candidate): Evidence {
  const { detector: compiled, shape, start, end, run } = candidate;
  const { detector } = compiled;
  const said = labelContextOf(block, set, labels, compiled, run, candidate.key);
  const value = candidate.value ?? block.text.slice(start, end);
  const longer = detector.guard === 'number' ? pieceOf(block.text, start, end) : undefined;
  return {
    ...phrasesNear(compiled, places, block.text, block.contextOf(run), candidate),
    label: said?.labelled === true ? 'for' : said?.notNear === true ? 'against' : 'nothing',
    ...(detector.check !== undefined &&
      mustPass(detector, shape) && { check: checks[detector.check](value) ? 'passed' : 'failed' }),
    ...(longer !== undefined && { pieceOf: longer }),
    reserved: isReserved(detector, value),
  };
}
