import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const rarLimits = {
  rarPackedBytesMax: {
    value: 256 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of an entry that is packed, or of all where they are packed with one another, held in memory to be unpacked.',
  },
} as const satisfies LimitSpecs;

/** RAR 5.0 archive format (rarlab.com/technote.htm); RAR 4 as its technote of 2010 and libarchive have it. */
export const rar: Format = {
  id: 'rar',
  title: 'RAR archive of versions 4 and 5 (technotes of RARLAB)',
  reads:
    'Every entry, whatever it is packed by, also in solid archives; names of folders and links, owners, comments, streams ' +
    'of NTFS; what stands before and after.',
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
    { place: 'Entries packed by a method that is newer than 7-Zip 24.09', problem: 'packing-not-read' },
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    { place: 'An archive whose headers are encrypted', problem: 'needs-password' },
    { place: 'The parts of an archive in several files', problem: 'other-volume' },
    { place: 'Comments that are encrypted or damaged', problem: 'part-not-read' },
    {
      place: 'Records to mend the archive with, copies of its headers',
      reason: 'They repeat what is read, or are sums of it.',
    },
    { place: 'Times, numbers of owners, permissions', reason: 'They hold numbers only.' },
  ],
  limits: rarLimits,
  extract: async (source, context) =>
    (await import('./rar-reader.ts')).readRar(source, context, valuesOf(rarLimits, context.limits.own)),
};
