import type { Format } from '../format.ts';

/** Archives of other programs: [MS-CAB], ARJ (its TECHNOTE of 1992), LHA (headers of levels 0 to 2), WIM. */
export const packed: Format = {
  id: 'packed',
  title: 'An archive of another program: cabinet of Windows (CAB), ARJ, LHA, or image of Windows (WIM)',
  reads:
    'Every entry, as 7-Zip unpacks it; names of folders; comments, room that a cabinet reserves, and names of others that it ' +
    'goes on in; the XML of a WIM; what stands between the parts of a cabinet or a WIM, before or after.',
  kinds: ['cab', 'arj', 'lzh', 'wim'],
  isArchive: true,
  access: 'whole',
  tells: ['archive-comment', 'appended-data', 'orphan-text', 'unlisted-member'],
  leavesOut: [
    { place: 'Entries packed by a method that 7-Zip 24.09 does not know', problem: 'packing-not-read' },
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    { place: 'What blocks of a cabinet hold beside its files', problem: 'part-not-read' },
    { place: 'The parts of an archive in several files', problem: 'other-volume' },
    {
      place: 'What stands between the entries of ARJ and LHA, and of a WIM that packs several files into one',
      reason: 'Entries follow each other, or their tables are not walked: nothing tells of it yet.',
    },
    { place: 'Times, permissions, sums', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./packed-reader.ts')).readPacked(source, context),
};
