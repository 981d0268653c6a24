import type { Format } from '../format.ts';

/** Tracks and places as a device records them. */
export const gpx: Format = {
  id: 'gpx',
  title: 'Tracks and places of a device (GPX 1.1)',
  reads:
    'Every point with its place and time; names, descriptions, comments; authors with their address; the device; what ' +
    'programs add of their own.',
  kinds: ['gpx'],
  access: 'forward',
  tells: ['recorded-track'],
  leavesOut: [
    { place: 'Entities that the document defines of more than plain text', problem: 'entities-not-read' },
    { place: 'What links refer to', reason: 'It is in another file.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./gpx-reader.ts')).readGpx(source, limits),
};
