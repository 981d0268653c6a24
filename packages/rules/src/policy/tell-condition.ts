import { toList, toThreshold } from '../conditions/condition.ts';
import type { WhenData } from './policy-data.ts';

type TitleOf = (infoType: string) => string;

/** What each condition says of a file, as the rest of a sentence that a person can check the rule by. */
const sentences: Readonly<Record<string, (data: WhenData, titleOf: TitleOf) => string>> = {
  info: (data, titleOf) =>
    `it holds ${either(named(data.info, titleOf))}${data.in === 'name' ? ' in its name, title or subject' : ''}`,
  together: (data, titleOf) =>
    `${listed(named(data.together, titleOf), 'and')} stand together ${nearness(data.within)}`,
  marking: (data, titleOf) =>
    `it carries ${either(
      named(
        toList(data.marking).map((name) => `marking-${name}`),
        titleOf,
      ),
    )}`,
  text: (data) => `its text contains ${either(quoted(data.text))}`,
  column: (data) => `a table in it has a column, not empty, that is named ${either(quoted(data.column))}`,
  rows: (data) => {
    const groups = Array.isArray(data.rows) ? data.rows.map((group) => either(quoted(group))) : [];
    return `tables in it have rows that are filled under ${groups.map((group) => `a column named ${group}`).join('; and under ')}`;
  },
  metadata: (data) => `its property ${either(quoted(data.metadata))} is filled in`,
  trait: (data) => `it is built with ${either(quoted(data.trait))}`,
  format: (data) => `its format is ${either(toList(data.format))}`,
  path: (data) => `its path fits ${either(quoted(data.path))}`,
  'file-name': (data) => `its name fits ${either(quoted(data['file-name']))}`,
};

/** A condition with its options in words: `it holds Date of birth (date-of-birth), at least 2 different ones`. */
export function tellTest(name: string, data: WhenData, titleOf: TitleOf): string {
  const sentence = sentences[name]?.(data, titleOf) ?? name;
  const { atLeast, distinct } = toThreshold(data['at-least']);
  return [
    sentence,
    ...(atLeast > 1 || distinct
      ? [`at least ${atLeast.toLocaleString('en-US')} ${distinct ? 'different ones' : 'times'}`]
      : []),
    ...(data.hidden === true ? ['where a reader does not see it'] : []),
    ...(data.confidence === 'possible' ? ['even if it is only possible'] : []),
    ...(data.confidence === 'sure' ? ['only if it is sure'] : []),
  ].join(', ');
}

/** Every condition that can be told, for the test that none is missing. */
export const toldConditions: readonly string[] = Object.keys(sentences);

function named(infoTypes: unknown, titleOf: TitleOf): readonly string[] {
  return toList(infoTypes).map((infoType) => `${titleOf(infoType)} (${infoType})`);
}

function quoted(value: unknown): readonly string[] {
  return toList(value).map((each) => `"${each}"`);
}

function either(items: readonly string[]): string {
  return listed(items, 'or');
}

/** `a`, `a or b`, `a, b or c`. */
function listed(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

function nearness(within: unknown): string {
  if (within === 'page') return 'on one page';
  return typeof within === 'string' && within !== 'row' ? `within ${within}` : 'in one row';
}
