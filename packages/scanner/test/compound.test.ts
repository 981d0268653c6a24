import cfb from 'cfb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCompound } from '../../../test-corpus/make/compound.ts';
import { BytesSource } from '../src/index.ts';
import { CompoundFile } from '../src/structures/compound/compound-file.ts';
import { storageFile } from '../src/structures/compound/storage-file.ts';

const bytesOf = (length: number, seed: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 7 + (index >> 8)) & 0xff));

const open = (bytes: Uint8Array) => CompoundFile.open(new BytesSource('a.cfb', bytes));

const streams = {
  Small: bytesOf(100, 1),
  'Storage/Large': bytesOf(20_000, 2),
  'Storage/Deeper/\x01Ole': bytesOf(64, 3),
  'Storage/Deeper/Edge': bytesOf(4_096, 4),
  'Storage/Deeper/BelowTheEdge': bytesOf(4_095, 5),
  Empty: Buffer.alloc(0),
};

describe.each([512, 4096] as const)('a compound file with sectors of %d bytes', (sectorBytes) => {
  const made = makeCompound({ streams, orphans: { Lost: bytesOf(5_000, 6) }, sectorBytes });

  test('has the streams that another reader finds', async () => {
    const compound = await open(made);
    const other = cfb.read(made, { type: 'buffer' });
    for (const path of Object.keys(streams)) {
      const entry = compound.find(...path.split('/')) ?? expect.fail(path);
      const theirs = cfb.find(other, `/${path}`) ?? expect.fail(path);
      const bytes = Buffer.from(await compound.read(entry));
      expect(bytes.equals(Buffer.from(theirs.content ?? [])), path).toBe(true);
      expect(entry.path.join('/')).toBe(path);
    }
    expect(compound.isDamaged).toBe(false);
  });

  test('has streams that nothing leads to', async () => {
    const compound = await open(made);
    const lost = compound.entries.filter(({ isReachable }) => !isReachable);
    expect(lost.map(({ name }) => name)).toEqual(['Lost']);
    for (const entry of lost) {
      expect(Buffer.from(await compound.read(entry)).equals(bytesOf(5_000, 6))).toBe(true);
    }
  });
});

test('a file whose table of sectors needs lists of its own is read, and a storage of it as a file', async () => {
  const large = bytesOf(9_000_000, 7);
  const container = cfb.utils.cfb_new();
  cfb.utils.cfb_add(container, '/Storage/Large', large);
  cfb.utils.cfb_add(container, '/Storage/Small', Buffer.from('small'));
  const written = cfb.write(container, { type: 'buffer' });
  if (!Buffer.isBuffer(written)) return expect.fail('no buffer');
  const compound = await open(written);
  const storage = compound.find('Storage') ?? expect.fail();
  const entry = compound.findIn(storage, 'Large') ?? expect.fail();
  expect(Buffer.from(await compound.read(entry)).equals(large)).toBe(true);
  expect(compound.isDamaged).toBe(false);
  const copy = Buffer.concat(await Array.fromAsync(storageFile(compound, storage)));
  const copied = await open(copy);
  const again = await copied.read(copied.find('Large') ?? expect.fail());
  expect(Buffer.from(again).equals(large)).toBe(true);
  const theirs = cfb.find(cfb.read(copy, { type: 'buffer' }), '/Large') ?? expect.fail();
  expect(Buffer.from(theirs.content ?? []).equals(large)).toBe(true);
  const small = await copied.read(copied.find('Small') ?? expect.fail());
  expect(Buffer.from(small).toString()).toBe('small');
});

test('what stands in no stream is given', async () => {
  const parts = { streams: { A: bytesOf(5_000, 1), B: bytesOf(10, 2) }, slack: Buffer.from('after the end') };
  const compound = await open(makeCompound({ ...parts, free: Buffer.from('in no stream') }));
  const found = { free: '', slack: '' };
  for await (const { kind, bytes } of compound.leftovers()) found[kind] += Buffer.from(bytes).toString('latin1');
  expect(found.free).toContain('in no stream');
  expect(found.slack.match(/after the end/g)).toHaveLength(2);
});

test('a chain that comes back to itself ends, and is told', async () => {
  const made = makeCompound({ streams: { A: bytesOf(5_000, 1) } });
  // The FAT is the last sector; the second sector of the stream goes back to the first.
  made.writeUInt32LE(0, made.length - 512 + 4);
  const compound = await open(made);
  const entry = compound.find('A') ?? expect.fail();
  expect(await compound.read(entry)).toHaveLength(1_024);
  expect(compound.isDamaged).toBe(true);
});

test('no changed bytes make it throw what is no problem, or give more than there is', async () => {
  const made = makeCompound({ streams, orphans: { Lost: bytesOf(5_000, 6) } });
  const change = fc.record({ at: fc.nat(made.length - 1), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), fc.nat(made.length), async (changes, cut) => {
      const bad = Uint8Array.from(made.subarray(0, cut < 600 ? made.length : cut));
      for (const { at, value } of changes) if (at < bad.length) bad[at] = value;
      const compound = await open(bad).catch((thrown: unknown) => {
        expect(thrown).toHaveProperty('problem');
        return undefined;
      });
      expect(compound === undefined ? 0 : await totalBytes(compound)).toBeLessThanOrEqual(2 * bad.length);
    }),
    { numRuns: 300 },
  );
});

async function totalBytes(compound: CompoundFile): Promise<number> {
  let total = 0;
  for (const entry of compound.entries) total += (await compound.read(entry)).length;
  for await (const { bytes } of compound.leftovers()) total += bytes.length;
  return total;
}
