import type { DecodedPicture } from './decode-picture.ts';

/** Lightness of 255 from which what is drawn is light, and is seen on black. */
const LIGHT_MIN = 160;

/** Pixels that are looked at: one of so many. */
const STEP = 4 * 7;

/** Puts what is behind a picture that is seen through: white, or black where what is drawn on it is light. Changes it. */
export function putBackdrop({ data }: DecodedPicture): void {
  const backdrop = lightnessOf(data);
  if (backdrop === undefined) return;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 255;
    if (alpha === 255) continue;
    const behind = (backdrop * (255 - alpha)) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] = ((data[at + channel] ?? 0) * alpha) / 255 + behind;
    }
    data[at + 3] = 255;
  }
}

/** How light the backdrop is to be: 0 or 255; undefined if nothing is seen through. */
function lightnessOf(data: Uint8ClampedArray): number | undefined {
  let [seen, light, clear] = [0, 0, 0];
  for (let at = 0; at < data.length; at += STEP) {
    const alpha = data[at + 3] ?? 255;
    if (alpha < 255) clear += 1;
    if (alpha < 128) continue;
    seen += 1;
    light += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
  }
  if (clear === 0) return undefined;
  return seen > 0 && light / seen >= LIGHT_MIN ? 0 : 255;
}
