import { type ByteSet, intersect, isEmpty, makeSet, nameSet, notWordBytes, widen, wordBytes } from './byte-set.ts';
import { fold } from './folding.ts';
import type { Node } from './syntax.ts';

/** A place in a pattern where a byte is consumed (Glushkov's construction), cut at a depth. */
export interface Position {
  readonly bytes: ByteSet;
  /** Positions that may consume the next byte, by index. */
  readonly next: readonly number[];
  /**
   * What may be over after this byte, or is over once this byte was seen to stand after it: 0 for the pattern, or the
   * numbers of phrases.
   */
  readonly reports: readonly number[];
}

/** A pattern as positions, of which the first `depthMax` bytes of a match are enough to know. */
export interface Positions {
  readonly positions: readonly Position[];
  /** Where a match may begin, and what must stand before it there. */
  readonly starts: readonly { readonly position: number; readonly before: ByteSet | undefined }[];
  /** Whether it can match nothing at all, so that every place is a start. */
  readonly matchesNothing: boolean;
}

/** A state of Thompson's construction: it consumes a byte, or it forks, on a condition or without one. */
type State =
  | { readonly bytes: ByteSet; readonly to: number }
  | { readonly forks: number[]; readonly test?: Test }
  | { readonly over: true };

type Test = { readonly before: ByteSet } | { readonly after: ByteSet } | 'word-edge';

const highSurrogate = makeSet((byte) => byte === fold.highSurrogate);
const lowSurrogate = makeSet((byte) => byte === fold.lowSurrogate);

/** Builds the positions of a pattern, as deep as `depthMax` bytes from its start. */
export function buildPositions(node: Node, depthMax: number): Positions {
  return new Builder(depthMax).build(node);
}

/** A position whose next ones are being found. */
interface Growing {
  readonly bytes: ByteSet;
  readonly next: number[];
  reports: readonly number[];
  readonly state: number;
  readonly over: boolean;
  /** Bytes of a match up to this one, at least. */
  readonly depth: number;
}

/** A state that can be reached without consuming, and what must hold there. */
interface Reached {
  readonly state: number;
  /** What the byte consumed there may be; undefined if the pattern is over, whatever follows. */
  readonly bytes: ByteSet | undefined;
  readonly before: ByteSet | undefined;
  readonly over: boolean;
}

class Builder {
  readonly #depthMax: number;
  readonly #states: State[] = [];
  readonly #positions: Growing[] = [];
  readonly #known = new Map<string, number>();

  constructor(depthMax: number) {
    this.#depthMax = depthMax;
  }

