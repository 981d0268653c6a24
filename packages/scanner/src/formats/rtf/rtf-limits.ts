import type { LimitSpecs } from '../../limits.ts';

/** What bounds a document. */
export const rtfLimits = {
  rtfGroupsMax: {
    value: 10_000,
    unit: 'count',
    why: 'Groups within groups. Word writes some dozens; each keeps what held before it.',
  },
  rtfMembersMax: {
    value: 10_000,
    unit: 'count',
    why: 'Pictures and objects of a text. Books have some thousands; each of thirty bytes takes as long to identify as a large one.',
  },
} as const satisfies LimitSpecs;
