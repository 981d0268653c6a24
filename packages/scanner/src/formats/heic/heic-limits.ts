import type { LimitSpecs } from '../../limits.ts';

/** What bounds a picture of the ISO base media format. */
export const heicLimits = {
  heicBoxesMax: { value: 10_000, unit: 'count', why: 'Boxes of one picture at its top. There are three to ten.' },
} as const satisfies LimitSpecs;
