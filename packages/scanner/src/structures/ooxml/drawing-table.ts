import { isHeader } from '../table/header-row.ts';

/** A cell with what it stands under. */
export interface DrawingCell {
  readonly text: string;
  readonly label?: string;
  /** A merged cell covers it. */
  readonly isCovered?: true;
}

/** Gathers the rows of a table in a drawing (ECMA-376 part 1, 21.1.3), which is never large. */
export class DrawingTable {
  readonly #rows: string[][] = [];
  /** Texts of cells that a merged one covers. */
  readonly #covered: string[] = [];
  #isCovered = false;
  #paragraphs: string[] = [];

  /** Begins a row. */
  beginRow(): void {
    this.#rows.push([]);
  }

  /** Begins a cell. `isCovered` is whether it is a part of one that begins before it or above (21.1.3.18). */
  beginCell(isCovered: boolean): void {
    this.#isCovered = isCovered;
  }

  /** Adds a paragraph of the cell that goes by. */
  addParagraph(text: string): void {
    this.#paragraphs.push(text);
  }

  /** Ends a cell. */
  endCell(): void {
    const text = this.#paragraphs.join('\n').trim();
    if (this.#isCovered && text !== '') this.#covered.push(text);
    this.#rows.at(-1)?.push(this.#isCovered ? '' : text);
    this.#paragraphs = [];
  }

  /** The cells that are not empty, row by row, under the first row if that reads as a header. */
  *cells(): Generator<DrawingCell> {
    for (const text of this.#covered) yield { text, isCovered: true };
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
