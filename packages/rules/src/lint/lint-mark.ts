import type { PolicyPlace } from '../policy/policy.ts';

/** Something about a policy that is surely wrong, or that its author should look at. */
export interface LintMark {
  readonly level: 'error' | 'warning';
  /** One plain sentence without its place and without a full stop. */
  readonly message: string;
  readonly place: PolicyPlace;
}
