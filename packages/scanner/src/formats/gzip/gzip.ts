import type { Format } from '../format.ts';

/** RFC 1952. One file, read as it inflates; several streams one after another are its parts (2.2). */
export const gzip: Format = {
  id: 'gzip',
  title: 'A file compressed by gzip (RFC 1952)',
  reads: 'The file inside; names, comments and extra fields of all its streams; what follows the last of them.',
  kinds: ['gzip'],
  access: 'forward',
  tells: ['appended-data'],
  leavesOut: [],
  limits: {},
  extract: async (source, { limits }) => (await import('./gzip-reader.ts')).readGzip(source, limits),
};
