import type { Location, Trait } from '../../document.ts';
import { columnOf, rowOf } from '../spreadsheet/cell-range.ts';
import { isSayingFormula } from '../spreadsheet/saying-formula.ts';
import { WHITE } from '../story/contrast.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { ContentState } from './content-state.ts';
import type { Closer, Opener } from './element.ts';
import { toPoints } from './length.ts';
import { coverOf, fillOf, type Properties } from './look.ts';
import { countOf, SheetText } from './sheet-text.ts';
import { wordsOpener } from './text-elements.ts';

/** Sheets that LibreOffice keeps of other files, which are called by their place: `'file:///a.ods'#$Sheet1`. */
const EXTERNAL_NAME = /^'[a-z][a-z0-9+.-]*:.*'#/i;

const NAMES: Location = { kind: 'field', name: 'defined-name' };
const INPUTS: Location = { kind: 'field', name: 'input' };
const PIVOT: Location = { kind: 'field', name: 'pivot-table' };
const DATABASE: Location = { kind: 'field', name: 'database-range' };
const CHANGES: Location = { kind: 'field', name: 'tracked-changes' };

const openTable: Opener = (state, attributes) => {
  const isSheet = (state.parent === 'office:spreadsheet' || state.parent === 'table:dde-link') && !state.sheet;
  state.tables.push(isSheet ? 'sheet' : 'text');
  if (isSheet) beginSheet(state, attributes);
  else {
    const own = state.styles.get('table', attributes['table:style-name']);
    // What a chart was drawn from (ODF 1.3 part 3, 11.3).
    const isOfChart = state.body === 'office:chart';
    // A template has colors of its own for the first row and others (9.1.1).
    const fill = attributes['table:template-name'] === undefined ? fillOf(own) : 'unknown';
    state.enter({ fill, ...(isOfChart && { hiddenBy: 'chart-cache' }) });
    state.telling.beginTable();
  }
};

function beginSheet(state: ContentState, attributes: XmlAttributes): void {
  const name = attributes['table:name'] ?? '';
  const own = state.styles.get('table', attributes['table:style-name']);
  const isExternal = EXTERNAL_NAME.test(name) || state.parent === 'table:dde-link';
  const isHidden = own['table table:display'] === 'false';
  const hiddenBy: Trait | undefined = isExternal ? 'external-cache' : isHidden ? 'hidden-sheet' : state.scope.hiddenBy;
  const { blocks, telling, budget } = state;
  state.sheet = new SheetText({ name, hiddenBy, blocks, telling, budget });
  state.isSheetProtected = attributes['table:protected'] === 'true';
  state.enter({ at: state.sheet.at, hiddenBy });
  if (isExternal) state.tellWords(name, hiddenBy);
  if (state.isSheetProtected) telling.trait('edit-protection', state.at);
}

const closeTable: Closer = (state) => {
  if (state.tables.pop() === 'text') state.telling.endTable();
  else {
    state.sheet?.end();
    state.sheet = undefined;
  }
};

/** Other values for cells, which the program keeps as a sheet (9.2.7). */
const openScenario: Opener = (state, attributes) => {
  if (state.sheet !== undefined) state.sheet.hiddenBy = 'scenario';
  state.tellWords(state.sheet?.name ?? '', 'scenario');
  state.tellWords(attributes['table:comment'] ?? '', 'scenario');
};

const openColumn: Opener = (state, attributes) => {
  if (!state.isInSheet) return;
  const own = state.styles.get('table-column', attributes['table:style-name']);
  const isHidden =
    /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '') ||
    state.folds.includes(true) ||
    toPoints(own['table-column style:column-width']) === 0;
  const count = countOf(attributes['table:number-columns-repeated']);
  state.sheet?.addColumns(count, isHidden ? 'hidden-column' : undefined, attributes['table:default-cell-style-name']);
};

