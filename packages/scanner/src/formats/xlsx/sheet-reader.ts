import { columnOf, ROWS_MAX, rowOf } from '../../structures/spreadsheet/cell-range.ts';
import { type NumberFormats, plainNumber, type ShownCell } from '../../structures/spreadsheet/number-format.ts';
import { isSayingFormula } from '../../structures/spreadsheet/saying-formula.ts';
import type { SheetCells } from '../../structures/spreadsheet/sheet-cells.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import type { CellHider } from './cell-hider.ts';
import type { PlainCell } from './plain-cells.ts';
import { decodeEscapes, type SharedStrings } from './shared-strings.ts';
import { type CellStyle, isWhiteColor, plainStyle } from './styles.ts';

/** What the cells of all sheets have in common. */
export interface WorkbookCells {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly formats: NumberFormats;
  /** Colors by the numbers that cells refer to them by: see `readTheme`. */
  readonly theme: readonly string[];
}

const DIGIT_0 = 0x30;

/** How truth is written, and shown. */
const booleans: Readonly<Record<string, string>> = { '1': 'TRUE', '0': 'FALSE', true: 'TRUE', false: 'FALSE' };

/** What a sheet begins with (18.3.1.99, 18.3.1.12, 18.3.1.34; [MS-OFFMACRO2] 2.2.1.4). */
const ROOTS: ReadonlySet<string> = new Set(['x:worksheet', 'x:chartsheet', 'x:dialogsheet', 'xm:macrosheet']);

/** Reads the cells of a worksheet (ECMA-376 part 1, 18.3.1.4) as they are shown, with what hides each. */
export class SheetReader implements XmlHandler {
  /** The part is no sheet of Excel, whatever refers to it: its text is all that is read. */
  isForeign = false;
  readonly #cells: SheetCells;
  readonly #workbook: WorkbookCells;
  readonly #hider: CellHider;
  #row = 0;
  #column = 0;
  #type = '';
  #style: CellStyle = plainStyle;
  #isValue = false;
  #isFormula = false;
  #isPhonetic = false;
  #value = '';
  /** A part of the text that stands in the cell itself is white or too small to be read. */
  #isUnseenInline = false;
  #formula = '';
  /** Inside of a row, and of a cell. */
  #isRow = false;
  #isCell = false;
  /** The row was begun by `beginPlainRow`: no parser knows of it. */
  #isPlainRow = false;
  /** The row goes on that a parser tells of next. */
  #isLeft = false;
  /** Elements that are open, and how many were when the cells began; 0 outside of them. */
  #depth = 0;
  #dataDepth = 0;

  /** Tells each cell that is read to `cells`. */
  constructor(cells: SheetCells, workbook: WorkbookCells, hider: CellHider) {
    this.#cells = cells;
    this.#workbook = workbook;
    this.#hider = hider;
  }

