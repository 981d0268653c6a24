import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicReading, thresholdOf } from '../src/prose/read-topics.ts';
import { OUTPUTS, PACKS, TopicTable, UNIT, unpack } from '../src/prose/topic-table.ts';
import { isPublicTopic, isTopic, sensitiveCount, type Topic, topicNames } from '../src/prose/topics.ts';
import { readBytes, readHalves, readInts, readShorts } from '../src/prose/weights.ts';

describe('a table', () => {
  test('finds each feature it was made of, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.array(fc.integer()), (keys, others) => {
        const made = new TopicTable({
          keys: Int32Array.from(keys),
          weights: new Int8Array(keys.length * OUTPUTS),
          biases: new Int32Array(OUTPUTS),
          worth: UNIT,
        });
        expect(keys.map((key) => made.find(key))).toEqual(keys.map((_, row) => row));
        for (const key of others) if (!keys.includes(key)) expect(made.find(key)).toBe(-1);
      }),
    );
  });

  test('refuses weights whose sums could not be told apart', () => {
    const weights = new Int8Array(OUTPUTS).fill(8);
    expect(
      () => new TopicTable({ keys: Int32Array.of(1), weights, biases: new Int32Array(OUTPUTS), worth: UNIT }),
    ).toThrow(RangeError);
  });

  test('keeps the sums of four outputs in one number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -7, max: 7 }), { minLength: OUTPUTS, maxLength: OUTPUTS }), {
          minLength: 1,
          maxLength: 240,
        }),
        (rows) => {
          const made = new TopicTable({
            keys: Int32Array.from(rows.keys()),
            weights: Int8Array.from(rows.flat()),
            biases: new Int32Array(OUTPUTS),
            worth: UNIT,
          });
          const sums = new Float64Array(PACKS);
          for (const [at, pack] of made.packs.entries()) sums[at % PACKS] = (sums[at % PACKS] ?? 0) + pack;
          const unpacked = new Int32Array(OUTPUTS);
          unpack(sums, unpacked);
          const expected = Array.from({ length: OUTPUTS }, (_, output) =>
            rows.reduce((sum, row) => sum + (row[output] ?? 0), 0),
          );
          expect([...unpacked]).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('topics', () => {
  test('that are not public come first, each by one name', () => {
    expect(topicNames.map(isPublicTopic)).toEqual(topicNames.map((_, index) => index >= sensitiveCount));
    expect(new Set(topicNames).size).toBe(topicNames.length);
    expect(topicNames.every(isTopic)).toBe(true);
    expect(['', 'toString', '__proto__', 'Wanted'].some(isTopic)).toBe(false);
  });

  test('that are not public have thresholds that rise', () => {
    for (const topic of topicNames.slice(0, sensitiveCount)) {
      const { possible, likely, sure } = thresholdOf(topic);
      expect([topic, possible <= likely, likely <= sure]).toEqual([topic, true, true]);
    }
  });
});

describe('a document is public', () => {
  const low = Math.min(...topicNames.map((topic) => thresholdOf(topic).likely)) - 1;
  const reading = (windows: readonly (readonly [Topic, number])[], isWhole = true) => {
    const all = new PublicReading();
    for (const [publicTopic, score] of windows) all.add({ publicTopic, score, isWhole });
    return all.topic;
  };
  const press = ['press', low] as const;
  const minutes = ['minutes', low] as const;

  test('where all windows read like it, by what most read like', () => {
    expect(reading([])).toBeUndefined();
    expect(reading([press])).toBe('press');
    expect(reading([press, minutes, minutes])).toBe('minutes');
  });

  test('not where one reads like something else', () => {
    expect(reading([press, ['press', 10_000], press])).toBeUndefined();
  });

  test('not where it is too short to tell', () => {
    expect(reading([press], false)).toBeUndefined();
  });
});

test('packed numbers are read as they were written', () => {
  const pack = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
  fc.assert(
    fc.property(fc.uint8Array(), fc.int16Array(), fc.int32Array(), (bytes, shorts, ints) => {
      const halves = [...bytes].flatMap((byte) => [byte & 15, byte >> 4]).map((half) => (half > 7 ? half - 16 : half));
      expect([...readHalves(pack(bytes))]).toEqual(halves);
      expect(readBytes(pack(bytes))).toEqual(bytes);
      expect(readShorts(pack(new Uint8Array(shorts.slice().buffer)))).toEqual(shorts.slice());
      expect(readInts(pack(new Uint8Array(ints.slice().buffer)))).toEqual(ints.slice());
    }),
  );
});
