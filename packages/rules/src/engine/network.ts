import { type ByteSet, classify, nameSet } from './byte-set.ts';
import { edgeByte } from './folding.ts';
import { type Ground, NO_SET, type Stretch, setsOf } from './ground.ts';
import type { PositionTable } from './position-table.ts';

/** Bytes of a set that are so many that it says nothing, as in `use[^.]{0,24}`. */
const WIDE_MIN = 128;

/** Tables of a network that are in the ground, at least, for it to stand on it: a small one is quicker by itself. */
const GROUND_TABLES_MIN = 8;

/** The positions of all patterns and phrases, one after the other, over classes of bytes. It does not change. */
export interface Network {
  /** The class of each byte: bytes that no pattern tells apart are one. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** A byte of each class. */
  readonly byteOfClass: Uint8Array;
  /** The class of U+001F. */
  readonly edgeClass: number;
  /** Whose each position is: the number of its pattern, or how many patterns there are for that of a phrase. */
  readonly owners: Uint16Array;
  /** The first position of each owner. */
  readonly positionsFrom: Uint32Array;
  /** Of each position, its set. */
  readonly setAt: Uint32Array;
  /** Sets of bytes, 256 numbers each: 1 where a byte is in the set. */
  readonly members: Uint8Array;
  /** For each set 1 if it says nothing. */
  readonly wide: Uint8Array;
  /** Where what follows each position begins in `next`, and after the last where it ends. */
  readonly nextFrom: Uint32Array;
  /** Positions, counted from the first of the same owner. */
  readonly next: Uint32Array;
  /** The same two for what may be over there: the numbers of phrases, and something for a pattern. */
  readonly reportsFrom: Uint32Array;
  readonly reports: Uint16Array;
  /** The positions at which matches begin, those together before which the same may stand. */
  readonly starts: readonly (readonly number[])[];
  /** Classes after which the same starts are possible are one group. */
  readonly groups: Uint16Array;
  /** Which of the lists of starts are possible after each group. */
  readonly startsOfGroup: readonly (readonly number[])[];
}

/** Joins patterns, `patterns[n]` as owner `n`, and phrases as owner `patterns.length`. */
export function joinPatterns(
  patterns: readonly PositionTable[],
  phrases: PositionTable,
  made: Ground | undefined,
): Network {
  const tables = [...patterns, phrases];
  const standing = tables.filter(({ madeAs }) => madeAs !== undefined).length;
  const ground = made !== undefined && standing >= GROUND_TABLES_MIN ? made : bare;
  const stretches = standOn(ground, tables);
  const others = tables.filter((_, owner) => stretches[owner] === undefined);
  const sets = new Sets(ground, others);
  const joined = joinTables(ground, others, sets);
  const { classes, byteOfClass } = sets.classify(
    ground,
    tables.flatMap(({ madeAs }, owner) => (stretches[owner] === undefined ? [] : (madeAs ?? []))),
  );
  const owners = new Uint16Array(joined.setAt.length);
  const positionsFrom = new Uint32Array(tables.length);
  const starts = new Starts();
  let end = ground.setAt.length;
  for (const [owner, table] of tables.entries()) {
    const stretch = stretches[owner];
    const { from, to } = stretch ?? { from: end, to: end + table.setAt.length };
    if (stretch === undefined) {
      for (const { position, before } of table.starts) starts.add(from + position, sets.of(before));
      end = to;
    } else starts.addMade(ground, table.madeAs ?? 0, from);
    positionsFrom[owner] = from;
    owners.fill(owner, from, to);
  }
  const { members } = sets;
  return {
    classes,
    classCount: byteOfClass.length,
    byteOfClass,
    edgeClass: classes[edgeByte] ?? 0,
    owners,
    positionsFrom,
    members,
    wide: findWide(members),
    ...joined,
    ...starts.group(byteOfClass, members),
  };
}

