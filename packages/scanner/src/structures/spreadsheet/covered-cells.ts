import type { Part } from '../../document.ts';
import { told } from '../../parts.ts';
import { type CellRange, COLUMNS_MAX } from './cell-range.ts';

/** Columns that ranges take in all: what a million ranges of whole rows take is too much, and is told. */
const WORK_MAX = 20_000_000;

/**
 * Which cells something covers: those of a merged range (ECMA-376 part 1, 18.3.1.55) but its first, and those behind a shape.
 * Asked by rows that rise.
 */
export class CoveredCells {
  readonly #merged = new RisingRanges();
  readonly #behind = new RisingRanges();

  /** Adds a merged range. */
  addMerged(range: CellRange | undefined): void {
    if (range !== undefined) this.#merged.add(range);
  }

  /** Adds cells that are behind a shape. */
  addBehind(range: CellRange): void {
    this.#behind.add(range);
  }

  /** Whether nothing is covered. */
  get isEmpty(): boolean {
    return this.#merged.isEmpty && this.#behind.isEmpty;
  }

  /** What covers a cell. Rows must not fall. */
  covers(row: number, column: number): 'covered-cell' | 'behind-shape' | undefined {
    if (!this.#merged.isEmpty && this.#merged.holds(row, column) && !this.#merged.isFirst(row, column))
      return 'covered-cell';
    return !this.#behind.isEmpty && this.#behind.holds(row, column) ? 'behind-shape' : undefined;
  }

  /** That ranges were left out because they take too much, if any were. */
  problems(): readonly Part[] {
    return this.#merged.isCut || this.#behind.isCut ? [told('covers-limit', { number: WORK_MAX })] : [];
  }
}

/** Ranges that are entered when a row comes in which they begin: of each column it is known up to which row one holds it. */
class RisingRanges {
  /** Ranges were left out. */
  isCut = false;
  readonly #ranges: CellRange[] = [];
  #next = 0;
  #work = 0;
  /** By column, the last row of the ranges that it is in, and the row and column where that one begins. */
  #until: Int32Array = NOTHING;
  #firstRow: Int32Array = NOTHING;
  #firstColumn: Int32Array = NOTHING;
  #isSorted = false;

  get isEmpty(): boolean {
    return this.#ranges.length === 0;
  }

  /** Adds a range: in any order before the first question, and after it with rows that rise. */
  add(range: CellRange): void {
    this.#ranges.push(range);
  }

  /** Whether a cell is in one. Rows must not fall. */
  holds(row: number, column: number): boolean {
    if (!this.#isSorted) {
      this.#ranges.sort((a, b) => a.firstRow - b.firstRow);
      this.#isSorted = true;
    }
    for (let next = this.#ranges[this.#next]; next !== undefined && next.firstRow <= row; ) {
      this.#enter(next);
      this.#next += 1;
      next = this.#ranges[this.#next];
    }
    return (this.#until[column] ?? 0) >= row;
  }

  /** Whether the range that holds a cell begins with it. */
  isFirst(row: number, column: number): boolean {
    return this.#firstRow[column] === row && this.#firstColumn[column] === column;
  }

  #enter({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): void {
    this.#work += lastColumn - firstColumn;
    if (this.#work > WORK_MAX) {
      this.isCut = true;
      return;
    }
    if (this.#until === NOTHING) {
      this.#until = new Int32Array(COLUMNS_MAX + 1);
      this.#firstRow = new Int32Array(COLUMNS_MAX + 1);
      this.#firstColumn = new Int32Array(COLUMNS_MAX + 1);
    }
    for (let column = firstColumn; column <= Math.min(lastColumn, COLUMNS_MAX); column += 1) {
      // One that lies within another that goes on ends before it.
      if ((this.#until[column] ?? 0) >= lastRow) continue;
      this.#until[column] = lastRow;
      this.#firstRow[column] = firstRow;
      this.#firstColumn[column] = firstColumn;
    }
  }
}

const NOTHING = new Int32Array(0);
