import type { Format } from '../format.ts';

/** [MS-SHLLINK] 8.0: what Windows keeps of the file that a shortcut leads to, and of the machine that it was made on. */
export const lnk: Format = {
  id: 'lnk',
  title: 'Windows shortcut ([MS-SHLLINK])',
  reads:
    'Paths, arguments and descriptions; names of the machine, of its disk and of the network share; the address of its ' +
    'network card; words of the list of places and of properties; what follows.',
  kinds: ['lnk'],
  access: 'whole',
  tells: ['entry-attribute', 'appended-data'],
  leavesOut: [{ place: 'Numbers of places, colors of windows, keys', reason: 'They hold nothing of people.' }],
  limits: {},
  extract: async (source, { limits }) => (await import('./lnk-reader.ts')).readLnk(source, limits),
};
