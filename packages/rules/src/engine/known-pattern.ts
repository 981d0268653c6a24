import { anchorOf } from './anchor.ts';
import { DEPTH_MAX } from './automaton.ts';
import { type ByteSet, unite } from './byte-set.ts';
import { edgeByte, foldAt } from './folding.ts';
import { buildPositions, type Positions } from './positions.ts';
import { longestOf, parsePattern, UnknownSyntax } from './syntax.ts';

/** What an engine knows of a pattern. */
export interface KnownPattern {
  /** What the automaton follows from a start; nothing, if the anchor leads to the starts. */
  readonly positions: Positions;
  /** The longest match in UTF-16 units; infinite if that is not known. */
  readonly lengthMax: number;
  /** What must stand in a match, further in than its first bytes. */
  readonly anchor: PatternAnchor | undefined;
}

/** Where what must stand in a match of a pattern is, and where the match may begin if it was found. */
export interface PatternAnchor {
  /** The same for patterns with the same anchor. */
  readonly key: string;
  readonly positions: Positions;
  /** The way back to the starts, if there is one: see `findStarts`. */
  readonly lead: Lead | undefined;
}

/** Where a match may begin before its anchor. */
interface Lead {
  readonly offsetMin: number;
  readonly offsetMax: number;
  /** What may stand from the first byte up to the anchor. */
  readonly ahead: ByteSet;
  /** What the first byte may be. */
  readonly first: ByteSet;
  /** The same, each with what may stand before it. */
  readonly firsts: readonly { readonly bytes: ByteSet; readonly before: ByteSet | undefined }[];
}

/** Bytes before an anchor that are tried as a start. Further back the automaton follows from the start. */
const LEAD_MAX = 200;

/** A pattern that no automaton can be made of may begin anywhere, and end anywhere. */
const anywhere: KnownPattern = {
  positions: { positions: [], starts: [], matchesNothing: true },
  lengthMax: Number.POSITIVE_INFINITY,
  anchor: undefined,
};

const nowhere: Positions = { positions: [], starts: [], matchesNothing: false };

const known = new WeakMap<RegExp, KnownPattern>();

/** What is known of a pattern with the `u` flag. Worked out once for each. */
export function knowPattern(pattern: RegExp): KnownPattern {
  let knowledge = known.get(pattern);
  if (knowledge === undefined) {
    knowledge = learnPattern(pattern);
    known.set(pattern, knowledge);
  }
  return knowledge;
}

/** The longest match of any of some patterns in UTF-16 units; infinite if that is not known. */
export function longestMatch(patterns: readonly RegExp[]): number {
  return Math.max(0, ...patterns.map((pattern) => knowPattern(pattern).lengthMax));
}

function learnPattern(pattern: RegExp): KnownPattern {
  try {
    const node = parsePattern(pattern.source, pattern.flags);
    const lengthMax = longestOf(node);
    const positions = buildPositions(node, DEPTH_MAX);
    const anchor = isTelling(positions) ? undefined : anchorOf(node, DEPTH_MAX);
    if (anchor === undefined) return { positions, lengthMax, anchor: undefined };
    const { key, offsetMin, offsetMax, ahead } = anchor;
    const found = { key, positions: buildPositions(anchor.node, DEPTH_MAX) };
    if (offsetMax > LEAD_MAX) return { positions, lengthMax, anchor: { ...found, lead: undefined } };
    const firsts = positions.starts.map(({ position, before }) => ({
      bytes: positions.positions[position]?.bytes ?? new Uint8Array(256),
      before,
    }));
    const first = firsts.reduce<ByteSet>((all, { bytes }) => unite(all, bytes), new Uint8Array(256));
    return {
      positions: nowhere,
      lengthMax,
      anchor: { ...found, lead: { offsetMin, offsetMax, ahead, first, firsts } },
    };
  } catch (error) {
    if (!(error instanceof UnknownSyntax)) throw error;
    return anywhere;
  }
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
      if (firsts.some((each) => each.bytes[byte] === 1 && (each.before === undefined || each.before[before] === 1))) {
        into.push(at);
      }
    }
    next = Math.max(next, anchor - offsetMin + 1);
  }
}
