import type { Raster } from '@holdback/scanner';
import type { Network } from '../engine.ts';
import type { Quad } from './quad.ts';
import { type Planes, shrink } from './resample.ts';
import { findQuads } from './text-map.ts';

/** What the detector was trained on: sides are multiples of it. */
const STEP = 32;
/** Mean and deviation of red, green and blue that it was trained with (ImageNet), of 255. */
const MEANS = [123.675, 116.28, 103.53] as const;
const DEVIATIONS = [58.395, 57.12, 57.375] as const;

/** Finds the lines of letters in a raster, in its pixels, from the top. The longer side is looked at in `sideMax` points. */
export async function detectLines(raster: Raster, sideMax: number, detector: Network): Promise<readonly Quad[]> {
  const scale = Math.min(1, sideMax / Math.max(raster.width, raster.height));
  const width = pointsOf(raster.width * scale);
  const height = pointsOf(raster.height * scale);
  const planes = shrink(raster, width, height);
  const { data } = await detector.run({ data: normalize(planes), dims: [1, 3, height, width] });
  const [across, down] = [raster.width / width, raster.height / height];
  return findQuads({ width, height, data }).map(({ center, ...quad }) => ({
    center: { x: center.x * across, y: center.y * down },
    // Both sides are scaled by nearly as much.
    width: quad.width * across,
    height: quad.height * down,
    angle: quad.angle,
  }));
}

function pointsOf(length: number): number {
  return Math.max(STEP, Math.round(length / STEP) * STEP);
}

/** Blue first, as it was trained. */
function normalize({ width, height, data }: Planes): Float32Array {
  const size = width * height;
  const normal = new Float32Array(3 * size);
  for (let plane = 0; plane < 3; plane += 1) {
    const [mean, deviation] = [MEANS[plane] ?? 0, DEVIATIONS[plane] ?? 1];
    const source = (2 - plane) * size;
    for (let at = 0; at < size; at += 1) normal[plane * size + at] = ((data[source + at] ?? 0) - mean) / deviation;
  }
  return normal;
}