/** A ground on which nothing stands. */
const bare: Ground = {
  members: new Uint8Array(),
  setAt: new Uint32Array(),
  nextFrom: new Uint32Array(1),
  next: new Uint32Array(),
  reportsFrom: new Uint32Array(1),
  reports: new Uint16Array(),
  starts: new Uint16Array(),
  startsAfter: new Uint16Array(),
  positionsOf: [],
  startsOf: [],
};

/** The positions of each table on a ground; of two that are the same only those of the first, for they have two owners. */
function standOn(ground: Ground, tables: readonly PositionTable[]): readonly (Stretch | undefined)[] {
  const taken = new Set<number>();
  return tables.map(({ madeAs }) => {
    if (madeAs === undefined || taken.has(madeAs)) return undefined;
    taken.add(madeAs);
    return ground.positionsOf[madeAs];
  });
}

/** The sets of a ground, and those of tables that do not stand on it. */
class Sets {
  readonly members: Uint8Array;
  readonly #ground: readonly ByteSet[];
  readonly #numbers: ReadonlyMap<ByteSet, number>;
  readonly #others: readonly ByteSet[];

  constructor(ground: Ground, tables: readonly PositionTable[]) {
    const first = ground.members.length / 256;
    const byName = new Map<number, number>();
    const numbers = new Map(setsOf(ground).map((set, number) => [set, number]));
    const others: ByteSet[] = [];
    const add = (set: ByteSet): void => {
      if (numbers.has(set)) return;
      const number = byName.get(nameSet(set)) ?? first + others.push(set) - 1;
      byName.set(nameSet(set), number);
      numbers.set(set, number);
    };
    for (const { sets, starts } of tables) {
      for (const set of sets) add(set);
      for (const { before } of starts) if (before !== undefined) add(before);
    }
    this.#ground = setsOf(ground);
    this.#numbers = numbers;
    this.#others = others;
    this.members = others.length === 0 ? ground.members : new Uint8Array((first + others.length) * 256);
    if (others.length > 0) this.members.set(ground.members);
    for (const [at, set] of others.entries()) this.members.set(set, (first + at) * 256);
  }

