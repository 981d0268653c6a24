import { type Condition, columnsNoun, oneOrMore, textSchema, toList } from '../condition.ts';
import { headerSays } from '../header.ts';

export const column: Condition = {
  name: 'column',
  sentence: 'A table has a column, not empty, whose header contains one of these words or phrases.',
  example: 'column: [victim, complainant]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions(value) {
    const words = toList(value);
    return [
      {
        ask: 'table',
        noun: columnsNoun,
        key: `column:${words.join('|')}`,
        see: (table) =>
          table.columns
            .filter((each) => each.filled > 0 && words.some((phrase) => headerSays(each.words, phrase)))
            .map((each) => ({ column: each, count: 1 })),
      },
    ];
  },
};
