import type { Condition } from './condition.ts';

export const release: Condition = {
  name: 'release',
  sentence:
    'Nobody named the file, the file inside it or the sheet in the manifest that was given with `--manifest`; never so without one.',
  example: 'release: unlisted',
  schema: { const: 'unlisted' },
  modifiers: [],
  questions: () => [{ ask: 'release', key: 'release:unlisted', noun: 'file, sheet or attachment that nobody named' }],
  tell: () => 'it, or a sheet of it, is not named in the manifest given with --manifest; without one it never fails',
};
