import type { Raster } from '@holdback/scanner';

/** How much darker or brighter than all around it a pixel is that is dirt, of 255 in green. */
const DIRT_MIN = 60;

/** A scan without its dirt: pixels that stand alone among darker or brighter ones become as what is beside them. */
export function despeckle(raster: Raster): Raster {
  const { width, height, data } = raster;
  const clean = data.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = (y * width + x) * 4;
      if (Math.abs((data[at + 1] ?? 0) - (data[at - 3] ?? 0)) < DIRT_MIN || !isAlone(data, at, width)) continue;
      clean.set(data.subarray(at - 4, at - 1), at);
    }
  }
  return { ...raster, data: clean };
}

/** All eight around it are darker by enough, or all are brighter. */
function isAlone(data: Uint8ClampedArray, at: number, width: number): boolean {
  const own = data[at + 1] ?? 0;
  const sign = own > (data[at - 3] ?? 0) ? 1 : -1;
  for (const row of [-width, 0, width]) {
    for (let column = -1; column <= 1; column += 1) {
      if (row === 0 && column === 0) continue;
      if (sign * (own - (data[at + (row + column) * 4 + 1] ?? 0)) < DIRT_MIN) return false;
    }
  }
  return true;
}
