import type { Condition } from './condition.ts';

export const notGiven: Condition = {
  name: 'not-given',
  sentence: 'The run was given no list of protected people with `--protected`.',
  example: 'not-given: protected',
  schema: { const: 'protected' },
  modifiers: [],
  questions: () => [{ ask: 'not-given', list: 'protected', key: 'not-given:protected', noun: 'run without the list' }],
  tell: () => 'no list of protected people was given with --protected',
};
