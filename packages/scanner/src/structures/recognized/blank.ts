import type { Raster } from '../../recognition.ts';

/** A pixel differs from most by no more than this of 255 where nothing is. */
const SAME_MAX = 24;
/** Pixels of a thousand that may differ on a blank page: dust. */
const DUST_PER_MILLE = 0.02;

/** Whether all of a picture has one color, but for dust. */
export function isBlank(raster: Raster): boolean {
  return isUniform(raster, Math.min) && isUniform(raster, Math.max);
}

/** Whether the darkest channel of all pixels, or the lightest, is one, but for dust. */
function isUniform({ data, width, height }: Raster, channel: (...levels: number[]) => number): boolean {
  const counts = new Uint32Array(256);
  for (let at = 0; at + 2 < data.length; at += 4) {
    const level = channel(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const usual = counts.indexOf(Math.max(...counts));
  let differing = 0;
  for (const [level, count] of counts.entries()) if (Math.abs(level - usual) > SAME_MAX) differing += count;
  return differing * 1_000 <= DUST_PER_MILLE * width * height;
}
