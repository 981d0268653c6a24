import type { DecodedPicture, PictureSize } from './decode-picture.ts';

/** Points along the longer side of what is compared. */
const SIDE = 64;
/** Squares along the longer side in which a difference is looked for. */
const SQUARES = 8;
/** A square differs whose points differ by so much of 255 on average, where most squares hardly do. */
const DIFFERENT_MIN = 36;
const ALIKE_MAX = 18;
/** One of so many points is looked at to set contrast and lightness: of three thousand, four hundred are enough. */
const SAMPLE_STEP = 7;
/** How much more or less contrast the small picture may have. */
const SLOPES: readonly number[] = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5];
/** How well two pictures go together that are of the same, and of something else: 1 is the same, 0 is chance. */
const SAME_MIN = 0.8;
const NEAR_MIN = 0.97;
const OTHER_MAX = 0.45;
/** Proportions that are about the same. */
const RATIO_MAX = 1.04;
/** Lightness up to which a row or a column is a bar that fills a small picture up. */
const BAR_MAX = 20;
/** A picture that shows hardly anything cannot be laid over another; one below that shows nothing at all. */
const CONTRAST_MIN = 8;
const BARE_MAX = 3;
/** Of 255, how far apart the lightness of two pictures is that show nothing. */
const LIGHTNESS_MIN = 64;

/** Whether a small picture shows what a picture shows: the same, something else in all or in a part, or it cannot be told. */
export type Likeness = 'same' | 'different' | 'unclear';

/** The size of a small picture by the standard, whatever the proportions of the picture (DCF 2.0, 3.3.3): bars fill it up, or its sides are cut. */
const STANDARD_SIZE = '160x120';

/** Judges by the proportions alone: different only where no crop and no bar explains them. */
export function compareProportions(small: PictureSize, picture: PictureSize): Likeness {
  if (small.width === 0 || small.height === 0 || picture.width === 0 || picture.height === 0) return 'unclear';
  const isStandard = `${Math.max(small.width, small.height)}x${Math.min(small.width, small.height)}` === STANDARD_SIZE;
  const ratio = (size: PictureSize) => Math.max(size.width, size.height) / Math.min(size.width, size.height);
  const off = Math.max(ratio(small) / ratio(picture), ratio(picture) / ratio(small));
  return isStandard || off <= 1.3 ? 'unclear' : 'different';
}

/** Compares what both show: the picture itself made smaller, to some hundred pixels a side. */
export function compareContents(small: DecodedPicture, picture: DecodedPicture): Likeness {
  const plain = comparePlain(small, picture);
  if (plain !== undefined) return plain;
  const best = bestFit(small, picture);
  if (best === undefined) return 'unclear';
  const { usual, most } = squaresOf(best);
  // Most of it goes together, and a part does not: something was covered, blurred or put in.
  if (usual <= ALIKE_MAX && most >= DIFFERENT_MIN) return 'different';
  if (best.correlation <= OTHER_MAX) return 'different';
  return best.correlation >= SAME_MIN && usual <= ALIKE_MAX ? 'same' : 'unclear';
}

/** Of a picture that shows one color, or hardly more, nothing can be laid over another; undefined if both show something. */
function comparePlain(small: DecodedPicture, picture: DecodedPicture): Likeness | undefined {
  const [one, other] = [grayOf(small, gridOf(small)), grayOf(picture, gridOf(picture))];
  const [oneContrast, otherContrast] = [contrastOf(one), contrastOf(other)];
  if (oneContrast >= CONTRAST_MIN && otherContrast >= CONTRAST_MIN) return undefined;
  const isOneBare =
    Math.min(oneContrast, otherContrast) < BARE_MAX && Math.max(oneContrast, otherContrast) >= 2 * CONTRAST_MIN;
  if (isOneBare) return 'different';
  return Math.abs(meanOf(one) - meanOf(other)) >= LIGHTNESS_MIN ? 'different' : 'unclear';
}

