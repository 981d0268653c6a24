import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const compressedLimits = {
  dictionaryBytesMax: {
    value: 128 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what was expanded that are kept for a stream to refer to. Programs use 64 MiB at their best, and more if asked.',
  },
  skippedBytesMax: {
    value: 1024 ** 2,
    unit: 'bytes',
    why: 'Of frames that programs skip, in which words are looked for. They hold numbers and short notes.',
  },
} as const satisfies LimitSpecs;

/** One file in one stream, or in several that are its parts, of other programs than gzip. */
export const compressed: Format = {
  id: 'compressed',
  title: 'A file compressed by bzip2, xz, LZMA, lzip, Zstandard (RFC 8878), lz4 or compress',
  reads: 'The file inside, of all streams one after another; frames that programs skip; what follows the last stream.',
  kinds: ['bz2', 'xz', 'lzma', 'lz', 'zst', 'lz4', 'Z'],
  access: 'forward',
  tells: ['appended-data', 'unlisted-member'],
  leavesOut: [
    { place: 'Streams with a filter for programs or in another method', problem: 'method-not-read' },
    { place: 'Frames that need a dictionary of another file', problem: 'other-volume' },
    { place: 'Frames that programs skip, beyond a limit', problem: 'part-not-read' },
    { place: 'Checksums of single blocks of lz4', reason: 'The one of the whole frame is compared.' },
  ],
  limits: compressedLimits,
  extract: async (source, { limits }) => {
    const own = valuesOf(compressedLimits, limits.own);
    return (await import('./compressed-reader.ts')).readCompressed(source, limits, own);
  },
};
