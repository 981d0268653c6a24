import type { Format } from '../format.ts';
import { pngLimits } from './png-limits.ts';

/** W3C PNG, third edition, with animations. */
export const png: Format = {
  id: 'png',
  title: 'PNG picture, and animated PNG (W3C PNG)',
  reads:
    'Letters in the picture and in every frame; texts, packed or not; Exif, XMP, IPTC, color profiles, C2PA; chunks of programs; ' +
    'what stands behind the picture, behind its packed pixels and behind its last row.',
  kinds: ['png', 'apng'],
  access: 'whole',
  tells: ['picture', 'thumbnail', 'differing-thumbnail', 'second-picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Letters of several frames, where nobody recognizes letters', problem: 'picture-page-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
    {
      place: 'Colors of what is fully transparent',
      reason: 'No program shows them, and few keep any.',
    },
  ],
  limits: pngLimits,
  extract: async (source, context) => (await import('./png-reader.ts')).readPng(source, context),
};
