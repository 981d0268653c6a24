import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { TableRows } from '../../structures/table/table-rows.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { Book } from './book.ts';
import { hidesText, numberText } from './number-text.ts';
import { type CellRange, COLUMNS_MAX, type Sheet, type SheetCell } from './sheet.ts';
import { ToldStretches } from './told-stretches.ts';

/** Columns without a cell that part what stands beside them from it. */
const COLUMN_GAP = 8;

/** Merged ranges that one row can have, which do not overlap. */
const MERGED_MAX = COLUMNS_MAX;

/** A cell as it is told. */
interface ShownCell {
  readonly text: string;
  readonly hiddenBy: Trait | undefined;
}

/** The parts of a sheet: its cells with what they stand under, then the shapes of its tables, then its other texts. */
export class SheetParts {
  readonly #sheet: Sheet;
  readonly #book: Book;
  readonly #blocks: BlockBuilder;
  readonly #told: ToldStretches;
  readonly #ready: Part[] = [];
  readonly #rows: readonly number[];
  readonly #merged: readonly CellRange[];

  constructor(sheet: Sheet, book: Book, blocks: BlockBuilder) {
    this.#sheet = sheet;
    this.#book = book;
    this.#blocks = blocks;
    this.#told = new ToldStretches(sheet);
    this.#rows = [...sheet.rows.keys()].sort((a, b) => a - b);
    this.#merged = sheet.merged.toSorted((a, b) => a.firstRow - b.firstRow);
  }

  /** `progress` is called for every few rows. */
  *parts(progress: () => void): Generator<Part> {
    const { hiddenBy, name } = this.#sheet;
    this.#blocks.add(
      replaceControls(name),
      { kind: 'field', name: 'sheet' },
      hiddenBy === undefined ? {} : { hiddenBy },
    );
    const blocks = this.#columnBlocks();
    for (const block of blocks) yield* this.#block(block, progress);
    if (blocks.length === 0) yield { kind: 'table', name, columns: [], rows: 0 };
    yield* this.#asides();
    for (const each of this.#sheet.traits) yield trait(each, this.#sheet.place(0, 0));
  }

  /** Columns that have cells, in stretches that are far from one another. */
  #columnBlocks(): readonly (readonly [first: number, last: number])[] {
    const used = new Uint8Array(COLUMNS_MAX);
    for (const cells of this.#sheet.rows.values()) for (const { column } of cells) used[column] = 1;
    const blocks: [number, number][] = [];
    for (const [column, isUsed] of used.entries()) {
      if (isUsed === 0) continue;
      const last = blocks.at(-1);
      if (last !== undefined && column - last[1] <= COLUMN_GAP) last[1] = column;
      else blocks.push([column, column]);
    }
    return blocks;
  }

