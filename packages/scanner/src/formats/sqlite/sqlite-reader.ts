import type { Part, Source } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { around } from '../../source/around.ts';
import { MemberNames } from '../../source/member-names.ts';
import { CellFiles } from '../../structures/table/cell-files.ts';
import { NamedTable } from '../../structures/table/named-table.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext } from '../format.ts';
import { readCreateTable, type TableShape } from './create-table.ts';
import { isJournal, readJournal } from './journal.ts';
import { LeftoverRows } from './leftover-rows.ts';
import { FILE_HEADER_BYTES } from './page-cells.ts';
import { Pages, type StoredRow } from './pages.ts';
import { readRecord, type Value } from './record.ts';

/** The parts of a database: what its schema says, its tables, and what is left of rows that were deleted. */
export async function* readSqlite(source: Source, context: FormatContext): AsyncGenerator<Part> {
  if (await isJournal(source)) {
    yield* readJournal(source, context);
    return;
  }
  yield* new Database(source, await Pages.open(source, context), context).parts();
}

/** A table, an index, a view or a trigger (1.7.2). */
interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly root: number;
  readonly sql: string;
}

/** The schema's own table (schematab.html), which begins on the first page. */
const SCHEMA: SchemaEntry = { type: 'table', name: 'sqlite_schema', root: 1, sql: '' };

const NO_SHAPE: TableShape = { columns: [], rowidColumn: -1, order: [] };

class Database {
  readonly #source: Source;
  readonly #pages: Pages;
  readonly #context: FormatContext;
  readonly #blocks = new BlockBuilder();
  readonly #files: CellFiles;
  /** The trees of the file, by their number. */
  readonly #trees: { readonly columns: readonly string[]; readonly isFirstNull: boolean }[] = [];

  constructor(source: Source, pages: Pages, context: FormatContext) {
    this.#source = source;
    this.#pages = pages;
    this.#context = context;
    this.#files = new CellFiles(source, new MemberNames(), context.limits);
  }

  async *parts(): AsyncGenerator<Part> {
    await this.#pages.takeUnused();
    const entries: SchemaEntry[] = [];
    for await (const rows of this.#rowsOf(SCHEMA, NO_SHAPE)) entries.push(...rows.map(({ values }) => toEntry(values)));
    for (const { type, name, sql } of entries) {
      this.#blocks.add(replaceControls(sql), { kind: 'field', name: `${type} ${name}` });
      yield* this.#blocks.take();
    }
    yield* this.#blocks.rest();
    for (const entry of entries) {
      if (entry.root === 0) continue;
      if (entry.type === 'table') yield* this.#table(entry);
      else await this.#pass(entry);
    }
    yield* this.#leftovers();
    if (this.#pages.isDamaged) yield told('bad-part');
    if (this.#pages.isCut) {
      const { partBytesMax } = this.#context.limits;
      yield told('part-limit', { number: partBytesMax, limit: 'partBytesMax' });
    }
  }

  /** The rows of a tree, some at a time. */
  async *#rowsOf({ root }: SchemaEntry, { columns, order, rowidColumn }: TableShape) {
    this.#trees.push({ columns: order.map((place) => columns[place] ?? ''), isFirstNull: rowidColumn === 0 });
    for await (const rows of this.#pages.rows(root, this.#trees.length - 1)) {
      yield rows.map((row) => ({ row, values: this.#valuesOf(row) }));
    }
  }

  #valuesOf({ payload }: StoredRow): readonly Value[] {
    const values = readRecord(payload, this.#pages.encoding);
    if (values === undefined) this.#pages.isDamaged = true;
    return values ?? [];
  }

  async *#table(entry: SchemaEntry): AsyncGenerator<Part> {
    const shape = readCreateTable(entry.sql);
    const table = new NamedTable(this.#blocks, entry.name, shape.columns);
    for await (const rows of this.#rowsOf(entry, shape)) {
      for (const { row, values } of rows) yield* this.#row(table, entry, shape, row, values);
      yield* this.#blocks.take();
    }
    yield* table.end();
  }

  async *#row(
    table: NamedTable,
    { name }: SchemaEntry,
    { columns, rowidColumn, order }: TableShape,
    { rowid }: StoredRow,
    values: readonly Value[],
  ): AsyncGenerator<Part> {
    const cells: string[] = [];
    for (const [index, value] of values.entries()) {
      const column = order[index] ?? index;
      const at = { kind: 'cell', sheet: name, row: table.row + 1, column: column + 1 } as const;
      if (value.kind === 'blob') {
        const read = await this.#files.read(value.bytes, `${name}-${columns[column] ?? column + 1}-${table.row}`, at);
        cells[column] = read.text;
        yield* read.parts;
      } else cells[column] = replaceControls(value.text);
    }
    if (rowidColumn >= 0 && values[rowidColumn]?.kind === 'null') cells[rowidColumn] = rowid;
    table.add(Array.from(cells, (cell) => cell ?? ''));
  }

  /** Passes the pages of an index, of which only what was deleted is read. */
  async #pass({ root }: SchemaEntry): Promise<void> {
    this.#trees.push(NO_TREE);
    for await (const rows of this.#pages.rows(root, this.#trees.length - 1)) {
      if (rows.length > 0) this.#context.progress();
    }
  }

  /** What was deleted: of each page what is not used of it, in the order of the file. */
  async *#leftovers(): AsyncGenerator<Part> {
    const { count, pageBytes, encoding } = this.#pages;
    const rows = new LeftoverRows(this.#blocks, encoding);
    for (let number = 1; number <= count; number += 1) {
      this.#addLeftovers(rows, await this.#pages.read(number), number);
      yield* rows.take();
    }
    yield* rows.end();
    const [start, end] = [count * pageBytes, await this.#source.size()];
    if (start === end) return;
    yield trait('appended-data');
    yield around(this.#source, 'appended-data', { start, end }, this.#context.limits.memberBytesMax);
  }

  #addLeftovers(rows: LeftoverRows, page: Buffer, number: number): void {
    const pages = this.#pages;
    const deleted = { name: `page ${number}`, hiddenBy: 'deleted-row', ...NO_TREE } as const;
    const orphan = { ...deleted, hiddenBy: 'orphan-text' } as const;
    const use = pages.useOf(number);
    if (use.use === 'overflow') rows.addBytes(page.subarray(use.usedBytes), deleted);
    else if (use.use === 'trunk') rows.addBytes(page.subarray(8 + 4 * page.readUInt32BE(4)), deleted);
    else if (use.use === 'free') rows.addPage(page, 0, pages.usable, deleted);
    else if (use.use === 'none') rows.addPage(page, number === 1 ? FILE_HEADER_BYTES : 0, pages.usable, orphan);
    if (use.use !== 'tree') return;
    const cut = pages.cut(page, number);
    if (cut === undefined) rows.addBytes(page, orphan);
    else rows.addGaps(page, cut, { ...deleted, ...this.#trees[use.tree] });
  }
}

/** A tree of which nothing is known. */
const NO_TREE = { columns: [], isFirstNull: false } as const;

/** A row of the schema: type, name, the table that it is of, its first page, its SQL. */
function toEntry([type, name, , root, sql]: readonly Value[]): SchemaEntry {
  return { type: textOf(type), name: textOf(name), root: Number(textOf(root)), sql: textOf(sql) };
}

function textOf(value: Value | undefined): string {
  return value === undefined || value.kind === 'blob' ? '' : value.text;
}
