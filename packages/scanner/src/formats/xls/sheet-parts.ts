import type { Part, Trait } from '../../document.ts';
import { trait } from '../../parts.ts';
import { hiderOfCell } from '../../structures/spreadsheet/cell-hiding.ts';
import { CoveredCells } from '../../structures/spreadsheet/covered-cells.ts';
import { SheetCells } from '../../structures/spreadsheet/sheet-cells.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { replaceControls } from '../../text/decode.ts';
import type { Book } from './book.ts';
import { COLUMNS_MAX, type Sheet, type SheetCell } from './sheet.ts';

/** Rows between two calls of `progress`. */
const PROGRESS_ROWS = 256;

/** The parts of a sheet: its cells with what they stand under and what hides them, its shape, then its other texts. */
export class SheetParts {
  readonly #sheet: Sheet;
  readonly #book: Book;
  readonly #blocks: BlockBuilder;
  readonly #covered = new CoveredCells();

  constructor(sheet: Sheet, book: Book, blocks: BlockBuilder) {
    this.#sheet = sheet;
    this.#book = book;
    this.#blocks = blocks;
    for (const range of sheet.merged) this.#covered.addMerged(range);
  }

  /** `progress` is called for every few rows. */
  *parts(progress: () => void): Generator<Part> {
    const { name, hiddenBy, rows } = this.#sheet;
    const detail = hiddenBy === undefined ? {} : { hiddenBy };
    // A hidden sheet that holds nothing hides nothing but its name.
    this.#blocks.add(replaceControls(name), { kind: 'field', name: 'sheet' }, this.#isEmpty ? {} : detail);
    const cells = new SheetCells({ name, ...detail }, this.#blocks);
    for (const row of [...rows.keys()].sort((a, b) => a - b)) {
      if (row % PROGRESS_ROWS === 0) progress();
      cells.beginRow(row + 1, this.#hidingRow(row));
      for (const cell of rows.get(row) ?? []) this.#tell(cells, row, cell);
      cells.endRow();
      yield* cells.take();
    }
    yield* cells.end();
    yield* this.#covered.problems();
    yield* this.#asides();
  }

  #tell(cells: SheetCells, row: number, { column, format, value, runs }: SheetCell): void {
    const { styles, numbers } = this.#book;
    const code = styles.codeOf(format);
    const shown = typeof value === 'number' ? numbers.showNumber(String(value), code) : numbers.showText(value, code);
    const byPlace = this.#hidesColumn(column) ? 'hidden-column' : this.#covered.covers(row + 1, column + 1);
    const text = replaceControls(shown.text);
    if (text.trim() === '') return;
    if (column >= COLUMNS_MAX) this.#sheet.addAside(text, this.#sheet.place(row, column));
    else {
      cells.inPlace(column + 1, replaceControls(shown.inPlace));
      cells.cell(column + 1, text, hiderOfCell(byPlace, styles.isInvisible(format, runs), shown.isMasked));
    }
  }

  #hidesColumn(column: number): boolean {
    const { hiddenColumns, shownColumns, hidesColumns } = this.#sheet;
    return hiddenColumns.has(column) || (hidesColumns && !shownColumns.has(column));
  }

  #hidingRow(row: number): Trait | undefined {
    const { hiddenRows, shownRows, hidesRows, isFiltered } = this.#sheet;
    const isHidden = hiddenRows.has(row) || (hidesRows && !shownRows.has(row));
    if (!isHidden) return undefined;
    return isFiltered ? 'filtered-row' : 'hidden-row';
  }

  get #isEmpty(): boolean {
    const { rows, asides, noteTexts } = this.#sheet;
    return rows.size + asides.length + noteTexts.size === 0;
  }

  *#asides(): Generator<Part> {
    const { asides, hiddenBy, noteTexts, rows } = this.#sheet;
    const lost = [...noteTexts.values()].map((text) => ({ text, at: NOTE, hiddenBy: 'comment' as const }));
    if (hiddenBy !== undefined && rows.size === 0 && !this.#isEmpty) yield trait(hiddenBy, this.#sheet.place(0, 0));
    let last: Trait | undefined;
    for (const { text, at, hiddenBy: own } of [...asides, ...lost]) {
      const by = own ?? hiddenBy;
      if (own !== undefined && own !== last) yield trait(own, at);
      last = own;
      this.#blocks.add(replaceControls(text), at, by === undefined ? {} : { hiddenBy: by });
      yield* this.#blocks.take();
    }
  }
}

const NOTE = { kind: 'field', name: 'comment' } as const;
