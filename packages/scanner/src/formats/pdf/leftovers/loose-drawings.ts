import type { FormatContext } from '../../format.ts';
import { readPageText } from '../content/page-text.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { shownStrings } from '../objects/shown-strings.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { type PdfBounds, PdfDocument } from '../pdf-document.ts';
import { isDictionary, type PdfDictionary, type PdfValue } from '../streams/syntax.ts';
import { type Find, makeDocument } from './loose-pages.ts';

/** Pages, forms and contents that are read, of those that no page tree leads to. */
const ROOTS_MAX = 500;
/** Pages whose fonts are tried on contents that have none. */
const FONT_PAGES_MAX = 100;
/** What a stream of another kind says that it is. */
const OTHER_TYPES: ReadonlySet<string> = new Set(['XRef', 'ObjStm', 'EmbeddedFile', 'Metadata', 'Pattern', 'CMap']);
/** Nobody sees any of it, so that it does not matter what else hides it. */
const EVERYTHING = { isLayerShown: () => true, redactions: [] };
/** Operators that begin a text, and that show one (ISO 32000-1, 9.4). */
const BEGINS_TEXT = /\bBT\b/;
const SHOWS_TEXT = /\b(?:Tj|TJ)\b|[)>\]]\s{0,8}['"]/;
/** Bytes of a stream that are looked at, whether it is content. */
const HEAD_BYTES = 1024 ** 2;

/** Reads what would be drawn by objects that no page tree leads to. */
export class LooseDrawings {
  readonly #store: PdfStore;
  readonly #find: Find;
  readonly #context: FormatContext;
  readonly #bounds: PdfBounds;

  /** `find` says which object is meant by a number in them. */
  constructor(store: PdfStore, find: Find, context: FormatContext, bounds: PdfBounds) {
    this.#store = store;
    this.#find = find;
    this.#context = context;
    this.#bounds = bounds;
  }

  /** The text of what some objects draw, a paragraph at a time. Those that draw nothing are left out. */
  async *read(objects: readonly StoredObject[]): AsyncGenerator<string> {
    const roots = await this.#rootsOf(objects);
    if (roots.length === 0) return;
    const made = await makeDocument(this.#store, roots, this.#find, this.#fonts());
    const texts: string[] = [];
    if (made !== undefined) {
      await this.#context.budget.expand(made.length);
      for await (const text of this.#pagesOf(made)) texts.push(text);
    }
    yield* texts;
    // What pdf.js does not read, or reads as nothing.
    if (texts.length > 0) return;
    for (const root of roots) if (root.stream !== undefined) yield shownStrings(await this.#store.data(root));
  }

  async *#pagesOf(made: Uint8Array): AsyncGenerator<string> {
    try {
      await using document = await PdfDocument.open(made, this.#bounds);
      for (let number = 1; number <= document.pdf.numPages; number++) {
        this.#context.progress();
        document.port.beginPage();
        const page = await document.pdf.getPage(number);
        const { paragraphs, isUnmapped } = await document.port.within(readPageText(page, document, EVERYTHING));
        if (!isUnmapped) yield* paragraphs.map(({ text }) => text);
        page.cleanup();
      }
    } catch {
      // It is made of what may be torn: what was read so far is what there is.
    }
  }

  /** Pages; then the contents and the forms that no such page draws. */
  async #rootsOf(objects: readonly StoredObject[]): Promise<readonly StoredObject[]> {
    const pages = objects.filter((object) => this.#typeOf(object) === 'Page').slice(0, ROOTS_MAX);
    const streams: StoredObject[] = [];
    for (const object of objects) {
      if (pages.length + streams.length >= ROOTS_MAX) break;
      if (object.stream !== undefined && (await this.#isText(object))) streams.push(object);
    }
    return [...pages, ...streams];
  }

  async #isText(object: StoredObject): Promise<boolean> {
    const dictionary = this.#store.value(object);
    if (!isDictionary(dictionary) || OTHER_TYPES.has(nameOf(dictionary.get('Type')) ?? '')) return false;
    const subtype = nameOf(dictionary.get('Subtype'));
    if (subtype !== undefined && subtype !== 'Form') return false;
    const head = (await this.#store.data(object)).toString('latin1', 0, HEAD_BYTES);
    return BEGINS_TEXT.test(head) && SHOWS_TEXT.test(head);
  }

  #typeOf(object: StoredObject): string | undefined {
    const value = this.#store.value(object);
    return isDictionary(value) ? nameOf(value.get('Type')) : undefined;
  }

  /** Fonts of all pages by their names, the first of each. */
  #fonts(): PdfDictionary {
    const fonts = new Map<string, PdfValue>();
    let pages = 0;
    for (const object of this.#store.objects) {
      const value = this.#store.value(object);
      const resources = isDictionary(value) ? this.#store.dictionary(value.get('Resources')) : undefined;
      if (resources === undefined) continue;
      for (const [name, font] of this.#store.dictionary(resources.get('Font')) ?? []) {
        if (!fonts.has(name)) fonts.set(name, font);
      }
      pages += 1;
      if (pages >= FONT_PAGES_MAX) break;
    }
    return fonts;
  }
}
