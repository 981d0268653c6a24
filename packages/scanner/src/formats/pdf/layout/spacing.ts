import type { Stretch } from '../content/stretch.ts';
import type { Row } from './row.ts';

/** Letters of a chain below which their distances may be chance. */
const LETTERS_MIN = 5;
/** In sizes of the letters: boxes of a form are up to this wide; single letters in the columns of a table stand wider. */
const PITCH_MAX = 1.6;
/** How far an advance may be off the pitch, as a part of it, and how many of a chain must not be. */
const PITCH_TOLERANCE = 0.03;
const AT_PITCH_MIN = 0.6;
/** Gaps between letters that are set apart, in sizes: a narrower one is no gap, a wider one is that of a table. */
const GAP_MIN = 0.08;
const GAP_MAX = 1.2;
/** How much wider than most gaps one may be that is none between words. */
const GAP_TOLERANCE = 0.12;

/**
 * The same row, in which letters that are each drawn alone and set apart are as wide as their distance from the next: in
 * the boxes of a form they stand at one pitch, in spaced words at one gap. What stands between them is no space.
 */
export function closeSpacing(row: Row): Row {
  if (row.length < LETTERS_MIN) return row;
  const widths = new Map<Stretch, number>();
  for (const chain of chainsOf(row)) {
    const pitch = pitchOf(chain);
    const gap = pitch === undefined ? gapOf(chain) : undefined;
    for (const letter of chain) {
      if (pitch !== undefined) widths.set(letter, Math.max(letter.width, pitch));
      else if (gap !== undefined) widths.set(letter, letter.width + gap);
    }
  }
  if (widths.size === 0) return row;
  return row.map((stretch) => {
    const width = widths.get(stretch);
    return width === undefined ? stretch : { ...stretch, width, isSpaced: false };
  });
}

/** Letters that are each drawn alone, from left to right without a gap that is wider than a space among them. */
function chainsOf(row: Row): readonly Row[] {
  const chains: Stretch[][] = [];
  let last: Stretch | undefined;
  for (const stretch of row) {
    if (stretch.letters.length > 1) last = undefined;
    else {
      if (last === undefined || stretch.x - last.x > 2 * PITCH_MAX * stretch.size) chains.push([]);
      chains.at(-1)?.push(stretch);
      last = stretch;
    }
  }
  return chains.filter((chain) => countWords(chain) >= LETTERS_MIN);
}

/** A row of dots leads the eye, and is no word. */
function countWords(chain: Row): number {
  return chain.filter(({ letters: [letter] }) => /[\p{L}\p{N}]/u.test(letter?.text ?? '')).length;
}

/**
 * The distance of most letters from the next, if there is one, none is nearer, and most do not fill it: else it is the
 * font that sets them.
 */
function pitchOf(chain: Row): number | undefined {
  const [first] = chain;
  if (first === undefined) return undefined;
  const advances = chain.slice(1).map(({ x }, index) => x - (chain[index]?.x ?? x));
  const pitch = median(advances);
  const least = pitch * (1 - PITCH_TOLERANCE);
  const most = pitch * (1 + PITCH_TOLERANCE);
  if (pitch <= 0 || pitch > PITCH_MAX * first.size || median(chain.map(({ width }) => width)) > least) return undefined;
  const atPitch = advances.filter((advance) => advance <= most).length;
  return advances.every((advance) => advance >= least) && atPitch >= advances.length * AT_PITCH_MIN ? pitch : undefined;
}

/** The gap that most letters leave to the next, if none is narrower by much: words that are spaced out. */
function gapOf(chain: Row): number | undefined {
  const size = chain[0]?.size ?? 1;
  const gaps = chain.slice(1).map(({ x }, index) => {
    const before = chain[index];
    return before === undefined ? 0 : (x - before.x - before.width) / size;
  });
  const gap = median(gaps);
  if (gap < GAP_MIN || gap > GAP_MAX) return undefined;
  if (gaps.some((other) => other < gap - GAP_TOLERANCE)) return undefined;
  const same = gaps.filter((other) => other <= gap + GAP_TOLERANCE).length;
  return same >= gaps.length * AT_PITCH_MIN ? gap * size : undefined;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
