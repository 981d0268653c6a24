import type { Format } from '../format.ts';

/** A database of Access. */
export const mdb: Format = {
  id: 'mdb',
  title: 'A database of Microsoft Access (Jet 3 and 4, ACE; as mdbtools and Jackcess document them)',
  reads:
    'The rows of all tables, also hidden ones and those of the system, under the names of their columns; long texts; files in cells; queries, linked tables and how they are connected; rows that were deleted, and words on pages that nothing uses.',
  kinds: ['mdb', 'accdb'],
  access: 'whole',
  tells: ['attachment', 'data-connection', 'deleted-row', 'hidden-table', 'orphan-text'],
  leavesOut: [
    { place: 'A database that only a password opens', problem: 'needs-password' },
    { place: 'Forms, reports and macros', reason: 'The words in what the system tables keep of them are read.' },
    { place: 'Indexes', reason: 'They repeat what the tables have.' },
    { place: 'A cell or an attachment that is packed and cannot be unpacked', problem: 'part-not-read' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./mdb-reader.ts')).readMdb(source, context),
};
