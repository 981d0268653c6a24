import type { Part } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { findWords } from '../../structures/binary-words.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import type { CompoundEntry } from '../../structures/compound/directory-entry.ts';
import { beginsWith, signatures } from '../../structures/signatures.ts';
import { BlockBuilder } from '../../text/block.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { drawingParts } from './drawings.ts';
import { pivotParts } from './pivot-cache.ts';
import { biffRecords } from './records.ts';
import { Workbook } from './workbook.ts';

/** The parts of a workbook: its sheets, what belongs to none, then what else is in the compound file. */
export async function* readXls(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  if (!beginsWith(source.bytes, signatures.compound)) {
    yield* readStream(source.bytes, context);
    return;
  }
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  const said = new Set<string>();
  for await (const part of contents.metadata()) {
    if (part.kind === 'metadata') said.add(`${part.name} ${part.value}`);
    yield part;
  }
  yield* contents.protection();
  yield* new CompoundBook(compound, contents, context, said).parts();
  yield* contents.rest();
}

/** A stream that is no file within a file: all of Excel 2 to 4, and what other programs write so. */
async function* readStream(bytes: Uint8Array, context: FormatContext): AsyncGenerator<Part> {
  const blocks = new BlockBuilder();
  const workbook = new Workbook(blocks, () => context.progress());
  yield* workbook.sheets(bytes);
  yield* workbook.rest();
  yield* blocks.rest();
  yield* metadataParts(workbook.book.fields, context.limits);
  if (workbook.book.isEncrypted) yield told('needs-password');
  else if (workbook.isDamaged) yield told('bad-structure');
}

/** Streams of the workbook itself: Excel 97 and later, and Excel 5 and 95 ([MS-XLS] 2.1.2). */
const BOOKS: readonly string[] = ['Workbook', 'Book'];

/** The log of a workbook that several shared, and who has it open ([MS-XLS] 2.1.7.17 and 2.1.7.21). */
const SHARED: readonly string[] = ['Revision Log', 'User Names'];

/** Storages of what pivot tables keep ([MS-XLS] 2.1.7.12). */
const PIVOTS: readonly string[] = ['_SX_DB_CUR', '_SX_DB'];

class CompoundBook {
  readonly #compound: CompoundFile;
  readonly #contents: CompoundContents;
  readonly #context: FormatContext;
  /** Properties that were told, with their values. */
  readonly #said: ReadonlySet<string>;
  readonly #blocks = new BlockBuilder();

  constructor(compound: CompoundFile, contents: CompoundContents, context: FormatContext, said: ReadonlySet<string>) {
    this.#said = said;
    this.#compound = compound;
    this.#contents = contents;
    this.#context = context;
  }

  async *parts(): AsyncGenerator<Part> {
    const entries = BOOKS.map((name) => this.#claim(name)).filter((entry) => entry !== undefined);
    if (entries.length === 0) yield told('lost-part');
    let last: Workbook | undefined;
    for (const entry of entries) last = yield* this.#book(entry);
    for (const name of PIVOTS) yield* this.#pivots(this.#claim(name), last);
    for (const name of SHARED) yield* this.#shared(this.#claim(name));
    yield* this.#blocks.rest();
  }

  #claim(name: string): CompoundEntry | undefined {
    const entry = this.#compound.find(name);
    this.#contents.claim(entry);
    return entry;
  }

  async *#book(entry: CompoundEntry): AsyncGenerator<Part, Workbook> {
    const workbook = new Workbook(this.#blocks, () => this.#context.progress());
    const stream = await this.#compound.read(entry);
    yield* workbook.sheets(stream);
    yield* workbook.rest();
    const { isEncrypted, fields, drawings } = workbook.book;
    const unsaid = fields.filter(([name, value]) => !this.#said.has(`${name} ${value}`));
    yield* metadataParts(unsaid, this.#context.limits);
    if (isEncrypted) yield told('needs-password');
    else {
      for (const pieces of drawings) yield* drawingParts(pieces, this.#contents, this.#blocks);
      if (workbook.isDamaged) yield told('bad-part');
    }
    return workbook;
  }

  async *#pivots(storage: CompoundEntry | undefined, workbook: Workbook | undefined): AsyncGenerator<Part> {
    if (workbook?.book.isEncrypted === true) return;
    for (const [index, stream] of (storage?.children ?? []).entries()) {
      const bytes = await this.#compound.read(stream);
      yield* pivotParts(bytes, `pivot cache ${index + 1}`, workbook?.book ?? { biff: 8, codePage: 1252 }, this.#blocks);
    }
  }

  /** Words of a log of changes: who made them, where, and what was there before and after. */
  async *#shared(stream: CompoundEntry | undefined): AsyncGenerator<Part> {
    if (stream === undefined) return;
    const at = { kind: 'field', name: 'revision' } as const;
    let isTold = false;
    for (const { data, continued } of biffRecords(await this.#compound.read(stream))) {
      for (const words of findWords(Buffer.concat([data, ...continued]), 'some')) {
        if (!isTold) yield trait('tracked-change', at);
        isTold = true;
        this.#blocks.add(words, at, { hiddenBy: 'tracked-change' });
      }
      yield* this.#blocks.take();
    }
  }
}
