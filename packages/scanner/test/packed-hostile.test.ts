import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeCabinet, makeLha, makeRpm } from '../../../test-corpus/make/packed.ts';
import { makeParquet } from '../../../test-corpus/make/parquet.ts';
import { read as packed } from '../../../test-corpus/make/read/packed.ts';
import { read as parquet } from '../../../test-corpus/make/read/parquet.ts';
import { read as shapes } from '../../../test-corpus/make/read/shp.ts';
import { walkCabinet } from '../src/formats/packed/cabinet.ts';
import { walkWim } from '../src/formats/packed/wim.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { codes, see, texts } from './steps.ts';

const one = [{ name: 'a.txt', bytes: Buffer.from('one\n') }];

test('a folder of a cabinet that leads back to its header is a problem', async () => {
  const bytes = makeCabinet(one);
  const folder = 36;
  for (const target of [0, folder, 44]) {
    const looped = Buffer.from(bytes);
    looped.writeUInt32LE(target, folder);
    looped.writeUInt16LE(0xffff, folder + 4);
    const seen = codes(await see(new BytesSource('a.cab', looped)));
    expect(seen.length, `${target}`).toBeGreaterThan(0);
    expect(seen).not.toContain('crashed');
  }
});

test('sizes that an archive declares are not made room for', async () => {
  const bytes = makeCabinet(one);
  // Bytes of the file when it is expanded, where the list of files begins.
  bytes.writeUInt32LE(0x7fffffff, bytes.readUInt32LE(16));
  expect(codes(await see(new BytesSource('a.cab', bytes)))).toContain('malformed');
  const lha = makeLha(one);
  lha.writeUInt32LE(0x7fffffff, 11);
  // What is stored is all there, whatever is said of it.
  expect(codes(await see(new BytesSource('a.lzh', lha)))).toEqual([]);
});

test('folders of a cabinet that name the same blocks say their room no more than once', () => {
  const [folders, blocks, room] = [1_000, 100, 200];
  const header = Buffer.alloc(40);
  header.write('MSCF', 'latin1');
  header.writeUInt16LE(folders, 26);
  // Room is reserved, in blocks.
  header.writeUInt16LE(4, 30);
  header[39] = room;
  const start = header.length + 8 * folders;
  const folder = Buffer.alloc(8);
  folder.writeUInt32LE(start);
  folder.writeUInt16LE(blocks, 4);
  const block = Buffer.concat([Buffer.alloc(8), Buffer.alloc(room, 'words ')]);
  const bytes = Buffer.concat([
    header,
    ...Array.from({ length: folders }, () => folder),
    ...Array.from({ length: blocks }, () => block),
  ]);
  const walked = walkCabinet(bytes);
  const said = (walked?.room ?? []).reduce((sum, { length }) => sum + length, 0);
  expect(said).toBeGreaterThanOrEqual(blocks * room);
  expect(said).toBeLessThanOrEqual(bytes.length);
  expect(walked?.problem).toBe('bad-part');
});

test('tables of an image that begin at every end of a resource are gone through once', () => {
  const records = 4_000;
  const header = Buffer.alloc(208);
  header.write('MSWIM', 'latin1');
  header.writeUInt32LE(0x1_0d00, 12);
  const xml = Buffer.from('\ufeff<WIM></WIM>\n', 'utf16le');
  const tableBytes = 50 * records;
  // Each resource ends where a record of the earlier table begins, of which the table has all.
  const earlier = Buffer.alloc(tableBytes);
  for (let record = 0; record < records; record += 1) {
    earlier.writeUIntLE(record + 1, 50 * record, 6);
    earlier.writeBigUInt64LE(BigInt(header.length + 50 * record - record - 1), 50 * record + 8);
  }
  // The table, in the header.
  header.writeUIntLE(tableBytes, 48, 6);
  header.writeBigUInt64LE(BigInt(header.length + earlier.length + xml.length), 56);
  const bytes = Buffer.concat([header, earlier, xml, earlier]);
  let read = 0;
  const said = bytes.toString.bind(bytes);
  bytes.toString = (...range) => {
    read += 1;
    return said(...range);
  };
  const walked = walkWim(bytes);
  const end = header.length + earlier.length + xml.length;
  expect(walked.files).toEqual([['images.xml', { start: end - xml.length, end }]]);
  expect(walked.taken).toContainEqual({ start: header.length, end });
  expect(read).toBeLessThan(4 * records);
});

