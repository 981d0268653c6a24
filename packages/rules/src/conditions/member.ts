import type { Condition } from './condition.ts';
import { globCondition } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const member: Condition = {
  ...globCondition('member', 'file inside with such a name', ({ isMember, fileName }) => (isMember ? [fileName] : [])),
  sentence:
    'A file inside it, or attached to it, has a name that fits one of these patterns, in any case; for the scope tree.',
  example: `member: ['*.xlsx', '*.msg']`,
  tell: (value) => `the name of a file inside it fits ${either(quoted(value))}`,
};
