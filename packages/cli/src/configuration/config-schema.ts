import { ocrChoices } from '../workers/ocr-choices.ts';
import { problemCodeChoices } from './problem-code-choices.ts';

const text = { type: 'string', pattern: '\\S' } as const;
const texts = { type: 'array', items: text } as const;
const fileOrNone = { oneOf: [text, { const: false }] } as const;

/** The JSON Schema (draft-07, which editors read) of a configuration. Its keys are the options of `holdback scan`. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Holdback configuration',
  type: 'object',
  additionalProperties: false,
  properties: {
    policy: { ...text, description: 'The policy to judge by: a built-in name, or a file by its path from this one.' },
    exceptions: {
      ...fileOrNone,
      description: 'The list of exceptions; holdback.exceptions.yaml beside this file if not given, false for none.',
    },
    baseline: {
      ...fileOrNone,
      description: 'What was known before; holdback.baseline.jsonl beside this file if not given, false for none.',
    },
    'fail-on': {
      enum: ['block', 'review', 'note', 'never'],
      description: 'The least severity that makes exit code 1.',
    },
    'allow-incomplete': {
      oneOf: [{ type: 'boolean' }, { type: 'array', items: { enum: problemCodeChoices } }],
      description: 'Accept what was not examined: all of it (true), or the codes of problems that are listed.',
    },
    strict: { type: 'boolean', description: 'Fail on exceptions that hold no more, or that nothing needs.' },
    only: { ...texts, description: 'Only these rules.' },
    skip: { ...texts, description: 'All but these rules.' },
    exclude: { ...texts, description: 'Leave out paths that fit one of these patterns.' },
    gitignore: { type: 'boolean', description: 'Leave out what git is told to ignore.' },
    manifest: {
      ...text,
      description: 'What is meant to go out, a file by its path from this one: whatever else there is fails.',
    },
    approved: {
      ...text,
      description: 'What was reviewed, a file by its path from this one: whatever else there is fails.',
    },
    protected: {
      ...text,
      description: 'Whom nothing may name, a file by its path from this one. Keep it out of what is published.',
    },
    specimens: { enum: ['possible', 'real'], description: 'Whether published specimen values count as real ones.' },
    ocr: { enum: ocrChoices, description: 'Where letters are recognized in pictures of pages.' },
    jobs: {
      oneOf: [{ type: 'integer', minimum: 1, maximum: 999 }, { const: 'auto' }],
      description: 'How many files at a time.',
    },
    reports: {
      ...texts,
      description: 'Reports, as with --format: "text", "sarif=out.sarif". Their files lie below this one.',
    },
  },
} as const;
