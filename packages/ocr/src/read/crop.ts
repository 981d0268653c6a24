import type { Raster } from '@holdback/scanner';
import type { Quad } from '../detect/quad.ts';

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
  const [cosine, sine] = [Math.cos(quad.angle), Math.sin(quad.angle)];
  for (let row = 0; row < STRIP_HEIGHT * samples; row += 1) {
    const across = ((row + 0.5) / samples) * scale - quad.height / 2;
    const target = Math.floor(row / samples) * width;
    for (let column = 0; column < width * samples; column += 1) {
      const along = ((column + 0.5) / samples) * step - quad.width / 2;
      const x = quad.center.x + along * cosine - across * sine - 0.5;
      const y = quad.center.y + along * sine + across * cosine - 0.5;
      addPixel(raster, x, y, data, target + Math.floor(column / samples), size);
    }
  }
  const share = 1 / (samples * samples * 127.5);
  for (let at = 0; at < data.length; at += 1) data[at] = (data[at] ?? 0) * share - 1;
  return { width, data };
}

/** Adds the color between four pixels. By index, and nothing made: this is done for every pixel of a line. */
function addPixel(raster: Raster, x: number, y: number, data: Float32Array, target: number, size: number): void {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const left = clamp(column, raster.width);
  const right = clamp(column + 1, raster.width);
  const upper = clamp(row, raster.height) * raster.width;
  const lower = clamp(row + 1, raster.height) * raster.width;
  const toRight = x - column;
  const down = y - row;
  for (let color = 0; color < 3; color += 1) {
    const above = between(raster.data, 4 * (upper + left) + color, 4 * (upper + right) + color, toRight);
    const below = between(raster.data, 4 * (lower + left) + color, 4 * (lower + right) + color, toRight);
    const plane = target + (2 - color) * size;
    data[plane] = (data[plane] ?? 0) + above * (1 - down) + below * down;
  }
}

function between(data: Uint8ClampedArray, from: number, to: number, share: number): number {
  return (data[from] ?? 0) * (1 - share) + (data[to] ?? 0) * share;
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}
