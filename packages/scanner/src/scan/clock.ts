import type { Limits } from '../limits.ts';
import { ProblemError } from '../problem.ts';
import type { Progress } from './progress.ts';

/** Milliseconds between two looks at what the processor did: asking costs as much as reading a small file does. */
const LOOK_MS = 1_000;

/**
 * The share of the time that passes in which a process that computes nothing is busy, at most: what its timers and its
 * garbage take. One that computes gets more, however many others want the processor.
 */
const IDLE_SHARE = 0.01;

/**
 * The time that one document takes. Only waiting for the document itself counts, not its members and not whoever
 * consumes its parts.
 *
 * Time is what the processor spends on this process, so that a document which is read on an idle machine is read on a
 * busy one: there it only waits. Time that passes counts where nothing is computed and nothing comes, which is how a
 * reader hangs that waits for what never happens. Counts (bytes, pages, operators) end what is too large long before.
 *
 * A reader that never lets go of the thread cannot be stopped from here: whoever needs that runs `scan` in a process
 * that can be killed.
 */
export class Clock {
  readonly #limits: Limits;
  readonly #progress: Progress;
  readonly #lookMs: number;
  /** Of the processor, until the last look. */
  #spentMs = 0;
  /** Time that passed in steps since. */
  #sinceMs = 0;
  #last: Look | undefined;

  /** `progress` is asked whether anything was read since it was last asked. */
  constructor(limits: Limits, progress: Progress) {
    this.#limits = limits;
    this.#progress = progress;
    this.#lookMs = Math.min(LOOK_MS, limits.documentMs, limits.stallMs);
  }

  /** Takes the next step of the document. Throws `stall-limit` or `time-limit` instead when that takes too long. */
  async limit<T>(step: () => Promise<T>): Promise<T> {
    const { documentMs, stallMs } = this.#limits;
    const { promise: late, reject } = Promise.withResolvers<never>();
    let fromMs = performance.now();
    const { steps: firstSteps } = this.#progress;
    const firstMs = fromMs;
    let still: (Look & { readonly steps: number }) | undefined;
    const look = () => {
      this.#sinceMs += performance.now() - fromMs;
      fromMs = performance.now();
      const now = this.#look();
      const { steps } = this.#progress;
      if (this.#spentMs >= documentMs) return reject(tooLong(documentMs));
      // What was computed before the first look is not known.
      still ??= { wallMs: firstMs, processorMs: now.processorMs, steps: firstSteps };
      if (steps !== still.steps) still = { ...now, steps };
      else if (isStalled(now.wallMs - still.wallMs, now.processorMs - still.processorMs, stallMs)) {
        return reject(stalled(stallMs));
      }
      // The timer keeps the process alive, so that a reader that waits for nothing ends in a problem and not in silence.
      timer = setTimeout(look, this.#lookMs);
    };
    let timer = setTimeout(look, this.#lookMs);
    if (this.#spentMs >= documentMs) reject(tooLong(documentMs));
    try {
      return await Promise.race([late, step()]);
    } finally {
      clearTimeout(timer);
      this.#sinceMs += performance.now() - fromMs;
      if (this.#sinceMs >= this.#lookMs) this.#look();
    }
  }

  /** Counts what of the time that passed was the processor's: as much as of all the time since the last look. */
  #look(): Look {
    const now = { wallMs: performance.now(), processorMs: processorMs() };
    const last = this.#last;
    const passedMs = last === undefined ? 0 : now.wallMs - last.wallMs;
    const share = last === undefined || passedMs === 0 ? 1 : (now.processorMs - last.processorMs) / passedMs;
    this.#spentMs += this.#sinceMs * Math.min(1, share);
    this.#sinceMs = 0;
    this.#last = now;
    return now;
  }
}

/** What a clock saw, in milliseconds. */
interface Look {
  readonly wallMs: number;
  readonly processorMs: number;
}

/** Without progress for `wallMs`, of which `spentMs` were computed: too much of either, of the first if all is still. */
function isStalled(wallMs: number, spentMs: number, stallMs: number): boolean {
  return spentMs >= stallMs || (wallMs >= stallMs && spentMs < wallMs * IDLE_SHARE);
}

/** Milliseconds that the processor has spent on this process, in all its threads. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function tooLong(documentMs: number): ProblemError {
  return new ProblemError('time-limit', { number: documentMs / 1_000, limit: 'documentMs' });
}

function stalled(stallMs: number): ProblemError {
  return new ProblemError('stall-limit', { number: stallMs / 1_000, limit: 'stallMs' });
}
