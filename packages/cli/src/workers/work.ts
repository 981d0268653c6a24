import { type Assessment, assess, type Policy } from '@holdback/rules';
import { BytesSource, type Format, type Step, scan, type Turn } from '@holdback/scanner';
import { policyOf } from '../policies/open-policy.ts';
import { stepsOf } from '../run/entry-steps.ts';
import type { RootEntry } from '../run/root-event.ts';
import { AHEAD_MAX, type Order, type Report, type RootOrder, type Task } from './message.ts';

/** Sends reports; done when there is room for more. */
export type Tell = (reports: readonly Report[]) => Promise<void>;

/** What a worker does: it assesses root after root, and tells of each document when it is over. */
export class Work {
  readonly #tell: Tell;
  readonly #formats: readonly Format[];
  readonly #roots: RootOrder[] = [];
  readonly #untold: Report[] = [];
  #task: Task | undefined;
  #policy: Policy | undefined;
  #isReady: Promise<void> | undefined;
  #chunks: Uint8Array[] = [];
  #ahead = 0;
  #isBusy = false;
  /** A reader that was left behind may still be at work, or the memory is half used up: not for the next root. */
  #isWorn = false;
  #goOn: (() => void) | undefined;
  /** Something that a reader of the root left to nobody has failed. */
  #isLeftBehind = false;

  constructor(tell: Tell, formats: readonly Format[]) {
    this.#tell = tell;
    this.#formats = formats;
  }

  /** Takes an order. What comes of it is told; what it throws, nobody can mend here. */
  async take(order: Order): Promise<void> {
    switch (order.kind) {
      case 'begin':
        this.#task = order.task;
        this.#isReady = this.#begin(order.task);
        await this.#isReady;
        return;
      case 'chunk':
        this.#chunks.push(order.bytes);
        return;
      case 'taken':
        this.#ahead -= order.assessments;
        this.#goOn?.();
        return;
      case 'root':
        this.#roots.push(order);
        await this.#work();
        return;
      default:
        order satisfies never;
    }
  }

  async #begin(task: Task): Promise<void> {
    this.#policy = await policyOf(task.policy);
    await this.#warmUp(task, this.#policy);
  }

  /** Reads a line of text, so that what a start costs is not charged to the first document. */
  async #warmUp({ context, limits }: Task, policy: Policy): Promise<void> {
    const source = new BytesSource('line.txt', new TextEncoder().encode('Agenda\n'));
    await Array.fromAsync(assess(scan(source, limits, { formats: this.#formats }), policy, context));
  }

  /**
   * A promise was rejected that nobody waits for. What is waited for tells of itself; so this is well if a document of the
   * root has told a problem, and else nobody knows what was not read.
   */
  leaveBehind(): void {
    this.#isLeftBehind = true;
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await this.#isReady;
    while (!this.#isWorn) {
      const order = this.#roots.shift();
      if (order === undefined) break;
      await this.#assess(order);
    }
    this.#isBusy = false;
    await this.#flush();
  }

  async #assess({ root, entry, cuts }: RootOrder): Promise<void> {
    if (this.#task === undefined || this.#policy === undefined) throw new TypeError('An order before the task.');
    const { context, limits } = this.#task;
    const onTurn = (turn: Turn) => {
      this.#untold.push({ kind: 'turn', root, turn });
      // Before a byte of it is read: what follows may be the last that this process does.
      void this.#flush();
    };
    if (entry.kind === 'symlink' || entry.kind === 'problem') onTurn({ document: 0, opened: 1 });
    await using steps = stepsOf(this.#withBytes(entry), (source) =>
      scan(source, limits, { formats: this.#formats, cuts, onTurn }),
    );
    const open: number[] = [];
    let opened = 0;
    let closed = 0;
    const counted = tap(steps, ({ kind }) => {
      if (kind === 'open') open.push(opened++);
      if (kind === 'close') closed = open.pop() ?? 0;
    });
    this.#isLeftBehind = false;
    let hasTold = false;
    // A document is assessed as it closes.
    for await (const assessment of assess(counted, this.#policy, { ...context, rootFolder: entry.rootFolder })) {
      this.#isWorn ||= assessment.problems.some(({ limit }) => limit === 'documentMs' || limit === 'stallMs');
      hasTold ||= assessment.problems.length > 0;
      if (assessment.tree !== undefined && (await this.#hasLeftBehind()) && !hasTold) {
        throw new Error('A reader left behind what failed.');
      }
      await this.#report(root, closed, assessment);
    }
    this.#isWorn ||= process.memoryUsage.rss() > limits.workerBytesMax / 2;
    this.#untold.push({ kind: 'end', root, isWorn: this.#isWorn });
  }

  /** Whether something failed that nobody waits for, if it is over by now. */
  async #hasLeftBehind(): Promise<boolean> {
    // Node tells of rejections when all that is due has run.
    await new Promise((resolve) => setImmediate(resolve));
    return this.#isLeftBehind;
  }

  /** Waits where it is too far ahead, so that what is not taken in yet does not pile up. */
  async #report(root: number, document: number, assessment: Assessment): Promise<void> {
    this.#untold.push({ kind: 'assessment', root, document, assessment });
    this.#ahead += 1;
    if (this.#ahead < AHEAD_MAX) return;
    await this.#flush();
    while (this.#ahead >= AHEAD_MAX) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#goOn = resolve;
      await promise;
    }
  }

  #withBytes(entry: RootOrder['entry']): RootEntry {
    if (entry.kind !== 'bytes') return entry;
    const bytes = new Uint8Array(Buffer.concat(this.#chunks));
    this.#chunks = [];
    return { ...entry, bytes };
  }

  async #flush(): Promise<void> {
    if (this.#untold.length > 0) await this.#tell(this.#untold.splice(0));
  }
}

async function* tap(steps: AsyncIterable<Step>, look: (step: Step) => void): AsyncGenerator<Step> {
  for await (const step of steps) {
    look(step);
    yield step;
  }
}
