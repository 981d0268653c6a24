import type { CellRange } from './cell-range.ts';
import { COLUMNS_MAX } from './cell-range.ts';

/** Cells of merged ranges that are remembered in all: what a million ranges of whole rows take is too much. */
const WORK_MAX = 20_000_000;

/** Shapes that are looked for in front of each cell. */
const BEHIND_MAX = 200;

/**
 * Which cells something covers: those of a merged range (ECMA-376 part 1, 18.3.1.55) but its first, and those behind a shape.
 * Asked by rows that rise.
 */
export class CoveredCells {
  #merged: CellRange[] = [];
  #next = 0;
  #work = 0;
  /** By column, the last row of the merged range that it is in, and the row and column where that begins. */
  #until: Int32Array | undefined;
  #firstRow: Int32Array = new Int32Array(0);
  #firstColumn: Int32Array = new Int32Array(0);
  #isSorted = false;
  readonly #behind: CellRange[] = [];

  /** Adds a merged range. */
  addMerged(range: CellRange | undefined): void {
    if (range !== undefined) this.#merged.push(range);
  }

  /** Adds cells that are behind a shape. */
  addBehind(range: CellRange): void {
    if (this.#behind.length < BEHIND_MAX) this.#behind.push(range);
  }

  /** Whether nothing is covered. */
  get isEmpty(): boolean {
    return this.#merged.length + this.#behind.length === 0;
  }

  /** What covers a cell. Rows must not fall. */
  covers(row: number, column: number): 'covered-cell' | 'behind-shape' | undefined {
    if (this.#merged.length > 0 && this.#isMerged(row, column)) return 'covered-cell';
    const isBehind = this.#behind.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
    return isBehind ? 'behind-shape' : undefined;
  }

  #isMerged(row: number, column: number): boolean {
    if (!this.#isSorted) {
      this.#merged.sort((a, b) => a.firstRow - b.firstRow);
      this.#isSorted = true;
    }
    for (let next = this.#merged[this.#next]; next !== undefined && next.firstRow <= row; ) {
      this.#enter(next);
      this.#next += 1;
      next = this.#merged[this.#next];
    }
    if ((this.#until?.[column] ?? 0) < row) return false;
    return this.#firstRow[column] !== row || this.#firstColumn[column] !== column;
  }

  #enter({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): void {
    this.#work += lastColumn - firstColumn;
    if (this.#work > WORK_MAX) return;
    if (this.#until === undefined) {
      this.#until = new Int32Array(COLUMNS_MAX + 1);
      this.#firstRow = new Int32Array(COLUMNS_MAX + 1);
      this.#firstColumn = new Int32Array(COLUMNS_MAX + 1);
    }
    this.#until.fill(lastRow, firstColumn, lastColumn + 1);
    this.#firstRow.fill(firstRow, firstColumn, lastColumn + 1);
    this.#firstColumn.fill(firstColumn, firstColumn, lastColumn + 1);
  }
}
