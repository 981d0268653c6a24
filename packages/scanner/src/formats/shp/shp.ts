import type { Format } from '../format.ts';

/** ESRI Shapefile Technical Description (July 1998): the main file (shp) and its index (shx). */
export const shp: Format = {
  id: 'shp',
  title: 'Shapes of a map, and the index of them (ESRI Shapefile Technical Description)',
  reads:
    'What the shapes are, how many, and within which corners; each point; bytes in the header and in records that belong to ' +
    'no shape, between the shapes, in the index, and behind the last.',
  kinds: ['shp'],
  access: 'random',
  tells: ['appended-data', 'orphan-text'],
  leavesOut: [
    { place: 'Records that are of no known type, or shorter than their shape', problem: 'bad-part' },
    {
      place: 'Points of lines and areas, heights and measures',
      reason: 'They say no more of people than the corners around them.',
    },
    { place: 'What is known of each shape', reason: 'It is in a table beside it (dbf), a file of its own.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./shp-reader.ts')).readShp(source, context),
};
