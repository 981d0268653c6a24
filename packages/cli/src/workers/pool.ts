import type { RootEvent } from '../run/root-event.ts';
import type { Entry } from '../run/walk.ts';
import { type Aim, BEAT_MS } from './message.ts';
import { RootJob } from './root-job.ts';
import type { Reading } from './worker-process.ts';
import { WorkerSlot } from './worker-slot.ts';

/**
 * What it costs to start another worker, in milliseconds on a processor: it loads the program, and learns what the first
 * has learned. Measured on 1,000 small files with one worker and with two.
 */
const START_MS = 2_500;

/** Milliseconds of work that are enough to judge by: it begins slowly. */
const JUDGED_MS = 1_000;

/** How long the names of the aim are waited for, in milliseconds. */
const NAMES_MS_MAX = 10_000;

/** Roots that may be done for each worker before one that still is not: a bound on what is held to keep the order. */
const DONE_MAX = 128;

/** An entry whose turn to be told has not come. */
type Expected =
  | { readonly kind: 'excluded' }
  | { readonly kind: 'root'; readonly job: RootJob; readonly slot: WorkerSlot; isTold: boolean };

/**
 * Workers that read roots side by side. What comes of it comes in the order of the roots. Others join the first where each
 * has as much to do as it costs, so that a few small files do not pay for them.
 */
export class Pool implements Disposable {
  readonly #slots: readonly WorkerSlot[];
  /** How many of them are given roots, from the first. */
  #inUse = 1;
  readonly #interrupted: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #roots: number;
  #given = 0;
  #names: readonly string[] | undefined;
  #failure: Error | undefined;
  #wake: () => void = () => {};

  /**
   * Starts no process yet: each worker is started when there is a root for it. `roots` is how many there are going to be,
   * or about so many.
   */
  constructor(
    { startWorker, limits, ocr = 'auto', faces = false }: Reading,
    jobs: number,
    roots: number,
    aim: Aim,
    interrupted: AbortSignal,
  ) {
    this.#roots = roots;
    const listener = {
      changed: () => this.#wake(),
      named: (names: readonly string[]) => {
        this.#names = names;
      },
      failed: (error: Error) => {
        this.#failure = error;
        this.#wake();
      },
    };
    // The others would mask the names again.
    const nameless = aim.kind === 'assess' ? { ...aim, names: [] } : aim;
    this.#slots = Array.from({ length: jobs }, (_, index) => {
      const task = { aim: index === 0 ? aim : nameless, limits, ocr, faces };
      return new WorkerSlot(startWorker, task, listener);
    });
    this.#interrupted = interrupted;
    interrupted.addEventListener('abort', () => this.#wake());
    this.#timer = setInterval(() => this.#watch(), BEAT_MS);
  }

  /**
   * The names of the aim, masked by the first worker, which is started for that: it has to learn how to mask names anyway.
   * Undefined if no worker tells them in time. To be called before `read`.
   */
  async names(): Promise<readonly string[] | undefined> {
    const [slot] = this.#slots;
    const startedAt = performance.now();
    slot?.open();
    while (this.#names === undefined && slot?.isOpen === true && !this.#interrupted.aborted) {
      if (performance.now() - startedAt > NAMES_MS_MAX) break;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await promise;
    }
    return this.#names;
  }

  /** Reads what a walk comes upon; ends early if it is interrupted. Throws a WorkerError if workers do not work. */
  async *read(entries: AsyncIterable<Entry>): AsyncGenerator<RootEvent> {
    const expected: Expected[] = [];
    const walk = entries[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { promise: changed, resolve } = Promise.withResolvers<void>();
        this.#wake = resolve;
        if (this.#failure !== undefined) throw this.#failure;
        if (this.#interrupted.aborted) return;
        await this.#handOut(walk, expected);
        const [first] = expected;
        if (first === undefined) return;
        if (yield* tell(first)) expected.shift();
        else await changed;
      }
    } finally {
      await walk.return?.();
    }
  }

  /** Watches the workers, and lets others join them if that is worth it. */
  #watch(): void {
    for (const slot of this.#slots) slot.watch();
    this.#inUse = Math.max(this.#inUse, Math.min(this.#slots.length, this.#worthwhile));
    this.#wake();
  }

  /** How many workers have as much to do as one costs, and the first, if all roots are as those that have ended. */
  get #worthwhile(): number {
    let spentMs = 0;
    let ended = 0;
    for (const slot of this.#slots) {
      spentMs += slot.spentMs;
      ended += slot.ended;
    }
    if (spentMs < JUDGED_MS) return 1;
    return 1 + Math.floor(((this.#roots - ended) * spentMs) / Math.max(1, ended) / START_MS);
  }

  /** Gives roots to workers until all have enough. */
  async #handOut(walk: AsyncIterator<Entry>, expected: Expected[]): Promise<void> {
    for (let slot = this.#freest; slot !== undefined && expected.length < this.#expectedMax; slot = this.#freest) {
      const { value: entry, done } = await walk.next();
      if (done === true) break;
      if (entry.kind === 'excluded') expected.push(entry);
      else {
        const job = new RootJob(this.#given, entry);
        this.#given += 1;
        expected.push({ kind: 'root', job, slot, isTold: false });
        slot.give(job);
      }
    }
    for (const slot of this.#slots) slot.dispatch();
  }

  get #expectedMax(): number {
    return this.#slots.length * DONE_MAX;
  }

  /** Of the workers that have room the one with the fewest roots before it, the first of equals. */
  get #freest(): WorkerSlot | undefined {
    let freest: WorkerSlot | undefined;
    for (const slot of this.#slots.slice(0, this.#inUse)) {
      if (slot.hasRoom && (freest === undefined || slot.load < freest.load)) freest = slot;
    }
    return freest;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    for (const slot of this.#slots) slot.close();
  }
}

/** Tells what there is of an entry; true if that is all. */
function* tell(expected: Expected): Generator<RootEvent, boolean> {
  if (expected.kind === 'excluded') {
    yield { kind: 'excluded' };
    return true;
  }
  const { job, slot } = expected;
  if (!expected.isTold) yield { kind: 'root', entry: job.entry };
  expected.isTold = true;
  for (let product = job.take(); product !== undefined; product = job.take()) {
    slot.take();
    yield product;
  }
  if (!job.hasEnded) return false;
  yield { kind: 'end', hasProblem: job.hasProblem };
  return true;
}
