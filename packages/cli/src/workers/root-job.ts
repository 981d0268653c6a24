import { type Cut, type Problem, problem, type Turn } from '@holdback/scanner';
import type { Product, RootEntry } from '../run/root-event.ts';
import type { Mark } from './root-course.ts';

/** Why a worker ended: we ended it for a limit, another process killed it, or it ended itself. */
export type Death = Problem | keyof typeof TRIES;

/**
 * How often a document may be known to be open when a worker so ends before it is held to be the reason: see `suspect`, which
 * goes before. A system that is out of memory kills too, and knows no document.
 */
const TRIES = { 'of itself': 2, 'by another': 4 } as const;

/** Documents of a root that may each end a worker before the rest of the root is given up. */
const CUTS_MAX = 5;

/** Workers that a root may end. Somebody else may be ending them, and what a document does is not known then. */
const DEATHS_MAX = 12;

/** A root on its way: what is to be done, what came of it, and what went wrong. */
export class RootJob {
  /** Its number in the run. */
  readonly root: number;
  readonly entry: RootEntry;
  readonly #cuts: Cut[] = [];
  readonly #arrived: Product[] = [];
  /** What has arrived of each document, all up to a number: the same is made again, if the root is read again. */
  readonly #known = new Map<number, number>();
  /** The last document of which anything has arrived. */
  #furthest = -1;
  #turn: Turn | undefined;
  #lastDeath: Turn | undefined;
  #deaths = 0;
  /** Deaths in a row with the same document open. */
  #tries = 0;
  #isSuspect = false;
  #hasEnded = false;
  #hasProblem = false;

  constructor(root: number, entry: RootEntry) {
    this.root = root;
    this.entry = entry;
  }

  /** Where it is not to be read on. */
  get cuts(): readonly Cut[] {
    return this.#cuts;
  }

  /** May it be what ended a worker? See `RootOrder`. */
  get isSuspect(): boolean {
    return this.#isSuspect;
  }

  /** A worker has ended that had it before it, and nobody knows for certain whose turn it was. */
  suspect(): void {
    this.#turn = undefined;
    this.#isSuspect = true;
  }

  /** Has a worker begun with it, and not ended? */
  get isUnderWay(): boolean {
    return this.#turn !== undefined && !this.#hasEnded;
  }

  /** All that comes of it has arrived. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Was there a problem with it, or with a member? Known at its end. */
  get hasProblem(): boolean {
    return this.#hasProblem;
  }

  /** Whose turn it is. */
  turn(turn: Turn): void {
    this.#turn = turn;
  }

  /** Keeps a product; false if it is one that was known. */
  arrive({ document, number }: Mark, product: Product): boolean {
    if (number <= (this.#known.get(document) ?? -1)) return false;
    this.#known.set(document, number);
    this.#furthest = Math.max(this.#furthest, document);
    this.#arrived.push(product);
    return true;
  }

  /** Nothing more comes of it. */
  end(hasProblem: boolean): void {
    this.#hasEnded = true;
    this.#hasProblem = hasProblem;
  }

  /** The next product that nobody has taken. */
  take(): Product | undefined {
    return this.#arrived.shift();
  }

  /**
   * The worker has ended in the middle of it: decides where it is cut when the next one reads it again. Who was open when
   * a worker ended, and not for a limit, gets another try, as it may have been somebody else's doing. Where a worker was further
   * before, it is not this turn that ends it, and what was told of later documents would have other numbers. False if nothing
   * helps.
   */
  bury(death: Death): boolean {
    const turn = this.#turn ?? { document: 0, opened: 1 };
    const last = this.#lastDeath;
    this.#turn = undefined;
    this.#lastDeath = turn;
    this.#deaths += 1;
    if (this.#deaths > DEATHS_MAX) return false;
    if (this.#deaths === DEATHS_MAX) {
      this.#cuts.push({ opened: 1, problem: problem('reader-ended') });
      return true;
    }
    if (this.#furthest >= turn.opened) return true;
    const isSame = last?.document === turn.document && last.opened === turn.opened;
    this.#tries = isSame ? this.#tries + 1 : 1;
    if (typeof death === 'string' && this.#tries < TRIES[death]) return true;
    const reason = typeof death === 'string' ? problem('reader-ended') : death;
    if (this.#cuts.length < CUTS_MAX) this.#cuts.push({ ...turn, problem: reason });
    else this.#cuts.push({ opened: turn.opened, problem: reason });
    return true;
  }
}
