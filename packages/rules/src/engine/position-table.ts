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
  const sets: ByteSet[] = [];
  const known = new Map<number, number>();
  const setAt = positions.map(({ bytes }) => {
    const name = nameSet(bytes);
    const at = known.get(name) ?? sets.push(bytes) - 1;
    known.set(name, at);
    return at;
  });
  return {
    sets,
    setAt,
    nextFrom: edges(positions.map(({ next }) => next.length)),
    next: positions.flatMap(({ next }) => next),
    reportsFrom: edges(positions.map(({ reports }) => reports.length)),
    reports: positions.flatMap(({ reports }) => reports),
    starts,
    matchesNothing,
  };
}

/** Where each of some stretches begins that stand one after the other, and where the last ends. */
function edges(lengths: readonly number[]): number[] {
  let at = 0;
  return [0, ...lengths].map((length) => {
    at += length;
    return at;
  });
}
