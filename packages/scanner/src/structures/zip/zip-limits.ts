import type { LimitSpecs } from '../../limits.ts';

/** What bounds the expansion of entries. */
export const zipLimits = {
  entryDictionaryBytesMax: {
    value: 128 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what was expanded that are kept for an entry of LZMA or xz to refer to. Programs use 64 MiB at their best.',
  },
} as const satisfies LimitSpecs;
