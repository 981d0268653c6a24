import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Location, MemberPart, Part, Source, Trait } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { type Annotations, type PageNote, readAnnotations, readDrawn } from './annotations.ts';
import { findExtent, readAround } from './around.ts';
import { type PageQuestion, type PageText, readPageText } from './content/page-text.ts';
import { readMetadata } from './metadata.ts';
import { addOutline } from './outline.ts';
import { PdfDocument } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import { RedactionWatch } from './redaction-watch.ts';
import { PdfExpansion } from './streams/expansion.ts';
import { PageBytes } from './streams/page-bytes.ts';
import { at, textAt } from './value.ts';

/** The parts of a PDF in the order of its pages, then what belongs to none of them. */
export async function* readPdf(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { limits, budget } = context;
  const extent = findExtent(source.bytes);
  yield* readAround(source, limits, extent);
  // A copy, because pdf.js makes it its own. Offsets count from the header, whatever stands before it.
  const { pdfStreamBytesMax, ...own } = valuesOf(pdfLimits, limits.own);
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const expansion = await PdfExpansion.measure(bytes.subarray(extent.start), pdfStreamBytesMax, budget);
  await using document = await PdfDocument.open(new Uint8Array(source.bytes.subarray(extent.start)), {
    lettersMax: own.pdfLettersMax,
    operatorsMax: own.pdfOperatorsMax,
    picturePixelsMax: own.pdfPicturePixelsMax,
  });
  yield* readMetadata(document.pdf, limits);
  yield* new PdfReader(source, context, document, expansion).read();
}

type PagePlace = Extract<Location, { kind: 'page' }>;

