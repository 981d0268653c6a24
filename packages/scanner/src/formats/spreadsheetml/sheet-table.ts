import type { Part, Trait } from '../../document.ts';
import { told, trait } from '../../parts.ts';
import { hiderOfCell } from '../../structures/spreadsheet/cell-hiding.ts';
import { type CellRange, COLUMNS_MAX, ROWS_MAX } from '../../structures/spreadsheet/cell-range.ts';
import { CoveredCells } from '../../structures/spreadsheet/covered-cells.ts';
import type { NumberFormats, ShownCell } from '../../structures/spreadsheet/number-format.ts';
import { isSayingFormula } from '../../structures/spreadsheet/saying-formula.ts';
import { type Sheet, SheetCells } from '../../structures/spreadsheet/sheet-cells.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { BlockBuilder } from '../../text/block.ts';
import { type SheetOutline, toHex } from './book-outline.ts';
import { type CellLooks, isUnseenLook } from './cell-looks.ts';

/** Points of a row and of a column that somebody sees: of less nothing of a text shows. */
const POINTS_SEEN_MIN = 2;

/** Columns that are described, over all that describe them. */
const COLUMNS_WORK_MAX = 1_000_000;

/** What a value that says nothing of a day or a time is written before, or behind. */
const NO_DAY = /^1899-12-3[01]T/;
const NO_TIME = /T00:00:00(?:\.0*)?$/;

/** What is read of a cell. */
type Place = 'data' | 'comment' | 'phonetic';

const places: Readonly<Record<string, Place>> = { 'ss:Data': 'data', 'ss:PhoneticText': 'phonetic' };

/** The table of a sheet (`ss:Table`), as its elements come: each cell with what hides it. */
export class SheetTable {
  readonly cells: SheetCells;
  readonly #name: string;
  readonly #outline: SheetOutline | undefined;
  readonly #looks: CellLooks;
  readonly #formats: NumberFormats;
  readonly #covered = new CoveredCells();
  readonly #hiddenColumns: boolean[] = [];
  readonly #columnStyles: (string | undefined)[] = [];
  #style: string | undefined;
  #rowStyle: string | undefined;
  /** Rows and columns have no size unless they say so. */
  #hidesRows = false;
  #hidesColumns = false;
  #row = 0;
  #nextRow = 1;
  #column = 0;
  #nextColumn = 1;
  #lastColumn = 0;
  #columnsWork = 0;
  #problems: readonly Part[] = [];
  #isCell = false;
  #place: Place | undefined;
  #attributes: XmlAttributes = {};
  #type = '';
  #value = '';
  #comment = '';
  #phonetic = '';
  #isComment = false;
  /** The color of a part of the letters that stand on nothing. */
  #ownColor: string | undefined;

  /** `outline` is what the sheet says behind its cells. */
  constructor(sheet: Sheet, outline: SheetOutline | undefined, looks: CellLooks, blocks: BlockBuilder) {
    this.#formats = looks.formats;
    this.#name = sheet.name;
    this.#outline = outline;
    this.#looks = looks;
    this.cells = new SheetCells(sheet, blocks);
  }

