import { type Modifier, oneOrMore, textSchema } from '../conditions/condition.ts';

/**
 * The options that conditions share, each as a JSON Schema. What a pattern asks for is said in its `title`, as the end of a
 * sentence.
 */
export const modifierSchemas = {
  'at-least': {
    description: 'How many there must be: a number, or "2 distinct" for different values.',
    oneOf: [
      { type: 'integer', minimum: 1 },
      {
        type: 'string',
        pattern: '^[1-9][0-9]*( distinct)?$',
        title: 'a number with "distinct" after it, such as "2 distinct"',
      },
    ],
  },
  hidden: { description: 'Count only what a reader of the page would not see.', const: true },
  confidence: {
    description: 'How sure each must be; "likely" if not given.',
    enum: ['possible', 'likely', 'sure'],
  },
  within: {
    description: 'How near they must stand: "row", "page", or "120 characters".',
    oneOf: [
      { enum: ['row', 'page'] },
      {
        type: 'string',
        pattern: '^[1-9][0-9]* characters$',
        title: 'a number of characters, such as "100 characters"',
      },
    ],
  },
  in: { description: 'Only in the name of the file, its title or its subject.', const: 'name' },
  except: { description: 'Values that do not count, whole and in any case.', ...oneOrMore(textSchema) },
} as const satisfies Record<Modifier, object>;
