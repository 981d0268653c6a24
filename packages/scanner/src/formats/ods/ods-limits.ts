import type { LimitSpecs } from '../../limits.ts';

/** What bounds the reading of sheets of OpenDocument only. */
export const odsLimits = {
  odsStylesMax: {
    value: 100_000,
    unit: 'count',
    why: 'Styles of sheets of OpenDocument. Programs write one for each look that a text has somewhere, which come to some thousands.',
  },
} as const satisfies LimitSpecs;
