import type { Location, Trait } from '../../document.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { hiderOfCell } from '../spreadsheet/cell-hiding.ts';
import { type CellRange, COLUMNS_MAX } from '../spreadsheet/cell-range.ts';
import { CoveredCells } from '../spreadsheet/covered-cells.ts';
import { isSayingFormula } from '../spreadsheet/saying-formula.ts';
import { SheetCells } from '../spreadsheet/sheet-cells.ts';
import type { Color } from '../story/contrast.ts';
import type { Telling } from '../story/telling.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import { type Beside, otherOf, shownOf } from './cell-value.ts';

/**
 * Cells that are given again because a file says how often they are repeated, in all of a document: a sheet can say so of all
 * of its million rows. What is repeated after them is given once, which leaves out nothing that was not said.
 */
const REPEATED_MAX = 1_000_000;

/** Characters of such cells: one of them may be as long as the file. */
const REPEATED_LENGTH_MAX = 20_000_000;

/** The last row and column that a place can have; a file can say any number. */
const NUMBER_MAX = 2 ** 31 - 2;

/** Columns that are hidden, or whose cells have a style by themselves. */
interface ColumnRun {
  readonly last: number;
  readonly hiddenBy: Trait | undefined;
  readonly style: string | undefined;
}

/** A cell that is read, or was and waits for the end of its row. */
interface Cell {
  readonly column: number;
  readonly repeated: number;
  readonly attributes: XmlAttributes;
  hiddenBy: Trait | undefined;
  readonly shown: string[];
  readonly beside: Beside[];
  /** It has a paragraph. */
  hasParagraph: boolean;
}

/** A cell that is told. */
interface ToldCell {
  readonly column: number;
  readonly repeated: number;
  readonly text: string;
  readonly hiddenBy: Trait | undefined;
  readonly beside: readonly Beside[];
}

/** What the sheets of a document have in common. */
export class SheetBudget {
  /** How many cells may be given again, and how many characters. */
  left = REPEATED_MAX;
  lettersLeft = REPEATED_LENGTH_MAX;
}

/** What a sheet is read with. */
export interface SheetOptions {
  readonly name: string;
  readonly hiddenBy: Trait | undefined;
  readonly blocks: BlockBuilder;
  readonly telling: Telling;
  readonly budget: SheetBudget;
}

