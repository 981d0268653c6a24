import { compoundTraits } from '../../structures/compound/compound-traits.ts';
import type { Format } from '../format.ts';

/** Compound files of no format of their own, and Office packages that are encrypted into one. */
export const cfb: Format = {
  id: 'cfb',
  title: 'Compound file of any other program: OLE objects, macros, thumbnails ([MS-CFB])',
  reads:
    'Property sets, macros, packed files with the paths they came from, objects within, words of controls; what nothing ' +
    'in the directory leads to, words in free sectors and after the ends of streams, what is appended.',
  kinds: ['cfb'],
  access: 'random',
  tells: compoundTraits,
  leavesOut: [
    { place: 'Packages that are encrypted', problem: 'needs-password' },
    { place: 'Packages that are encrypted by rights management', problem: 'rights-managed' },
    { place: 'Streams of a program that is not known', problem: 'part-not-read' },
    { place: 'Objects of which there is only a picture', problem: 'part-not-read' },
    {
      place: 'Pictures of objects that are read, but for the words in them',
      reason: 'They show what the object says.',
    },
    { place: 'Codes of formulas', reason: 'They are drawn on the page, and hold no words but names of functions.' },
    { place: 'Compiled macros', reason: 'They are compiled from the source, which is read.' },
    {
      place: 'A first page as a picture of the clipboard',
      reason: 'It is a metafile without a header, and shows the first page again.',
    },
    {
      place: 'Words in free sectors that are short or of other scripts than Latin and Cyrillic',
      reason: 'Among bytes of any kind they cannot be told from what is none.',
    },
  ],
  limits: {},
  extract: async (source, context) => (await import('./cfb-reader.ts')).readCfb(source, context),
};
