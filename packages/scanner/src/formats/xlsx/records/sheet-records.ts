import { formulaWords } from './formula-words.ts';
import type { RecordData } from './record-data.ts';
import type { RecordEvents, TakeRecord } from './record-events.ts';
import { rangesText, rangeText, referenceOf, TWIPS } from './record-values.ts';

/** Parts of a character in which widths are said. */
const WIDTH_UNITS = 256;
/** A width that is not said. */
const NO_WIDTH = 0xffffffff;

/** How large rows and columns are that do not say so ([MS-XLSB] 2.4.853, BrtWsFmtInfo). */
const takeDefaults: TakeRecord = (to, data) => {
  const width = data.long();
  data.skip(2);
  const height = data.word();
  to.element('x:sheetFormatPr', {
    defaultColWidth: width === NO_WIDTH ? undefined : width / WIDTH_UNITS,
    defaultRowHeight: height / TWIPS,
  });
  data.skip(4);
};

/** Columns (2.4.328, BrtColInfo). */
const takeColumns: TakeRecord = (to, data) => {
  const [first, last, width] = [data.long(), data.long(), data.long()];
  data.skip(4);
  const isHidden = (data.word() & 1) !== 0;
  to.element('x:col', {
    min: first + 1,
    max: last + 1,
    width: width / WIDTH_UNITS,
    hidden: isHidden ? '1' : undefined,
  });
};

/** The pages' headers and footers (2.4.79, BrtBeginHeaderFooter), in this order. */
const HEADERS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

const takeHeaders: TakeRecord = (to, data) => {
  data.skip(2);
  to.open('x:headerFooter');
  for (const name of HEADERS) to.element(`x:${name}`, {}, data.string());
};

/** A filter that takes values of some kind (2.4.333, BrtCustomFilter): of text and of numbers. */
const takeCustomFilter: TakeRecord = (to, data) => {
  const kind = data.byte();
  data.skip(1);
  if (kind === FILTER_NUMBER) to.element('x:customFilter', { val: data.double() });
  else {
    data.skip(8);
    to.element('x:customFilter', { val: kind === FILTER_TEXT ? data.string() : undefined });
  }
};

const [FILTER_NUMBER, FILTER_TEXT] = [4, 6];

/** A year, a month or a day that a filter takes (2.4.11, BrtAFilterDateGroupItem): what is shorter than it is not said. */
const takeFilteredDay: TakeRecord = (to, data) => {
  const [year, month, day] = [data.word(), data.word(), data.long()];
  data.skip(8);
  const unit = data.long();
  to.element('x:dateGroupItem', {
    year,
    month: unit >= UNIT_MONTH ? month : undefined,
    day: unit >= UNIT_DAY ? day : undefined,
  });
};

const [UNIT_MONTH, UNIT_DAY] = [1, 2];

/** A format under a condition (2.4.26, BrtBeginCFRule). Its formulas are as long as is said before them, and say so themselves. */
const takeRule: TakeRecord = (to, data) => {
  const type = data.long();
  data.skip(4);
  const format = data.long();
  data.skip(18);
  const formulas = [data.long(), data.long(), data.long()].filter((length) => length > 0).length;
  const text = data.string();
  to.open('x:cfRule', {
    type: type === COLOR_SCALE ? 'colorScale' : 'expression',
    dxfId: format === NO_FORMAT ? undefined : format,
    text: text === '' ? undefined : text,
  });
  takeFormulas(to, data, formulas);
};

const COLOR_SCALE = 3;
const NO_FORMAT = 0xffffffff;

function takeFormulas(to: RecordEvents, data: RecordData, count: number): void {
  for (let number = 1; number <= count; number += 1) to.element(`x:formula${number}`, {}, formulaWords(data));
}

