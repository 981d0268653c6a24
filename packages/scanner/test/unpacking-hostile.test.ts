import { expect, test } from 'vitest';
import { makeLha } from '../../../test-corpus/make/packed.ts';
import { makeRar4, makeRar5 } from '../../../test-corpus/make/rar.ts';
import { packBomb5, packRar4, packRar5, packRepeat5 } from '../../../test-corpus/make/rar-packing.ts';
import { read } from '../../../test-corpus/make/read/rar.ts';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { Unpacker } from '../src/structures/unpacker/unpack.ts';
import { codes, see, texts } from './steps.ts';

const MEBIBYTE = 1024 ** 2;

/** An archive with a file of NUL bytes, which takes a thousandth of them. */
function makeBomb(bytes: number, solid: boolean): Buffer {
  const entry = { name: 'a.txt', bytes: Buffer.alloc(bytes), method: 5, packed: packBomb5(bytes) };
  return makeRar5(solid ? [entry, { ...entry, name: 'b.txt', solid: true }] : [entry], solid ? 4 : 0);
}

test('a bomb ends in a limit, by the first of it', { timeout: 60_000 }, async () => {
  for (const solid of [false, true]) {
    const before = process.memoryUsage().arrayBuffers;
    const seen = await see(new BytesSource('a.rar', makeBomb(96 * MEBIBYTE, solid)));
    expect(codes(seen)).toContain('limit-exceeded');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(256 * MEBIBYTE);
  }
});

test('what is more than a window holds is read on behind it, and once', { timeout: 60_000 }, async () => {
  const bytes = 40 * MEBIBYTE;
  const seen = await see(new BytesSource('a.rar', makeBomb(bytes, true)), {
    ...defaultLimits,
    expandedRatioMax: 100_000,
  });
  expect(codes(seen).filter((code) => code !== 'unknown-format')).toEqual([]);
  const sizes = seen.map(({ document }) => document.path);
  expect(sizes).toEqual(['a.rar', 'a.rar!/a.txt', 'a.rar!/b.txt']);
});

test('files that have no bytes fill a window as well', { timeout: 60_000 }, async () => {
  const count = 50_000;
  const archive = makeLha(
    Array.from({ length: count }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array(0) })),
  );
  let events = 0;
  const unpacker = new Unpacker({
    budget: { expand: async () => {} },
    progress: () => {
      events += 1;
    },
  });
  const unpacked = unpacker.unpack(archive, 'lzh');
  await unpacked.next();
  await unpacked.return();
  expect(events).toBeGreaterThan(0);
  expect(events).toBeLessThan(count * 0.9);
});

test('sizes that are declared are not made room for', async () => {
  const lying = makeRar5([
    { name: 'a.txt', bytes: new Uint8Array(0), method: 3, packed: packRar5(Buffer.from('one\n')) },
  ]);
  expect(codes(await see(new BytesSource('a.rar', lying)))).toEqual(['malformed']);
  const much = makeRar5([
    {
      name: 'a.txt',
      bytes: Buffer.from('one\n'),
      method: 3,
      packed: packRar5(Buffer.from('one\n')),
      declared: 2 ** 40,
    },
  ]);
  expect(codes(await see(new BytesSource('a.rar', much)))).toEqual(['malformed']);
});

test('an entry that refers to one that is not there is a problem', async () => {
  const alone = { name: 'a.txt', bytes: Buffer.from('078-05-1120\n'), method: 3, packed: packRepeat5() } as const;
  expect(codes(await see(new BytesSource('a.rar', makeRar5([{ ...alone, solid: true }], 4))))).toContain('malformed');
});

test('more than is held in memory is a limit of the entry', async () => {
  const entry = { name: 'a.txt', bytes: Buffer.from('one\n'), method: 3, packed: packRar4(Buffer.from('one\n')) };
  const limits = { ...defaultLimits, own: { rarPackedBytesMax: 10 } };
  expect(codes(await see(new BytesSource('a.rar', makeRar4([entry])), limits))).toEqual(['limit-exceeded']);
});

test('an engine that fails leaves the exit code of the process', async () => {
  const before = process.exitCode;
  const bad = { name: 'a.txt', bytes: Buffer.from('a'), method: 3, packed: Buffer.alloc(80, 0xff) };
  expect(codes(await see(new BytesSource('a.rar', makeRar5([bad]))))).toEqual(['malformed']);
  expect(process.exitCode).toBe(before);
});

test('one entry that is damaged costs no other', async () => {
  const good = (name: string) => ({
    name,
    bytes: Buffer.from('078-05-1120\n'),
    method: 3,
    packed: packRar5(Buffer.from('078-05-1120\n')),
  });
  const bad = { ...good('b.txt'), packed: Buffer.alloc(80, 0xff) };
  const seen = await see(new BytesSource('a.rar', makeRar5([good('a.txt'), bad, good('c.txt')])));
  expect(codes(seen)).toEqual(['malformed']);
  expect(texts(seen).match(/078-05-1120/g)).toHaveLength(2);
});

test('a changed byte of a packed archive never ends its reader', { timeout: 300_000 }, async () => {
  for (const name of ['packed.rar', 'packed-four.rar', 'solid.rar']) {
    const whole = Buffer.from(read[name] ?? []);
    for (let at = 7; at < whole.length; at += 7) {
      const changed = Buffer.from(whole);
      changed[at] = ~(changed[at] ?? 0) & 0xff;
      expect(codes(await see(new BytesSource(name, changed)))).not.toContain('crashed');
    }
  }
});
