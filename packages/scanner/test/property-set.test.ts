import { expect, test } from 'vitest';
import { documentSummary, summary, u32 } from '../../../test-corpus/make/office-parts.ts';
import { readProperties } from '../src/structures/compound/property-set.ts';

test('properties have names that are vouched for, and those of the author do not', () => {
  const { fields } = readProperties(documentSummary({ 15: 'Records office' }, { author: 'John Roe' }));
  expect(fields).toEqual([
    ['company', 'Records office'],
    ['raw:author', 'John Roe'],
  ]);
});

test('lists within lists end', () => {
  // Each list has one element, which is a list again.
  const nested = Buffer.concat(Array.from({ length: 200_000 }, () => u32(0x100c, 1)));
  const bytes = Buffer.concat([summary({ 2: 'Plan' }), nested]);
  // The place of the title, counted from the set, which begins after the heads.
  bytes.writeUInt32LE(bytes.length - nested.length - 48, 48 + 8 + 8 + 4);
  expect(readProperties(bytes).fields).toEqual([]);
});

test('no bytes make it throw', () => {
  const good = summary({ 2: 'Plan', 4: 'Jane Doe' });
  for (let at = 0; at < good.length; at += 1) {
    for (const value of [0, 0x7f, 0xff]) {
      const bad = Uint8Array.from(good);
      bad[at] = value;
      expect(() => readProperties(bad)).not.toThrow();
    }
  }
});
