import type { LimitSpecs } from '../../limits.ts';

/** What bounds the reading of a signature. */
export const cmsLimits = {
  cmsValuesMax: {
    value: 1_000_000,
    unit: 'count',
    why: 'Values that are looked at. A signature with a list of revoked certificates has some hundred thousand.',
  },
} as const satisfies LimitSpecs;
