import type { Network } from './network.ts';
import { NumberLists } from './number-lists.ts';
import { DEPTH_MAX, type Report, reportOf } from './report.ts';
import { sortAll, sortNearly } from './rising.ts';

/**
 * Bytes of a match that are to be seen before a set that says nothing. A match is not followed into such a set: all else
 * would have its states once for each count.
 */
const WIDE_DEPTH = 4;

/** Strands that there is room for at first. */
const ROOM_FIRST = 256;

/**
 * All that began at one place and may go on after so many bytes is a strand. A text leads to a hundred thousand states of an
 * automaton, but each is one of the ways in which a few thousand strands follow each other, and what becomes of a strand after
 * a byte is worked out once. Strands are known by numbers; none is 0.
 */
export class Strands {
  readonly #network: Network;
  /** Owners from this one on are phrases, whose positions have no owner of their own. */
  readonly #phraseOwner: number;
  readonly #phrases = new Map<number, readonly number[]>();
  /** Of each list of starts, those that may be a byte of a class: by list and class. */
  readonly #firsts = new Map<number, readonly number[]>();
  /** What begins with a byte of a class after one of a group, as an outcome: by group and class. */
  readonly #begun = new Map<number, number>();
  /** Of each strand its depth, and the positions that may consume the next byte, rising. */
  readonly #strands = new NumberLists();
  /** Rising, as those of one depth. */
  readonly #reports = new NumberLists();
  /** Numbers of reports that were joined. */
  readonly #joined = new Map<number, number>();
  /** Of each strand what becomes of it after a byte of each class, as an outcome and 1; 0 if that is not known yet. */
  #after: Int32Array;
  /** Of each outcome the strand that goes on, and the reports. That nothing comes of something is the first. */
  readonly #strandOf: number[] = [0];
  readonly #reportsOf: number[] = [0];
  /** What is worked with. */
  readonly #passed: number[] = [];
  readonly #positions: number[] = [];
  readonly #made: Report[] = [];
  /** For each owner when it last was reported: nothing more is asked of it at that time. */
  readonly #doneAt: Uint32Array;
  #now = 0;

  constructor(network: Network, phraseOwner: number) {
    this.#network = network;
    this.#phraseOwner = phraseOwner;
    this.#after = new Int32Array(ROOM_FIRST * network.classCount);
    this.#doneAt = new Uint32Array(phraseOwner + 1);
  }

  /** What begins with a byte of a class after one of a group: the number of an outcome. */
  begin(group: number, byteClass: number): number {
    const key = group * 256 + byteClass;
    let outcome = this.#begun.get(key);
    if (outcome === undefined) {
      const lists = this.#network.startsOfGroup[group] ?? [];
      outcome = this.#consume(
        lists.flatMap((list) => this.#startsWith(list, byteClass)),
        0,
        1,
        byteClass,
      );
      this.#begun.set(key, outcome);
    }
    return outcome;
  }

  /** What becomes of a strand after a byte of a class: the number of an outcome. */
  goOn(strand: number, byteClass: number): number {
    const at = strand * this.#network.classCount + byteClass;
    const known = this.#after[at] ?? 0;
    if (known !== 0) return known - 1;
    const positions = this.#strands.at(strand);
    const outcome = this.#consume(positions, 1, (positions[0] ?? 0) + 1, byteClass);
    this.#after[at] = outcome + 1;
    return outcome;
  }

  /** The strand that goes on in an outcome, or 0. */
  strandOf(outcome: number): number {
    return this.#strandOf[outcome] ?? 0;
  }

  /** The number of the reports of an outcome, or 0 if there are none. */
  reportsOf(outcome: number): number {
    return this.#reportsOf[outcome] ?? 0;
  }

  /** The reports with a number. */
  reports(id: number): readonly Report[] {
    return this.#reports.at(id);
  }

