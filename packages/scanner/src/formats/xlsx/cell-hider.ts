import type { Trait } from '../../document.ts';
import { hiderOfCell } from '../../structures/spreadsheet/cell-hiding.ts';
import type { CellRange } from '../../structures/spreadsheet/cell-range.ts';
import { POINTS_SEEN_MIN, type SheetLayout } from './sheet-layout.ts';
import type { CellStyle } from './styles.ts';

/** Tells what hides the rows and the cells of a sheet, by its layout, its tables and the styles of cells. */
export class CellHider {
  readonly #layout: SheetLayout;
  /** Where a cell in white is no finding: a table or a format under a condition may paint what is behind it. */
  readonly #painted: readonly CellRange[];

  /** `tables` is where tables of the sheet are. */
  constructor(layout: SheetLayout, tables: readonly CellRange[]) {
    this.#layout = layout;
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
   * small to be read, whatever its style says, `isMasked` whether its number format shows nothing of it.
   */
  hiderOf(row: number, column: number, style: CellStyle, isUnseen: boolean, isMasked: boolean): Trait | undefined {
    const { isInvisible, isWhite, isPainted } = style;
    const isPale = isWhite || (isUnseen && !isPainted);
    const isUnseenLook = isInvisible || (isPale && !this.#isPainted(row, column));
    return hiderOfCell(this.#placeHiderOf(row, column), isUnseenLook, isMasked);
  }

  #placeHiderOf(row: number, column: number): Trait | undefined {
    const { hiddenColumns, hidesColumns, covered } = this.#layout;
    if (hiddenColumns[column] ?? hidesColumns) return 'hidden-column';
    return covered.isEmpty ? undefined : covered.covers(row, column);
  }

  #isPainted(row: number, column: number): boolean {
    return this.#painted.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
    );
  }
}
