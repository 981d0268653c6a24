import { type Problem, problem } from '@holdback/scanner';
import { BEAT_MS, type Order, type Report, type RootOrder, type Task } from './message.ts';
import type { Death, RootJob } from './root-job.ts';
import type { StartWorker, Usage, WorkerProcess } from './worker-process.ts';

/** Roots that a worker has before it at least: the one that it reads and the next, so that it never waits. */
const ROOTS_MIN = 2;

/**
 * And at most: of small files it reads many before it tells of them, and is given as many at once. Large ones may follow,
 * and no other worker reads those that it has before it.
 */
const ROOTS_MAX = 32;

/** Workers in a row that may end before they begin with anything: of themselves, and by somebody else's doing. */
const FALSE_STARTS_MAX = 3;
const KILLED_STARTS_MAX = 50;

/** Where the processor's time is not known, or none is spent, the wall's counts: so many times `stallMs`. */
const WALL_STALLS = 6;

/** Where a worker waits for a disk more than it computes, or what it computes is not known, a part of the wall's time counts. */
const WALL_SHARE = 0.25;

/** Bytes that are sent at once: a message is held several times over while it is on its way. */
const CHUNK_BYTES = 1024 ** 2;

/** Products that are said together to have been taken in. */
const TAKEN_TOLD = 64;

/** Beats that may be missed before it is our own process that is late. */
const LATE_BEATS = 5;

/** Whom a slot tells that something came about. */
export interface SlotListener {
  /** Something arrived of a root, or there is room for another. */
  changed(): void;
  /** A worker has told the names of the aim, masked. */
  named(names: readonly string[]): void;
  /** Workers end before they begin with anything, or a root ends them however it is cut. */
  failed(error: Error): void;
}

/** A place in which one worker after another works, each going on where the one before ended. */
export class WorkerSlot {
  readonly #start: StartWorker;
  readonly #task: Task;
  readonly #listener: SlotListener;
  readonly #jobs: RootJob[] = [];
  /** Those of them that the worker is still to be told of. */
  readonly #ungiven: RootJob[] = [];
  #room = ROOTS_MIN;
  #worker: WorkerProcess | undefined;
  #death: Death = 'of itself';
  /** When it last said something, by our clock, and by its own time on a processor as it was seen next. */
  #heardAt = 0;
  #heardAtCpuMs: number | undefined;
  #lookedAt = 0;
  #residentBytes = 0;
  /** When the first worker began with its first root, by the wall's clock and by its own time on a processor. */
  #beganAt: number | undefined;
  #beganAtCpuMs: number | undefined;
  #spentMs = 0;
  #ended = 0;
  #taken = 0;
  /** We have ended it ourselves as worn, between two roots: nobody is to blame. */
  #isDismissed = false;
  #falseStarts = 0;
  #killedStarts = 0;

  constructor(start: StartWorker, task: Task, listener: SlotListener) {
    this.#start = start;
    this.#task = task;
    this.#listener = listener;
  }

  /** May it be given a root? */
  get hasRoom(): boolean {
    return this.#jobs.length < this.#room;
  }

  /** How many roots it has before it. */
  get load(): number {
    return this.#jobs.length;
  }

  /** Milliseconds that were spent on its roots, as it was last watched; of the processor's time, where it is known, the first
   * worker's: one that replaces it counts by what passes. */
  get spentMs(): number {
    return this.#spentMs;
  }

  /** Roots that have ended. */
  get ended(): number {
    return this.#ended;
  }

  /** Has it a worker? */
  get isOpen(): boolean {
    return this.#worker !== undefined;
  }

