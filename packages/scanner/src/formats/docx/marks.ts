import type { Location } from '../../document.ts';

/** References that are kept. What is referred to after them is held to be referred to. */
const REFERENCES_MAX = 100_000;

/** Where a text refers to notes and comments, by their numbers. */
class References {
  readonly #places = new Map<string, Location>();

  add(id: string, at: Location): void {
    if (this.#places.size < REFERENCES_MAX && !this.#places.has(id)) this.#places.set(id, at);
  }

  /** Undefined if nothing refers to it, or it is not known. */
  get(id: string): Location | undefined {
    return this.#places.get(id);
  }

  /** Whether all references are known. */
  get isComplete(): boolean {
    return this.#places.size < REFERENCES_MAX;
  }
}

/** What the text of a document refers to in its other parts, as far as it was read. */
export class Marks {
  readonly footnotes = new References();
  readonly endnotes = new References();
  readonly comments = new References();
  /** The relationships of headers and footers that a page of some kind has: `default`, `first`, `even`. */
  readonly margins = new Map<string, string>();
  /** A section has a first page that differs (ECMA-376 part 1, 17.10.6). */
  hasTitlePage = false;
}
