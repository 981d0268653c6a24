import { JsonObject, JsonPositions, type JsonValue } from './json-values.ts';
import { BETWEEN_PLACES, placeOf } from './position-list.ts';

/**
 * Coordinates as people write them: a latitude and a longitude, `38.8895, -77.0353`, with as many digits as they are written
 * with (RFC 7946, 3.1.1, has the longitude first). Of a path or an area, all places.
 */
export function positionsOf(value: JsonValue): string {
  if (value instanceof JsonPositions) return value.said;
  const positions: string[] = [];
  gather(value, positions);
  return positions.join(BETWEEN_PLACES);
}

/** Whether all that stands in a value are numbers: else it is said as any other. */
export function isPositions(value: JsonValue): boolean {
  if (value instanceof JsonObject) return false;
  if (value instanceof JsonPositions) return true;
  return typeof value === 'string' ? NUMBER.test(value) : value.every(isPositions);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

function gather(value: JsonValue, positions: string[]): void {
  if (typeof value === 'string' || value instanceof JsonObject || value instanceof JsonPositions) return;
  const [east, north] = value;
  const isPlace = typeof east === 'string' && typeof north === 'string';
  const place = isPlace ? placeOf(value.filter((item) => typeof item === 'string')) : undefined;
  if (place !== undefined) positions.push(place);
  else for (const each of value) gather(each, positions);
}
