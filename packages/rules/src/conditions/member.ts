import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { compileGlob, findGlobMistakes } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const member: Condition = {
  name: 'member',
  sentence:
    'A file inside it, or attached to it, has a name that fits one of these patterns, in any case; for the scope tree.',
  example: `member: ['*.xlsx', '*.msg']`,
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value).map((glob) => {
      const fits = compileGlob(glob);
      return {
        ask: 'document',
        key: `member:${glob}`,
        noun: 'file inside with such a name',
        see: ({ isMember, fileName }) => isMember && fits(fileName),
      };
    }),
  findMistakes: findGlobMistakes,
  tell: (value) => `the name of a file inside it fits ${either(quoted(value))}`,
};
