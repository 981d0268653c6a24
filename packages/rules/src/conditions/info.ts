import { type Condition, oneOrMore, toList } from './condition.ts';
import { infoTypeSchema } from './info-type-schema.ts';

export const info: Condition = {
  name: 'info',
  sentence: 'The file holds information of one of these kinds.',
  example: 'info: date-of-birth\nat-least: 2 distinct',
  schema: oneOrMore(infoTypeSchema),
  modifiers: ['at-least', 'confidence', 'hidden', 'in'],
  questions: (value, options, titleOf) =>
    toList(value).map((infoType) =>
      options.in === 'name'
        ? { ask: 'info', key: `name:${infoType}`, infoType, inName: true, noun: titleOf(infoType) }
        : { ask: 'info', key: `info:${infoType}`, infoType, noun: titleOf(infoType) },
    ),
};
