import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import type { Raster } from '../packages/scanner/src/recognition.ts';

/** What became of a page before it was a picture. */
export type Wear = 'clean' | 'skewed' | 'speckled' | 'jpeg' | 'fax';

/** What a page is when it was worn: the same each time. */
export async function wearDown(canvas: Canvas, wear: Wear, dpi: number, seed: number): Promise<Raster> {
  const random = randomFrom(seed + 1);
  const worn = wear === 'jpeg' || wear === 'skewed' ? await compressed(canvas, 60) : canvas;
  const raster = toRaster(worn, dpi);
  if (wear === 'speckled') speckle(raster, random, 0.006);
  if (wear === 'fax') fax(raster, random);
  return raster;
}

/** The pixels of a canvas. */
export function toRaster(canvas: Canvas, dpi: number): Raster {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data.buffer), dpi };
}

async function compressed(canvas: Canvas, quality: number): Promise<Canvas> {
  const image = await loadImage(await canvas.encode('jpeg', quality));
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(image, 0, 0);
  return copy;
}

function speckle({ data }: Raster, random: () => number, share: number): void {
  for (let at = 0; at < data.length; at += 4) {
    if (random() < share) data.fill(random() < 0.7 ? 0 : 255, at, at + 3);
  }
}

/** Black or white, ragged at the edges of letters. */
function fax({ data }: Raster, random: () => number): void {
  for (let at = 0; at < data.length; at += 4) {
    const brightness = (data[at] ?? 0) + (random() - 0.5) * 90;
    data.fill(brightness < 140 || random() < 0.0008 ? 0 : 255, at, at + 3);
  }
}

/** Numbers from 0 to 1, the same each time for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
