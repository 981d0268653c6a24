import { areaOf, intersect, type Rectangle } from './rectangle.ts';

/** Cells along either side of a page: of a letter page, one is as wide as what a scanner or a printer leaves between pieces. */
const CELLS = 256;
/** Of a page: what covers more stands behind the others, and is no piece. */
const BACKDROP_MIN = 0.8;
/** The part of what pieces span that they must cover: a frame around words is no picture. */
const FULL_MIN = 0.5;

/** Pictures that touch, which are one that was cut: strips of a scanner or a printer, halves, tiles. */
export interface JoinedPicture {
  /** What they span. */
  readonly area: Rectangle;
  /** What each of them spans, cut to the page. */
  readonly pieces: readonly Rectangle[];
}

/** Joins the pictures of a page that touch, in the order drawn. What is joined is cut to `view`, and nothing else is left of it. */
export function joinPictures(squares: readonly Rectangle[], view: Rectangle): readonly JoinedPicture[] {
  const shown = squares.map((square) => intersect(square, view)).filter((square) => areaOf(square) > 0);
  const distinct = [...new Map(shown.map((square) => [JSON.stringify(square), square])).values()];
  const isPiece = (square: Rectangle) => areaOf(square) < BACKDROP_MIN * areaOf(view);
  const grid = new PieceGrid(view);
  const pieces = distinct.filter(isPiece);
  for (const piece of pieces) grid.paint(piece);
  const groups = Map.groupBy(distinct, (square) => (isPiece(square) ? grid.groupOf(square) : square));
  return [...groups.values()].flatMap((group) => {
    const area = group.reduce(unite);
    if (group.length > 1 && grid.shareOf(area) < FULL_MIN) return group.map((each) => ({ area: each, pieces: [each] }));
    return [{ area, pieces: group }];
  });
}

function unite(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** Cells of a rectangle: columns and rows from the first to before the last. */
interface Span {
  readonly fromX: number;
  readonly toX: number;
  readonly fromY: number;
  readonly toY: number;
}

const [EMPTY, PAINTED] = [0, -1] as const;

/** Which cells of a page pieces cover, and which of them hang together: however many there are, each cell is gone through once. */
export class PieceGrid {
  readonly #view: Rectangle;
  /** What no piece covers, what one does, and from 1 the group that it was found in. */
  readonly #cells = new Int32Array(CELLS * CELLS);
  #groups = 0;
  #passed = 0;

  constructor(view: Rectangle) {
    this.#view = view;
  }

  paint(piece: Rectangle): void {
    const { fromX, toX, fromY, toY } = this.#spanOf(piece);
    for (let row = fromY; row < toY; row++) this.#cells.fill(PAINTED, row * CELLS + fromX, row * CELLS + toX);
  }

  /** The group of a piece that was painted; all pieces are painted before the first is asked for. */
  groupOf(piece: Rectangle): number {
    const { fromX, fromY } = this.#spanOf(piece);
    const first = fromY * CELLS + fromX;
    if (this.#cells[first] === PAINTED) {
      this.#groups += 1;
      this.#spread(first, this.#groups);
    }
    return this.#cells[first] ?? EMPTY;
  }

  /** Cells that were gone through to find groups. */
  get passed(): number {
    return this.#passed;
  }

  /** The part of a rectangle that pieces cover. */
  shareOf(area: Rectangle): number {
    const { fromX, toX, fromY, toY } = this.#spanOf(area);
    let covered = 0;
    for (let row = fromY; row < toY; row++) {
      for (let column = fromX; column < toX; column++) {
        if (this.#cells[row * CELLS + column] !== EMPTY) covered += 1;
      }
    }
    return covered / ((toX - fromX) * (toY - fromY));
  }

  #spread(first: number, group: number): void {
    const open = [first];
    this.#cells[first] = group;
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      this.#passed += 1;
      const column = cell % CELLS;
      const beside = [
        ...(column > 0 ? [cell - 1] : []),
        ...(column < CELLS - 1 ? [cell + 1] : []),
        ...[cell - CELLS, cell + CELLS],
      ];
      for (const next of beside) {
        if (this.#cells[next] !== PAINTED) continue;
        this.#cells[next] = group;
        open.push(next);
      }
    }
  }

  #spanOf({ left, bottom, right, top }: Rectangle): Span {
    const { left: x, bottom: y, right: endX, top: endY } = this.#view;
    const [fromX, toX] = cellsOf((left - x) / (endX - x), (right - x) / (endX - x));
    const [fromY, toY] = cellsOf((bottom - y) / (endY - y), (top - y) / (endY - y));
    return { fromX, toX, fromY, toY };
  }
}

/** A thin piece has the cell that it is in; pieces that touch leave none between them. */
function cellsOf(from: number, to: number): readonly [number, number] {
  const first = Math.min(CELLS - 1, Math.max(0, Math.round(from * CELLS)));
  return [first, Math.min(CELLS, Math.max(first + 1, Math.round(to * CELLS)))];
}
