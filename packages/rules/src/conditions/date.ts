import { type Condition, oneOrMore, toList, type ValueMistake } from './condition.ts';
import { either, quoted } from './in-words.ts';
import { phraseMistake } from './phrase-mistake.ts';

export const date: Condition = {
  name: 'date',
  sentence: 'A day that is still to come on the day of the run stands near one of these words.',
  example: 'date: { ahead: [warrant, raid, surrender] }',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['ahead'],
    properties: {
      ahead: {
        ...oneOrMore({ type: 'string', pattern: '\\S\\s*\\S', title: 'a word or phrase of at least two characters' }),
        description: 'The words and phrases, whole and in any case.',
      },
    },
  },
  modifiers: ['at-least'],
  countsValues: true,
  questions(value) {
    const words = read(value);
    const key = `date:${JSON.stringify(words).toLowerCase()}`;
    return [{ ask: 'date', key: `${key}:ahead`, noun: 'day to come beside such words', words: { key, words } }];
  },
  findMistakes: (value) =>
    read(value).flatMap((phrase): readonly ValueMistake[] => {
      const message = phraseMistake(phrase);
      return message === undefined ? [] : [{ index: 0, message }];
    }),
  tell: (value) => `a day that is still to come stands near ${either(quoted(read(value)))}`,
};

function read(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && 'ahead' in value ? toList(value.ahead) : [];
}
