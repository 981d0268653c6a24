import type { Format } from '../format.ts';

/** POSIX.1-2001, pax, cpio Interchange Format (`odc`); the formats of System V (`newc`, `crc`). */
export const cpio: Format = {
  id: 'cpio',
  title: 'cpio archive, in letters: odc, newc and crc',
  reads: 'Every entry; names of folders, links and their targets; words in padding; what follows the end.',
  kinds: ['cpio'],
  isArchive: true,
  access: 'forward',
  tells: ['duplicate-member', 'appended-data', 'orphan-text'],
  leavesOut: [
    {
      place: 'The old format in numbers of two bytes',
      reason: 'It is not known by its signature, and no format reads it: a problem of the file.',
    },
    { place: 'Times, numbers of owners and devices, permissions', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./cpio-reader.ts')).readCpio(source, limits),
};