  /** Starts its worker before there is a root for it. */
  open(): void {
    if (this.#worker === undefined) this.#hire();
  }

  /** Gives it a root, of which its worker is told with all others by `dispatch`. To be called only where it has room. */
  give(job: RootJob): void {
    if (this.#jobs.length === 0) this.#heard();
    this.#jobs.push(job);
    this.#ungiven.push(job);
  }

  /** Sends what it was given, and starts a worker if there is none. */
  dispatch(): void {
    if (this.#ungiven.length === 0) return;
    if (this.#worker === undefined) this.#hire();
    else this.#order(this.#ungiven.splice(0));
  }

  /** A product that it sent was taken in. */
  take(): void {
    this.#taken += 1;
    // Told in parcels, as each costs a message.
    if (this.#taken < TAKEN_TOLD) return;
    this.#send({ kind: 'taken', products: this.#taken });
    this.#taken = 0;
  }

  /** Ends a worker that has lost its way. To be called every so often. */
  watch(): void {
    const now = performance.now();
    // Where we ourselves were held up, what it said meanwhile has not been read yet.
    if (now - this.#lookedAt > BEAT_MS * LATE_BEATS) this.#heard();
    this.#lookedAt = now;
    if (this.#worker === undefined || this.#jobs.length === 0 || this.#death !== 'of itself') return;
    const usage = this.#worker.usage();
    this.#heardAtCpuMs ??= usage?.cpuMs;
    this.#measure(now, usage);
    const reason = this.#reasonToEnd(now - this.#heardAt, usage);
    if (reason === undefined) return;
    this.#death = reason;
    this.#worker.kill();
  }

  /** Ends its worker, and no other comes. */
  close(): void {
    if (this.#jobs.length === 0) this.#worker?.release();
    else this.#worker?.kill();
    this.#jobs.length = 0;
  }

  #reasonToEnd(silentMs: number, usage: Usage | undefined): Problem | undefined {
    const { stallMs, workerBytesMax } = this.#task.limits;
    if ((usage?.residentBytes ?? this.#residentBytes) > workerBytesMax) {
      return problem('memory-limit', { number: workerBytesMax, limit: 'workerBytesMax' });
    }
    // On a busy machine it may be silent for long and have done little.
    const spentMs = usage === undefined ? 0 : usage.cpuMs - (this.#heardAtCpuMs ?? 0);
    if (silentMs <= stallMs || (spentMs <= stallMs && silentMs <= stallMs * WALL_STALLS)) return undefined;
    return problem('stall-limit', { number: stallMs / 1_000, limit: 'stallMs' });
  }

  #measure(now: number, usage: Usage | undefined): void {
    if (this.#beganAt === undefined) return;
    this.#beganAtCpuMs ??= usage?.cpuMs;
    const cpuMs = usage === undefined ? 0 : usage.cpuMs - (this.#beganAtCpuMs ?? 0);
    this.#spentMs = Math.max(cpuMs, (now - this.#beganAt) * WALL_SHARE);
  }

  #heard(): void {
    this.#heardAt = performance.now();
    this.#heardAtCpuMs = undefined;
  }

  #hire(): void {
    this.#death = 'of itself';
    this.#isDismissed = false;
    this.#taken = 0;
    this.#residentBytes = 0;
    this.#heard();
    this.#worker = this.#start({
      reports: (reports) => this.#hear(reports),
      ended: (isKilled) => this.#bury(isKilled),
    });
    this.#send({ kind: 'begin', task: this.#task });
    this.#ungiven.length = 0;
    this.#order(this.#jobs);
  }

  #order(jobs: readonly RootJob[]): void {
    const orders = jobs.map(({ root, entry, cuts, isSuspect }): RootOrder => {
      if (entry.kind !== 'bytes') return { root, entry, cuts, isSuspect };
      const { bytes, ...rest } = entry;
      for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
        this.#send({ kind: 'chunk', root, bytes: bytes.subarray(start, start + CHUNK_BYTES) });
      }
      return { root, entry: { ...rest, length: bytes.length }, cuts, isSuspect };
    });
    this.#send({ kind: 'roots', orders });
  }

  #send(order: Order): void {
    this.#worker?.send(order);
  }

  #hear(reports: readonly Report[]): void {
    this.#heard();
    for (const report of reports) this.#enter(report);
    // As many again, and as many as it reads until those are there.
    const ended = reports.filter(({ kind }) => kind === 'end').length;
    if (ended > 0) this.#room = Math.min(ROOTS_MAX, Math.max(ROOTS_MIN, ended * 2));
    this.#listener.changed();
  }

  #enter(report: Report): void {
    if (report.kind === 'beat') {
      this.#residentBytes = report.residentBytes;
      return;
    }
    if (report.kind === 'names') {
      this.#listener.named(report.names);
      return;
    }
    const job = this.#jobs.find(({ root }) => root === report.root);
    if (job === undefined) return;
    this.#falseStarts = 0;
    this.#killedStarts = 0;
    this.#beganAt ??= performance.now();
    if (report.kind === 'turn') job.turn(report.turn);
    else if (report.kind === 'product') {
      if (!job.arrive(report.mark, report.product)) this.take();
    } else {
      job.end(report.hasProblem);
      this.#ended += 1;
      this.#jobs.splice(this.#jobs.indexOf(job), 1);
      if (!report.isWorn) return;
      this.#isDismissed = true;
      this.#worker?.kill();
    }
  }

  /** The worker is gone: the next one has its roots, and passes over what ended it. */
  #bury(isKilled: boolean): void {
    this.#worker = undefined;
    if (this.#jobs.length === 0) this.#listener.changed();
    else if (this.#isDismissed || this.#blame(isKilled)) this.#hire();
    else this.#listener.failed(new WorkerError());
  }

  /** Finds out what ended a worker. False if that is hopeless. */
  #blame(isKilled: boolean): boolean {
    this.#room = ROOTS_MIN;
    const job = this.#jobs.find(({ isUnderWay }) => isUnderWay);
    if (job?.isSuspect !== true) {
      // It may have been any of them: what it has read since it last told of a turn is not known.
      for (const each of this.#jobs) each.suspect();
      if (job !== undefined) return true;
    }
    if (job !== undefined) return job.bury(isKilled && this.#death === 'of itself' ? 'by another' : this.#death);
    if (isKilled) this.#killedStarts += 1;
    else this.#falseStarts += 1;
    return this.#falseStarts < FALSE_STARTS_MAX && this.#killedStarts < KILLED_STARTS_MAX;
  }
}

/** Workers do not work here: its message says so to a person. */
export class WorkerError extends Error {
  constructor() {
    super(
      'The processes that read the files ended again and again, so nothing can be concluded. Free some memory, or scan with fewer --jobs, and try again.',
    );
  }
}
