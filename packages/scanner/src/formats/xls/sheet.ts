import type { Location, Trait } from '../../document.ts';
import type { CellRange } from '../../structures/spreadsheet/cell-range.ts';
import type { FontRun } from './strings.ts';

/** Text of a sheet that is in no cell, or says something of one. */
export interface Aside {
  readonly text: string;
  readonly at: Location;
  readonly hiddenBy?: Trait;
}

/** A cell that holds something. */
export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** Of a cell format. */
  readonly format: number;
  value: string | number;
  /** The fonts of parts of its text. */
  readonly runs?: readonly FontRun[];
}

/** Columns of a sheet before 2007. */
export const COLUMNS_MAX = 256;

/** What is gathered of a sheet while its records go by. */
export class Sheet {
  readonly name: string;
  /** What hides all of it. */
  readonly hiddenBy: Trait | undefined;
  readonly rows = new Map<number, SheetCell[]>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: CellRange[] = [];
  readonly asides: Aside[] = [];
  /** Its shapes, in pieces. */
  readonly drawings: Uint8Array[] = [];
  /** Texts of notes by the number of their object, until the note says where it is. */
  readonly noteTexts = new Map<number, string>();
  /** The shape that goes by is hidden. */
  isShapeHidden = false;
  /** The kind and the number of the object that goes by ([MS-XLS] 2.5.143, FtCmo). */
  object: { readonly kind: number; readonly id: number } | undefined;
  /** A filter hides rows. */
  isFiltered = false;
  /** Rows have no height unless they say so. */
  hidesRows = false;
  readonly shownRows = new Set<number>();
  /** Columns have no width unless they say so. */
  hidesColumns = false;
  readonly shownColumns = new Set<number>();
  /** The cell whose formula's string comes next. */
  waiting: SheetCell | undefined;

  constructor(name: string, hiddenBy: Trait | undefined) {
    this.name = name;
    this.hiddenBy = hiddenBy;
  }

  /** Adds a cell. */
  add(row: number, cell: SheetCell): void {
    const cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, [cell]);
    else cells.push(cell);
  }

  /** The place of a cell, counted from 0. */
  place(row: number, column: number): Location {
    return { kind: 'cell', sheet: this.name, row: row + 1, column: column + 1 };
  }

  /** Adds text that is in no cell. */
  addAside(text: string, at: Location, hiddenBy?: Trait): void {
    if (text.trim() !== '') this.asides.push({ text, at, ...(hiddenBy !== undefined && { hiddenBy }) });
  }
}
