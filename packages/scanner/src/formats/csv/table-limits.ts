import type { LimitSpecs } from '../../limits.ts';

/** What bounds a table. */
export const tableLimits = {
  tableColumnsMax: {
    value: 16_384,
    unit: 'count',
    why: 'Columns of one table. A line of a million commas is no table.',
  },
  cellLengthMax: {
    value: 16 * 1024 ** 2,
    unit: 'characters',
    why: 'Of one quoted cell. A quote that is never closed swallows the file.',
  },
} as const satisfies LimitSpecs;
