import type { Limits } from '@holdback/scanner';
import type { FailurePolicy } from '../run/exit-code.ts';
import { UsageError } from '../usage-error.ts';
import { jobsFor } from '../workers/jobs.ts';
import { problemCodeChoices } from './problem-code-choices.ts';

/** What `--allow-incomplete` accepts. Throws a UsageError. */
export function parseAllowed(value: string | true | undefined): FailurePolicy['allowIncomplete'] {
  if (value === undefined) return new Set();
  if (value === true || value === 'all') return 'all';
  return new Set(
    value.split(',').map((name) => {
      const code = problemCodeChoices.find((each) => each === name.trim());
      if (code !== undefined) return code;
      throw new UsageError(`There is no problem code "${name}". Use some of ${problemCodeChoices.join(', ')}.`);
    }),
  );
}

/** How many files at a time `--jobs` says. Throws a UsageError. */
export function parseJobs(value: string, { workerBytesMax }: Limits): number {
  if (value === 'auto') return jobsFor(workerBytesMax);
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new UsageError(`--jobs takes a whole number from 1 to 999, or auto, not "${value}".`);
  }
  return Number(value);
}