  /** Takes an element of the table; false if it is none, or holds words that are no cell. */
  open(name: string, attributes: XmlAttributes): boolean {
    const act = actions[name];
    if (act !== undefined) act(this, attributes);
    else if (name === 'html:Font' && this.#place === 'data') this.#seeColor(attributes);
    else if (this.#isCell && name === 'ss:NamedCell') return true;
    return act !== undefined || this.#place !== undefined;
  }

  /** Takes the text of a cell; false if it is in none. */
  text(text: string): boolean {
    if (this.#place === 'data') this.#value += text;
    else if (this.#place === 'comment') this.#comment += text;
    else if (this.#place === 'phonetic') this.#phonetic += text;
    return this.#place !== undefined;
  }

  close(name: string): void {
    if (places[name] !== undefined) this.#place = undefined;
    else if (name === 'ss:Comment') this.#isComment = false;
    else if (name === 'ss:Cell') this.#endCell();
    else if (name === 'ss:Row') this.cells.endRow();
  }

  /** All that is left of the sheet. */
  end(): readonly Part[] {
    const { hiding = [] } = this.#outline ?? {};
    const traits = hiding
      .slice(0, 1)
      .map(({ firstRow: row, firstColumn: column }) =>
        trait('hiding-format', { kind: 'cell', sheet: this.#name, row, column }),
      );
    return [...this.cells.end(), ...traits, ...this.#covered.problems(), ...this.#problems];
  }

  /** Begins the table. */
  begin(attributes: XmlAttributes): void {
    this.#style = attributes['ss:StyleID'];
    this.#hidesRows = isSmall(attributes['ss:DefaultRowHeight']);
    this.#hidesColumns = isSmall(attributes['ss:DefaultColumnWidth']);
  }

  /** Takes note of columns: of the one after the last, or of a number, and of as many more as it spans. */
  addColumn(attributes: XmlAttributes): void {
    const first = numberOf(attributes['ss:Index']) || this.#lastColumn + 1;
    const last = Math.min(COLUMNS_MAX, first + numberOf(attributes['ss:Span']));
    this.#lastColumn = last;
    const { 'ss:Width': width, 'ss:StyleID': style } = attributes;
    const isHidden = attributes['ss:Hidden'] === '1' || isSmall(width);
    this.#columnsWork += Math.max(0, last - first);
    if (this.#columnsWork > COLUMNS_WORK_MAX) {
      this.#problems = [told('hidden-columns-limit', { number: COLUMNS_WORK_MAX })];
      return;
    }
    for (let column = first; column <= last; column += 1) {
      this.#hiddenColumns[column] = isHidden || (this.#hidesColumns && width === undefined);
      this.#columnStyles[column] = style;
    }
  }

  /** Begins a row. */
  beginRow(attributes: XmlAttributes): void {
    this.#row = Math.min(ROWS_MAX, numberOf(attributes['ss:Index']) || this.#nextRow);
    this.#nextRow = this.#row + 1 + numberOf(attributes['ss:Span']);
    this.#nextColumn = 1;
    this.#rowStyle = attributes['ss:StyleID'];
    const { 'ss:Height': height } = attributes;
    const isHidden = attributes['ss:Hidden'] === '1' || isSmall(height) || (this.#hidesRows && height === undefined);
    this.cells.beginRow(this.#row, isHidden ? this.#hiderOfRow() : undefined);
  }

  /** Begins a cell. */
  beginCell(attributes: XmlAttributes): void {
    this.#column = Math.min(COLUMNS_MAX, numberOf(attributes['ss:Index']) || this.#nextColumn);
    const across = numberOf(attributes['ss:MergeAcross']);
    const down = numberOf(attributes['ss:MergeDown']);
    this.#nextColumn = this.#column + 1 + across;
    if (across + down > 0) {
      this.#covered.addMerged({
        firstRow: this.#row,
        firstColumn: this.#column,
        lastRow: Math.min(ROWS_MAX, this.#row + down),
        lastColumn: Math.min(COLUMNS_MAX, this.#column + across),
      });
    }
    this.#attributes = attributes;
    this.#isCell = true;
    this.#isComment = false;
    this.#type = '';
    this.#value = '';
    this.#comment = '';
    this.#phonetic = '';
    this.#ownColor = undefined;
  }

  /** Begins a comment on the cell. */
  beginComment({ 'ss:Author': author = '' }: XmlAttributes): void {
    this.#isComment = true;
    this.#comment = author === '' ? '' : `${author}: `;
  }

  /** Begins a value of the cell, or what its comment says. */
  beginData({ 'ss:Type': type = '' }: XmlAttributes): void {
    this.#place = this.#isComment ? 'comment' : 'data';
    if (!this.#isComment) this.#type = type;
  }

  /** Begins how the value is read aloud. */
  beginPhonetic(): void {
    this.#place = 'phonetic';
  }

  #seeColor({ 'html:Color': color, Color: plain }: XmlAttributes): void {
    const own = color ?? plain;
    if (own !== undefined && this.#ownColor !== 'FFFFFF') this.#ownColor = toHex(own);
  }

  #hiderOfRow(): Trait {
    const isFiltered = this.#outline?.filtered.some(
      ({ firstRow, lastRow }) => this.#row > firstRow && this.#row <= lastRow,
    );
    return isFiltered === true ? 'filtered-row' : 'hidden-row';
  }

  #endCell(): void {
    this.#isCell = false;
    const column = this.#column;
    const { 'ss:Formula': formula = '', 'ss:HRef': link = '', 'x:HRefScreenTip': tip = '' } = this.#attributes;
    if (isSayingFormula(formula)) this.cells.beside(column, formula, 'field-code');
    for (const text of [link, tip, this.#phonetic]) if (text.trim() !== '') this.cells.loose(column, text);
    if (this.#comment.trim() !== '') this.cells.beside(column, this.#comment, 'comment');
    if (this.#value.trim() === '') return;
    const look = this.#looks.of(
      this.#attributes['ss:StyleID'] ?? this.#rowStyle ?? this.#columnStyles[column] ?? this.#style,
    );
    const { text, isMasked, inPlace } = this.#shown(look.format);
    this.cells.inPlace(column, inPlace);
    const byPlace =
      (this.#hiddenColumns[column] ?? this.#hidesColumns) ? 'hidden-column' : this.#covered.covers(this.#row, column);
    const isUnseen = isUnseenLook(look, this.#ownColor, this.#isPainted(column));
    this.cells.cell(column, text, hiderOfCell(byPlace, isUnseen, isMasked));
  }

  /** The value as the cell shows it, or as the file has it if its format shows nothing of it. */
  #shown(format: string): ShownCell {
    const value = this.#value;
    if (this.#type === 'DateTime') {
      const day = value.trim().replace(NO_TIME, '').replace(/\.0+$/, '');
      const text = NO_DAY.test(day) ? day.slice(day.indexOf('T') + 1) : day.replace('T', ' ');
      return { text, isMasked: /^;+$/.test(format), inPlace: '' };
    }
    if (this.#type === 'Number') return this.#formats.showNumber(value.trim(), format);
    const text = this.#type === 'Boolean' ? (value.trim() === '0' ? 'FALSE' : 'TRUE') : value;
    return this.#formats.showText(text, format);
  }

  #isPainted(column: number): boolean {
    return (this.#outline?.painted ?? []).some((range) => holds(range, this.#row, column));
  }
}

/** What is done with each element of a table. */
const actions: Readonly<Record<string, (table: SheetTable, attributes: XmlAttributes) => void>> = {
  'ss:Table': (table, attributes) => table.begin(attributes),
  'ss:Column': (table, attributes) => table.addColumn(attributes),
  'ss:Row': (table, attributes) => table.beginRow(attributes),
  'ss:Cell': (table, attributes) => table.beginCell(attributes),
  'ss:Comment': (table, attributes) => table.beginComment(attributes),
  'ss:Data': (table, attributes) => table.beginData(attributes),
  'ss:PhoneticText': (table) => table.beginPhonetic(),
};

function holds({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, row: number, column: number): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

function isSmall(points: string | undefined): boolean {
  return points !== undefined && Number(points) < POINTS_SEEN_MIN;
}

/** A whole number; 0 if it is none, or less. */
function numberOf(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