/** What is asked of what is put into cells (2.4.354, BrtDVal): the kind stands in the lowest bits. */
const takeValidation: TakeRecord = (to, data) => {
  const kind = data.long() & 0xf;
  const sqref = rangesText(data);
  const [errorTitle, error, promptTitle, prompt] = [data.string(), data.string(), data.string(), data.string()];
  to.open('x:dataValidation', {
    type: kind === LIST ? 'list' : 'whole',
    sqref,
    errorTitle,
    error,
    promptTitle,
    prompt,
  });
  takeFormulas(to, data, 2);
  to.close('x:dataValidation');
};

const LIST = 3;
const MARGINS_BYTES = 48;

/** Where a cell leads (2.4.697, BrtHLink): the relationship, the place, the tip, the words. */
const takeLink: TakeRecord = (to, data) => {
  data.skip(16);
  data.string();
  const [location, tooltip, display] = [data.string(), data.string(), data.string()];
  to.element('x:hyperlink', { location, tooltip, display });
};

/** A scenario (2.4.153, BrtBeginSct) and a cell of it (2.4.790, BrtSlc). */
const takeScenario: TakeRecord = (to, data) => {
  data.skip(10);
  const [name, comment, user] = [data.string(), data.string(), data.string()];
  to.open('x:scenario', { name, comment, user });
};

const takeScenarioCell: TakeRecord = (to, data) => {
  const [row, column] = [data.long(), data.long()];
  data.skip(10);
  to.element('x:inputCells', { r: referenceOf(row, column), val: data.string() });
};

/** Whether a sheet is protected, behind so many bytes (2.4.785, BrtSheetProtection). */
const takeProtection =
  (before: number): TakeRecord =>
  (to, data) => {
    data.skip(before);
    to.element('x:sheetProtection', { sheet: data.long() === 0 ? '0' : '1' });
  };

/** How code calls the sheet, behind so many bytes (2.4.859, BrtWsProp; 2.4.332, BrtCsProp). */
const takeName =
  (before: number): TakeRecord =>
  (to, data) => {
    // The first versions of Excel 2007 had no name there.
    if (data.left < before + 4) return;
    data.skip(before);
    to.element('x:sheetPr', { codeName: data.string() });
  };

/** The records of a sheet but those of its cells, by their types ([MS-XLSB] 2.3.1). */
export const sheetRecords: Readonly<Record<number, TakeRecord>> = {
  129: (to) => to.open('x:worksheet'),
  130: (to) => to.close('x:worksheet'),
  // Margins of a page, in numbers.
  476: (_to, data) => data.skip(MARGINS_BYTES),
  147: takeName(19),
  651: takeName(10),
  485: takeDefaults,
  60: takeColumns,
  176: (to, data) => to.element('x:mergeCell', { ref: rangeText(data) }),
  161: (to, data) => to.open('x:autoFilter', { ref: rangeText(data) }),
  162: (to) => to.close('x:autoFilter'),
  163: (to, data) => {
    to.open('x:filterColumn');
    data.skip(6);
  },
  164: (to) => to.close('x:filterColumn'),
  165: (to, data) => {
    to.open('x:filters');
    data.skip(8);
  },
  166: (to) => to.close('x:filters'),
  167: (to, data) => to.element('x:filter', { val: data.string() }),
  168: (to) => to.element('x:colorFilter'),
  169: (to) => to.element('x:iconFilter'),
  170: (to) => to.element('x:top10Filter'),
  171: (to) => to.element('x:dynamicFilter'),
  172: (to) => to.open('x:customFilters'),
  173: (to) => to.close('x:customFilters'),
  174: takeCustomFilter,
  175: takeFilteredDay,
  461: (to, data) => {
    data.skip(8);
    to.open('x:conditionalFormatting', { sqref: rangesText(data) });
  },
  462: (to) => to.close('x:conditionalFormatting'),
  463: takeRule,
  464: (to) => to.close('x:cfRule'),
  64: takeValidation,
  479: takeHeaders,
  480: (to) => to.close('x:headerFooter'),
  494: takeLink,
  502: takeScenario,
  503: (to) => to.close('x:scenario'),
  504: takeScenarioCell,
  535: takeProtection(2),
  678: takeProtection(4),
};
