import { applyTo, type Matrix } from './matrix.ts';
import type { Outline } from './paint-grid.ts';

/** Straight pieces that a curve is taken for. */
const CURVE_PIECES = 8;

/** Kinds of steps in pdf.js's paths, with the numbers that follow each (pdf.js 6, `DrawOPS` in `src/shared/util.js`). */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const STEP_LENGTHS: readonly number[] = [3, 3, 7, 5, 1];

/** The outlines of one of pdf.js's paths where a matrix puts it. Curves become straight pieces. */
export function outlinesOf(path: Float32Array, matrix: Matrix): readonly Outline[] {
  const outlines: number[][] = [];
  let [lastX, lastY] = [0, 0];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? 0;
    const length = STEP_LENGTHS[kind] ?? path.length;
    const numbers = path.subarray(at + 1, at + length);
    if (kind === MOVE) outlines.push([]);
    const points = kind === MOVE || kind === LINE ? numbers : pointsOf(kind, numbers, lastX, lastY);
    for (let index = 0; index + 1 < points.length; index += 2) {
      [lastX, lastY] = [points[index] ?? 0, points[index + 1] ?? 0];
      outlines.at(-1)?.push(...applyTo(matrix, lastX, lastY));
    }
    at += length;
  }
  return outlines;
}

/** Points of a curve, x and y by turns; none of what is no curve. */
function pointsOf(kind: number, numbers: Float32Array, lastX: number, lastY: number): readonly number[] {
  if (kind !== CURVE && kind !== QUADRATIC) return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  // A quadratic curve is a cubic one (https://pomax.github.io/bezierinfo/#reordering).
  const [x1, y1, x2, y2, x, y] =
    kind === CURVE
      ? [a, b, c, d, e, f]
      : [
          lastX + (2 / 3) * (a - lastX),
          lastY + (2 / 3) * (b - lastY),
          c + (2 / 3) * (a - c),
          d + (2 / 3) * (b - d),
          c,
          d,
        ];
  return Array.from({ length: CURVE_PIECES }, (_, piece) => (piece + 1) / CURVE_PIECES).flatMap((t) => [
    bezier(t, lastX, x1, x2, x),
    bezier(t, lastY, y1, y2, y),
  ]);
}

function bezier(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
}

/** How many outlines a path has: each begins with a move. */
export function countOutlines(path: Float32Array): number {
  let count = 0;
  for (let at = 0; at < path.length; at += STEP_LENGTHS[path[at] ?? 0] ?? path.length)
    if (path[at] === MOVE) count += 1;
  return count;
}

/** Whether outlines are one rectangle along the axes. */
export function isRectangle(outlines: readonly Outline[]): boolean {
  const [points = []] = outlines.filter(({ length }) => length > 2);
  if (outlines.filter(({ length }) => length > 2).length !== 1) return false;
  const count = points.length / 2;
  const isClosed = count === 5 && points[0] === points[8] && points[1] === points[9];
  if (count !== 4 && !isClosed) return false;
  for (let at = 0; at < 8; at += 2) {
    const next = (at + 2) % 8;
    const across = Math.abs((points[at] ?? 0) - (points[next] ?? 0));
    const along = Math.abs((points[at + 1] ?? 0) - (points[next + 1] ?? 0));
    if (Math.min(across, along) > EDGE_TOLERANCE) return false;
  }
  return true;
}

/** How far an edge may be off its axis, in units of the page. */
const EDGE_TOLERANCE = 0.1;

/** The outlines of the lines that are drawn along outlines, of that width; each piece alone, ends cut off. */
export function strokesOf(outlines: readonly Outline[], width: number): readonly Outline[] {
  const strokes: Outline[] = [];
  for (const points of outlines) {
    for (let at = 0; at + 3 < points.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(at, at + 4);
      const length = Math.hypot(x1 - x0, y1 - y0);
      if (length === 0) continue;
      const across = ((y1 - y0) / length) * (width / 2);
      const along = ((x1 - x0) / length) * (width / 2);
      strokes.push([
        x0 - across,
        y0 + along,
        x1 - across,
        y1 + along,
        x1 + across,
        y1 - along,
        x0 + across,
        y0 - along,
      ]);
    }
  }
  return strokes;
}
