import type { FaceFinder, PixelBox, Raster } from '@holdback/scanner';
import { largest, mixNeighbors, mixPlaces, mixSeparately, type Planes } from './layers.ts';
import { loadWeights, type Weights } from './weights.ts';

/** Pixels of a side of the square that the network looks at: the one that it finds most at (docs/decisions/0047). */
const SIDE = 416;

/** The mean color of the pictures that it learned from, which it takes away: red, green, blue. */
const MEAN = [117.001, 114.697, 97.404] as const;

/** Widths and heights of the faces that it looks for at each place, in places (Redmon and Farhadi, YOLO9000, 2016, section 2). */
const SIZES = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;

/** Numbers that it gives for each size at each place: x, y, width, height, how sure it is. */
const NUMBERS = 5;
const SURE_MIN = 0.5;
/** How much two boxes may have in common and be two faces: the part of the smaller that is in both. */
const SHARED_MAX = 0.5;

/** A box, and how sure the network is of it. */
interface Found {
  readonly box: PixelBox;
  readonly confidence: number;
}

/** Finds faces, in this process and without a network. Rejects where its model is not there. */
export async function openFaceFinder(): Promise<FaceFinder> {
  const weights = await loadWeights();
  return {
    async find(raster) {
      return findFaces(raster, weights);
    },
  };
}

function findFaces(raster: Raster, weights: Weights): readonly PixelBox[] {
  const scale = SIDE / Math.max(raster.width, raster.height);
  const found = boxesOf(run(toSquare(raster, scale), weights), scale);
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => b.confidence - a.confidence)) {
    if (kept.every(({ box }) => shared(box, each.box) <= SHARED_MAX)) kept.push(each);
  }
  return kept.map(({ box }) => box).toSorted((a, b) => a.top - b.top || a.left - b.left);
}

function run(square: Planes, { first, middle, last }: Weights): Planes {
  let planes = largest(mixNeighbors(square, first), 2);
  for (const [index, weights] of middle.entries()) {
    planes = largest(mixSeparately(planes, weights), index === middle.length - 1 ? 1 : 2);
  }
  return mixPlaces(planes, last);
}

/** The picture in the upper left of the square: each pixel the mean of those that it stands for. */
function toSquare({ width, height, data }: Raster, scale: number): Planes {
  const square = new Float32Array(SIDE * SIDE * 3);
  const sums = new Float32Array(4);
  for (let y = 0; y < SIDE; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const [left, top] = [Math.floor(x / scale), Math.floor(y / scale)];
      const isInside = left < width && top < height;
      const right = Math.max(left + 1, Math.min(width, Math.floor((x + 1) / scale)));
      const bottom = Math.max(top + 1, Math.min(height, Math.floor((y + 1) / scale)));
      sums.fill(0);
      for (let row = top; isInside && row < bottom; row += 1)
        addRow(data, (row * width + left) * 4, right - left, sums);
      const count = isInside ? (right - left) * (bottom - top) : 1;
      for (const [color, mean] of MEAN.entries()) {
        square[(y * SIDE + x) * 3 + color] = ((sums[color] ?? 0) / count - mean) / 255;
      }
    }
  }
  return { data: square, width: SIDE, height: SIDE, count: 3 };
}

function addRow(data: Uint8ClampedArray, from: number, count: number, sums: Float32Array): void {
  for (let at = from; at < from + 4 * count; at += 4) {
    for (let color = 0; color < 3; color += 1) sums[color] = (sums[color] ?? 0) + (data[at + color] ?? 0);
  }
}

/** The boxes that the network is sure of, in pixels of the picture. */
function boxesOf({ data, width, height, count }: Planes, scale: number): readonly Found[] {
  const found: Found[] = [];
  const pixels = SIDE / width / scale;
  for (let place = 0; place < width * height; place += 1) {
    for (const [index, [wide, high]] of SIZES.entries()) {
      const [x = 0, y = 0, w = 0, h = 0, sure = 0] = data.subarray(place * count + index * NUMBERS);
      const confidence = sigmoid(sure);
      if (confidence < SURE_MIN) continue;
      const [faceWidth, faceHeight] = [Math.exp(w) * wide * pixels, Math.exp(h) * high * pixels];
      const left = ((place % width) + sigmoid(x)) * pixels - faceWidth / 2;
      const top = (Math.floor(place / width) + sigmoid(y)) * pixels - faceHeight / 2;
      found.push({ box: { left, top, width: faceWidth, height: faceHeight }, confidence });
    }
  }
  return found;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The part of the smaller of two boxes that is in both. */
function shared(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}
