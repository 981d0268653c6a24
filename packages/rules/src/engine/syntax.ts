import { type ByteSet, type CharacterSet, classOf, complement, lineEdgeBytes, rangeSet, unite } from './byte-set.ts';
import { edgeByte, foldedBytes } from './folding.ts';

/** A pattern taken apart, as far as an automaton over bytes can know it. */
export type Node =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
  /** Consumes nothing: the byte before, or the one after, must be in a set. */
  | { readonly kind: 'before' | 'after'; readonly bytes: ByteSet }
  | { readonly kind: 'word-edge' };

/** Syntax that is not known here. The pattern is then tried everywhere. */
export class UnknownSyntax extends Error {}

/** The same classes stand in many patterns. */
const characterClasses = new Map<string, CharacterSet>();

const nothing: Node = { kind: 'sequence', nodes: [] };

/**
 * Parses the source of a regular expression with the `u` flag (ECMA-262, section 22.2.1). What it gives matches all that
 * the pattern matches and maybe more: a look-around of more than one character is dropped, a back reference is read as
 * its group. Throws UnknownSyntax.
 */
export function parsePattern(source: string, flags: string): Node {
  const parser = new Parser(source);
  const node = parser.choice(flags.includes('i'));
  if (!parser.atEnd) throw new UnknownSyntax(`at ${parser.at}`);
  return node;
}

/** The longest match of a node in UTF-16 units; infinite if it has none. */
export function longestOf(node: Node): number {
  switch (node.kind) {
    case 'set':
      return node.set.pair ? 2 : 1;
    case 'sequence':
      return node.nodes.reduce((sum, each) => sum + longestOf(each), 0);
    case 'choice':
      return Math.max(...node.nodes.map(longestOf));
    case 'repeat': {
      const each = longestOf(node.node);
      return each === 0 ? 0 : each * node.max;
    }
    case 'before':
    case 'after':
    case 'word-edge':
      return 0;
    default:
      return node satisfies never;
  }
}

/** More ways are as good as no end of them. */
const WAYS_MAX = 1e9;

/**
 * In how many ways a node can match at one place at most, whatever the text: what a search that goes back on its choices may
 * have to try there. At most a thousand million.
 */
export function countWays(node: Node): number {
  switch (node.kind) {
    case 'sequence':
      return node.nodes.reduce((product, each) => Math.min(WAYS_MAX, product * countWays(each)), 1);
    case 'choice':
      return Math.min(
        WAYS_MAX,
        node.nodes.reduce((sum, each) => sum + countWays(each), 0),
      );
    case 'repeat': {
      const ways = countWays(node.node);
      if (!Number.isFinite(node.max)) return WAYS_MAX;
      if (ways === 1) return node.max - node.min + 1;
      let sum = 0;
      for (let count = node.min; count <= node.max && sum < WAYS_MAX; count += 1) sum += ways ** count;
      return Math.min(WAYS_MAX, sum);
    }
    case 'set':
    case 'before':
    case 'after':
    case 'word-edge':
      return 1;
    default:
      return node satisfies never;
  }
}

/** The shortest match of a node in UTF-16 units. */
export function shortestOf(node: Node): number {
  switch (node.kind) {
    case 'set':
      return 1;
    case 'sequence':
      return node.nodes.reduce((sum, each) => sum + shortestOf(each), 0);
    case 'choice':
      return Math.min(...node.nodes.map(shortestOf));
    case 'repeat':
      return shortestOf(node.node) * node.min;
    case 'before':
    case 'after':
    case 'word-edge':
      return 0;
    default:
      return node satisfies never;
  }
}

