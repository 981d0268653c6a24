import type { Location, Part, Trait } from '../../document.ts';
import { told } from '../../parts.ts';
import { saidNumbers } from '../../structures/made-names.ts';
import { type CellRange, COLUMNS_MAX, rangeOf, rangesOf } from '../../structures/spreadsheet/cell-range.ts';
import { CoveredCells } from '../../structures/spreadsheet/covered-cells.ts';
import { sayingSections } from '../../structures/spreadsheet/format-words.ts';
import { showsNoNumber } from '../../structures/spreadsheet/number-format.ts';
import { isSayingFormula } from '../../structures/spreadsheet/saying-formula.ts';
import { saysSomething } from '../../structures/xml/loose-text.ts';
import type { XmlAttributes } from '../../structures/xml/xml-names.ts';
import type { XmlHandler } from '../../structures/xml/xml-reader.ts';
import { type DifferentialStyle, isWhiteColor } from './styles.ts';

/** A text of a sheet that is in none of its cells. */
export interface SheetText {
  readonly text: string;
  readonly at: Location;
  readonly hiddenBy?: Trait;
}

/** Formulas of formats and checks. */
const FORMULAS: ReadonlySet<string> = new Set(['x:formula', 'x:formula1', 'x:formula2', 'xm:f']);

/** Formats under conditions beyond which no more are looked at: a sheet of a million has them for cells of their own. */
const CONDITIONAL_RANGES_MAX = 500;
/** Characters of the references of one format that are looked at. */
const REFERENCES_LENGTH_MAX = 64 * 1024;
/** Columns that are said to be hidden, over all that say so. */
const HIDDEN_COLUMNS_WORK_MAX = 1_000_000;

/** Characters of a column that somebody sees: a third of one shows nothing of a text. */
const WIDTH_SEEN_MIN = 0.34;

/** Points of a row that somebody sees: of less nothing of a text shows. */
export const POINTS_SEEN_MIN = 2;

/**
 * What a worksheet says besides its cells (ECMA-376 part 1, 18.3.1): which rows and columns are hidden, which cells are merged
 * or painted, and what stands in headers, lists and scenarios.
 */
export class SheetLayout implements XmlHandler {
  /** By column, from 1. */
  readonly hiddenColumns: boolean[] = [];
  /** Rows and columns that do not say their own size have none (18.3.1.81). */
  hidesRows = false;
  hidesColumns = false;
  readonly covered = new CoveredCells();
  /** What is filtered, if the filter leaves anything out. */
  readonly filtered: CellRange[] = [];
  /** Where something may be painted behind the text that no style of a cell says. */
  readonly painted: CellRange[] = [];
  /** Where a format hides what stands there, as long as its condition holds. */
  readonly hiding: CellRange[] = [];
  readonly texts: SheetText[] = [];
  isProtected = false;
  readonly #sheet: string;
  readonly #differentials: readonly DifferentialStyle[];
  readonly #path: string[] = [];
  #text = '';
  /** Among the cells, which are read by somebody else. */
  #isCells = false;
  #filter: CellRange | undefined;
  #conditional: readonly CellRange[] = [];
  #isList = false;
  #later: DifferentialStyle = { hides: false, paints: false };
  #columnsWork = 0;
  /** Columns that are hidden were left out. */
  #isCut = false;

