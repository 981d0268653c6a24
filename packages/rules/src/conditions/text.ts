import { type Condition, oneOrMore, toList, type ValueMistake } from './condition.ts';
import { either, quoted } from './in-words.ts';
import { phraseMistake } from './phrase-mistake.ts';

export const text: Condition = {
  name: 'text',
  sentence: 'The text contains one of these words or phrases, whole and in any case.',
  example: 'text: [staging area, entry team, nearest hospital]\nat-least: 3 distinct',
  schema: oneOrMore({ type: 'string', pattern: '\\S\\s*\\S', title: 'a word or phrase of at least two characters' }),
  modifiers: ['at-least', 'hidden'],
  countsValues: true,
  questions(value) {
    const words = toList(value);
    return [{ ask: 'words', key: `text:${JSON.stringify(words).toLowerCase()}`, words, noun: 'word or phrase' }];
  },
  findMistakes: (value) =>
    toList(value).flatMap((phrase, index): readonly ValueMistake[] => {
      const message = phraseMistake(phrase);
      return message === undefined ? [] : [{ index, message }];
    }),
  tell: (value) => `its text contains ${either(quoted(value))}`,
};
