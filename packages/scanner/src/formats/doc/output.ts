import type { Location, Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { BlockBuilder, type RunDetail } from '../../text/block.ts';

/** A stretch of a paragraph that is seen or not as a whole. */
export interface Stretch {
  readonly text: string;
  /** Why it is not seen; undefined if it is. */
  readonly hiddenBy: Trait | undefined;
  /** It is not seen because it is white, and is where the row that it stands in has a shade. */
  readonly isWhite: boolean;
  /** It was put in, or its format was changed, while changes were tracked. */
  readonly isTracked: boolean;
}

/** Gathers what is said of a document, in order: text in blocks, and traits once a place or a row of such places. */
export class Output {
  readonly #blocks = new BlockBuilder();
  #parts: Part[] = [];
  #last: ReadonlySet<Trait> = new Set();
  #paragraphs = 0;

  /** The place of the next paragraph. */
  nextParagraph(): Location {
    this.#paragraphs += 1;
    return { kind: 'paragraph', paragraph: this.#paragraphs };
  }

  /** A text that is one piece. */
  add(text: string, at: Location, detail: RunDetail = {}): void {
    this.#blocks.add(text, at, detail);
  }

  /** A part that follows all text so far. */
  follow(part: Part): void {
    this.#parts.push(...this.#blocks.rest(), part);
  }

  /** A part of which the order does not matter. */
  tell(part: Part): void {
    this.#parts.push(part);
  }

  /**
   * What stands at one place: what is seen of it as one text, then each stretch that is not. `whole` hides all of it.
   * A trait that the place before had as well is not told again.
   */
  place(stretches: readonly Stretch[], at: Location, whole: Trait | undefined, detail: RunDetail = {}): void {
    const seen = stretches.filter(({ hiddenBy }) => hiddenBy === undefined).map(({ text }) => text);
    const told = new Set<Trait>();
    const shown = seen.join('').trim();
    if (shown !== '') {
      this.#blocks.add(shown, at, whole === undefined ? detail : { ...detail, hiddenBy: whole });
      if (whole !== undefined) told.add(whole);
    }
    for (const { text, hiddenBy } of joined(stretches)) {
      if (text.trim() === '') continue;
      this.#blocks.add(text, at, { ...detail, hiddenBy });
      told.add(hiddenBy);
    }
    if (stretches.some(({ isTracked, text }) => isTracked && text.trim() !== '')) told.add('tracked-change');
    for (const name of told) if (!this.#last.has(name)) this.#parts.push(trait(name, at));
    if (told.size > 0 || shown !== '') this.#last = told;
  }

  /** What is full. */
  take(): readonly Part[] {
    const parts = [...this.#blocks.take(), ...this.#parts];
    this.#parts = [];
    return parts;
  }

  /** All that is left. */
  rest(): readonly Part[] {
    const parts = [...this.#blocks.rest(), ...this.#parts];
    this.#parts = [];
    return parts;
  }
}

/** Stretches that are not seen, those that follow each other for one reason as one. */
function joined(stretches: readonly Stretch[]): readonly { readonly text: string; readonly hiddenBy: Trait }[] {
  const found: { text: string; readonly hiddenBy: Trait }[] = [];
  let before: Trait | undefined;
  for (const { text, hiddenBy } of stretches) {
    const last = found.at(-1);
    if (hiddenBy !== undefined && hiddenBy === before && last !== undefined) last.text += text;
    else if (hiddenBy !== undefined) found.push({ text, hiddenBy });
    before = hiddenBy;
  }
  return found;
}
