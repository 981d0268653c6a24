import type { LimitSpecs } from '../../limits.ts';

/** What bounds a metafile. */
export const metafileLimits = {
  metafileRecordsMax: {
    value: 2_000_000,
    unit: 'count',
    why: 'Records of one metafile, of EMF+ too. A dense map has a hundred thousand.',
  },
} as const satisfies LimitSpecs;
