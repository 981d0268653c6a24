import type { Location, Trait } from '../../document.ts';
import { HEADER_SAMPLE_ROWS, isHeader } from '../../structures/table/header-row.ts';
import type { Output, Stretch } from './output.ts';

/** A cell, with the paragraphs in it. */
type Cell = readonly Stretch[];

/** Cells of a row: Word allows 63. One that never ends goes on as another. */
const CELLS_MAX = 1_000;

/** Paragraphs of a cell that are held, and stretches of them. */
const STRETCHES_MAX = 20_000;

/** The tables of a document, row by row: cells with the header of their column. */
export class TableRows {
  readonly #output: Output;
  #count = 0;
  #cell: Stretch[] = [];
  #row: Cell[] = [];
  /** The first rows, as long as it is not known whether the first is a header. */
  #held: Cell[][] = [];
  #header: readonly string[] | undefined;
  #rows = 0;
  /** What hides all cells of the table: it is in a comment. */
  #whole: Trait | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Whether a table is open. */
  get isOpen(): boolean {
    return this.#rows + this.#held.length + this.#row.length > 0 || this.#cell.length > 0;
  }

  /** Whether nothing stands in the cell that is open, and there are others before it. */
  get isAfterLastCell(): boolean {
    return this.#cell.length === 0 && this.#row.length > 0;
  }

  /** A paragraph within a cell. */
  addParagraph(stretches: readonly Stretch[]): void {
    if (this.#cell.length > 0) {
      this.#cell.push({ text: '\n', hiddenBy: undefined, isWhite: false, isTracked: false });
    }
    for (const stretch of stretches) this.#cell.push(stretch);
    if (this.#cell.length > STRETCHES_MAX) this.endCell();
  }

  endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = [];
    if (this.#row.length >= CELLS_MAX) this.endRow(false, this.#whole);
  }

  endRow(isShaded: boolean, whole: Trait | undefined): void {
    this.#whole = whole;
    const row = isShaded ? this.#row.map((cell) => cell.map(seenOnShade)) : this.#row;
    this.#row = [];
    if (this.#rows > 0) {
      this.#addRow(row);
      return;
    }
    this.#held.push(row);
    if (this.#held.length > HEADER_SAMPLE_ROWS) this.#release();
  }

  /** The table is over. */
  end(): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#row.length > 0) this.endRow(false, this.#whole);
    this.#release();
    if (this.#rows > 0) {
      const columns = this.#header ?? [];
      const headerRow = this.#header === undefined ? {} : { headerRow: 1 };
      const rows = this.#rows - (this.#header === undefined ? 0 : 1);
      this.#output.follow({ kind: 'table', name: this.#name, columns, rows, ...headerRow });
      this.#count += 1;
    }
    this.#rows = 0;
    this.#header = undefined;
    this.#whole = undefined;
  }

  get #name(): string {
    return `Table ${this.#count + 1}`;
  }

  #release(): void {
    const [first = [], ...following] = this.#held.map((row) => row.map(shownIn));
    if (this.#held.length > 1 && isHeader(first, following)) this.#header = first;
    const held = this.#held;
    this.#held = [];
    for (const row of held) this.#addRow(row);
  }

  #addRow(row: readonly Cell[]): void {
    this.#rows += 1;
    for (const [index, cell] of row.entries()) {
      const at: Location = { kind: 'cell', sheet: this.#name, row: this.#rows, column: index + 1 };
      const isInHeader = this.#rows === 1 && this.#header !== undefined;
      const label = this.#header?.[index] ?? '';
      const detail = isInHeader ? { header: true as const } : label === '' ? {} : { label };
      this.#output.place(cell, at, this.#whole, detail);
    }
  }
}

function seenOnShade(stretch: Stretch): Stretch {
  return stretch.isWhite ? { ...stretch, hiddenBy: undefined } : stretch;
}

function shownIn(cell: Cell): string {
  const seen = cell.filter(({ hiddenBy }) => hiddenBy === undefined);
  return seen
    .map(({ text }) => text)
    .join('')
    .trim();
}
