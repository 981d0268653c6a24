import type { Question } from '../facts/question.ts';
import { type Purpose, purposes } from '../lists/purposes.ts';
import { type Condition, oneOrMore } from './condition.ts';

/** What a text is written for shows on its first page or two; in a long one any phrase stands somewhere. */
const HEAD_LENGTH = 6000;

/** Where a title stands, in characters from the start. */
const TITLE_LENGTH = 240;

export const purpose: Condition = {
  name: 'purpose',
  sentence: 'The text reads as one of these; all but a record speak of something and do not record it.',
  example: 'purpose: [guidance, story]',
  schema: oneOrMore({ type: 'string', enum: Object.keys(purposes) }),
  modifiers: [],
  isEach: true,
  threshold: (value) => ({ atLeast: isPurpose(value) ? purposes[value].atLeast : 1, distinct: true }),
  questions(value) {
    if (!isPurpose(value)) return [];
    const { titles, phrases } = purposes[value];
    const title = ask(`title:${value}`, titles, TITLE_LENGTH);
    // A title counts as two phrases.
    return [ask(`purpose:${value}`, phrases, HEAD_LENGTH), title, title];
  },
  tell: (value) => `it reads ${isPurpose(value) ? purposes[value].reads : ''}`,
};

function ask(key: string, words: readonly string[], headLength: number): Question {
  return { ask: 'words', key, words, noun: 'phrase of such a text', headLength };
}

function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && Object.hasOwn(purposes, value);
}