  *#block([first, last]: readonly [number, number], progress: () => void): Generator<Part> {
    const { name } = this.#sheet;
    const waiting = new Map<number, readonly (ShownCell | undefined)[]>();
    const rows = new TableRows(
      {
        cell: (_text, row, column, label) =>
          this.#tell(waiting.get(row - 1)?.[column - 1], row - 1, first + column - 1, label),
        shape: (shape) => this.#ready.push(...this.#blocks.rest(), shape),
        tooWide: () => {},
      },
      COLUMNS_MAX,
      name,
    );
    for (const group of this.#groups(first, last)) {
      // A blank row parts tables, however many there are.
      rows.add([[]], (group[0]?.row ?? 0) + 1 - 1);
      const width = Math.max(...group.map(({ cells }) => cells.length));
      for (const { row, cells } of group) {
        const whole = Array.from({ length: width }, (_, index) => cells[index]);
        waiting.set(row, whole);
        rows.add([whole.map((cell) => cell?.text ?? '')], row + 1);
        rows.tellMost();
        for (const each of waiting.keys()) {
          if (each + 1 > rows.row) break;
          waiting.delete(each);
        }
        if (row % PROGRESS_ROWS === 0) progress();
        yield* this.#take();
      }
    }
    this.#ready.push(rows.end());
    const shape = this.#ready.pop();
    yield* this.#take();
    yield* this.#blocks.rest();
    if (shape !== undefined) yield shape;
  }

  /** Rows that follow one another, with their cells among some columns, shown; at most `GROUP_ROWS` at a time. */
  *#groups(first: number, last: number): Generator<readonly { row: number; cells: (ShownCell | undefined)[] }[]> {
    let group: { row: number; cells: (ShownCell | undefined)[] }[] = [];
    const merged = new MergedRows(this.#merged);
    for (const row of this.#rows) {
      const cells: (ShownCell | undefined)[] = [];
      for (const cell of this.#sheet.rows.get(row) ?? []) {
        if (cell.column < first || cell.column > last) continue;
        const shown = this.#show(cell, row, merged.at(row));
        if (shown !== undefined) cells[cell.column - first] = shown;
      }
      if (cells.length === 0) continue;
      const previous = group.at(-1);
      if (previous !== undefined && (row > previous.row + 1 || group.length >= GROUP_ROWS)) {
        yield group;
        group = [];
      }
      group.push({ row, cells });
    }
    if (group.length > 0) yield group;
  }

  #show({ format, value, column }: SheetCell, row: number, merged: readonly CellRange[]): ShownCell | undefined {
    const { styles, is1904 } = this.#book;
    const numberFormat = styles.numberFormatOf(format);
    let text = '';
    let isShown = true;
    if (typeof value === 'number') ({ text, isShown } = numberText(value, numberFormat, is1904));
    else {
      text = value;
      isShown = !hidesText(numberFormat);
    }
    if (text.trim() === '') return undefined;
    const isInvisible = !isShown || styles.isInvisible(format);
    return { text, hiddenBy: this.#hiding(row, column, merged) ?? (isInvisible ? 'invisible-text' : undefined) };
  }

  #hiding(row: number, column: number, merged: readonly CellRange[]): Trait | undefined {
    const { hiddenBy, hiddenRows, hiddenColumns, isFiltered, hidesRows, shownRows } = this.#sheet;
    if (hiddenBy !== undefined) return hiddenBy;
    if (hiddenRows.has(row) || (hidesRows && !shownRows.has(row))) return isFiltered ? 'filtered-row' : 'hidden-row';
    if (hiddenColumns.has(column)) return 'hidden-column';
    const isCovered = merged.some(
      ({ firstRow, firstColumn, lastColumn }) =>
        column >= firstColumn && column <= lastColumn && (row > firstRow || column > firstColumn),
    );
    return isCovered ? 'covered-cell' : undefined;
  }

  #tell(cell: ShownCell | undefined, row: number, column: number, label: string | true | undefined): void {
    if (cell === undefined) return;
    const { text, hiddenBy } = cell;
    const told = hiddenBy === undefined ? undefined : this.#told.tell(hiddenBy, row, column);
    if (told !== undefined) this.#ready.push(told);
    this.#blocks.add(replaceControls(text), this.#sheet.place(row, column), {
      ...(label === true ? { header: label } : label !== undefined && { label }),
      ...(hiddenBy !== undefined && { hiddenBy }),
    });
  }

  *#asides(): Generator<Part> {
    const { asides, hiddenBy, noteTexts } = this.#sheet;
    let last: Trait | undefined;
    const lost = [...noteTexts.values()].map((text) => ({ text, at: NOTE, hiddenBy: 'comment' as const }));
    for (const aside of [...asides, ...lost]) {
      const by = aside.hiddenBy ?? hiddenBy;
      if (by !== undefined && by !== last && by !== hiddenBy) yield trait(by, aside.at);
      if (by !== undefined && by === hiddenBy) {
        const told = this.#told.tell(by, 0, 0);
        if (told !== undefined) yield told;
      }
      last = by;
      this.#blocks.add(replaceControls(aside.text), aside.at, by === undefined ? {} : { hiddenBy: by });
      yield* this.#blocks.take();
    }
  }

  #take(): readonly Part[] {
    return [...this.#blocks.take(), ...this.#ready.splice(0)];
  }
}

const NOTE = { kind: 'field', name: 'comment' } as const;

/** Rows between two calls of `progress`, and rows of which the widest is looked for. */
const PROGRESS_ROWS = 256;
const GROUP_ROWS = 1_000;

/** The merged ranges of rows that come in order. */
class MergedRows {
  readonly #ranges: readonly CellRange[];
  #next = 0;
  #active: CellRange[] = [];
  #row = -1;

  constructor(ranges: readonly CellRange[]) {
    this.#ranges = ranges;
  }

  /** Those that a row is in. */
  at(row: number): readonly CellRange[] {
    if (row === this.#row) return this.#active;
    this.#row = row;
    this.#active = this.#active.filter(({ lastRow }) => lastRow >= row);
    for (let range = this.#ranges[this.#next]; range !== undefined && range.firstRow <= row; ) {
      if (range.lastRow >= row && this.#active.length < MERGED_MAX) this.#active.push(range);
      this.#next += 1;
      range = this.#ranges[this.#next];
    }
    return this.#active;
  }
}
