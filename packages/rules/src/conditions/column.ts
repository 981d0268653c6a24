import { compileColumn, findEntryMistakes, tellEntries } from './column-entry.ts';
import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { either } from './in-words.ts';

export const column: Condition = {
  name: 'column',
  sentence:
    'A table has a column, not empty, whose header contains one of these words or phrases; with = before it, is it; with info: before it, names that kind of information, however it is written.',
  example: 'column: [victim, info:us-passport]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions(value) {
    const words = toList(value);
    const fits = compileColumn(words);
    return [
      {
        ask: 'table',
        noun: 'column so named',
        key: `column:${JSON.stringify(words)}`,
        wants: [words],
        see: (table) =>
          table.columns.filter((each) => each.filled > 0 && fits(each)).map((each) => ({ column: each, count: 1 })),
      },
    ];
  },
  findMistakes: (value) => findEntryMistakes(toList(value)),
  tell: (value, _options, titleOf) =>
    `a table in it has a column, not empty, that is named ${either(tellEntries(toList(value), titleOf))}`,
};
