import type { Location, Part, Source } from '../../document.ts';
import { type Limits, valuesOf } from '../../limits.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { once } from '../../source/once.ts';
import { member } from '../../source/source.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { findExtent, readAround } from './around.ts';
import { bytesOf, type EmbeddedFile, findEmbeddedFiles } from './embedded-files.ts';
import { areEmptyAsWritten } from './empty-pages.ts';
import { Leftovers } from './leftovers/leftovers.ts';
import { readMetadata } from './metadata.ts';
import { FontMaps } from './objects/font-maps.ts';
import { PdfStore } from './objects/object-store.ts';
import { findReach, type Reach } from './objects/reach.ts';
import { readOutline } from './outline.ts';
import { PageReader } from './page-reader.ts';
import { PageRecognition } from './page-recognition.ts';
import { type PdfBounds, PdfDocument } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import { findPictureFiles } from './picture-files.ts';
import { PdfExpansion } from './streams/expansion.ts';
import { PageBytes } from './streams/page-bytes.ts';
import { plainCopy } from './streams/plain-copy.ts';
import { PdfSurroundings } from './surroundings/surroundings.ts';
import { PdfTelling } from './telling.ts';

/** The parts of a PDF: its properties, its pages in order, what belongs to none of them, and what is under it. */
export async function* readPdf(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  const { limits, budget } = context;
  const extent = findExtent(source.bytes);
  yield* readAround(source, limits, extent);
  const { pdfStreamBytesMax, ...own } = valuesOf(pdfLimits, limits.own);
  // Offsets count from the header, whatever stands before it.
  const whole = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const bytes = whole.subarray(extent.start);
  const expansion = await PdfExpansion.measure(bytes, pdfStreamBytesMax, budget);
  const store = await PdfStore.open(bytes, expansion);
  const bounds = {
    lettersMax: own.pdfLettersMax,
    operatorsMax: own.pdfOperatorsMax,
    picturePixelsMax: own.pdfPicturePixelsMax,
  };
  // A copy, because pdf.js makes it its own.
  const copy = () => (expansion.security?.isForFilesOnly === true ? plainCopy(bytes) : new Uint8Array(bytes));
  const telling = new PdfTelling();
  await using document = await PdfDocument.open(copy(), bounds);
  await using recognition = new PageRecognition(copy, bounds, context, telling);
  yield* new PdfReader(source, context, { document, store, expansion, telling, recognition }).read(bytes, bounds);
}

const ATTACHMENT: Location = { kind: 'field', name: 'attachment' };

class PdfReader {
  readonly #source: Source;
  readonly #limits: Limits;
  readonly #context: FormatContext;
  readonly #document: PdfDocument;
  readonly #store: PdfStore;
  readonly #names = new MemberNames();
  readonly #telling: PdfTelling;
  readonly #surroundings: PdfSurroundings;
  readonly #reach: Reach;
  readonly #files: readonly EmbeddedFile[];
  readonly #pages: PageReader;
  readonly #pageBytes: PageBytes;

