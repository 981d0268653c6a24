import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const tarLimits = {
  tarHeaderBytesMax: {
    value: 1024 ** 2,
    unit: 'bytes',
    why: 'Of a long name, of the attributes of an entry or of its list of holes. Lists of who may read reach some thousands.',
  },
} as const satisfies LimitSpecs;

/** POSIX.1-2024, pax: ustar and pax interchange formats; GNU tar 1.35, Basic Tar Format. Entries in their order. */
export const tar: Format = {
  id: 'tar',
  title: 'tar archive (POSIX.1-2024 ustar and pax, GNU, V7)',
  reads:
    'Every entry, also sparse ones and those behind the end; names of folders, links and their targets, owners, ' +
    'comments and attributes of pax, volume labels; what stands in padding, between entries and after the end.',
  kinds: ['tar'],
  isArchive: true,
  access: 'forward',
  tells: ['archive-comment', 'duplicate-member', 'unlisted-member', 'appended-data', 'entry-attribute', 'orphan-text'],
  leavesOut: [
    { place: 'The part of an entry that is in another volume', problem: 'other-volume' },
    { place: 'Times, numbers of owners and devices, permissions', reason: 'They hold numbers only.' },
    { place: 'Bytes of padding that are no words', reason: 'They are fewer than 512, and no file begins in them.' },
  ],
  limits: tarLimits,
  extract: async (source, { limits }) => {
    const { tarHeaderBytesMax } = valuesOf(tarLimits, limits.own);
    return (await import('./tar-reader.ts')).readTar(source, limits, tarHeaderBytesMax);
  },
};