const openRow: Opener = (state, attributes) => {
  if (state.isInSheet) {
    state.sheet?.beginRow(countOf(attributes['table:number-rows-repeated']), hiderOfRow(state, attributes));
    return;
  }
  const own = state.styles.get('table-row', attributes['table:style-name']);
  state.enter({ fill: fillOf(own) });
  state.telling.beginRow();
  if (state.parent === 'table:table-header-rows') state.telling.table?.sayHeader();
};

function hiderOfRow(state: ContentState, attributes: XmlAttributes): Trait | undefined {
  const visibility = attributes['table:visibility'];
  if (visibility === 'filter') return 'filtered-row';
  const own = state.styles.get('table-row', attributes['table:style-name']);
  const isHidden =
    visibility === 'collapse' || state.folds.includes(true) || toPoints(own['table-row style:row-height']) === 0;
  return isHidden ? 'hidden-row' : undefined;
}

function openCell(isCovered: boolean): Opener {
  return (state, attributes) => {
    const { styles, sheet } = state;
    if (!state.isInSheet || sheet === undefined) {
      const own = styles.get('table-cell', attributes['table:style-name']);
      state.telling.table?.beginCell();
      state.telling.table?.span(countOf(attributes['table:number-columns-repeated']));
      state.enter({ fill: fillOf(own), properties: {} });
      return;
    }
    sheet.beginCell(state.path.length, attributes, isCovered);
    const own: Properties = {
      ...styles.defaultOf('table-cell'),
      ...styles.get('table-cell', attributes['table:style-name'] ?? sheet.columnStyle ?? 'Default'),
    };
    // A cell of which even what it shows is hidden as long as its sheet is protected (20.260).
    if (state.isSheetProtected && own['table-cell style:cell-protect'] === 'hidden-and-protected') {
      sheet.hideCell('hidden-text');
    }
    state.enter({ at: sheet.at, fill: fillOf(own), properties: own });
    for (const map of styles.mapsOf('table-cell', attributes['table:style-name'])) tellHiding(state, map);
  };
}

/** Tells a style that holds under a condition and shows nothing. */
function tellHiding(state: ContentState, style: string): void {
  const own = { ...state.styles.defaultOf('table-cell'), ...state.styles.get('table-cell', style) };
  const hides = coverOf(own, fillOf(own) ?? WHITE) === 'invisible-text';
  if (hides && state.telling.once(`hiding ${state.sheet?.name} ${style}`))
    state.telling.trait('hiding-format', state.at);
}

/** Cells with formats under conditions, as LibreOffice writes them: `Sheet1.A1:Sheet1.B9`. */
const openFormats: Opener = (state, attributes) => {
  const [first = ''] = (attributes['calcext:target-range-address'] ?? '').split(/[: ]/);
  const reference = first.slice(first.lastIndexOf('.') + 1);
  const [row, column] = [Math.max(rowOf(reference), 1), Math.max(columnOf(reference), 1)];
  state.enter({ at: { kind: 'cell', sheet: state.sheet?.name ?? '', row, column } });
};

const closeCell: Closer = (state) => {
  if (state.isInSheet) state.sheet?.endCell();
};

const openGroup: Opener = (state, attributes) => {
  state.folds.push(attributes['table:display'] === 'false');
};

const closeGroup: Closer = (state) => {
  state.folds.pop();
};

/** What cells held before a change (9.9). */
const openChanges: Opener = (state) => {
  state.enter({ at: CHANGES, hiddenBy: 'deleted-text' });
};

const openChange: Opener = (state) => state.telling.trait('tracked-change', CHANGES);

const openChangedCell: Opener = (state, attributes) => {
  const value = attributes['office:date-value'] ?? attributes['office:value'];
  if (value !== undefined) state.tellWords(value, 'deleted-text');
};

/** A name for cells or for an expression (9.4.11), with what it stands for where that says anything. */
function openName(key: string): Opener {
  return (state, attributes) => {
    const isHidden = [attributes['table:hidden'], attributes['loext:hidden']].includes('true');
    const hiddenBy = isHidden ? 'hidden-name' : undefined;
    state.tellWords(attributes['table:name'] ?? '', hiddenBy, NAMES);
    const expression = attributes[key] ?? '';
    if (isSayingFormula(expression)) state.tellWords(expression, hiddenBy, NAMES);
  };
}

