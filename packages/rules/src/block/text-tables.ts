import type { Location, Run } from '@holdback/scanner';
import { saysSomething } from './placeholder.ts';
import type { Range } from './range.ts';
import { alignedTables } from './tables/aligned-table.ts';
import { bareRows } from './tables/bare-rows.ts';
import { JsonRows } from './tables/json-rows.ts';
import { MarkupRows } from './tables/markup-rows.ts';
import { pairedLines } from './tables/paired-lines.ts';
import type { NamedCell, SeenTable, SpelledForm, TextCell } from './tables/seen-table.ts';
import { keyedRecords, signedTables } from './tables/signed-table.ts';
import { SqlRows } from './tables/sql-rows.ts';
import { isBlank, type LinedForm, type LinedTable, type TextLine } from './tables/table-form.ts';
import { wikiTables } from './tables/wiki-table.ts';

/** How tables are written in lines. Of those that a line may begin, the first. */
const linedForms: readonly LinedForm[] = [keyedRecords, wikiTables, signedTables, alignedTables, pairedLines, bareRows];

/** What is in the first line of every table: a wide gap, a bar, dashes with a space, or several commas. */
const mayBegin =
  /(?<=\S)(?: {2}| ?\t)|^\t[^\t]+\t|[|\u2502\u2503\u2506\u250a\u2551]|[-=_~\u2500]{2} [-=_~\u2500]|[,;][^,;]{1,40}[,;]/u;

/** Characters of a line that is the first of a table. */
const FIRST_LENGTH_MAX = 2_000;

/** Lines of the block before that may be the header of what the next begins with. */
const TAIL_LINES = 3;

/** Different tables of statements that are told of one document. */
const NAMED_TABLES_MAX = 1_000;

/** A block whose tables are to be found. Offsets are of its text as patterns read it. */
export interface TableText {
  readonly text: string;
  readonly runs: readonly Run[];
  rangeOf(run: number): Range;
  locate(run: number, start: number, end: number): Location;
}

/** The table that goes by. */
interface Open {
  readonly table: LinedTable;
  readonly seen: SeenTable;
  /** Lines since its last row that were none. */
  misses: number;
  /** A line that is no row has gone by, so that another table may begin. */
  isParted: boolean;
}

/**
 * Finds the tables that stand in the text of one document, in whatever way they are written: what is a cell, and what it
 * stands under. Blocks are given in order, and a table goes on from one to the next.
 */
export class TextTables {
  readonly #spelled: readonly SpelledForm[] = [new SqlRows(), new MarkupRows(), new JsonRows()];
  readonly #named = new Map<string, SeenTable>();
  #open: Open | undefined;
  #tail: readonly string[] = [];
  #over: SeenTable[] = [];
  #row = 0;

