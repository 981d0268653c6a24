import type { Location, Run, TablePart, Trait } from '../../document.ts';
import { HEADER_SAMPLE_ROWS, isHeader, isTransposed } from '../table/header-row.ts';

/** A text that waits to be told, or is. */
export interface Line {
  readonly text: string;
  readonly at: Location;
  readonly hiddenBy?: Trait;
  readonly label?: string;
  readonly header?: true;
  /** As in `Run`, of a text whose place is a line of the file. */
  readonly places?: Run['places'];
  readonly overlap?: number;
  readonly cut?: true;
}

/** A line of a cell. */
interface CellLine {
  readonly line: Line;
  readonly row: number;
  readonly column: number;
}

/** Characters of lines that wait until it is known whether the first row is a header. */
const WAITING_LENGTH_MAX = 1024 * 1024;

/** Characters of a cell that are looked at to see whether the first row is a header. */
const CELL_LENGTH_MAX = 256;

/** Columns of a row that have names: as many as Word lets a table have. */
const COLUMNS_MAX = 63;

/**
 * A table of a text, while it is read: its lines wait until enough rows are there to tell whether the first names the
 * columns, or the first cell of each row what stands beside it.
 */
export class TableFrame {
  readonly #rows: string[][] = [];
  #waiting: CellLine[] | undefined = [];
  #waitingLength = 0;
  /** What is above each column; undefined if nothing is, or it is not known yet. */
  #header: readonly string[] | undefined;
  #isTransposed = false;
  /** The author says that the first row is repeated on each page (ECMA-376 part 1, 17.4.49). */
  #isHeaderSaid = false;
  /** What it is called: tables are counted, as they have no names. */
  readonly #name: string;
  #row = -1;
  #column = 0;
  #span = 1;

  constructor(number: number) {
    this.#name = `table ${number}`;
  }

  /** Its shape, when it has ended; undefined if no row names its columns: it may be there for the layout of a page. */
  get shape(): TablePart | undefined {
    if (this.#header === undefined) return undefined;
    return { kind: 'table', name: this.#name, columns: this.#header, headerRow: 1, rows: this.#row };
  }

  /** A row begins. Gives the lines that do not wait any more. */
  beginRow(): readonly Line[] {
    this.#row += 1;
    this.#column = 0;
    this.#span = 0;
    if (this.#row <= HEADER_SAMPLE_ROWS) this.#rows.push([]);
    return this.#row > HEADER_SAMPLE_ROWS ? this.end() : [];
  }

  /** A cell begins. */
  beginCell(): void {
    this.#column += this.#span;
    this.#span = 1;
  }

  /** The cell that began spans columns (17.4.17), or the row begins with some that it leaves out (17.4.15). */
  span(columns: number): void {
    if (Number.isSafeInteger(columns) && columns >= 1 && columns <= COLUMNS_MAX) this.#span = columns;
  }

  /** The row that began is repeated on each page. */
  sayHeader(): void {
    if (this.#row === 0) this.#isHeaderSaid = true;
  }

  /** Takes a line of the cell that began. Gives the lines that do not wait, this one among them. */
  add(line: Line): readonly Line[] {
    const [row, column] = [Math.max(this.#row, 0), Math.min(this.#column, COLUMNS_MAX)];
    const cells = this.#rows[row];
    if (cells !== undefined) this.#note(cells, column, line.text);
    const cell: CellLine = { line, row, column };
    if (this.#waiting === undefined) return [this.#named(cell)];
    this.#waiting.push(cell);
    this.#waitingLength += line.text.length + LINE_LENGTH;
    return this.#waitingLength > WAITING_LENGTH_MAX ? this.end() : [];
  }

  /** No more is waited for. Gives the lines that waited. */
  end(): readonly Line[] {
    const waiting = this.#waiting;
    if (waiting === undefined) return [];
    this.#waiting = undefined;
    const [first = [], ...following] = this.#rows.map((row) => Array.from(row, (cell = '') => cell.trim()));
    if (this.#isHeaderSaid || (following.length > 0 && isHeader(first, following))) this.#header = first;
    else this.#isTransposed = isTransposed(first, following);
    return waiting.map((cell) => this.#named(cell));
  }

  #note(cells: string[], column: number, text: string): void {
    const before = cells[column] ?? '';
    if (before.length < CELL_LENGTH_MAX) cells[column] = `${before} ${text}`.trim().slice(0, CELL_LENGTH_MAX);
  }

  #named({ line, row, column }: CellLine): Line {
    const { label = this.#labelOf(row, column), header, hiddenBy } = line;
    if (header === true || line.at.kind === 'cell') return line;
    if (this.#header === undefined) return label === undefined || label === '' ? line : { ...line, label };
    const at: Location = { kind: 'cell', sheet: this.#name, row: row + 1, column: column + 1 };
    if (row === 0 && hiddenBy === undefined) return { ...line, at, header: true };
    return { ...line, at, ...(label !== undefined && label !== '' && { label }) };
  }

  #labelOf(row: number, column: number): string | undefined {
    if (this.#header !== undefined) return row === 0 ? undefined : this.#header[column];
    return this.#isTransposed && column > 0 ? this.#rows[row]?.[0] : undefined;
  }
}

/** What a line takes besides its text. */
const LINE_LENGTH = 64;
