import type { Limits } from '../limits.ts';
import { ProblemError } from '../problem.ts';

/**
 * The time that one document takes. Only waiting for the document itself counts, not its members and not whoever
 * consumes its parts.
 *
 * A reader that never lets go of the thread cannot be stopped from here: whoever needs that runs `scan` in a process
 * that can be killed.
 */
export class Clock {
  readonly #limits: Limits;
  #spentMs = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Waits for the next step of the document. Throws `stall-limit` or `time-limit` instead when that takes too long. */
  async limit<T>(step: Promise<T>): Promise<T> {
    const { documentMs, stallMs } = this.#limits;
    const leftMs = Math.max(0, documentMs - this.#spentMs);
    const { promise: late, reject } = Promise.withResolvers<never>();
    // The timer keeps the process alive, so that a reader that waits for nothing ends in a problem and not in silence.
    const timer = setTimeout(
      () => reject(leftMs < stallMs ? tooLong(documentMs) : stalled(stallMs)),
      Math.min(leftMs, stallMs),
    );
    const startMs = performance.now();
    try {
      return await Promise.race([step, late]);
    } finally {
      clearTimeout(timer);
      this.#spentMs += performance.now() - startMs;
    }
  }
}

function tooLong(documentMs: number): ProblemError {
  return new ProblemError('time-limit', { number: documentMs / 1_000, limit: 'documentMs' });
}

function stalled(stallMs: number): ProblemError {
  return new ProblemError('stall-limit', { number: stallMs / 1_000, limit: 'stallMs' });
}
