import { textSchema } from '../conditions/condition.ts';

const patterns = { type: 'array', items: textSchema };

/** The JSON Schema (draft-07, which editors read) of a release manifest. */
export const releaseSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Holdback release manifest',
  type: 'object',
  additionalProperties: false,
  required: ['release', 'files'],
  properties: {
    release: { ...textSchema, description: 'What is released, as a phrase.' },
    files: {
      type: 'array',
      minItems: 1,
      description: 'What is meant to go out. Whatever else there is fails.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: {
          path: {
            ...textSchema,
            description: 'A file, or a pattern, below the folder of the manifest or the folder that is scanned.',
          },
          members: { ...patterns, description: 'Files inside or attached that are meant; none are if not given.' },
          sheets: { ...patterns, minItems: 1, description: 'Sheets that are meant; all of them if not given.' },
        },
      },
    },
  },
} as const;
