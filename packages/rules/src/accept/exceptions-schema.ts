import { oneOrMore, textSchema } from '../conditions/condition.ts';
import { modifierSchemas } from '../policy/modifier-schemas.ts';
import { problemCodes } from './problem-codes.ts';

/** A day as a text. That there is such a day is not for the schema: of one that is wrong the exception holds no more. */
const daySchema = { type: ['string', 'number'] } as const;

/** The JSON Schema (draft-07, which editors read) of a list of exceptions. */
export const exceptionsSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Holdback exceptions',
  type: 'object',
  additionalProperties: false,
  required: ['exceptions'],
  properties: {
    'days-max': {
      type: 'integer',
      minimum: 1,
      maximum: 3660,
      description: 'How many days there may be from "created" to "expires"; 180 if not given.',
    },
    exceptions: {
      type: 'array',
      description: 'What somebody accepted, each with the reason and an end. It is reported all the same.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['reason', 'approver', 'created', 'expires'],
        properties: {
          rule: { ...oneOrMore(textSchema), description: 'The id of a rule, as PII-03, or several; with "path".' },
          verdict: {
            type: 'string',
            pattern: '^[0-9a-f]{64}$',
            title: 'the "id" of a verdict as a report has it: 64 digits and letters a to f',
            description: 'The id of one verdict, in place of "rule" and "path": for these bytes at this path alone.',
          },
          problem: {
            enum: problemCodes,
            description: 'What could not be read, by the code of its problem; with "path" or "format".',
          },
          path: {
            ...oneOrMore(textSchema),
            description: 'Files as reports name them, or patterns: "outbox/**"; what is inside one: "a.zip!/b.csv".',
          },
          format: { ...oneOrMore(textSchema), description: 'With "problem": the format as reports name it, as jpg.' },
          'at-most': {
            ...modifierSchemas['at-least'],
            description: 'It holds while no more is found: "3 distinct" for different values, or a number of findings.',
          },
          sha256: {
            type: 'string',
            pattern: '^[0-9a-f]{64}$',
            title: 'the SHA-256 of the file as a report has it: 64 digits and letters a to f',
            description: 'It holds for these bytes alone.',
          },
          reason: {
            type: 'string',
            pattern: '\\S.{13,}\\S',
            title: 'a sentence of 15 characters or more that says why this may stand',
            description: 'Why this may stand, for whoever reads the report.',
          },
          approver: { ...textSchema, description: 'Who says so.' },
          created: { ...daySchema, description: 'The day on which it was made, as 2026-11-27.' },
          expires: { ...daySchema, description: 'The last day on which it holds, as 2027-03-31.' },
          ticket: { ...textSchema, description: 'Where it was talked over.' },
        },
      },
    },
  },
} as const;
