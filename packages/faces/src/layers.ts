import type { PlainWeights, SeparableWeights } from './weights.ts';

/** Numbers in planes, all of a place side by side, row by row. */
export interface Planes {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** What is below zero counts a tenth (a leaky rectifier). */
function rectify(data: Float32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const value = data[at] ?? 0;
    if (value < 0) data[at] = 0.1 * value;
  }
}

/** Three by three places mixed into new planes; a place at the edge has no neighbors, and is left out. */
export function mixNeighbors(planes: Planes, { filters, bias }: PlainWeights): Planes {
  const [width, height, count] = [planes.width - 2, planes.height - 2, bias.length];
  const data = new Float32Array(width * height * count);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const out = (y * width + x) * count;
      data.set(bias, out);
      for (let row = 0; row < 3; row += 1) {
        // Three neighbors of a row stand side by side.
        const from = ((y + row) * planes.width + x) * planes.count;
        addMixed(planes.data, from, 3 * planes.count, filters, row * 3 * planes.count * count, data, out, count);
      }
      rectify(data, out, out + count);
    }
  }
  return { data, width, height, count };
}

/** Each plane's three by three places summed up with its own weights, then all mixed into new planes. */
export function mixSeparately(planes: Planes, { depthwise, pointwise, bias }: SeparableWeights): Planes {
  const { width, height } = planes;
  const count = bias.length;
  const data = new Float32Array(width * height * count);
  const sums = new Float32Array(planes.count);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sumNeighbors(planes, x, y, depthwise, sums);
      const out = (y * width + x) * count;
      data.set(bias, out);
      addMixed(sums, 0, planes.count, pointwise, 0, data, out, count);
      rectify(data, out, out + count);
    }
  }
  return { data, width, height, count };
}

/** All planes of each place mixed into new ones. */
export function mixPlaces(
  { data: from, width, height, count: planes }: Planes,
  { filters, bias }: PlainWeights,
): Planes {
  const count = bias.length;
  const data = new Float32Array(width * height * count);
  for (let place = 0; place < width * height; place += 1) {
    data.set(bias, place * count);
    addMixed(from, place * planes, planes, filters, 0, data, place * count, count);
  }
  return { data, width, height, count };
}

/** The largest of two by two places, each `step` from the one before; beyond the edge there is none. */
export function largest({ data: from, width: fullWidth, height: fullHeight, count }: Planes, step: 1 | 2): Planes {
  const [width, height] = [Math.ceil(fullWidth / step), Math.ceil(fullHeight / step)];
  const data = new Float32Array(width * height * count).fill(Number.NEGATIVE_INFINITY);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const out = (y * width + x) * count;
      for (const at of squareAt(x * step, y * step, fullWidth, fullHeight)) {
        for (let plane = 0; plane < count; plane += 1) {
          data[out + plane] = Math.max(data[out + plane] ?? 0, from[at * count + plane] ?? 0);
        }
      }
    }
  }
  return { data, width, height, count };
}

/** The places of a square of two by two, those beyond the edge left out. */
function squareAt(x: number, y: number, width: number, height: number): readonly number[] {
  const columns = x + 1 < width ? [x, x + 1] : [x];
  const rows = y + 1 < height ? [y, y + 1] : [y];
  return rows.flatMap((row) => columns.map((column) => row * width + column));
}

function sumNeighbors(planes: Planes, x: number, y: number, weights: Float32Array, sums: Float32Array): void {
  const { data, width, height, count } = planes;
  sums.fill(0);
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
      const at = (row * width + column) * count;
      const weight = ((row - y + 1) * 3 + (column - x + 1)) * count;
      for (let plane = 0; plane < count; plane += 1) {
        sums[plane] = (sums[plane] ?? 0) + (data[at + plane] ?? 0) * (weights[weight + plane] ?? 0);
      }
    }
  }
}

/** Adds `length` numbers, each times the weights that it has for every new plane. */
function addMixed(
  from: Float32Array,
  at: number,
  length: number,
  weights: Float32Array,
  first: number,
  to: Float32Array,
  out: number,
  count: number,
): void {
  for (let index = 0; index < length; index += 1) {
    const value = from[at + index] ?? 0;
    const weight = first + index * count;
    for (let plane = 0; plane < count; plane += 1) {
      to[out + plane] = (to[out + plane] ?? 0) + value * (weights[weight + plane] ?? 0);
    }
  }
}
