import type { Template } from './template.ts';

/** Templates that nobody looks at while detectors are made. */
export const SECOND_HALF: readonly Template[] = [];
