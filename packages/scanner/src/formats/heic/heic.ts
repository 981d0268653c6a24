import type { Format } from '../format.ts';
import { heicLimits } from './heic-limits.ts';

/** Pictures of the ISO base media format: HEIC and AVIF. */
export const heic: Format = {
  id: 'heic',
  title: 'HEIC and AVIF picture (ISO/IEC 23008-12, AV1 in HEIF)',
  reads:
    'Letters in an AVIF; Exif, XMP and C2PA of both, texts of all items, small pictures that are a JPEG, whether there are other ' +
    'pictures, what belongs to no item, what stands behind the picture.',
  kinds: ['heic', 'avif'],
  access: 'whole',
  tells: ['picture', 'thumbnail', 'second-picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Pictures that follow one another, as in a video', problem: 'part-not-read' },
    {
      place: 'Letters in a HEIC',
      reason: 'Nothing here decodes them: a scan in which letters are recognized says so of every such picture.',
    },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
  ],
  limits: heicLimits,
  extract: async (source, context) => (await import('./heic-reader.ts')).readHeic(source, context),
};
