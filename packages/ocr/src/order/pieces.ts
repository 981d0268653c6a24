import type { PixelBox, RecognizedWord } from '@holdback/scanner';
import { pointIn, type Quad } from '../detect/quad.ts';
import type { ReadLine } from '../read/read-lines.ts';

/** Words that follow one another, and where they stand on the page as if it were level. */
export interface Piece {
  readonly words: readonly RecognizedWord[];
  readonly left: number;
  readonly right: number;
  /** The middle of its height. */
  readonly middle: number;
  readonly height: number;
}

/** From this many heights in width on, a line tells how the page is turned. */
const TELLING_WIDTH = 4;

/** How far the page is turned, in radians: as most of its long lines are. */
function skewOf(quads: readonly Quad[]): number {
  const telling = quads.filter(({ width, height }) => width > TELLING_WIDTH * height);
  // What stands on its head is turned by half a circle, either way round.
  const angles = telling.toSorted((a, b) => a.angle - b.angle);
  const half = angles.reduce((sum, { width }) => sum + width, 0) / 2;
  let sum = 0;
  for (const { width, angle } of angles) {
    sum += width;
    if (sum >= half) return angle;
  }
  return 0;
}

/** The lines that were read, levelled. */
export function toPieces(lines: readonly ReadLine[]): readonly Piece[] {
  const skew = skewOf(lines.map(({ quad }) => quad));
  const [cosine, sine] = [Math.cos(skew), Math.sin(skew)];
  return lines.map(({ quad, words }) => {
    const { x, y } = quad.center;
    const along = x * cosine + y * sine;
    const turned = Math.abs(Math.cos(quad.angle - skew));
    // What runs up or down the page stands where it is, as high as it is long.
    const width = quad.width * turned + quad.height * (1 - turned);
    const height = quad.height * turned + quad.width * (1 - turned);
    return {
      words: words.map(({ text, confidence, from, to }) => ({ text, confidence, box: boxOf(quad, from, to) })),
      left: along - width / 2,
      right: along + width / 2,
      middle: y * cosine - x * sine,
      height,
    };
  });
}

/** The box of a stretch of a quad, in whole pixels. */
function boxOf(quad: Quad, from: number, to: number): PixelBox {
  const across = quad.height / 2;
  const corners = [from, to].flatMap((along) =>
    [-across, across].map((side) => pointIn(quad, along - quad.width / 2, side)),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  return { left, top, width: Math.ceil(Math.max(...xs)) - left, height: Math.ceil(Math.max(...ys)) - top };
}

/** The smallest box around some. At least one. */
export function boxAround(boxes: readonly PixelBox[]): PixelBox {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
