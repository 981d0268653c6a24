import { type ByteSet, classify, nameSet } from './byte-set.ts';
import { edgeByte } from './folding.ts';
import type { PositionTable } from './position-table.ts';

/** Bytes of a set that are so many that it says nothing, as in `use[^.]{0,24}`. */
const WIDE_MIN = 128;

/** The positions of all patterns and phrases, one after the other, over classes of bytes. It does not change. */
export interface Network {
  /** The class of each byte: bytes that no pattern tells apart are one. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** The class of U+001F. */
  readonly edgeClass: number;
  /** Whose each position is: the number of its pattern, or how many patterns there are for that of a phrase. */
  readonly owners: Uint16Array;
  /** For each position, where the row of its set begins in `members`. */
  readonly rows: Uint32Array;
  /** A row for each set of bytes, in it 1 for each class that is in the set. */
  readonly members: Uint8Array;
  /** The rows of sets that say nothing. */
  readonly wide: ReadonlySet<number>;
  /** Where what follows each position begins in `next`, and after the last where it ends. */
  readonly nextFrom: Uint32Array;
  readonly next: Uint32Array;
  /** The same two for the owners that may end there. */
  readonly reportsFrom: Uint32Array;
  readonly reports: Uint16Array;
  /** Classes after which the same starts are possible are one group. */
  readonly groups: Uint16Array;
  /** The starts of each group. */
  readonly startsOfGroup: readonly (readonly number[])[];
}

/** Joins patterns, `patterns[n]` as owner `n`, and phrases, of which `n` is owner `patterns.length + n`. */
export function joinPatterns(patterns: readonly PositionTable[], phrases: PositionTable): Network {
  const tables = [...patterns, phrases];
  const distinct = new Map<number, ByteSet>();
  for (const { sets, starts } of tables) {
    for (const set of sets) distinct.set(nameSet(set), set);
    for (const { before } of starts) if (before !== undefined) distinct.set(nameSet(before), before);
  }
  const { classes, representatives } = classify([...distinct.values()]);
  const classCount = representatives.length;
  const rowOf = new Map([...distinct.keys()].map((name, index) => [name, index * classCount]));
  const members = new Uint8Array(distinct.size * classCount);
  let at = 0;
  for (const set of distinct.values()) for (const byte of representatives) members[at++] = set[byte] ?? 0;
  const isAlive = (row: number, byteClass: number) => row === -1 || members[row + byteClass] === 1;
  return {
    classes,
    classCount,
    edgeClass: classes[edgeByte] ?? 0,
    members,
    wide: new Set([...distinct].filter(([, set]) => isWide(set)).map(([name]) => rowOf.get(name) ?? -1)),
    ...joinTables(tables, (set) => rowOf.get(nameSet(set)) ?? 0),
    ...groupStarts(tables, (set) => (set === undefined ? -1 : (rowOf.get(nameSet(set)) ?? 0)), classCount, isAlive),
  };
}

type Joined = Pick<Network, 'owners' | 'rows' | 'nextFrom' | 'next' | 'reportsFrom' | 'reports'>;

function joinTables(tables: readonly PositionTable[], rowOf: (set: ByteSet) => number): Joined {
  const count = sum(tables.map(({ setAt }) => setAt.length));
  const joined = {
    owners: new Uint16Array(count),
    rows: new Uint32Array(count),
    nextFrom: new Uint32Array(count + 1),
    next: new Uint32Array(sum(tables.map(({ next }) => next.length))),
    reportsFrom: new Uint32Array(count + 1),
    reports: new Uint16Array(sum(tables.map(({ reports }) => reports.length))),
  };
  let base = 0;
  let nextBase = 0;
  let reportBase = 0;
  for (const [owner, { sets, setAt, nextFrom, next, reportsFrom, reports }] of tables.entries()) {
    const rows = sets.map(rowOf);
    for (let at = 0; at < setAt.length; at += 1) {
      joined.owners[base + at] = owner;
      joined.rows[base + at] = rows[setAt[at] ?? 0] ?? 0;
      joined.nextFrom[base + at] = nextBase + (nextFrom[at] ?? 0);
      joined.reportsFrom[base + at] = reportBase + (reportsFrom[at] ?? 0);
    }
    for (let at = 0; at < next.length; at += 1) joined.next[nextBase + at] = (next[at] ?? 0) + base;
    for (let at = 0; at < reports.length; at += 1) joined.reports[reportBase + at] = (reports[at] ?? 0) + owner;
    base += setAt.length;
    nextBase += next.length;
    reportBase += reports.length;
  }
  joined.nextFrom[count] = nextBase;
  joined.reportsFrom[count] = reportBase;
  return joined;
}

function groupStarts(
  tables: readonly PositionTable[],
  rowOf: (set: ByteSet | undefined) => number,
  classCount: number,
  isAlive: (row: number, byteClass: number) => boolean,
): Pick<Network, 'groups' | 'startsOfGroup'> {
  const startsOfRow = new Map<number, number[]>();
  let base = 0;
  for (const { starts, setAt } of tables) {
    for (const { position, before } of starts) {
      const row = rowOf(before);
      const known = startsOfRow.get(row);
      if (known === undefined) startsOfRow.set(row, [base + position]);
      else known.push(base + position);
    }
    base += setAt.length;
  }
  const groups = new Uint16Array(classCount);
  const startsOfGroup: number[][] = [];
  const known = new Map<string, number>();
  for (let byteClass = 0; byteClass < classCount; byteClass += 1) {
    const alive = [...startsOfRow.keys()].filter((row) => isAlive(row, byteClass));
    const key = alive.join();
    let group = known.get(key);
    if (group === undefined) {
      group = startsOfGroup.push(alive.flatMap((row) => startsOfRow.get(row) ?? [])) - 1;
      known.set(key, group);
    }
    groups[byteClass] = group;
  }
  return { groups, startsOfGroup };
}

function isWide(set: ByteSet): boolean {
  let count = 0;
  for (const each of set) count += each;
  return count >= WIDE_MIN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
