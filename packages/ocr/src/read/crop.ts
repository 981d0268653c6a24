import type { Raster } from '@holdback/scanner';
import { pointIn, type Quad } from '../detect/quad.ts';

/** A line of letters, upright, in the height that the reader was trained on. */
export interface Strip {
  readonly width: number;
  /** Blue, green and red, each row by row, -1 to 1: `3 * STRIP_HEIGHT * width` numbers. */
  readonly data: Float32Array;
}

/** In pixels. */
export const STRIP_HEIGHT = 48;
/** In pixels, of a strip: a line of 200 letters has 4,000. */
const WIDTH_MAX = 6_400;
const WIDTH_MIN = 16;

/** Cuts a line out of a raster. What lies outside of the raster is as its edge is. */
export function cropLine(raster: Raster, quad: Quad): Strip {
  const scale = quad.height / STRIP_HEIGHT;
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, Math.round(quad.width / scale)));
  const size = STRIP_HEIGHT * width;
  const data = new Float32Array(3 * size);
  const step = quad.width / width;
  // Where a pixel of the strip stands for several of the raster, so many are looked at along each side.
  const samples = Math.max(1, Math.min(4, Math.round(Math.max(scale, step))));
  for (let y = 0; y < STRIP_HEIGHT; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const target = y * width + x;
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const along = (x + ((sample % samples) + 0.5) / samples) * step - quad.width / 2;
        const across = (y + (Math.floor(sample / samples) + 0.5) / samples) * scale - quad.height / 2;
        const point = pointIn(quad, along, across);
        addPixel(raster, point.x - 0.5, point.y - 0.5, data, target, size);
      }
    }
  }
  const share = 1 / (samples * samples * 127.5);
  for (let at = 0; at < data.length; at += 1) data[at] = (data[at] ?? 0) * share - 1;
  return { width, data };
}

/** Adds the color between four pixels. */
function addPixel(raster: Raster, x: number, y: number, data: Float32Array, target: number, size: number): void {
  const left = clamp(Math.floor(x), raster.width);
  const right = clamp(Math.floor(x) + 1, raster.width);
  const upper = clamp(Math.floor(y), raster.height) * raster.width;
  const lower = clamp(Math.floor(y) + 1, raster.height) * raster.width;
  const [toRight, down] = [x - Math.floor(x), y - Math.floor(y)];
  for (let color = 0; color < 3; color += 1) {
    const at = (pixel: number) => raster.data[pixel * 4 + color] ?? 0;
    const above = at(upper + left) * (1 - toRight) + at(upper + right) * toRight;
    const below = at(lower + left) * (1 - toRight) + at(lower + right) * toRight;
    const plane = target + (2 - color) * size;
    data[plane] = (data[plane] ?? 0) + above * (1 - down) + below * down;
  }
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}
