import type { Trait } from '../../document.ts';
import type { CellRange } from '../../structures/spreadsheet/cell-range.ts';
import type { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import { POINTS_SEEN_MIN, type SheetLayout } from './sheet-layout.ts';
import type { CellStyle } from './styles.ts';

/** Tells what hides the rows and the cells of a sheet, by its layout, its tables and the styles of cells. */
export class CellHider {
  readonly #layout: SheetLayout;
  readonly #formats: NumberFormats;
  /** Where a cell in white is no finding: a table or a format under a condition may paint what is behind it. */
  readonly #painted: readonly CellRange[];

  /** `tables` is where tables of the sheet are. */
  constructor(layout: SheetLayout, formats: NumberFormats, tables: readonly CellRange[]) {
    this.#layout = layout;
    this.#formats = formats;
    this.#painted = [...tables, ...layout.painted];
  }

  /** Whether a row shows nothing of a text; its height is as the file has it. */
  isRowHidden(hidden: string | undefined, height: string | undefined): boolean {
    if (hidden === '1' || hidden === 'true') return true;
    return height === undefined ? this.#layout.hidesRows : Number(height) < POINTS_SEEN_MIN;
  }

  /** Whether it is a filter that hides a row which is hidden, or somebody. */
  hiderOfRow(row: number): Trait {
    const isFiltered = this.#layout.filtered.some(({ firstRow, lastRow }) => row > firstRow && row <= lastRow);
    return isFiltered ? 'filtered-row' : 'hidden-row';
  }

  /**
   * What hides a cell; undefined if nothing does. Rows must not fall. `isUnseen` is whether its own letters are white or too
   * small to be read, whatever its style says.
   */
  hiderOf(row: number, column: number, text: string, style: CellStyle, isUnseen: boolean): Trait | undefined {
    const { hiddenColumns, hidesColumns, covered } = this.#layout;
    if (hiddenColumns[column] ?? hidesColumns) return 'hidden-column';
    if (!covered.isEmpty) {
      const cover = covered.covers(row, column);
      if (cover !== undefined) return cover;
    }
    const { isInvisible, isWhite, isPainted, format } = style;
    const isPale = isWhite || (isUnseen && !isPainted);
    if ((isInvisible || (isPale && !this.#isPainted(row, column))) && text.trim() !== '') return 'invisible-text';
    return format.includes(';') && this.#formats.hidesText(format) ? 'invisible-text' : undefined;
  }

  #isPainted(row: number, column: number): boolean {
    return this.#painted.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
  }
}
