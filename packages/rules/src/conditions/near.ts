import { type Condition, oneOrMore, toList, type ValueMistake } from './condition.ts';
import { either, named, quoted } from './in-words.ts';
import { infoTypeSchema } from './info-type-schema.ts';
import { phraseMistake } from './phrase-mistake.ts';
import { nearnessInWords, toConfidence, toNearness } from './together.ts';

/** How far apart they may stand where a rule says nothing: a sentence or two. */
const CHARACTERS = 160;

export const near: Condition = {
  name: 'near',
  sentence: 'Information of one of these kinds stands in one row or page with one of these words, or near one.',
  example: 'near: { info: person-name, words: [shelter, safe house] }\nwithin: 160 characters',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['info', 'words'],
    properties: {
      info: { ...oneOrMore(infoTypeSchema), description: 'The kinds of information.' },
      words: {
        ...oneOrMore({ type: 'string', pattern: '\\S\\s*\\S', title: 'a word or phrase of at least two characters' }),
        description: 'The words and phrases, whole and in any case.',
      },
    },
  },
  modifiers: ['at-least', 'confidence', 'within'],
  countsValues: true,
  questions(value, options, titleOf) {
    const { info, words } = read(value);
    const within = options.within === undefined ? CHARACTERS : toNearness(options.within);
    const confidence = toConfidence(options.confidence);
    const key = `near:${JSON.stringify(words).toLowerCase()}`;
    return info.map((infoType) => ({
      ask: 'together',
      key: `${key}:${infoType}:${within}:${confidence}`,
      noun: `${titleOf(infoType)} beside such words`,
      infoTypes: [infoType],
      words: { key, words },
      within,
      confidence,
    }));
  },
  findMistakes: (value) =>
    read(value).words.flatMap((phrase): readonly ValueMistake[] => {
      const message = phraseMistake(phrase);
      return message === undefined ? [] : [{ index: 0, message }];
    }),
  tell(value, options, titleOf) {
    const { info, words } = read(value);
    const where = nearnessInWords(options.within ?? `${CHARACTERS} characters`);
    return `${either(named(info, titleOf))} stands with ${either(quoted(words))} ${where}`;
  },
};

/** The parts of the value, which the schema has checked. */
function read(value: unknown): { readonly info: readonly string[]; readonly words: readonly string[] } {
  const parts: object = typeof value === 'object' && value !== null ? value : {};
  return {
    info: 'info' in parts ? toList(parts.info) : [],
    words: 'words' in parts ? toList(parts.words) : [],
  };
}
