import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeShapeIndex, makeShapes } from '../shapes.ts';

const places = [
  [-77.0353, 38.8895],
  [-77.0364, 38.8951],
] as const;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.shp', bytes: makeShapes(places) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'places.shp': makeShapes(places),
  'places.shx': makeShapeIndex(places),
  'grid.shp': makeShapes([[323_394.4, 4_306_480.2]]),
  'header.shp': makeShapes(places, { header: utf8('SSN 219-09-9999') }),
  'beyond.shp': makeShapes(places, { beyond: utf8('Kept behind a point, SSN 219-09-9999') }),
  'hollow.shp': makeShapes(places, { hollow: utf8('A shape that is none: SSN 219-09-9999.') }),
  'appended.shp': makeShapes(places, { appended: utf8('Words behind the end, SSN 219-09-9999.') }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/gap.shp': makeShapes(places, { gap: utf8('A record that is none: SSN 219-09-9999.'.padEnd(40)) }),
  'malformed/words.shx': makeShapeIndex(places, utf8('SSN 219-09-9999!')),
  'malformed/beyond.shp': makeShapes(places, { beyond: Buffer.of(0xff, 0xfe, 0xfd, 0xfc) }),
  'malformed/short-gap.shp': makeShapes(places, { gap: Buffer.of(0, 0, 0, 0, 0, 0, 0xff, 0xfe) }),
  'malformed/torn.shp': makeShapes(places).subarray(0, 140),
};
