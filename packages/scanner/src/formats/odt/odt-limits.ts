import type { LimitSpecs } from '../../limits.ts';

/** What bounds the reading of texts of OpenDocument only. */
export const odtLimits = {
  odtStylesMax: {
    value: 100_000,
    unit: 'count',
    why: 'Styles of texts of OpenDocument. Programs write one for each look that a text has somewhere, which come to some thousands.',
  },
} as const satisfies LimitSpecs;
