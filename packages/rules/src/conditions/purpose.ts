import type { Question } from '../facts/question.ts';
import { type Purpose, purposes } from '../lists/purposes.ts';
import { type Condition, oneOrMore } from './condition.ts';

/** What a text is written for shows on its first page or two; in a long one any phrase stands somewhere. */
const HEAD_LENGTH = 6000;

/** Where a title stands, in characters from the start. */
const TITLE_LENGTH = 240;

/** A title says as much as two phrases, and two titles no more than one. */
const TITLE_WEIGHT = 2;

/** The purposes of texts that speak of something and do not record it. */
export const mentioning: readonly string[] = Object.keys(purposes).filter((each) => each !== 'record');

export const purpose: Condition = {
  name: 'purpose',
  sentence: 'The text reads as one of these; all but a record speak of something and do not record it.',
  example: 'purpose: [guidance, story]',
  schema: oneOrMore({ type: 'string', enum: Object.keys(purposes) }),
  modifiers: [],
  isEach: true,
  threshold: (value) => ({ atLeast: isPurpose(value) ? purposes[value].atLeast : 1, distinct: true }),
  questions(value) {
    return isPurpose(value) ? questionsOf(value) : [];
  },
  tell: (value) => `it reads ${isPurpose(value) ? purposes[value].reads : ''}`,
};

/** Of each purpose, made once: many rules ask about the same ones, and each has hundreds of phrases. */
const asked = new Map<Purpose, readonly Question[]>();

function questionsOf(value: Purpose): readonly Question[] {
  const known = asked.get(value);
  if (known !== undefined) return known;
  const { titles, phrases } = purposes[value];
  const whole = ` ${titles.join(' | ')} `;
  // The words of a title are counted with it, and not once more.
  const others = phrases.filter((phrase) => !whole.includes(` ${phrase} `));
  const questions = [
    ask(`purpose:${value}`, others, HEAD_LENGTH),
    { ...ask(`title:${value}`, titles, TITLE_LENGTH), weight: TITLE_WEIGHT },
  ];
  asked.set(value, questions);
  return questions;
}

function ask(key: string, words: readonly string[], headLength: number): Question {
  return { ask: 'words', key, words, noun: 'phrase of such a text', headLength, mayBeQuoted: true };
}

function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && Object.hasOwn(purposes, value);
}
