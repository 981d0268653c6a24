import type { PDFPageProxy } from 'pdfjs-dist';
import type { Location, Part, Source } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { findExtent, readAround } from './around.ts';
import { bytesOf, type EmbeddedFile, findEmbeddedFiles } from './embedded-files.ts';
import { findHints, type PdfHints } from './hints.ts';
import { Leftovers } from './leftovers/leftovers.ts';
import { FEW_LETTERS, FULL_PAGE_LETTERS, FULL_PAGE_ROWS, lookAtPage } from './look.ts';
import { readMetadata } from './metadata.ts';
import { PdfStore } from './objects/object-store.ts';
import { findReach, type Reach } from './objects/reach.ts';
import { readOutline } from './outline.ts';
import { type PageText, readPageText } from './page.ts';
import { type PdfBounds, PdfDocument } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import { SaidText } from './said-text.ts';
import { PdfExpansion } from './streams/expansion.ts';
import { PageBytes } from './streams/page-bytes.ts';
import type { Saying } from './surroundings/saying.ts';
import { PdfSurroundings } from './surroundings/surroundings.ts';
import { countLetters } from './value.ts';

/** Pages that are looked at, if there are pictures of pages among them: after these, one more changes nothing. */
const LOOKS_MAX = 50;

/** The parts of a PDF in the order of its pages, then what belongs to none of them. */
export async function* readPdf(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { limits, budget } = context;
  const hints = findHints(source.bytes);
  const extent = findExtent(source.bytes);
  yield* readAround(source, limits, extent);
  // A copy, because pdf.js makes it its own. Offsets count from the header, whatever stands before it.
  const { pdfStreamBytesMax, ...own } = valuesOf(pdfLimits, limits.own);
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const expansion = await PdfExpansion.measure(bytes.subarray(extent.start), pdfStreamBytesMax, budget);
  const store = await PdfStore.open(bytes.subarray(extent.start), expansion);
  const bounds = {
    itemsMax: own.pdfItemsMax,
    operatorsMax: own.pdfOperatorsMax,
    picturePixelsMax: own.pdfPicturePixelsMax,
  };
  await using document = await PdfDocument.open(new Uint8Array(source.bytes.subarray(extent.start)), bounds);
  const reader = new PdfReader(source, context, document, hints, expansion, store);
  for await (const part of readMetadata(document.pdf, limits)) {
    if (part.kind === 'metadata') reader.hear(part.value);
    yield part;
  }
  yield* reader.read();
  yield* reader.readLeftovers(bytes.subarray(extent.start), bounds);
  yield* reader.notRead();
}

const ATTACHMENT: Location = { kind: 'field', name: 'attachment' };

