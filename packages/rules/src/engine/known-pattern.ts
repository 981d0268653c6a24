import { anchorOf } from './anchor.ts';
import { type ByteSet, unite } from './byte-set.ts';
import { edgeByte, foldAt } from './folding.ts';
import type { Pattern } from './pattern.ts';
import type { KnownPattern, Lead } from './pattern-knowledge.ts';
import { findMadeAhead } from './pattern-table.ts';
import { tabulate } from './position-table.ts';
import { buildPositions, type Positions } from './positions.ts';
import { DEPTH_MAX } from './report.ts';
import { longestOf, parsePattern, UnknownSyntax } from './syntax.ts';

/** Bytes before an anchor that are tried as a start. Further back the automaton follows from the start. */
const LEAD_MAX = 200;

/** A pattern that no automaton can be made of may begin anywhere, and end anywhere. */
const anywhere: KnownPattern = {
  positions: tabulate({ positions: [], starts: [], matchesNothing: true }),
  lengthMax: Number.POSITIVE_INFINITY,
  anchor: undefined,
};

const nowhere = tabulate({ positions: [], starts: [], matchesNothing: false });

const known = new WeakMap<Pattern, KnownPattern>();

/** What is known of a pattern with the `u` flag. Worked out once for each. */
export function knowPattern(pattern: Pattern): KnownPattern {
  let knowledge = known.get(pattern);
  if (knowledge === undefined) {
    knowledge = findMadeAhead(pattern) ?? learnPattern(pattern);
    known.set(pattern, knowledge);
  }
  return knowledge;
}

/** The longest match of any of some patterns in UTF-16 units; infinite if that is not known. */
export function longestMatch(patterns: readonly Pattern[]): number {
  return Math.max(0, ...patterns.map((pattern) => knowPattern(pattern).lengthMax));
}

/** Works it out. `refine` may make the positions fewer: see `minimize`. */
export function learnPattern(
  pattern: Pattern,
  refine: (positions: Positions) => Positions = (positions) => positions,
): KnownPattern {
  try {
    const node = parsePattern(pattern.source, pattern.flags);
    const lengthMax = longestOf(node);
    const positions = buildPositions(node, DEPTH_MAX);
    const anchor = isTelling(positions) ? undefined : anchorOf(node, DEPTH_MAX);
    if (anchor === undefined) return { positions: tabulate(refine(positions)), lengthMax, anchor: undefined };
    const { key, offsetMin, offsetMax, ahead } = anchor;
    const found = { key, positions: tabulate(refine(buildPositions(anchor.node, DEPTH_MAX))) };
    if (offsetMax > LEAD_MAX) {
      return { positions: tabulate(refine(positions)), lengthMax, anchor: { ...found, lead: undefined } };
    }
    const firsts = positions.starts.map(({ position, before }) => ({
      bytes: positions.positions[position]?.bytes ?? new Uint8Array(256),
      before,
    }));
    return {
      positions: nowhere,
      lengthMax,
      anchor: { ...found, lead: { offsetMin, offsetMax, ahead, first: firstOf(firsts), firsts } },
    };
  } catch (error) {
    if (!(error instanceof UnknownSyntax)) throw error;
    return anywhere;
  }
}

function firstOf(firsts: Lead['firsts']): ByteSet {
  return firsts.reduce<ByteSet>((all, { bytes }) => unite(all, bytes), new Uint8Array(256));
}

/** Bytes of a set that are so many that nearly any text has one of them. */
const WIDE_MIN = 8;

/** First bytes of a pattern of which at least one must be of few. */
const TELLING_DEPTH = 4;

/** Whether the first bytes of a pattern are of few each, as those of a word are: an automaton follows them seldom. */
function isTelling({ positions, starts }: Positions): boolean {
  const isWideFrom = (at: number, depth: number): boolean => {
    const position = positions[at];
    if (position === undefined || position.bytes.reduce((sum, each) => sum + each, 0) < WIDE_MIN) return false;
    return depth === 1 || position.next.some((next) => isWideFrom(next, depth - 1));
  };
  return !starts.some(({ position }) => isWideFrom(position, TELLING_DEPTH));
}

/** Whether any of some starts may be a byte after another. */
function mayBegin(firsts: Lead['firsts'], byte: number, before: number): boolean {
  for (const each of firsts) {
    if (each.bytes[byte] === 1 && (each.before === undefined || each.before[before] === 1)) return true;
  }
  return false;
}

/**
 * Adds where a pattern may begin whose anchor stands at some places: every offset that is so far before one of them
 * with nothing between that the pattern cannot match, and where its first byte may stand. Rising, each once.
 */
export function findStarts(
  text: string,
  { offsetMin, offsetMax, ahead, first, firsts }: Lead,
  anchors: readonly number[],
  into: number[],
): void {
  let next = 0;
  for (const anchor of anchors) {
    const lowest = Math.max(next, anchor - offsetMax);
    let low = anchor;
    while (low > lowest && ahead[foldAt(text, low - 1)] === 1) low -= 1;
    for (let at = low; at <= anchor - offsetMin; at += 1) {
      const byte = foldAt(text, at);
      if (first[byte] !== 1) continue;
      const before = at === 0 ? edgeByte : foldAt(text, at - 1);
      if (mayBegin(firsts, byte, before)) into.push(at);
    }
    next = Math.max(next, anchor - offsetMin + 1);
  }
}
