import type { TablePart } from '../../document.ts';
import { following, isBetter, isEmpty, type Row } from './following-rows.ts';
import { HEADER_SAMPLE_ROWS, isAnotherHeader, isHeader, isSameRow, isTransposed } from './header-row.ts';

/** What is told of tables whose rows go by. */
export interface TableSink {
  /** A cell that is not empty. `label` is what it stands under; undefined if nothing, and true if it is itself a header. */
  cell(text: string, row: number, column: number, label: string | true | undefined): void;
  /** A table has ended, after its cells, and another begins. */
  shape(part: TablePart): void;
  /** A row has more columns than there may be. */
  tooWide(): void;
}

/**
 * Finds out in rows that go by where tables begin and what their columns are called, and tells each cell with what it stands
 * under. A row waits until as many are below it as tell a header.
 */
export class TableRows {
  readonly #sink: TableSink;
  readonly #columnsMax: number;
  readonly #name: string;
  /** Rows that wait for those below them, and their numbers. */
  #waiting: Row[] = [];
  #numbers: number[] = [];
  /** Of the row that was told last, or is being told. */
  #row = 0;
  #table: Table = { columns: [], rows: 0, width: 0, transposed: false };
  /** A blank row has gone by. */
  #parted = true;
  /** A row that is known to be a header. */
  #ahead: Row | undefined;

  /** `name` is what the tables are called: that of their sheet, or nothing. */
  constructor(sink: TableSink, columnsMax: number, name = '') {
    this.#sink = sink;
    this.#columnsMax = columnsMax;
    this.#name = name;
  }

  /** The number of the row that was told last. */
  get row(): number {
    return this.#row;
  }

  /** Rows that wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The header of the table that goes by; empty if it has none. */
  get columns(): Row {
    return this.#table.columns;
  }

  /** Cells of its last row. */
  get width(): number {
    return this.#table.width;
  }

  /** Adds rows that follow one another, of which the first has a number; after those that wait, if it is not given. */
  add(rows: readonly Row[], first = (this.#numbers.at(-1) ?? this.#row) + 1): void {
    if (rows.length === 0) return;
    this.#waiting = this.#waiting.length === 0 ? [...rows] : this.#waiting.concat(rows);
    for (let index = 0; index < rows.length; index += 1) this.#numbers.push(first + index);
  }

  /** Tells all rows that wait, but for the last few. */
  tell(kept = 0): void {
    const rows = this.#waiting;
    const end = rows.length - kept;
    if (end <= 0) return;
    for (let index = 0; index < end; index++) {
      this.#row = this.#numbers[index] ?? this.#row + 1;
      this.#tellRow(rows[index] ?? [], rows, index);
    }
    this.#waiting = rows.slice(end);
    this.#numbers = this.#numbers.slice(end);
  }

  /** Tells all rows that wait, unless few are there: `tell` with as many kept as tell a header. */
  tellMost(): void {
    this.tell(HEADER_SAMPLE_ROWS);
  }

  /** Tells all that is left; gives the shape of the last table. */
  end(): TablePart {
    this.tell();
    return this.#shape();
  }

  /** Whether a row that is as wide as the last is one of the table, whatever stands below it, and all that wait are such. */
  get isPlain(): boolean {
    const { columns, rows, width, transposed } = this.#table;
    const isBegun = columns.length > 0 || rows > 0;
    if (!isBegun || this.#parted || transposed || width > this.#columnsMax) return false;
    return this.#waiting.every((row) => this.#isPlainRow(row));
  }

  /** What each column of the table is called. */
  labels(): readonly (string | undefined)[] {
    return Array.from({ length: this.#table.width }, (_, column) => this.#labelOf([], column) || undefined);
  }

  /** Takes note of rows of the table that somebody else tells: see `isPlain`. None may wait. */
  pass(count: number): void {
    this.#row += count;
    this.#table.rows += count;
  }

  #isPlainRow(row: Row): boolean {
    const { columns, width } = this.#table;
    return row.length === width && row[0] !== columns[0] && row !== this.#ahead && !isEmpty(row);
  }

  #tellRow(row: Row, rows: readonly Row[], index: number): void {
    if (row.length <= 1 && isEmpty(row)) {
      this.#parted = true;
      return;
    }
    const header = this.#isHeader(row, rows, index);
    if (!header) this.#table.rows += 1;
    this.#parted = isEmpty(row);
    this.#table.width = row.length;
    if (row.length > this.#columnsMax) this.#sink.tooWide();
    this.#tellCells(row, header);
  }

  #tellCells(row: Row, header: boolean): void {
    for (let column = 0; column < row.length; column++) {
      const text = row[column];
      if (text === undefined || text === '') continue;
      // A header's own cells have no label.
      const label = header ? true : this.#labelOf(row, column);
      this.#sink.cell(text, this.#row, column + 1, label === '' ? undefined : label);
    }
  }

  #labelOf(row: Row, column: number): string | undefined {
    const { columns, transposed } = this.#table;
    if (transposed) return column > 0 ? row[0] : undefined;
    // A cell too many was moved there by a delimiter that should have been quoted.
    return columns[Math.min(column, columns.length - 1)];
  }

  /** Whether a row names columns: those of the table that goes by once more, or of one that begins here. */
  #isHeader(row: Row, rows: readonly Row[], index: number): boolean {
    const { columns, rows: count, width } = this.#table;
    if (columns.length > 0 && row[0] === columns[0] && isSameRow(row, columns)) return true;
    if (!this.#parted && row.length === width && row !== this.#ahead) return false;
    if (row.length > this.#columnsMax) return false;
    const isFirst = columns.length === 0 && count === 0;
    const below = following(rows, index, isFirst);
    if (isFirst && isBetter(rows[index + 1], row, below)) {
      this.#ahead = rows[index + 1];
      return false;
    }
    const header = isFirst ? isHeader(row, below) : below[0]?.length === row.length && isAnotherHeader(row, below);
    if (header) this.#begin({ columns: row, headerRow: this.#row, rows: 0, width: row.length, transposed: false });
    else if (this.#parted) this.#table.transposed = columns.length === 0 && isTransposed(row, below);
    return header;
  }

  /** What stood above the first header is no table of its own, unless it is as wide. */
  #begin(table: Table): void {
    if (this.#table.columns.length > 0 || this.#table.rows >= TABLE_ROWS_MIN) this.#sink.shape(this.#shape());
    this.#table = table;
  }

  #shape(): TablePart {
    const { columns, headerRow, rows } = this.#table;
    return { kind: 'table', name: this.#name, columns, ...(headerRow !== undefined && { headerRow }), rows };
  }
}

/** The table that goes by. */
interface Table {
  /** Its header; empty if it has none. */
  readonly columns: Row;
  readonly headerRow?: number;
  rows: number;
  /** Cells of its last row. */
  width: number;
  /** The first cell of a row says what the others are. */
  transposed: boolean;
}

/** Rows without a header that are a table of their own and not a title. */
const TABLE_ROWS_MIN = 20;
