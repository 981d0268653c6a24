import { pictureLimits } from '../../structures/picture/picture-limits.ts';
import type { Format } from '../format.ts';

/** ITU-T T.81 and T.871 (JFIF), with what cameras and programs keep in it. */
export const jpg: Format = {
  id: 'jpg',
  title: 'JPEG picture (ITU-T T.81)',
  reads:
    'Letters in the picture; Exif with positions, owners, serial numbers and notes of makers; IPTC, XMP with faces that are ' +
    'named, Photoshop, color profiles, C2PA; comments; small pictures and whether they show the same; further pictures and videos; ' +
    'what stands behind the picture.',
  kinds: ['jpg'],
  access: 'whole',
  tells: ['picture', 'thumbnail', 'differing-thumbnail', 'second-picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
    {
      place: 'Numbers of how it was taken, such as exposure and resolution',
      reason: 'They say nothing of anybody.',
    },
    {
      place: 'What else than words notes of makers hold that are no directory, or are encrypted',
      reason: 'Each maker writes them as it likes. Words in them are read.',
    },
    {
      place: 'Words of fewer than 28 characters that stand behind the points of a scan, before the mark of the end',
      reason: 'Packed points look like them by chance. Longer ones, and numbers in groups, are read.',
    },
    {
      place: 'What a small picture shows of a picture of more than a million pixels, where nobody recognizes letters',
      reason:
        'Only their proportions are compared: decoding takes longer than all else. The letters are a problem then.',
    },
  ],
  limits: pictureLimits,
  extract: async (source, context) => (await import('./jpg-reader.ts')).readJpg(source, context),
};
