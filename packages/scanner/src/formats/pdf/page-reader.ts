import type { PDFPageProxy } from 'pdfjs-dist';
import type { Location, Part } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError, type ProblemName } from '../../problem.ts';
import type { FormatContext } from '../format.ts';
import { type PageText, readPageText } from './content/page-text.ts';
import { toRectangle } from './content/rectangle.ts';
import type { SuspectFont } from './objects/font-keys.ts';
import type { FontMaps } from './objects/font-maps.ts';
import type { PageRecognition, Recognition, RecognitionScope } from './page-recognition.ts';
import type { PdfDocument } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import type { PageBytes } from './streams/page-bytes.ts';
import type { PdfSurroundings } from './surroundings/surroundings.ts';
import type { PdfTelling } from './telling.ts';
import { countLetters } from './value.ts';

type PagePlace = Extract<Location, { kind: 'page' }>;

/** The part of the letters that a page draws and does not name that must be recognized for it to be read. */
const RECOGNIZED_MIN = 0.5;

/** What is told of a page that is not read: one that is a picture, and one whose fonts do not say their letters. */
const unreadAs = {
  off: ['picture-page-off', 'unmapped-letters-off'],
  'not-installed': ['picture-page-not-installed', 'unmapped-letters-not-installed'],
  unsure: ['picture-page-unsure', 'unmapped-letters-unsure'],
  'too-many': ['picture-page', 'unmapped-letters'],
} as const satisfies Record<Exclude<Recognition, 'read' | 'blank'>, readonly [ProblemName, ProblemName]>;

/** Reads the pages of a document, one after another, and keeps count of those that could not be read. */
export class PageReader {
  readonly #context: FormatContext;
  readonly #limits: Limits;
  readonly #document: PdfDocument;
  readonly #surroundings: PdfSurroundings;
  readonly #pageBytes: PageBytes;
  readonly #telling: PdfTelling;
  #hasOperators = false;
  readonly #recognition: PageRecognition;
  readonly #fontMaps: FontMaps;
  #badPages = 0;
  /** Pages that were not read, by the problem that is told of them. */
  readonly #unreadPages = new Map<ProblemName, number[]>();
  #blankPages = 0;
  #hasTooMany = false;

  constructor(
    context: FormatContext,
    document: PdfDocument,
    around: {
      readonly surroundings: PdfSurroundings;
      readonly pageBytes: PageBytes;
      readonly telling: PdfTelling;
      readonly recognition: PageRecognition;
      readonly fontMaps: FontMaps;
    },
  ) {
    this.#context = context;
    this.#limits = context.limits;
    this.#document = document;
    this.#surroundings = around.surroundings;
    this.#pageBytes = around.pageBytes;
    this.#telling = around.telling;
    this.#recognition = around.recognition;
    this.#fontMaps = around.fontMaps;
  }

  /** A page, from 1. What it says goes to the telling; throws what the rest of the document is not to be read after. */
  async *read(number: number): AsyncGenerator<Part> {
    const place = { kind: 'page', page: number } as const;
    const { pdf, warnings, port } = this.#document;
    let page: PDFPageProxy | undefined;
    this.#context.progress();
    port.beginPage();
    try {
      warnings.takeLeftOut();
      warnings.takeLargePicture();
      page = await pdf.getPage(number);
      await this.#charge(page);
      yield* this.#readDrawn(page, place);
      if (warnings.takeLeftOut()) {
        this.#badPages += 1;
        yield told('torn-page', { number, at: place });
      }
    } catch (thrown) {
      this.#badPages += 1;
      if (!(thrown instanceof ProblemError)) yield told('bad-page', { number, at: place });
      // Of one page, the others are none the worse.
      else if (thrown.problem.limit !== 'pdfPageBytesMax') throw thrown;
      else yield { kind: 'problem', problem: { ...thrown.problem, at: place } };
    } finally {
      page?.cleanup();
    }
  }

