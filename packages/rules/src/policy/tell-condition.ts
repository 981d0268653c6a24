import { numeral } from '@holdback/scanner/text';
import { type Condition, toThreshold } from '../conditions/condition.ts';
import type { TitleOf } from '../conditions/in-words.ts';
import type { WhenData } from './policy-data.ts';

/** A condition with its options in words: `it holds Date of birth (date-of-birth), at least 2 different ones`. */
export function tellTest(condition: Condition, data: WhenData, titleOf: TitleOf): string {
  const { atLeast, distinct } = toThreshold(data['at-least']);
  return [
    condition.tell(data[condition.name], data, titleOf),
    ...(atLeast > 1 || distinct ? [`at least ${numeral(atLeast)} ${distinct ? 'different ones' : 'times'}`] : []),
    ...(data.hidden === true ? ['where a reader does not see it'] : []),
    ...(data.confidence === 'possible' ? ['even if it is only possible'] : []),
    ...(data.confidence === 'sure' ? ['only if it is sure'] : []),
  ].join(', ');
}
