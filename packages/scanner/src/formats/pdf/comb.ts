import type { Glyphs } from './glyphs.ts';

/** Letters of a stretch below which a pitch may be chance. */
const LETTERS_MIN = 5;
/** In sizes of the letters: boxes of a form are up to this wide; single letters in the columns of a table stand wider. */
const PITCH_MAX = 1.6;
/** How far an advance may be off the pitch, as a part of it, and how many of a stretch must not be. */
const PITCH_TOLERANCE = 0.03;
const AT_PITCH_MIN = 0.6;

/**
 * The same pieces, in which letters that are each drawn alone at one pitch, as in the boxes of a form, are as wide as the
 * pitch: what stands between them is no space, however narrow they are.
 */
export function fillPitch(pieces: readonly Glyphs[]): readonly Glyphs[] {
  const letters = pieces.filter(({ text }) => text.length === 1 && text !== ' ');
  if (letters.length < LETTERS_MIN) return pieces;
  const widths = new Map<Glyphs, number>();
  for (const line of Map.groupBy(letters, ({ y, size }) => `${Math.round(y)} ${Math.round(size)}`).values()) {
    for (const stretch of stretchesOf(line.toSorted((a, b) => a.x - b.x))) {
      const pitch = pitchOf(stretch);
      if (pitch === undefined) continue;
      for (const letter of stretch) widths.set(letter, Math.max(letter.width, pitch));
    }
  }
  if (widths.size === 0) return pieces;
  return pieces.map((piece) => {
    const width = widths.get(piece);
    return width === undefined ? piece : { ...piece, width, isPitched: true };
  });
}

/** Letters from left to right without a gap that is wider than a space among them. */
function stretchesOf(line: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const stretches: Glyphs[][] = [];
  let last: Glyphs | undefined;
  for (const letter of line) {
    if (last === undefined || letter.x - last.x > 2 * PITCH_MAX * letter.size) stretches.push([]);
    stretches.at(-1)?.push(letter);
    last = letter;
  }
  return stretches;
}

/**
 * The distance of most letters from the next, if there is one, none is nearer, and most do not fill it: else it is the
 * font that sets them.
 */
function pitchOf(stretch: readonly Glyphs[]): number | undefined {
  const [first] = stretch;
  // A row of dots leads the eye, and is no word.
  const words = stretch.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (first === undefined || words.length < LETTERS_MIN) return undefined;
  const advances = stretch.slice(1).map(({ x }, index) => x - (stretch[index]?.x ?? x));
  const pitch = median(advances);
  const least = pitch * (1 - PITCH_TOLERANCE);
  const most = pitch * (1 + PITCH_TOLERANCE);
  if (pitch <= 0 || pitch > PITCH_MAX * first.size || median(stretch.map(({ width }) => width)) > least)
    return undefined;
  const atPitch = advances.filter((advance) => advance <= most).length;
  return advances.every((advance) => advance >= least) && atPitch >= advances.length * AT_PITCH_MIN ? pitch : undefined;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
