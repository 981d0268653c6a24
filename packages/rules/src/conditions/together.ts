import type { Confidence } from '../detectors/detector.ts';
import type { Nearness } from '../facts/question.ts';
import { type Condition, toList } from './condition.ts';
import { listed, named } from './in-words.ts';
import { infoTypeSchema } from './info-type-schema.ts';

export const together: Condition = {
  name: 'together',
  sentence: 'Information of each of these kinds stands in one row, on one page, or within so many characters.',
  example: 'together: [us-aba-routing, us-bank-account]\nwithin: row',
  schema: { type: 'array', items: infoTypeSchema, minItems: 2 },
  modifiers: ['at-least', 'confidence', 'within'],
  countsValues: true,
  questions(value, options, titleOf) {
    const infoTypes = toList(value);
    const within = toNearness(options.within);
    const confidence = toConfidence(options.confidence);
    const key = `together:${JSON.stringify(infoTypes)}:${within}:${confidence}`;
    const noun = infoTypes.map(titleOf).join(' with ');
    return [{ ask: 'together', key, noun, infoTypes, within, confidence }];
  },
  tell: (value, options, titleOf) =>
    `${listed(named(toList(value), titleOf), 'and')} stand together ${nearnessInWords(options.within)}`,
};

/** How near, as `within` says it; in one row where it says nothing. */
export function toNearness(value: unknown): Nearness {
  if (value === 'page' || value === 'row') return value;
  return typeof value === 'string' ? Number.parseInt(value, 10) : 'row';
}

/** The confidence a policy asks for; `likely` where it says nothing. */
export function toConfidence(value: unknown): Confidence {
  return value === 'possible' || value === 'sure' ? value : 'likely';
}

/** The same as the end of a sentence. */
export function nearnessInWords(within: unknown): string {
  if (within === 'page') return 'on one page';
  return typeof within === 'string' && within !== 'row' ? `within ${within}` : 'in one row';
}
