import { applyTo, type Matrix } from './matrix.ts';

/** A rectangle of a page in its units: 1/72 inch, origin at the lower left. Empty where a side is not positive. */
export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What two rectangles have in common. */
export function intersect(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

/** Whether a point is in it or on its edge. */
export function holds({ left, bottom, right, top }: Rectangle, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** The rectangle of four numbers, in whatever order its corners are; undefined if they are none. */
export function toRectangle(list: unknown): Rectangle | undefined {
  if (!Array.isArray(list) && !(list instanceof Float32Array)) return undefined;
  const [x0, y0, x1, y1] = Array.from<unknown, number>(list, Number);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  if (Number.isNaN(x0 + y0 + x1 + y1)) return undefined;
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}

/** What a rectangle spans where a matrix puts it. */
export function boundsOf(matrix: Matrix, { left, bottom, right, top }: Rectangle): Rectangle {
  const corners = [applyTo(matrix, left, bottom), applyTo(matrix, right, bottom)];
  corners.push(applyTo(matrix, left, top), applyTo(matrix, right, top));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** The square that a picture is drawn in (ISO 32000-1, 8.9.4). */
export const UNIT_SQUARE: Rectangle = { left: 0, bottom: 0, right: 1, top: 1 };

/** What points span, x and y by turns; endless and empty of none. */
export function spanOf(points: readonly number[]): Rectangle {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { left, bottom, right, top };
}

/** How large it is, in square units; 0 if it is empty. */
export function areaOf({ left, bottom, right, top }: Rectangle): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
