import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from '../../../test-corpus/make/read/compressed.ts';
import { BytesSource } from '../src/index.ts';
import { codes, see, texts } from './steps.ts';

/** 60 MiB of NULs, as bzip2 1.0.8 writes them. */
const BOMB =
  'QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZmh/5QACCU0AIwAAAAIAIIAAwzAUpplEiBsVEiB4u5IpwoSEMGHn8';

/** Each byte of a file in its turn is another: what is expanded then must end. */
test('a changed byte ends in a problem or in what was declared', { timeout: 120_000 }, async () => {
  for (const [name, bytes] of Object.entries(read)) {
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = ~(changed[at] ?? 0) & 0xff;
      const seen = await see(new BytesSource(name, changed));
      expect(codes(seen)).not.toContain('crashed');
    }
  }
});

test('a bomb ends in a limit', async () => {
  const zeros = Buffer.alloc(64 * 1024 ** 2);
  expect(codes(await see(new BytesSource('a.zst', zstdCompressSync(zeros))))).toContain('limit-exceeded');
  const block = Buffer.from(BOMB, 'base64');
  expect(codes(await see(new BytesSource('a.bz2', block)))).toContain('limit-exceeded');
});

test('a dictionary that is declared costs what is used of it', async () => {
  const bytes = Buffer.from(read['people.csv.lzma'] ?? []);
  bytes.writeUInt32LE(2 ** 32 - 1, 1);
  const before = process.memoryUsage().arrayBuffers;
  const seen = await see(new BytesSource('a.csv.lzma', bytes));
  expect(codes(seen)).toEqual([]);
  expect(texts(seen)).toContain('078-05-1120');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 ** 2);
});

test('streams without end are read as long as they last', async () => {
  const small = zstdCompressSync('one\n');
  const seen = await see(new BytesSource('a.zst', Buffer.concat(Array.from({ length: 20_000 }, () => small))));
  expect(codes(seen)).toEqual([]);
});
