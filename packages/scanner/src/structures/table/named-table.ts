import type { Part, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';

/** A table whose columns have names beforehand, as in a database: its cells as they come, then its shape. */
export class NamedTable {
  readonly #blocks: BlockBuilder;
  readonly #name: string;
  readonly #sheet: string | undefined;
  readonly #columns: readonly string[];
  #row = 1;

  /** `name` is told as its sheet's, if it is not empty, and `columns` as its first row. Nothing else is added to `blocks` until it ends. */
  constructor(blocks: BlockBuilder, name: string, columns: readonly string[]) {
    this.#blocks = blocks;
    this.#name = name;
    this.#sheet = name === '' ? undefined : name;
    this.#columns = columns;
    for (const [index, column] of columns.entries()) blocks.addCell(column, 1, index + 1, true, this.#sheet);
  }

  /** Adds a record, its cells in the order of the columns; an empty text is none. `hiddenBy` is why nobody sees it. */
  add(cells: readonly string[], hiddenBy?: Trait): void {
    this.#row += 1;
    for (const [index, text] of cells.entries()) {
      if (text === '') continue;
      const label = this.#columns[index];
      this.#blocks.addCell(text, this.#row, index + 1, label === '' ? undefined : label, this.#sheet, hiddenBy);
    }
  }

  /** The number of the record that was added last; 1, that of the names, if none was. */
  get row(): number {
    return this.#row;
  }

  /** The cells that are not given yet, and the shape. */
  end(): readonly Part[] {
    const [name, columns, rows] = [this.#name, this.#columns, this.#row - 1];
    return [
      ...this.#blocks.rest(),
      { kind: 'table', name, columns, ...(columns.length > 0 && { headerRow: 1 }), rows },
    ];
  }
}
