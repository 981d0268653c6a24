import type { Location } from '../../document.ts';

/** References that are kept. What is referred to after them is held to be referred to. */
const REFERENCES_MAX = 100_000;

/** Characters of a reference. They are numbers, and names that a program made. */
const ID_LENGTH_MAX = 256;

/** Where a text refers to notes and comments, by their numbers. */
class References {
  readonly #places = new Map<string, Location>();

  add(id: string, at: Location): void {
    if (id.length > ID_LENGTH_MAX || this.#places.has(id)) return;
    if (this.#places.size < REFERENCES_MAX) this.#places.set(id, at);
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
  readonly #margins = new Map<string, string>();
  /** A section has a first page that differs (ECMA-376 part 1, 17.10.6). */
  hasTitlePage = false;

  /** A header or a footer, by its relationship, is that of pages of a kind: `default`, `first`, `even`. */
  addMargin(id: string, type: string): void {
    if (id.length > ID_LENGTH_MAX || this.#margins.get(id) === 'default') return;
    if (this.#margins.size < REFERENCES_MAX) this.#margins.set(id, type);
  }

  /** What pages have a header or a footer; undefined if none have it. Where not all are known, it is held to be on all. */
  marginOf(id: string): string | undefined {
    return this.#margins.get(id) ?? (this.#margins.size < REFERENCES_MAX ? undefined : 'default');
  }
}
