import { type ByteSet, classify, nameSet } from './byte-set.ts';
import { edgeByte } from './folding.ts';
import type { Positions } from './positions.ts';
import { hashOf, isSame, mergeRising, sortNearly } from './rising.ts';

/** Bytes of a match that are enough to take its start for one. Measured: with fewer, more starts are false. */
export const DEPTH_MAX = 12;

/**
 * Bytes of a set that are so many that it says nothing, as in `use[^.]{0,24}`, and bytes of a match that are to be seen
 * before one. A match is not followed into such a set: all else would have its states once for each count.
 */
const WIDE_MIN = 128;
const WIDE_DEPTH = 4;

/** Depths are below 32, so that a position and a depth fit in one number. */
const DEPTH_BITS = 5;
const DEPTH_MASK = (1 << DEPTH_BITS) - 1;

/** A report of a state: a match of an owner may have begun so many bytes ago. Both in one number. */
export type Report = number;

/** Whose start a report is about. */
export function ownerOf(report: Report): number {
  return report >> DEPTH_BITS;
}

/** How many bytes before the end of the last byte it began. */
export function depthOf(report: Report): number {
  return report & DEPTH_MASK;
}

interface State {
  /** Positions that are under way, each with how many bytes it has consumed: `position << DEPTH_BITS | depth`. Rising. */
  readonly items: readonly number[];
  /** Which starts are possible after the byte that led here. */
  readonly group: number;
  /** Rising. */
  readonly reports: readonly Report[];
  /** Another state with the same hash, if there is one. */
  readonly next: number | undefined;
}

/**
 * All patterns as one deterministic automaton over folded bytes, whose states are made when they are first met. It
 * reports where a match of a pattern may begin, as soon as the pattern ends or `DEPTH_MAX` bytes of it were seen. Starts
 * are not part of a state but implied by the byte before, so that states stay small.
 */
export class Automaton {
  /** The class of each byte: bytes that no pattern tells apart are one. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** The class of U+001F. */
  readonly edgeClass: number;
  readonly #owners: readonly number[];
  /** For each position, where the row of its set begins in `#members`. */
  readonly #sets: readonly number[];
  readonly #members: Uint8Array;
  /** The rows of the sets that say nothing. */
  readonly #wide: ReadonlySet<number>;
  readonly #next: readonly (readonly number[])[];
  /** Owners that may end at each position. */
  readonly #reports: readonly (readonly number[])[];
  /** Owners from this one on are phrases, whose positions have no owner of their own. */
  readonly #phraseOwner: number;
  readonly #startsOfGroup: readonly (readonly number[])[];
  readonly #groups: Uint16Array;
  readonly #phrases = new Map<number, readonly number[]>();
  readonly #beginnings = new Map<number, Beginning>();
  #states: State[] = [];
  /** The state last made of each hash. */
  #ids = new Map<number, number>();
  /** What a step works with. A text may lead to a hundred thousand states, and most were made before. */
  readonly #advanced: number[] = [];
  readonly #live: number[] = [];
  readonly #reported: Report[] = [];
  readonly #done: Report[] = [];

  /** `patterns[n]` is reported as owner `n`, and phrase `n` as owner `patterns.length + n`. All are `DEPTH_MAX` deep. */
  constructor(patterns: readonly Positions[], phrases: Positions) {
    this.#phraseOwner = patterns.length;
    const owners: number[] = [];
    const sets: ByteSet[] = [];
    const next: number[][] = [];
    const reports: number[][] = [];
    const starts: { position: number; before: ByteSet | undefined }[] = [];
    for (const [owner, pattern] of [...patterns, phrases].entries()) {
      const base = sets.length;
      for (const position of pattern.positions) {
        owners.push(owner);
        sets.push(position.bytes);
        next.push(position.next.map((each) => each + base));
        reports.push(position.reports.map((each) => each + owner));
      }
      for (const { position, before } of pattern.starts) starts.push({ position: position + base, before });
    }
    const distinct = new Map<number, ByteSet>();
    for (const set of sets) distinct.set(nameSet(set), set);
    for (const { before } of starts) if (before !== undefined) distinct.set(nameSet(before), before);
    const { classes, representatives } = classify([...distinct.values()]);
    this.classes = classes;
    this.classCount = representatives.length;
    this.edgeClass = classes[edgeByte] ?? 0;
    const rows = new Map<number, number>();
    this.#members = new Uint8Array(distinct.size * this.classCount);
    for (const [name, set] of distinct) {
      const row = rows.size * this.classCount;
      rows.set(name, row);
      for (const [index, byte] of representatives.entries()) this.#members[row + index] = set[byte] ?? 0;
    }
    this.#wide = new Set([...distinct].filter(([, set]) => isWide(set)).map(([name]) => rows.get(name) ?? -1));
    this.#owners = owners;
    this.#sets = sets.map((set) => rows.get(nameSet(set)) ?? 0);
    this.#next = next;
    this.#reports = reports;
    const { groups, startsOfGroup } = this.#group(starts, rows);
    this.#groups = groups;
    this.#startsOfGroup = startsOfGroup;
    this.reset();
  }

  /** The state at the edge of the text. */
  get start(): number {
    return 0;
  }

  get stateCount(): number {
    return this.#states.length;
  }

  /** Forgets all states but the start. */
  reset(): void {
    this.#states = [];
    this.#ids = new Map();
    this.#state([], this.#groups[this.edgeClass] ?? 0, []);
  }

  /** What a state reports of the byte that led to it, in no order. */
  reportsOf(state: number): readonly Report[] {
    return this.#states[state]?.reports ?? [];
  }

