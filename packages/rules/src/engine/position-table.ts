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
  /** The same two for `Position.reports`. */
  readonly reportsFrom: ArrayLike<number>;
  readonly reports: ArrayLike<number>;
  readonly starts: readonly { readonly position: number; readonly before: ByteSet | undefined }[];
  readonly matchesNothing: boolean;
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
    const [nextFrom, next] = this.#next.sorted(count);
    const [reportsFrom, reports] = this.#reports.sorted(count);
    return {
      sets: this.#sets,
      setAt: Uint16Array.from(this.#setAt),
      nextFrom,
      next,
      reportsFrom,
      reports,
      starts,
      matchesNothing,
    };
  }
}

/** Pairs of a position and a number that it has. */
class Pairs {
  readonly #positions: number[] = [];
  readonly #numbers: number[] = [];

  add(position: number, number: number): void {
    this.#positions.push(position);
    this.#numbers.push(number);
  }

  /** The numbers by position, each position's as they were added: where each begins, after the last where it ends, and all. */
  sorted(count: number): readonly [from: Uint32Array, numbers: Uint32Array] {
    const from = new Uint32Array(count + 1);
    for (let at = 0; at < this.#positions.length; at += 1) {
      const after = (this.#positions[at] ?? 0) + 1;
      from[after] = (from[after] ?? 0) + 1;
    }
    for (let at = 1; at <= count; at += 1) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0);
    const next = from.slice();
    const numbers = new Uint32Array(this.#numbers.length);
    for (let at = 0; at < this.#positions.length; at += 1) {
      const position = this.#positions[at] ?? 0;
      const place = next[position] ?? 0;
      numbers[place] = this.#numbers[at] ?? 0;
      next[position] = place + 1;
    }
    return [from, numbers];
  }
}
