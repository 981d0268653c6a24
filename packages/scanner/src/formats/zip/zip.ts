import { zipLimits } from '../../structures/zip/zip-limits.ts';
import type { Format } from '../format.ts';

/** APPNOTE 6.3.10. Entries in the order of the central directory, then what it does not list. */
export const zip: Format = {
  id: 'zip',
  title: 'ZIP archive, also ZIP64, JAR, APK, KMZ, EPUB (APPNOTE 6.3.10)',
  reads:
    'Every entry, stored or compressed by Deflate, bzip2, LZMA, xz or Zstandard, as the directory has it and as its local header has it; also those that the ' +
    'directory does not list; comments, extra fields, names of folders; what stands before, between and after.',
  kinds: ['zip', 'jar', 'apk', 'xpi', 'crx', 'kmz', 'epub'],
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
    { place: 'Entries that need a password', problem: 'entry-needs-password' },
    {
      place: 'Entries compressed by another method: Deflate64, PPMd, WavPack, JPEG and those of old programs',
      problem: 'method-not-read',
    },
    { place: 'Times, owners and permissions of entries', reason: 'They hold numbers only.' },
  ],
  limits: zipLimits,
  extract: async (source, { limits }) => (await import('./zip-reader.ts')).readZip(source, limits),
};
