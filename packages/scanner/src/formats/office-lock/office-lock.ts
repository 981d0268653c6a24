import type { Format } from '../format.ts';

/** What Office puts beside a file that is open, `~$NAME`, and what stays there when it ends without care. */
export const officeLock: Format = {
  id: 'office-lock',
  title: 'Lock file of Office: ~$NAME',
  reads: 'The name of who had the file open, in both encodings, and whatever else is words.',
  kinds: ['office-lock'],
  access: 'whole',
  tells: [],
  leavesOut: [{ place: 'Bytes that are no words', reason: 'They are what was in memory, and too few for a file.' }],
  limits: {},
  extract: async (source, { limits }) => (await import('./office-lock-reader.ts')).readOfficeLock(source, limits),
};
