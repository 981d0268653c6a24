/** A stretch of a text, and how much it is worth to tell it. Offsets are of the whole document, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/**
 * Of stretches that share text, tells the best. They are offered, and told, in the order of their ends. One that shares text
 * with the one told before is told only if it is better. The best of all is told, and every other one that is not shares text
 * with one that is told, or with a better one.
 */
export class Passages<S extends Stretch> {
  readonly #onPassage: (stretch: S) => void;
  #best: S | undefined;
  /** The one that was the best before: it is told if what takes the place of the best shares no text with it. */
  #before: S | undefined;
  #last: S | undefined;

  constructor(onPassage: (stretch: S) => void) {
    this.#onPassage = onPassage;
  }

  offer(stretch: S): void {
    const best = this.#best;
    if (!this.#isFree(stretch)) return;
    if (best === undefined || stretch.start >= best.end) {
      this.end();
      this.#best = stretch;
    } else if (stretch.worth > best.worth) {
      this.#tellBefore(stretch);
      if (best.start >= (this.#last?.end ?? 0)) this.#before = best;
      this.#best = stretch;
    }
  }

  /** To be called when the document is over. */
  end(): void {
    const best = this.#best;
    if (best === undefined) return;
    this.#tellBefore(best);
    this.#tell(best);
    this.#best = undefined;
    this.#before = undefined;
  }

  #tellBefore(best: S): void {
    const before = this.#before;
    if (before === undefined || before.end > best.start) return;
    this.#tell(before);
    this.#before = undefined;
  }

  #tell(stretch: S): void {
    this.#last = stretch;
    this.#onPassage(stretch);
  }

  /** Whether a stretch shares no text with the last that was told, or is better. */
  #isFree({ start, worth }: S): boolean {
    return this.#last === undefined || start >= this.#last.end || worth > this.#last.worth;
  }
}
