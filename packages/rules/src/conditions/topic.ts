import { isPublicTopic, isTopic, type Topic, topicNames, topics } from '../prose/topics.ts';
import { type Condition, oneOrMore, toList } from './condition.ts';
import { either, named } from './in-words.ts';
import { infoTypeSchema } from './info-type-schema.ts';

const topicSchema = oneOrMore({ type: 'string', enum: topicNames });

export const topic: Condition = {
  name: 'topic',
  sentence:
    'A passage reads like one of these topics (`topic: [tip, custody]`), and with `about` and `beside` such information stands in it too, likely or surely: `confidence` is that of the reading alone. A public topic is of a text of 120 words or more in which nothing reads like another.',
  example: 'topic: { about: [raid-plan, wanted], beside: [us-street-address, person-name] }',
  schema: {
    oneOf: [
      ...topicSchema.oneOf,
      {
        type: 'object',
        title: 'a topic with what must stand in it, such as { about: [raid-plan], beside: [person-name] }',
        additionalProperties: false,
        required: ['about', 'beside'],
        properties: {
          about: { ...topicSchema, description: 'The topics.' },
          beside: {
            ...oneOrMore(infoTypeSchema),
            description: 'The kinds of information that stand in the same passage.',
          },
        },
      },
    ],
  },
  modifiers: ['confidence'],
  questions(value) {
    const { about, beside } = read(value);
    return about.map((each) => ({
      ask: 'topic',
      key: `topic:${each}${beside === undefined ? '' : `:${beside.join()}`}`,
      noun: `passage that reads like ${topics[each].reads}`,
      topic: each,
      ...(beside !== undefined && { beside }),
    }));
  },
  findMistakes: (value) =>
    read(value).beside === undefined
      ? []
      : read(value)
          .about.filter(isPublicTopic)
          .map((each) => ({ index: 0, message: `"${each}" is of a whole text: leave out "beside"` })),
  tell(value, _options, titleOf) {
    const { about, beside } = read(value);
    const reads = `the text reads like ${either(about.map((each) => topics[each].reads))}`;
    return beside === undefined ? reads : `${reads}, and in it stands ${either(named(beside, titleOf))}`;
  },
};

/** The parts of the value, which the schema has checked. */
function read(value: unknown): { readonly about: readonly Topic[]; readonly beside: readonly string[] | undefined } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { about: toList(value).filter(isTopic), beside: undefined };
  }
  return {
    about: 'about' in value ? toList(value.about).filter(isTopic) : [],
    beside: 'beside' in value ? toList(value.beside) : undefined,
  };
}
