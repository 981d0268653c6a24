import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { compileGlob, findGlobMistakes } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const path: Condition = {
  name: 'path',
  sentence: 'The path of the file, as reported or from the folder scanned, fits one of these patterns, in any case.',
  example: `path: '**/templates/**'`,
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value).map((glob) => {
      const fits = compileGlob(glob);
      return {
        ask: 'document',
        noun: 'file with such a path',
        key: `path:${glob}`,
        see: (document) => document.paths.some((each) => fits(each)),
      };
    }),
  findMistakes: findGlobMistakes,
  tell: (value) => `its path fits ${either(quoted(value))}`,
};
