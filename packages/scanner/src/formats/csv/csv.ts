import type { Format } from '../format.ts';
import { tableLimits } from './table-limits.ts';

/** RFC 4180 and what is in use besides: tabs, semicolons and bars, `sep=`, quoted line ends, ragged rows. */
export const csv: Format = {
  id: 'csv',
  title: 'Delimited text: CSV, TSV (RFC 4180)',
  reads: 'Every cell with its column header, and the shape of the table. Delimiter, header and encoding are found out.',
  kinds: ['csv'],
  access: 'forward',
  tells: [],
  leavesOut: [
    { place: 'Stretches that are no text', problem: 'not-all-text' },
    { place: 'Letters in an encoding that cannot be told', problem: 'unknown-letters' },
    { place: 'What a quote that is never closed makes of its line', problem: 'bad-quotes' },
    { place: 'Formulas', reason: 'They are read as they stand, and not computed.' },
  ],
  limits: tableLimits,
  extract: async (source, { limits }) => (await import('./csv-reader.ts')).readCsv(source, limits),
};
