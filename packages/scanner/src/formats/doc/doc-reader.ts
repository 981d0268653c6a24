import type { Part, Source, Trait } from '../../document.ts';
import { told } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import type { Range } from '../../source/read-range.ts';
import { CompoundFile } from '../../structures/compound/compound-file.ts';
import { CompoundContents } from '../../structures/compound/contents.ts';
import type { CompoundEntry } from '../../structures/compound/directory-entry.ts';
import type { FormatContext } from '../format.ts';
import { readCharacters } from './characters.ts';
import { Drawings } from './drawings.ts';
import { addEarlierText } from './earlier-text.ts';
import { Extras } from './extras.ts';
import { type Fib, readFib, type StoryName, WORD_97 } from './fib.ts';
import { FormatPages } from './format-pages.ts';
import { Output } from './output.ts';
import { readPieces } from './pieces.ts';
import { StoryReader } from './story-reader.ts';
import { Styles } from './styles.ts';
import { readOldWord } from './word-6.ts';

/** What hides a whole story. */
const HIDDEN_STORIES: Readonly<Partial<Record<StoryName, Trait>>> = { comments: 'comment', macros: 'macro' };

/** Stories in boxes: where one is painted, any color may be behind white letters, which are not told as unseen. */
const BOXED_STORIES: ReadonlySet<StoryName> = new Set<StoryName>(['text-boxes', 'header-text-boxes']);

/** Bytes of a page that formats are kept in. */
const PAGE_BYTES = 512;

/** Characters after which the clock is told that work goes on. */
const PROGRESS_LENGTH = 64 * 1024;

/** The parts of a document: metadata, its stories in their order, what no page shows, then what else is in the file. */
export async function* readDoc(source: Source, context: FormatContext): AsyncGenerator<Part> {
  const compound = await CompoundFile.open(source);
  const contents = new CompoundContents(source, compound, context);
  const said = new Set<string>();
  yield* noted(contents.metadata(), said);
  yield* contents.protection();
  const main = compound.find('WordDocument');
  if (main === undefined) throw new ProblemError('bad-structure');
  const document = await readWhole(compound, main, context);
  contents.claim(main);
  const fib = readFib(document, 0);
  if (fib === undefined) throw new ProblemError('bad-structure');
  const tables = compound.find(fib.usesSecondTable ? '1Table' : '0Table');
  for (const name of ['0Table', '1Table', 'Data']) contents.claim(compound.find(name));
  if (fib.isEncrypted) yield told('needs-password');
  else if (fib.version < WORD_97) yield* readOldWord(document, fib, context);
  else {
    const data = compound.find('Data');
    const streams = {
      document,
      tables: tables === undefined ? new Uint8Array(0) : await readWhole(compound, tables, context),
      data: data === undefined ? new Uint8Array(0) : await readWhole(compound, data, context),
    };
    if (tables === undefined) yield told('lost-part');
    yield* new DocReader(streams, contents, context, said).read(fib);
  }
  yield* contents.rest();
}

/** Parts, with the properties among them added to those that were said. */
async function* noted(parts: AsyncIterable<Part>, said: Set<string>): AsyncGenerator<Part> {
  for await (const part of parts) {
    if (part.kind === 'metadata') said.add(`${part.name} ${part.value}`);
    yield part;
  }
}

async function readWhole(compound: CompoundFile, entry: CompoundEntry, { limits }: FormatContext): Promise<Uint8Array> {
  const { wholeBytesMax } = limits;
  if (entry.bytes > wholeBytesMax) {
    throw new ProblemError('memory-limit', { number: wholeBytesMax, limit: 'wholeBytesMax' });
  }
  return compound.read(entry);
}

interface Streams {
  readonly document: Uint8Array;
  readonly tables: Uint8Array;
  readonly data: Uint8Array;
}

/** Reads a document of Word 97 or later, and the building blocks that one holds. */
class DocReader {
  readonly #streams: Streams;
  readonly #contents: CompoundContents;
  readonly #context: FormatContext;
  readonly #output = new Output();
  readonly #drawings: Drawings;
  /** Properties that were told, with their values. */
  readonly #said: ReadonlySet<string>;
  /** What of the stream `WordDocument` something points to. */
  readonly #covered: Range[] = [];

  constructor(streams: Streams, contents: CompoundContents, context: FormatContext, said: ReadonlySet<string>) {
    this.#said = said;
    this.#streams = streams;
    this.#contents = contents;
    this.#context = context;
    this.#drawings = new Drawings(this.#output, (name, bytes) => this.#contents.picture(name, bytes));
  }

  async *read(fib: Fib): AsyncGenerator<Part> {
    yield* this.#document(fib, undefined);
    const glossary = fib.glossaryAt === 0 ? undefined : readFib(this.#streams.document, fib.glossaryAt);
    if (glossary !== undefined) yield* this.#document(glossary, 'building-block');
    const covered = [...this.#covered, ...this.#drawings.covered];
    addEarlierText(this.#streams.document, fib.end, covered, this.#output);
    yield* this.#output.rest();
  }

  async *#document(fib: Fib, whole: Trait | undefined): AsyncGenerator<Part> {
    const { document, data, tables } = this.#streams;
    const extras = new Extras(fib, tables, this.#output);
    yield* extras.metadata(this.#context.limits, this.#said);
    const table = (name: Parameters<Fib['table']>[0]) => tables.subarray(fib.table(name).start, fib.table(name).end);
    const characters = new FormatPages(document, table('characterFormats'), 1);
    const paragraphs = new FormatPages(document, table('paragraphFormats'), 13);
    const layout = new FormatPages(document, table('layoutPages'), 1);
    const { pieces, isWhole } = readPieces(table('pieces'));
    const reader = new StoryReader(this.#output, { styles: new Styles(table('styles')), paragraphs, data });
    const isPainted = Drawings.arePainted(table('drawings'));
    let length = 0;
    for (const { name, start, end } of fib.stories) {
      reader.begin(whole ?? HIDDEN_STORIES[name], isPainted && BOXED_STORIES.has(name));
      for (const run of readCharacters(document, pieces, characters, start, end)) {
        reader.write(run);
        length += run.text.length;
        if (length < PROGRESS_LENGTH) continue;
        await this.#context.budget.expand(length);
        length = 0;
        yield* this.#output.take();
      }
      reader.end();
      yield* this.#output.take();
    }
    yield* this.#drawings.inline(data, reader.pictures);
    yield* this.#drawings.floating(table('drawings'), document);
    extras.lists();
    yield* this.#output.take();
    this.#cover(
      fib,
      pieces.map(({ at, start, end, unitBytes }) => ({ start: at, end: at + (end - start) * unitBytes })),
      [characters, paragraphs, layout],
    );
    const last = fib.stories.at(-1)?.end ?? 0;
    if (!isWhole || (pieces.at(-1)?.end ?? 0) < last) yield told('bad-part');
  }

  #cover(fib: Fib, pieces: readonly Range[], formats: readonly FormatPages[]): void {
    this.#covered.push({ start: fib.at, end: fib.end });
    for (const range of pieces) this.#covered.push(range);
    for (const pages of formats) {
      for (const at of pages.pages()) this.#covered.push({ start: at, end: at + PAGE_BYTES });
    }
  }
}
