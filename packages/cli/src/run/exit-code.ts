import { type Severity, weight } from '@holdback/rules';
import type { ProblemCode } from '@holdback/scanner';

/**
 * 0: all read, nothing failed at or above the severity asked for. 1: something did. 2: could not run, nothing can be
 * concluded. 3: nothing failed, but something was not examined. 130: interrupted. 2 over 1 over 3.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** What the caller wants to fail on. */
export interface FailurePolicy {
  readonly failOn: Severity | 'never';
  /** Kinds of problems that the caller accepts. */
  readonly allowIncomplete: ReadonlySet<ProblemCode> | 'all';
  /** Whether exceptions that are stale fail too. */
  readonly isStrict: boolean;
}

/** What happened, as far as the exit code goes. */
export interface Happened {
  readonly verdicts: Readonly<Record<Severity, number>>;
  readonly problems: ReadonlyMap<ProblemCode, number>;
  /** Exceptions that hold no more, that nothing needs, or that nobody may make. */
  readonly stale: number;
}

/** Computed from verdicts and problems, never from states. */
export function exitCodeOf(happened: Happened, { failOn, allowIncomplete, isStrict }: FailurePolicy): ExitCode {
  const { verdicts, problems, stale } = happened;
  const failed = severities.some(
    (severity) => failOn !== 'never' && verdicts[severity] > 0 && weight[severity] >= weight[failOn],
  );
  if (failed || (isStrict && stale > 0)) return 1;
  const incomplete = [...problems.keys()].some((code) => allowIncomplete !== 'all' && !allowIncomplete.has(code));
  return incomplete ? 3 : 0;
}

const severities = ['block', 'review', 'note'] as const satisfies readonly Severity[];
