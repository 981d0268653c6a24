import { type Purpose, purposes } from '../lists/purposes.ts';
import type { Condition } from './condition.ts';

/** What a text is written for shows on its first page or two; in a long one any phrase stands somewhere. */
const HEAD_LENGTH = 6000;

export const purpose: Condition = {
  name: 'purpose',
  sentence: 'The text reads as if it was written for this: it speaks of something and does not record it.',
  example: 'purpose: guidance',
  schema: { type: 'string', enum: Object.keys(purposes) },
  modifiers: [],
  threshold: (value) => ({ atLeast: isPurpose(value) ? purposes[value].atLeast : 1, distinct: true }),
  questions: (value) =>
    isPurpose(value)
      ? [
          {
            ask: 'words',
            key: `purpose:${value}`,
            words: purposes[value].phrases,
            noun: 'phrase of such a text',
            headLength: HEAD_LENGTH,
          },
        ]
      : [],
  tell: (value) => `it reads ${isPurpose(value) ? purposes[value].reads : ''}`,
};

function isPurpose(value: unknown): value is Purpose {
  return typeof value === 'string' && Object.hasOwn(purposes, value);
}
