import type { Format } from '../format.ts';

/** GIF 87a and 89a. */
export const gif: Format = {
  id: 'gif',
  title: 'GIF picture and animation (GIF89a)',
  reads:
    'Letters in every picture of it; comments, plain text, XMP, color profiles, blocks of programs; what stands behind it, and behind the points of a picture.',
  kinds: ['gif'],
  access: 'whole',
  tells: ['picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Letters of several pictures, where nobody recognizes letters', problem: 'picture-page-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./gif-reader.ts')).readGif(source, context),
};
