import type { Cells, Run, TextPart } from '@holdback/scanner';
import { HEADER, NO_LABEL } from '@holdback/scanner/text';
import { beyondAscii, runEnd } from '../engine/pattern.ts';
import { divideRuns, type InlineRun } from './divide-runs.ts';
import { joinLines } from './join-lines.ts';
import { locate } from './locate.ts';
import { type NormalText, normalize } from './normalize.ts';
import type { Range } from './range.ts';
import type { TextCell } from './tables/seen-table.ts';
import { TextTables } from './text-tables.ts';

/** Longer text is no label of the cell after it, but a text. */
const LABEL_BESIDE_LENGTH_MAX = 60;

/** A block of the scanner, or as much of it as is read here. */
export type BlockPart = Pick<TextPart, 'text' | 'runs' | 'cells'>;

/** A block as patterns read it. Offsets are of its normal text. */
export class ReadableBlock {
  readonly normal: NormalText;
  readonly text: string;
  /** How many runs it has: those of the part, with the ones that have tables in their text divided into cells. */
  readonly count: number;
  readonly #cells: Cells | undefined;
  /** Of each name of the cells its number, or -1 if it says too little. */
  readonly #columns: readonly number[];
  /** Empty where there are cells. */
  readonly #runs: readonly Run[];
  readonly #edges: Edges;
  /** Undefined if no run is divided. */
  readonly #pieces: readonly InlineRun[] | undefined;
  /** Cells of tables in its text, as patterns read it. */
  readonly #textCells: readonly TextCell[] = NO_CELLS;
  #beyondAscii: readonly Range[] | undefined;
  /** Of each run that has no label of its own. */
  readonly #headings: (string | undefined)[] = [];

