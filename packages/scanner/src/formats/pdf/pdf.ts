import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Location, MemberPart, Part, Source } from '../../document.ts';
import { type LimitSpecs, type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import { member } from '../../source/source.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { Format, FormatContext } from '../format.ts';
import { type Annotations, type PageNote, readAnnotations, readDrawn } from './annotations.ts';
import { findExtent, readAround } from './around.ts';
import { findHints, type PdfHints } from './hints.ts';
import { FEW_LETTERS, FULL_PAGE_LETTERS, FULL_PAGE_ROWS, lookAtPage } from './look.ts';
import { readMetadata } from './metadata.ts';
import { addOutline } from './outline.ts';
import { type PageText, readPageText } from './page.ts';
import { PdfDocument } from './pdf-document.ts';
import { PdfExpansion } from './streams/expansion.ts';
import { PageBytes } from './streams/page-bytes.ts';
import { at, textAt } from './value.ts';

/** Pages that are looked at, if there are pictures of pages among them: after these, one more changes nothing. */
const LOOKS_MAX = 50;

/** What bounds a PDF. */
const pdfLimits = {
  pdfPagesMax: { value: 50_000, unit: 'count', why: 'Pages of one PDF.' },
  pdfStreamBytesMax: {
    value: 128 * 1024 ** 2,
    unit: 'bytes',
    why: 'That one stream of a PDF expands to: pdf.js holds all of it. A page scanned in color at 600 dots has 100 MB.',
  },
  pdfPageBytesMax: {
    value: 16 * 1024 ** 2,
    unit: 'bytes',
    why: 'That the contents of one page expand to, forms included. Text takes kilobytes, a large map some megabytes.',
  },
  pdfItemsMax: {
    value: 100_000,
    unit: 'count',
    why: 'Pieces of text on one page. A full page has 5,000, if every letter is one.',
  },
  pdfOperatorsMax: {
    value: 300_000,
    unit: 'count',
    why: 'Steps that one page takes to draw. Forms that draw forms make a billion of a few bytes.',
  },
  pdfPicturePixelsMax: {
    value: 40_000_000,
    unit: 'count',
    why: 'Pixels of one picture: pdf.js takes four bytes for each. A letter page at 600 dots an inch has 34 million.',
  },
} as const satisfies LimitSpecs;

/** Text by page in paragraphs, form fields, notes, metadata, attachments. */
export const pdf: Format = {
  id: 'pdf',
  title: 'PDF (ISO 32000)',
  reads:
    'Text of every page by paragraph, form fields, notes, links, bookmarks, metadata (also XMP), attached files, ' +
    'what stands before and after the document.',
  kinds: ['pdf'],
  access: 'whole',
  tells: ['attachment', 'prepended-data', 'appended-data'],
  leavesOut: [
    { place: 'Pages that are pictures', problem: 'picture-page' },
    { place: 'Letters whose fonts do not say which they are', problem: 'unmapped-letters' },
    { place: 'Letters outside of what a page shows', problem: 'cropped-page' },
    { place: 'XFA forms', problem: 'xfa-not-read' },
    { place: 'Form fields that stand on no page', problem: 'fields-not-read' },
    { place: 'Whatever needs a password', problem: 'needs-password' },
    {
      place: 'What covers text, hides it or colors it away',
      reason: 'The text is read like any other; that a reader of the page does not see it is not told yet.',
    },
    { place: 'Layers that are switched off', reason: 'Their text is read like any other, which is not told yet.' },
    {
      place: 'Earlier revisions',
      reason: 'Not read yet, and no problem says so: nearly every document that was ever changed has some.',
    },
    {
      place: 'JavaScript, alternate descriptions, rich text of notes',
      reason: 'Not read yet, and no problem says so.',
    },
    {
      place: 'How far the streams of an encrypted document expand',
      reason: 'Not known before it is decrypted. Pages, pieces of text, steps and pixels bound it, and time.',
    },
    { place: 'Pictures on pages that have text', reason: 'Not read: STR-15 notes them for a person to look at.' },
  ],
  limits: pdfLimits,
  async *extract(source, context) {
    const { limits, budget } = context;
    const hints = findHints(source.bytes);
    const extent = findExtent(source.bytes);
    yield* readAround(source, limits, extent);
    // A copy, because pdf.js makes it its own. Offsets count from the header, whatever stands before it.
    const { pdfStreamBytesMax, ...own } = valuesOf(pdfLimits, limits.own);
    const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
    const expansion = await PdfExpansion.measure(bytes.subarray(extent.start), pdfStreamBytesMax, budget);
    await using document = await PdfDocument.open(new Uint8Array(source.bytes.subarray(extent.start)), {
      itemsMax: own.pdfItemsMax,
      operatorsMax: own.pdfOperatorsMax,
      picturePixelsMax: own.pdfPicturePixelsMax,
    });
    yield* readMetadata(document.pdf, limits);
    yield* new PdfReader(source, context, document, hints, expansion).read();
  },
};

const ATTACHMENT: Location = { kind: 'field', name: 'attachment' };

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #context: FormatContext;
  readonly #pageBytes: PageBytes;
  readonly #document: PdfDocument;
  readonly #hints: PdfHints;
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  readonly #fonts = new Set<string>();
  #looks = 0;
  #badPages = 0;
  #picturePages = 0;
  #unmappedPages = 0;

  constructor(source: Source, context: FormatContext, document: PdfDocument, hints: PdfHints, expansion: PdfExpansion) {
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
      if (look.isPicture) this.#picturePages += 1;
      if (look.isCropped) yield told('cropped-page', { number: page.pageNumber, at: place });
      isUnmapped ||= look.isUnmapped;
    } else if (text.letters === 0 && this.#picturePages > 0) this.#picturePages += 1;
    if (isUnmapped) this.#unmappedPages += 1;
  }

  #mayBePicture({ letters, coverage }: PageText): boolean {
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
