/**
 * Whether a value is a place on the earth: a latitude of at most 90 and a longitude of at most 180 degrees, decimal or in
 * degrees, minutes and seconds (ISO 6709); or one such number alone, as in a column of longitudes.
 */
export function isCoordinate(value: string): boolean {
  const parts = value.split(/(?<=[NSEW])[\s,]+(?=[\d\s])|(?<!\d)(?=[NSEW])|,/iu).filter((part) => /\d/u.test(part));
  const [latitude, longitude] = parts.map(toDegrees);
  if (latitude === undefined || parts.length > 2) return false;
  if (longitude === undefined) return latitude <= 180;
  return latitude <= 90 && longitude <= 180;
}

/** Degrees without their sign. Not a number if minutes or seconds are 60 or more. */
function toDegrees(text: string): number {
  const [degrees = Number.NaN, minutes = 0, seconds = 0, ...more] = (text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  if (minutes >= 60 || seconds >= 60 || more.length > 0) return Number.NaN;
  return degrees + minutes / 60 + seconds / 3600;
}
