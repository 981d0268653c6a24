import { textKind } from '../../identify/text-kind.ts';
import type { Format } from '../format.ts';
import { readBytes } from '../text/text.ts';
import { TableReader } from './table.ts';

/** RFC 4180 and what is in use besides: tabs, semicolons and bars, `sep=`, quoted line ends, ragged rows. */
export const csv: Format = {
  id: 'csv',
  title: 'Delimited text: CSV, TSV (RFC 4180)',
  reads: 'Every cell with its column header, and the shape of the table. Delimiter, header and encoding are found out.',
  matches: (head, path, type) => textKind(head, path, type) === 'csv',
  extract: (source, limits) => readBytes(source, new TableReader(limits)),
};
