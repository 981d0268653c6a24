import type { Format } from '../format.ts';

/** RFC 1740, appendices A and B: what a Mac keeps of a file beside it, as `._NAME` on other disks and in `__MACOSX`. */
export const appleDouble: Format = {
  id: 'appledouble',
  title: 'AppleDouble or AppleSingle: what a Mac keeps of a file (RFC 1740)',
  reads:
    'Comment and real name; attributes, such as where the file was downloaded from and by what; words of the resource fork.',
  kinds: ['appledouble'],
  access: 'whole',
  tells: ['entry-attribute', 'comment'],
  leavesOut: [
    { place: 'A resource fork with more than words', problem: 'part-not-read' },
    { place: 'Dates, places of windows, flags', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./appledouble-reader.ts')).readAppleDouble(source, limits),
};
