import type { PDFPageProxy } from 'pdfjs-dist';
import { BlockBuilder } from '../block.ts';
import { replaceControls } from '../decode.ts';
import type { MemberPart, Part, Source } from '../document.ts';
import { extensionOf } from '../extensions.ts';
import type { Limits } from '../limits.ts';
import { MemberNames } from '../member-names.ts';
import { PdfDocument } from '../pdf-document.ts';
import { readMetadata } from '../pdf-metadata.ts';
import { at, lookAtPage, readAnnotations, readPageText, textAt } from '../pdf-page.ts';
import { ProblemError, problem } from '../problem.ts';
import { member } from '../source.ts';
import type { Format } from './format.ts';

/** ISO 32000-1. Adobe's readers accept a header within the first 1,024 bytes (annex H, note 13). */
const HEADER_BYTES_MAX = 1_024;

/** Pages without text whose pictures are looked for. After these, what the others were is what the rest will be. */
const LOOKS_MAX = 50;

/** Text by page in paragraphs, form fields, notes, metadata, attachments. */
export const pdf: Format = {
  id: 'pdf',
  title: 'PDF (ISO 32000)',
  reads: 'Text of every page by paragraph, values of form fields, notes, metadata (also XMP), attached files.',
  matches: (head, path) => {
    const bytesMax = extensionOf(path) === 'pdf' ? head.length : HEADER_BYTES_MAX;
    return Buffer.from(head.subarray(0, bytesMax)).includes('%PDF-');
  },
  async *extract(source, limits) {
    const bytes = await readAll(source, limits);
    await using document = await PdfDocument.open(bytes);
    yield* readMetadata(document.pdf, limits);
    yield* new PdfReader(source, limits, document).read();
  },
};

/** A copy, because pdf.js makes it its own. */
async function readAll(source: Source, limits: Limits): Promise<Uint8Array> {
  const bytesMax = limits.pdfBytesMax;
  const size = await source.size();
  if (size > bytesMax) throw new ProblemError('memory-limit', { number: bytesMax, limit: 'pdfBytesMax' });
  return Uint8Array.from(await source.read(0, size));
}

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #document: PdfDocument;
  readonly #blocks = new BlockBuilder();
  readonly #names = new MemberNames();
  #looks = 0;
  #badPages = 0;
  #picturePages = 0;
  #unmappedPages = 0;

  constructor(source: Source, limits: Limits, document: PdfDocument) {
    this.#source = source;
    this.#limits = limits;
    this.#document = document;
  }

  async *read(): AsyncGenerator<Part> {
    const { numPages } = this.#document.pdf;
    const { pdfPagesMax } = this.#limits;
    for (let number = 1; number <= Math.min(numPages, pdfPagesMax); number++) {
      yield* this.#readPage(number);
      yield* this.#blocks.take();
    }
    yield* this.#blocks.rest();
    if (numPages > pdfPagesMax) {
      yield { kind: 'problem', problem: problem('pages-limit', { number: pdfPagesMax, limit: 'pdfPagesMax' }) };
    }
    yield* this.#readAttachments();
    yield* this.#notRead();
  }

  async *#readPage(number: number): AsyncGenerator<Part> {
    const place = { kind: 'page', page: number } as const;
    let page: PDFPageProxy | undefined;
    try {
      page = await this.#document.pdf.getPage(number);
      const { paragraphs, isUnmapped } = await readPageText(page);
      for (const text of paragraphs) this.#blocks.add(replaceControls(text), place);
      if (isUnmapped) this.#unmappedPages += 1;
      const { notes, files } = await readAnnotations(page);
      for (const { text, label } of notes) {
        this.#blocks.add(replaceControls(text), place, label === undefined ? {} : { label });
      }
      for (const { name, id } of files) yield this.#attachment(name, id);
      if (paragraphs.length === 0) await this.#lookAt(page);
    } catch {
      this.#badPages += 1;
      yield { kind: 'problem', problem: problem('bad-page', { number, at: place }) };
    } finally {
      page?.cleanup();
    }
  }

  async #lookAt(page: PDFPageProxy): Promise<void> {
    this.#looks += 1;
    const rest = this.#picturePages > 0 ? 'picture' : 'nothing';
    const shown = this.#looks <= LOOKS_MAX ? await lookAtPage(page, this.#document) : rest;
    if (shown === 'picture') this.#picturePages += 1;
    if (shown === 'letters') this.#unmappedPages += 1;
  }

  async *#readAttachments(): AsyncGenerator<Part> {
    const attachments: unknown = await this.#document.pdf.getAttachments().catch(() => undefined);
    if (!(attachments instanceof Map)) return;
    for (const [id, attachment] of attachments)
      yield this.#attachment(textAt(attachment, 'filename') ?? '', String(id));
  }

  #attachment(fileName: string, id: string | undefined): MemberPart {
    const { name, problems } = this.#names.add(fileName);
    const bytes = this.#attachedBytes(id);
    return {
      kind: 'member',
      source: member(this.#source, name, bytes, this.#limits.memberBytesMax),
      known: [
        { kind: 'trait', trait: 'attachment', at: { kind: 'field', name: 'file-name' } },
        ...problems.map((found) => ({ kind: 'problem', problem: problem(found) }) as const),
      ],
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
  async *#notRead(): AsyncGenerator<Part> {
    const { info } = await this.#document.pdf.getMetadata();
    if (at(info, 'IsXFAPresent') === true && at(info, 'IsAcroFormPresent') !== true) {
      yield { kind: 'problem', problem: problem('xfa-not-read') };
    }
    if (this.#blocks.count + this.#picturePages + this.#unmappedPages + this.#badPages === 0) {
      yield { kind: 'problem', problem: problem('empty-pages') };
    }
    if (this.#picturePages > 0) {
      yield { kind: 'problem', problem: problem('picture-page', { number: this.#picturePages }) };
    }
    if (this.#unmappedPages > 0) {
      yield { kind: 'problem', problem: problem('unmapped-letters', { number: this.#unmappedPages }) };
    }
  }
}
