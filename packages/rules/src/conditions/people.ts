import { detectors } from '../detectors/index.ts';
import { askForInfo } from '../facts/question.ts';
import type { Condition } from './condition.ts';

/** What tells people apart. First and last names in columns of their own are counted apart, so that it is an upper bound. */
const persons = detectors.filter(({ tellsPeopleApart }) => tellsPeopleApart === true);

export const people: Condition = {
  name: 'people',
  sentence: 'It names at least so many different people.',
  example: 'people: 25',
  schema: { type: 'integer', minimum: 1 },
  modifiers: ['confidence', 'hidden'],
  countsValues: true,
  threshold: (value) => ({ atLeast: typeof value === 'number' ? value : 1, distinct: true }),
  questions: (_value, _options, titleOf) => persons.map(({ infoType }) => askForInfo(infoType, titleOf(infoType))),
  tell: (value) => `it names at least ${String(value)} different people`,
};
