import type { Rectangle } from './content/rectangle.ts';

/** Cells along either side of a page. */
const CELLS = 32;

/** Which parts of a page are covered, in a grid: what lies one over another counts once. */
export class Coverage {
  readonly #view: readonly number[];
  readonly #cells = new Uint8Array(CELLS * CELLS);

  /** `view` is the visible part of the page: [left, bottom, right, top]. */
  constructor(view: readonly number[]) {
    this.#view = view;
  }

  /** The part of the page that is covered. */
  get share(): number {
    let covered = 0;
    for (const cell of this.#cells) covered += cell;
    return covered / this.#cells.length;
  }

  /** A cell is covered if its middle is. */
  add({ left, bottom, right, top }: Rectangle): void {
    const [viewLeft = 0, viewBottom = 0, viewRight = 0, viewTop = 0] = this.#view;
    const column = (x: number) => clamp(Math.round(((x - viewLeft) / (viewRight - viewLeft)) * CELLS));
    const row = (y: number) => clamp(Math.round(((y - viewBottom) / (viewTop - viewBottom)) * CELLS));
    const [from, to] = [column(left), column(right)];
    for (let at = row(bottom); at < row(top); at++) this.#cells.fill(1, at * CELLS + from, at * CELLS + to);
  }

  /** A point of text: the cell that it is in. */
  addPoint(x: number, y: number): void {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#view;
    const column = Math.floor(((x - left) / (right - left)) * CELLS);
    const row = Math.floor(((y - bottom) / (top - bottom)) * CELLS);
    if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) this.#cells[row * CELLS + column] = 1;
  }

  /** The part of the rows covered by `other` in which this covers something too. */
  rowsBeside(other: Coverage): number {
    let both = 0;
    let rows = 0;
    for (let row = 0; row < CELLS; row++) {
      if (!other.#hasRow(row)) continue;
      rows += 1;
      if (this.#hasRow(row)) both += 1;
    }
    return rows === 0 ? 0 : both / rows;
  }

  /** The part of the page's rows in which something is covered. */
  get rows(): number {
    let rows = 0;
    for (let row = 0; row < CELLS; row++) if (this.#hasRow(row)) rows += 1;
    return rows / CELLS;
  }

  #hasRow(row: number): boolean {
    return this.#cells.subarray(row * CELLS, (row + 1) * CELLS).includes(1);
  }
}

function clamp(cell: number): number {
  return Number.isNaN(cell) ? 0 : Math.min(CELLS, Math.max(0, cell));
}
