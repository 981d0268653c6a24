import type { Format } from '../format.ts';

/** Settings of programs of Apple, and links to pages (`.webloc`), as their programs write them; those in XML are read as XML. */
export const plist: Format = {
  id: 'plist',
  title: 'Binary property list (CFBinaryPList.c of CoreFoundation)',
  reads:
    'Every string under its key, also in lists that are bytes of another; words in other bytes; what nothing refers to.',
  kinds: ['plist'],
  access: 'whole',
  tells: [],
  leavesOut: [
    { place: 'Numbers and dates', reason: 'They are settings of a program.' },
    { place: 'Bytes that are no words', reason: 'Nothing tells what they are for; words in them are read.' },
  ],
  limits: {},
  extract: async (source) => (await import('./plist-reader.ts')).readPlist(source),
};
