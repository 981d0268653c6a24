import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema, snappyUncompress } from 'hyparquet';
import type { Location, Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { MemberNames } from '../../source/member-names.ts';
import type { Range } from '../../source/read-range.ts';
import { findWords } from '../../structures/binary-words.ts';
import { CellFiles } from '../../structures/table/cell-files.ts';
import { NamedTable } from '../../structures/table/named-table.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import { metadataParts } from '../../text/metadata.ts';
import type { FormatContext } from '../format.ts';
import { cellText } from './cell-text.ts';
import { type ColumnChunk, type Footer, type OwnLimits, type RowGroup, readFooter } from './footer.ts';
import { readIndexes } from './index-ranges.ts';
import { CODECS, expanders, indexWords, statisticWords, walkPages } from './pages.ts';
import { UnseenValues } from './unseen-values.ts';

/** The parts of a table: what is kept with it, its rows, and what no row has. */
export async function* readParquet(source: Source, context: FormatContext, own: OwnLimits): AsyncGenerator<Part> {
  yield* new ParquetReader(source, context, own).read();
}

/** Characters that cells say before they are counted. */
const SAID_LENGTH_MAX = 100_000;

/** A value of a property that is the schema of Arrow, in base64: what is in it is kept in the others as well. */
const ARROW_SCHEMA = 'ARROW:schema';

/** Where a value of statistics or of a dictionary stands, and what no reader names. */
const STATISTICS: Location = { kind: 'field', name: 'statistics' };
const GAP: Location = { kind: 'field', name: 'gap-data' };

class ParquetReader {
  readonly #source: Source;
  readonly #context: FormatContext;
  readonly #own: OwnLimits;
  readonly #blocks = new BlockBuilder();
  readonly #files: CellFiles;
  /** Values that are kept and that no row had yet, by the column. */
  readonly #unseen = new Map<string, UnseenValues>();

  constructor(source: Source, context: FormatContext, own: OwnLimits) {
    this.#source = source;
    this.#context = context;
    this.#own = own;
    this.#files = new CellFiles(source, new MemberNames(), context.limits);
  }

  async *read(): AsyncGenerator<Part> {
    const footer = await readFooter(this.#source, this.#own);
    yield* this.#readProperties(footer);
    const { metadata, names } = parseMetadata(footer);
    const table = new NamedTable(this.#blocks, '', names.map(replaceControls));
    let start = 0;
    for (const group of footer.groups) {
      yield* this.#readGroup(group, { metadata, names, table, start });
      start += group.rows;
    }
    yield* table.end();
    yield* this.#readUnseen();
    yield* this.#readGaps(footer);
    yield* this.#blocks.rest();
  }

  /** What programs keep with a table. */
  async *#readProperties({ properties, program }: Footer): AsyncGenerator<Part> {
    yield* metadataParts([['raw:Program', program]], this.#context.limits);
    for (const [key, value] of properties) {
      const text = key === ARROW_SCHEMA ? findWords(Buffer.from(value, 'base64'), 'likely').join(' ') : value;
      this.#blocks.add(replaceControls(text), { kind: 'field', name: 'property' }, { label: replaceControls(key) });
      yield* this.#blocks.take();
    }
    yield* this.#blocks.rest();
  }

  async *#readGroup(group: RowGroup, reading: Reading): AsyncGenerator<Part> {
    const problem = this.#refuse(group, reading.names);
    if (problem !== undefined) {
      yield { kind: 'problem', problem: problem.problem };
      return;
    }
    const columns: unknown[][] = [];
    for (const name of reading.names) {
      const read = await this.#readColumn(name, group, reading);
      if (read.problem !== undefined) yield told(read.problem);
      columns.push(read.values);
    }
    yield* this.#tellRows(group, columns, reading);
  }

  /** Why a group is not read: more than is held in memory, whatever it declares. */
  #refuse({ rows, columns }: RowGroup, names: readonly string[]): ProblemError | undefined {
    const { parquetGroupBytesMax, parquetGroupValuesMax } = this.#own;
    if (columns.some(({ isEncrypted }) => isEncrypted)) return new ProblemError('needs-password');
    if (columns.some(({ isElsewhere }) => isElsewhere)) return new ProblemError('other-volume');
    // Packed, one column is held at a time, with its index.
    const packed = columns.map((column) => lengthOf(column.packed) + lengthOf(column.columnIndex));
    const bytes = columns.reduce(
      (sum, { expandedBytes }) => sum + expandedBytes,
      packed.reduce((a, b) => Math.max(a, b), 0),
    );
    const values = columns.reduce((sum, column) => sum + column.values, 0);
    if (bytes > parquetGroupBytesMax) {
      return new ProblemError('memory-limit', { number: parquetGroupBytesMax, limit: 'parquetGroupBytesMax' });
    }
    if (Math.max(values, rows * names.length) > parquetGroupValuesMax) {
      return new ProblemError('values-limit', { number: parquetGroupValuesMax, limit: 'parquetGroupValuesMax' });
    }
    // Each row has a value of each column, and a list one at least: none may be there only by its number.
    const isWhole = names.every((name) =>
      columns.some(({ path, values: own }) => path[0] === name && (path.length === 1 ? own === rows : own >= rows)),
    );
    return isWhole ? undefined : new ProblemError('bad-part');
  }

  /** The values of a column in a group; none, with what is wrong, if they cannot be read. */
  async #readColumn(name: string, group: RowGroup, { metadata, start }: Reading): Promise<ColumnRead> {
    const chunks = group.columns.filter(({ path }) => path[0] === name);
    try {
      for (const chunk of chunks) await this.#checkChunk(chunk, name);
      const size = await this.#source.size();
      const rows: unknown[][] = [];
      await parquetRead({
        file: { byteLength: size, slice: async (from, to = size) => toArrayBuffer(await this.#source.read(from, to)) },
        ...{
          metadata,
          columns: [name],
          rowStart: start,
          rowEnd: start + group.rows,
          compressors: expanders,
          utf8: false,
        },
        onComplete: (read: unknown[][]) => {
          for (const row of read) rows.push(row);
        },
      });
      return { values: rows.map(([value]) => value) };
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.problem.code === 'limit-exceeded') throw thrown;
      const isUnknown = thrown instanceof ProblemError && thrown.problem.code === 'unsupported';
      return { values: [], problem: isUnknown ? 'packing-not-read' : 'bad-part' };
    }
  }

  /** Sees that a chunk holds what it declares, and keeps what its pages say besides. */
  async #checkChunk(chunk: ColumnChunk, name: string): Promise<void> {
    if (!CODECS.has(chunk.codec)) throw new ProblemError('packing-not-read');
    const { start, end } = chunk.packed;
    const bytes = Buffer.from(await this.#source.read(start, end));
    const { expandedBytes, values } = walkPages(bytes, chunk, uncompressSnappy);
    await this.#context.budget.expand(expandedBytes);
    this.#context.progress();
    const index =
      chunk.columnIndex === undefined
        ? []
        : indexWords(Buffer.from(await this.#source.read(chunk.columnIndex.start, chunk.columnIndex.end)), chunk);
    const kept = this.#unseen.get(name) ?? new UnseenValues();
    this.#unseen.set(name, kept);
    for (const each of values) kept.add(each, chunk.leaf.isJson);
    for (const each of [...index, ...statisticWords(chunk.statistics, chunk)]) kept.addBound(each, chunk.leaf.isJson);
  }

  async *#tellRows({ rows }: RowGroup, columns: readonly unknown[][], { names, table }: Reading): AsyncGenerator<Part> {
    let said = 0;
    for (let row = 0; row < rows; row += 1) {
      const cells: string[] = [];
      for (const [column, values] of columns.entries()) {
        const { text, parts } = await this.#readCell(values[row], names[column] ?? '', {
          row: table.row + 1,
          column: column + 1,
        });
        yield* parts;
        cells.push(text);
      }
      table.add(cells);
      yield* this.#blocks.take();
      // What one value stands for a million times is a bomb as well: each counts what it says, and one for itself.
      said += cells.length + cells.reduce((sum, { length }) => sum + length, 0);
      if (said < SAID_LENGTH_MAX && row + 1 < rows) continue;
      await this.#context.budget.expand(said);
      said = 0;
    }
  }

  async #readCell(value: unknown, name: string, place: { readonly row: number; readonly column: number }) {
    const read = cellText(value);
    if (read === undefined) return { text: '', parts: [] };
    this.#unseen.get(name)?.see(value, typeof read === 'string' ? read : '');
    if (typeof read !== 'string') return this.#files.read(read, `${name} ${place.row}`, { kind: 'cell', ...place });
    return { text: replaceControls(read), parts: [] };
  }

  /** Values that statistics or dictionaries keep, and that no row has. */
  async *#readUnseen(): AsyncGenerator<Part> {
    let isTold = false;
    for (const [name, values] of this.#unseen) {
      for (const value of values) {
        if (!isTold) yield trait('left-in-statistics', STATISTICS);
        isTold = true;
        this.#blocks.add(replaceControls(value), STATISTICS, {
          hiddenBy: 'left-in-statistics',
          label: replaceControls(name),
        });
        yield* this.#blocks.take();
      }
    }
  }

  /** Words between what the footer names. */
  async *#readGaps(footer: Footer): AsyncGenerator<Part> {
    const { start, groups } = footer;
    const chunks = groups.flatMap(({ columns }) => columns.map(({ packed }) => packed));
    const indexes = await readIndexes(this.#source, footer, () => this.#context.progress());
    let isTold = false;
    const tell = (words: string) => {
      this.#blocks.add(words, GAP, { hiddenBy: 'orphan-text' });
      const isFirst = !isTold;
      isTold = true;
      return isFirst ? [trait('orphan-text', GAP)] : this.#blocks.take();
    };
    for (const words of indexes.words) yield* tell(words);
    let covered = 4;
    for (const range of [...chunks, ...indexes.ranges, { start, end: start }].toSorted((a, b) => a.start - b.start)) {
      for (let at = covered; at < Math.min(range.start, start); at += GAP_BYTES) {
        const bytes = await this.#source.read(at, Math.min(range.start, at + GAP_BYTES));
        for (const words of findWords(bytes, 'likely')) yield* tell(words);
      }
      covered = Math.max(covered, range.end);
    }
  }
}

