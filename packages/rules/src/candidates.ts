import type { Run, TextPart } from '@holdback/scanner';
import { isLabelled } from './context.ts';
import type { Detector } from './detector.ts';
import { type NormalText, normalize } from './normalize.ts';
import { patternsOf, runEnd } from './pattern.ts';

/** Which of a detector's shapes a candidate has: see `Detector`. */
export type Shape = 'find' | 'findNear' | 'mentions' | 'labelled';

/** Text that has a shape of a detector. Neither checked nor weighed yet. Offsets are of the block's normal text. */
export interface Candidate {
  readonly detector: Detector;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Index of its run. */
  readonly run: number;
}

/** A run in the block's normal text. */
interface RunSpan {
  readonly start: number;
  readonly end: number;
  /** The run's label, or what stands before it in its row. */
  readonly label: string | undefined;
}

/** A block as patterns read it. */
export interface Block {
  readonly normal: NormalText;
  readonly text: string;
  readonly runs: readonly Run[];
  /** The run with an index. */
  span(index: number): RunSpan;
  /** The index of the run that an offset of the normal text is in. */
  runAt(offset: number): number;
}

/** Longer text is no label of the cell after it, but a text. */
const LABEL_BESIDE_LENGTH_MAX = 60;

/** Prepares a block: its normal text, and where its runs are in it. */
export function readBlock(part: Pick<TextPart, 'text' | 'runs'>): Block {
  const normal = normalize(part.text);
  const { text } = normal;
  const starts = part.runs.map(({ start }) => normal.toNormal(start));
  const endOf = (index: number): number => {
    const next = starts[index + 1];
    if (next !== undefined) return next - 1;
    return text.endsWith(runEnd) ? text.length - 1 : text.length;
  };
  const besideOf = (index: number): string | undefined => {
    if (index === 0 || part.runs[index]?.header || !isSameRow(part.runs[index - 1], part.runs[index])) return undefined;
    const beside = text.slice(starts[index - 1], endOf(index - 1));
    return isLabelLike(beside) ? beside : undefined;
  };
  return {
    normal,
    text,
    runs: part.runs,
    span: (index) => ({
      start: starts[index] ?? 0,
      end: endOf(index),
      label: part.runs[index]?.label ?? besideOf(index),
    }),
    runAt: (offset) => lastAtOrBefore(starts, offset),
  };
}

/** Everything in a block that has a shape of one of the detectors. */
export function* findCandidates(block: Block, detectors: readonly Detector[]): Generator<Candidate> {
  for (const detector of detectors) {
    const patterns = patternsOf(detector);
    for (const shape of ['find', 'findNear', 'mentions'] as const) {
      for (const pattern of patterns[shape]) yield* findShape(block, detector, shape, pattern);
    }
  }
  yield* findLabelled(block, detectors);
}

function* findShape(block: Block, detector: Detector, shape: Shape, pattern: RegExp): Generator<Candidate> {
  for (const match of block.text.matchAll(pattern)) {
    const value = match.indices?.groups?.value;
    const start = value?.[0] ?? match.index;
    const end = value?.[1] ?? match.index + match[0].length;
    if (end > start) yield { detector, shape, start, end, run: block.runAt(start) };
  }
}

/** The labelled detectors of each label, for the detectors last used: a column has one label and a million cells. */
const labelledBy = new WeakMap<readonly Detector[], Map<string, readonly Detector[]>>();

/** Labels remembered per list of detectors. */
const LABELS_KEPT = 10_000;

function* findLabelled(block: Block, detectors: readonly Detector[]): Generator<Candidate> {
  for (let run = 0; run < block.runs.length; run += 1) {
    const span = block.span(run);
    const whole = block.runs[run]?.cut === undefined && block.runs[run]?.overlap === undefined;
    if (span.label === undefined || !whole) continue;
    for (const detector of detectorsFor(span.label, detectors)) {
      if (span.end - span.start > detector.lengthMax * 2) continue;
      const raw = block.text.slice(span.start, span.end);
      const value = raw.trim();
      if (isPlaceholder(value, span.label) || patternsOf(detector).value?.test(value) !== true) continue;
      const start = span.start + raw.indexOf(value);
      yield { detector, shape: 'labelled', start, end: start + value.length, run };
    }
  }
}

function detectorsFor(label: string, detectors: readonly Detector[]): readonly Detector[] {
  let known = labelledBy.get(detectors);
  if (known === undefined || known.size >= LABELS_KEPT) {
    known = new Map();
    labelledBy.set(detectors, known);
  }
  let found = known.get(label);
  if (found === undefined) {
    found = detectors.filter((detector) => isLabelled(detector, label));
    known.set(label, found);
  }
  return found;
}

/** What people write where a value would stand, and the characters that it is masked with. */
const placeholder =
  /^(?:|[*•x#_.?-]+|(?:n\/?a|none|null|nil|undefined|unknown|unk|empty|blank|required|optional|redacted|withheld|removed|hidden|masked|encrypted|tb[acd]|yes|no|true|false|pending|not (?:applicable|available|set|known|given|required|provided)|same as above|see [\w ]{1,40})\.?|[<[{(].{0,40}[>\]})])$/iu;

/** Whether a value says that there is none: `n/a`, `****`, `<password>`, or the label itself. */
function isPlaceholder(value: string, label: string): boolean {
  return placeholder.test(value) || value.toLowerCase() === label.trim().toLowerCase();
}

function isSameRow(before: Run | undefined, run: Run | undefined): boolean {
  if (before?.at.kind !== 'cell' || run?.at.kind !== 'cell') return false;
  return before.at.row === run.at.row && before.at.sheet === run.at.sheet && before.at.column < run.at.column;
}

function isLabelLike(text: string): boolean {
  return text.length <= LABEL_BESIDE_LENGTH_MAX && /[A-Za-z]{2}/.test(text) && !/\d{3}|@/.test(text);
}

/** The index of the last of some rising numbers that is at or below a number; 0 if none is. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
