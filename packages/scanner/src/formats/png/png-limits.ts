import type { LimitSpecs } from '../../limits.ts';

/** What bounds a PNG. */
export const pngLimits = {
  pngTextBytesMax: {
    value: 8 * 1024 ** 2,
    unit: 'bytes',
    why: 'That one packed text or color profile of a PNG expands to. Profiles of printers have two million.',
  },
} as const satisfies LimitSpecs;
