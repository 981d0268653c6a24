import { type LimitSpecs, valuesOf } from '../../limits.ts';
import type { Format } from '../format.ts';

const parquetLimits = {
  parquetFooterBytesMax: {
    value: 64 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of what a file says of itself. Ten thousand columns in a hundred groups of rows take some fifty million.',
  },
  parquetGroupBytesMax: {
    value: 256 * 1024 ** 2,
    unit: 'bytes',
    why: 'Of a group of rows when it is expanded, which is held in memory. Programs write 128 MiB at most unless asked.',
  },
  parquetGroupValuesMax: {
    value: 8_000_000,
    unit: 'count',
    why: 'Values of a group of rows, which are held in memory. Programs write a million rows at most.',
  },
} as const satisfies LimitSpecs;

/** Apache Parquet (apache/parquet-format 2.11, parquet.thrift). */
export const parquet: Format = {
  id: 'parquet',
  title: 'A table of Apache Parquet (parquet-format 2)',
  reads:
    'The rows under the names of their columns, values that are lists or records as JSON; what programs keep with the ' +
    'table, pandas and Arrow among them; values that statistics and dictionaries keep and no row has; words between ' +
    'the columns.',
  kinds: ['parquet'],
  access: 'random',
  tells: ['orphan-text', 'left-in-statistics'],
  leavesOut: [
    { place: 'A table, or columns, that open only with a key', problem: 'needs-password' },
    { place: 'Columns that are packed by LZ4 or LZO', problem: 'packing-not-read' },
    { place: 'Columns in another file', problem: 'other-volume' },
    { place: 'Columns that are damaged', problem: 'bad-part' },
    { place: 'Bloom filters', reason: 'They hold sums of values; words in them are read.' },
    { place: 'Statistics of numbers and days', reason: 'Nothing tells of them yet; they hold no words.' },
  ],
  limits: parquetLimits,
  extract: async (source, context) =>
    (await import('./parquet-reader.ts')).readParquet(source, context, valuesOf(parquetLimits, context.limits.own)),
};
