import { intersect, type Rectangle, spanOf } from './rectangle.ts';

/** Cells along the longer side of a page at most: a letter page has a cell for each unit. */
const CELLS_MAX = 1_200;

/** What a point of an outline costs in each row that it spans, in cells. */
const POINT_COST = 10;

/** Points of an outline in units of the page, x and y by turns; closed by itself. */
export type Outline = readonly number[];

/** Which mark was drawn last, in a grid over a page. */
export class PaintGrid {
  /** What it is over. */
  readonly view: Rectangle;
  readonly #columns: number;
  readonly #rows: number;
  readonly #scale: number;
  /** From the first mark on. */
  #cells: Int32Array | undefined;
  #painted = 0;

  constructor(view: Rectangle) {
    const width = Math.max(1, view.right - view.left);
    const height = Math.max(1, view.top - view.bottom);
    this.view = view;
    this.#scale = Math.min(1, CELLS_MAX / Math.max(width, height));
    this.#columns = Math.max(1, Math.min(CELLS_MAX, Math.ceil(width * this.#scale)));
    this.#rows = Math.max(1, Math.min(CELLS_MAX, Math.ceil(height * this.#scale)));
  }

  /** What painting cost so far, in cells. */
  get painted(): number {
    return this.#painted;
  }

  /** The part of it that is painted. */
  get share(): number {
    let painted = 0;
    for (const mark of this.#cells ?? []) if (mark > 0) painted += 1;
    return painted / (this.#columns * this.#rows);
  }

  /** The mark that is seen at a point, by the number that it was painted with; 0 where there is none. */
  at(x: number, y: number): number {
    if (this.#cells === undefined) return 0;
    const column = Math.floor((x - this.view.left) * this.#scale);
    const row = Math.floor((y - this.view.bottom) * this.#scale);
    if (column < 0 || column >= this.#columns || row < 0 || row >= this.#rows) return 0;
    return this.#cells[row * this.#columns + column] ?? 0;
  }

  /** A cell is painted if its middle is in the rectangle; a thin one has the cells that its own middle is in. */
  paintRectangle({ left, bottom, right, top }: Rectangle, mark: number): void {
    const [fromX, toX] = this.#span(left - this.view.left, right - this.view.left, this.#columns);
    const [fromY, toY] = this.#span(bottom - this.view.bottom, top - this.view.bottom, this.#rows);
    for (let row = fromY; row < toY; row++) this.#fill(row, fromX, toX, mark);
  }

  /** Paints the cells of a rectangle for whose middles `isPainted` holds. */
  paintWhere(
    { left, bottom, right, top }: Rectangle,
    mark: number,
    isPainted: (x: number, y: number) => boolean,
  ): void {
    const [fromX, toX] = this.#span(left - this.view.left, right - this.view.left, this.#columns);
    const [fromY, toY] = this.#span(bottom - this.view.bottom, top - this.view.bottom, this.#rows);
    this.#painted += POINT_COST * Math.max(0, toX - fromX) * Math.max(0, toY - fromY);
    for (let row = fromY; row < toY; row++) {
      const y = this.view.bottom + (row + 0.5) / this.#scale;
      for (let column = fromX; column < toX; column++) {
        if (isPainted(this.view.left + (column + 0.5) / this.#scale, y)) this.#fill(row, column, column + 1, mark);
      }
    }
  }

  /**
   * Paints what outlines enclose and `clip` leaves of it, by the rule of nonzero winding numbers or by that of even and
   * odd ones (ISO 32000-1, 8.5.3.3).
   */
  paintOutlines(outlines: readonly Outline[], isEvenOdd: boolean, clip: Rectangle, mark: number): void {
    const bounds = intersect(spanOf(outlines.flat()), clip);
    const [fromY, toY] = this.#span(bounds.bottom - this.view.bottom, bounds.top - this.view.bottom, this.#rows);
    const points = outlines.reduce((sum, outline) => sum + outline.length, 0);
    this.#painted += POINT_COST * points * Math.max(0, toY - fromY);
    for (let row = fromY; row < toY; row++) {
      const y = this.view.bottom + (row + 0.5) / this.#scale;
      for (const { from, to } of insidesOf(crossingsAt(outlines, y), isEvenOdd)) {
        const left = Math.max(from, clip.left) - this.view.left;
        const right = Math.min(to, clip.right) - this.view.left;
        if (right > left) this.#fill(row, ...this.#span(left, right, this.#columns), mark);
      }
    }
  }

  /** The cells whose middles are between two points; the one that they are in, if they are so near that none is. */
  #span(from: number, to: number, count: number): readonly [number, number] {
    const first = Math.round(from * this.#scale);
    const last = Math.round(to * this.#scale);
    if (last > first) return [Math.max(0, first), Math.min(count, last)];
    const only = Math.floor(((from + to) / 2) * this.#scale);
    return to >= from && only >= 0 && only < count ? [only, only + 1] : [0, 0];
  }

  #fill(row: number, from: number, to: number, mark: number): void {
    if (to <= from) return;
    const start = row * this.#columns;
    this.#cells ??= new Int32Array(this.#columns * this.#rows);
    this.#cells.fill(mark, start + from, start + to);
    this.#painted += to - from;
  }
}

interface Crossing {
  readonly x: number;
  /** 1 where the outline goes up, -1 where it goes down. */
  readonly step: number;
}

/** Between which crossings a line is inside of the outlines. */
function* insidesOf(
  crossings: readonly Crossing[],
  isEvenOdd: boolean,
): Generator<{ readonly from: number; readonly to: number }> {
  let winding = 0;
  for (const [index, { x, step }] of crossings.entries()) {
    winding += isEvenOdd ? 1 : step;
    const next = crossings[index + 1];
    if (next !== undefined && (isEvenOdd ? winding % 2 === 1 : winding !== 0)) yield { from: x, to: next.x };
  }
}

/** Where outlines cross a line across the page, from left to right. */
function crossingsAt(outlines: readonly Outline[], y: number): readonly Crossing[] {
  const crossings: Crossing[] = [];
  for (const points of outlines) {
    const { length } = points;
    for (let at = 0; at < length; at += 2) {
      const next = at + 2 < length ? at + 2 : 0;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [points[at], points[at + 1], points[next], points[next + 1]];
      if (y0 > y === y1 > y) continue;
      crossings.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), step: y1 > y0 ? 1 : -1 });
    }
  }
  return crossings.sort((a, b) => a.x - b.x);
}
