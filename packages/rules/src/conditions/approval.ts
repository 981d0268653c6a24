import type { Condition } from './condition.ts';

export const approval: Condition = {
  name: 'approval',
  sentence:
    'The file, as it is to the byte, is not in the list of approved files that was given with `--approved`; never so without one, nor of a file inside another.',
  example: 'approval: missing',
  schema: { const: 'missing' },
  modifiers: [],
  questions: () => [{ ask: 'approval', key: 'approval:missing', noun: 'file that nobody approved as it is' }],
  tell: () => 'its bytes are not in the list given with --approved; without one it never fails',
};