  /** The number of the reports of two numbers together. */
  join(first: number, second: number): number {
    if (second === 0) return first;
    if (first === 0) return second;
    const key = first * 0x4000_0000 + second;
    let both = this.#joined.get(key);
    if (both === undefined) {
      both = this.#reports.idOf([...this.#reports.at(first), ...this.#reports.at(second)]);
      this.#joined.set(key, both);
    }
    return both;
  }

  /** Those of a list of starts that may be a byte of a class. */
  #startsWith(list: number, byteClass: number): readonly number[] {
    const key = list * 256 + byteClass;
    let starts = this.#firsts.get(key);
    if (starts === undefined) {
      const { setAt, members, byteOfClass } = this.#network;
      const byte = byteOfClass[byteClass] ?? 0;
      starts = (this.#network.starts[list] ?? []).filter((at) => members[(setAt[at] ?? 0) * 256 + byte] === 1);
      this.#firsts.set(key, starts);
    }
    return starts;
  }

  /** Consumes a byte at some positions, from one of the list on, as the `depth`-th of their matches. */
  #consume(from: readonly number[], first: number, depth: number, byteClass: number): number {
    const { setAt, members, byteOfClass } = this.#network;
    const byte = byteOfClass[byteClass] ?? 0;
    this.#passed.length = 0;
    this.#made.length = 0;
    this.#now += 1;
    for (let at = first; at < from.length; at += 1) {
      const position = from[at] ?? 0;
      const set = setAt[position] ?? 0;
      if (members[set * 256 + byte] === 1) this.#pass(position, depth, this.#isOver(depth, set));
    }
    return this.#made.length === 0 && this.#passed.length === 0 ? 0 : this.#outcome(depth);
  }

  /** Whether enough of a match was seen, at a byte of a set. */
  #isOver(depth: number, set: number): boolean {
    return depth >= DEPTH_MAX || (depth >= WIDE_DEPTH && this.#network.wide[set] === 1);
  }

  /** Passes a position, or reports that a match ends there or that enough of it was seen. */
  #pass(position: number, depth: number, isOver: boolean): void {
    const { owners, reportsFrom } = this.#network;
    const owner = owners[position] ?? 0;
    if (owner === this.#phraseOwner) {
      for (const each of this.#phrasesAt(position, isOver)) this.#made.push(reportOf(owner + each, depth));
      if (!isOver) this.#passed.push(position);
    } else if (isOver || reportsFrom[position] !== reportsFrom[position + 1]) {
      this.#made.push(reportOf(owner, depth));
      this.#doneAt[owner] = this.#now;
    } else this.#passed.push(position);
  }

  /** What comes of the positions that were passed and of the reports that were made. */
  #outcome(depth: number): number {
    const { owners } = this.#network;
    const positions = this.#positions;
    positions.length = 0;
    for (const position of this.#passed) {
      const owner = owners[position] ?? 0;
      if (this.#doneAt[owner] !== this.#now) this.#follow(owner, position, positions);
    }
    // What follows positions that rise does nearly; starts come in lists.
    const sort = depth === 1 ? sortAll : sortNearly;
    sort(positions);
    sort(this.#made);
    const strand = positions.length === 0 ? 0 : this.#strands.idOf([depth, ...positions]);
    const room = this.#after.length / this.#network.classCount;
    if (strand >= room) {
      const after = new Int32Array(this.#after.length * 2);
      after.set(this.#after);
      this.#after = after;
    }
    this.#reportsOf.push(this.#reports.idOf(this.#made));
    return this.#strandOf.push(strand) - 1;
  }

  /** Adds what follows a position. */
  #follow(owner: number, position: number, positions: number[]): void {
    const { next, nextFrom, positionsFrom } = this.#network;
    const from = positionsFrom[owner] ?? 0;
    const end = nextFrom[position + 1] ?? 0;
    for (let at = nextFrom[position] ?? 0; at < end; at += 1) positions.push((next[at] ?? 0) + from);
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
}
