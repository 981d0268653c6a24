import type { MetadataName } from '@holdback/scanner';
import { type Condition, oneOrMore, textSchema, toList, type ValueMistake } from './condition.ts';
import { either, quoted } from './in-words.ts';
import { didYouMean } from './nearest-name.ts';

/** The properties that the scanner vouches for; a Record, so that the compiler finds a missing one. */
const vouched = {
  title: true,
  author: true,
  'last-modified-by': true,
  subject: true,
  keywords: true,
  comment: true,
  created: true,
  modified: true,
  'creator-tool': true,
  producer: true,
  'original-name': true,
  company: true,
  manager: true,
  category: true,
  template: true,
  printed: true,
  'saved-path': true,
  'sensitivity-label': true,
  position: true,
  device: true,
  'device-serial': true,
  owner: true,
  'person-shown': true,
} as const satisfies Record<Exclude<MetadataName, `raw:${string}`>, true>;

/** Whether a name is that of a property of a file: one that the scanner vouches for, or one that the file chose. */
export function isPropertyName(name: string): boolean {
  return Object.hasOwn(vouched, name) || name.startsWith('raw:');
}

export const metadata: Condition = {
  name: 'metadata',
  sentence: 'One of these properties of the file is filled in.',
  example: 'metadata: [author, last-modified-by]',
  schema: oneOrMore(textSchema),
  modifiers: ['at-least', 'except'],
  questions: (value, options) => {
    const except = toList(options.except).map((each) => each.toLowerCase());
    const key = except.length === 0 ? '' : `:${JSON.stringify(except)}`;
    return toList(value).map((name) => ({
      ask: 'metadata',
      key: `metadata:${name}${key}`,
      name,
      except,
      noun: `property ${name}`,
    }));
  },
  findMistakes: (value) =>
    toList(value).flatMap((name, index): readonly ValueMistake[] => {
      if (isVouched(name) || /^raw:./.test(name)) return [];
      const hint = didYouMean(name, Object.keys(vouched));
      const raw = hint === '' ? `; a name that only some files have is written "raw:${name}"` : hint;
      return [{ index, message: `no file has the property "${name}"${raw}` }];
    }),
  tell: (value, { except }) => {
    const others = except === undefined ? '' : `, and not with ${either(quoted(except))}`;
    return `its property ${either(quoted(value))} is filled in${others}`;
  },
};

/** The name of a property as the scanner gives it: what it does not vouch for is `raw:`. */
export function toMetadataName(name: string): MetadataName {
  return isVouched(name) ? name : `raw:${name.replace(/^raw:/, '')}`;
}

function isVouched(name: string): name is keyof typeof vouched {
  return Object.hasOwn(vouched, name);
}
