import type { LimitSpecs } from '../../limits.ts';

/** What bounds the reading of documents of Word only. */
export const docxLimits = {
  docxStylesMax: {
    value: 100_000,
    unit: 'count',
    why: 'Styles of a Word document. Files that were put together from many have some thousands.',
  },
  docxReferencesMax: {
    value: 100_000,
    unit: 'count',
    why: 'References of a Word document to its notes, comments, headers and footers, of each kind. Books have some thousands.',
  },
} as const satisfies LimitSpecs;
