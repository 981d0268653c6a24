import { JsonObject, type JsonValue } from './json-values.ts';

/** Between places of a path. */
const BETWEEN = '; ';

/**
 * Coordinates as people write them: a latitude and a longitude, `38.8895, -77.0353`, with as many digits as they are written
 * with (RFC 7946, 3.1.1, has the longitude first). Of a path or an area, all places.
 */
export function positionsOf(value: JsonValue): string {
  const positions: string[] = [];
  gather(value, positions);
  return positions.join(BETWEEN);
}

/** Whether all that stands in a value are numbers: else it is said as any other. */
export function isPositions(value: JsonValue): boolean {
  if (value instanceof JsonObject) return false;
  return typeof value === 'string' ? NUMBER.test(value) : value.every(isPositions);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

function gather(value: JsonValue, positions: string[]): void {
  if (typeof value === 'string' || value instanceof JsonObject) return;
  const [east, north] = value;
  if (typeof east === 'string' && typeof north === 'string') {
    // What is no latitude is in another system, and stands as it is written.
    positions.push(
      Math.abs(Number(north)) <= 90 && Math.abs(Number(east)) <= 180 ? `${north}, ${east}` : value.join(', '),
    );
  } else for (const each of value) gather(each, positions);
}
