import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const sevenZipLimits = {
  sevenZipHeaderBytesMax: {
    value: 32 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of the list of entries when it is expanded. A hundred thousand entries take some ten million.',
  },
  sevenZipDictionaryBytesMax: {
    value: 128 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what was expanded that are kept for a stream to refer to. The best that 7-Zip offers first is 64 MiB.',
  },
  sevenZipPackedBytesMax: {
    value: 256 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what is packed by PPMd, with a filter for programs or by deflate64, held in memory to be unpacked.',
  },
} as const satisfies LimitSpecs;

/** 7zFormat.txt of the LZMA SDK 23.01. Entries in the order of their data: one packed stream may hold many. */
export const sevenZip: Format = {
  id: '7z',
  title: '7-Zip archive (7zFormat.txt of the LZMA SDK)',
  reads:
    'Every entry, whatever it is packed by and filtered with, also in solid archives; names of folders; what stands before, ' +
    'between and after the packed streams.',
  kinds: ['7z'],
  isArchive: true,
  access: 'random',
  tells: ['encrypted-member', 'duplicate-member', 'unlisted-member', 'appended-data'],
  leavesOut: [
    { place: 'An archive whose list of entries is encrypted', problem: 'needs-password' },
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    { place: 'Entries packed by a method that is not one of 7-Zip 24.09', problem: 'packing-not-read' },
    { place: 'The parts of an archive in several files', problem: 'other-volume' },
    { place: 'Times and attributes of entries', reason: 'They hold numbers only.' },
  ],
  limits: sevenZipLimits,
  extract: async (source, context) => {
    const own = valuesOf(sevenZipLimits, context.limits.own);
    return (await import('./seven-zip-reader.ts')).readSevenZip(source, context, own);
  },
};
