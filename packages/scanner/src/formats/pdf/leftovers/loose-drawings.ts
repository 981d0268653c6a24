import type { Problem } from '../../../document.ts';
import { valuesOf } from '../../../limits.ts';
import { ProblemError, problem } from '../../../problem.ts';
import type { FormatContext } from '../../format.ts';
import { readPageText } from '../content/page-text.ts';
import { isCompositeKey } from '../objects/font-keys.ts';
import type { PdfStore } from '../objects/object-store.ts';
import { shownStrings } from '../objects/shown-strings.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import { type PdfBounds, PdfDocument } from '../pdf-document.ts';
import { pdfLimits } from '../pdf-limits.ts';
import type { PageBytes } from '../streams/page-bytes.ts';
import { isArray, isDictionary, type PdfDictionary, PdfReference, type PdfValue } from '../streams/syntax.ts';
import { type Find, makeDocument } from './loose-pages.ts';

/** Pages, forms and contents that are read, of those that no page tree leads to, of all saves of a document together. */
const ROOTS_MAX = 2_000;
/** Of those, how many are made one document: the rest of it is not read as it is drawn once one of them is too much. */
const DOCUMENT_ROOTS_MAX = 100;
/** Pages whose fonts are tried on contents that have none. */
const FONT_PAGES_MAX = 100;
/** What a stream of another kind says that it is. */
const OTHER_TYPES: ReadonlySet<string> = new Set(['XRef', 'ObjStm', 'EmbeddedFile', 'Metadata', 'CMap']);
/** Nobody sees any of it, so that it does not matter what else hides it. */
const EVERYTHING = { isLayerShown: () => true, redactions: [], covers: [], fieldRows: [] };
/** Operators that begin a text, and that show one (ISO 32000-1, 9.4). */
const BEGINS_TEXT = /\bBT\b/;
const SHOWS_TEXT = /\b(?:Tj|TJ)\b|[)>\]]\s{0,8}['"]/;
/** Bytes of a stream that are looked at, whether it is content. */
const HEAD_BYTES = 1024 ** 2;

/** The objects of a document as it is or was. */
export interface LooseStore {
  readonly store: PdfStore;
  /** Says which object is meant by a number in those that are read. */
  readonly find: Find;
}

/** Reads what would be drawn by objects that no page tree leads to. */
export class LooseDrawings {
  readonly #context: FormatContext;
  readonly #bounds: PdfBounds;
  readonly #pageBytes: PageBytes;
  #rootsLeft = ROOTS_MAX;
  /** What kept some of it from being read, each once, by what it says. */
  readonly #problems = new Map<string, Problem>();

  /** `pageBytes` knows what the same file's streams expand to. */
  constructor(context: FormatContext, bounds: PdfBounds, pageBytes: PageBytes) {
    this.#context = context;
    this.#bounds = bounds;
    this.#pageBytes = pageBytes;
  }

  /** The limits that kept some of what was asked for from being read as it is drawn, each once. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** The text of what some objects draw, a paragraph at a time. Those that draw nothing are left out. */
  async *read(from: LooseStore, objects: readonly StoredObject[]): AsyncGenerator<string> {
    const roots = await this.#rootsOf(from.store, objects);
    if (roots.length === 0) return;
    const fonts = fontsOf(from.store);
    const shown = new Set<StoredObject>();
    for (let start = 0; start < roots.length; start += DOCUMENT_ROOTS_MAX) {
      const some = roots.slice(start, start + DOCUMENT_ROOTS_MAX);
      yield* this.#readSome(from, some, fonts, shown);
    }
  }

  async *#readSome(
    from: LooseStore,
    roots: readonly StoredObject[],
    fonts: PdfDictionary,
    shown: Set<StoredObject>,
  ): AsyncGenerator<string> {
    const read = new Set<StoredObject>();
    for await (const { root, texts } of this.#drawn(from, roots, fonts)) {
      read.add(root);
      // In fonts of their own, which they need not have alone.
      if (root.stream === undefined) for (const stream of contentsOf(from, root)) shown.add(stream);
      yield* texts;
    }
    // What pdf.js does not read, or reads as nothing.
    for (const root of roots) if (!read.has(root)) yield* shownBy(from, root, shown);
  }

  /** Those of some roots that pdf.js reads as text. */
  async *#drawn(
    { store, find }: LooseStore,
    roots: readonly StoredObject[],
    fonts: PdfDictionary,
  ): AsyncGenerator<DrawnRoot> {
    const fitting: StoredObject[] = [];
    for (const root of roots) if (await this.#charge(root)) fitting.push(root);
    if (fitting.length === 0) return;
    const made = await makeDocument(store, fitting, find, fonts);
    if (made === undefined) {
      this.#note(problem('part-not-read'));
      return;
    }
    await this.#context.budget.expand(made.length);
    yield* this.#pagesOf(made, fitting);
  }

  /** Charges what pdf.js is about to expand anew, as of any page; false if that is too much for one. */
  async #charge(root: StoredObject): Promise<boolean> {
    const { pdfPageBytesMax } = valuesOf(pdfLimits, this.#context.limits.own);
    const bytes = this.#pageBytes.ofRoot(root.number);
    if (bytes > pdfPageBytesMax) {
      this.#note(problem('page-bytes-limit', { number: pdfPageBytesMax, limit: 'pdfPageBytesMax' }));
      return false;
    }
    await this.#context.budget.expand(bytes);
    return true;
  }

  #note(found: Problem): void {
    this.#problems.set(found.message, found);
  }

  async *#pagesOf(made: Uint8Array, roots: readonly StoredObject[]): AsyncGenerator<DrawnRoot> {
    try {
      await using document = await PdfDocument.open(made, this.#bounds);
      for (const [index, root] of roots.entries()) {
        this.#context.progress();
        const texts = await pageOf(document, index + 1);
        if (texts.length > 0) yield { root, texts };
      }
    } catch (thrown) {
      // It is made of what may be torn: what was read so far is what there is, unless a limit says that there is more.
      if (!(thrown instanceof ProblemError)) return;
      const { limit } = thrown.problem;
      if (limit === undefined) return;
      if (!Object.hasOwn(pdfLimits, limit)) throw thrown;
      this.#note(thrown.problem);
    }
  }

  /** Pages; then the contents and the forms that no such page draws. */
  async #rootsOf(store: PdfStore, objects: readonly StoredObject[]): Promise<readonly StoredObject[]> {
    const roots: StoredObject[] = [];
    const add = (root: StoredObject): void => {
      this.#rootsLeft -= 1;
      if (this.#rootsLeft >= 0) roots.push(root);
      else this.#note(problem('part-not-read'));
    };
    for (const object of objects) if (this.#rootsLeft >= 0 && isPage(store, object)) add(object);
    for (const object of objects) {
      if (this.#rootsLeft < 0) break;
      if (object.stream !== undefined && (await isText(store, object))) add(object);
    }
    return roots;
  }
}

/** What one of the objects draws, which is not empty. */
interface DrawnRoot {
  readonly root: StoredObject;
  readonly texts: readonly string[];
}

/** None where letters have no meaning, or where the page is torn. Throws what the rest of the document is not to be read after. */
async function pageOf(document: PdfDocument, number: number): Promise<readonly string[]> {
  document.port.beginPage();
  try {
    const page = await document.pdf.getPage(number);
    const { paragraphs, isUnmapped, suspectFonts } = await document.port.within(
      readPageText(page, document, EVERYTHING),
    );
    page.cleanup();
    return isUnmapped || suspectFonts.some(({ key }) => !isCompositeKey(key)) ? [] : paragraphs.map(({ text }) => text);
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown;
    return [];
  }
}

/** The strings of contents as they stand, but of those that `shown` has already. */
async function* shownBy(from: LooseStore, root: StoredObject, shown: Set<StoredObject>): AsyncGenerator<string> {
  const streams = root.stream === undefined ? contentsOf(from, root) : [root];
  for (const stream of streams) {
    if (shown.has(stream)) continue;
    shown.add(stream);
    yield shownStrings(await from.store.data(stream));
  }
}

/** The content streams of a page (ISO 32000-1, 7.7.3.3). */
function contentsOf({ store, find }: LooseStore, page: StoredObject): readonly StoredObject[] {
  const value = store.value(page);
  const meant = (item: PdfValue) => (item instanceof PdfReference ? find(item.number) : undefined);
  const contents = isDictionary(value) ? value.get('Contents') : undefined;
  const object = meant(contents);
  if (object?.stream !== undefined) return [object];
  const items = object === undefined ? contents : store.value(object);
  return isArray(items) ? items.flatMap((item) => meant(item) ?? []) : [];
}

function isPage(store: PdfStore, object: StoredObject): boolean {
  const value = store.value(object);
  return isDictionary(value) && nameOf(value.get('Type')) === 'Page';
}

async function isText(store: PdfStore, object: StoredObject): Promise<boolean> {
  const dictionary = store.value(object);
  if (!isDictionary(dictionary) || OTHER_TYPES.has(nameOf(dictionary.get('Type')) ?? '')) return false;
  const subtype = nameOf(dictionary.get('Subtype'));
  if (subtype !== undefined && subtype !== 'Form') return false;
  const head = (await store.data(object)).toString('latin1', 0, HEAD_BYTES);
  return BEGINS_TEXT.test(head) && SHOWS_TEXT.test(head);
}

/** Fonts of all pages by their names, the first of each. */
function fontsOf(store: PdfStore): PdfDictionary {
  const fonts = new Map<string, PdfValue>();
  let pages = 0;
  for (const object of store.objects) {
    const value = store.value(object);
    const resources = isDictionary(value) ? store.dictionary(value.get('Resources')) : undefined;
    if (resources === undefined) continue;
    for (const [name, font] of store.dictionary(resources.get('Font')) ?? []) {
      if (!fonts.has(name)) fonts.set(name, font);
    }
    pages += 1;
    if (pages >= FONT_PAGES_MAX) break;
  }
  return fonts;
}
