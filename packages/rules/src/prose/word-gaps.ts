import { APOSTROPHE, kindAt, SPACE } from './characters.ts';

/** What stands between a word and the one before: see `Words.gaps`. What comes later in the list hides what comes before. */
export const GAP_SPACE = 0;
export const GAP_GLUED = 1;
export const GAP_POSSESSIVE = 2;
export const GAP_QUOTE = 3;
export const GAP_COMMA = 4;
export const GAP_DASH = 5;
const GAP_OTHER = 6;
export const GAP_BRACKET = 7;
export const GAP_COLON = 8;
export const GAP_LINE = 9;
export const GAP_PERIOD = 10;
export const GAP_CELL = 11;
export const GAP_START = 12;
export const GAP_HANDLE = 13;

/** U+001F, which ends a run of a block: it parts texts. */
const RUN_END = 0x1f;

/** Two words with nothing between them. */
export const NO_GAP = -1;

/** How many kinds of gaps there are. */
export const GAP_KINDS = 14;

/** Marks that are a gap of one kind wherever they stand. */
const markGaps: ReadonlyMap<number, number> = new Map([
  ...[...',;'].map((mark) => [mark.charCodeAt(0), GAP_COMMA] as const),
  ...[...'/\\_'].map((mark) => [mark.charCodeAt(0), GAP_GLUED] as const),
  ...[...'()[]<>'].map((mark) => [mark.charCodeAt(0), GAP_BRACKET] as const),
  ...[...'"\u201c\u201d'].map((mark) => [mark.charCodeAt(0), GAP_QUOTE] as const),
  ...[...'-\u2013\u2014'].map((mark) => [mark.charCodeAt(0), GAP_DASH] as const),
  [0x7c, GAP_CELL],
]);

/** What a mark is where space follows it, and where none does. */
interface SpacedGap {
  readonly spaced: number;
  readonly joined: number;
}

/** Marks that are another gap where space follows. */
const spacedGaps: ReadonlyMap<number, SpacedGap> = new Map<number, SpacedGap>([
  ...[...'.!?'].map((mark) => [mark.charCodeAt(0), { spaced: GAP_PERIOD, joined: GAP_GLUED }] as const),
  [0x3a, { spaced: GAP_COLON, joined: GAP_GLUED }],
  ...[...'@#'].map((mark) => [mark.charCodeAt(0), { spaced: GAP_OTHER, joined: GAP_HANDLE }] as const),
]);

/** What stands before the next word, after one more character that is of no word. */
export function nextGap(gap: number, text: string, at: number, kind: number): number {
  const unit = text.charCodeAt(at);
  // Nearly all words are parted by one space.
  if (unit === 0x20 && text.charCodeAt(at - 1) !== 0x20) return Math.max(gap, GAP_SPACE);
  // The runs of a block are texts by themselves.
  return unit === RUN_END ? GAP_START : Math.max(gap, gapOf(text, at, unit, kind));
}

function gapOf(text: string, at: number, unit: number, kind: number): number {
  if (kind === SPACE) return spaceOf(text, at, unit);
  const either = spacedGaps.get(unit);
  if (either !== undefined) return isSpaceAfter(text, at) ? either.spaced : either.joined;
  return markGaps.get(unit) ?? (kind === APOSTROPHE ? GAP_QUOTE : GAP_OTHER);
}

function spaceOf(text: string, at: number, unit: number): number {
  const before = text.charCodeAt(at - 1);
  if (unit === 0x0a || unit === 0x0d) return before === 0x0a ? GAP_CELL : GAP_LINE;
  return unit === 0x09 || (unit === 0x20 && before === 0x20) ? GAP_CELL : GAP_SPACE;
}

function isSpaceAfter(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) ||
    next === RUN_END ||
    kindAt(next) === SPACE ||
    next === 0x22 ||
    next === 0x29 ||
    next === 0x201d
  );
}
