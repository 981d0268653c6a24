import type { Breadth } from './breadth.ts';
import type { ByteSet } from './byte-set.ts';
import type { PositionTable } from './position-table.ts';

/** Stands for no set. */
export const NO_SET = 0xffff;

/** A stretch of a list. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The tables of many patterns one after the other, as they are made ahead: what all networks stand on that have some of
 * them, so that none is put together of its patterns at each start. It does not change.
 */
export interface Ground {
  /** Sets of bytes, 256 numbers each: 1 where a byte is in the set. */
  readonly members: Uint8Array;
  /** Of each position, its set. */
  readonly setAt: Uint32Array;
  /** Where what follows each position begins in `next`, and after the last where it ends. */
  readonly nextFrom: Uint32Array;
  /** Positions that may consume the next byte, counted from the first of the same table. */
  readonly next: Uint32Array;
  /** The same two for what may be over at a position. */
  readonly reportsFrom: Uint32Array;
  readonly reports: Uint16Array;
  /** The positions at which matches begin, counted from the first of the same table, and what stands before them or `NO_SET`. */
  readonly starts: Uint16Array;
  readonly startsAfter: Uint16Array;
  /** Which positions and which starts are those of each table. */
  readonly positionsOf: readonly Stretch[];
  readonly startsOf: readonly Stretch[];
}

/** One table of a ground. It is told by its number, and read only where a network does not stand on the ground. */
export class GroundTable implements PositionTable {
  readonly matchesNothing: boolean;
  readonly madeAs: number;
  readonly breadth: Breadth;
  readonly #ground: Ground;
  #sets: readonly ByteSet[] | undefined;

  constructor(ground: Ground, madeAs: number, matchesNothing: boolean, breadth: Breadth) {
    this.#ground = ground;
    this.madeAs = madeAs;
    this.matchesNothing = matchesNothing;
    this.breadth = breadth;
  }

  get sets(): readonly ByteSet[] {
    this.#sets ??= setsOf(this.#ground);
    return this.#sets;
  }

  get setAt(): ArrayLike<number> {
    const { from, to } = this.#positions;
    return this.#ground.setAt.subarray(from, to);
  }

  get nextFrom(): ArrayLike<number> {
    const { from, to } = this.#positions;
    const [first = 0] = this.#next;
    return this.#ground.nextFrom.subarray(from, to + 1).map((each) => each - first);
  }

  get next(): ArrayLike<number> {
    return this.#ground.next.subarray(...this.#next);
  }

  get endAt(): ArrayLike<number> {
    const { from, to } = this.#positions;
    const { reportsFrom } = this.#ground;
    const ends: number[] = [];
    for (let at = from; at < to; at += 1) {
      for (let left = (reportsFrom[at + 1] ?? 0) - (reportsFrom[at] ?? 0); left > 0; left -= 1) ends.push(at - from);
    }
    return ends;
  }

  get reports(): ArrayLike<number> {
    const { from, to } = this.#positions;
    const { reports, reportsFrom } = this.#ground;
    return reports.subarray(reportsFrom[from], reportsFrom[to]);
  }

  get starts(): PositionTable['starts'] {
    const { starts, startsAfter, startsOf } = this.#ground;
    const { from, to } = startsOf[this.madeAs] ?? nothing;
    return Array.from(starts.subarray(from, to), (position, at) => ({
      position,
      before: this.sets[startsAfter[from + at] ?? NO_SET],
    }));
  }

  get #positions(): Stretch {
    return this.#ground.positionsOf[this.madeAs] ?? nothing;
  }

  get #next(): readonly [from: number, to: number] {
    const { from, to } = this.#positions;
    const { nextFrom } = this.#ground;
    return [nextFrom[from] ?? 0, nextFrom[to] ?? 0];
  }
}

const nothing: Stretch = { from: 0, to: 0 };

const known = new WeakMap<Ground, readonly ByteSet[]>();

/** The sets of a ground, the same objects each time. */
export function setsOf(ground: Ground): readonly ByteSet[] {
  let sets = known.get(ground);
  if (sets === undefined) {
    const { members } = ground;
    sets = Array.from({ length: members.length / 256 }, (_, set) => members.subarray(set * 256, set * 256 + 256));
    known.set(ground, sets);
  }
  return sets;
}
