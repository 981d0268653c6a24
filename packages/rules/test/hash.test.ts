import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, randomSeed, valueHash } from '../src/facts/hash.ts';

test('the digest is SHA-256 of the text in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('case and separators do not count', () => {
  const hash = valueHash(7);
  for (const [one, other] of [
    ['078-05-1120', '078051120'],
    ['078 05 1120', '078.05.1120'],
    ['078-05-\n1120', '078-05-1120'],
    ['GB82 WEST 1234 5698 7654 32', 'gb82west12345698765432'],
    ['Jane.Doe@example.org', 'janedoe@EXAMPLE.ORG'],
  ] as const) {
    expect(hash(one), one).toBe(hash(other));
  }
});

test('what is another value has another hash', () => {
  const hash = valueHash(7);
  const bare = fc.string({ minLength: 1 }).map((text) => text.toLowerCase().replaceAll(/[ \-.\n]/g, ''));
  fc.assert(
    fc.property(bare, bare, (one, other) => {
      expect(hash(one) === hash(other)).toBe(one === other);
    }),
    { numRuns: 2_000 },
  );
});

test('two hundred thousand numbers of nine digits have as many hashes, each exact as a number', () => {
  const hash = valueHash(1);
  const seen = new Set<number>();
  for (let number = 0; number < 200_000; number++) seen.add(hash(String(100_000_000 + number)));
  expect(seen.size).toBe(200_000);
  for (const each of seen) if (!Number.isSafeInteger(each) || each < 0) expect.fail(`${each} is not exact`);
});

test('another seed gives another hash', () => {
  const seeds = Array.from({ length: 1_000 }, (_, seed) => seed);
  expect(new Set(seeds.map((seed) => valueHash(seed)('078-05-1120'))).size).toBe(1_000);
  expect(valueHash(5)('078-05-1120')).toBe(valueHash(5)('078-05-1120'));
});

test('a seed is of 32 bits, and no two are the same', () => {
  const seeds = Array.from({ length: 100 }, randomSeed);
  for (const seed of seeds) expect(seed >>> 0).toBe(seed);
  expect(new Set(seeds).size).toBeGreaterThan(98);
});
