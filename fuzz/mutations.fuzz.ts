import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';
import { examineBytes } from './examine.ts';
import { fuzz } from './fuzz.ts';

/** Larger files only slow the search down: what a reader can be led astray by is in the small ones too. */
const FILE_BYTES_MAX = 200_000;

const corpus = join(import.meta.dirname, '../test-corpus');

/** Good files to spoil. */
const files = ['read', 'portal']
  .flatMap((folder) => readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.parts.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
  .filter(({ bytes }) => bytes.length <= FILE_BYTES_MAX);

type Mutation = (bytes: Uint8Array) => Uint8Array;

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Places are fractions of the length, so that a mutation means the same for any file, and shrinks well. */
const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fraction, fc.nat(255)).map(
    ([at, value]): Mutation =>
      (bytes) =>
        overwrite(bytes, at, [value]),
  ),
  fc.tuple(fraction, fc.nat(7)).map(
    ([at, bit]): Mutation =>
      (bytes) =>
        flip(bytes, at, bit),
  ),
  fc.tuple(fraction, fc.uint8Array({ minLength: 1, maxLength: 16 })).map(
    ([at, values]): Mutation =>
      (bytes) =>
        overwrite(bytes, at, values),
  ),
  // What lengths and offsets are most often wrong by: none, all, a sign.
  fc.tuple(fraction, fc.constantFrom([0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127], [0, 0, 0, 128])).map(
    ([at, values]): Mutation =>
      (bytes) =>
        overwrite(bytes, at, values),
  ),
  fraction.map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, place(bytes, at)),
  ),
  fraction.map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(place(bytes, at)),
  ),
  fc.tuple(fraction, fc.integer({ min: 1, max: 64 })).map(
    ([at, count]): Mutation =>
      (bytes) =>
        remove(bytes, at, count),
  ),
  fc.tuple(fraction, fraction, fraction).map(
    ([from, length, to]): Mutation =>
      (bytes) =>
        insert(bytes, to, cut(bytes, from, length)),
  ),
  fc.tuple(fc.nat(files.length - 1), fraction, fraction, fraction).map(
    ([other, from, length, to]): Mutation =>
      (bytes) =>
        insert(bytes, to, cut(bytesOf(other), from, length)),
  ),
);

const inputs = fc.record({
  file: fc.nat(files.length - 1),
  mutations: fc.array(mutations, { minLength: 1, maxLength: 6 }),
});

test('no spoiled file makes a scan throw or crash', () =>
  fuzz('mutations', inputs, async (input) => {
    const name = files[input.file]?.name ?? 'a';
    const bytes = input.mutations.reduce((before, mutate) => mutate(before), bytesOf(input.file));
    try {
      await examineBytes(name, bytes);
    } catch (thrown) {
      throw new Error(`${name} (${bytes.length} bytes)`, { cause: thrown });
    }
  }));

function bytesOf(file: number): Uint8Array {
  return files[file]?.bytes ?? new Uint8Array(0);
}

function place(bytes: Uint8Array, at: number): number {
  return Math.floor(at * bytes.length);
}

function overwrite(bytes: Uint8Array, at: number, values: ArrayLike<number>): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const start = place(bytes, at);
  for (let index = 0; index < values.length && start + index < changed.length; index++) {
    changed[start + index] = values[index] ?? 0;
  }
  return changed;
}

function flip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  return overwrite(bytes, at, [(bytes[place(bytes, at)] ?? 0) ^ (1 << bit)]);
}

function remove(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const start = place(bytes, at);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + count)]);
}

/** A chunk of at most 4,096 bytes. */
function cut(bytes: Uint8Array, from: number, length: number): Uint8Array {
  const start = place(bytes, from);
  return bytes.subarray(start, start + Math.floor(length * Math.min(4096, bytes.length)));
}

function insert(bytes: Uint8Array, at: number, chunk: Uint8Array): Uint8Array {
  const start = place(bytes, at);
  return Buffer.concat([bytes.subarray(0, start), chunk, bytes.subarray(start)]);
}
