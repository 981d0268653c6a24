import type { Location } from '@holdback/scanner';
import type { Range } from '../range.ts';

/** A table in a text, as much as has gone by: what is told of it when it is over. */
export interface SeenTable {
  /** How its columns are called; empty if they have no names. */
  readonly columns: readonly string[];
  /** Its header, or its first row where that has gone by. */
  at: Location | undefined;
  /** Rows, the header not counted. */
  rows: number;
  /** Cells that say something, by column from 1. */
  readonly filled: number[];
}

/** A value in a text that stands in a table. Offsets are of the text that was searched. */
export interface TextCell extends Range {
  /** What it stands under; empty if nothing does. */
  readonly label: string;
  /** Counted in its document from 1 on. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** See `LinedTable`. */
  readonly isLoose: boolean;
  /** See `NamedCell`. */
  readonly isKeyed?: true;
  /** The run that it is in, by its index. */
  readonly source: number;
  readonly table: SeenTable;
}

/** A cell of a row that says under which names it stands: of a statement or an element, wherever lines end. */
export interface NamedCell extends Range {
  /** Its name stands before it as a key, which is read as such: it is no label as that of a column is. */
  readonly isKeyed?: true;
  readonly label: string;
  /** Counted from 1 on in what was searched. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** The names of all columns of its table. */
  readonly names: readonly string[];
}

/** A way to write a table in which signs tell what a cell is, wherever lines end. One a document. */
export interface SpelledForm {
  /** As for `LinedTable`. */
  readonly isLoose: boolean;
  /** Whether a text may hold such a table. */
  mayBeIn(text: string): boolean;
  /** The cells in a run of a text, in order. What the document said before is remembered. */
  find(text: string, run: Range): readonly NamedCell[];
}
