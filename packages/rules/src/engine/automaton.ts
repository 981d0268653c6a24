import type { Ground } from './ground.ts';
import { joinPatterns, type Network } from './network.ts';
import type { PositionTable } from './position-table.ts';
import { hashOf, isSame, mergeRising, sortAll, sortNearly } from './rising.ts';

/** Bytes of a match that are enough to take its start for one. Measured: with fewer, more starts are false. */
export const DEPTH_MAX = 8;

/**
 * Bytes of a match that are to be seen before a set that says nothing. A match is not followed into such a set: all else
 * would have its states once for each count.
 */
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
  readonly #network: Network;
  /** Owners from this one on are phrases, whose positions have no owner of their own. */
  readonly #phraseOwner: number;
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

  /**
   * `patterns[n]` is reported as owner `n`, and phrase `n` as owner `patterns.length + n`. All are `DEPTH_MAX` deep, and some
   * may stand on a ground.
   */
  constructor(patterns: readonly PositionTable[], phrases: PositionTable, ground?: Ground) {
    this.#network = joinPatterns(patterns, phrases, ground);
    this.#phraseOwner = patterns.length;
    this.reset();
  }

  /** The class of each byte: bytes that no pattern tells apart are one. */
  get classes(): Uint8Array {
    return this.#network.classes;
  }

  get classCount(): number {
    return this.#network.classCount;
  }

  /** The class of U+001F. */
  get edgeClass(): number {
    return this.#network.edgeClass;
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
    this.#state([], this.#network.groups[this.edgeClass] ?? 0, []);
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
    const byte = this.#network.byteOfClass[byteClass] ?? 0;
    for (const item of state.items) {
      this.#advance(item >> DEPTH_BITS, (item & DEPTH_MASK) + 1, byte, items, reports, done);
    }
    this.#dropDone(items, done);
    for (const report of begun.reports) reports.push(report);
    sortNearly(items);
    sortNearly(reports);
    mergeRising(items, begun.items, this.#live);
    return this.#state(this.#live, this.#network.groups[byteClass] ?? 0, reports);
  }

  /** The items that begin with a byte of a class after one of a group. */
  #begin(group: number, byteClass: number): Beginning {
    const key = group * 256 + byteClass;
    let begun = this.#beginnings.get(key);
    if (begun === undefined) {
      const items: number[] = [];
      const reports: Report[] = [];
      const done: Report[] = [];
      const byte = this.#network.byteOfClass[byteClass] ?? 0;
      for (const starts of this.#network.startsOfGroup[group] ?? []) {
        for (const position of starts) this.#advance(position, 1, byte, items, reports, done);
      }
      this.#dropDone(items, done);
      sortAll(items);
      begun = { items, reports };
      this.#beginnings.set(key, begun);
    }
    return begun;
  }

  /** Consumes a byte at a position, as the `depth`-th of its match. */
  #advance(position: number, depth: number, byte: number, items: number[], reports: Report[], done: Report[]): void {
    const { setAt, members, owners, reportsFrom } = this.#network;
    const set = setAt[position] ?? 0;
    if (members[set * 256 + byte] !== 1) return;
    const isOver = this.#isOver(depth, set);
    const owner = owners[position] ?? 0;
    if (owner === this.#phraseOwner) {
      for (const each of this.#phrasesAt(position, isOver)) reports.push(((owner + each) << DEPTH_BITS) | depth);
      if (isOver) return;
    } else if (isOver || reportsFrom[position] !== reportsFrom[position + 1]) {
      const key = (owner << DEPTH_BITS) | depth;
      if (done.includes(key)) return;
      reports.push(key);
      done.push(key);
      return;
    }
    this.#follow(owner, position, depth, items);
  }

  /** Adds what follows a position. */
  #follow(owner: number, position: number, depth: number, items: number[]): void {
    const { next, nextFrom, positionsFrom } = this.#network;
    const from = positionsFrom[owner] ?? 0;
    const end = nextFrom[position + 1] ?? 0;
    for (let at = nextFrom[position] ?? 0; at < end; at += 1) {
      items.push((((next[at] ?? 0) + from) << DEPTH_BITS) | depth);
    }
  }

  /** Whether enough of a match was seen, at a byte of a set. */
  #isOver(depth: number, set: number): boolean {
    return depth >= DEPTH_MAX || (depth >= WIDE_DEPTH && this.#network.wide[set] === 1);
  }

  /** The phrases that end at a position, or, where nothing more is looked at, that may yet end after it. */
  #phrasesAt(position: number, isOver: boolean): Iterable<number> {
    if (isOver) return this.#phrasesFrom(position);
    const { reports, reportsFrom } = this.#network;
    return reports.subarray(reportsFrom[position], reportsFrom[position + 1]);
  }

  /** The phrases that may yet end at a position or after it. */
  #phrasesFrom(position: number): readonly number[] {
    let phrases = this.#phrases.get(position);
    if (phrases === undefined) {
      const { next, nextFrom, positionsFrom } = this.#network;
      const from = positionsFrom[this.#phraseOwner] ?? 0;
      const all = [...this.#phrasesAt(position, false)];
      for (const each of next.subarray(nextFrom[position], nextFrom[position + 1]))
        all.push(...this.#phrasesFrom(from + each));
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
    return ((this.#network.owners[item >> DEPTH_BITS] ?? 0) << DEPTH_BITS) | (item & DEPTH_MASK);
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
}

interface Beginning {
  readonly items: readonly number[];
  readonly reports: readonly Report[];
}
