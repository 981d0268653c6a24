import { STRIP_HEIGHT, type Strip } from './crop.ts';

/** Ink stands out from what is behind it by this much of the darkest ink, and by this much at all, of 2. */
const INK_SHARE = 0.35;
const INK_MIN = 0.1;

/** A stretch of a strip without ink, `[from, to)` in pixels. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Where the ink of a strip leaves gaps, from the left, without those at its ends. */
export function findGaps(strip: Strip): readonly Gap[] {
  const ink = inkOf(strip);
  const darkest = ink.toSorted().at(Math.floor(ink.length * 0.9)) ?? 0;
  const inkMin = Math.max(INK_SHARE * darkest, INK_MIN);
  const gaps: Gap[] = [];
  let last = -1;
  for (const [x, value] of ink.entries()) {
    if (value < inkMin) continue;
    if (last >= 0 && x > last + 1) gaps.push({ from: last + 1, to: x });
    last = x;
  }
  return gaps;
}

/** For each column the most that a pixel of it stands out from the most usual brightness. */
function inkOf({ width, data }: Strip): Float32Array {
  const size = width * STRIP_HEIGHT;
  const green = data.subarray(size, 2 * size);
  const background = usualOf(green);
  const ink = new Float32Array(width);
  // At the very top and bottom are parts of other lines.
  for (let y = Math.round(STRIP_HEIGHT / 6); y < STRIP_HEIGHT - STRIP_HEIGHT / 8; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const difference = Math.abs((green[y * width + x] ?? 0) - background);
      if (difference > (ink[x] ?? 0)) ink[x] = difference;
    }
  }
  return ink;
}

/** The brightness, in sixteenths, that most pixels have. */
function usualOf(data: Float32Array): number {
  const counts = new Uint32Array(16);
  for (const value of data) {
    const level = Math.min(15, Math.max(0, Math.floor((value + 1) * 8)));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return (counts.indexOf(Math.max(...counts)) + 0.5) / 8 - 1;
}