  build(node: Node): Positions {
    const over = this.#add({ over: true });
    const first = this.#expand(node, over, this.#depthMax + 1);
    let matchesNothing = false;
    const starts: { position: number; before: ByteSet | undefined }[] = [];
    for (const { state, bytes, before, over: ended } of this.#reach(first, undefined)) {
      if (bytes === undefined) matchesNothing = true;
      else starts.push({ position: this.#position(state, bytes, ended, 1), before });
    }
    // The list grows while it is walked, by depth.
    for (const position of this.#positions) this.#follow(position);
    return { positions: this.#positions, starts, matchesNothing };
  }

  #follow(position: Growing): void {
    const state = this.#states[position.state];
    if (position.over || state === undefined || !('to' in state)) {
      position.reports = [0];
      return;
    }
    const isDeepest = position.depth >= this.#depthMax;
    for (const { state: next, bytes, over } of this.#reach(state.to, position.bytes)) {
      if (bytes === undefined) position.reports = [0];
      else if (!isDeepest) position.next.push(this.#position(next, bytes, over, position.depth + 1));
    }
  }

  #add(state: State): number {
    return this.#states.push(state) - 1;
  }

  /** Adds the states of a node before those of `to`, and gives the first. No more than `room` bytes deep. */
  #expand(node: Node, to: number, room: number): number {
    switch (node.kind) {
      case 'set': {
        const single = this.#add({ bytes: widen(node.set.bytes), to });
        if (!node.set.pair) return single;
        const low = this.#add({ bytes: lowSurrogate, to });
        return this.#add({ forks: [single, this.#add({ bytes: highSurrogate, to: low })] });
      }
      case 'sequence':
        return node.nodes.reduceRight((next, each) => this.#expand(each, next, room), to);
      case 'choice':
        return this.#add({ forks: node.nodes.map((each) => this.#expand(each, to, room)) });
      case 'repeat':
        return this.#expandRepeat(node.node, node.min, node.max, to, room);
      case 'word-edge':
        return this.#add({ forks: [to], test: 'word-edge' });
      case 'before':
        return this.#add({ forks: [to], test: { before: node.bytes } });
      case 'after':
        return this.#add({ forks: [to], test: { after: node.bytes } });
      default:
        return node satisfies never;
    }
  }

  #expandRepeat(node: Node, min: number, max: number, to: number, room: number): number {
    let next = to;
    if (max > room) {
      // Deeper than is looked, a repeat without an end is the same.
      const forks: number[] = [];
      next = this.#add({ forks });
      forks.push(this.#expand(node, next, room), to);
    } else {
      for (let count = min; count < max; count += 1) {
        next = this.#add({ forks: [this.#expand(node, next, room), to] });
      }
    }
    for (let count = 0; count < Math.min(min, room); count += 1) next = this.#expand(node, next, room);
    return next;
  }

  #position(state: number, bytes: ByteSet, over: boolean, depth: number): number {
    const key = `${state} ${over} ${nameSet(bytes)}`;
    let position = this.#known.get(key);
    if (position === undefined) {
      position = this.#positions.push({ bytes, next: [], reports: [], state, over, depth }) - 1;
      this.#known.set(key, position);
    }
    return position;
  }

  /** What can be reached from a state without consuming, if a byte of `last` was consumed before it. */
  #reach(from: number, last: ByteSet | undefined): Reached[] {
    const reached: Reached[] = [];
    this.#visit(from, { before: undefined, after: undefined, wordEdge: false }, last, new Set(), reached);
    return reached;
  }

  #visit(at: number, asked: Asked, last: ByteSet | undefined, seen: Set<string>, reached: Reached[]): void {
    const { before, after, wordEdge } = asked;
    const key = keyOf(at, asked);
    const state = this.#states[at];
    if (seen.has(key) || state === undefined) return;
    seen.add(key);
    if ('forks' in state) {
      const then = state.test === undefined ? asked : ask(state.test, asked, last);
      if (then !== undefined) for (const next of state.forks) this.#visit(next, then, last, seen, reached);
      return;
    }
    const over = 'over' in state;
    const own = over ? after : narrow(after, state.bytes);
    const result = wordEdge ? atWordEdge(own, before, last) : { bytes: own, before };
    if (result.bytes === undefined || !isEmpty(result.bytes)) reached.push({ state: at, ...result, over });
  }
}

/** What was asked on the way to a state of the byte before, of the byte after, and of both. */
interface Asked {
  readonly before: ByteSet | undefined;
  readonly after: ByteSet | undefined;
  readonly wordEdge: boolean;
}

function keyOf(state: number, { before, after, wordEdge }: Asked): string {
  return `${state} ${before && nameSet(before)} ${after && nameSet(after)} ${wordEdge}`;
}

/** Adds what a test asks. Undefined if it cannot hold after a byte of `last`. */
function ask(test: Test, asked: Asked, last: ByteSet | undefined): Asked | undefined {
  if (test === 'word-edge') return { ...asked, wordEdge: true };
  if ('after' in test) return { ...asked, after: narrow(asked.after, test.after) };
  if (last === undefined) return { ...asked, before: narrow(asked.before, test.before) };
  return isEmpty(intersect(last, test.before)) ? undefined : asked;
}

function narrow(set: ByteSet | undefined, by: ByteSet): ByteSet {
  return set === undefined ? by : intersect(set, by);
}

/** At `\b` one of the two beside it is a letter, a digit or an underscore, and the other is not. */
function atWordEdge(
  bytes: ByteSet | undefined,
  before: ByteSet | undefined,
  last: ByteSet | undefined,
): { bytes: ByteSet | undefined; before: ByteSet | undefined } {
  if (last !== undefined) {
    if (isEmpty(intersect(last, notWordBytes))) return { bytes: narrow(bytes, notWordBytes), before };
    if (isEmpty(intersect(last, wordBytes))) return { bytes: narrow(bytes, wordBytes), before };
  } else if (bytes !== undefined) {
    if (isEmpty(intersect(bytes, notWordBytes))) return { bytes, before: narrow(before, notWordBytes) };
    if (isEmpty(intersect(bytes, wordBytes))) return { bytes, before: narrow(before, wordBytes) };
  }
  return { bytes, before };
}
