import { BytesSource, type Format, type Step, scan, type Turn } from '@holdback/scanner';
import { stepsOf } from '../run/entry-steps.ts';
import type { Product, RootEntry } from '../run/root-event.ts';
import { type Make, makerOf } from './aims.ts';
import { AHEAD_MAX, type Order, type Report, type RootOrder, type Task, UNTOLD_MS } from './message.ts';
import { type Recognition, recognitionOf } from './recognition.ts';
import { residentBytes } from './resident-bytes.ts';
import { type Mark, RootCourse } from './root-course.ts';

/** How often it is looked how much memory there is in use, in milliseconds: that costs as much as a tenth of a small file. */
const LOOK_MS = 50;

/** How long timers and messages wait for their turn while parts are read, in milliseconds. */
const BREATH_MS = 100;

/** Sends reports; done when there is room for more. */
export type Tell = (reports: readonly Report[]) => Promise<void>;

/** What a worker does: it reads root after root, and tells what it makes of each. */
export class Work {
  readonly #tell: Tell;
  readonly #formats: readonly Format[];
  readonly #roots: RootOrder[] = [];
  readonly #untold: Report[] = [];
  /** Whose turn it is, if that is not told yet. */
  #turn: Report | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #task: Task | undefined;
  #make: Make | undefined;
  #isReady: Promise<void> | undefined;
  /** One engine for all roots. */
  #recognition: Recognition = {};
  /** Bytes of roots to come, by their numbers. */
  readonly #chunks = new Map<number, Uint8Array[]>();
  #ahead = 0;
  #isBusy = false;
  /** A reader that was left behind may still be at work, or the memory is half used up: not for the next root. */
  #isWorn = false;
  #lookedAt = 0;
  #breathedAt = 0;
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
        this.#recognition = recognitionOf(order.task);
        this.#isReady = this.#begin(order.task);
        await this.#isReady;
        return;
      case 'chunk':
        this.#keepChunk(order.root, order.bytes);
        return;
      case 'taken':
        this.#ahead -= order.products;
        this.#goOn?.();
        return;
      case 'roots':
        this.#roots.push(...order.orders);
        await this.#work();
        return;
      default:
        order satisfies never;
    }
  }

  async #begin(task: Task): Promise<void> {
    const { make, names } = await makerOf(task.aim);
    this.#make = make;
    await this.#tell([{ kind: 'names', names }]);
    await this.#warmUp(task, make);
  }

  /** Reads a line of text, so that what a start costs is not charged to the first document. */
  async #warmUp({ limits }: Task, make: Make): Promise<void> {
    const source = new BytesSource('line.txt', new TextEncoder().encode('Agenda\n'));
    await Array.fromAsync(make(scan(source, limits, { formats: this.#formats }), '.'));
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
      await this.#read(order);
    }
    this.#isBusy = false;
    await this.#flush();
  }

  async #read({ root, entry, cuts, isSuspect }: RootOrder): Promise<void> {
    if (this.#task === undefined || this.#make === undefined) throw new TypeError('An order before the task.');
    const { limits } = this.#task;
    const onTurn = (turn: Turn) => {
      this.#turn = { kind: 'turn', root, turn };
      // Before a byte of it is read: what follows may be the last that this process does.
      if (isSuspect) void this.#flush();
      else this.#flushInTime();
    };
    if (entry.kind !== 'file' && entry.kind !== 'bytes') onTurn({ document: 0, opened: 1 });
    await using steps = stepsOf(this.#withBytes(entry, root), (source) =>
      scan(source, limits, { formats: this.#formats, cuts, onTurn, ...this.#recognition }),
    );
    const course = new RootCourse(cuts);
    this.#isLeftBehind = false;
    for await (const product of this.#make(this.#follow(steps, course), entry.rootFolder)) {
      await this.#report(product, course.mark(), { root, isSuspect });
    }
    const { hasProblem, hasLostTime } = course;
    this.#isWorn ||= hasLostTime || this.#isHalfFull(limits.workerBytesMax);
    this.#turn = undefined;
    this.#untold.push({ kind: 'end', root, hasProblem, isWorn: this.#isWorn });
    if (isSuspect) await this.#flush();
  }

  /** Passes the steps of a root on. Throws before the last if nobody knows what was not read. */
  async *#follow(steps: AsyncIterable<Step>, course: RootCourse): AsyncGenerator<Step> {
    for await (const step of steps) {
      await this.#breathe();
      course.enter(step);
      if (course.isOver && (await this.#hasLeftBehind()) && !course.hasProblem) {
        throw new Error('A reader left behind what failed.');
      }
      yield step;
    }
  }

  /**
   * Lets timers and messages have their turn every so often. What is in memory as a whole is read without waiting for anything:
   * nobody would hear of it until it is read, and it would be held to have lost its way.
   */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#breathedAt < BREATH_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#breathedAt = performance.now();
  }

  #isHalfFull(bytesMax: number): boolean {
    if (performance.now() - this.#lookedAt < LOOK_MS) return false;
    this.#lookedAt = performance.now();
    return residentBytes() > bytesMax / 2;
  }

  /** Whether something failed that nobody waits for, if it is over by now. */
  async #hasLeftBehind(): Promise<boolean> {
    // Node tells of rejections when all that is due has run.
    await new Promise((resolve) => setImmediate(resolve));
    return this.#isLeftBehind;
  }

  /** Waits where it is too far ahead, so that what is not taken in yet does not pile up. */
  async #report(
    product: Product,
    mark: Mark,
    { root, isSuspect }: Pick<RootOrder, 'root' | 'isSuspect'>,
  ): Promise<void> {
    this.#untold.push({ kind: 'product', root, mark, product });
    this.#ahead += 1;
    if (isSuspect || this.#ahead >= AHEAD_MAX) await this.#flush();
    else this.#flushInTime();
    while (this.#ahead >= AHEAD_MAX) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#goOn = resolve;
      await promise;
    }
  }

  #keepChunk(root: number, bytes: Uint8Array): void {
    const chunks = this.#chunks.get(root);
    if (chunks === undefined) this.#chunks.set(root, [bytes]);
    else chunks.push(bytes);
  }

  #withBytes(entry: RootOrder['entry'], root: number): RootEntry {
    if (entry.kind !== 'bytes') return entry;
    const { length, ...rest } = entry;
    const bytes = new Uint8Array(Buffer.concat(this.#chunks.get(root) ?? []));
    this.#chunks.delete(root);
    // To read on would judge one file by the bytes of another.
    if (bytes.length !== length) throw new TypeError('The bytes of a root are not those that were told.');
    return { ...rest, bytes };
  }

  /** Tells what there is to tell if that has waited long enough, or sees to it that it will not wait longer. */
  #flushInTime(): void {
    if (performance.now() - this.#toldAt >= UNTOLD_MS) void this.#flush();
    else this.#timer ??= setTimeout(() => void this.#flush(), UNTOLD_MS);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#turn !== undefined) this.#untold.push(this.#turn);
    this.#turn = undefined;
    if (this.#untold.length === 0) return;
    this.#toldAt = performance.now();
    await this.#tell(this.#untold.splice(0));
  }
}
