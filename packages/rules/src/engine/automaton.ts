import type { Ground } from './ground.ts';
import { joinPatterns, type Network } from './network.ts';
import type { PositionTable } from './position-table.ts';
import { DEPTH_MAX, type Report } from './report.ts';
import { Strands } from './strands.ts';

/**
 * What a state is, in numbers one after the other: which starts are possible after the byte that led to it; what began one
 * byte ago and may go on, two bytes ago, and so on; and what it reports.
 */
const GROUP = 0;
const REPORTS = DEPTH_MAX;
const WIDTH = DEPTH_MAX + 1;

/** States that there is room for at first. */
const ROOM_FIRST = 256;

/**
 * All patterns as one deterministic automaton over folded bytes, whose states are made when they are first met. It
 * reports where a match of a pattern may begin, as soon as the pattern ends or `DEPTH_MAX` bytes of it were seen. Starts
 * are not part of a state but implied by the byte before, so that states stay small.
 */
export class Automaton {
  readonly #network: Network;
  readonly #phraseOwner: number;
  #strands: Strands;
  #states = new Int32Array(ROOM_FIRST * WIDTH);
  #stateCount = 0;
  /** States by their hash, each number and 1: half of it is empty at least. */
  #byHash = new Int32Array(ROOM_FIRST * 2);
  /** What a step works with: most states that a text leads to were made before. */
  readonly #next = new Int32Array(WIDTH);

  /**
   * `patterns[n]` is reported as owner `n`, and phrase `n` as owner `patterns.length + n`. All are `DEPTH_MAX` deep, and some
   * may stand on a ground.
   */
  constructor(patterns: readonly PositionTable[], phrases: PositionTable, ground?: Ground) {
    this.#network = joinPatterns(patterns, phrases, ground);
    this.#phraseOwner = patterns.length;
    this.#strands = new Strands(this.#network, this.#phraseOwner);
    this.#makeStart();
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
    return this.#stateCount;
  }

  /** Forgets all states but the start. */
  reset(): void {
    this.#strands = new Strands(this.#network, this.#phraseOwner);
    this.#stateCount = 0;
    this.#byHash.fill(0);
    this.#makeStart();
  }

  /** What a state reports of the byte that led to it, in no order. */
  reportsOf(state: number): readonly Report[] {
    return this.#strands.reports(this.#states[state * WIDTH + REPORTS] ?? 0);
  }

  /** Whether it reports anything. */
  isReporting(state: number): boolean {
    return this.#states[state * WIDTH + REPORTS] !== 0;
  }

  /** The state after a byte of a class. */
  step(from: number, byteClass: number): number {
    if (from >= this.#stateCount) throw new RangeError(`no state ${from}`);
    const strands = this.#strands;
    const next = this.#next;
    const at = from * WIDTH;
    const begun = strands.begin(this.#states[at + GROUP] ?? 0, byteClass);
    let reports = strands.reportsOf(begun);
    next.fill(0);
    next[GROUP] = this.#network.groups[byteClass] ?? 0;
    next[1] = strands.strandOf(begun);
    for (let depth = 1; depth < DEPTH_MAX; depth += 1) {
      const strand = this.#states[at + depth] ?? 0;
      if (strand === 0) continue;
      const outcome = strands.goOn(strand, byteClass);
      next[depth + 1] = strands.strandOf(outcome);
      reports = strands.join(reports, strands.reportsOf(outcome));
    }
    next[REPORTS] = reports;
    return this.#findNext();
  }

  #makeStart(): void {
    this.#next.fill(0);
    this.#next[GROUP] = this.#network.groups[this.edgeClass] ?? 0;
    this.#findNext();
  }

  /** The number of the state that `#next` is. */
  #findNext(): number {
    const mask = this.#byHash.length - 1;
    let slot = hash(this.#next, 0) & mask;
    for (let id = this.#byHash[slot] ?? 0; id !== 0; id = this.#byHash[slot] ?? 0) {
      if (this.#isNext((id - 1) * WIDTH)) return id - 1;
      slot = (slot + 1) & mask;
    }
    const id = this.#stateCount;
    this.#states.set(this.#next, id * WIDTH);
    this.#stateCount += 1;
    this.#byHash[slot] = id + 1;
    if (this.#stateCount * 2 > mask) this.#grow();
    return id;
  }

  #isNext(at: number): boolean {
    for (let offset = 0; offset < WIDTH; offset += 1) {
      if (this.#states[at + offset] !== this.#next[offset]) return false;
    }
    return true;
  }

  #grow(): void {
    const states = new Int32Array(this.#states.length * 2);
    states.set(this.#states);
    this.#states = states;
    const byHash = new Int32Array(this.#byHash.length * 2);
    const mask = byHash.length - 1;
    for (let id = 0; id < this.#stateCount; id += 1) {
      let slot = hash(states, id * WIDTH) & mask;
      while (byHash[slot] !== 0) slot = (slot + 1) & mask;
      byHash[slot] = id + 1;
    }
    this.#byHash = byHash;
  }
}

/** A hash of the numbers of a state. After FNV-1a, a number at a time. */
function hash(numbers: Int32Array, from: number): number {
  let sum = 0;
  for (let at = from; at < from + WIDTH; at += 1) {
    sum = Math.imul(sum ^ (numbers[at] ?? 0) ^ (sum >>> 15), 0x01000193);
  }
  return sum ^ (sum >>> 13);
}
