import type { ExceptionNotice } from '@holdback/rules';

/** What it means that an exception is told, in a sentence. */
export const exceptionMeanings = {
  expired: 'The exception holds no more, so that what it was for fails again.',
  unused: 'Nothing needed the exception.',
  refused: 'The exception is for a rule of which none is allowed, and is not heeded.',
  ending: 'The exception is about to hold no more.',
} as const satisfies Record<ExceptionNotice['state'], string>;