class Parser {
  at = 0;
  readonly #source: string;
  readonly #groups: Node[] = [];
  readonly #names = new Map<string, Node>();

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.at >= this.#source.length;
  }

  choice(ignoreCase: boolean): Node {
    const nodes = [this.#sequence(ignoreCase)];
    while (this.#take('|')) nodes.push(this.#sequence(ignoreCase));
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: 'choice', nodes };
  }

  #sequence(ignoreCase: boolean): Node {
    const nodes: Node[] = [];
    while (!this.atEnd && !this.#sees('|') && !this.#sees(')')) {
      const node = this.#atom(ignoreCase);
      nodes.push(this.#repeated(node));
    }
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: 'sequence', nodes };
  }

  #repeated(node: Node): Node {
    const [found, symbol, low, comma, high] = this.#match(/([*+?])\??|\{(\d+)(,)?(\d*)\}\??/uy) ?? [];
    if (found === undefined) return node;
    if (symbol !== undefined) {
      return { kind: 'repeat', node, min: symbol === '+' ? 1 : 0, max: symbol === '?' ? 1 : Number.POSITIVE_INFINITY };
    }
    const min = Number(low);
    const most = high === undefined || high === '' ? Number.POSITIVE_INFINITY : Number(high);
    return { kind: 'repeat', node, min, max: comma === undefined ? min : most };
  }

  #atom(ignoreCase: boolean): Node {
    if (this.#sees('(')) return this.#group(ignoreCase);
    if (this.#sees('[')) return { kind: 'set', set: this.#characterClass(ignoreCase) };
    if (this.#take('^')) return { kind: 'before', bytes: lineEdgeBytes };
    if (this.#take('$')) return { kind: 'after', bytes: lineEdgeBytes };
    // Whether a dot matches a line break depends on a flag; here it may.
    if (this.#take('.')) return { kind: 'set', set: negate({ bytes: new Uint8Array(256), pair: false }) };
    if (this.#take('\\b')) return { kind: 'word-edge' };
    if (this.#take('\\B')) return nothing;
    const reference = this.#match(/\\(?:k<([^>]*)>|([1-9]\d*))/uy);
    if (reference !== undefined) {
      const [, name = '', number] = reference;
      return (number === undefined ? this.#names.get(name) : this.#groups[Number(number) - 1]) ?? this.#fail();
    }
    return { kind: 'set', set: this.#character(ignoreCase) };
  }

  #group(ignoreCase: boolean): Node {
    const [opening = '', look, name, on, off] =
      this.#match(/\((?:\?(?:(<?[=!])|<([^>]*)>|([ims]*)(?:-([ims]+))?:))?/uy) ?? this.#fail();
    const index = opening === '(' || name !== undefined ? this.#groups.push(nothing) - 1 : undefined;
    const inner = on?.includes('i') === true ? true : off?.includes('i') === true ? false : ignoreCase;
    const node = this.choice(inner);
    if (!this.#take(')')) this.#fail();
    if (look !== undefined) return lookAround(look, node);
    if (index !== undefined) this.#groups[index] = node;
    if (name !== undefined) this.#names.set(name, node);
    return node;
  }

  #characterClass(ignoreCase: boolean): CharacterSet {
    const text = this.#match(/\[(?:\\[\s\S]|[^\]\\])*\]/uy)?.[0] ?? this.#fail();
    const key = `${text}${ignoreCase}`;
    let set = characterClasses.get(key);
    if (set === undefined) {
      set = new Parser(text).#parseClass(ignoreCase);
      characterClasses.set(key, set);
    }
    return set;
  }

  #parseClass(ignoreCase: boolean): CharacterSet {
    const negated = this.#match(/\[(\^?)/uy)?.[1] === '^';
    let set: CharacterSet = { bytes: new Uint8Array(256), pair: false };
    while (!this.#take(']')) {
      if (this.atEnd) this.#fail();
      set = join(set, this.#classMember(ignoreCase));
    }
    return negated ? negate(set) : set;
  }

  #classMember(ignoreCase: boolean): CharacterSet {
    const escaped = this.#match(/\\(?:[dDwWsS]|[pP]\{[^}]*\})/uy)?.[0];
    if (escaped !== undefined) return classOf(escaped, ignoreCase) ?? this.#fail();
    const low = this.#codePoint(true);
    const isRange = this.#sees('-') && !this.#sees('-]');
    if (!isRange) return rangeSet(low, low, ignoreCase);
    this.at += 1;
    return rangeSet(low, this.#codePoint(true), ignoreCase);
  }

  #character(ignoreCase: boolean): CharacterSet {
    const escaped = this.#match(/\\(?:[dDwWsS]|[pP]\{[^}]*\})/uy)?.[0];
    if (escaped !== undefined) return classOf(escaped, ignoreCase) ?? this.#fail();
    const point = this.#codePoint(false);
    return rangeSet(point, point, ignoreCase);
  }

  #codePoint(inClass: boolean): number {
    const hexadecimal =
      this.#match(/\\x([\da-fA-F]{2})/uy) ??
      this.#match(/\\u\{([\da-fA-F]+)\}/uy) ??
      this.#match(/\\u([\da-fA-F]{4})/uy);
    if (hexadecimal !== undefined) return Number.parseInt(hexadecimal[1] ?? '', 16);
    const letter = this.#match(/\\([0bfnrtv])/uy)?.[1];
    if (letter !== undefined) {
      const point = controls[letter];
      return point === undefined || (letter === 'b' && !inClass) ? this.#fail() : point;
    }
    const [, sign, plain] = this.#match(/\\([^\p{L}\p{N}])|([^\\])/uy) ?? this.#fail();
    return (sign ?? plain)?.codePointAt(0) ?? this.#fail();
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.at);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.at += text.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#source);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match;
  }

  #fail(): never {
    throw new UnknownSyntax(`at ${this.at}`);
  }
}

const controls: Readonly<Record<string, number>> = { 0: 0, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

function negate(set: CharacterSet): CharacterSet {
  const bytes = complement(set.bytes);
  bytes[edgeByte] = 0;
  return { bytes, pair: true };
}

function join(a: CharacterSet, b: CharacterSet): CharacterSet {
  return { bytes: unite(a.bytes, b.bytes), pair: a.pair || b.pair };
}

/** Of one character it is known what it asks; of more nothing is asked. */
function lookAround(look: string, node: Node): Node {
  const set = singleOf(node);
  if (set === undefined) return nothing;
  const asked = set.pair ? withPairs(set.bytes) : set.bytes;
  const bytes = look.endsWith('=') ? asked : complement(asked);
  return { kind: look.startsWith('<') ? 'before' : 'after', bytes };
}

/** Half of a character beyond U+FFFF may stand beside it as well as any other unit that is folded. */
function withPairs(bytes: ByteSet): ByteSet {
  const all: ByteSet = bytes.slice();
  for (const byte of foldedBytes) if (byte >= 0x88) all[byte] = 1;
  return all;
}

/** The set of a node that consumes exactly one character, whichever way it goes. */
function singleOf(node: Node): CharacterSet | undefined {
  if (node.kind === 'set') return node.set;
  if (node.kind !== 'choice') return undefined;
  let set: CharacterSet = { bytes: new Uint8Array(256), pair: false };
  for (const each of node.nodes) {
    const single = singleOf(each);
    if (single === undefined) return undefined;
    set = join(set, single);
  }
  return set;
}