  constructor(sheet: string, differentials: readonly DifferentialStyle[]) {
    this.#sheet = sheet;
    this.#differentials = differentials;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#settleText();
    this.#path.push(name);
    this.#isCells ||= name === 'x:sheetData';
    if (this.#isCells) return;
    const before = this.texts.length;
    const act = actions[name];
    if (act !== undefined) act(this, attributes);
    else if (name.endsWith(':filter') || name.endsWith(':customFilter')) {
      this.addField('filter', attributes.val);
      this.#see();
    } else if (name.endsWith('Filter') || name.endsWith(':filters')) this.#see();
    this.#addNumbers(name, attributes, before);
  }

  /** Adds what attributes say of numbers that are not read otherwise: `before` is how many texts there were. */
  #addNumbers(element: string, attributes: XmlAttributes, before: number): void {
    for (const [name, words] of saidNumbers(element, attributes)) {
      const plain = words.replaceAll('"', '');
      if (!this.texts.slice(before).some(({ text }) => text.includes(plain))) this.addField(name, words);
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#settleText();
    this.#path.pop();
    if (name === 'x:sheetData') this.#isCells = false;
  }

  /** Adds the text up to here of the element that is open, unless it stands among the cells. */
  #settleText(): void {
    const text = this.#text.trim();
    this.#text = '';
    if (!this.#isCells && text !== '') this.#addText(text, this.#path.at(-1) ?? '', this.#path.at(-2) ?? '');
  }

  #addText(text: string, name: string, parent: string): void {
    if (name === 'xm:sqref' && parent === 'x14:conditionalFormatting') this.#endLaterConditional(text);
    if (parent === 'x:headerFooter') this.addField('header-footer', plainHeader(text));
    else if ((name === 'x:formula1' || name === 'xm:f') && this.#isList && text.startsWith('"'))
      this.addField('input-list', text.slice(1, -1), 'input-list');
    else if (name.endsWith(':list')) this.addField('input-list', text, 'input-list');
    else if (!FORMULAS.has(name) && saysSomething(text)) this.addField('text', text);
    else if (FORMULAS.has(name) && isSayingFormula(text))
      this.addField('formula', text, this.#isList ? 'input-list' : undefined);
  }

  /** Adds a text that stands in no cell, at a place of the sheet that has a name. */
  addField(field: string, text: string | undefined, hiddenBy?: Trait): void {
    if (text === undefined || text.trim() === '') return;
    this.texts.push({ text, at: { kind: 'field', name: field }, ...(hiddenBy !== undefined && { hiddenBy }) });
  }

  /** Adds a text that belongs to a cell and does not stand in it; where its reference is none, it has no cell. */
  addCellText(reference: string, text: string | undefined, hiddenBy: Trait): void {
    const range = rangeOf(reference);
    if (range === undefined) this.addField(hiddenBy, text, hiddenBy);
    if (text === undefined || text.trim() === '' || range === undefined) return;
    const at: Location = { kind: 'cell', sheet: this.#sheet, row: range.firstRow, column: range.firstColumn };
    this.texts.push({ text, at, hiddenBy });
  }

  /** What was looked for no further, after the cells were asked for. */
  problems(): readonly Part[] {
    const columns = this.#isCut ? [told('hidden-columns-limit', { number: HIDDEN_COLUMNS_WORK_MAX })] : [];
    return [...columns, ...this.covered.problems()];
  }

  /** Takes note of how large rows and columns are that do not say so. */
  takeDefaults({ defaultRowHeight, defaultColWidth }: XmlAttributes): void {
    this.hidesRows = defaultRowHeight !== undefined && Number(defaultRowHeight) < POINTS_SEEN_MIN;
    this.hidesColumns = defaultColWidth !== undefined && Number(defaultColWidth) < WIDTH_SEEN_MIN;
  }

  /** Takes note of columns that are hidden. */
  hideColumns({ min = '0', max = '0', hidden, width }: XmlAttributes): void {
    const isNarrow = width !== undefined && Number(width) < WIDTH_SEEN_MIN;
    const isHidden = hidden === '1' || hidden === 'true' || isNarrow;
    if (!isHidden && !this.hidesColumns) return;
    const last = Math.min(Number(max), COLUMNS_MAX);
    this.#columnsWork += Math.max(0, last - Number(min));
    if (this.#columnsWork > HIDDEN_COLUMNS_WORK_MAX) {
      this.#isCut = true;
      return;
    }
    for (let column = Math.max(1, Number(min)); column <= last; column += 1) this.hiddenColumns[column] = isHidden;
  }

  /** Begins a filter, which leaves nothing out yet. */
  beginFilter({ ref = '' }: XmlAttributes): void {
    this.#filter = rangeOf(ref);
  }

  /** The filter that was begun has a criterion. */
  #see(): void {
    if (this.#filter === undefined || !this.#path.some((name) => name === 'x:filterColumn')) return;
    if (this.filtered.length < CONDITIONAL_RANGES_MAX) this.filtered.push(this.#filter);
    this.#filter = undefined;
  }

  /** Begins formats under conditions, for the cells of a reference. */
  beginConditional({ sqref = '' }: XmlAttributes): void {
    this.#conditional = rangesOf(sqref.slice(0, REFERENCES_LENGTH_MAX));
  }

  /** Takes note of a rule of theirs. */
  addRule({ dxfId, type = '' }: XmlAttributes): void {
    const style = dxfId === undefined ? undefined : this.#differentials[Number(dxfId)];
    if (style?.paints === true || type === 'colorScale') addAll(this.painted, this.#conditional);
    if (style?.hides === true) addAll(this.hiding, this.#conditional);
  }

  /** Begins formats of Excel 2010 under conditions, which say behind themselves what they are of ([MS-XLSX] 2.6.27). */
  beginLaterConditional(): void {
    this.#later = { hides: false, paints: false };
  }

  /** Takes note of what such a format does with the text, or with what is behind it. */
  takeLater(hides: boolean, paints: boolean): void {
    if (!this.#path.includes('x14:dxf')) return;
    this.#later = { hides: this.#later.hides || hides, paints: this.#later.paints || paints };
  }

  /** Takes note of the cells that they are of. */
  #endLaterConditional(references: string): void {
    const ranges = rangesOf(references.slice(0, REFERENCES_LENGTH_MAX));
    if (this.#later.paints) addAll(this.painted, ranges);
    else if (this.#later.hides) addAll(this.hiding, ranges);
  }

  /** What follows belongs to no check. */
  endValidation(): void {
    this.#isList = false;
  }

  /** Begins a check of what is put into cells. */
  beginValidation(attributes: XmlAttributes): void {
    const { type, sqref = '', promptTitle, prompt, errorTitle, error } = attributes;
    this.#isList = type === 'list';
    const [first = ''] = sqref.split(/\s+/);
    for (const words of [promptTitle, prompt, errorTitle, error]) this.addCellText(first, words, 'input-list');
  }
}

/** What is done with each element. */
const actions: Readonly<Record<string, (layout: SheetLayout, attributes: XmlAttributes) => void>> = {
  'x:col': (layout, attributes) => layout.hideColumns(attributes),
  'x:sheetFormatPr': (layout, attributes) => layout.takeDefaults(attributes),
  'x:mergeCell': (layout, { ref = '' }) => layout.covered.addMerged(rangeOf(ref)),
  'x:autoFilter': (layout, attributes) => layout.beginFilter(attributes),
  'x:conditionalFormatting': (layout, attributes) => layout.beginConditional(attributes),
  'x:cfRule': (layout, attributes) => {
    layout.endValidation();
    layout.addRule(attributes);
    layout.addField('formula', attributes.text);
  },
  'x:dataValidation': (layout, attributes) => layout.beginValidation(attributes),
  'x14:dataValidation': (layout, attributes) => layout.beginValidation(attributes),
  'x14:cfRule': (layout) => layout.endValidation(),
  'x14:conditionalFormatting': (layout) => layout.beginLaterConditional(),
  'x:color': (layout, attributes) => layout.takeLater(isWhiteColor(attributes, ['FFFFFF']), false),
  'x:bgColor': (layout) => layout.takeLater(false, true),
  'x:numFmt': (layout, { formatCode = '' }) => {
    layout.takeLater(showsNoNumber(formatCode), false);
    for (const { text } of sayingSections(formatCode)) layout.addField('number-format', text);
  },
  'x:sheetProtection': (layout, { sheet }) => {
    layout.isProtected = sheet === '1' || sheet === 'true';
  },
  'x:customSheetView': (layout, { name }) => layout.addField('view', name),
  'x:sortCondition': (layout, { customList }) => layout.addField('filter', customList),
  'x:dateGroupItem': (layout, { year, month, day }) =>
    layout.addField(
      'filter',
      [year, month, day]
        .filter((each) => each !== undefined)
        .map((each) => each?.padStart(2, '0'))
        .join('-'),
    ),
  'x:protectedRange': (layout, { name }) => layout.addField('protected-range', name),
  'x:cellSmartTagPr': (layout, { val = '' }) => layout.addField('smart-tag', saysSomething(val) ? val : ''),
  'x:scenario': (layout, { name, user, comment }) => {
    for (const words of [name, user, comment]) layout.addField('scenario', words, 'scenario');
  },
  'x:inputCells': (layout, { r = '', val }) => layout.addCellText(r, val, 'scenario'),
  'x:hyperlink': (layout, { location, display, tooltip }) => {
    for (const words of [location, display, tooltip]) layout.addField('link', words);
  },
  'x:customPr': (layout, { name }) => layout.addField('custom-property', name),
  'x:sheetPr': (layout, { codeName }) => layout.addField('code-name', codeName),
  'x:webPublishItem': (layout, { destinationFile, title }) => {
    for (const words of [destinationFile, title]) layout.addField('published-to', words);
  },
  'x:oleObject': (layout, { progId, link }) => {
    for (const words of [progId, link]) layout.addField('object', words);
  },
  'x:control': (layout, { name }) => layout.addField('control', name),
};

/** A header without what says where its parts stand and how they look (18.3.1.46): `&L&"Arial,Bold"&12`. */
function plainHeader(text: string): string {
  return text.replaceAll(/&(?:"[^"]*"|\d+|K[\dA-Fa-f]{6}|K\d{2}[+-]\d{3}|[LCRPNDTZFGAUEXYBIOHS+-])/g, ' ').trim();
}

function addAll(ranges: CellRange[], more: readonly CellRange[]): void {
  for (const range of more) if (ranges.length < CONDITIONAL_RANGES_MAX) ranges.push(range);
}