  /** Prepares a block: its normal text, and where its runs are in it. `tables` has seen the blocks before. */
  constructor(part: BlockPart, tables = new TextTables()) {
    this.normal = normalize(part.text);
    this.text = this.normal.text;
    this.#cells = part.cells;
    this.#columns = (part.cells?.names ?? []).map((name, id) => (readLabel(name).isGeneric ? -1 : id));
    if (part.cells !== undefined) {
      this.#runs = [];
      this.count = part.cells.count;
      this.#edges = edgesOf(part.cells.starts, this.normal);
      return;
    }
    const edges = edgesOf(
      Int32Array.from(part.runs, ({ start }) => start),
      this.normal,
    );
    const rangeOf = (index: number): Range => ({ start: edges.starts[index] ?? 0, end: edges.ends[index] ?? 0 });
    this.#textCells = tables.find({
      text: this.text,
      runs: part.runs,
      rangeOf,
      locate: (index, start, end) => {
        const run = part.runs[index];
        const { normal } = this;
        return run === undefined
          ? { kind: 'paragraph', paragraph: 1 }
          : locate(part.text, run, normal.toOriginal(start), normal.toOriginalEnd(end));
      },
    });
    const pieces = this.#textCells.length === 0 ? undefined : divideRuns(part.runs, this.#textCells, rangeOf);
    this.#pieces = pieces;
    this.#runs = pieces === undefined ? part.runs : pieces.map(({ run }) => run);
    this.#edges = pieces === undefined ? edges : edgesOfPieces(pieces);
    this.count = this.#runs.length;
    // What stands between the cells of a table is prose like any other.
    const prose = this.#runs.flatMap(({ at }, index) => (at.kind === 'cell' ? [] : [this.rangeOf(index)]));
    this.text = joinLines(this.text, prose);
  }

  /** The cells of tables in its text, in order. Offsets are of the block. */
  get textCells(): readonly TextCell[] {
    const { isShifted, toOriginal, toOriginalEnd } = this.normal;
    if (!isShifted) return this.#textCells;
    return this.#textCells.map((cell) => ({ ...cell, start: toOriginal(cell.start), end: toOriginalEnd(cell.end) }));
  }

  /** The stretches of text between one U+001F and the next that have characters beyond ASCII, in order. */
  get beyondAscii(): readonly Range[] {
    this.#beyondAscii ??= findBeyondAscii(this.text);
    return this.#beyondAscii;
  }

  /** Whether runs stand within the runs of the part, so that a value may span several. */
  get isDivided(): boolean {
    return this.#pieces !== undefined;
  }

  /** The index in the part of the run with an index. */
  sourceOf(index: number): number {
    return this.#pieces?.[index]?.source ?? index;
  }

  /** Whether the letters of the run with an index were recognized in a picture. */
  isRecognized(index: number): boolean {
    return this.#runs[index]?.recognized === true;
  }

  /** Whether the run with an index is a cell. */
  isCell(index: number): boolean {
    return this.#cells !== undefined || this.#runs[index]?.at.kind === 'cell';
  }

  /** The row of the run with an index, if it is a cell; otherwise -1. */
  rowOf(index: number): number {
    if (this.#cells !== undefined) return this.#cells.rows[index] ?? -1;
    const at = this.#runs[index]?.at;
    return at?.kind === 'cell' ? at.row : -1;
  }

  /** Whether the run with an index is a cell of a column that no header names. */
  isUnnamed(index: number): boolean {
    if (this.#cells !== undefined) return this.#cells.labels[index] === NO_LABEL;
    const run = this.#runs[index];
    return run?.at.kind === 'cell' && run.label === undefined && run.header !== true;
  }

  /** Whether all of the text that belongs together is in the run with an index, and none of another. */
  isWhole(index: number): boolean {
    if (this.#cells !== undefined) return true;
    const { cut, overlap } = this.#runs[index] ?? {};
    return cut === undefined && overlap === undefined;
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

  /** Where words count for what stands in the run with an index. */
  contextOf(index: number): Range {
    return this.#pieces?.[index]?.context ?? this.rangeOf(index);
  }

  /** Whether words beside the run with an index count for it though it is a cell: see `InlineRun`. */
  isLoose(index: number): boolean {
    return this.#pieces?.[index]?.isLoose === true;
  }

  /** Whether what the run with an index stands under is a key before it: see `NamedCell`. */
  isKeyed(index: number): boolean {
    return this.#pieces?.[index]?.isKeyed === true;
  }

  /** What the run with an index stands under, as patterns read it: its label, or what stands before it in its row. */
  labelOf(index: number): string | undefined {
    const label = this.#ownLabelOf(index);
    if (label === undefined) return this.#headingOf(index);
    const { plain, isGeneric } = readLabel(label);
    return isGeneric && this.isCell(index) ? this.#headingOf(index) : plain;
  }

  /** A number that the run shares only with runs that stand under the same label; -1 where the label is to be asked for. */
  columnOf(index: number): number {
    return this.#columns[this.#cells?.labels[index] ?? -1] ?? -1;
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

  #ownLabelOf(index: number): string | undefined {
    if (this.#cells === undefined) return this.#runs[index]?.label;
    return this.#cells.names[this.#cells.labels[index] ?? -1];
  }

  /** Whether the run before one is a cell of its row, and the one itself no header. */
  #isBesideCell(index: number): boolean {
    if (this.#cells !== undefined) return isBeside(this.#cells, index);
    const before = this.#runs[index - 1];
    const run = this.#runs[index];
    return before !== undefined && run !== undefined && run.header !== true && isSameRow(before, run);
  }

  #readHeading(index: number): string | undefined {
    if (!this.#isBesideCell(index)) return undefined;
    const start = this.startOf(index - 1);
    const beside = this.text.slice(start, Math.min(this.endOf(index - 1), start + LABEL_BESIDE_LENGTH_MAX + 4));
    // Where no word stands beside a cell, what the cell before it stands under.
    return isLabelLike(beside) ? beside : this.#headings[index - 1];
  }
}

const NO_CELLS: readonly TextCell[] = [];

function findBeyondAscii(text: string): readonly Range[] {
  const stretches: Range[] = [];
  const next = new RegExp(beyondAscii, 'g');
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const end = text.indexOf(runEnd, found.index);
    stretches.push({ start: text.lastIndexOf(runEnd, found.index) + 1, end: end === -1 ? text.length : end });
    if (end === -1) break;
    next.lastIndex = end;
  }
  return stretches;
}

/** Where each run begins, and where it ends: by the thousand, and asked for with every value. */
interface Edges {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function edgesOf(original: Int32Array, { text, isShifted, toNormal }: NormalText): Edges {
  const starts = isShifted ? original.map(toNormal) : original;
  const ends = new Int32Array(starts.length);
  let end = text.endsWith(runEnd) ? text.length - 1 : text.length;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
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

function isBeside({ rows, columns, labels }: Cells, index: number): boolean {
  if (index === 0 || labels[index] === HEADER || rows[index - 1] !== rows[index]) return false;
  return (columns[index - 1] ?? 0) < (columns[index] ?? 0);
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
  return text.length <= LABEL_BESIDE_LENGTH_MAX && /[A-Za-z]{2}/.test(text) && !/\d{3}|@|\$\w/.test(text);
}
