import { describe, expect, test } from 'vitest';
import { detectors } from '../src/detectors/index.ts';
import { matchesOf, nameOf, toCase } from './detector-cases.ts';
import { exceptions, isExcepted } from './detector-exceptions.ts';
import { isFoundInCsv, layouts, outcomeIn } from './detector-layouts.ts';

describe.each(detectors.map((detector) => [detector.infoType, detector] as const))('%s', (infoType, detector) => {
  const cases = detector.examples.map((example) => ({ name: nameOf(example), example: toCase(example) }));

  test.each(Object.entries(layouts))('is found %s', (layout, place) => {
    const failures: string[] = [];
    for (const { name, example } of cases) {
      const placed = place(example);
      if (placed === undefined) continue;
      const outcome = outcomeIn(detector, placed);
      if (outcome === 'exact') continue;
      const known = exceptions.some(
        (each) => each.outcomes.includes(outcome) && isExcepted(each, layout, infoType, example),
      );
      if (!known) failures.push(`${outcome}: ${name}`);
    }
    expect(failures).toEqual([]);
  });

  test('is found in a cell of a CSV file', () => {
    expect(cases.filter(({ example }) => !isFoundInCsv(detector, example)).map(({ name }) => name)).toEqual([]);
  });

  test('is found with the same confidence whatever characters it is written in', () => {
    for (const { name, example } of cases) {
      const alone = matchesOf(detector, example.text, example.label).map(({ confidence }) => confidence);
      for (const [layout, place] of Object.entries(layouts)) {
        if (!/^(?:with (?!line|space)|after a (?:mark|byte))/.test(layout)) continue;
        const placed = place(example);
        const found = placed === undefined ? [] : matchesOf(detector, placed.text, placed.label);
        expect([name, layout, found.map(({ confidence }) => confidence)]).toEqual([name, layout, alone]);
      }
    }
  });
});

test.each(exceptions.map((exception) => [exception.reason, exception] as const))(
  'is needed: %s',
  (_reason, exception) => {
    for (const infoType of exception.infoTypes) {
      const detector = detectors.find((each) => each.infoType === infoType);
      const examples = (detector?.examples ?? []).map(toCase);
      const isNeeded = exception.layouts.some((layout) =>
        examples.some((example) => {
          const placed = layouts[layout]?.(example);
          if (detector === undefined || placed === undefined) return false;
          return (
            isExcepted(exception, layout, infoType, example) && exception.outcomes.includes(outcomeIn(detector, placed))
          );
        }),
      );
      expect([infoType, isNeeded]).toEqual([infoType, true]);
    }
  },
);

test('every layout holds some of the examples', () => {
  const examples = detectors.flatMap((detector) => detector.examples.map(toCase));
  for (const [layout, place] of Object.entries(layouts)) {
    expect([layout, examples.some((example) => place(example) !== undefined)]).toEqual([layout, true]);
  }
});
