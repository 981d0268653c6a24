import type { Format } from '../format.ts';

/** Archives of other programs: [MS-CAB], ARJ (its TECHNOTE of 1992), LHA (headers of levels 0 to 3), WIM. */
export const packed: Format = {
  id: 'packed',
  title: 'An archive of another program: cabinet of Windows (CAB), ARJ, LHA, or image of Windows (WIM)',
  reads:
    'Every entry, as 7-Zip unpacks it; names of folders; comments, and room that a cabinet reserves; what stands before or ' +
    'after.',
  kinds: ['cab', 'arj', 'lzh', 'wim'],
  isArchive: true,
  access: 'whole',
  tells: ['archive-comment', 'appended-data', 'orphan-text'],
  leavesOut: [
    { place: 'Entries packed by a method that 7-Zip 24.09 does not know', problem: 'packing-not-read' },
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    { place: 'The parts of an archive in several files', problem: 'other-volume' },
    {
      place: 'What stands between the entries of a WIM',
      reason: 'Its tables are not walked: nothing tells of it yet.',
    },
    { place: 'Times, permissions, sums', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./packed-reader.ts')).readPacked(source, context),
};