test('a changed byte of an archive never ends its reader', { timeout: 300_000 }, async () => {
  for (const [name, bytes] of Object.entries({ ...packed, ...shapes, ...parquet })) {
    for (let at = 0; at < Math.min(bytes.length, 600); at += 5) {
      const changed = Buffer.from(bytes);
      changed[at] = ~(changed[at] ?? 0) & 0xff;
      expect(codes(await see(new BytesSource(name, changed))), `${name} ${at}`).not.toContain('crashed');
    }
  }
});

test('tags of a package that say the same bytes again and again are a contradiction', async () => {
  const bytes = makeRpm(
    [[1000, 'x'.repeat(100_000)], ...Array.from({ length: 2_000 }, () => [1082, ''] as const)],
    Buffer.alloc(0),
  );
  // All begin where the first does.
  for (let entry = 1; entry <= 2_000; entry += 1) bytes.writeUInt32BE(0, 96 + 16 + 16 + 16 * entry + 8);
  expect(codes(await see(new BytesSource('a.rpm', bytes)))).toEqual(['malformed']);
});

test('a folder of a package that files without end are in is named no more than a bound', async () => {
  const files = 10_000;
  const all = (number: number) => Array.from({ length: files }, () => number);
  const bytes = makeRpm(
    [
      [1037, all(64)],
      [1116, all(0)],
      [1117, Array.from({ length: files }, (_, index) => `${index}`)],
      [1118, [`/${'x'.repeat(20_000)}/`]],
    ],
    Buffer.alloc(0),
  );
  const seen = await see(new BytesSource('a.rpm', bytes));
  expect(codes(seen)).toContain('malformed');
  expect(texts(seen).length).toBeLessThan(100 * bytes.length);
});

test('a table that repeats one value very often is counted by what it says', { timeout: 60_000 }, async () => {
  const rows = 200_000;
  const values = Array.from({ length: rows }, () => 'Jane Doe of the second shift');
  const table = makeParquet([{ name: 'Name', values, dictionary: ['Jane Doe of the second shift'] }]);
  const limits = { ...defaultLimits, expandedRatioMax: 2 };
  const seen = codes(
    await see(new BytesSource('a.parquet', Buffer.concat([table])), { ...limits, expandedRatioFreeBytes: 1_000 }),
  );
  expect(seen).toContain('limit-exceeded');
});

test('a footer that is all lists, or nested without end, is a contradiction', async () => {
  const mark = Buffer.from('PAR1');
  for (const footer of [
    // A list of more than there are bytes; structs in structs.
    Buffer.from('49fcffffffff0f', 'hex'),
    Buffer.alloc(1_000_000, 0x1c),
    Buffer.alloc(1_000_000, 0x49),
  ]) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    const bytes = Buffer.concat([mark, footer, length, mark]);
    expect(codes(await see(new BytesSource('a.parquet', bytes)))).toEqual(['malformed']);
  }
});

test('a text of places without end is read or a limit', { timeout: 60_000 }, async () => {
  const head = '{"type":"FeatureCollection","a":';
  for (const text of [
    `${head}${'['.repeat(1_000_000)}`,
    `${head}[${'[],'.repeat(2_100_000)}[]]}`,
    `${head}"${'\\'.repeat(3_000_000)}`,
  ]) {
    const seen = codes(await see(new BytesSource('a.geojson', Buffer.from(text))));
    expect(seen.filter((code) => code !== 'limit-exceeded' && code !== 'malformed')).toEqual([]);
    expect(seen.length).toBeGreaterThan(0);
  }
});

test('a package around a bomb ends in a limit', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2));
  expect(codes(await see(new BytesSource('a.rpm', makeRpm([[1000, 'a']], bomb))))).toContain('limit-exceeded');
});
