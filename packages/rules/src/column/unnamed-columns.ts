import type { Cells, Run, TextPart } from '@holdback/scanner';
import { HEADER, NO_LABEL } from '@holdback/scanner/text';
import type { Detector, Match } from '../detectors/detector.ts';
import { detectors as builtIn } from '../detectors/index.ts';
import { labelInfoTypes } from '../label/label-info-types.ts';
import type { FoundMatches } from '../match/find-matches.ts';
import { ColumnProfile, type ColumnVerdict } from './column-profile.ts';

/** Cells of a column that are looked at: more would say the same, and a sheet may have a million. */
const CELLS_MAX = 2_000;

/** Columns of one table that are looked at. */
const COLUMNS_MAX = 512;

/** What was found in a block. */
export type ColumnMatches = Pick<FoundMatches, 'matches' | 'kept'>;

/** A column that holds what no header says, and that was not found cell by cell. */
export interface FoundColumn {
  /** From 1. */
  readonly column: number;
  readonly verdict: ColumnVerdict;
}

interface Column {
  readonly profile: ColumnProfile;
  cells: number;
  /** Cells in which each kind was found at `likely` or above. */
  readonly found: Map<string, number>;
}

/** Watches the columns of the table that goes by whose header says nothing of what they hold. */
export class ColumnVerdicts {
  readonly #detectors: readonly Detector[];
  readonly #hash: (value: string) => number;
  readonly #columns = new Map<number, Column>();
  /** By column: a million cells stand under one header. */
  readonly #headers: ({ readonly text: string; readonly isTelling: boolean } | undefined)[] = [];

  /** Only kinds of `detectors` are told. `hash` is that of the run. */
  constructor({ detectors, hash }: { readonly detectors: readonly Detector[]; hash(value: string): number }) {
    this.#detectors = detectors;
    this.#hash = hash;
  }

  /** Counts the cells of a block, with what was found in it. */
  add(block: TextPart, found: ColumnMatches): void {
    const { cells } = block;
    if (cells !== undefined) this.#addCells(block.text, cells, found);
    else this.#addRuns(block, found);
  }

  #addCells(text: string, { count, starts, columns, labels, names }: Cells, found: ColumnMatches): void {
    const telling = names.map((name) => isTelling(name));
    const matches = new RunMatches(found);
    for (let index = 0; index < count; index += 1) {
      const label = labels[index] ?? NO_LABEL;
      if (label === HEADER || telling[label] === true) continue;
      const column = this.#columnAt(columns[index] ?? 0, label === NO_LABEL);
      if (column === undefined) continue;
      const end = (index + 1 < count ? (starts[index + 1] ?? 0) : text.length) - 1;
      addCell(column, text.slice(starts[index], end), matches.of(index));
    }
  }

  #addRuns(block: TextPart, found: ColumnMatches): void {
    const matches = new RunMatches(found);
    for (const [index, run] of block.runs.entries()) {
      const column = this.#columnOf(run);
      if (column === undefined) continue;
      const end = block.runs[index + 1]?.start ?? block.text.length;
      addCell(column, block.text.slice(run.start, end - 1), matches.of(index));
    }
  }

  /** Counts a cell of a table that is written in text, with what was found in it. */
  addTextCell(text: string, number: number, label: string, matches: readonly ColumnMatch[]): void {
    if (label !== '' && this.#isTelling(label, number)) return;
    const column = this.#columnAt(number, label === '');
    if (column !== undefined) addCell(column, text, matches);
  }

  /** The verdicts on the table that has gone by, which is forgotten. `headers` are its columns, from the first. */
  end(headers: readonly string[]): readonly FoundColumn[] {
    const wanted = new Set(this.#detectors.map(({ infoType }) => infoType));
    const found: FoundColumn[] = [];
    const named = [...this.#columns].filter(([, { profile }]) => profile.hasNames).map(([column]) => column);
    for (const [column, { profile, found: cells }] of this.#columns) {
      const isBesideNames = named.some((each) => each !== column);
      const verdict = profile.verdict(headers[column - 1] ?? '', isBesideNames);
      if (verdict === undefined || !wanted.has(verdict.infoType)) continue;
      // What was found cell by cell is counted already.
      if ((cells.get(verdict.infoType) ?? 0) * 2 < verdict.matching) found.push({ column, verdict });
    }
    this.#columns.clear();
    return found.sort((a, b) => a.column - b.column);
  }

  /** The column of a cell, if it is to be looked at. */
  #columnOf({ at, label, header, overlap, cut }: Run): Column | undefined {
    if (at.kind !== 'cell' || header === true || overlap !== undefined || cut !== undefined) return undefined;
    if (label !== undefined && this.#isTelling(label, at.column)) return undefined;
    return this.#columnAt(at.column, label === undefined);
  }

  /** A column, if more of its cells are to be looked at. */
  #columnAt(number: number, isBare: boolean): Column | undefined {
    let column = this.#columns.get(number);
    if (column === undefined && this.#columns.size < COLUMNS_MAX) {
      column = { profile: new ColumnProfile(this.#hash, isBare), cells: 0, found: new Map() };
      this.#columns.set(number, column);
    }
    return column === undefined || column.cells >= CELLS_MAX ? undefined : column;
  }

  /** Whether a header names a kind: its cells are then judged one by one. */
  #isTelling(text: string, column: number): boolean {
    let header = this.#headers[column];
    if (header?.text !== text) {
      header = { text, isTelling: isTelling(text) };
      if (column <= COLUMNS_MAX) this.#headers[column] = header;
    }
    return header.isTelling;
  }
}

/** Kinds that only a label tells, and takes whatever stands under it for: what the cells are it does not say. */
const onlyLabelled: ReadonlySet<string> = new Set(
  builtIn
    .filter(
      ({ find, findNear = [], labelled, check }) =>
        labelled !== undefined && check === undefined && find.length + findNear.length === 0,
    )
    .map(({ infoType }) => infoType),
);

/** Whether a header says what its cells are, so that each is judged by itself. */
function isTelling(header: string): boolean {
  return labelInfoTypes(header).some((infoType) => !onlyLabelled.has(infoType));
}

/** The matches of a block by their runs, which are asked for in their order. */
class RunMatches {
  readonly #found: ColumnMatches;
  #next = 0;

  constructor(found: ColumnMatches) {
    this.#found = found;
  }

  /** Those in a run. */
  of(run: number): readonly ColumnMatch[] {
    const { matches, kept } = this.#found;
    const inRun: ColumnMatch[] = [];
    for (let index = kept[this.#next]; index !== undefined; index = kept[this.#next]) {
      const at = matches.runs[index] ?? 0;
      if (at > run) break;
      if (at === run) inRun.push({ infoType: matches.infoTypeOf(index), confidence: matches.confidenceOf(index) });
      this.#next += 1;
    }
    return inRun;
  }
}

/** What was found in a cell. */
export type ColumnMatch = Pick<Match, 'infoType' | 'confidence'>;

function addCell(column: Column, text: string, matches: readonly ColumnMatch[]): void {
  column.cells += 1;
  column.profile.add(text, matches);
  for (const { infoType, confidence } of matches) {
    if (confidence !== 'possible') column.found.set(infoType, (column.found.get(infoType) ?? 0) + 1);
  }
}
