import type { Location, Part } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { MemberNames } from '../../source/member-names.ts';
import { CellFiles, type CellRead } from '../../structures/table/cell-files.ts';
import { NamedTable } from '../../structures/table/named-table.ts';
import { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { FormatContext, WholeSource } from '../format.ts';
import { JetFile, type JetRow, PAGE_OF_ROWS } from './jet-file.ts';
import { Leftovers } from './leftovers.ts';
import { RowFiles } from './row-files.ts';
import { type JetValue, readRow, rowAt } from './row-values.ts';
import { type JetColumn, readColumns } from './table-shape.ts';

/** The parts of a database: its tables, those of the system after the others, then what is left of rows that were deleted. */
export async function* readMdb(source: WholeSource, context: FormatContext): AsyncGenerator<Part> {
  yield* new AccessDatabase(source, context).parts();
}

/** Where the description of the table is that lists all others. */
const OBJECTS_PAGE = 2;

/** A table, as the list of all objects of the database has it. */
interface AccessTable {
  readonly name: string;
  /** The page of its description. */
  readonly page: number;
  readonly isHidden: boolean;
  readonly columns: readonly JetColumn[];
}

/** Flags of an object: one of the system, and one that is hidden. */
const HIDDEN_FLAGS = 0x0000000a;
const SYSTEM_FLAGS = 0x80000000;

class AccessDatabase {
  readonly #file: JetFile;
  readonly #context: FormatContext;
  readonly #blocks = new BlockBuilder();
  readonly #files: CellFiles;
  /** The pages with the rows of each table, by the page of its description. */
  readonly #pagesOf = new Map<number, number[]>();
  /** Rows that another row says are its own. */
  readonly #moved = new Set<number>();
  #isDamaged = false;

  constructor(source: WholeSource, context: FormatContext) {
    this.#file = new JetFile(source.bytes);
    this.#context = context;
    this.#files = new CellFiles(source, new MemberNames(), context.limits);
  }

  async *parts(): AsyncGenerator<Part> {
    this.#findPages();
    const tables = this.#listTables();
    for (const table of tables) yield* this.#table(table);
    // What was deleted may refer to what is there no more.
    const isDamaged = this.#isDamaged || this.#file.isDamaged;
    yield* this.#leftovers(new Map(tables.map((table) => [table.page, table])));
    if (isDamaged) yield told('bad-part');
  }

  /** All pages of rows say of which table they are, so that also those are found that no list has. */
  #findPages(): void {
    for (let number = 1; number < this.#file.count; number += 1) {
      const page = this.#file.page(number);
      if (page[0] !== PAGE_OF_ROWS || page.length < 8) continue;
      const owner = page.readUInt32LE(4);
      const pages = this.#pagesOf.get(owner);
      if (pages === undefined) this.#pagesOf.set(owner, [number]);
      else pages.push(number);
    }
  }

  #listTables(): readonly AccessTable[] {
    const columns = this.#columnsAt(OBJECTS_PAGE);
    const own: AccessTable = { name: 'MSysObjects', page: OBJECTS_PAGE, isHidden: true, columns };
    const place = (name: string) => columns.findIndex((column) => column.name === name);
    const [id, type, name, flags] = [place('Id'), place('Type'), place('Name'), place('Flags')];
    const tables = [...this.#rowsOf(own)].flatMap(({ values }): AccessTable[] => {
      const page = Number(values[id]) & 0xffffff;
      if (values[type] !== '1' || page === OBJECTS_PAGE) return [];
      const bits = Number(values[flags]) >>> 0;
      const title = String(values[name] ?? '');
      const isHidden = (bits & (HIDDEN_FLAGS | SYSTEM_FLAGS)) !== 0 || /^(?:MSys|f_)/.test(title);
      return [{ name: title, page, isHidden, columns: this.#columnsAt(page) }];
    });
    return [...tables.filter(({ isHidden }) => !isHidden), ...tables.filter(({ isHidden }) => isHidden), own];
  }

  #columnsAt(page: number): readonly JetColumn[] {
    const table = this.#file.table(page);
    const columns = table === undefined ? [] : readColumns(this.#file, table);
    if (columns.length === 0) this.#isDamaged = true;
    return columns;
  }

  /** The rows of a table that are not deleted. */
  *#rowsOf({
    page: owner,
    columns,
  }: Pick<AccessTable, 'page' | 'columns'>): Generator<{ readonly values: readonly JetValue[] }> {
    for (const number of this.#pagesOf.get(owner) ?? []) {
      this.#context.progress();
      for (const row of this.#file.rows(this.#file.page(number))?.rows ?? []) {
        const values = row.isDeleted || row.bytes.length === 0 ? undefined : this.#valuesOf(row, columns);
        if (values !== undefined) yield { values };
      }
    }
  }

  #valuesOf(row: JetRow, columns: readonly JetColumn[]): readonly JetValue[] | undefined {
    const values = readRow(this.#file, row.isPointer ? this.#follow(row) : row.bytes, columns);
    if (values === undefined) this.#isDamaged = true;
    return values;
  }

  /** The row to which one points that has become too long for its page. */
  #follow({ bytes }: JetRow): Buffer {
    if (bytes.length < 4) return bytes;
    const pointer = bytes.readUInt32LE(0);
    this.#moved.add(pointer);
    return rowAt(this.#file, pointer) ?? bytes;
  }

  async *#table(table: AccessTable): AsyncGenerator<Part> {
    const { name, columns, isHidden } = table;
    const cells = new NamedTable(
      this.#blocks,
      name,
      columns.map((column) => column.name),
    );
    const files = new RowFiles(name, columns);
    for (const { values } of this.#rowsOf(table)) {
      if (isHidden && cells.row === 1) yield trait('hidden-table', { kind: 'cell', sheet: name, row: 2, column: 1 });
      yield* this.#row(table, values, cells, files);
      yield* this.#blocks.take();
    }
    yield* cells.end();
    const storage = files.storage();
    if (storage !== undefined) yield* this.#files.member(storage, `${name}.cfb`, []);
  }

  async *#row(
    table: AccessTable,
    values: readonly JetValue[],
    cells: NamedTable,
    files: RowFiles,
  ): AsyncGenerator<Part> {
    const { name, columns, isHidden } = table;
    const at = { kind: 'cell', sheet: name, row: cells.row + 1, column: 1 } as const;
    if (name === 'MSysObjects') yield* connections(values, columns, at);
    const texts: string[] = [];
    for (const [index, value] of files.take(values).entries()) {
      const { text, parts } = await this.#textOf(value, { ...at, column: index + 1 }, nameOf(table, index, cells.row));
      texts.push(text);
      yield* parts;
    }
    yield* await this.#attached(files, values);
    cells.add(texts, isHidden ? 'hidden-table' : undefined);
  }

  async #attached(files: RowFiles, values: readonly JetValue[]): Promise<readonly Part[]> {
    const attached = await files.attachment(values, this.#context.budget);
    return attached === undefined ? [] : this.#files.member(attached.bytes, attached.name, [trait('attachment')]);
  }

  async #textOf(value: JetValue, at: Location, name: string): Promise<CellRead> {
    return typeof value === 'string' ? { text: replaceControls(value), parts: [] } : this.#files.read(value, name, at);
  }

  /** Rows that were deleted, and words where no row is: of each page, in the order of the file. */
  async *#leftovers(tables: ReadonlyMap<number, AccessTable>): AsyncGenerator<Part> {
    const leftovers = new Leftovers(this.#blocks);
    for (let number = 1; number < this.#file.count; number += 1) {
      this.#context.progress();
      this.#addLeftovers(leftovers, number, tables);
      yield* leftovers.take();
    }
    yield* this.#blocks.rest();
  }

  #addLeftovers(leftovers: Leftovers, number: number, tables: ReadonlyMap<number, AccessTable>): void {
    const page = this.#file.page(number);
    const place = `page ${number}`;
    const cut = this.#file.rows(page);
    if (cut === undefined) {
      // Those of descriptions, of indexes and of lists have letters of their own.
      if (page[0] === 0) leftovers.addWords(page, place, 'orphan-text');
      return;
    }
    const owner = page.readUInt32LE(4);
    const table = tables.get(owner);
    const isUsed = table !== undefined || owner === LONG_VALUES;
    const gone = cut.rows.filter(
      ({ isDeleted }, index) => !(this.#moved.has(number * 256 + index) || (isUsed && !isDeleted)),
    );
    for (const { bytes, isDeleted } of gone) {
      const values = table && readRow(this.#file, bytes, table.columns);
      if (values === undefined) leftovers.addWords(bytes, place, isDeleted ? 'deleted-row' : 'orphan-text');
      else leftovers.addRow(values, table?.columns ?? [], place);
    }
    leftovers.addWords(cut.free, place, 'deleted-row');
  }
}

/** What a file in a cell is called. */
function nameOf({ name, columns }: AccessTable, column: number, row: number): string {
  return `${name}-${columns[column]?.name ?? column}-${row}`;
}

/** Traits of a linked table, of which the list of objects says where its rows are and how they are had. */
function* connections(values: readonly JetValue[], columns: readonly JetColumn[], at: CellPlace): Generator<Part> {
  for (const [index, { name }] of columns.entries()) {
    const isTold = (name === 'Connect' || name === 'Database') && values[index] !== '' && values[index] !== undefined;
    if (isTold) yield trait('data-connection', { ...at, column: index + 1 });
  }
}

type CellPlace = Extract<Location, { readonly kind: 'cell' }>;

/** `LVAL`, where pages of rows say of which table they are: long texts and files. */
const LONG_VALUES = 0x4c41564c;
