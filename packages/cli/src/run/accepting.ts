import type { Assessment, ExceptionNotice, Verdict } from '@holdback/rules';

/** Whom a run asks what somebody accepted of what it came to. */
export interface Accepting {
  /** The patterns for paths of each exception, by its number: assessments say which fit. */
  readonly paths: readonly (readonly string[])[];
  /** The assessment with what is accepted of it, and the state that it then has. */
  accept(assessment: Assessment): Assessment;
  /** Verdicts on a folder or on the run, whose path is as it stands. */
  acceptWide(verdicts: readonly Verdict[], path: string): readonly Verdict[];
  /** What whoever keeps the list of exceptions should know, when all is over. */
  notices(): readonly ExceptionNotice[];
}

/** Of a run that accepts nothing. */
export const acceptNothing: Accepting = {
  paths: [],
  accept: (assessment) => assessment,
  acceptWide: (verdicts) => verdicts,
  notices: () => [],
};
