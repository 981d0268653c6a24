import { expect, test } from 'vitest';
import { BytesSource } from '../src/index.ts';
import { MarkFinder } from '../src/structures/recording/mark-finder.ts';

const marks = [Buffer.from('OggS'), Buffer.from('mark')];

/** Finds marks in bytes, each from behind the last, and says how many bytes were read for it. */
async function findAll(bytes: Buffer, end = bytes.length) {
  const source = new BytesSource('a', bytes);
  let read = 0;
  const counted = {
    read: async (start: number, end: number) => {
      const piece = await source.read(start, end);
      read += piece.length;
      return piece;
    },
  };
  const finder = new MarkFinder(counted, end, marks, () => {});
  const places: number[] = [];
  for (let at = await finder.find(0); at !== undefined; at = await finder.find(at + 1)) {
    places.push(at);
  }
  return { places, read };
}

test('marks are found wherever pieces end', async () => {
  const bytes = Buffer.alloc(3 * 1024 ** 2 + 7);
  const places = [0, 5, 1024 ** 2 - 2, 2 * 1024 ** 2, bytes.length - 4];
  for (const [index, at] of places.entries()) bytes.set(marks[index % 2] ?? [], at);
  expect((await findAll(bytes)).places).toEqual(places);
});

test('marks that do not stand before the end as a whole are not found', async () => {
  expect((await findAll(Buffer.from('..OggS..OggS..OggS'), 11)).places).toEqual([2]);
  expect((await findAll(Buffer.from('..OggS..OggS..OggS'), 12)).places).toEqual([2, 8]);
});

test('many marks cost no more reading than none', async () => {
  const bytes = Buffer.from('OggS.'.repeat(400_000));
  const { places, read } = await findAll(bytes);
  expect(places).toHaveLength(400_000);
  expect(read).toBeLessThan(bytes.length + 1_000);
});
