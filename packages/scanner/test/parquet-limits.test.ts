import { expect, test } from 'vitest';
import { makeParquet } from '../../../test-corpus/make/parquet.ts';
import { readIndexes } from '../src/formats/parquet/index-ranges.ts';
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

test('chunks that name one filter and one index have them read once', async () => {
  // BloomFilterHeader: 1,024 bytes of bits behind it, each number twice itself in seven bits a byte.
  const filter = Buffer.concat([Buffer.from('15801000', 'hex'), Buffer.alloc(1_024)]);
  // A struct without fields.
  const index = Buffer.alloc(10_000);
  const mark = Buffer.from('PAR1');
  const source = new BytesSource('a.parquet', Buffer.concat([mark, filter, index]));
  const range = { start: mark.length + filter.length, end: await source.size() };
  const leaf = { length: undefined, isText: true, isJson: false };
  const chunk = {
    ...{ path: [], leaf, codec: 0, values: 0, packed: { start: 0, end: 0 }, expandedBytes: 0, statistics: undefined },
    ...{ columnIndex: range, offsetIndex: range, filterStart: mark.length, isElsewhere: false, isEncrypted: false },
  };
  const columns = Array.from({ length: 1_000 }, () => chunk);
  const footer = {
    ...{ bytes: Buffer.alloc(0), start: range.end, properties: [], program: '' },
    groups: [{ rows: 0, columns }],
  };
  let [read, steps] = [0, 0];
  const counted = {
    ...{ path: 'a.parquet', depth: 0, size: () => source.size(), stream: () => source.stream() },
    read: (start: number, end: number) => {
      read += end - start;
      return source.read(start, end);
    },
  };
  const { ranges } = await readIndexes(counted, footer, () => {
    steps += 1;
  });
  expect(ranges).toEqual([
    { start: range.start, end: range.start + 1 },
    { start: mark.length, end: mark.length + filter.length },
  ]);
  expect(steps).toBe(columns.length);
  // Of each chunk no more than the numbers before the bits.
  expect(read).toBeLessThanOrEqual(filter.length + index.length + 64 * columns.length);
});
