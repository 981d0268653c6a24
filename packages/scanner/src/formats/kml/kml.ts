import type { Format } from '../format.ts';

/** Places, paths and areas on a map. */
export const kml: Format = {
  id: 'kml',
  title: 'Places on a map (OGC KML 2.3)',
  reads:
    'Every name, description, address and field of every place, also of those that are switched off; coordinates as they are ' +
    'written; authors, addresses of other files with what is in them, comments.',
  kinds: ['kml'],
  access: 'forward',
  tells: ['recorded-track'],
  leavesOut: [
    { place: 'Entities that the document defines of more than plain text', problem: 'entities-not-read' },
    { place: 'What links refer to', reason: 'It is in another file.' },
    { place: 'That a place is switched off', reason: 'It is read like any other.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./kml-reader.ts')).readKml(source, limits),
};
