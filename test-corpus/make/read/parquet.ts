import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeParquet, type ParquetColumn } from '../parquet.ts';

const names: ParquetColumn = { name: 'Name', values: ['Jane Doe', 'John Roe', undefined] };
const numbers: ParquetColumn = { name: 'SSN', values: ['078-05-1120', undefined, '219-09-9999'] };

/** What pandas says of a table that it wrote, as pyarrow keeps it. */
const pandas = JSON.stringify({
  index_columns: ['case'],
  creator: { library: 'pyarrow' },
  attrs: { by: 'jane@example.org' },
});

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.parquet', bytes: makeParquet([names, numbers]) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'people.parquet': makeParquet([names, numbers], { properties: { pandas } }),
  'nothing.parquet': makeParquet([{ name: 'Name', values: [] }]),
  // A row was cut away, and what it said is there.
  'left.parquet': makeParquet([
    { name: 'Name', values: ['Jane Doe', 'Jane Doe'], dictionary: ['Jane Doe', 'John Roe'] },
    { name: 'SSN', values: ['078-05-1120', undefined], least: '078-05-1120', greatest: '219-09-9999' },
  ]),
  // Bounds of long texts are cut: the least as it begins, the greatest with its last letter raised.
  'cut-bounds.parquet': makeParquet([
    {
      name: 'Note',
      values: ['Across the street from the old mill', 'Zone of the night patrol, as before'],
      least: 'Across the street from',
      greatest: 'Zone of the night pb',
    },
  ]),
  // As many bytes each, which are not said to be text.
  'fixed.parquet': makeParquet([
    { name: 'SSN', values: ['078-05-1120', undefined], dictionary: ['078-05-1120', '219-09-9999'], bytes: 11 },
  ]),
  'index.parquet': makeParquet([names], {
    gap: utf8('A row that is said to be an index: SSN 219-09-9999'),
    isGapIndex: true,
  }),
  'gap.parquet': makeParquet([names], { gap: utf8('A row that nothing refers to: SSN 219-09-9999') }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/footer.parquet': makeParquet([names], { mark: 'PARE' }),
  'unsupported/codec.parquet': makeParquet([names, { ...numbers, codec: 3 }]),
  'unsupported/elsewhere.parquet': makeParquet([{ ...names, elsewhere: 'other.parquet' }]),
  'malformed/footer.parquet': makeParquet([names], { footerBytes: 2 ** 31 }),
  'malformed/values.parquet': makeParquet([{ ...names, declaredValues: 2_000_000 }]),
  'malformed/dictionary.parquet': makeParquet([
    { name: 'Name', values: ['Jane Doe'], dictionary: ['Jane Doe', 'John Roe'], isTorn: true },
  ]),
  'malformed/rows.parquet': makeParquet([names], { rows: 1_000 }),
  'limit-exceeded/rows.parquet': makeParquet([names], { rows: 2 ** 31 }),
};
