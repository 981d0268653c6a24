/** [a b c d e f], as in ISO 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `step` does, done before what `matrix` does. A step that is no matrix changes nothing. */
export function multiply(matrix: Matrix, step: unknown): Matrix {
  const read = toMatrix(step);
  if (read === undefined) return matrix;
  const [a, b, c, d, e, f] = matrix;
  const [ra, rb, rc, rd, re, rf] = read;
  return [a * ra + c * rb, b * ra + d * rb, a * rc + c * rd, b * rc + d * rd, a * re + c * rf + e, b * re + d * rf + f];
}

/** The six numbers of a list; undefined if it is none of six. */
export function toMatrix(list: unknown): Matrix | undefined {
  if (!Array.isArray(list) && !(list instanceof Float32Array)) return undefined;
  if (list.length < 6) return undefined;
  const [a, b, c, d, e, f]: ArrayLike<unknown> & Iterable<unknown> = list;
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}

/** Where a point comes to lie. */
export function applyTo([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How many times longer a line becomes: the root of how many times larger an area does. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
