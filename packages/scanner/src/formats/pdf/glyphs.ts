/** A piece of text as it is drawn: a word, a line, a letter. Units of the page, origin at the lower left. */
export interface Glyphs {
  readonly text: string;
  /** Where its baseline begins, turned so that the text runs to the right. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** It is drawn alone, and as wide as the pitch of those beside it: see `fillPitch`. */
  readonly isPitched?: true;
  readonly size: number;
  /** Degrees that the text was turned by; lines are made of pieces of the same angle. */
  readonly angle: number;
}