  /** The number of a set of one of the tables. */
  of(set: ByteSet | undefined): number {
    return set === undefined ? NO_SET : (this.#numbers.get(set) ?? NO_SET);
  }

  /**
   * The classes that are told apart by what stands on the ground, by the numbers of its tables, and by what does not. The
   * fewer there are, the fewer steps a text takes that were not taken before.
   */
  classify(
    { setAt, startsAfter, positionsOf, startsOf }: Ground,
    standing: readonly number[],
  ): { readonly classes: Uint8Array; readonly byteOfClass: Uint8Array } {
    const taken = new Uint8Array(NO_SET + 1);
    for (const table of standing) {
      mark(taken, setAt, positionsOf[table]);
      mark(taken, startsAfter, startsOf[table]);
    }
    const ofGround = this.#ground.filter((_, set) => taken[set] === 1);
    const { classes, representatives } = classify([...ofGround, ...this.#others]);
    return { classes, byteOfClass: Uint8Array.from(representatives) };
  }
}

/** Marks the numbers of a stretch of a list. By index: every start goes through a hundred thousand. */
function mark(marks: Uint8Array, numbers: Uint16Array | Uint32Array, { from, to }: Stretch = { from: 0, to: 0 }): void {
  for (let at = from; at < to; at += 1) marks[numbers[at] ?? 0] = 1;
}

type Joined = Pick<Network, 'setAt' | 'nextFrom' | 'next' | 'reportsFrom' | 'reports'>;

/** Puts tables behind those of a ground. */
function joinTables(ground: Ground, tables: readonly PositionTable[], sets: Sets): Joined {
  if (tables.length === 0) return ground;
  const joined = {
    setAt: extend(ground.setAt, sum(tables.map(({ setAt }) => setAt.length))),
    nextFrom: extend(ground.nextFrom, sum(tables.map(({ setAt }) => setAt.length))),
    next: extend(ground.next, sum(tables.map(({ next }) => next.length))),
    reportsFrom: extend(ground.reportsFrom, sum(tables.map(({ setAt }) => setAt.length))),
    reports: new Uint16Array(ground.reports.length + sum(tables.map(({ reports }) => reports.length))),
  };
  joined.reports.set(ground.reports);
  let base = ground.setAt.length;
  let nextBase = ground.next.length;
  let reportBase = ground.reports.length;
  for (const table of tables) {
    const { setAt, nextFrom, next, endAt, reports } = table;
    const numbers = table.sets.map((set) => sets.of(set));
    for (let at = 0; at < setAt.length; at += 1) {
      joined.setAt[base + at] = numbers[setAt[at] ?? 0] ?? NO_SET;
      joined.nextFrom[base + at + 1] = nextBase + (nextFrom[at + 1] ?? 0);
    }
    joined.next.set(next, nextBase);
    joined.reports.set(reports, reportBase);
    // How many each position has, and below where they begin.
    for (let at = 0; at < endAt.length; at += 1) {
      const after = base + (endAt[at] ?? 0) + 1;
      joined.reportsFrom[after] = (joined.reportsFrom[after] ?? 0) + 1;
    }
    base += setAt.length;
    nextBase += next.length;
    reportBase += reports.length;
  }
  for (let at = ground.setAt.length + 1; at <= base; at += 1) {
    joined.reportsFrom[at] = (joined.reportsFrom[at] ?? 0) + (joined.reportsFrom[at - 1] ?? 0);
  }
  return joined;
}

/** The same numbers, and room for more. */
function extend(numbers: Uint32Array, room: number): Uint32Array {
  const extended = new Uint32Array(numbers.length + room);
  extended.set(numbers);
  return extended;
}

/** Where matches begin, by what must stand before. */
class Starts {
  readonly #bySet = new Map<number, number[]>();

  add(position: number, before: number): void {
    const known = this.#bySet.get(before);
    if (known === undefined) this.#bySet.set(before, [position]);
    else known.push(position);
  }

  addMade({ starts, startsAfter, startsOf }: Ground, madeAs: number, base: number): void {
    const { from = 0, to = 0 } = startsOf[madeAs] ?? {};
    for (let at = from; at < to; at += 1) this.add(base + (starts[at] ?? 0), startsAfter[at] ?? NO_SET);
  }

  group(byteOfClass: Uint8Array, members: Uint8Array): Pick<Network, 'starts' | 'groups' | 'startsOfGroup'> {
    const befores = [...this.#bySet.keys()];
    const groups = new Uint16Array(byteOfClass.length);
    const startsOfGroup: (readonly number[])[] = [];
    const known = new Map<string, number>();
    for (const [byteClass, byte] of byteOfClass.entries()) {
      const alive = befores.flatMap((set, list) => (set === NO_SET || members[set * 256 + byte] === 1 ? [list] : []));
      const key = alive.join();
      let group = known.get(key);
      if (group === undefined) {
        group = startsOfGroup.push(alive) - 1;
        known.set(key, group);
      }
      groups[byteClass] = group;
    }
    return { starts: [...this.#bySet.values()], groups, startsOfGroup };
  }
}

const wideOf = new WeakMap<Uint8Array, Uint8Array>();

/** For each set 1 if it says nothing. Networks on one ground share its sets. */
function findWide(members: Uint8Array): Uint8Array {
  let wide = wideOf.get(members);
  if (wide !== undefined) return wide;
  wide = new Uint8Array(members.length / 256);
  wideOf.set(members, wide);
  for (let set = 0; set < wide.length; set += 1) {
    let count = 0;
    for (let at = set * 256; at < set * 256 + 256; at += 1) count += members[at] ?? 0;
    if (count >= WIDE_MIN) wide[set] = 1;
  }
  return wide;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