  /** Where the next element stands; undefined inside of a cell and outside of all rows. */
  get place(): 'between-rows' | 'in-row' | undefined {
    if (this.#dataDepth === 0 || this.#isCell) return undefined;
    if (!this.#isRow) return this.#depth === this.#dataDepth ? 'between-rows' : undefined;
    return this.#depth === this.#dataDepth + (this.#isPlainRow ? 0 : 1) ? 'in-row' : undefined;
  }

  /** Whether the row was begun by `beginPlainRow`. */
  get isPlainRow(): boolean {
    return this.#isPlainRow;
  }

  /** Begins a row whose tag no parser has read. */
  beginPlainRow(attributes: XmlAttributes): void {
    this.#isPlainRow = true;
    this.#beginRow(attributes);
  }

  /** Ends it. */
  endPlainRow(): void {
    this.#isPlainRow = false;
    this.#isRow = false;
    this.#cells.endRow();
  }

  /** Leaves the row to a parser, which is about to be told that it has begun. */
  leavePlainRow(): void {
    this.#isPlainRow = false;
    this.#isLeft = true;
  }

  /** Adds a cell that no parser has read. */
  addPlain({ column, style, isShared, whole, valueStart, valueEnd }: PlainCell, bytes: Buffer): void {
    this.#column = column === 0 ? this.#column + 1 : column;
    if (valueStart === valueEnd) return;
    this.#style = style === -1 ? plainStyle : (this.#workbook.styles[style] ?? plainStyle);
    if (isShared) this.#addShared(whole === -1 ? bytes.toString('latin1', valueStart, valueEnd) : whole);
    else if (whole === -1 || this.#style.format === '') {
      // A number that begins with a zero is not written as it is.
      const isWritten = whole !== -1 && bytes[valueStart] !== DIGIT_0;
      const text = isWritten ? String(whole) : bytes.toString('latin1', valueStart, valueEnd);
      this.#addNumber(text, this.#style.format);
    } else this.#addWhole(whole);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#depth === 1) this.isForeign = !ROOTS.has(name);
    switch (name) {
      case 'x:sheetData':
        this.#dataDepth = this.#depth;
        break;
      case 'x:c':
        this.#beginCell(attributes);
        break;
      case 'x:v':
        this.#isValue = true;
        break;
      case 'x:t':
        this.#isValue = this.#isCell && !this.#isPhonetic;
        break;
      case 'x:f':
        this.#isFormula = true;
        break;
      case 'x:row':
        this.#beginRow(attributes);
        break;
      case 'x:rPh':
        this.#isPhonetic = true;
        break;
      case 'x:sz':
        this.#isUnseenInline ||= Number(attributes.val) <= 1;
        break;
      case 'x:color':
        this.#isUnseenInline ||= isWhiteColor(attributes, this.#workbook.theme);
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.#isValue && this.#isCell) this.#value += text;
    else if (this.#isFormula) this.#formula += text;
    else if (this.#dataDepth > 0 || this.#isValue || this.isForeign) this.#addLoose(text);
  }

  comment(text: string): void {
    this.#addLoose(text);
  }

  instruction(_target: string, body: string): void {
    this.#addLoose(body);
  }

  close(name: string): void {
    this.#depth -= 1;
    switch (name) {
      case 'x:sheetData':
        this.#dataDepth = 0;
        break;
      case 'x:c':
        this.#endCell();
        break;
      case 'x:v':
      case 'x:t':
        this.#isValue = false;
        break;
      case 'x:f':
        this.#isFormula = false;
        break;
      case 'x:row':
        this.#isRow = false;
        this.#cells.endRow();
        break;
      case 'x:rPh':
        this.#isPhonetic = false;
        break;
      default:
    }
  }

  #beginRow({ r, hidden, ht }: XmlAttributes): void {
    if (this.#isLeft) {
      this.#isLeft = false;
      return;
    }
    this.#row = rowOf(r ?? '') || Math.min(this.#row + 1, ROWS_MAX);
    this.#column = 0;
    this.#isRow = true;
    const hider = this.#hider.isRowHidden(hidden, ht) ? this.#hider.hiderOfRow(this.#row) : undefined;
    this.#cells.beginRow(this.#row, hider);
  }

  #beginCell({ r, t = '', s }: XmlAttributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#style = s === undefined ? plainStyle : (this.#workbook.styles[Number(s)] ?? plainStyle);
    // A cell outside of all rows, where the standard has none, is one of the row before.
    if (!this.#isRow) this.#cells.beginRow(Math.max(1, this.#row));
    this.#isCell = true;
    this.#value = '';
    this.#formula = '';
    this.#isUnseenInline = false;
  }

  #endCell(): void {
    this.#isCell = false;
    const raw = this.#value;
    if (this.#formula !== '' && isSayingFormula(this.#formula))
      this.#cells.beside(this.#column, `=${this.#formula}`, 'field-code');
    if (raw === '') return;
    const { format } = this.#style;
    switch (this.#type) {
      case 's':
        this.#addShared(raw);
        break;
      case '':
      case 'n':
        this.#addNumber(raw, format);
        break;
      case 'b':
        this.#addText(booleans[raw] ?? raw);
        break;
      default:
        this.#addText(decodeEscapes(raw), this.#isUnseenInline);
    }
  }

  /** Text where the standard has none, or how a text is read aloud. */
  #addLoose(text: string): void {
    if (saysSomething(text)) this.#cells.loose(this.#column, text.trim());
  }

  /** Adds a shared string. What is not the number of one is shown as it stands. */
  #addShared(number: number | string): void {
    const { strings } = this.#workbook;
    const index = Number(number);
    if (!(index >= 0 && index < strings.count)) {
      this.#addText(String(number));
      return;
    }
    this.#addText(strings.use(index), strings.isUnseen(index));
  }

  /** A whole number in a format: most often a day. */
  #addWhole(whole: number): void {
    const day = this.#workbook.formats.showDay(whole, this.#style.format);
    if (day === undefined) this.#addNumber(String(whole), this.#style.format);
    else this.#add(day);
  }

  #addNumber(raw: string, format: string): void {
    if (format === '') this.#add(plainNumber(raw));
    else this.#addShown(this.#workbook.formats.showNumber(raw, format), false);
  }

  /** Adds a text. `isUnseen` is whether its own letters are white or too small to be read. */
  #addText(text: string, isUnseen = false): void {
    const { format } = this.#style;
    if (format === '') this.#add(text, isUnseen);
    else this.#addShown(this.#workbook.formats.showText(text, format), isUnseen);
  }

  #addShown({ text, isMasked, inPlace }: ShownCell, isUnseen: boolean): void {
    this.#cells.inPlace(this.#column, inPlace);
    this.#add(text, isUnseen, isMasked);
  }

  /** Adds what a cell shows, or, if it is masked, what its number format shows nothing of. */
  #add(text: string, isUnseen = false, isMasked = false): void {
    const hider = this.#hider.hiderOf(this.#row, this.#column, this.#style, isUnseen, isMasked);
    this.#cells.cell(this.#column, text, hider);
  }
}
