import type { Format } from '../format.ts';

/** ECMA-119 (ISO 9660), with Joliet (its specification of 1995) and Rock Ridge (IEEE P1282, SUSP 1.12). */
export const iso: Format = {
  id: 'iso',
  title: 'Image of a disc (ISO 9660, Joliet, Rock Ridge)',
  reads:
    'Every file of both trees, also hidden ones, and of those of other sessions; names of folders and links; names of volume, publisher, preparer and ' +
    'application; what stands behind files in their sectors, between and after them.',
  kinds: ['iso'],
  isArchive: true,
  access: 'random',
  tells: ['unlisted-member', 'duplicate-member', 'appended-data', 'prepended-data', 'orphan-text'],
  leavesOut: [
    {
      place: 'Files that only another format of discs (UDF, HFS) lists',
      reason: 'Their bytes are looked at as a file that is not listed; names that UDF has are read.',
    },
    { place: 'Times, numbers of owners, permissions', reason: 'They hold numbers only.' },
  ],
  limits: {},
  extract: async (source, context) => (await import('./iso-reader.ts')).readIso(source, context),
};
