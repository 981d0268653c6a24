import { describe, expect, test } from 'vitest';
import { UnseenValues } from '../src/formats/parquet/unseen-values.ts';

describe('values of a dictionary that no row has', () => {
  const left = (kept: readonly string[], rows: readonly unknown[], isJson = false) => {
    const unseen = new UnseenValues();
    for (const each of kept) unseen.add(each, isJson);
    for (const row of rows) unseen.see(row, JSON.stringify(row));
    return [...unseen];
  };

  test('are told of lists and records however many there are', () => {
    const kept = Array.from({ length: 5_000 }, (_, index) => `tag ${index}`);
    expect(left(kept, [kept.slice(0, 2_000), [{ name: kept.slice(2_000, 4_999) }]])).toEqual(['tag 4999']);
  });

  test('are none where a record has them as a name, or as bytes', () => {
    expect(left(['a key', 'a value', 'bytes'], [{ 'a key': 'a value' }, [Buffer.from('bytes')]])).toEqual([]);
  });

  test('are told also where they are as the number of an item of a list', () => {
    expect(left(['0', '1', 'a', 'b'], [['a', ['b']]])).toEqual(['0', '1']);
  });

  test('are none where JSON is only set out in another way', () => {
    expect(left(['{"a": [1,  2]}', '{ "b": 3 }'], [{ a: [1, 2] }], true)).toEqual(['{"b":3}']);
  });
});
