import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM_LENGTH, GramSet } from '../src/formats/pdf/gram-set.ts';

const letters = fc.string({ minLength: GRAM_LENGTH, maxLength: 40_000, size: 'max', unit: 'grapheme-ascii' });

test('whatever was added is there, in whole and in part, however much is added', () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), fc.nat(), (texts, place) => {
      const grams = new GramSet();
      for (const text of texts) grams.add(text);
      const some = texts[place % texts.length] ?? '';
      const from = place % (some.length - GRAM_LENGTH + 1);
      expect(grams.has(some)).toBe(true);
      expect(grams.has(some.slice(from, from + 2 * GRAM_LENGTH))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('what was not added is not there, but for one stretch of eight letters in a hundred', () => {
  const words = (seed: number) =>
    Array.from({ length: 20_000 }, (_, at) => ((at + 1) * seed).toString(36).padStart(GRAM_LENGTH, '0'));
  const grams = new GramSet();
  for (const word of words(7_919)) grams.add(word);
  const added = new Set(words(7_919));
  const others = words(104_729).filter((word) => !added.has(word));
  expect(others.length).toBeGreaterThan(1_000);
  expect(others.filter((word) => grams.has(word)).length).toBeLessThan(others.length / 100);
});
