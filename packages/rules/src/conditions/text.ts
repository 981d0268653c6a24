import { type Condition, oneOrMore, toList, type ValueMistake } from './condition.ts';
import { either, quoted } from './in-words.ts';
import { phraseMistake } from './phrase-mistake.ts';

export const text: Condition = {
  name: 'text',
  sentence:
    'The text contains one of these words or phrases, whole and in any case; so do the name of the file and its properties. A hyphen or the end of a line may stand for a space.',
  example: 'text: [staging area, entry team, nearest hospital]\nat-least: 3 distinct',
  schema: oneOrMore({ type: 'string', pattern: '\\S\\s*\\S', title: 'a word or phrase of at least two characters' }),
  modifiers: ['at-least', 'hidden', 'in'],
  countsValues: true,
  questions(value, options) {
    const words = toList(value);
    const list = JSON.stringify(words).toLowerCase();
    return options.in === 'name'
      ? [{ ask: 'words', key: `text in name:${list}`, words, noun: 'word or phrase in the name', inName: true }]
      : [{ ask: 'words', key: `text:${list}`, words, noun: 'word or phrase' }];
  },
  findMistakes: (value) =>
    toList(value).flatMap((phrase, index): readonly ValueMistake[] => {
      const message = phraseMistake(phrase);
      return message === undefined ? [] : [{ index, message }];
    }),
  tell: (value, options) =>
    `${options.in === 'name' ? 'its name, title or subject' : 'its text'} contains ${either(quoted(value))}`,
};
