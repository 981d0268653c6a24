import type { Trait } from '../../../document.ts';

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
  /** Why a reader would not see it, whatever is drawn later. */
  readonly hiddenBy?: Trait;
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

/** The letters of a stretch in groups of which each has the same answer, as stretches of their own, in order. */
export function splitBy<T>(
  stretch: Stretch,
  answerOf: (letter: Letter) => T,
): readonly { readonly part: Stretch; readonly answer: T }[] {
  const parts: { letters: Letter[]; answer: T }[] = [];
  for (const letter of stretch.letters) {
    const answer = answerOf(letter);
    const last = parts.at(-1);
    if (last !== undefined && last.answer === answer) last.letters.push(letter);
    else parts.push({ letters: [letter], answer });
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return [{ part: stretch, answer: only.answer }];
  return parts.map(({ letters, answer }, index) => ({ part: withLetters(stretch, letters, index > 0), answer }));
}

/** The same stretch with some of its letters alone; at least one. */
export function withLetters(stretch: Stretch, letters: readonly Letter[], isInner: boolean): Stretch {
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return stretch;
  const width = last.x + last.width - first.x;
  return { ...stretch, letters, x: first.x, width, isSpaced: stretch.isSpaced && !isInner };
}
