import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const point = { type: 'Point', coordinates: [-77.0353, 38.8895] };
const people = {
  type: 'FeatureCollection',
  name: 'stops of unit 4',
  features: [
    { type: 'Feature', id: 7, properties: { Name: 'Jane Doe', SSN: '078-05-1120' }, geometry: point },
    {
      type: 'Feature',
      properties: { Name: 'John Roe', SSN: null, home: { street: '1 Main Street', tags: ['a', 'b'] } },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-77.0353, 38.8895, 12],
          [-77.0364, 38.8951],
        ],
      },
    },
  ],
};

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.geojson', bytes: utf8(JSON.stringify(people)) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.geojson': utf8(JSON.stringify(people, undefined, 1)),
  'twice.geojson': utf8(
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"note":"SSN 219-09-9999","note":"none"},' +
      '"geometry":null}]}',
  ),
  'lines.geojson': utf8(
    [1, 2].map((id) => JSON.stringify({ type: 'Feature', properties: { id }, geometry: point })).join('\n'),
  ),
  'odd-places.geojson': utf8(
    '{"type":"FeatureCollection","type":"SSN 078-05-1120","features":[{"type":"Feature","properties":{},' +
      '"geometry":{"type":"Point","coordinates":[-77.0353,38.8895,"SSN 219-09-9999"]}}]}',
  ),
  'grid.json': utf8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [323394.4, 4306480.2] } }],
    }),
  ),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.geojson': utf8(JSON.stringify(people).slice(0, 150)),
  'limit-exceeded/nested.geojson': utf8(`{"type":"FeatureCollection","a":${'['.repeat(100)}${']'.repeat(100)}}`),
};
