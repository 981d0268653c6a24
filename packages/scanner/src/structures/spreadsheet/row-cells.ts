import type { Trait } from '../../document.ts';

/** A cell in whose place another came later. */
export interface CoveredCell {
  readonly column: number;
  readonly text: string;
  readonly hiddenBy: Trait;
}

/** Cells of one row, by their columns, which rise. */
export interface GatheredRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly cells: string[];
  /** What hides each; absent if nothing hides any. */
  readonly hiders: readonly (Trait | undefined)[] | undefined;
  /** Absent if each place has one cell, as in nearly all rows. */
  readonly covered?: readonly CoveredCell[];
}

/** Gathers the cells of a row, in whatever order they come: of two in one place, the last is shown. */
export class RowCells {
  #cells: string[] = [];
  #columns: number[] = [];
  #hiders: (Trait | undefined)[] | undefined;
  #covered: readonly CoveredCell[] = [];
  #last = 0;
  #isRising = true;

  get isEmpty(): boolean {
    return this.#cells.length === 0;
  }

  /** Adds a cell, and what hides it. */
  add(column: number, text: string, hiddenBy: Trait | undefined): void {
    if (column <= this.#last) this.#isRising = false;
    this.#last = column;
    if (hiddenBy !== undefined) {
      this.#hiders ??= [];
      this.#hiders[this.#cells.length] = hiddenBy;
    }
    this.#cells.push(text);
    this.#columns.push(column);
  }

  /** Goes on with a row that was taken. */
  goOn({ columns, cells, hiders, covered = [] }: GatheredRow): void {
    for (const [index, text] of cells.entries()) this.add(columns[index] ?? 1, text, hiders?.[index]);
    this.#covered = covered;
  }

  /** The row, which ends. */
  take(row: number): GatheredRow {
    if (!this.#isRising) this.#sort();
    const [columns, cells, hiders, covered] = [this.#columns, this.#cells, this.#hiders, this.#covered];
    this.#begin();
    return { row, columns, cells, hiders, ...(covered.length > 0 && { covered }) };
  }

  #begin(): void {
    this.#cells = [];
    this.#columns = [];
    this.#hiders = undefined;
    this.#covered = [];
    this.#last = 0;
    this.#isRising = true;
  }

  #sort(): void {
    const places = this.#columns.map((column, index) => ({
      column,
      text: this.#cells[index] ?? '',
      hiddenBy: this.#hiders?.[index],
    }));
    const covered: CoveredCell[] = [...this.#covered];
    this.#begin();
    places.sort((a, b) => a.column - b.column);
    for (const [index, { column, text, hiddenBy }] of places.entries()) {
      const next = places[index + 1];
      if (next?.column !== column) this.add(column, text, hiddenBy);
      else if (next.text !== text) covered.push({ column, text, hiddenBy: hiddenBy ?? 'covered-cell' });
    }
    this.#covered = covered;
  }
}
