import type { Format } from '../format.ts';

/** WebP, lossy and lossless, with animations (RFC 9649). */
export const webp: Format = {
  id: 'webp',
  title: 'WebP picture and animation (RFC 9649)',
  reads:
    'Letters in the picture and in every frame; Exif, XMP, color profiles, C2PA; chunks of programs; what stands behind it.',
  kinds: ['webp'],
  access: 'whole',
  tells: ['picture', 'thumbnail', 'differing-thumbnail', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Letters of several frames, where nobody recognizes letters', problem: 'picture-page-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./webp-reader.ts')).readWebp(source, context),
};
