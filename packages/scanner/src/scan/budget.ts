import type { Limits } from '../limits.ts';
import { ProblemError } from '../problem.ts';
import type { Progress } from './progress.ts';

/**
 * What one root may cost in all, over all depths. Bytes are counted as they expand, never as declared: those of members,
 * and those that formats inflate themselves. Bytes of a member's members count again, because they are work done again.
 */
export class Budget {
  readonly #limits: Limits;
  readonly #rootBytes: () => Promise<number>;
  readonly #progress: Progress;
  #expandedBytes = 0;
  #members = 0;
  #ratioBytesMax: number | undefined;
  #exhausted: ProblemError | undefined;

  /** `rootBytes` is asked once, when the ratio first counts; `progress` is told of whatever expands. */
  constructor(limits: Limits, rootBytes: () => Promise<number>, progress: Progress) {
    this.#limits = limits;
    this.#rootBytes = rootBytes;
    this.#progress = progress;
  }

  /** Counts a member. Throws if it is one too many, or if there is no budget left to read it with. */
  countMember(): void {
    this.#members += 1;
    const { membersMax } = this.#limits;
    if (this.#members > membersMax) {
      throw new ProblemError('members-limit', { number: membersMax, limit: 'membersMax' });
    }
    if (this.#exhausted !== undefined) throw this.#exhausted;
  }

  /** Counts bytes that something expanded to. Throws when they are more than a root may have in all, and ever after. */
  async expand(bytes: number): Promise<void> {
    if (this.#exhausted !== undefined) throw this.#exhausted;
    this.#progress.step();
    this.#expandedBytes += bytes;
    const { expandedBytesMax, expandedRatioMax, expandedRatioFreeBytes } = this.#limits;
    if (this.#expandedBytes > expandedBytesMax) {
      this.#exhausted = new ProblemError('expanded-limit', { number: expandedBytesMax, limit: 'expandedBytesMax' });
      throw this.#exhausted;
    }
    if (this.#expandedBytes <= expandedRatioFreeBytes) return;
    this.#ratioBytesMax ??= (await this.#rootBytes()) * expandedRatioMax;
    if (this.#expandedBytes > this.#ratioBytesMax) {
      this.#exhausted = new ProblemError('ratio-limit', { number: expandedRatioMax, limit: 'expandedRatioMax' });
      throw this.#exhausted;
    }
  }
}
