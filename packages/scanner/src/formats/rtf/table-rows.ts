import type { Location, TablePart } from '../../document.ts';
import { HEADER_SAMPLE_ROWS, isHeader, isTransposed } from '../../structures/table/header-row.ts';
import type { Stretch } from './stretches.ts';

/** A cell, as the stretches of its text. */
type Cell = readonly Stretch[];

/** Takes a cell: `label` is its column's header, or `true` for a header itself. */
type TakeCell = (cell: Cell, at: Location, label: string | true | undefined) => void;

/** The rows of one table. The first wait for those below them, which tell a header. */
export class TableRows {
  readonly #name: string;
  readonly #take: TakeCell;
  #waiting: Cell[][] | undefined = [];
  #rows = 0;
  #columns: readonly string[] = [];
  #headerRow: number | undefined;
  #isTransposed = false;

  /** `name` is the sheet of its cells' places. */
  constructor(name: string, take: TakeCell) {
    this.#name = name;
    this.#take = take;
  }

  /** Adds a row. */
  add(cells: Cell[]): void {
    if (this.#waiting === undefined) {
      this.#give(cells);
      return;
    }
    this.#waiting.push(cells);
    if (this.#waiting.length > HEADER_SAMPLE_ROWS) this.#begin();
  }

  /** Gives what waits, and the shape of the table. */
  end(): TablePart {
    this.#begin();
    const headerRow = this.#headerRow;
    const rows = this.#rows - (headerRow === undefined ? 0 : 1);
    return {
      kind: 'table',
      name: this.#name,
      columns: this.#columns,
      ...(headerRow !== undefined && { headerRow }),
      rows,
    };
  }

  /** Looks for the header among the first rows: it may have a title above it. */
  #begin(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    const texts = waiting.map((cells) => cells.map(textOf));
    const [first = []] = texts;
    this.#isTransposed = isTransposed(first, texts.slice(1));
    const at = this.#isTransposed ? -1 : texts.slice(0, 2).findIndex((row, index) => isHeaderOf(row, texts, index));
    if (at !== -1) {
      this.#columns = texts[at] ?? [];
      this.#headerRow = at + 1;
    }
    for (const cells of waiting) this.#give(cells);
  }

  #give(cells: readonly Cell[]): void {
    this.#rows += 1;
    const row = this.#rows;
    const isBelow = row > (this.#headerRow ?? Number.POSITIVE_INFINITY);
    const [name = []] = cells;
    for (const [index, cell] of cells.entries()) {
      const side = this.#isTransposed && index > 0 ? textOf(name) : undefined;
      const label = row === this.#headerRow ? true : isBelow ? this.#columns[index] : side;
      this.#take(cell, { kind: 'cell', sheet: this.#name, row, column: index + 1 }, label || undefined);
    }
  }
}

/** A row that stands alone is no header of anything. */
function isHeaderOf(row: readonly string[], rows: readonly (readonly string[])[], index: number): boolean {
  const below = rows.slice(index + 1);
  return row.length > 1 && below.length > 0 && isHeader(row, below);
}

function textOf(cell: Cell): string {
  return cell
    .map(({ pieces }) => pieces.join(''))
    .join('')
    .trim();
}
