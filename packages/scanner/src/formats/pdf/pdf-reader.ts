import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Location, MemberPart, Part, Source } from '../../document.ts';
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
import { findHints, type PdfHints } from './hints.ts';
import { FEW_LETTERS, FULL_PAGE_LETTERS, FULL_PAGE_ROWS, lookAtPage } from './look.ts';
import { readMetadata } from './metadata.ts';
import { addOutline } from './outline.ts';
import { type PageText, readPageText } from './page.ts';
import { PageRecognition, type Recognition } from './page-recognition.ts';
import { type PdfBounds, PdfDocument } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import { PdfExpansion } from './streams/expansion.ts';
import { PageBytes } from './streams/page-bytes.ts';
import { at, textAt } from './value.ts';

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
  const copy = () => new Uint8Array(source.bytes.subarray(extent.start));
  const bounds: PdfBounds = {
    itemsMax: own.pdfItemsMax,
    operatorsMax: own.pdfOperatorsMax,
    picturePixelsMax: own.pdfPicturePixelsMax,
  };
  await using document = await PdfDocument.open(copy(), bounds);
  const blocks = new BlockBuilder();
  await using recognition = new PageRecognition(copy, bounds, context, blocks);
  yield* readMetadata(document.pdf, limits);
  yield* new PdfReader(source, context, document, hints, expansion, blocks, recognition).read();
}

const ATTACHMENT: Location = { kind: 'field', name: 'attachment' };

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #context: FormatContext;
  readonly #pageBytes: PageBytes;
  readonly #document: PdfDocument;
  readonly #hints: PdfHints;
  readonly #blocks: BlockBuilder;
  readonly #recognition: PageRecognition;
  readonly #names = new MemberNames();
  readonly #fonts = new Set<string>();
  #looks = 0;
  #badPages = 0;
  #picturePages = 0;
  #unmappedPages = 0;
  #blankPages = 0;
  #hasTooMany = false;

  constructor(
    source: Source,
    context: FormatContext,
    document: PdfDocument,
    hints: PdfHints,
    expansion: PdfExpansion,
    blocks: BlockBuilder,
    recognition: PageRecognition,
  ) {
    this.#blocks = blocks;
    this.#recognition = recognition;
    this.#source = source;
    this.#context = context;
    this.#limits = context.limits;
    this.#pageBytes = new PageBytes(expansion);
    this.#document = document;
    this.#hints = hints;
  }

  async *read(): AsyncGenerator<Part> {
    const { numPages } = this.#document.pdf;
    const { pdfPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    for (let number = 1; number <= Math.min(numPages, pdfPagesMax); number++) {
      yield* this.#readPage(number);
      yield* this.#blocks.take();
    }
    const hasContent = this.#blocks.count > 0;
    await addOutline(this.#document.pdf, this.#blocks);
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
      const text = await port.within(readPageText(page));
      for (const paragraph of text.paragraphs) this.#blocks.add(replaceControls(paragraph), place);
      const annotations = await readAnnotations(page);
      this.#addNotes(annotations.notes, place);
      for (const { name, id } of annotations.files) yield this.#attachment(name, id);
      if (warnings.takeLeftOut()) {
        this.#badPages += 1;
        yield told('torn-page', { number, at: place });
      }
      yield* this.#lookAt(page, text, annotations);
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

  /** Looks at what is drawn, where the text and what else is known of the page leave a doubt. */
  async *#lookAt(page: PDFPageProxy, text: PageText, annotations: Annotations): AsyncGenerator<Part> {
    let { isUnmapped } = text;
    let isPicture = false;
    let isShown = false;
    const hasNewFont = text.fonts.some((font) => !this.#fonts.has(font));
    for (const font of text.fonts) this.#fonts.add(font);
    if (hasNewFont || annotations.drawn.size > 0 || this.#hints.isCropped || this.#mayBePicture(text)) {
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
      this.#addNotes(readDrawn(annotations, look.drawn), place);
      isPicture = look.isPicture;
      isShown = this.#context.recognizesAll === true && look.hasPicture;
      if (look.isCropped) yield told('cropped-page', { number: page.pageNumber, at: place });
      isUnmapped ||= look.isUnmapped;
    } else isPicture = text.letters === 0 && this.#picturePages > 0;
    if (isPicture || isUnmapped || isShown) await this.#readPicture(page, isPicture, isUnmapped);
  }

  /** Has the letters of a page recognized that only a picture shows, or counts the page as not read. */
  async #readPicture(page: PDFPageProxy, isPicture: boolean, isUnmapped: boolean): Promise<void> {
    const came = await this.#recognize(page);
    if (came === 'read') return;
    if (came === 'blank') this.#blankPages += 1;
    else if (isPicture) this.#picturePages += 1;
    // Letters that pdf.js draws and that are seen by nobody are not read all the same.
    if (isUnmapped) this.#unmappedPages += 1;
  }

  /** What comes of a page whose letters only a picture shows. */
  async #recognize(page: PDFPageProxy): Promise<Recognition> {
    if (this.#context.recognizer === undefined) return 'unread';
    await this.#charge(page);
    const came = await this.#recognition.recognize(page.pageNumber);
    if (came === 'too-many') this.#hasTooMany = true;
    return came;
  }

  #mayBePicture({ letters, coverage }: PageText): boolean {
    if (this.#context.recognizesAll === true && this.#hints.hasPictures) return true;
    if (this.#looks >= LOOKS_MAX && this.#picturePages > 0) return false;
    if (letters < FEW_LETTERS) return true;
    return this.#hints.hasPictures && (letters < FULL_PAGE_LETTERS || coverage.rows < FULL_PAGE_ROWS);
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
    if (!hasContent && !isTold && this.#blankPages === 0) yield told('empty-pages');
    if (this.#picturePages > 0) yield told('picture-page', { number: this.#picturePages });
    if (this.#unmappedPages > 0) yield told('unmapped-letters', { number: this.#unmappedPages });
    if (!this.#hasTooMany) return;
    const { pdfRecognizedPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    yield told('recognized-pages-limit', { number: pdfRecognizedPagesMax, limit: 'pdfRecognizedPagesMax' });
  }
}

/** A form has fields, and none that can be found: those without a place on a page are lost. */
async function hasLostFields(pdf: PDFDocumentProxy): Promise<boolean> {
  const fields: unknown = await pdf.getFieldObjects().catch(() => null);
  return fields === null;
}
