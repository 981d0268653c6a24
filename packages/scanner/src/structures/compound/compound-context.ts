import type { Limits } from '../../limits.ts';
import type { ExpansionBudget } from '../../source/measured-source.ts';

/** What a reader of compound files is given; a format's context has it. */
export interface CompoundContext {
  readonly limits: Limits;
  readonly budget: ExpansionBudget;
  /** To be called for work that is bounded and may yield nothing. */
  progress(): void;
}
