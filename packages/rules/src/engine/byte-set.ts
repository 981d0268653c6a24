import { edgeByte, fold, foldedBytes, foldUnit } from './folding.ts';

/** Which of the 256 folded bytes may stand somewhere: 1 where a byte may. U+001F is in no set that a pattern can match. */
export type ByteSet = Uint8Array;

/** What one character of a pattern may be. */
export interface CharacterSet {
  /** The bytes of one code unit. */
  readonly bytes: ByteSet;
  /** Whether it may also be a character beyond U+FFFF, which takes two. */
  readonly pair: boolean;
}

/** The set of the bytes that `holds` says. */
export function makeSet(holds: (byte: number) => boolean): ByteSet {
  return Uint8Array.from({ length: 256 }, (_, byte) => (holds(byte) ? 1 : 0));
}

const names = new WeakMap<ByteSet, number>();
const namesByContent = new Map<string, number>();

/** A number that is the same for sets with the same bytes. */
export function nameSet(set: ByteSet): number {
  let name = names.get(set);
  if (name === undefined) {
    const content = contentOf(set);
    name = namesByContent.get(content) ?? namesByContent.size;
    namesByContent.set(content, name);
    names.set(set, name);
  }
  return name;
}

/** The bits of a set, 16 to a character: the same for sets with the same bytes, and in every process. */
export function contentOf(set: ByteSet): string {
  let content = '';
  for (let from = 0; from < 256; from += 16) {
    let bits = 0;
    for (let bit = 0; bit < 16; bit += 1) bits |= (set[from + bit] ?? 0) << bit;
    content += String.fromCharCode(bits);
  }
  return content;
}

const intersections = new Map<number, ByteSet>();

/** The bytes that are in both: the same object each time, and not to be changed. */
export function intersect(a: ByteSet, b: ByteSet): ByteSet {
  const key = nameSet(a) * 0x100000 + nameSet(b);
  let both = intersections.get(key);
  if (both === undefined) {
    both = new Uint8Array(256);
    for (let byte = 0; byte < 256; byte += 1) both[byte] = (a[byte] ?? 0) & (b[byte] ?? 0);
    intersections.set(key, both);
  }
  return both;
}

/** The bytes that are in either: a new set. */
export function unite(a: ByteSet, b: ByteSet): ByteSet {
  // Not `map`, which asks a function for each byte: every start unites some ten thousand sets.
  const either = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte += 1) either[byte] = (a[byte] ?? 0) | (b[byte] ?? 0);
  return either;
}

const digitBytes = makeSet((byte) => byte >= 0x30 && byte <= 0x39);
const upperBytes = makeSet((byte) => byte >= 0x41 && byte <= 0x5a);
const lowerBytes = makeSet((byte) => byte >= 0x61 && byte <= 0x7a);

/** Letters of a set that stand for the alphabet with some left out, as in identifiers without I and O. */
const LETTERS_MIN = 12;

const widened = new WeakMap<ByteSet, ByteSet>();

/**
 * The set with all digits if it has one, and with all capital or small letters if it has most. Which digits a number has is
 * for the pattern to say: an automaton that kept account of it for a hundred kinds of numbers at once would have a state for
 * nearly every number.
 */
export function widen(set: ByteSet): ByteSet {
  let wide = widened.get(set);
  if (wide === undefined) {
    wide = set;
    for (const [group, least] of [
      [digitBytes, 1],
      [upperBytes, LETTERS_MIN],
      [lowerBytes, LETTERS_MIN],
    ] as const) {
      const count = intersect(set, group).reduce((sum, each) => sum + each, 0);
      if (count >= least) wide = unite(wide, group);
    }
    widened.set(set, wide);
  }
  return wide;
}

/** Whether no byte is in it. */
export function isEmpty(set: ByteSet): boolean {
  return !set.includes(1);
}

/** The bytes that may stand where a set may not: all others, and those that stand for characters in it and not in it. */
export function complement(set: ByteSet): ByteSet {
  const result: ByteSet = makeSet((byte) => set[byte] === 0);
  for (const byte of foldedBytes) result[byte] = 1;
  return result;
}

/** ASCII letters, digits and the underscore: what `\w` and `\b` know. */
export const wordBytes = makeSet((byte) => byte < 0x80 && /\w/.test(String.fromCharCode(byte)));

/** The halves of a character beyond U+FFFF. */
export const surrogateBytes = makeSet((byte) => byte === fold.highSurrogate || byte === fold.lowSurrogate);

/** All but these. A folded byte may be either under the flags `iu`, so it is in both. */
export const notWordBytes = complement(wordBytes);

/** The edge of a line, for `^` and `$`. */
export const lineEdgeBytes = makeSet((byte) => byte === 0x0a || byte === 0x0d || byte === edgeByte);