function bestFit(small: DecodedPicture, picture: DecodedPicture): Fit | undefined {
  // Turned a quarter, a half, three quarters: programs turn the picture and forget the small one.
  const upright = bestOf(fitsOf(small, picture));
  if (upright === undefined || upright.correlation >= SAME_MIN) return upright;
  return bestOf([() => upright, ...[1, 2, 3].flatMap((quarters) => fitsOf(small, turn(picture, quarters)))]);
}

/** The fit that goes together best; one that does so nearly wholly ends the search. */
function bestOf([first, ...rest]: readonly (() => Fit)[]): Fit | undefined {
  let best = first?.();
  for (const next of rest) {
    if (best !== undefined && best.correlation >= NEAR_MIN) return best;
    const fit = next();
    if (best === undefined || fit.correlation > best.correlation) best = fit;
  }
  return best;
}

/** Two pictures as points, one laid over the other. */
interface Fit {
  readonly correlation: number;
  /** How light each point is, row by row. */
  readonly one: Float64Array;
  readonly other: Float64Array;
  readonly width: number;
}

/** Ways to lay a picture over its small one: whole, with its sides cut, without the bars of the small one. */
function fitsOf(small: DecodedPicture, picture: DecodedPicture): readonly (() => Fit)[] {
  const trimmed = trimBars(small);
  const pairs = [
    [small, picture],
    [small, cropTo(picture, small)],
  ] as const;
  const withoutBars =
    trimmed === small
      ? []
      : ([
          [trimmed, picture],
          [trimmed, cropTo(picture, trimmed)],
        ] as const);
  return [...pairs, ...withoutBars].map(([shown, cropped]) => () => {
    const size = gridOf(shown);
    const [one, other] = [grayOf(shown, size), grayOf(cropped, size)];
    return { correlation: correlate(one, other), one, other, width: size.width };
  });
}

