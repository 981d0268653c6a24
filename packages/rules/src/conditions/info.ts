import { askForInfo } from '../facts/question.ts';
import { type Condition, oneOrMore, toList } from './condition.ts';
import { either, named } from './in-words.ts';
import { infoTypeSchema } from './info-type-schema.ts';

export const info: Condition = {
  name: 'info',
  sentence: 'The file holds information of one of these kinds.',
  example: 'info: date-of-birth\nat-least: 2 distinct',
  schema: oneOrMore(infoTypeSchema),
  modifiers: ['at-least', 'confidence', 'hidden', 'in'],
  countsValues: true,
  questions: (value, options, titleOf) =>
    toList(value).map((infoType) =>
      askForInfo(infoType, titleOf(infoType), options.in === 'name' ? 'name' : 'document'),
    ),
  tell: (value, options, titleOf) =>
    `it holds ${either(named(toList(value), titleOf))}${options.in === 'name' ? ' in its name, title or subject' : ''}`,
};