/** Which folded bytes a Unicode property can match; those not listed can match any. */
const kindsOfProperty: Readonly<Record<string, readonly number[]>> = {
  L: [fold.upper, fold.letter],
  Lu: [fold.upper],
  Ll: [fold.letter],
  Lt: [fold.upper],
  Lo: [fold.letter],
  N: [fold.number],
  Nd: [fold.number],
  M: [fold.mark],
  P: [fold.other],
  S: [fold.other],
  Sc: [fold.other],
  Zs: [fold.space],
};

const known = new Map<string, CharacterSet>();

/**
 * The set of an escape that stands for a class (`\d`, `\W`, `\p{Lu}`), or undefined if the escape is none. With
 * `ignoreCase` letters come in both cases, as they do under the flag.
 */
export function classOf(name: string, ignoreCase: boolean): CharacterSet | undefined {
  if (!/^\\(?:[dDwWsS]|[pP]\{[^}]*\})$/.test(name)) return undefined;
  const key = `${name}${ignoreCase ? 'i' : ''}`;
  let set = known.get(key);
  if (set === undefined) {
    const pattern = new RegExp(`^${name}$`, ignoreCase ? 'iu' : 'u');
    const bytes = makeSet((byte) => isUnit(byte) && pattern.test(String.fromCharCode(byte)));
    for (const byte of foldsOf(name, ignoreCase)) bytes[byte] = 1;
    set = { bytes, pair: !/^\\[dws]$/.test(name) };
    known.set(key, set);
  }
  return set;
}

function foldsOf(name: string, ignoreCase: boolean): readonly number[] {
  switch (name.charAt(1)) {
    case 'd':
      return [];
    case 'w':
      return ignoreCase ? [fold.upper, fold.letter] : [];
    case 's':
      return [fold.space, fold.other];
    case 'p': {
      const property = name.slice(3, -1);
      if (ignoreCase && /^L[ult]$/.test(property)) return [fold.upper, fold.letter];
      return kindsOfProperty[property] ?? foldedBytes;
    }
    default:
      return foldedBytes;
  }
}

/** Whether a byte is a code unit of its own, and not U+001F. */
function isUnit(byte: number): boolean {
  return byte !== edgeByte && foldUnit(byte) === byte;
}

/** The most code points of a range above U+00FF that are looked at one by one. */
const RANGE_MAX = 512;

const ranges = new Map<string, CharacterSet>();

/** The set of the code points from `low` to `high`: the same object each time, and not to be changed. */
export function rangeSet(low: number, high: number, ignoreCase: boolean): CharacterSet {
  const key = `${low} ${high} ${ignoreCase}`;
  let set = ranges.get(key);
  if (set === undefined) {
    set = makeRange(low, high, ignoreCase);
    ranges.set(key, set);
  }
  return set;
}

function makeRange(low: number, high: number, ignoreCase: boolean): CharacterSet {
  const bytes = new Uint8Array(256);
  for (let unit = low; unit <= Math.min(high, 0xff); unit += 1) addUnit(bytes, unit, ignoreCase);
  const first = Math.max(low, 0x100);
  if (high >= first && high - first <= RANGE_MAX) {
    for (let point = first; point <= Math.min(high, 0xffff); point += 1) addUnit(bytes, point, ignoreCase);
  } else if (high >= first) for (const byte of foldedBytes) bytes[byte] = 1;
  bytes[edgeByte] = 0;
  return { bytes, pair: high > 0xffff };
}

function addUnit(bytes: ByteSet, unit: number, ignoreCase: boolean): void {
  bytes[foldUnit(unit)] = 1;
  if (!ignoreCase) return;
  const character = String.fromCharCode(unit);
  for (const other of [character.toLowerCase(), character.toUpperCase()]) {
    if (other.length === 1) bytes[foldUnit(other.charCodeAt(0))] = 1;
  }
  // The long s and the Kelvin sign fold to s and k, and some letters of Latin-1 to letters beyond it.
  if (/[sk\u00b5\u00df\u00e5\u00ff]/iu.test(character)) for (const byte of [fold.upper, fold.letter]) bytes[byte] = 1;
}

/** The class of each byte, and a byte of each class: bytes that are in the same sets are of one. */
export function classify(sets: readonly ByteSet[]): { classes: Uint8Array; representatives: number[] } {
  const classes = new Uint8Array(256);
  let count = 1;
  const parts = new Int16Array(512);
  for (const set of sets) {
    // A set parts the classes of which it has some bytes and not others.
    parts.fill(-1, 0, count * 2);
    let next = 0;
    for (let byte = 0; byte < 256; byte += 1) {
      const part = (classes[byte] ?? 0) * 2 + (set[byte] ?? 0);
      if (parts[part] === -1) {
        parts[part] = next;
        next += 1;
      }
      classes[byte] = parts[part] ?? 0;
    }
    count = next;
  }
  return { classes, representatives: Array.from({ length: count }, (_, byteClass) => classes.indexOf(byteClass)) };
}
