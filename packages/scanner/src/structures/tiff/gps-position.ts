import type { TiffEntry } from './tiff-entry.ts';

/** Fields of a place (Exif 2.32, table 15): of the reference of the latitude, and the latitude; the same of the longitude. */
export interface PlaceTags {
  readonly latitudeRef: number;
  readonly latitude: number;
  readonly longitudeRef: number;
  readonly longitude: number;
}

/** Where it was taken, and what was aimed at. */
export const TAKEN_AT: PlaceTags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 };
export const AIMED_AT: PlaceTags = { latitudeRef: 0x13, latitude: 0x14, longitudeRef: 0x15, longitude: 0x16 };

/** Decimals of a degree: eleven centimeters. */
const DECIMALS = 6;

/** A place in decimal degrees, `38.889500, -77.035300`; undefined where a latitude or a longitude is absent or out of its range. */
export function positionOf(entries: readonly TiffEntry[], tags: PlaceTags): string | undefined {
  const find = (tag: number) => entries.find((entry) => entry.tag === tag);
  const latitude = degreesOf(find(tags.latitude), find(tags.latitudeRef), 'S');
  const longitude = degreesOf(find(tags.longitude), find(tags.longitudeRef), 'W');
  return toPosition(latitude, longitude);
}

/** A place of two numbers of degrees, as `positionOf` gives it. */
export function toPosition(latitude: number | undefined, longitude: number | undefined): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}`;
}

/** Degrees, minutes and seconds, each maybe with a fraction; what is not filled in counts as none. */
function degreesOf(value: TiffEntry | undefined, reference: TiffEntry | undefined, negative: 'S' | 'W') {
  if (value === undefined) return undefined;
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = value.isText ? textNumbers(value) : value.numbers(3);
  if (Number.isNaN(degrees)) return undefined;
  const size = degrees + (Number.isNaN(minutes) ? 0 : minutes / 60) + (Number.isNaN(seconds) ? 0 : seconds / 3600);
  const sign = reference !== undefined && String.fromCharCode(reference.bytes[0] ?? 0).toUpperCase() === negative;
  return sign ? -Math.abs(size) : size;
}

/** Some programs write them as letters. */
function textNumbers({ bytes }: TiffEntry): readonly number[] {
  const numbers =
    Buffer.from(bytes.subarray(0, 64))
      .toString('latin1')
      .match(/-?\d+(?:\.\d+)?/g) ?? [];
  return numbers.slice(0, 3).map(Number);
}
