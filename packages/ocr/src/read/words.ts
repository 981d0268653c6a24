import { STRIP_HEIGHT } from './crop.ts';
import type { Letter } from './ctc.ts';
import type { Gap } from './word-gaps.ts';

/** Letters between two spaces of a line. */
export interface Word {
  readonly text: string;
  /** Mean of its letters, 0 to 1. */
  readonly confidence: number;
  /** Where it stands in its strip, `[from, to)` in pixels. */
  readonly from: number;
  readonly to: number;
}

/** A gap between words, in heights of the strip: letters fill it to two thirds, and a space is a quarter of their size. */
const GAP_MIN = 0.21;
/** Beside what is thinner than its room: a digit one, a letter l. */
const THIN_GAP_MIN = 0.34;
/** And in middling gaps between letters: those of a typewriter are wide. */
const GAP_RATIO_MIN = 2.4;
/** Of fewer gaps none is a middling one. */
const FEW_GAPS = 4;

/** The letters of a line as words: parted at spaces, and where the ink leaves a gap that the reader took for none. */
export function toWords(letters: readonly Letter[], gaps: readonly Gap[], stepWidth: number): readonly Word[] {
  const words: Letter[][] = [[]];
  const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const middling = widths.length < FEW_GAPS ? 0 : (widths[Math.floor(widths.length / 2)] ?? 0);
  let before: Letter | undefined;
  let next = 0;
  for (const letter of letters) {
    const x = (letter.step + 0.5) * stepWidth;
    // Gaps and letters both go from left to right.
    let gap = 0;
    for (; next < gaps.length && (gaps[next]?.from ?? x) < x; next += 1) {
      gap = Math.max(gap, (gaps[next]?.to ?? 0) - (gaps[next]?.from ?? 0));
    }
    const isApart = before !== undefined && gap >= Math.max(gapMin(before.text, letter.text), GAP_RATIO_MIN * middling);
    if (isApart || letter.text === ' ') words.push([]);
    if (letter.text !== ' ') words.at(-1)?.push(letter);
    before = letter;
  }
  return words.filter((word) => word.length > 0).map((word) => toWord(word, stepWidth));
}

/** From how wide a gap on, in pixels, two letters are of two words. Signs stand apart from letters, and belong to them. */
function gapMin(left: string, right: string): number {
  if (/[^\p{L}\d]/u.test(left + right)) return Number.POSITIVE_INFINITY;
  return (/[\dlIijtfr]/.test(left + right) ? THIN_GAP_MIN : GAP_MIN) * STRIP_HEIGHT;
}

function toWord(letters: readonly Letter[], stepWidth: number): Word {
  const [first, last] = [letters[0]?.step ?? 0, letters.at(-1)?.step ?? 0];
  // Half a letter on either side.
  const margin = letters.length > 1 ? (last - first) / (letters.length - 1) / 2 : 1;
  return {
    text: letters.map(({ text }) => text).join(''),
    confidence: letters.reduce((sum, { confidence }) => sum + confidence, 0) / letters.length,
    from: (first + 0.5 - margin) * stepWidth,
    to: (last + 0.5 + margin) * stepWidth,
  };
}
