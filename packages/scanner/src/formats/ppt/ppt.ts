import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** PowerPoint 97 to 2003 ([MS-PPT]). */
export const ppt: Format = {
  id: 'ppt',
  title: 'PowerPoint 97 to 2003 presentation ([MS-PPT])',
  reads:
    'Text of every slide, also of hidden and unlisted ones; speaker notes, comments, headers and footers, text of ' +
    'masters, of hidden shapes and of those beside the slide; descriptions of pictures; text that earlier edits left; ' +
    'pictures, embedded objects and macros; who saved it last, properties.',
  kinds: ['ppt'],
  access: 'random',
  tells: [
    ...compoundTraits,
    'speaker-notes',
    'hidden-slide',
    'unlisted-slide',
    'hidden-shape',
    'off-slide',
    'invisible-text',
    'behind-shape',
    'comment',
    'alternative-text',
    'layout-text',
  ],
  leavesOut: [
    { place: 'Presentations that need a password', problem: 'needs-password' },
    { place: 'Presentations that rights management encrypts', problem: 'rights-managed' },
    { place: 'Streams and objects of a program that is not known', problem: 'part-not-read' },
    { place: 'Presentations of PowerPoint 4 and 95', problem: 'part-not-read' },
    {
      place: 'Names of fonts and designs, animations, colors',
      reason: 'Programs gave the names; the rest is numbers.',
    },
    { place: 'What masters prompt in English', reason: 'PowerPoint wrote it.' },
    {
      place:
        'Letters in the color of a picture, of what their master paints or says of them, and what covers text in part',
      reason: 'Whether the text is seen is not known for sure: it is read like any other.',
    },
    {
      place: 'Pictures of objects that are read, but for the words in them',
      reason: 'They show what the object says.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./ppt-reader.ts')).readPpt(source, context),
};
