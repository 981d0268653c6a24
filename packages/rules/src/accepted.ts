/** What a person accepts of a run: exceptions, and what was known before. Loaded only where there is such a list. */
export { Acceptance, type AcceptedLists } from './accept/acceptance.ts';
export { addException } from './accept/add-exception.ts';
export {
  type Baseline,
  isCovered,
  isOfAll,
  type KnownVerdict,
  readBaseline,
  sortRoots,
  subjectOf,
  writeBaseline,
} from './accept/baseline.ts';
export { DAYS_MAX, type Exception, type Exceptions, type Standing, standingOf } from './accept/exception.ts';
export type { ExceptionData } from './accept/exceptions-data.ts';
export { exceptionsSchema } from './accept/exceptions-schema.ts';
export { type IsGone, isMasked, type RootsOf } from './accept/known-verdicts.ts';
export { readExceptions } from './accept/read-exceptions.ts';
