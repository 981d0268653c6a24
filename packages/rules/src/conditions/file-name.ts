import { type Condition, oneOrMore, textSchema, toList } from './condition.ts';
import { compileGlob, findGlobMistakes } from './glob.ts';
import { either, quoted } from './in-words.ts';

export const fileName: Condition = {
  name: 'file-name',
  sentence: 'The name of the file fits one of these patterns, in any case.',
  example: `file-name: ['*.bak', '* - copy.*']`,
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value).map((glob) => {
      const fits = compileGlob(glob);
      return {
        ask: 'document',
        noun: 'file with such a name',
        key: `file-name:${glob}`,
        see: (document) => fits(document.fileName),
      };
    }),
  findMistakes: findGlobMistakes,
  tell: (value) => `its name fits ${either(quoted(value))}`,
};
