import type { Format } from '../format.ts';
import { metafileLimits } from './metafile-limits.ts';

/** Drawings of Windows, as Office keeps pictures of objects, charts and pages. */
export const emf: Format = {
  id: 'emf',
  title: 'Metafile of Windows: EMF ([MS-EMF]), EMF+ ([MS-EMFPLUS]) and WMF ([MS-WMF])',
  reads:
    'Every text that is drawn, put together to lines; the title; comments of programs; bitmaps and other metafiles in it, ' +
    'as members; what stands behind its end.',
  kinds: ['emf', 'wmf'],
  access: 'whole',
  tells: ['picture', 'appended-data'],
  leavesOut: [
    { place: 'Text that is drawn by the numbers of its glyphs', problem: 'part-not-read' },
    { place: 'Bitmaps in the form of a device, and of more or fewer colors than a file has', problem: 'part-not-read' },
    {
      place: 'Letters that are drawn as shapes',
      reason: 'STR-15 sends a person to the picture; what it shows was not recognized.',
    },
    {
      place: 'Lines, colors, fonts and places of what is drawn',
      reason: 'They are numbers, and names of fonts. A text that they hide is read like any other.',
    },
  ],
  limits: metafileLimits,
  extract: async (source, context) => (await import('./emf-reader.ts')).readMetafile(source, context),
};
