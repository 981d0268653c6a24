import { type ByteSet, contentOf, surrogateBytes, unite } from './byte-set.ts';
import { longestOf, type Node, shortestOf } from './syntax.ts';

/** Text that must stand somewhere in a match of a pattern: one of some strings of small sets. */
export interface Anchor {
  /** Matches any of the strings and nothing else. */
  readonly node: Node;
  /** The same for anchors with the same strings. */
  readonly key: string;
  /** How far into a match one of them begins, at least and at most. */
  readonly offsetMin: number;
  readonly offsetMax: number;
  /** The bytes that may stand in a match before it. */
  readonly ahead: ByteSet;
}

/** What an anchor must be worth: more than a letter or a digit, or a sign with nothing beside it is enough. */
const WORTH_MIN = 2;

/** How many strings are one anchor. More would be met too often. */
const STRINGS_MAX = 40;

/** Bytes of a string that are looked at. */
const LENGTH_MAX = 10;

/** A string of sets of at most two bytes: a letter in both its cases. */
type Factor = readonly Node[];

/** The strings of which one is in every match; how far into the match it begins, at least and at most; what is before. */
interface Required {
  readonly factors: readonly Factor[];
  readonly offsetMin: number;
  readonly offsetMax: number;
  readonly ahead: ByteSet;
}

const noBytes: ByteSet = new Uint8Array(256);

/**
 * The anchor of a pattern whose first `depth` bytes say too little: something rarer that must follow. Undefined if those
 * bytes hold it already, or if there is none.
 */
export function anchorOf(node: Node, depth: number): Anchor | undefined {
  const required = requiredOf(node);
  if (required === undefined) return undefined;
  const { factors, offsetMin, offsetMax, ahead } = required;
  const longest = Math.max(...factors.map((factor) => factor.length));
  if (worth(required) < WORTH_MIN || offsetMax + Math.min(longest, LENGTH_MAX) <= depth) return undefined;
  const nodes = factors.map((factor) => factor.slice(0, LENGTH_MAX));
  return {
    node: { kind: 'choice', nodes: nodes.map((each) => ({ kind: 'sequence', nodes: each })) },
    key: nodes
      .map((factor) => factor.map((each) => (each.kind === 'set' ? contentOf(each.set.bytes) : '')).join())
      .join(';'),
    offsetMin,
    offsetMax,
    ahead,
  };
}

function requiredOf(node: Node): Required | undefined {
  switch (node.kind) {
    case 'set':
      return isNarrow(node) ? { factors: [[node]], offsetMin: 0, offsetMax: 0, ahead: noBytes } : undefined;
    case 'choice':
      return requiredOfChoice(node.nodes);
    case 'sequence':
      return requiredOfSequence(node.nodes);
    case 'repeat':
      return node.min > 0 ? requiredOf(node.node) : undefined;
    case 'before':
    case 'after':
    case 'word-edge':
      return undefined;
    default:
      return node satisfies never;
  }
}

function requiredOfChoice(nodes: readonly Node[]): Required | undefined {
  const factors: Factor[] = [];
  let offsetMin = Number.POSITIVE_INFINITY;
  let offsetMax = 0;
  let ahead = noBytes;
  for (const each of nodes) {
    const required = requiredOf(each);
    if (required === undefined) return undefined;
    factors.push(...required.factors);
    offsetMin = Math.min(offsetMin, required.offsetMin);
    offsetMax = Math.max(offsetMax, required.offsetMax);
    ahead = unite(ahead, required.ahead);
  }
  return factors.length <= STRINGS_MAX ? { factors, offsetMin, offsetMax, ahead } : undefined;
}

function requiredOfSequence(nodes: readonly Node[]): Required | undefined {
  let best: Required | undefined;
  let string: Node[] = [];
  let stringAt = { offsetMin: 0, offsetMax: 0, ahead: noBytes };
  let offsetMin = 0;
  let offsetMax = 0;
  let ahead = noBytes;
  const consider = (required: Required): void => {
    if (best === undefined || worth(required) > worth(best)) best = required;
  };
  const close = (): void => {
    if (string.length > 0) consider({ factors: [string], ...stringAt });
    string = [];
  };
  for (const each of flatten(nodes)) {
    if (consumesNothing(each)) continue;
    if (each.kind === 'set' && isNarrow(each)) {
      if (string.length === 0) stringAt = { offsetMin, offsetMax, ahead };
      string.push(each);
    } else {
      close();
      const required = requiredOf(each);
      if (required !== undefined) {
        consider({
          factors: required.factors,
          offsetMin: offsetMin + required.offsetMin,
          offsetMax: offsetMax + required.offsetMax,
          ahead: unite(ahead, required.ahead),
        });
      }
    }
    offsetMin += shortestOf(each);
    offsetMax += longestOf(each);
    ahead = unite(ahead, bytesOf(each));
  }
  close();
  return best;
}

/** All bytes that a match of a node may have. */
function bytesOf(node: Node): ByteSet {
  switch (node.kind) {
    case 'set':
      return node.set.pair ? unite(node.set.bytes, surrogateBytes) : node.set.bytes;
    case 'sequence':
    case 'choice':
      return node.nodes.reduce((all, each) => unite(all, bytesOf(each)), noBytes);
    case 'repeat':
      return bytesOf(node.node);
    case 'before':
    case 'after':
    case 'word-edge':
      return noBytes;
    default:
      return node satisfies never;
  }
}

/** Repeats of a fixed count written out, and sequences in sequences opened, as far as a string may go. */
function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((each) => {
    if (each.kind === 'sequence') return flatten(each.nodes);
    if (each.kind === 'repeat' && each.min === each.max && each.max <= LENGTH_MAX && each.node.kind === 'set') {
      return Array.from({ length: each.max }, () => each.node);
    }
    return [each];
  });
}

/** Long strings are rarer than short ones, and one is rarer than many; a lone letter or space is as good as nothing. */
function worth({ factors }: Required): number {
  return Math.min(...factors.map(rarity)) - Math.log2(factors.length) / 4;
}

function rarity(factor: Factor): number {
  let sum = 0;
  for (const node of factor.slice(0, LENGTH_MAX)) sum += node.kind === 'set' ? rarityOfSet(node.set.bytes) : 0;
  return sum;
}

/** A space is everywhere, a digit or a letter often, a sign seldom. */
function rarityOfSet(bytes: Uint8Array): number {
  const byte = bytes.indexOf(1);
  if (byte === 0x20 || byte === 0x0a) return 0.2;
  const isSign = byte > 0x20 && !/[\dA-Za-z.,-]/.test(String.fromCharCode(byte));
  return isSign ? 2 : 1;
}

function isNarrow(node: Node): boolean {
  if (node.kind !== 'set' || node.set.pair) return false;
  let count = 0;
  for (const each of node.set.bytes) count += each;
  // A letter in both cases; and s and k, which fold to letters beyond Latin-1.
  return count <= 2 || (count <= 4 && (node.set.bytes[0x80] ?? 0) + (node.set.bytes[0x81] ?? 0) === 2);
}

function consumesNothing(node: Node): boolean {
  return node.kind === 'before' || node.kind === 'after' || node.kind === 'word-edge';
}
