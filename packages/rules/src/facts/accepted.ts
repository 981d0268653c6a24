import type { Redacted } from './redacted.ts';

/** That something fails nothing although it failed, or was not read: somebody accepted it. It is told all the same. */
export interface Accepted {
  /** A person gave a reason for this one; or it was known when the baseline was made. */
  readonly by: 'exception' | 'baseline';
  /** Why, of an exception. */
  readonly reason?: Redacted;
  /** Who says so, of an exception. */
  readonly approver?: Redacted;
  /** The last day on which it holds, as `2026-12-31`; of an exception. */
  readonly expires?: string;
  /** Where it was talked over. */
  readonly ticket?: Redacted;
}