const ATTACHMENT: Location = { kind: 'field', name: 'attachment' };

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #context: FormatContext;
  readonly #pageBytes: PageBytes;
  readonly #document: PdfDocument;
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  readonly #watch = new RedactionWatch();
  #badPages = 0;
  #picturePages = 0;
  #unmappedPages = 0;

  constructor(source: Source, context: FormatContext, document: PdfDocument, expansion: PdfExpansion) {
    this.#source = source;
    this.#context = context;
    this.#limits = context.limits;
    this.#pageBytes = new PageBytes(expansion);
    this.#document = document;
  }

  async *read(): AsyncGenerator<Part> {
    const { numPages } = this.#document.pdf;
    const { pdfPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    for (let number = 1; number <= Math.min(numPages, pdfPagesMax); number++) {
      yield* this.#readPage(number);
      yield* this.#blocks.take();
    }
    const hasContent = this.#blocks.count > 0;
    for (const place of this.#watch.missed()) yield trait('missed-redaction', place);
    await addOutline(this.#document.pdf, this.#blocks, this.#watch);
    yield* this.#tellWithheld();
    if (numPages > pdfPagesMax) yield told('pages-limit', { number: pdfPagesMax, limit: 'pdfPagesMax' });
    yield* this.#readAttachments();
    yield* this.#blocks.rest();
    yield* this.#notRead(hasContent);
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
      const annotations = await readAnnotations(page);
      const text = await port.within(readPageText(page, this.#document, this.#question(annotations)));
      yield* this.#addParagraphs(text, place);
      this.#addNotes(annotations.notes, place);
      this.#addNotes(readDrawn(annotations, text.drawn), place);
      for (const { name, id } of annotations.files) yield this.#attachment(name, id);
      if (warnings.takeLeftOut()) {
        this.#badPages += 1;
        yield told('torn-page', { number, at: place });
      }
      yield* this.#countPage(text, place);
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

  #addNotes(notes: Iterable<PageNote>, place: Location): void {
    for (const { text, label } of notes) {
      this.#blocks.add(replaceControls(text), place, label === undefined ? {} : { label });
    }
  }

  *#addParagraphs({ paragraphs, hasEmptyBars }: PageText, place: PagePlace): Generator<Part> {
    if (hasEmptyBars) this.#watch.notePageWithBars();
    const told = new Set<Trait>();
    for (const { text, hiddenBy, label } of paragraphs) {
      const detail = {
        ...(hiddenBy !== undefined && { hiddenBy }),
        ...(label !== undefined && { label: replaceControls(label) }),
      };
      this.#blocks.add(replaceControls(text), place, detail);
      this.#watch.take(text, place.page, hiddenBy);
      if (hiddenBy === undefined || told.has(hiddenBy)) continue;
      told.add(hiddenBy);
      yield trait(hiddenBy, place);
    }
  }

  /** Bookmarks that have words which the pages withhold are told as they are added; the title is here. */
  async *#tellWithheld(): AsyncGenerator<Part> {
    const { info } = await this.#document.pdf.getMetadata();
    for (const name of ['title', 'subject', 'keywords'] as const) {
      const text = textAt(info, `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      const detail = text === undefined ? {} : this.#watch.detailOf(text, { kind: 'field', name });
      if (text !== undefined && detail.hiddenBy !== undefined) {
        this.#blocks.add(replaceControls(text), { kind: 'field', name }, detail);
      }
    }
    for (const place of this.#watch.withheld) yield trait('withheld-words', place);
  }

  /** Takes note of what of a page could not be read. */
  *#countPage(text: PageText, place: Location): Generator<Part> {
    if (text.isPicture) this.#picturePages += 1;
    if (text.isUnmapped) this.#unmappedPages += 1;
    if (!this.#document.warnings.takeLargePicture()) return;
    const { pdfPicturePixelsMax } = valuesOf(pdfLimits, this.#limits.own);
    this.#badPages += 1;
    yield told('picture-limit', { number: pdfPicturePixelsMax, limit: 'pdfPicturePixelsMax', at: place });
  }

  #question({ redactions }: Annotations): PageQuestion {
    const { layers } = this.#document;
    return { isLayerShown: (properties) => layers.isVisible(properties), redactions };
  }

  async *#readAttachments(): AsyncGenerator<Part> {
    const attachments: unknown = await this.#document.pdf.getAttachments().catch(() => undefined);
    if (!(attachments instanceof Map)) return;
    for (const [id, attachment] of attachments) {
      this.#blocks.add(replaceControls(textAt(attachment, 'description') ?? ''), ATTACHMENT);
      yield this.#attachment(textAt(attachment, 'filename') ?? '', String(id));
    }
  }

  #attachment(fileName: string, id: string | undefined): MemberPart {
    const { name, problems } = this.#names.add(fileName);
    const bytes = this.#attachedBytes(id);
    return {
      kind: 'member',
      source: member(this.#source, name, bytes, this.#limits.memberBytesMax),
      known: [trait('attachment'), ...problems.map((found) => told(found))],
    };
  }

  async *#attachedBytes(id: string | undefined): AsyncGenerator<Uint8Array> {
    const content: unknown =
      id === undefined ? undefined : await this.#document.pdf.getAttachmentContent(id).catch(() => undefined);
    const bytes = content instanceof Uint8Array ? content : at(content, 'content');
    if (!(bytes instanceof Uint8Array)) throw new ProblemError('bad-stream');
    yield bytes;
  }

  /** What there is and is not read, once for the whole document. */
  async *#notRead(hasContent: boolean): AsyncGenerator<Part> {
    const { pdf, warnings } = this.#document;
    const { info } = await pdf.getMetadata();
    if (at(info, 'IsXFAPresent') === true) yield told('xfa-not-read');
    if (at(info, 'IsAcroFormPresent') === true && (await hasLostFields(pdf))) yield told('fields-not-read');
    if (warnings.lostPages) yield told('lost-pages');
    const isTold = this.#picturePages + this.#unmappedPages + this.#badPages > 0;
    if (!hasContent && !isTold) yield told('empty-pages');
    if (this.#picturePages > 0) yield told('picture-page', { number: this.#picturePages });
    if (this.#unmappedPages > 0) yield told('unmapped-letters', { number: this.#unmappedPages });
  }
}

/** A form has fields, and none that can be found: those without a place on a page are lost. */
async function hasLostFields(pdf: PDFDocumentProxy): Promise<boolean> {
  const fields: unknown = await pdf.getFieldObjects().catch(() => null);
  return fields === null;
}