  /** The state after a byte of a class. */
  step(from: number, byteClass: number): number {
    const state = this.#states[from];
    if (state === undefined) throw new RangeError(`no state ${from}`);
    const begun = this.#begin(state.group, byteClass);
    const items = this.#advanced;
    const reports = this.#reported;
    const done = this.#done;
    items.length = 0;
    reports.length = 0;
    done.length = 0;
    for (const item of state.items) {
      this.#advance(item >> DEPTH_BITS, (item & DEPTH_MASK) + 1, byteClass, items, reports, done);
    }
    this.#dropDone(items, done);
    for (const report of begun.reports) reports.push(report);
    sortNearly(items);
    sortNearly(reports);
    mergeRising(items, begun.items, this.#live);
    return this.#state(this.#live, this.#groups[byteClass] ?? 0, reports);
  }

  /** The items that begin with a byte of a class after one of a group. */
  #begin(group: number, byteClass: number): Beginning {
    const key = group * 256 + byteClass;
    let begun = this.#beginnings.get(key);
    if (begun === undefined) {
      const items: number[] = [];
      const reports: Report[] = [];
      const done: Report[] = [];
      for (const position of this.#startsOfGroup[group] ?? [])
        this.#advance(position, 1, byteClass, items, reports, done);
      this.#dropDone(items, done);
      sortNearly(items);
      begun = { items, reports };
      this.#beginnings.set(key, begun);
    }
    return begun;
  }

  /** Consumes a byte at a position, as the `depth`-th of its match. */
  #advance(
    position: number,
    depth: number,
    byteClass: number,
    items: number[],
    reports: Report[],
    done: Report[],
  ): void {
    const row = this.#sets[position] ?? 0;
    if (this.#members[row + byteClass] !== 1) return;
    const isOver = this.#isOver(depth, row);
    const owner = this.#owners[position] ?? 0;
    if (owner === this.#phraseOwner) {
      for (const each of this.#phrasesAt(position, isOver)) reports.push((each << DEPTH_BITS) | depth);
      if (isOver) return;
    } else if (isOver || this.#reports[position]?.length !== 0) {
      const key = (owner << DEPTH_BITS) | depth;
      if (done.includes(key)) return;
      reports.push(key);
      done.push(key);
      return;
    }
    for (const next of this.#next[position] ?? []) items.push((next << DEPTH_BITS) | depth);
  }

  /** Whether enough of a match was seen, at a byte of the set in a row. */
  #isOver(depth: number, row: number): boolean {
    return depth >= DEPTH_MAX || (depth >= WIDE_DEPTH && this.#wide.has(row));
  }

  /** The phrases that end at a position, or, where nothing more is looked at, that may yet end after it. */
  #phrasesAt(position: number, isOver: boolean): readonly number[] {
    return isOver ? this.#phrasesFrom(position) : (this.#reports[position] ?? []);
  }

  /** The phrases that may yet end at a position or after it. */
  #phrasesFrom(position: number): readonly number[] {
    let phrases = this.#phrases.get(position);
    if (phrases === undefined) {
      const next = this.#next[position] ?? [];
      const all = [...(this.#reports[position] ?? []), ...next.flatMap((each) => this.#phrasesFrom(each))];
      phrases = [...new Set(all)];
      this.#phrases.set(position, phrases);
    }
    return phrases;
  }

  /** Drops what was reported. */
  #dropDone(items: number[], done: readonly Report[]): void {
    if (done.length === 0) return;
    let kept = 0;
    for (const item of items) {
      if (done.includes(this.#keyOf(item))) continue;
      items[kept] = item;
      kept += 1;
    }
    items.length = kept;
  }

  /** One start of one owner: once it is reported, nothing more is asked of it. */
  #keyOf(item: number): number {
    return ((this.#owners[item >> DEPTH_BITS] ?? 0) << DEPTH_BITS) | (item & DEPTH_MASK);
  }

  /** The state with some items and reports, both rising. They are copied. */
  #state(items: readonly number[], group: number, reports: readonly Report[]): number {
    const hash = hashOf(items, hashOf(reports, group));
    const next = this.#ids.get(hash);
    for (let id = next; id !== undefined; ) {
      const state = this.#states[id];
      if (state === undefined) break;
      if (state.group === group && isSame(state.items, items) && isSame(state.reports, reports)) return id;
      id = state.next;
    }
    const id = this.#states.push({ items: items.slice(), group, reports: reports.slice(), next }) - 1;
    this.#ids.set(hash, id);
    return id;
  }

  /** Classes after which the same starts are possible are one group. */
  #group(
    starts: readonly { readonly position: number; readonly before: ByteSet | undefined }[],
    rows: ReadonlyMap<number, number>,
  ): { groups: Uint16Array; startsOfGroup: number[][] } {
    const befores = new Map<number, number[]>();
    for (const { position, before } of starts) {
      const row = before === undefined ? -1 : (rows.get(nameSet(before)) ?? 0);
      const known = befores.get(row);
      if (known === undefined) befores.set(row, [position]);
      else known.push(position);
    }
    const groups = new Uint16Array(this.classCount);
    const startsOfGroup: number[][] = [];
    const known = new Map<string, number>();
    for (let byteClass = 0; byteClass < this.classCount; byteClass += 1) {
      const alive = [...befores.keys()].filter((row) => row === -1 || this.#members[row + byteClass] === 1);
      const key = alive.join();
      let group = known.get(key);
      if (group === undefined) {
        group = startsOfGroup.push(alive.flatMap((row) => befores.get(row) ?? [])) - 1;
        known.set(key, group);
      }
      groups[byteClass] = group;
    }
    return { groups, startsOfGroup };
  }
}

interface Beginning {
  readonly items: readonly number[];
  readonly reports: readonly Report[];
}

function isWide(set: ByteSet): boolean {
  return set.reduce((sum, each) => sum + each, 0) >= WIDE_MIN;
}