/** The cells of a sheet, as its elements come (ODF 1.3 part 3, 9.1). */
export class SheetText {
  readonly name: string;
  readonly #options: SheetOptions;
  /** What hides all of it; a scenario is known only after the sheet has begun. */
  hiddenBy: Trait | undefined;
  /** What is behind a shape that is not filled: not known where another came before it, as places on sheets are not followed. */
  behindShapes: Color | undefined;
  #cells: SheetCells | undefined;
  readonly #columns: ColumnRun[] = [];
  /** Cells behind shapes: those merged ones cover say so themselves. */
  readonly #covered = new CoveredCells();
  #row = 0;
  #rowRepeated = 1;
  #rowHiddenBy: Trait | undefined;
  #column = 0;
  #run = 0;
  #told: ToldCell[] = [];
  #cell: Cell | undefined;
  /** How many elements are open in the cell, itself among them. */
  #cellDepth = 0;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.name = options.name;
    this.hiddenBy = options.hiddenBy;
  }

  /** The place of the cell that is read, or of the last. */
  get at(): Location {
    return { kind: 'cell', sheet: this.name, row: Math.max(this.#row, 1), column: Math.max(this.#column, 1) };
  }

  /** Whether the cell that is read is the element at a depth. */
  isCellAt(depth: number): boolean {
    return this.#cell !== undefined && this.#cellDepth === depth;
  }

  /** Adds columns, with what hides them and the style that their cells have by themselves. */
  addColumns(repeated: number, hiddenBy: Trait | undefined, style: string | undefined): void {
    const before = this.#columns.at(-1)?.last ?? 0;
    if (before >= COLUMNS_MAX) return;
    this.#columns.push({ last: Math.min(before + repeated, NUMBER_MAX), hiddenBy, style });
  }

  /** The style of a cell that names none. */
  get columnStyle(): string | undefined {
    return this.#runOf(this.#column)?.style;
  }

  /** Begins a row that is repeated, with what hides it. */
  beginRow(repeated: number, hiddenBy: Trait | undefined): void {
    this.#row = Math.min(this.#row + this.#rowRepeated, NUMBER_MAX);
    this.#rowRepeated = repeated;
    this.#rowHiddenBy = hiddenBy;
    this.#column = 0;
    this.#run = 0;
    this.#told = [];
  }

  /** Ends it. */
  endRow(): void {
    const told = this.#told;
    this.#told = [];
    if (told.length === 0) return;
    const cells = this.#open();
    const letters = told.reduce((sum, { text, repeated }) => sum + text.length * repeated, 0);
    const copies = this.#copies(this.#rowRepeated, told.length, letters);
    for (let copy = 0; copy < copies; copy += 1) {
      cells.beginRow(Math.min(this.#row + copy, NUMBER_MAX), this.#rowHiddenBy);
      for (const cell of told) this.#tellCell(cells, cell, Math.min(this.#row + copy, NUMBER_MAX));
      if (copy === 0) tellBeside(cells, told);
      cells.endRow();
    }
    this.#push(cells.take());
  }

  /** Begins a cell that is the element at a depth. Covered is one that a merged cell covers. */
  beginCell(depth: number, attributes: XmlAttributes, isCovered: boolean): void {
    const before = this.#cell ?? { repeated: 1 };
    this.#column = this.#column === 0 ? 1 : Math.min(this.#column + before.repeated, NUMBER_MAX);
    this.#cellDepth = depth;
    this.#cell = {
      column: this.#column,
      repeated: countOf(attributes['table:number-columns-repeated']),
      attributes,
      hiddenBy: isCovered ? 'covered-cell' : this.#runOf(this.#column)?.hiddenBy,
      shown: [],
      beside: [],
      hasParagraph: false,
    };
  }

  /** Something hides the cell that is read. */
  hideCell(hiddenBy: Trait): void {
    if (this.#cell !== undefined) this.#cell.hiddenBy ??= hiddenBy;
  }

  /** Cells are behind a shape that stands in the cell that is read: none of a row before. */
  addBehind(range: CellRange): void {
    this.#covered.addBehind(range);
  }

  /** Adds a text of a paragraph of the cell, and why it is not seen. */
  addParagraph(text: string, hiddenBy: Trait | undefined): void {
    if (this.#cell === undefined) return;
    if (hiddenBy === undefined) this.#cell.shown.push(text.trim());
    else this.#cell.beside.push({ text: text.trim(), hiddenBy });
  }

  /** A paragraph of the cell has ended. */
  endParagraph(): void {
    if (this.#cell !== undefined) this.#cell.hasParagraph = true;
  }

  /** Ends the cell. */
  endCell(): void {
    const cell = this.#cell;
    this.#cellDepth = 0;
    if (cell === undefined) return;
    const told = toldOf(cell);
    if (told.text === '' && told.beside.length === 0) return;
    if (cell.column <= COLUMNS_MAX) this.#told.push(told);
    else this.#tellBeyond(told);
  }

  /** Ends the sheet. */
  end(): void {
    this.endRow();
    this.#push(this.#open().end());
    for (const part of this.#covered.problems()) this.#options.telling.push(part);
  }

  #tellCell(cells: SheetCells, { column, repeated, text, hiddenBy }: ToldCell, row: number): void {
    const times = text === '' ? 0 : this.#copies(Math.min(repeated, COLUMNS_MAX + 1 - column), 1, text.length);
    for (let at = column; at < column + times; at += 1) cells.cell(at, text, hiddenBy ?? this.#covered.covers(row, at));
  }

  /** How often something of so many cells and characters may be given that is said to be repeated. */
  #copies(repeated: number, cells: number, letters: number): number {
    const { budget } = this.#options;
    const fitting = Math.min(budget.left / cells, budget.lettersLeft / Math.max(1, letters));
    const more = Math.max(0, Math.min(repeated - 1, Math.floor(fitting)));
    budget.left -= more * cells;
    budget.lettersLeft -= more * letters;
    return 1 + more;
  }

  #open(): SheetCells {
    const { hiddenBy, name } = this;
    this.#cells ??= new SheetCells({ name, ...(hiddenBy !== undefined && { hiddenBy }) }, this.#options.blocks);
    return this.#cells;
  }

  #push(parts: ReturnType<SheetCells['take']>): void {
    for (const part of parts) this.#options.telling.push(part);
  }

  /** A cell to the right of all columns that a program shows. */
  #tellBeyond({ column, text, hiddenBy, beside }: ToldCell): void {
    const { blocks } = this.#options;
    blocks.addCell(text, this.#row, column, undefined, this.name, this.hiddenBy ?? hiddenBy);
    for (const each of beside) {
      blocks.addCell(each.text, this.#row, column, undefined, this.name, each.hiddenBy ?? this.hiddenBy);
    }
  }

  /** The columns that one is of; asked for columns that rise within a row. */
  #runOf(column: number): ColumnRun | undefined {
    for (let run = this.#columns[this.#run]; run !== undefined && run.last < column; run = this.#columns[this.#run]) {
      this.#run += 1;
    }
    return this.#columns[this.#run];
  }
}

function tellBeside(cells: SheetCells, told: readonly ToldCell[]): void {
  for (const { column, beside } of told) {
    for (const { text, hiddenBy } of beside) {
      if (hiddenBy === undefined) cells.loose(column, text);
      else cells.beside(column, text, hiddenBy);
    }
  }
}

/** A cell as it is told: what it shows, else its value. */
function toldOf({ column, repeated, attributes, hiddenBy, shown, beside, hasParagraph }: Cell): ToldCell {
  const formula = attributes['table:formula'] ?? '';
  const codes: readonly Beside[] = isSayingFormula(formula) ? [{ text: formula, hiddenBy: 'field-code' }] : [];
  const said = shown.filter((each) => each !== '').join('\n');
  const rest = { column, repeated, beside: [...beside, ...codes, ...otherOf(attributes, said)] };
  const text = shownOf(attributes, said);
  if (beside.length === 0) {
    // A format that shows nothing leaves an empty paragraph beside a value. A zero that is left blank says nothing.
    const isMasked = text !== '' && Number(text) !== 0 && shown.length === 0 && hasParagraph;
    return { ...rest, text, hiddenBy: hiderOfCell(hiddenBy, false, isMasked) };
  }
  if (shown.length > 0) return { ...rest, text, hiddenBy };
  // All of it has a look that is not seen.
  const whole = shownOf(attributes, beside.map((each) => each.text).join('\n'));
  return { ...rest, text: whole, hiddenBy: hiddenBy ?? beside[0]?.hiddenBy, beside: codes };
}

/** How often something is repeated (19.675, 19.677); once where that is no number. */
export function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isSafeInteger(count) && count >= 1 ? count : 1;
}