  async *#readDrawn(page: PDFPageProxy, place: PagePlace): AsyncGenerator<Part> {
    const own = page.ref?.num;
    const { layers, port } = this.#document;
    const { notes } = this.#surroundings;
    const rows = notes.fieldRows(own);
    const question = {
      isLayerShown: (properties: unknown) => layers.isVisible(properties),
      redactions: notes.redactions(own),
      covers: notes.covers(own),
      fieldRows: rows.map((row) => row.flatMap(({ id }) => id ?? [])),
    };
    const text = await port.within(readPageText(page, this.#document, question));
    this.#hasOperators ||= text.hasOperators;
    const isUnmapped = text.isUnmapped || (await this.#isUnmapped(text.suspectFonts));
    if (text.hasEmptyBars) this.#telling.notePageWithBars();
    for (const paragraph of text.paragraphs) this.#telling.sayOnPage({ ...paragraph, at: place }, place.page);
    for await (const saying of this.#surroundings.page(own, place, { view: toRectangle(page.view), rows }))
      this.#telling.say({ ...saying, isAround: true });
    if (this.#surroundings.hasThumbnail(own)) yield trait('thumbnail', place);
    this.#sayNotes(text.drawn, place);
    const drawn = new Set([...text.drawn.keys()].map((id) => Number.parseInt(id, 10)));
    for await (const saying of notes.undrawn(own, place, drawn)) this.#telling.say(saying);
    yield* this.#telling.takeTraits();
    if (text.coverOfPrint !== undefined) yield trait(text.coverOfPrint, place);
    yield* this.#readPictures(page, { ...text, isUnmapped }, place);
    yield* this.#tellLargePicture(place);
  }

  /** Tells what a page shows as pictures, and has on layers that are off, and has the letters of it recognized. */
  async *#readPictures(page: PDFPageProxy, text: PageText, place: PagePlace): AsyncGenerator<Part> {
    const isAsked = this.#context.recognizesAll === true && text.hasPicture;
    if (text.isPicture && text.hasPicture) yield trait('picture', place);
    if (text.isPicture || text.isUnmapped || isAsked) await this.#readPicture(page, text);
    else if (text.pictures.length > 0) {
      yield trait('picture', place);
      for (const area of text.pictures) await this.#recognize(page, { area });
    }
    if (text.hiddenPictures.length > 0) yield trait('hidden-layer', place);
    for (const area of text.hiddenPictures)
      await this.#recognize(page, { area, hasAllLayers: true, hiddenBy: 'hidden-layer' });
  }

  async #isUnmapped(fonts: readonly SuspectFont[]): Promise<boolean> {
    for (const font of fonts) if (await this.#fontMaps.lacks(font)) return true;
    return false;
  }

  /** What is not read, once for all pages; and whether anything was that could not be. */
  *notRead(): Generator<Part> {
    for (const name of Object.values(unreadAs).flat()) {
      const pages = this.#unreadPages.get(name);
      if (pages !== undefined) yield told(name, { pages });
    }
    const { facesFailed } = this.#recognition;
    if (facesFailed !== undefined) yield told('faces-failed', { at: facesFailed });
    if (!this.#hasTooMany) return;
    const { pdfRecognizedPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    yield told('recognized-pages-limit', { number: pdfRecognizedPagesMax, limit: 'pdfRecognizedPagesMax' });
  }

  /** Whether any page has content that pdf.js could follow: one without may be blank, or not be found. */
  get hasOperators(): boolean {
    return this.#hasOperators;
  }

  /** Whether something was told of a page that could not be read, or one was looked at and is blank. */
  get hasUnread(): boolean {
    return this.#unreadPages.size + this.#badPages + this.#blankPages > 0;
  }

  /** What pdf.js is about to expand and read anew, which may be what another page has. Throws what is too much. */
  async #charge(page: PDFPageProxy): Promise<void> {
    const { pdfPageBytesMax } = valuesOf(pdfLimits, this.#limits.own);
    const bytes = this.#pageBytes.of(page.ref?.num);
    if (bytes > pdfPageBytesMax) {
      throw new ProblemError('page-bytes-limit', { number: pdfPageBytesMax, limit: 'pdfPageBytesMax' });
    }
    await this.#context.budget.expand(bytes);
  }

  /** What annotations draw that nothing of them says. A single sign is a tick. */
  #sayNotes(drawn: ReadonlyMap<string, string>, place: Location): void {
    for (const [id, text] of drawn) {
      const number = Number.parseInt(id, 10);
      if (countLetters(text) < 2 || this.#surroundings.saysItself(number, text)) continue;
      const label = this.#surroundings.labelOf(number);
      this.#telling.say({
        text,
        at: place,
        ...(label === undefined && { isEcho: true }),
        ...(label !== undefined && { label }),
      });
    }
  }

  /** Has the letters of a page recognized that only a picture shows, or counts the page as not read. */
  async #readPicture(page: PDFPageProxy, { isPicture, isUnmapped, letters }: PageText): Promise<void> {
    const came = await this.#recognize(page, {
      isEcho: !isPicture && !isUnmapped,
      ...(isUnmapped && { lettersMin: letters * RECOGNIZED_MIN }),
    });
    if (came === 'read') return;
    if (came === 'blank') this.#blankPages += 1;
    else if (isPicture) this.#noteUnread(unreadAs[came][0], page.pageNumber);
    // Letters that pdf.js draws and that are seen by nobody are not read all the same.
    if (isUnmapped) this.#noteUnread(unreadAs[came === 'blank' ? 'unsure' : came][1], page.pageNumber);
  }

  #noteUnread(name: ProblemName, page: number): void {
    const pages = this.#unreadPages.get(name);
    if (pages === undefined) this.#unreadPages.set(name, [page]);
    else pages.push(page);
  }

  /** What comes of a page whose letters only a picture shows, or of a part of it. */
  async #recognize(page: PDFPageProxy, scope: RecognitionScope): Promise<Recognition> {
    if (this.#context.recognizer === undefined) return 'off';
    await this.#charge(page);
    const came = await this.#recognition.recognize(page.pageNumber, scope);
    // A picture beside text that nobody looked for words in is noted as it is.
    if (came === 'too-many' && scope.area === undefined) this.#hasTooMany = true;
    return came;
  }

  *#tellLargePicture(place: Location): Generator<Part> {
    if (!this.#document.warnings.takeLargePicture()) return;
    const { pdfPicturePixelsMax } = valuesOf(pdfLimits, this.#limits.own);
    this.#badPages += 1;
    yield told('picture-limit', { number: pdfPicturePixelsMax, limit: 'pdfPicturePixelsMax', at: place });
  }
}
