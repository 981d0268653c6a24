import { expect, test } from 'vitest';
import { makeParquet } from '../../../test-corpus/make/parquet.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { codes, see } from './steps.ts';

test('a column is held packed as well: that counts with what it expands to', async () => {
  // Nothing is packed, so that the column of some fifty bytes is held twice.
  const table = makeParquet([{ name: 'Name', values: ['Jane Doe', 'John Roe'] }]);
  const codesWithin = async (parquetGroupBytesMax: number) =>
    codes(await see(new BytesSource('a.parquet', table), { ...defaultLimits, own: { parquetGroupBytesMax } }));
  expect(await codesWithin(150)).toEqual([]);
  expect(await codesWithin(75)).toEqual(['limit-exceeded']);
});
