import type { Run, TextPart } from '@holdback/scanner';
import { runEnd } from '../engine/pattern.ts';
import { divideRuns, type InlineRun } from './divide-runs.ts';
import { type NormalText, normalize } from './normalize.ts';
import type { Range } from './range.ts';

/** Longer text is no label of the cell after it, but a text. */
const LABEL_BESIDE_LENGTH_MAX = 60;

/** A block as patterns read it. Offsets are of its normal text. */
export class ReadableBlock {
  readonly normal: NormalText;
  readonly text: string;
  /** The runs of the part, those with tables in their text divided into cells. */
  readonly runs: readonly Run[];
  #edges: Edges;
  /** Undefined if no run is divided. */
  readonly #pieces: readonly InlineRun[] | undefined;
  /** Of each run that has no label of its own. */
  readonly #headings: (string | undefined)[] = [];

  /** Prepares a block: its normal text, and where its runs are in it. */
  constructor(part: Pick<TextPart, 'text' | 'runs'>) {
    this.normal = normalize(part.text);
    this.text = this.normal.text;
    this.runs = part.runs;
    this.#edges = edgesOf(part.runs, this.normal);
    this.#pieces = divideRuns(this.text, part.runs, (index) => this.rangeOf(index));
    if (this.#pieces === undefined) return;
    this.runs = this.#pieces.map(({ run }) => run);
    this.#edges = edgesOfPieces(this.#pieces);
  }

  /** The index in the part of the run with an index. */
  sourceOf(index: number): number {
    return this.#pieces?.[index]?.source ?? index;
  }

  /** Where the run with an index begins. */
  startOf(index: number): number {
    return this.#edges.starts[index] ?? 0;
  }

  /** Where it ends: before the U+001F after it, or where the next piece of a divided run begins. */
  endOf(index: number): number {
    return this.#edges.ends[index] ?? this.text.length;
  }

  /** Both. */
  rangeOf(index: number): Range {
    return { start: this.startOf(index), end: this.endOf(index) };
  }

  /** What the run with an index stands under, as patterns read it: its label, or what stands before it in its row. */
  labelOf(index: number): string | undefined {
    const run = this.runs[index];
    if (run?.label === undefined) return this.#headingOf(index);
    const { plain, isGeneric } = readLabel(run.label);
    return isGeneric && run.at.kind === 'cell' ? (this.#headingOf(index) ?? plain) : plain;
  }

  /** The index of the run that an offset is in. `from` is a run at or before it. */
  runAt(offset: number, from = 0): number {
    const { starts } = this.#edges;
    let low = from;
    // The next run is asked first: offsets mostly come in order.
    let high = from + 1;
    while (high < starts.length && (starts[high] ?? 0) <= offset) {
      low = high;
      high += high - from + 1;
    }
    high = Math.min(high, starts.length);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #headingOf(index: number): string | undefined {
    for (let next = this.#headings.length; next <= index; next += 1) this.#headings.push(this.#readHeading(next));
    return this.#headings[index];
  }

  #readHeading(index: number): string | undefined {
    const before = this.runs[index - 1];
    const run = this.runs[index];
    if (before === undefined || run === undefined || run.header === true || !isSameRow(before, run)) return undefined;
    const start = this.startOf(index - 1);
    const beside = this.text.slice(start, Math.min(this.endOf(index - 1), start + LABEL_BESIDE_LENGTH_MAX + 4));
    // Where no word stands beside a cell, what the cell before it stands under.
    return isLabelLike(beside) ? beside : this.#headings[index - 1];
  }
}

/** Where each run begins, and where it ends: by the thousand, and asked for with every value. */
interface Edges {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function edgesOf(runs: readonly Run[], { text, isShifted, toNormal }: NormalText): Edges {
  const starts = new Int32Array(runs.length);
  const ends = new Int32Array(runs.length);
  let end = text.endsWith(runEnd) ? text.length - 1 : text.length;
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const start = runs[index]?.start ?? 0;
    starts[index] = isShifted ? toNormal(start) : start;
    ends[index] = end;
    end = (starts[index] ?? 0) - 1;
  }
  return { starts, ends };
}

function edgesOfPieces(pieces: readonly InlineRun[]): Edges {
  return {
    starts: Int32Array.from(pieces, ({ start }) => start),
    ends: Int32Array.from(pieces, ({ end }) => end),
  };
}

function isSameRow(before: Run, run: Run): boolean {
  if (before.at.kind !== 'cell' || run.at.kind !== 'cell') return false;
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

/** Labels remembered. */
const LABELS_KEPT = 10_000;

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
