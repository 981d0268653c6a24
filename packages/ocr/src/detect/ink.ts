import type { Raster } from '@holdback/scanner';

/** A pixel that stands out from the most usual brightness by this much of 255, in green, is ink. */
const INK_MIN = 40;

/** The share of a picture's pixels that are ink, 0 to 1. */
export function inkShareOf({ data, width, height }: Raster): number {
  const counts = new Uint32Array(256);
  for (let at = 1; at < data.length; at += 4) {
    const level = data[at] ?? 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const usual = counts.indexOf(Math.max(...counts));
  let near = 0;
  for (let level = Math.max(0, usual - INK_MIN); level <= Math.min(255, usual + INK_MIN); level += 1) {
    near += counts[level] ?? 0;
  }
  return 1 - near / (width * height);
}
