import type { ColumnSeen, TableSeen } from '../facts/question.ts';
import { compileHeader } from '../label/compile-header.ts';
import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { either, quoted } from './in-words.ts';

export const rows: Condition = {
  name: 'rows',
  sentence: 'Tables have rows that are filled under a header of each of these lists of words or phrases.',
  example: 'rows: [[=name, last name], [rank, badge]]\nat-least: 5',
  schema: {
    type: 'array',
    minItems: 1,
    items: oneOrMore(textSchema),
  },
  modifiers: ['at-least'],
  countsValues: true,
  questions(value) {
    const groups = Array.isArray(value) ? value.map(toList) : [];
    const fits = groups.map(compileHeader);
    return [
      {
        ask: 'table',
        noun: 'row with such columns',
        key: `rows:${JSON.stringify(groups)}`,
        see: (table) => see(table, fits),
      },
    ];
  },
  tell(value) {
    const groups = Array.isArray(value) ? value.map((group) => `a column named ${either(quoted(group))}`) : [];
    return `tables in it have rows that are filled under ${groups.join('; and under ')}`;
  },
};

/** A column answers for one list only, so that `name` and `last name` are not found in the same column twice. */
function see(table: TableSeen, groups: readonly ((words: string) => boolean)[]) {
  const used = new Set<ColumnSeen>();
  let count = table.rows;
  for (const fits of groups) {
    const found = table.columns.find((each) => each.filled > 0 && !used.has(each) && fits(each.words));
    if (found === undefined) return [];
    used.add(found);
    count = Math.min(count, found.filled);
  }
  return [...used].slice(0, 1).map((each) => ({ column: each, count }));
}
