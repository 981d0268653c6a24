import type { Format } from '../format.ts';

/** A database of SQLite, and the files in which it keeps what changes. */
export const sqlite: Format = {
  id: 'sqlite',
  title: 'A database of SQLite 3, its write-ahead log and its rollback journal (Database File Format, sqlite.org)',
  reads:
    'The rows of all tables under the names of their columns, also those of indexes for full text and of programs; the SQL of tables, views, triggers and indexes; files in cells; rows that were deleted, on free pages and between the cells of others; what logs and journals keep of pages.',
  kinds: ['sqlite', 'sqlite-wal', 'sqlite-journal'],
  access: 'random',
  tells: ['appended-data', 'deleted-row', 'earlier-text', 'orphan-text'],
  leavesOut: [
    { place: 'Values in a cell that zlib packed', problem: 'part-not-read' },
    { place: 'Indexes', reason: 'They repeat what the tables have; what was deleted from them is read.' },
    { place: 'Columns that are computed and not stored', reason: 'They say what others have, by SQL that is read.' },
    { place: 'Cells of bytes of no known file', reason: 'The words in them are read.' },
    { place: 'Files that were deleted', reason: 'The words in what is left of them are read.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./sqlite-reader.ts')).readSqlite(source, context),
};