  /** The cells in a block, in order; none in most. */
  find(block: TableText): readonly TextCell[] {
    const { text, runs } = block;
    const spelled = this.#spelled.filter((form) => form.mayBeIn(text));
    const lined = linedForms.filter((form) => form.mayBeIn(text));
    if (spelled.length === 0 && lined.length === 0 && this.#open === undefined) {
      this.#tail = lastLines(text);
      return NONE;
    }
    const found: TextCell[] = [];
    const lines: TextLine[] = this.#tail.map((line) => ({
      text: line,
      start: -1,
      end: -1,
      source: -1,
      isRepeated: true,
    }));
    for (const [source, run] of runs.entries()) {
      if (run.label !== undefined || run.at.kind === 'cell' || run.header === true) continue;
      const range = block.rangeOf(source);
      const cells = this.#findSpelled(block, spelled, source, range);
      if (cells.length > 0) found.push(...cells);
      else addLines(lines, text, source, range, run.overlap ?? 0);
    }
    this.#readLines(block, lines, lined, found);
    this.#tail = lines.slice(-TAIL_LINES).map((line) => line.text);
    return spelled.length > 0 ? found.toSorted((a, b) => a.start - b.start) : found;
  }

  /** The tables that are over, each told once. */
  take(): readonly SeenTable[] {
    if (this.#over.length === 0) return NO_TABLES;
    const over = this.#over;
    this.#over = [];
    return over;
  }

  /** Those that are left when the document is over. */
  end(): readonly SeenTable[] {
    this.#close();
    this.#over.push(...this.#named.values());
    this.#named.clear();
    return this.take();
  }

  #close(): void {
    if (this.#open !== undefined) this.#over.push(this.#open.seen);
    this.#open = undefined;
  }

  #findSpelled(block: TableText, forms: readonly SpelledForm[], source: number, range: Range): readonly TextCell[] {
    for (const form of forms) {
      const cells = form.find(block.text, range);
      const seen = range.start + (block.runs[source]?.overlap ?? 0);
      if (cells.length > 0) return this.#take(block, cells, { source, seen, isLoose: form.isLoose });
    }
    return NONE;
  }

  /** `seen` is the offset before which all was given before. */
  #take(
    block: TableText,
    cells: readonly NamedCell[],
    { source, seen, isLoose }: { readonly source: number; readonly seen: number; readonly isLoose: boolean },
  ): readonly TextCell[] {
    // Of a row, the cells may stand on both sides of a row within it.
    const rows = new Map<number, number>();
    return cells.map(({ start, end, label, row: own, column, names, isKeyed }) => {
      const table = this.#namedTable(names);
      table.at ??= block.locate(source, start, end);
      let row = rows.get(own);
      if (row === undefined) {
        this.#row += 1;
        row = this.#row;
        rows.set(own, row);
        if (start >= seen) table.rows += 1;
      }
      if (start >= seen && saysSomething(block.text, start, end)) count(table, column);
      return { start, end, label, row, column, isLoose, ...(isKeyed && { isKeyed }), source, table };
    });
  }

  #namedTable(names: readonly string[]): SeenTable {
    const key = names.join('\n');
    let table = this.#named.get(key);
    if (table === undefined) {
      table = { columns: names, at: undefined, rows: 0, filled: [] };
      if (this.#named.size < NAMED_TABLES_MAX) this.#named.set(key, table);
    }
    return table;
  }

  #readLines(block: TableText, lines: readonly TextLine[], forms: readonly LinedForm[], found: TextCell[]): void {
    let at = this.#open === undefined ? 0 : this.#tail.length;
    while (at < lines.length) {
      const length = this.#begin(block, lines, at, forms);
      // A header of no lines is a row itself.
      if (length > 0) at += length;
      else {
        const line = lines[at];
        if (line !== undefined && this.#open !== undefined) this.#readLine(block, line, this.#open, found);
        at += 1;
      }
    }
  }

  /** Begins the table whose header a line is, if it is one. How many lines its header has; 0 if there is none. */
  #begin(block: TableText, lines: readonly TextLine[], at: number, forms: readonly LinedForm[]): number {
    const line = lines[at];
    if (line === undefined || this.#open?.isParted === false || !mayBeFirst(line.text)) return 0;
    for (const form of forms) {
      const begun = form.begin(lines, at);
      if (begun === undefined) continue;
      const { table, length } = begun;
      const before = this.#open?.seen;
      const isSame = before !== undefined && isSameHeader(before.columns, table.columns);
      if (!isSame) this.#close();
      const place = line.source < 0 ? undefined : block.locate(line.source, line.start, line.end);
      const seen = isSame ? before : { columns: table.columns, at: place, rows: 0, filled: [] };
      this.#open = { table, seen, misses: 0, isParted: false };
      return length;
    }
    return 0;
  }

  #readLine(block: TableText, line: TextLine, open: Open, found: TextCell[]): void {
    const cells = open.table.read(line.text);
    if (cells === undefined || cells.length === 0) {
      open.isParted ||= cells === undefined || isBlank(line.text);
      if (cells === undefined) open.misses += 1;
      if (open.misses > open.table.missesMax) this.#close();
      return;
    }
    open.misses = 0;
    open.isParted = false;
    if (line.source < 0) return;
    this.#row += 1;
    const { seen, table } = open;
    seen.at ??= block.locate(line.source, line.start, line.end);
    if (!line.isRepeated) seen.rows += 1;
    for (const { start, end, column, label } of cells) {
      if (!line.isRepeated && saysSomething(line.text, start, end)) count(seen, column);
      found.push({
        start: line.start + start,
        end: line.start + end,
        label,
        row: this.#row,
        column,
        isLoose: table.isLoose,
        source: line.source,
        table: seen,
      });
    }
  }
}

const NONE: readonly TextCell[] = [];
const NO_TABLES: readonly SeenTable[] = [];

/** A verdict, a place or an excerpt, as reports like ours tell them: no header is masked. */
const ofReport = /••|^ {0,2}(?:block|review|note) {2,}|(?:^|\s)row [\d,]+, column [A-Z]{1,3}(?![A-Za-z])/u;

function mayBeFirst(line: string): boolean {
  return line.length <= FIRST_LENGTH_MAX && mayBegin.test(line) && !ofReport.test(line);
}

function count({ filled }: SeenTable, column: number): void {
  filled[column] = (filled[column] ?? 0) + 1;
}

function isSameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** The lines of a run, after a blank one that parts it from the run before. */
function addLines(into: TextLine[], text: string, source: number, { start, end }: Range, overlap: number): void {
  if (into.length > 0 && overlap === 0) into.push({ text: '', start: -1, end: -1, source: -1, isRepeated: true });
  // The first line of a run that goes on is the rest of one that was read.
  let from = start;
  if (overlap > 0) {
    const next = text.indexOf('\n', start);
    if (next === -1 || next >= end) return;
    from = next + 1;
  }
  while (from <= end) {
    const found = text.indexOf('\n', from);
    const to = found === -1 || found > end ? end : found;
    into.push({ text: text.slice(from, to), start: from, end: to, source, isRepeated: from < start + overlap });
    from = to + 1;
  }
}

function lastLines(text: string): readonly string[] {
  let from = text.length;
  for (let line = 0; line <= TAIL_LINES && from > 0; line += 1) from = text.lastIndexOf('\n', from - 1);
  const tail = text.slice(from + 1);
  return tail.length > 4_000 ? [] : tail.split(/\n|\x1f/u).slice(-TAIL_LINES - 1, -1);
}
