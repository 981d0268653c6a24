import type { Cut, Step } from '@holdback/scanner';

/** Which product of a root one is: the same when the root is read again, also where it is cut. */
export interface Mark {
  /** The document of which it is made, by the order in which those of a root are opened, from 0. */
  readonly document: number;
  /** Grows with each of a document. */
  readonly number: number;
}

/** More than a document can have products: those behind its cut were not made before, whatever number they would have. */
const AFTER_CUT = 2 ** 40;

/** The way through the steps of a root: where it stands, and what went wrong so far. */
export class RootCourse {
  readonly #cuts: readonly Cut[];
  readonly #open: { readonly document: number; number: number }[] = [];
  #current = { document: 0, number: 0 };
  #opened = 0;
  #hasProblem = false;
  #hasLostTime = false;

  constructor(cuts: readonly Cut[]) {
    this.#cuts = cuts;
  }

  /** Goes on to a step: what is made from now on is made of its document. */
  enter(step: Step): void {
    if (step.kind === 'open') this.#open.push({ document: this.#opened++, number: 0 });
    this.#current = this.#open.at(-1) ?? this.#current;
    if (step.kind === 'close') this.#open.pop();
    if (step.kind !== 'part' || step.part.kind !== 'problem') return;
    const { problem } = step.part;
    this.#hasProblem = true;
    this.#hasLostTime ||= problem.limit === 'documentMs' || problem.limit === 'stallMs';
    if (this.#cuts.some((cut) => cut.problem === problem)) this.#current.number = AFTER_CUT;
  }

  /** The mark of the next product. */
  mark(): Mark {
    const { document, number } = this.#current;
    this.#current.number += 1;
    return { document, number };
  }

  /** The root itself has closed. */
  get isOver(): boolean {
    return this.#open.length === 0;
  }

  /** A document had a problem. */
  get hasProblem(): boolean {
    return this.#hasProblem;
  }

  /** A document hit a limit of time: its reader may have been left behind. */
  get hasLostTime(): boolean {
    return this.#hasLostTime;
  }
}
