import type { Trait } from '../../document.ts';
import { type Color, isAlike } from '../story/contrast.ts';
import { TableRows } from '../table/table-rows.ts';

/** A cell with what it stands under. */
export interface DrawingCell {
  readonly text: string;
  readonly label?: string;
  /** It is itself what others stand under. */
  readonly header?: true;
  /** Why it is not seen, whatever is seen of its table. */
  readonly hiddenBy?: Trait;
}

/** Gathers the rows of a table in a drawing (ECMA-376 part 1, 21.1.3), which is never large. */
export class DrawingTable {
  readonly #rows: string[][] = [];
  /** Why cells are not seen, by row and column. */
  readonly #hidden: (Trait | undefined)[][] = [];
  /** Texts of cells that a merged one covers. */
  readonly #covered: string[] = [];
  #isCovered = false;
  #isInvisible = false;
  #paragraphs: string[] = [];
  /** Colors of the letters in the cell that goes by. */
  #inks: number[] = [];
  /** What is behind cells that say nothing of it. */
  #behind: Color;

  /** The color that is painted behind the cell that goes by. It is known after the text of the cell (21.1.3.17). */
  fill: Color | undefined;

  /** `behind` is what the table stands on. */
  constructor(behind: Color) {
    this.#behind = behind;
  }

  /** The table has a style (21.1.3.15), which may paint its cells. */
  setStyle(): void {
    this.#behind = 'unknown';
  }

  /** Begins a row. */
  beginRow(): void {
    this.#rows.push([]);
    this.#hidden.push([]);
  }

  /** Begins a cell. `isCovered` is whether it is a part of one that begins before it or above (21.1.3.18). */
  beginCell(isCovered: boolean): void {
    this.#isCovered = isCovered;
    this.#isInvisible = false;
    this.#inks = [];
    this.fill = undefined;
  }

  /** Takes note of the color of letters. */
  addInk(color: number): void {
    if (!this.#inks.includes(color)) this.#inks.push(color);
  }

  /** Adds a paragraph of the cell that goes by, of which a part cannot be seen or all can. */
  addParagraph(text: string, isInvisible: boolean): void {
    this.#paragraphs.push(text);
    this.#isInvisible ||= isInvisible;
  }

  /** Ends a cell. */
  endCell(): void {
    const text = this.#paragraphs.join('\n').trim();
    const back = this.fill ?? this.#behind;
    this.#isInvisible ||= back !== 'unknown' && this.#inks.some((color) => isAlike(color, back));
    if (this.#isCovered && text !== '') this.#covered.push(text);
    this.#rows.at(-1)?.push(this.#isCovered ? '' : text);
    this.#hidden.at(-1)?.push(this.#isInvisible ? 'invisible-text' : undefined);
    this.#paragraphs = [];
  }

  /** The cells that are not empty: those that others cover, then all others, row by row, under what names their columns. */
  cells(): readonly DrawingCell[] {
    const cells: DrawingCell[] = this.#covered.map((text) => ({ text, hiddenBy: 'covered-cell' }));
    const cell = (text: string, row: number, column: number, label: string | true | undefined): void => {
      const hiddenBy = this.#hidden[row - 1]?.[column - 1];
      const named = label === true ? { header: label } : label !== undefined && { label };
      cells.push({ text, ...named, ...(hiddenBy !== undefined && { hiddenBy }) });
    };
    const rows = new TableRows({ cell, shape: () => {}, tooWide: () => {} }, COLUMNS_MAX);
    rows.add(this.#rows, 1);
    rows.end();
    return cells;
  }
}

/** Columns up to which a row may name them. PowerPoint makes 75. */
const COLUMNS_MAX = 1_000;
