import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const geojsonLimits = {
  geojsonBytesMax: {
    value: 96 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of a text that is read as features, which takes three times as much memory. A longer one is read as a text.',
  },
} as const satisfies LimitSpecs;

/** GeoJSON (RFC 7946), and a sequence of its texts (RFC 8142). */
export const geojson: Format = {
  id: 'geojson',
  title: 'Places on a map with what is known of them (GeoJSON, RFC 7946)',
  reads:
    'Every property under its name, coordinates as a latitude and a longitude, members that are not of the format; what ' +
    'is said twice under one name, of which programs show the last.',
  kinds: ['geojson'],
  access: 'whole',
  tells: [],
  leavesOut: [{ place: 'That coordinates are in another system', reason: 'They are read as they are written.' }],
  limits: geojsonLimits,
  extract: async (source, context) =>
    (await import('./geojson-reader.ts')).readGeoJson(source, context, valuesOf(geojsonLimits, context.limits.own)),
};
