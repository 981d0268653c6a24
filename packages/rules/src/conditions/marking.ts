import { askForInfo } from '../facts/question.ts';
import { type Condition, oneOrMore, toList } from './condition.ts';
import { either, named } from './in-words.ts';
import { markingNames } from './info-type-schema.ts';

export const marking: Condition = {
  name: 'marking',
  sentence: 'The file carries one of these handling markings.',
  example: 'marking: [les, cui]',
  schema: oneOrMore({ type: 'string', enum: markingNames }),
  modifiers: ['at-least', 'confidence', 'hidden'],
  countsValues: true,
  questions: (value, _options, titleOf) =>
    toList(value).map((name) => askForInfo(`marking-${name}`, titleOf(`marking-${name}`))),
  tell: (value, _options, titleOf) =>
    `it carries ${either(
      named(
        toList(value).map((name) => `marking-${name}`),
        titleOf,
      ),
    )}`,
};
