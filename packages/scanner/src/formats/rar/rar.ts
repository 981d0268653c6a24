import type { Format } from '../format.ts';

/** RAR 5.0 archive format (rarlab.com/technote.htm); RAR 4 as its technote of 2010 and libarchive have it. */
export const rar: Format = {
  id: 'rar',
  title: 'RAR archive of versions 4 and 5 (technotes of RARLAB)',
  reads:
    'The names of all entries, folders and links, owners, comments that are stored, names of streams of NTFS; entries ' +
    'that are stored and not compressed; what stands before and after.',
  kinds: ['rar'],
  isArchive: true,
  access: 'random',
  tells: [
    'archive-comment',
    'encrypted-member',
    'duplicate-member',
    'unlisted-member',
    'prepended-data',
    'appended-data',
  ],
  leavesOut: [
    { place: 'Entries that are compressed', problem: 'method-not-read' },
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    { place: 'An archive whose headers are encrypted', problem: 'needs-password' },
    { place: 'The parts of an archive in several files', problem: 'other-volume' },
    { place: 'Comments that are compressed', problem: 'part-not-read' },
    {
      place: 'Records to mend the archive with, copies of its headers',
      reason: 'They repeat what is read, or are sums of it.',
    },
    { place: 'Times, numbers of owners, permissions', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, { limits }) => (await import('./rar-reader.ts')).readRar(source, limits),
};