  constructor(
    source: Source,
    context: FormatContext,
    opened: {
      readonly document: PdfDocument;
      readonly store: PdfStore;
      readonly expansion: PdfExpansion;
      readonly telling: PdfTelling;
      readonly recognition: PageRecognition;
    },
  ) {
    const { document, store, expansion, telling, recognition } = opened;
    this.#telling = telling;
    this.#source = source;
    this.#context = context;
    this.#limits = context.limits;
    this.#document = document;
    this.#store = store;
    this.#reach = findReach(store);
    this.#surroundings = new PdfSurroundings(store, this.#reach, context);
    this.#files = [...findEmbeddedFiles(store, this.#reach)];
    // Their names are those of members.
    for (const { name } of this.#files) this.#telling.said.add(name);
    this.#pageBytes = new PageBytes(expansion);
    this.#pages = new PageReader(context, document, {
      surroundings: this.#surroundings,
      pageBytes: this.#pageBytes,
      telling,
      recognition,
      fontMaps: new FontMaps(store),
    });
  }

  async *read(bytes: Buffer, bounds: PdfBounds): AsyncGenerator<Part> {
    const { pdf } = this.#document;
    const properties: Part[] = [];
    for await (const part of readMetadata(pdf, this.#limits)) properties.push(part);
    yield* properties;
    const { pdfPagesMax } = valuesOf(pdfLimits, this.#limits.own);
    for (let number = 1; number <= Math.min(pdf.numPages, pdfPagesMax); number++) {
      yield* this.#pages.read(number);
      yield* this.#telling.blocks.take();
    }
    const hasContent = this.#telling.blocks.count > 0;
    if (pdf.numPages > pdfPagesMax) yield told('pages-limit', { number: pdfPagesMax, limit: 'pdfPagesMax' });
    yield* this.#readAround(properties);
    yield* this.#readLeftovers(bytes, bounds);
    yield* this.#notRead(hasContent);
  }

  /** What the document has beside its pages, all of which were said. */
  async *#readAround(properties: readonly Part[]): AsyncGenerator<Part> {
    this.#telling.tellMissed();
    for (const part of properties) if (part.kind === 'metadata') this.#telling.hear(part.name, part.value);
    for await (const saying of readOutline(this.#document.pdf)) this.#telling.say(saying);
    yield* this.#telling.takeTraits();
    yield* this.#readAttachments();
    yield* this.#readPictureFiles();
    for await (const saying of this.#surroundings.rest()) {
      this.#telling.say({ ...saying, isAround: true });
      yield* this.#telling.takeTraits();
    }
    yield* this.#telling.blocks.rest();
  }

  *#readAttachments(): Generator<Part> {
    const { memberBytesMax } = this.#limits;
    for (const { name, description, stream, isOrphan } of this.#files) {
      this.#telling.say({ text: description, at: ATTACHMENT, isEcho: true });
      const added = this.#names.add(name);
      const traits = [trait('attachment'), ...(isOrphan ? [trait('orphan-text')] : [])];
      yield {
        kind: 'member',
        source: member(this.#source, added.name, bytesOf(this.#store, stream), memberBytesMax),
        known: [...traits, ...added.problems.map((found) => told(found))],
      };
    }
  }

  /** Pictures that say something beside what pages show of them. */
  async *#readPictureFiles(): AsyncGenerator<Part> {
    const { memberBytesMax } = this.#limits;
    const files = new Set(this.#files.map(({ stream }) => stream));
    let number = 0;
    for await (const bytes of findPictureFiles(this.#store, files, () => this.#context.progress())) {
      number += 1;
      const { name } = this.#names.add(`picture-${number}.jpg`);
      yield { kind: 'member', source: member(this.#source, name, once(bytes), memberBytesMax) };
    }
  }

  /** What is under the document: an earlier save, and what nothing refers to. */
  async *#readLeftovers(bytes: Buffer, bounds: PdfBounds): AsyncGenerator<Part> {
    const pageBytes = this.#pageBytes;
    const known = { store: this.#store, reach: this.#reach, said: this.#telling.said, pageBytes };
    const leftovers = new Leftovers(bytes, known, this.#context, bounds);
    const revision = await leftovers.revision();
    if (revision !== undefined) {
      const { name } = this.#names.add(`revision-${revision.number}`);
      const content = chunksOf(bytes.subarray(0, revision.end));
      const earlier = member(this.#source, name, content, this.#limits.memberBytesMax);
      yield {
        kind: 'member',
        source: earlier,
        known: [trait('earlier-revision', { kind: 'field', name: 'earlier save' })],
      };
    }
    for await (const saying of leftovers.orphans(this.#surroundings, revision)) {
      this.#telling.say(saying);
      yield* this.#telling.takeTraits();
    }
    yield* this.#telling.blocks.rest();
    for (const problem of leftovers.problems) yield { kind: 'problem', problem };
  }

  /** What there is and is not read, once for the whole document. */
  async *#notRead(hasContent: boolean): AsyncGenerator<Part> {
    if (this.#surroundings.streams.isTorn) yield told('bad-xml');
    if (!this.#store.isWhole) yield told('part-not-read');
    if (this.#document.warnings.lostPages) yield told('lost-pages');
    const isEmpty = !hasContent && !this.#pages.hasUnread && !this.#pages.hasOperators;
    if (isEmpty && !(await areEmptyAsWritten(this.#document.pdf, this.#store))) yield told('empty-pages');
    yield* this.#pages.notRead();
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
