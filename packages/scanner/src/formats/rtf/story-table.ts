import type { Location, TablePart } from '../../document.ts';
import { TableRows } from '../../structures/table/table-rows.ts';
import type { Stretch } from './stretches.ts';

/** A cell, as the stretches of its text. */
type Cell = readonly Stretch[];

/** Takes a cell: `label` is its column's header, or `true` for a header itself. */
type TakeCell = (cell: Cell, at: Location, label: string | true | undefined) => void;

/** Columns of a table in a text: Word writes 63 at most. */
const COLUMNS_MAX = 1_000;

/** The rows of one table of a text: what shows of each cell tells which are headers. */
export class StoryTable {
  readonly #name: string;
  readonly #rows: TableRows;
  /** Rows that wait, from the first that was not told. */
  #cells: (readonly Cell[])[] = [];
  #first = 1;

  /** `name` is the sheet of its cells' places. */
  constructor(name: string, take: TakeCell, takeShape: (shape: TablePart) => void) {
    this.#name = name;
    const cell = (_text: string, row: number, column: number, label: string | true | undefined) => {
      const found = this.#cells[row - this.#first]?.[column - 1];
      if (found !== undefined) take(found, { kind: 'cell', sheet: this.#name, row, column }, label);
    };
    // A row that is too wide has no header, and is told all the same.
    this.#rows = new TableRows({ cell, shape: takeShape, tooWide: () => {} }, COLUMNS_MAX, name);
  }

  /** Adds a row. */
  add(cells: readonly Cell[]): void {
    this.#cells.push(cells);
    this.#rows.add([cells.map(textOf)]);
    this.#rows.tellMost();
    const told = this.#cells.length - this.#rows.waiting;
    this.#cells = this.#cells.slice(told);
    this.#first += told;
  }

  /** Tells what waits, and gives the shape of the table. */
  end(): TablePart {
    return this.#rows.end();
  }
}

/** What shows of a cell, or what does not where nothing does: a cell without text is told to nobody. */
function textOf(cell: Cell): string {
  const join = (stretches: Cell) =>
    stretches
      .map(({ pieces }) => pieces.join(''))
      .join('')
      .trim();
  return join(cell.filter(({ hiddenBy }) => hiddenBy === undefined)) || join(cell);
}
