import { type Condition, oneOrMore, textSchema, toList, type ValueMistake } from './condition.ts';
import { either, quoted } from './in-words.ts';
import { kinds, saidAs } from './kinds.ts';
import { didYouMean } from './nearest-name.ts';

export const format: Condition = {
  name: 'format',
  sentence: 'The file is of one of these formats, by its bytes.',
  example: 'format: [xlsx, xls]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least'],
  questions: (value) =>
    toList(value).map((id) => ({
      ask: 'document',
      key: `format:${id}`,
      noun: `${id} file`,
      wants: { of: 'format', value: id },
      see: (document) => document.format === id,
    })),
  findMistakes: (value) =>
    toList(value).flatMap((id, index): readonly ValueMistake[] => {
      if (kinds.includes(id)) return [];
      const plain = id
        .trim()
        .toLowerCase()
        .replace(/^\*?\./, '')
        .replace(/s$/, '');
      const meant = Object.hasOwn(saidAs, plain) ? saidAs[plain] : undefined;
      const hint =
        meant === undefined ? didYouMean(id.replace(/^\*?\./, ''), kinds) : `; did you mean ${either(quoted(meant))}?`;
      return [{ index, message: `no file is ever of the format "${id}"${hint}` }];
    }),
  tell: (value) => `its format is ${either(toList(value))}`,
};
