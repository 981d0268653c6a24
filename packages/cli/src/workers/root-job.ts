import type { Assessment } from '@holdback/rules';
import { type Cut, type Problem, problem, type Turn } from '@holdback/scanner';
import type { RootEntry } from '../run/root-event.ts';

/** Why a worker ended: it was ended for a limit, or it did so itself. */
export type Death = Problem | 'of itself';

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
  readonly #arrived: Assessment[] = [];
  /** The documents of which an assessment has arrived: the same are assessed again, if the root is read again. */
  readonly #known = new Set<number>();
  #turn: Turn | undefined;
  #lastDeath: Turn | undefined;
  #deaths = 0;
  #isSuspect = false;
  #hasEnded = false;

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

  /** Whose turn it is. */
  turn(turn: Turn): void {
    this.#turn = turn;
  }

  /** Keeps an assessment; false if it is one that was known. */
  arrive(document: number, assessment: Assessment): boolean {
    if (this.#known.has(document)) return false;
    this.#known.add(document);
    this.#arrived.push(assessment);
    return true;
  }

  /** Nothing more comes of it. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Is there an assessment that nobody has taken? */
  get hasArrived(): boolean {
    return this.#arrived.length > 0;
  }

  /** The next assessment that nobody has taken. */
  take(): Assessment | undefined {
    return this.#arrived.shift();
  }

  /**
   * The worker has ended in the middle of it: decides where it is cut when the next one reads it again. Who was open when
   * a worker ended of itself gets another try, as it may have been somebody else's doing. False if nothing helps.
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
    const isSecond = last?.document === turn.document && last.opened === turn.opened;
    if (death === 'of itself' && !isSecond) return true;
    const reason = death === 'of itself' ? problem('reader-ended') : death;
    if (this.#cuts.length < CUTS_MAX) this.#cuts.push({ ...turn, problem: reason });
    else this.#cuts.push({ opened: turn.opened, problem: reason });
    return true;
  }
}
