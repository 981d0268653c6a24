import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';

export const format: Condition = {
  name: 'format',
  sentence: 'The file is of one of these formats, by its bytes.',
  example: 'format: [xlsx, xls]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value).map((id) => ({
      ask: 'document',
      key: `format:${id}`,
      noun: `${id} file`,
      see: (document) => document.format === id,
    })),
};
