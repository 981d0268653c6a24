import type { Run, TextPart } from '@holdback/scanner';
import { isLabelled } from './context.ts';
import type { Detector } from './detector.ts';
import { findKeyed } from './keyed.ts';
import { labelInfoTypes } from './label.ts';
import { type NormalText, normalize } from './normalize.ts';
import { patternsOf, runEnd } from './pattern.ts';
import { isPlaceholder } from './placeholder.ts';
import { readingsOf } from './spreadsheet.ts';

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
  /** What it says, if that is not what is written: a number as a spreadsheet shows it. */
  readonly value?: string;
  /** The key that it stands under in its run. */
  readonly key?: string;
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
  const headings: (string | undefined)[] = [];
  const headingOf = (index: number): string | undefined => {
    for (let next = headings.length; next <= index; next += 1) {
      const isBeside = next > 0 && !part.runs[next]?.header && isSameRow(part.runs[next - 1], part.runs[next]);
      const beside = isBeside
        ? text.slice(starts[next - 1], Math.min(endOf(next - 1), (starts[next - 1] ?? 0) + 64))
        : '';
      // Where no word stands beside a cell, what the cell before it stands under.
      headings.push(isBeside ? (isLabelLike(beside) ? beside : headings[next - 1]) : undefined);
    }
    return headings[index];
  };
  const labelOf = (index: number): string | undefined => {
    const label = part.runs[index]?.label;
    if (label === undefined) return headingOf(index);
    const { plain, isGeneric } = readLabel(label);
    return isGeneric && part.runs[index]?.at.kind === 'cell' ? (headingOf(index) ?? plain) : plain;
  };
  return {
    normal,
    text,
    runs: part.runs,
    span: (index) => ({
      start: starts[index] ?? 0,
      end: endOf(index),
      label: labelOf(index),
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
  for (const found of findKeyed(block.text, detectors)) {
    yield { ...found, shape: 'labelled', run: block.runAt(found.start) };
  }
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
    if (span.label === undefined) continue;
    yield* findWhole(block, span, run, detectorsFor(span.label, detectors));
    if (block.runs[run]?.at.kind === 'cell') yield* findNumber(block, span, run, detectors);
  }
}

/** A run that is a value as a whole. */
function* findWhole(block: Block, span: RunSpan, run: number, detectors: readonly Detector[]): Generator<Candidate> {
  const whole = block.runs[run]?.cut === undefined && block.runs[run]?.overlap === undefined;
  if (!whole) return;
  for (const detector of detectors) {
    if (span.end - span.start > detector.lengthMax * 2) continue;
    const raw = block.text.slice(span.start, span.end);
    const value = raw.trim();
    if (isPlaceholder(value, span.label ?? '') || patternsOf(detector).value?.test(value) !== true) continue;
    const start = span.start + raw.indexOf(value);
    yield { detector, shape: 'labelled', start, end: start + value.length, run };
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

/** A number that a spreadsheet wrote in its own way, in a cell under a label that says what it is. */
function* findNumber(block: Block, span: RunSpan, run: number, detectors: readonly Detector[]): Generator<Candidate> {
  const { start, end, label } = span;
  if (label === undefined || end - start < NUMBER_LENGTH_MIN || end - start > NUMBER_LENGTH_MAX) return;
  const raw = block.text.slice(start, end);
  const cell = raw.trim();
  const readings = readingsOf(cell);
  if (readings.length === 0) return;
  const at = start + raw.indexOf(cell);
  for (const detector of namedBy(label, detectors)) {
    const value = readings.find((reading) => isWhole(detector, reading));
    const shape = detector.labelled === undefined ? 'findNear' : 'labelled';
    if (value !== undefined) yield { detector, shape, start: at, end: at + cell.length, run, value };
  }
}

/** Characters of such a cell. */
const NUMBER_LENGTH_MIN = 7;
const NUMBER_LENGTH_MAX = 32;

/** Detectors of digits with a check that a label names in its last words. */
function namedBy(label: string, detectors: readonly Detector[]): readonly Detector[] {
  const named = labelInfoTypes(label, detectors);
  return detectors.filter(({ infoType, check }) => check !== undefined && named.includes(infoType));
}

function isWhole(detector: Detector, value: string): boolean {
  const { find, findNear } = patternsOf(detector);
  return [...find, ...findNear].some((pattern) => [...value.matchAll(pattern)].some(([found]) => found === value));
}

function isSameRow(before: Run | undefined, run: Run | undefined): boolean {
  if (before?.at.kind !== 'cell' || run?.at.kind !== 'cell') return false;
  return before.at.row === run.at.row && before.at.sheet === run.at.sheet && before.at.column < run.at.column;
}

/** Headers that say no more than that something stands below. */
const generic =
  /^\s*(?:values?|answers?|responses?|data|contents?|entry|entries|text|details?|descriptions?|results?)\s*$/i;

/** A label as patterns read text, and whether it says anything. */
interface ReadLabel {
  readonly plain: string;
  readonly isGeneric: boolean;
}

/** Columns have few labels, and cells come by the million. */
const readLabels = new Map<string, ReadLabel>();

function readLabel(label: string): ReadLabel {
  let read = readLabels.get(label);
  if (read === undefined) {
    if (readLabels.size >= LABELS_KEPT) readLabels.clear();
    read = { plain: normalize(label).text, isGeneric: generic.test(label) };
    readLabels.set(label, read);
  }
  return read;
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
