import { Automaton } from './automaton.ts';
import { breadths } from './breadth.ts';
import { findStarts, knowPattern } from './known-pattern.ts';
import { type LaneOptions, Lanes } from './lanes.ts';
import type { Pattern } from './pattern.ts';
import type { KnownPattern } from './pattern-knowledge.ts';
import { findPhrasesMadeAhead, groundMadeAhead } from './pattern-table.ts';
import { buildPhraseTrie } from './phrase-trie.ts';
import type { PositionTable } from './position-table.ts';
import { DEPTH_MAX, depthOf, ownerOf } from './report.ts';
import { sortNearly } from './rising.ts';

/** Where matches may begin in a text: more than do, and never fewer. */
export interface Starts {
  /** The patterns that may match somewhere, by index, in no order. */
  readonly touched: readonly number[];
  /** For each pattern the offsets at which it may match, rising. */
  readonly starts: readonly (readonly number[])[];
  /** Every place where a phrase may stand, rising: `offset * PHRASES_MAX + phrase`. */
  readonly phrases: readonly number[];
}

/** More phrases than any set of detectors has. */
export const PHRASES_MAX = 1 << 14;

/** Finds where patterns and phrases may begin. What it gives is valid until the next call. */
export interface Trigger {
  find(text: string): Starts;
}

/** A pass over the text: an automaton, and whose its owners are among those of all passes. */
interface Pass {
  readonly automaton: Automaton;
  readonly lanes: Lanes;
  /** The patterns and anchors that it follows, by their number among all. Phrases come after them. */
  readonly owners: readonly number[];
}

/**
 * A few passes over the text for all patterns and all phrases. What a state keeps account of is where each pattern has come
 * to, so that one automaton of words and of what begins with any letter would have a state for each pair of the two: three of
 * them have half the states, and each does much less for one that is new.
 */
export class AutomatonTrigger implements Trigger {
  readonly #passes: readonly Pass[];
  readonly #patternCount: number;
  readonly #known: readonly KnownPattern[];
  /** Which anchor each pattern has, as an index of `#anchors`; -1 if none. */
  readonly #anchorOf: readonly number[];
  readonly #anchors: number[][];
  /** Patterns whose anchor leads to their starts. */
  readonly #led: readonly number[];
  readonly #everywhere: readonly number[];
  readonly #starts: number[][];
  readonly #touched: number[] = [];
  readonly #phrases: number[] = [];

  /** Patterns have the `u` flag. Phrases are words in lower case with one space between: see `phrase-trie.ts`. */
  constructor(patterns: readonly Pattern[], phrases: readonly string[], options: LaneOptions = {}) {
    const taken = patterns.map(knowPattern);
    const anchors = new Map(
      taken.flatMap(({ anchor }) => (anchor === undefined ? [] : [[anchor.key, anchor.positions]])),
    );
    const keys = [...anchors.keys()];
    const positions = [...taken.map((each) => each.positions), ...anchors.values()];
    this.#patternCount = patterns.length;
    this.#known = taken;
    this.#anchorOf = taken.map(({ anchor }) => (anchor === undefined ? -1 : keys.indexOf(anchor.key)));
    this.#led = taken.flatMap(({ anchor }, index) => (anchor?.lead === undefined ? [] : [index]));
    this.#anchors = keys.map(() => []);
    this.#everywhere = positions.flatMap(({ matchesNothing }, index) => (matchesNothing ? [index] : []));
    this.#starts = patterns.map(() => []);
    this.#passes = makePasses(positions, phrases, options);
  }

  /** States made so far, for measurements. */
  get stateCount(): number {
    return this.#passes.reduce((sum, { automaton }) => sum + automaton.stateCount, 0);
  }

  find(text: string): Starts {
    for (const index of this.#touched) clear(this.#starts[index]);
    this.#touched.length = 0;
    this.#phrases.length = 0;
    for (const places of this.#anchors) places.length = 0;
    for (const pass of this.#passes) {
      pass.lanes.run(text, (state, end, startMin, startMax) => this.#collect(pass, state, end, startMin, startMax));
    }
    for (const places of this.#anchors) sortNearly(places);
    for (const index of this.#touched) this.#settle(index);
    for (const index of this.#led) this.#follow(index, text);
    sortNearly(this.#phrases);
    for (const index of this.#everywhere) this.#fill(index, text.length);
    return { touched: this.#touched, starts: this.#starts, phrases: this.#phrases };
  }

  #collect({ automaton, owners }: Pass, state: number, end: number, startMin: number, startMax: number): void {
    for (const report of automaton.reportsOf(state)) {
      const start = end - depthOf(report);
      if (start < startMin || start >= startMax) continue;
      const reported = ownerOf(report);
      const owner = owners[reported];
      if (owner === undefined) this.#phrases.push(start * PHRASES_MAX + reported - owners.length);
      else if (owner < this.#patternCount) {
        const starts = this.#starts[owner];
        if (starts?.length === 0) this.#touched.push(owner);
        starts?.push(start);
      } else this.#anchors[owner - this.#patternCount]?.push(start);
    }
  }

  /** Puts the starts of a pattern in order, and keeps those that its anchor follows in time. */
  #settle(index: number): void {
    const starts = this.#starts[index] ?? [];
    const anchors = this.#anchors[this.#anchorOf[index] ?? -1];
    if (anchors?.length === 0) starts.length = 0;
    sortNearly(starts);
    if (anchors === undefined) return;
    const reach = this.#known[index]?.lengthMax ?? 0;
    let kept = 0;
    let at = 0;
    for (const start of starts) {
      while (at < anchors.length && (anchors[at] ?? 0) < start) at += 1;
      const anchor = anchors[at];
      if (anchor === undefined) break;
      if (anchor >= start + reach) continue;
      starts[kept] = start;
      kept += 1;
    }
    starts.length = kept;
  }

  /** Goes back from the anchors of a pattern to where it may begin. */
  #follow(index: number, text: string): void {
    const anchors = this.#anchors[this.#anchorOf[index] ?? -1] ?? [];
    const lead = this.#known[index]?.anchor?.lead;
    const starts = this.#starts[index];
    if (anchors.length === 0 || lead === undefined || starts === undefined) return;
    findStarts(text, lead, anchors, starts);
    if (starts.length > 0) this.#touched.push(index);
  }

  #fill(index: number, length: number): void {
    if (index >= this.#patternCount) return;
    const starts = this.#starts[index];
    if (starts === undefined) return;
    if (starts.length === 0) this.#touched.push(index);
    starts.splice(0);
    for (let at = 0; at < length; at += 1) starts.push(at);
  }
}

/** Passes for the tables of patterns and anchors, and for phrases: one for what is spelled out, and one for each other kind. */
function makePasses(
  tables: readonly PositionTable[],
  phrases: readonly string[],
  options: LaneOptions,
): readonly Pass[] {
  return breadths.flatMap((kind) => {
    const owners = [...tables.keys()].filter((owner) => tables[owner]?.breadth === kind);
    const spelled = kind === 'spelled' ? phrases : [];
    if (owners.length + spelled.length === 0) return [];
    const trie = findPhrasesMadeAhead(spelled, DEPTH_MAX) ?? buildPhraseTrie(spelled, DEPTH_MAX);
    const automaton = new Automaton(
      owners.flatMap((owner) => tables[owner] ?? []),
      trie,
      groundMadeAhead(),
    );
    return { automaton, lanes: new Lanes(automaton, options), owners };
  });
}

function clear(numbers: number[] | undefined): void {
  if (numbers !== undefined) numbers.length = 0;
}
