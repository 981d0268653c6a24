import { isHeader } from '../table/header-row.ts';

/** A cell with what it stands under. */
export interface DrawingCell {
  readonly text: string;
  readonly label?: string;
}

/** Gathers the rows of a table in a drawing (ECMA-376 part 1, 21.1.3), which is never large. */
export class DrawingTable {
  readonly #rows: string[][] = [];
  #paragraphs: string[] = [];

  /** Begins a row. */
  beginRow(): void {
    this.#rows.push([]);
  }

  /** Adds a paragraph of the cell that goes by. */
  addParagraph(text: string): void {
    this.#paragraphs.push(text);
  }

  /** Ends a cell. */
  endCell(): void {
    this.#rows.at(-1)?.push(this.#paragraphs.join('\n').trim());
    this.#paragraphs = [];
  }

  /** The cells that are not empty, row by row, under the first row if that reads as a header. */
  *cells(): Generator<DrawingCell> {
    const [first = [], ...rest] = this.#rows;
    const hasHeader = isHeader(first, rest.slice(0, SAMPLE_ROWS));
    for (const text of first) if (text !== '') yield { text };
    for (const row of rest) {
      for (const [column, text] of row.entries()) {
        const label = hasHeader ? first[column] : undefined;
        if (text !== '') yield { text, ...(label !== undefined && label !== '' && { label }) };
      }
    }
  }
}

/** Rows below the first that are looked at. */
const SAMPLE_ROWS = 20;
