import type { ColumnSeen, TableSeen } from '../facts/question.ts';
import { compileColumn, findEntryMistakes, tellEntries } from './column-entry.ts';
import { type Condition, oneOrMore, textSchema, toList, type ValueMistake } from './condition.ts';
import { either } from './in-words.ts';

export const rows: Condition = {
  name: 'rows',
  sentence:
    'Tables have rows that are filled under a header of each of these lists of words, phrases and kinds, as for column.',
  example: 'rows: [[info:person-name], [rank, info:badge-number]]\nat-least: 5',
  schema: {
    type: 'array',
    minItems: 1,
    items: oneOrMore(textSchema),
  },
  modifiers: ['at-least'],
  countsValues: true,
  questions(value) {
    const groups = Array.isArray(value) ? value.map(toList) : [];
    const fits = groups.map(compileColumn);
    return [
      {
        ask: 'table',
        noun: 'row with such columns',
        key: `rows:${JSON.stringify(groups)}`,
        wants: groups,
        see: (table) => see(table, fits),
      },
    ];
  },
  findMistakes: (value) =>
    (Array.isArray(value) ? value : []).flatMap((group, index): readonly ValueMistake[] =>
      findEntryMistakes(toList(group)).map(({ message }) => ({ index, message })),
    ),
  tell(value, _options, titleOf) {
    const groups = (Array.isArray(value) ? value : []).map(
      (group) => `a column named ${either(tellEntries(toList(group), titleOf))}`,
    );
    return `tables in it have rows that are filled under ${groups.join('; and under ')}`;
  },
};

/** A column answers for one list only, so that `name` and `last name` are not found in the same column twice. */
function see(table: TableSeen, groups: readonly ((column: ColumnSeen) => boolean)[]) {
  const used = new Set<ColumnSeen>();
  let count = table.rows;
  for (const fits of groups) {
    const found = table.columns.find((each) => each.filled > 0 && !used.has(each) && fits(each));
    if (found === undefined) return [];
    used.add(found);
    count = Math.min(count, found.filled);
  }
  return [...used].slice(0, 1).map((each) => ({ column: each, count }));
}
