import type { Location } from '../../document.ts';
import { docxLimits } from './docx-limits.ts';

/** Characters of a reference. They are numbers, and names that a program made. */
const ID_LENGTH_MAX = 256;

/** Where a text refers to notes and comments, by their numbers. */
class References {
  readonly #max: number;
  readonly #places = new Map<string, Location>();
  #isComplete = true;

  constructor(max: number) {
    this.#max = max;
  }

  add(id: string, at: Location): void {
    if (id.length > ID_LENGTH_MAX || this.#places.has(id)) return;
    if (this.#places.size < this.#max) this.#places.set(id, at);
    else this.#isComplete = false;
  }

  /** Undefined if nothing refers to it, or it is not known. */
  get(id: string): Location | undefined {
    return this.#places.get(id);
  }

  /** Whether all references are known. */
  get isComplete(): boolean {
    return this.#isComplete;
  }
}

/** What the text of a document refers to in its other parts, as far as it was read. */
export class Marks {
  readonly footnotes: References;
  readonly endnotes: References;
  readonly comments: References;
  readonly #max: number;
  readonly #margins = new Map<string, string>();
  #hasAllMargins = true;
  /** The header and the footer of first pages that a section has, or takes over from the one before it (17.10.5). */
  readonly #first = new Map<string, string>();
  /** Those that a section shows. */
  readonly #shownFirst = new Set<string>();
  #hasTitlePage = false;

  /** `max` bounds the references of each kind. What is referred to after them is held to be referred to. */
  constructor(max: number = docxLimits.docxReferencesMax.value) {
    this.#max = max;
    this.footnotes = new References(max);
    this.endnotes = new References(max);
    this.comments = new References(max);
  }

  /** Whether all references are known. */
  get isComplete(): boolean {
    return this.#hasAllMargins && [this.footnotes, this.endnotes, this.comments].every((each) => each.isComplete);
  }

  /** A header or a footer (`kind`), by its relationship, is that of pages of a type: `default`, `first`, `even`. */
  addMargin(kind: string, id: string, type: string): void {
    if (type === 'first') this.#first.set(kind, id);
    if (id.length > ID_LENGTH_MAX || this.#margins.get(id) === 'default') return;
    if (this.#margins.size < this.#max) this.#margins.set(id, type);
    else this.#hasAllMargins = false;
  }

  /** The section that is read has a first page that differs (ECMA-376 part 1, 17.10.6). */
  sayTitlePage(): void {
    this.#hasTitlePage = true;
  }

  /** A section ends. */
  endSection(): void {
    if (this.#hasTitlePage) for (const id of this.#first.values()) this.#shownFirst.add(id);
    this.#hasTitlePage = false;
  }

  /**
   * What pages have a header or a footer; undefined if none have it, or they are first pages of sections where those do not differ.
   * Where not all are known, it is held to be on all.
   */
  marginOf(id: string): string | undefined {
    const type = this.#margins.get(id) ?? (this.#hasAllMargins ? undefined : 'default');
    return type === 'first' && !this.#shownFirst.has(id) ? undefined : type;
  }
}
