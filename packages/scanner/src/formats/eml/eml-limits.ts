import type { LimitSpecs } from '../../limits.ts';

/** What bounds the reading of a message. */
export const emlLimits = {
  messagePartDepthMax: {
    value: 100,
    unit: 'count',
    why: 'Parts of a message within parts. Messages that were signed, forwarded and listed reach ten.',
  },
  messageHeaderBytesMax: {
    value: 4 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of the header of a message or of a part of it. Programs that write every hop reach a hundred kilobytes.',
  },
} as const satisfies LimitSpecs;