function gridOf({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** How light each point is, row by row: the mean of the pixels that it stands for. */
function grayOf({ data, width, height }: DecodedPicture, size: PictureSize): Float64Array {
  const gray = new Float64Array(size.width * size.height);
  for (let row = 0; row < size.height; row += 1) {
    const [top, bottom] = stretchOf(row, size.height, height);
    for (let column = 0; column < size.width; column += 1) {
      const [left, right] = stretchOf(column, size.width, width);
      let sum = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const at = (y * width + x) * 4;
          sum += 0.3 * (data[at] ?? 0) + 0.6 * (data[at + 1] ?? 0) + 0.1 * (data[at + 2] ?? 0);
        }
      }
      gray[row * size.width + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return gray;
}

/** The pixels of so many that one of so many points stands for; at least one. */
function stretchOf(point: number, points: number, pixels: number): readonly [from: number, to: number] {
  const from = Math.min(pixels - 1, Math.floor((point * pixels) / points));
  return [from, Math.max(from + 1, Math.floor(((point + 1) * pixels) / points))];
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function contrastOf(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Pearson's correlation. */
function correlate(one: Float64Array, other: Float64Array): number {
  const [oneMean, otherMean] = [meanOf(one), meanOf(other)];
  let sum = 0;
  for (const [index, value] of one.entries()) sum += (value - oneMean) * ((other[index] ?? 0) - otherMean);
  const spread = contrastOf(one) * contrastOf(other);
  return spread === 0 ? 0 : sum / one.length / spread;
}

/** How much squares of two pictures differ that lie one over the other, of 255: the one in the middle, and the one that differs most. */
function squaresOf({ one, other, width }: Fit): { readonly usual: number; readonly most: number } {
  const differences = differencesOf(one, other);
  const height = one.length / width;
  const side = Math.max(2, Math.round(Math.max(width, height) / SQUARES));
  const squares: number[] = [];
  for (let top = 0; top + side <= height; top += side / 2) {
    for (let left = 0; left + side <= width; left += side / 2) {
      squares.push(meanWithin(differences, width, { left: Math.floor(left), top: Math.floor(top), side }));
    }
  }
  return { usual: middleOf(squares), most: Math.max(...squares) };
}

function meanWithin(
  differences: Float64Array,
  width: number,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): number {
  let sum = 0;
  for (let row = top; row < top + side; row += 1) {
    for (let column = left; column < left + side; column += 1) sum += differences[row * width + column] ?? 0;
  }
  return sum / side ** 2;
}

/** By how much each point differs, when contrast and lightness are as alike as they can be for most points: a camera makes the small picture before it sets them. */
function differencesOf(one: Float64Array, other: Float64Array): Float64Array {
  const [oneSample, otherSample] = [sampleOf(one), sampleOf(other)];
  let best = { slope: 1, offset: 0, usual: Number.POSITIVE_INFINITY };
  for (const slope of SLOPES) {
    const apart = oneSample.map((value, index) => value - slope * (otherSample[index] ?? 0));
    const offset = middleOf(apart);
    const usual = middleOf(apart.map((value) => Math.abs(value - offset)));
    if (usual < best.usual) best = { slope, offset, usual };
  }
  return one.map((value, index) => Math.abs(value - best.slope * (other[index] ?? 0) - best.offset));
}

/** Every so many of some points. */
function sampleOf(points: Float64Array): Float64Array {
  return points.filter((_, index) => index % SAMPLE_STEP === 0);
}

function middleOf(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

function pixelAt({ data, width }: DecodedPicture, column: number, row: number): number {
  const at = (row * width + column) * 4;
  return Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}

/** A small picture without the black bars that fill it up on two sides. */
function trimBars(picture: DecodedPicture): DecodedPicture {
  const { width, height } = picture;
  const isBarRow = (row: number) => {
    for (let column = 0; column < width; column += 1) if (pixelAt(picture, column, row) > BAR_MAX) return false;
    return true;
  };
  const isBarColumn = (column: number) => {
    for (let row = 0; row < height; row += 1) if (pixelAt(picture, column, row) > BAR_MAX) return false;
    return true;
  };
  let [top, left] = [0, 0];
  while (top < height / 3 && isBarRow(top) && isBarRow(height - 1 - top)) top += 1;
  while (left < width / 3 && isBarColumn(left) && isBarColumn(width - 1 - left)) left += 1;
  return top + left === 0 ? picture : cut(picture, { left, top, width: width - 2 * left, height: height - 2 * top });
}

/** The middle of a picture in the proportions of another. */
function cropTo(picture: DecodedPicture, { width, height }: PictureSize): DecodedPicture {
  const ratio = width / height;
  const own = picture.width / picture.height;
  if (Math.max(ratio / own, own / ratio) <= RATIO_MAX) return picture;
  const to =
    own > ratio
      ? { width: Math.max(1, Math.round(picture.height * ratio)), height: picture.height }
      : { width: picture.width, height: Math.max(1, Math.round(picture.width / ratio)) };
  return cut(picture, { left: (picture.width - to.width) >> 1, top: (picture.height - to.height) >> 1, ...to });
}

function cut(
  picture: DecodedPicture,
  { left, top, width, height }: PictureSize & { readonly left: number; readonly top: number },
): DecodedPicture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { width, height, data };
}

/** A picture turned to the right by so many quarters. */
function turn(picture: DecodedPicture, quarters: number): DecodedPicture {
  if (quarters === 0) return picture;
  const { width, height } = picture;
  const isUpright = quarters === 2;
  const size = isUpright ? { width, height } : { width: height, height: width };
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] =
        quarters === 1
          ? [height - 1 - row, column]
          : quarters === 2
            ? [width - 1 - column, height - 1 - row]
            : [row, width - 1 - column];
      to[y * size.width + x] = from[row * width + column] ?? 0;
    }
  }
  return { ...size, data: new Uint8ClampedArray(to.buffer) };
}
