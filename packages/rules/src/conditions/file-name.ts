import type { Condition } from './condition.ts';
import { globCondition } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const fileName: Condition = {
  ...globCondition('file-name', 'file with such a name', ({ fileName }) => [fileName]),
  sentence: 'The name of the file fits one of these patterns, in any case.',
  example: `file-name: ['*.bak', '* - copy.*']`,
  tell: (value) => `its name fits ${either(quoted(value))}`,
};
