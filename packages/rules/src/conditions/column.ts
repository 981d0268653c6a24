import { compileHeader } from '../label/compile-header.ts';
import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { either, quoted } from './in-words.ts';

export const column: Condition = {
  name: 'column',
  sentence:
    'A table has a column, not empty, whose header contains one of these words or phrases; with = before it, is it.',
  example: 'column: [victim, complainant]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions(value) {
    const words = toList(value);
    const fits = compileHeader(words);
    return [
      {
        ask: 'table',
        noun: 'column so named',
        key: `column:${JSON.stringify(words)}`,
        see: (table) =>
          table.columns
            .filter((each) => each.filled > 0 && fits(each.words))
            .map((each) => ({ column: each, count: 1 })),
      },
    ];
  },
  tell: (value) => `a table in it has a column, not empty, that is named ${either(quoted(value))}`,
};
