import type { Condition } from './condition.ts';
import { globCondition } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const path: Condition = {
  ...globCondition('path', 'file with such a path', ({ paths }) => paths),
  sentence: 'The path of the file, as reported or from the folder scanned, fits one of these patterns, in any case.',
  example: `path: '**/templates/**'`,
  tell: (value) => `its path fits ${either(quoted(value))}`,
};
