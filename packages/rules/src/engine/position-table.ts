import { type Breadth, breadthOf } from './breadth.ts';
import { type ByteSet, nameSet } from './byte-set.ts';
import type { Positions } from './positions.ts';

/** Positions as rows of numbers: what can be made ahead, and what an automaton takes. */
export interface PositionTable {
  /** The sets of bytes, each once. */
  readonly sets: readonly ByteSet[];
  /** Of each position, what the byte there may be, as an index of `sets`. */
  readonly setAt: ArrayLike<number>;
  /** Where what follows each position begins in `next`, and after the last where it ends. */
  readonly nextFrom: ArrayLike<number>;
  /** Positions that may consume the next byte, by index. */
  readonly next: ArrayLike<number>;
  /** The positions at which something may be over, rising, each as often as there are `reports` of it. */
  readonly endAt: ArrayLike<number>;
  /** What may be over at each of them: see `Position.reports`. */
  readonly reports: ArrayLike<number>;
  readonly starts: readonly { readonly position: number; readonly before: ByteSet | undefined }[];
  readonly matchesNothing: boolean;
  /** With which others it is followed. */
  readonly breadth: Breadth;
  /** Which of the tables it is that are made ahead, if it is one: see `Ground`. */
  readonly madeAs?: number;
}

/** Writes positions into rows. */
export function tabulate({ positions, starts, matchesNothing }: Positions): PositionTable {
  const rows = new PositionRows();
  for (const [at, { bytes, next, reports }] of positions.entries()) {
    rows.add(bytes);
    for (const each of next) rows.join(at, each);
    for (const each of reports) rows.report(at, each);
  }
  return rows.table(starts, matchesNothing);
}

/** Rows of positions as they are made, one after the other. */
export class PositionRows {
  readonly #sets: ByteSet[] = [];
  /** By the set, which most positions share, and by its name, which sets with the same bytes share. */
  readonly #known = new Map<ByteSet | number, number>();
  readonly #setAt: number[] = [];
  readonly #next = new Pairs();
  readonly #reports = new Pairs();

  /** Adds a position, and gives its index. */
  add(bytes: ByteSet): number {
    let set = this.#known.get(bytes);
    if (set === undefined) {
      const name = nameSet(bytes);
      set = this.#known.get(name) ?? this.#sets.push(bytes) - 1;
      this.#known.set(name, set).set(bytes, set);
    }
    return this.#setAt.push(set) - 1;
  }

  /** Adds that one position may follow another. */
  join(position: number, next: number): void {
    this.#next.add(position, next);
  }

  /** Adds what may be over at a position. */
  report(position: number, what: number): void {
    this.#reports.add(position, what);
  }

  table(starts: PositionTable['starts'], matchesNothing: boolean): PositionTable {
    const count = this.#setAt.length;
    const next = this.#next.sorted(count);
    const reports = this.#reports.sorted(count);
    const setAt = Uint32Array.from(this.#setAt);
    return {
      sets: this.#sets,
      setAt,
      nextFrom: next.from,
      next: next.numbers,
      endAt: reports.positions,
      reports: reports.numbers,
      starts,
      matchesNothing,
      breadth: breadthOf({ sets: this.#sets, setAt, starts }),
    };
  }
}

/** Pairs of a position and a number that it has, in order of the position. */
interface SortedPairs {
  readonly positions: Uint32Array;
  readonly numbers: Uint32Array;
  /** Where those of each position begin, and after the last where they end. */
  readonly from: Uint32Array;
}

/** Pairs of a position and a number that it has. */
class Pairs {
  readonly #positions: number[] = [];
  readonly #numbers: number[] = [];

  add(position: number, number: number): void {
    this.#positions.push(position);
    this.#numbers.push(number);
  }

  /** Those of one position stay as they were added. */
  sorted(count: number): SortedPairs {
    const from = new Uint32Array(count + 1);
    for (const position of this.#positions) from[position + 1] = (from[position + 1] ?? 0) + 1;
    for (let at = 1; at <= count; at += 1) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0);
    const places = from.slice();
    const positions = new Uint32Array(this.#positions.length);
    const numbers = new Uint32Array(this.#positions.length);
    for (let at = 0; at < this.#positions.length; at += 1) {
      const position = this.#positions[at] ?? 0;
      const place = places[position] ?? 0;
      positions[place] = position;
      numbers[place] = this.#numbers[at] ?? 0;
      places[position] = place + 1;
    }
    return { positions, numbers, from };
  }
}