/** Traits that are kept so that none is told twice of a place. */
const TOLD_MAX = 100_000;

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #context: FormatContext;
  readonly #pageBytes: PageBytes;
  readonly #document: PdfDocument;
  readonly #hints: PdfHints;
  readonly #blocks = new BlockBuilder();
  readonly #store: PdfStore;
  readonly #names = new MemberNames();
  readonly #fonts = new Set<string>();
  readonly #said = new SaidText();
  readonly #surroundings: PdfSurroundings;
  readonly #reach: Reach;
  readonly #files: readonly EmbeddedFile[];
  /** Traits that were told, each once a place. */
  readonly #told = new Set<string>();
  #traits: Part[] = [];
  #hasContent = false;
  #looks = 0;
  #badPages = 0;
  #picturePages = 0;
  #unmappedPages = 0;

  constructor(
    source: Source,
    context: FormatContext,
    document: PdfDocument,
    hints: PdfHints,
    expansion: PdfExpansion,
    store: PdfStore,
  ) {
    this.#store = store;
    this.#reach = findReach(store);
    this.#surroundings = new PdfSurroundings(store, this.#reach, context);
    this.#files = [...findEmbeddedFiles(store, this.#reach)];
    // Their names are those of members.
    for (const { name } of this.#files) this.#said.add(name);
    this.#source = source;
    this.#context = context;
    this.#limits = context.limits;
    this.#pageBytes = new PageBytes(expansion);
    this.#document = document;
    this.#hints = hints;
  }

  /** Takes note of a text that was told. */
  hear(text: string): void {
    this.#said.add(text);
  }

  async *read(): AsyncGenerator<Part> {
    const { numPages } = this.#document.pdf;
    const { pdfPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    for (let number = 1; number <= Math.min(numPages, pdfPagesMax); number++) {
      yield* this.#readPage(number);
      yield* this.#blocks.take();
    }
    const hasContent = this.#blocks.count > 0;
    for await (const saying of readOutline(this.#document.pdf)) this.#say(saying);
    if (numPages > pdfPagesMax) yield told('pages-limit', { number: pdfPagesMax, limit: 'pdfPagesMax' });
    yield* this.#readAttachments();
    for await (const saying of this.#surroundings.rest()) {
      this.#say(saying);
      yield* this.#takeTraits();
    }
    yield* this.#blocks.rest();
    this.#hasContent = hasContent;
  }

  /** What is under the document: an earlier save, and what nothing refers to. */
  async *readLeftovers(bytes: Buffer, bounds: PdfBounds): AsyncGenerator<Part> {
    const known = { store: this.#store, reach: this.#reach, said: this.#said };
    const leftovers = new Leftovers(bytes, known, this.#context, bounds);
    const revision = await leftovers.revision();
    if (revision !== undefined) {
      const { name } = this.#names.add(`revision-${revision.number}`);
      const content = chunksOf(bytes.subarray(0, revision.end));
      const earlier = member(this.#source, name, content, this.#limits.memberBytesMax);
      yield { kind: 'member', source: earlier, known: [trait('earlier-revision')] };
    }
    for await (const saying of leftovers.orphans(this.#surroundings, revision)) {
      this.#say(saying);
      yield* this.#takeTraits();
    }
    yield* this.#blocks.rest();
  }

  async *#readPage(number: number): AsyncGenerator<Part> {
    const place = { kind: 'page', page: number } as const;
    const { pdf, warnings, port } = this.#document;
    let page: PDFPageProxy | undefined;
    this.#context.progress();
    port.beginPage();
    try {
      warnings.takeLeftOut();
      page = await pdf.getPage(number);
      await this.#charge(page);
      const text = await port.within(readPageText(page));
      for (const paragraph of text.paragraphs) this.#say({ text: paragraph, at: place });
      for await (const saying of this.#surroundings.page(page.ref?.num, place)) this.#say(saying);
      yield* this.#takeTraits();
      if (this.#surroundings.hasThumbnail(page.ref?.num)) yield trait('thumbnail', place);
      if (warnings.takeLeftOut()) {
        this.#badPages += 1;
        yield told('torn-page', { number, at: place });
      }
      yield* this.#lookAt(page, text);
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

  /** What pdf.js is about to expand and read anew, which may be what another page has. Throws what is too much. */
  async #charge(page: PDFPageProxy): Promise<void> {
    const { pdfPageBytesMax } = valuesOf(pdfLimits, this.#limits.own);
    const bytes = this.#pageBytes.of(page.ref?.num);
    if (bytes > pdfPageBytesMax) {
      throw new ProblemError('page-bytes-limit', { number: pdfPageBytesMax, limit: 'pdfPageBytesMax' });
    }
    await this.#context.budget.expand(bytes);
  }

  #say({ text, at: place, label, hiddenBy, isEcho }: Saying): void {
    const said = replaceControls(text);
    if (isEcho === true && this.#said.has(said)) return;
    this.#said.add(said);
    const key = `${hiddenBy} ${JSON.stringify(place)}`;
    if (hiddenBy !== undefined && !this.#told.has(key)) {
      if (this.#told.size < TOLD_MAX) this.#told.add(key);
      this.#traits.push(trait(hiddenBy, place));
    }
    this.#blocks.add(said, place, {
      ...(label !== undefined && { label }),
      ...(hiddenBy !== undefined && { hiddenBy }),
    });
  }

  #takeTraits(): readonly Part[] {
    const traits = this.#traits;
    this.#traits = [];
    return traits;
  }

  /** Looks at what is drawn, where the text and what else is known of the page leave a doubt. */
  async *#lookAt(page: PDFPageProxy, text: PageText): AsyncGenerator<Part> {
    let { isUnmapped } = text;
    const hasNewFont = text.fonts.some((font) => !this.#fonts.has(font));
    for (const font of text.fonts) this.#fonts.add(font);
    if (
      hasNewFont ||
      this.#surroundings.hasAppearances(page.ref?.num) ||
      this.#hints.isCropped ||
      this.#mayBePicture(text)
    ) {
      this.#looks += 1;
      const place = { kind: 'page', page: page.pageNumber } as const;
      this.#document.warnings.takeLargePicture();
      await this.#charge(page);
      const look = await this.#document.port.within(lookAtPage(page, this.#document, text));
      if (this.#document.warnings.takeLargePicture()) {
        const { pdfPicturePixelsMax } = valuesOf(pdfLimits, this.#limits.own);
        this.#badPages += 1;
        yield told('picture-limit', { number: pdfPicturePixelsMax, limit: 'pdfPicturePixelsMax', at: place });
      }
      this.#sayDrawn(look.drawn, place);
      const drawn = new Set([...look.drawn.keys()].map((id) => Number.parseInt(id, 10)));
      for await (const saying of this.#surroundings.undrawn(page.ref?.num, place, drawn)) this.#say(saying);
      yield* this.#takeTraits();
      if (look.isPicture) this.#picturePages += 1;
      if (look.isCropped) yield told('cropped-page', { number: page.pageNumber, at: place });
      isUnmapped ||= look.isUnmapped;
    } else if (text.letters === 0 && this.#picturePages > 0) this.#picturePages += 1;
    if (isUnmapped) this.#unmappedPages += 1;
  }

  /** What annotations draw that nothing of them says. A single sign is a tick. */
  #sayDrawn(drawn: ReadonlyMap<string, string>, place: Location): void {
    for (const [id, text] of drawn) {
      const number = Number.parseInt(id, 10);
      if (countLetters(text) < 2 || this.#surroundings.saysItself(number, text)) continue;
      const label = this.#surroundings.labelOf(number);
      this.#say({ text, at: place, ...(label !== undefined && { label }) });
    }
  }

  #mayBePicture({ letters, coverage }: PageText): boolean {
    if (this.#looks >= LOOKS_MAX && this.#picturePages > 0) return false;
    if (letters < FEW_LETTERS) return true;
    return this.#hints.hasPictures && (letters < FULL_PAGE_LETTERS || coverage.rows < FULL_PAGE_ROWS);
  }

  *#readAttachments(): Generator<Part> {
    const { memberBytesMax } = this.#limits;
    for (const { name, description, stream, isOrphan } of this.#files) {
      this.#say({ text: description, at: ATTACHMENT, isEcho: true });
      const added = this.#names.add(name);
      const traits = [trait('attachment'), ...(isOrphan ? [trait('orphan-text')] : [])];
      yield {
        kind: 'member',
        source: member(this.#source, added.name, bytesOf(this.#store, stream), memberBytesMax),
        known: [...traits, ...added.problems.map((found) => told(found))],
      };
    }
  }

  /** What there is and is not read, once for the whole document. */
  *notRead(): Generator<Part> {
    const { warnings } = this.#document;
    if (this.#surroundings.streams.isTorn) yield told('bad-xml');
    if (warnings.lostPages) yield told('lost-pages');
    const isTold = this.#picturePages + this.#unmappedPages + this.#badPages > 0;
    if (!this.#hasContent && !isTold) yield told('empty-pages');
    if (this.#picturePages > 0) yield told('picture-page', { number: this.#picturePages });
    if (this.#unmappedPages > 0) yield told('unmapped-letters', { number: this.#unmappedPages });
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
