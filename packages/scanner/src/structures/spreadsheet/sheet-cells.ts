import type { Location, Part, TablePart, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { HEADER_SAMPLE_ROWS } from '../table/header-row.ts';
import { TableRows } from '../table/table-rows.ts';
import { COLUMNS_MAX } from './cell-range.ts';
import { type CoveredCell, type GatheredRow, RowCells } from './row-cells.ts';

/**
 * Blank columns and rows after which a cell stands by itself, away from all else on its sheet. A window shows some 25 columns
 * and 40 rows: a link beside a table or notes some screens below it are seen by whoever scrolls a little, and what is
 * read of them is judged like all else.
 */
const COLUMNS_AWAY = 35;
const ROWS_AWAY = 200;

/** Blank columns after which a cell is in no table with those before it. */
const COLUMNS_APART = 256;

/** Rows that are gathered before they are told. */
const ROWS_GATHERED = 64;

/** What is known of a sheet before its cells come. */
export interface Sheet {
  readonly name: string;
  /** What hides all of it. */
  readonly hiddenBy?: Trait;
}

/** Where a trait is told again: of a sheet once, of rows once a stretch, of cells once a column. */
const toldBy: Readonly<Partial<Record<Trait, 'sheet' | 'rows'>>> = {
  'hidden-sheet': 'sheet',
  'very-hidden-sheet': 'sheet',
  'external-cache': 'sheet',
  'embedded-object': 'sheet',
  scenario: 'sheet',
  'hidden-row': 'rows',
  'filtered-row': 'rows',
};

const NO_ROW: GatheredRow = { row: 0, columns: [], cells: [], hiders: undefined };

/**
 * The cells of one sheet, as they come, row by row. Finds out where tables begin and what
 * their columns are called, tells of each cell what hides it, and of each stretch of hidden cells once. What hides the sheet
 * comes before what hides a row, and that before what hides a column or a cell.
 */
export class SheetCells {
  readonly #sheet: Sheet;
  readonly #blocks: BlockBuilder;
  readonly #rows: TableRows;
  #ready: Part[] = [];
  #gathered: GatheredRow[] = [];
  /** Of rows that may wait in `#rows`, what hides each cell from the first column of the tables on, and what is in one place with others. */
  readonly #hidden = new Map<number, readonly (Trait | undefined)[]>();
  readonly #covered = new Map<number, readonly CoveredCell[]>();
  /** The first column of the rows that go by without a blank one between them, and that of each row that may wait. */
  #left = 1;
  readonly #lefts = new Map<number, number>();
  /** That of the header of the table. */
  #headerLeft = 1;
  /** What is known of the row whose cells are told. */
  #told: { row: number; left: number; hidden: readonly (Trait | undefined)[] | undefined } = {
    row: 0,
    left: 1,
    hidden: undefined,
  };
  /** The row that was given to the tables last. */
  #given = 0;
  #row = 0;
  #rowHiddenBy: Trait | undefined;
  readonly #cells = new RowCells();
  /** The last row with a cell, and the last column of any row. */
  #lastRow = 0;
  #lastColumn = 0;
  /** Rows and columns at which something was told: see `toldBy`. */
  readonly #toldAt = new Map<Trait, Set<number>>();
  readonly #toldRow = new Map<Trait, number>();

  constructor(sheet: Sheet, blocks: BlockBuilder) {
    this.#sheet = sheet;
    this.#blocks = blocks;
    const sink = {
      cell: (text: string, row: number, column: number, label: string | true | undefined): void => {
        if (row !== this.#told.row)
          this.#told = { row, left: this.#lefts.get(row) ?? 1, hidden: this.#hidden.get(row) };
        const { left, hidden } = this.#told;
        if (label === true) this.#headerLeft = left;
        this.#addCell(text, row, column + left - 1, label, hidden?.[column - 1]);
      },
      // The cells of a table come before its shape.
      shape: (part: TablePart): void => {
        this.#ready.push(...blocks.rest(), this.#placed(part));
      },
      tooWide: (): void => {
        this.#ready.push(told('columns-limit', { number: COLUMNS_MAX }));
      },
    };
    this.#rows = new TableRows(sink, COLUMNS_MAX, sheet.name);
  }

  /** Begins a row, from 1, or goes on with the last. `hiddenBy` is what hides it. */
  beginRow(row: number, hiddenBy?: Trait): void {
    const last = this.#gathered.at(-1);
    if (last?.row === row) {
      this.#gathered.pop();
      this.#cells.goOn(last);
    } else if (this.#gathered.length >= ROWS_GATHERED) this.#tell(false);
    this.#row = row;
    this.#rowHiddenBy = hiddenBy;
  }

  /** Adds a cell of the row, from 1; an empty text is none. `hiddenBy` is what hides it, or its column. */
  cell(column: number, text: string, hiddenBy?: Trait): void {
    if (text === '') return;
    const hider = this.#sheet.hiddenBy ?? this.#rowHiddenBy ?? hiddenBy;
    // A cell of spaces hides nothing.
    const own = text.trim() === '' ? undefined : hider;
    if (own !== undefined) this.#tellHidden(own, column);
    this.#cells.add(column, text, own);
  }

  /** Adds a text that belongs to a cell of the row and is not what it shows. */
  beside(column: number, text: string, hiddenBy: Trait): void {
    const hider = this.#sheet.hiddenBy ?? this.#rowHiddenBy ?? hiddenBy;
    this.#tellHidden(hider, column);
    this.#blocks.addCell(text, this.#row, column, undefined, this.#sheet.name, hider);
  }

  /** Adds a text that stands in the row, or before all rows, and in no cell. */
  loose(column: number, text: string): void {
    const { name, hiddenBy } = this.#sheet;
    this.#blocks.addCell(text, Math.max(1, this.#row), Math.max(1, column), undefined, name, hiddenBy);
  }

  /** Adds words that a cell of the row shows in place of what it holds; signs are none. */
  inPlace(column: number, shown: string): void {
    if (/[\p{L}\p{N}]/u.test(shown)) this.loose(column, shown);
  }

  /** Ends the row. */
  endRow(): void {
    if (this.#cells.isEmpty) return;
    const gathered = this.#cells.take(this.#row);
    this.#seePlace(gathered.columns);
    for (const { column, hiddenBy } of gathered.covered ?? []) this.#tellHidden(hiddenBy, column);
    this.#gathered.push(gathered);
  }

  /** Whether what hides the sheet hides no cell so far. */
  get hidesNothing(): boolean {
    const { hiddenBy } = this.#sheet;
    return hiddenBy === undefined || !this.#toldRow.has(hiddenBy);
  }

  /** Parts that are ready, in order; full blocks among them. */
  take(): readonly Part[] {
    const blocks = this.#blocks.take();
    if (this.#ready.length === 0) return blocks;
    const parts = [...this.#ready, ...blocks];
    this.#ready = [];
    return parts;
  }

  /** All that is left of the sheet, and its shape, after its cells. */
  end(): readonly Part[] {
    // Of a sheet that was cut short the last row is open.
    this.endRow();
    this.#tell(true);
    const shape = this.#rows.end();
    const parts = [...this.#ready, ...this.#blocks.rest(), this.#placed(shape)];
    this.#ready = [];
    return parts;
  }

  /** Gives the rows that were gathered to the tables, and tells those that are known by then. */
  #tell(ended: boolean): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    const width = this.#rows.columns.length;
    /** Rows that follow one another. */
    let rows: string[][] = [];
    let first = 0;
    for (const [index, each] of gathered.entries()) {
      const { row } = each;
      if (row !== this.#given + 1) {
        this.#rows.add(rows, first);
        rows = [];
        // Rows that are not there part tables as blank ones do.
        if (this.#given > 0) this.#rows.add([[]], row - 1);
        this.#begin(gathered, index);
      }
      if (each.covered !== undefined) this.#covered.set(row, each.covered);
      const cells = this.#divide(each, this.#left);
      while (cells.length < width) cells.push('');
      if (rows.length === 0) first = row;
      rows.push(cells);
      this.#lefts.set(row, this.#left);
      this.#given = row;
    }
    this.#rows.add(rows, first);
    this.#rows.tell(ended ? 0 : HEADER_SAMPLE_ROWS);
    forget(this.#hidden, this.#rows.row);
    forget(this.#covered, this.#rows.row);
    forget(this.#lefts, this.#rows.row);
  }

  /** Begins rows that follow one another: their first column is that of the one which begins furthest to the left. */
  #begin(gathered: readonly GatheredRow[], from: number): void {
    let left = COLUMNS_MAX;
    for (let index = from; index < gathered.length; index += 1) {
      const {
        row,
        columns: [first = left],
      } = gathered[index] ?? NO_ROW;
      if (index > from && row !== (gathered[index - 1]?.row ?? 0) + 1) break;
      left = Math.min(left, first);
    }
    this.#left = left;
  }

  /** The shape of a table, whose columns count from the first of the sheet. */
  #placed(part: TablePart): TablePart {
    if (this.#headerLeft === 1 || part.columns.length === 0) return part;
    return { ...part, columns: [...Array.from({ length: this.#headerLeft - 1 }, () => ''), ...part.columns] };
  }

  /** The cells of a row from the first column of the tables on. What stands before it or far to the right is told at once. */
  #divide({ row, columns, cells, hiders }: GatheredRow, left: number): string[] {
    if (columns[0] === left && (columns.at(-1) ?? 0) - left === columns.length - 1) {
      if (hiders !== undefined) this.#hidden.set(row, hiders);
      return cells;
    }
    const divided: string[] = [];
    const hidden: (Trait | undefined)[] = [];
    for (const [index, text] of cells.entries()) {
      const column = columns[index] ?? left;
      const hider = hiders?.[index];
      if (column < left || column - left - divided.length > COLUMNS_APART) {
        this.#addCell(text, row, column, undefined, hider);
        continue;
      }
      while (divided.length < column - left) divided.push('');
      hidden[divided.length] = hider;
      divided.push(text);
    }
    if (hiders !== undefined) this.#hidden.set(row, hidden);
    return divided;
  }

  /** Adds a cell, and those in whose place it came. */
  #addCell(text: string, row: number, column: number, label: string | true | undefined, hiddenBy?: Trait): void {
    const { name } = this.#sheet;
    this.#blocks.addCell(text, row, column, label, name, hiddenBy);
    for (const covered of this.#covered.get(row) ?? []) {
      if (covered.column === column) this.#blocks.addCell(covered.text, row, column, label, name, covered.hiddenBy);
    }
  }

  /** Tells of cells far below or far to the right of all before them, where they begin. */
  #seePlace(columns: readonly number[]): void {
    const [first = 1] = columns;
    if (this.#lastRow > 0 && this.#row - this.#lastRow > ROWS_AWAY) this.#tellAway(first);
    let last = this.#lastColumn === 0 ? first : this.#lastColumn;
    for (const column of columns) {
      if (column - last > COLUMNS_AWAY) this.#tellAway(column);
      last = Math.max(last, column);
    }
    this.#lastColumn = last;
    this.#lastRow = this.#row;
  }

  #tellAway(column: number): void {
    this.#ready.push(trait('remote-cells', this.#place(column)));
  }

  #tellHidden(hider: Trait, column: number): void {
    const by = toldBy[hider] ?? 'column';
    const last = this.#toldRow.get(hider);
    this.#toldRow.set(hider, this.#row);
    if (by === 'sheet' && last !== undefined) return;
    if (by === 'rows' && last !== undefined && this.#row - last <= 1) return;
    if (by === 'column') {
      const columns = this.#toldAt.get(hider) ?? new Set();
      this.#toldAt.set(hider, columns);
      if (columns.has(column)) return;
      columns.add(column);
    }
    this.#ready.push(trait(hider, this.#place(column)));
  }

  #place(column: number): Location {
    return { kind: 'cell', sheet: this.#sheet.name, row: this.#row, column };
  }
}

/** Forgets what is known of rows up to one. */
function forget(rows: Map<number, unknown>, last: number): void {
  for (const row of rows.keys()) if (row <= last) rows.delete(row);
}