const openValidation: Opener = (state, attributes) => {
  const condition = attributes['table:condition'] ?? '';
  if (isSayingFormula(condition)) state.tellWords(condition, 'input-list');
};

const openDatabaseRange: Opener = (state, attributes) => {
  const name = attributes['table:name'] ?? '';
  // What the program calls a range that has no name.
  if (!name.startsWith('__')) state.tellWords(name, undefined, DATABASE);
  state.enter({ at: DATABASE });
};

const source = wordsOpener('data-connection', [
  ...['table:database-name', 'table:sql-statement', 'table:query-name', 'table:database-table-name'],
  ...['table:name', 'table:source-name', 'table:object-name', 'table:user-name', 'table:password', 'xlink:href'],
]);

/** A member of a field of a pivot table (9.6.13): a value of its source, shown or not. */
const openMember: Opener = (state, attributes) => {
  state.tellWords(attributes['table:name'] ?? '', 'pivot-cache', PIVOT);
};

/** Ranges that were added up (9.7), maybe of other files. */
const openConsolidation: Opener = (state, attributes) => {
  const ranges = attributes['table:source-cell-range-addresses'] ?? '';
  if (isSayingFormula(ranges)) state.tellOnce(ranges, undefined, NAMES);
};

const message = wordsOpener('input-list', ['table:title']);
const openProtected: Opener = (state, attributes) => {
  if (attributes['table:structure-protected'] === 'true') state.telling.trait('edit-protection', state.at);
};

const filter = wordsOpener('field-code', ['table:value']);

/** Elements of tables and sheets, where they begin. */
export const sheetOpeners: Readonly<Record<string, Opener>> = {
  'office:spreadsheet': openProtected,
  'table:table': openTable,
  'table:scenario': openScenario,
  'table:table-column': openColumn,
  'table:table-row': openRow,
  'table:table-cell': openCell(false),
  'table:covered-table-cell': openCell(true),
  'table:table-row-group': openGroup,
  'table:table-column-group': openGroup,
  'calcext:conditional-format': openFormats,
  'calcext:condition': (state, attributes) => tellHiding(state, attributes['calcext:apply-style-name'] ?? ''),
  'table:tracked-changes': openChanges,
  'table:cell-content-change': openChange,
  'table:insertion': openChange,
  'table:deletion': openChange,
  'table:movement': openChange,
  'table:change-track-table-cell': openChangedCell,
  'table:named-range': openName('table:cell-range-address'),
  'table:named-expression': openName('table:expression'),
  'table:content-validations': (state) => state.enter({ at: INPUTS, hiddenBy: 'input-list' }),
  'table:content-validation': openValidation,
  'table:help-message': message,
  'table:error-message': message,
  'table:error-macro': wordsOpener('macro', ['table:name']),
  'table:database-range': openDatabaseRange,
  'table:database-source-sql': source,
  'table:database-source-query': source,
  'table:database-source-table': source,
  'table:source-service': source,
  'table:cell-range-source': source,
  'office:dde-source': wordsOpener('data-connection', [
    'office:dde-application',
    'office:dde-topic',
    'office:dde-item',
  ]),
  'table:filter-condition': filter,
  'table:filter-set-item': filter,
  'table:data-pilot-member': openMember,
  'table:consolidation': openConsolidation,
};

/** The same elements, where they end. */
export const sheetClosers: Readonly<Record<string, Closer>> = {
  'table:table': closeTable,
  'table:table-row': (state) => {
    if (state.isInSheet) state.sheet?.endRow();
  },
  'table:table-cell': closeCell,
  'table:covered-table-cell': closeCell,
  'table:table-row-group': closeGroup,
  'table:table-column-group': closeGroup,
};
