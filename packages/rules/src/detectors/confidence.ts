import type { Confidence } from './detector.ts';

/** Whether published specimens and reserved ranges count as what they look like, or are at most `possible`. */
export type Specimens = 'possible' | 'real';

/** Confidence in the order of its strength, as a number to compare and to count by. */
export const strength = { possible: 0, likely: 1, sure: 2 } as const satisfies Record<Confidence, number>;

/** Such a number. */
export type Level = (typeof strength)[Confidence];
