import type { Condition } from './condition.ts';

export const protectedPeople: Condition = {
  name: 'protected',
  sentence:
    'It names somebody on the list that was given with `--protected`: in its text, hidden or not, in cells beside each other, in its properties or its name; never so without a list.',
  example: 'protected: listed',
  schema: { const: 'listed' },
  modifiers: ['hidden'],
  questions: () => [{ ask: 'protected', key: 'protected:listed', noun: 'person on the protected list' }],
  tell: () => 'it names somebody on the list given with --protected; without one it never fails',
};
