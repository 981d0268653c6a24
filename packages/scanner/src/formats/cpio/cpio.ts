import type { Format } from '../format.ts';

/** POSIX.1-2001, pax, cpio Interchange Format (`odc`); the formats of System V (`newc`, `crc`) and of the seventh edition (`bin`). */
export const cpio: Format = {
  id: 'cpio',
  title: 'cpio archive: odc, newc, crc, and bin in either order of bytes',
  reads: 'Every entry; names of folders, links and their targets; words in padding; what follows the end.',
  kinds: ['cpio'],
  isArchive: true,
  access: 'forward',
  tells: ['duplicate-member', 'appended-data', 'orphan-text'],
  leavesOut: [{ place: 'Times, numbers of owners and devices, permissions', reason: 'They hold numbers only.' }],
  limits: {},
  extract: async (source, { limits }) => (await import('./cpio-reader.ts')).readCpio(source, limits),
};
