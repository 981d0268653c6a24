import type { Format } from '../format.ts';

/** A bitmap of Windows, as a file or of the clipboard. */
export const bmp: Format = {
  id: 'bmp',
  title: 'Bitmap of Windows (BITMAPFILEHEADER, [MS-WMF] 2.2.2.3)',
  reads:
    'Letters in the picture; its color profile, or where that is kept; what stands between its parts and behind it.',
  kinds: ['bmp'],
  access: 'whole',
  tells: ['picture', 'appended-data'],
  leavesOut: [
    { place: 'Letters in the picture, where nobody recognizes letters', problem: 'picture-off' },
    { place: 'Faces, plates, handwriting', reason: 'STR-15 notes the picture, for a person to look at.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./bmp-reader.ts')).readBmp(source, context),
};
