import type { TiffEntry } from './tiff-entry.ts';

/** Fields of a map (OGC GeoTIFF 1.1, 7.1.1): points of the picture and where they are, or a matrix that says it of all. */
const TIE_POINTS = 33922;
const TRANSFORMATION = 34264;
/** Keys of four numbers each: which, where its value is (0: here), how many, the value. */
const KEYS = 34735;
/** What the coordinates are (7.2.1): of a projection in meters or feet, or degrees. */
const MODEL_TYPE = 1024;
const GEOGRAPHIC = 2;
/** Keys that are looked through. */
const KEYS_MAX = 256;
/** Decimals of a degree (eleven centimeters), and of a length. */
const DECIMALS = { degrees: 6, lengths: 2 } as const;

/**
 * Where the corner of a map is, or the first of its points that is tied to a place: latitude and longitude in degrees,
 * `38.889500, -77.035300`, or easting and northing of its projection, `325000.00 E 4307000.00 N`; undefined of a picture that is
 * no map.
 */
export function mapCornerOf(entries: readonly TiffEntry[]): string | undefined {
  const find = (tag: number) => entries.find((entry) => entry.tag === tag);
  const tie = find(TIE_POINTS)?.numbers(6);
  const matrix = find(TRANSFORMATION)?.numbers(8);
  const [x, y] = tie === undefined ? [matrix?.[3], matrix?.[7]] : [tie[3], tie[4]];
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  if (modelOf(find(KEYS)) === GEOGRAPHIC) return `${y.toFixed(DECIMALS.degrees)}, ${x.toFixed(DECIMALS.degrees)}`;
  return `${x.toFixed(DECIMALS.lengths)} E ${y.toFixed(DECIMALS.lengths)} N`;
}

function modelOf(keys: TiffEntry | undefined): number | undefined {
  const numbers = keys?.numbers(4 + KEYS_MAX * 4) ?? [];
  for (let at = 4; at + 3 < numbers.length; at += 4) {
    if (numbers[at] === MODEL_TYPE && numbers[at + 1] === 0) return numbers[at + 3];
  }
  return undefined;
}
