import type { Raster } from '@holdback/scanner';

/** Red, green and blue, each row by row, 0 to 255. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  /** `3 * width * height` numbers. */
  readonly data: Float32Array;
}

/** A raster in a smaller size: each pixel is the mean of what it stands for. */
export function shrink(raster: Raster, width: number, height: number): Planes {
  const across = spansOf(raster.width, width);
  const down = spansOf(raster.height, height);
  const data = new Float32Array(3 * width * height);
  const narrow = new Float32Array(3 * width);
  for (const [y, { from, weights }] of down.entries()) {
    for (const [row, weight] of weights.entries()) {
      narrowRow(raster, from + row, across, narrow);
      addRow(narrow, weight, data, y * width, width * height);
    }
  }
  return { width, height, data };
}

/** A row of a raster in a smaller width: red, green and blue of each pixel. */
function narrowRow({ data, width }: Raster, row: number, across: readonly Span[], narrow: Float32Array): void {
  // By index: this is done for every pixel of a page.
  for (let x = 0; x < across.length; x += 1) {
    const { from, weights } = across[x] ?? NO_SPAN;
    let [red, green, blue] = [0, 0, 0];
    let pixel = (row * width + from) * 4;
    for (let at = 0; at < weights.length; at += 1) {
      const weight = weights[at] ?? 0;
      red += weight * (data[pixel] ?? 0);
      green += weight * (data[pixel + 1] ?? 0);
      blue += weight * (data[pixel + 2] ?? 0);
      pixel += 4;
    }
    narrow[3 * x] = red;
    narrow[3 * x + 1] = green;
    narrow[3 * x + 2] = blue;
  }
}

function addRow(narrow: Float32Array, weight: number, data: Float32Array, start: number, planeSize: number): void {
  for (let plane = 0; plane < 3; plane += 1) {
    let at = start + plane * planeSize;
    for (let from = plane; from < narrow.length; from += 3) {
      data[at] = (data[at] ?? 0) + weight * (narrow[from] ?? 0);
      at += 1;
    }
  }
}

/** What of a longer line a point of a shorter one stands for: from where, and how much of each. */
interface Span {
  readonly from: number;
  /** They add up to 1. */
  readonly weights: Float32Array;
}

const NO_SPAN: Span = { from: 0, weights: new Float32Array() };

function spansOf(length: number, count: number): readonly Span[] {
  return Array.from({ length: count }, (_, index) => {
    const start = (index * length) / count;
    const end = ((index + 1) * length) / count;
    const from = Math.min(length - 1, Math.floor(start));
    const to = Math.min(length, Math.max(from + 1, Math.ceil(end)));
    const shares = Array.from(
      { length: to - from },
      (_, at) => Math.min(end, from + at + 1) - Math.max(start, from + at),
    );
    const sum = shares.reduce((total, share) => total + share, 0);
    return { from, weights: Float32Array.from(shares, (share) => share / sum) };
  });
}
