import { expect, test } from 'vitest';
import { note } from '../../../test-corpus/make/case-bytes.ts';
import { makeIso } from '../../../test-corpus/make/iso.ts';
import { makeUdf } from '../../../test-corpus/make/udf.ts';
import { UdfDescriptors } from '../src/formats/iso/udf.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { ArchiveWords } from '../src/structures/archive/words.ts';
import { codes, see } from './steps.ts';

test('folders that are told again and again are read up to a bound', async () => {
  const image = makeUdf(0, [{ name: 'a.txt' }]);
  const entry = image.subarray(5 * 2_048, 6 * 2_048);
  // Eight mebibytes of a folder, by its length and by where it stands.
  entry.writeBigUInt64LE(8n * 1024n ** 2n, 56);
  entry.writeUInt32LE(8 * 1024 ** 2, 176);
  let read = 0;
  const source = new BytesSource('a.iso', Buffer.concat([image, Buffer.alloc(8 * 1024 ** 2)]));
  const counted = {
    path: 'a.iso',
    depth: 0,
    size: () => source.size(),
    stream: () => source.stream(),
    read: async (start: number, end: number) => {
      read += end - start;
      return source.read(start, end);
    },
  };
  const udf = new UdfDescriptors(counted, new ArchiveWords(defaultLimits), () => true);
  for (let times = 0; times < 100; times += 1) await udf.read(5, entry);
  expect(read).toBe(128 * 1024 ** 2);
});

test('a changed byte of a disc with two trees never ends its reader', { timeout: 120_000 }, async () => {
  const files = [note('a.txt', 'one\n')];
  const disc = makeIso(files, {
    gap: (sector) => makeUdf(sector, [{ name: 'a.txt' }, { name: 'b.txt', deleted: true }]),
  });
  const used = [...disc.keys()].filter((at) => disc[at] !== 0);
  for (const at of used) {
    const changed = Buffer.from(disc);
    changed[at] = 0xff;
    expect(codes(await see(new BytesSource('a.iso', changed)))).not.toContain('crashed');
  }
});
