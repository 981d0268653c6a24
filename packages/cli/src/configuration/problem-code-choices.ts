import { type ProblemCode, problemMessages } from '@holdback/scanner';

/** The codes of problems, each once. */
export const problemCodeChoices: readonly ProblemCode[] = [
  ...new Set<ProblemCode>(Object.values(problemMessages).map(([code]) => code)),
];
