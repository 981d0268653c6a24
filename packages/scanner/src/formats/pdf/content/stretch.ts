import type { Trait } from '../../../document.ts';
import type { Rectangle } from './rectangle.ts';

/** A letter of a stretch. */
export interface Letter {
  /** What it stands for: most often one character, of a ligature several. */
  readonly text: string;
  /** Where it begins, along the baseline. */
  readonly x: number;
  /** To where the next one begins, but for the gaps between words. */
  readonly width: number;
}

/**
 * Letters that are drawn one after another without a gap: a word, as a rule. Turned so that it runs to the right: `x`
 * and `y` are those of the page turned back by `angle`. Units of the page.
 */
export interface Stretch {
  readonly letters: readonly Letter[];
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters: from one line to the next if there is no space between lines. */
  readonly size: number;
  /** Degrees, whole ones; lines are made of stretches of the same angle. */
  readonly angle: number;
  /** A space is drawn before it. */
  readonly isSpaced: boolean;
  /** How many opaque marks were drawn before it. */
  readonly marksBefore: number;
  /** Nothing is drawn of it: what is seen in its place says whether it is seen. */
  readonly isUndrawn?: true;
  /** Why a reader would not see it, whatever is drawn later. */
  readonly hiddenBy?: Trait;
  /** What it is clipped to, of which it is outside. */
  readonly clip?: Rectangle;
}

/** What a stretch says. */
export function textOf({ letters }: Pick<Stretch, 'letters'>): string {
  return letters.length === 1 ? (letters[0]?.text ?? '') : letters.map(({ text }) => text).join('');
}

/** A point of a stretch on the page: so far along its baseline and so far above it. */
export function pointOn(
  { y, angle }: Pick<Stretch, 'y' | 'angle'>,
  x: number,
  above: number,
): readonly [number, number] {
  if (angle === 0) return [x, y + above];
  const turn = (angle * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return [x * cosine - (y + above) * sine, x * sine + (y + above) * cosine];
}

/**
 * A stretch with why its letters are not seen. Where only some of them are not, those that are seen are a stretch of their
 * own, and the whole word is what is not seen: half of a number says little. A single letter is no word.
 */
export function hide(stretch: Stretch, reasonOf: (letter: Letter) => Trait | undefined): readonly Stretch[] {
  const parts: { letters: Letter[]; reason: Trait | undefined }[] = [];
  for (const letter of stretch.letters) {
    const reason = reasonOf(letter);
    const last = parts.at(-1);
    if (last !== undefined && last.reason === reason) last.letters.push(letter);
    else parts.push({ letters: [letter], reason });
  }
  const hidden = parts.filter(({ reason }) => reason !== undefined);
  const [first] = hidden;
  if (first?.reason === undefined) return [stretch];
  const whole: Stretch = { ...stretch, hiddenBy: first.reason };
  if (hidden.length === parts.length) return [whole];
  if (countWordLetters(hidden.flatMap(({ letters }) => letters)) < 2) return [stretch];
  const shown = parts.filter(({ reason }) => reason === undefined);
  return [whole, ...shown.map(({ letters }) => withLetters(stretch, letters, letters[0] !== stretch.letters[0]))];
}

function countWordLetters(letters: readonly Letter[]): number {
  return letters.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
}

/** The same stretch with some of its letters alone; at least one. */
export function withLetters(stretch: Stretch, letters: readonly Letter[], isInner: boolean): Stretch {
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return stretch;
  const width = last.x + last.width - first.x;
  return { ...stretch, letters, x: first.x, width, isSpaced: stretch.isSpaced && !isInner };
}
