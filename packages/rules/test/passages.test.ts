import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Passages, type Stretch } from '../src/facts/passages.ts';

function toldOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const told: Stretch[] = [];
  const passages = new Passages<Stretch>((stretch) => told.push(stretch));
  for (const stretch of stretches) passages.offer(stretch);
  passages.end();
  return told;
}

const shares = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end;

/** Stretches as windows make them: a long one and a short one that end together, each step. */
const windows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  maxLength: 60,
});
const asStretches = (worths: readonly (readonly [number, number])[]): readonly Stretch[] =>
  worths.flatMap(([long, short], step) => [
    { start: step * 30, end: step * 30 + 120, worth: long },
    { start: step * 30 + 60, end: step * 30 + 120, worth: short },
  ]);

describe('of stretches', () => {
  test('those that are told stand in order, and share text with the one before only if they are better', () => {
    fc.assert(
      fc.property(windows, (worths) => {
        const told = toldOf(asStretches(worths));
        for (const [index, each] of told.entries()) {
          const before = told[index - 1];
          if (before === undefined) continue;
          expect(each.end).toBeGreaterThan(before.end);
          expect(!shares(before, each) || each.worth > before.worth).toBe(true);
        }
      }),
    );
  });

  test('the best of all is told', () => {
    fc.assert(
      fc.property(windows, (worths) => {
        const all = asStretches(worths);
        const most = Math.max(...all.map(({ worth }) => worth));
        expect(all.length === 0 || toldOf(all).some(({ worth }) => worth === most)).toBe(true);
      }),
    );
  });

  test('one that is not told shares text with one that is, or with a better one', () => {
    fc.assert(
      fc.property(windows, (worths) => {
        const all = asStretches(worths);
        const told = toldOf(all);
        for (const one of all) {
          const isCovered = told.some((other) => shares(one, other));
          const isLess = all.some((other) => shares(one, other) && other.worth > one.worth);
          expect(isCovered || isLess).toBe(true);
        }
      }),
    );
  });

  test('two are told of a climb whose ends share nothing', () => {
    const climb = [1, 2, 3, 4, 5].map((worth) => ({ start: worth * 60, end: worth * 60 + 120, worth }));
    expect(toldOf(climb).map(({ worth }) => worth)).toEqual([1, 3, 5]);
  });
});
