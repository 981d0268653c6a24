import { expect, test } from 'vitest';
import { loadPolicy, makeSample, timePolicy } from '../src/index.ts';

const text = `
policy: almory
title: Almory
rules:
  - { id: a, title: Dates, severity: note, why: W., do: D., when: { info: date-of-birth } }
  - { id: b, title: Keys, severity: note, why: W., do: D., when: { text: key } }
`;

test('each rule and each kind of information is timed by itself, and their shares are of all of them', async () => {
  const policy = await loadPolicy({ file: 'almory.yaml', text }, () => undefined);
  const detectors = policy.detectors.slice(0, 3);
  let ms = 0;
  const times = await timePolicy({ ...policy, detectors }, [await makeSample(detectors, 2_000)], {
    context: { asOf: new Date('2026-01-01'), specimens: 'possible', seed: 1 },
    // Each look at it is later by one more than the last, so that what is timed second takes longer.
    now: () => {
      ms += 1;
      return ms * ms;
    },
    interrupted: new AbortController().signal,
  });
  expect(times.length).toBeGreaterThanOrEqual(2_000);
  expect(times.rules.map(({ name }) => name).toSorted()).toEqual(['a', 'b']);
  expect(times.detectors).toHaveLength(3);
  for (const timings of [times.rules, times.detectors]) {
    expect(timings.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(timings.map((each) => each.ms)).toEqual(timings.map((each) => each.ms).toSorted((a, b) => b - a));
  }
});

test('who interrupts is told of what was timed by then', async () => {
  const policy = await loadPolicy({ file: 'almory.yaml', text }, () => undefined);
  const times = await timePolicy(policy, [], {
    context: { asOf: new Date('2026-01-01'), specimens: 'possible', seed: 1 },
    now: () => 0,
    interrupted: AbortSignal.abort(),
  });
  expect(times).toEqual({ length: 0, wholeMs: 0, rules: [], detectors: [] });
});
