import type { Location, Problem } from '../../../document.ts';
import { problem } from '../../../problem.ts';
import type { FormatContext } from '../../format.ts';
import type { PdfStore } from '../objects/object-store.ts';
import type { Reach } from '../objects/reach.ts';
import type { StoredObject } from '../objects/sieve.ts';
import { nameOf } from '../objects/text-string.ts';
import type { PdfBounds } from '../pdf-document.ts';
import type { SaidText } from '../said-text.ts';
import type { PageBytes } from '../streams/page-bytes.ts';
import { isDictionary } from '../streams/syntax.ts';
import { isTellingName, MARKUP } from '../surroundings/entry-texts.ts';
import type { Saying } from '../surroundings/saying.ts';
import { PdfSurroundings } from '../surroundings/surroundings.ts';
import { LooseDrawings } from './loose-drawings.ts';
import { textBetween } from './loose-text.ts';
import { findRevisions, type Revision } from './revisions.ts';
import { findUndrawnForms } from './undrawn-forms.ts';

const LEFT_OVER: Location = { kind: 'field', name: 'left-over' };

/** Objects of these types say nothing but where others are. */
const TABLES: ReadonlySet<string> = new Set(['XRef', 'ObjStm', 'EmbeddedFile', 'Font', 'FontDescriptor']);

/** Entries of the properties of a document that programs make (ISO 32000-1, table 317). */
const PROPERTIES = ['Producer', 'Creator', 'CreationDate', 'ModDate'] as const;

/** What is in a file under its document: earlier saves, objects that nothing refers to, text between objects. */
export class Leftovers {
  readonly #bytes: Buffer;
  readonly #store: PdfStore;
  readonly #reach: Reach;
  readonly #said: SaidText;
  readonly #context: FormatContext;
  readonly #drawings: LooseDrawings;
  /** There are too many forms to say which of them nothing draws. */
  #hasUnknownForms = false;

  /** `said` is what the document said so far, all of which it is to know before it is asked. */
  constructor(
    bytes: Buffer,
    {
      store,
      reach,
      said,
      pageBytes,
    }: {
      readonly store: PdfStore;
      readonly reach: Reach;
      readonly said: SaidText;
      readonly pageBytes: PageBytes;
    },
    context: FormatContext,
    bounds: PdfBounds,
  ) {
    this.#bytes = bytes;
    this.#store = store;
    this.#reach = reach;
    this.#said = said;
    this.#context = context;
    this.#drawings = new LooseDrawings(context, bounds, pageBytes);
  }

  /** The limits that kept some of what was asked for from being read. */
  get problems(): readonly Problem[] {
    const { problems } = this.#drawings;
    const unknown = problem('part-not-read');
    const isTold = !this.#hasUnknownForms || problems.some(({ message }) => message === unknown.message);
    return isTold ? problems : [...problems, unknown];
  }

  /**
   * The newest earlier save with words that the document has no longer. Those before it are told of it when it is read in
   * its turn: each save is told once.
   */
  async revision(): Promise<Revision | undefined> {
    for await (const revision of findRevisions(this.#bytes, this.#store, this.#reach)) {
      if (await this.#hasNews(revision)) return revision;
    }
    return undefined;
  }

  async #hasNews({ store, reach, gone }: Revision): Promise<boolean> {
    const surroundings = new PdfSurroundings(store, reach, this.#context);
    for (const object of gone) {
      if (this.#isTable(object)) continue;
      for await (const { text } of surroundings.of(object)) if (this.#said.hasNews(text)) return true;
    }
    const then = { store, find: (number: number) => store.live(number) };
    for await (const text of this.#drawings.read(then, gone)) if (this.#said.hasNews(text)) return true;
    return false;
  }

  /** What objects say that nothing refers to, but for those that `revision` had, and what stands between objects. */
  async *orphans(surroundings: PdfSurroundings, revision: Revision | undefined): AsyncGenerator<Saying> {
    const inRevision = new Set(revision?.gone);
    const objects = this.#store.objects.filter(
      (object) => !this.#reach.keys.has(object) && !inRevision.has(object) && !this.#isTable(object),
    );
    for (const object of objects) {
      this.#context.progress();
      const isPlain = this.#isDescription(object);
      for await (const saying of surroundings.of(object)) yield* this.#told(saying, isPlain);
    }
    const now = { store: this.#store, find: (number: number) => this.#store.latest(number) };
    const undrawn = await findUndrawnForms(this.#store, this.#reach, () => this.#context.progress());
    this.#hasUnknownForms = !undrawn.isWhole;
    for await (const text of this.#drawings.read(now, [...objects, ...undrawn.forms])) yield* this.#told({ text });
    // Programs sign what they write so: what is said there is read, and is no sign of anything.
    for (const text of textBetween(this.#bytes, this.#store.objects)) {
      if (isTellingName(text) && this.#said.hasNews(text)) yield { text, at: LEFT_OVER, isEcho: true };
    }
  }

  /** What is said by objects that are `isPlain`, what something is called, and names that tools give, is no sign of anything. */
  *#told({ text, label, isName }: Pick<Saying, 'text' | 'label' | 'isName'>, isPlain = false): Generator<Saying> {
    if (isGarbled(text) || !this.#said.hasNews(text)) return;
    const isTold = !isPlain && isName !== true && !MARKUP.has(text);
    yield {
      text,
      at: LEFT_OVER,
      isEcho: true,
      ...(isTold && { hiddenBy: 'orphan-text' }),
      ...(label !== undefined && { label }),
    };
  }

  /** Properties of the document, as they were: whoever saves it again leaves them behind, and what they say is read. */
  #isDescription(object: StoredObject): boolean {
    const value = this.#store.value(object);
    if (!isDictionary(value)) return false;
    return nameOf(value.get('Type')) === 'Metadata' || PROPERTIES.some((key) => value.has(key));
  }

  #isTable(object: StoredObject): boolean {
    const value = this.#store.value(object);
    if (!isDictionary(value)) return false;
    // That of a linearized file, and of what it is encrypted by.
    return (
      TABLES.has(nameOf(value.get('Type')) ?? '') || value.has('Linearized') || value.has('CFM') || value.has('StmF')
    );
  }
}

/** Whether a text is bytes that are none: many of its letters are Western ones beyond ASCII. */
function isGarbled(text: string): boolean {
  const beyond = text.match(/[\x80-\xff\ufffd]/g)?.length ?? 0;
  return beyond * 3 > text.length;
}