function lengthOf(range: Range | undefined): number {
  return range === undefined ? 0 : range.end - range.start;
}

/** Bytes of a gap that are looked at at a time. */
const GAP_BYTES = 1024 ** 2;

interface Reading {
  readonly metadata: FileMetaData;
  readonly names: readonly string[];
  readonly table: NamedTable;
  /** The number of the group's first row. */
  readonly start: number;
}

interface ColumnRead {
  readonly values: unknown[];
  readonly problem?: 'packing-not-read' | 'bad-part';
}

/** The footer as the library reads it, and the names of the columns. Throws `bad-structure` where it does not. */
function parseMetadata({ bytes }: Footer): Pick<Reading, 'metadata' | 'names'> {
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    // The library takes a column without a name for one.
    const names = parquetSchema(metadata).children.map(({ element }): string | undefined => element.name);
    const named = names.filter((name) => name !== undefined);
    if (named.length < names.length) throw new ProblemError('bad-structure');
    return { metadata, names: named };
  } catch (thrown) {
    throw new ProblemError('bad-structure', {}, { cause: thrown });
  }
}

function uncompressSnappy(packed: Uint8Array, length: number): Uint8Array {
  const expanded = new Uint8Array(length);
  snappyUncompress(packed, expanded);
  return expanded;
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
