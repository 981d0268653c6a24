import type { LimitSpecs } from '../../limits.ts';

/** What bounds a document. */
export const rtfLimits = {
  rtfGroupsMax: {
    value: 10_000,
    unit: 'count',
    why: 'Groups within groups. Word writes some dozens; each keeps what held before it.',
  },
} as const satisfies LimitSpecs;
