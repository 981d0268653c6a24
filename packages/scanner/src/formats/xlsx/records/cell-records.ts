import { formulaWords } from './formula-words.ts';
import type { RecordData } from './record-data.ts';
import type { RecordEvents, TakeRecord } from './record-events.ts';
import { errorOf, plainText, rangeText, referenceOf, rkNumber, TWIPS } from './record-values.ts';
import { takeRichText } from './string-records.ts';

/** The type of a cell in XML (ECMA-376 part 1, 18.18.11), and the value that a record has of it. */
interface CellKind {
  readonly type: string;
  readonly value: (data: RecordData) => string;
}

const kinds = {
  rk: { type: 'n', value: (data) => String(rkNumber(data)) },
  real: { type: 'n', value: (data) => String(data.double()) },
  error: { type: 'e', value: (data) => errorOf(data.byte()) },
  truth: { type: 'b', value: (data) => String(data.byte()) },
  text: { type: 'str', value: (data) => plainText(data.string()) },
  shared: { type: 's', value: (data) => String(data.long()) },
} as const satisfies Readonly<Record<string, CellKind>>;

/** Begins a cell ([MS-XLSB] 2.5.8, Cell): a short one stands behind the one before it. */
function openCell(to: RecordEvents, data: RecordData, isShort: boolean, type: string): void {
  to.column = isShort ? to.column + 1 : data.long();
  // Three bytes of a style, and flags.
  const style = data.long() & 0xffffff;
  to.open('x:c', { r: referenceOf(to.row, to.column), s: style, t: type });
}

const takeCell =
  ({ type, value }: CellKind, isShort = false): TakeRecord =>
  (to, data) => {
    openCell(to, data, isShort, type);
    to.element('x:v', {}, value(data));
    to.close('x:c');
  };

/** A cell with a formula (2.4.666, BrtFmlaString, and its like): its value, two bytes of flags, the formula. */
const takeFormulaCell =
  ({ type, value }: CellKind): TakeRecord =>
  (to, data) => {
    openCell(to, data, false, type);
    to.element('x:v', {}, value(data));
    data.skip(2);
    to.element('x:f', {}, formulaWords(data));
    to.close('x:c');
  };

const takeRichCell =
  (isShort: boolean): TakeRecord =>
  (to, data) => {
    openCell(to, data, isShort, 'inlineStr');
    to.open('x:is');
    takeRichText(to, data);
    to.close('x:c');
  };

const takeBlank =
  (isShort: boolean): TakeRecord =>
  (to, data) => {
    openCell(to, data, isShort, 'n');
    to.close('x:c');
  };

/** A formula of several cells (2.4.3, BrtArrFmla; 2.4.759, BrtShrFmla), told of the first of them. */
const takeSharedFormula =
  (flagBytes: number): TakeRecord =>
  (to, data) => {
    const [first = ''] = rangeText(data).split(':');
    data.skip(flagBytes);
    to.open('x:c', { r: first });
    to.element('x:f', {}, formulaWords(data));
    to.close('x:c');
  };

/** A row (2.4.758, BrtRowHdr): of one that says nothing of its own height the sheet's is taken. */
const takeRow: TakeRecord = (to, data) => {
  to.closeOpen('x:row');
  to.row = data.long();
  to.column = -1;
  data.skip(4);
  const height = data.word();
  const flags = data.word();
  const isOwn = height > 0 || (flags & OWN_HEIGHT) !== 0;
  to.open('x:row', {
    r: to.row + 1,
    ht: isOwn ? height / TWIPS : undefined,
    hidden: (flags & HIDDEN_ROW) === 0 ? undefined : '1',
  });
  data.skip(1);
  data.skip(8 * Math.min(data.long(), data.left / 8));
};

const HIDDEN_ROW = 0x1000;
const OWN_HEIGHT = 0x2000;

/** The records of the cells of a sheet, by their types ([MS-XLSB] 2.3.1). */
export const cellRecords: Readonly<Record<number, TakeRecord>> = {
  0: takeRow,
  1: takeBlank(false),
  2: takeCell(kinds.rk),
  3: takeCell(kinds.error),
  4: takeCell(kinds.truth),
  5: takeCell(kinds.real),
  6: takeCell(kinds.text),
  7: takeCell(kinds.shared),
  8: takeFormulaCell(kinds.text),
  9: takeFormulaCell(kinds.real),
  10: takeFormulaCell(kinds.truth),
  11: takeFormulaCell(kinds.error),
  12: takeBlank(true),
  13: takeCell(kinds.rk, true),
  14: takeCell(kinds.error, true),
  15: takeCell(kinds.truth, true),
  16: takeCell(kinds.real, true),
  17: takeCell(kinds.text, true),
  18: takeCell(kinds.shared, true),
  62: takeRichCell(false),
  61: takeRichCell(true),
  426: takeSharedFormula(1),
  427: takeSharedFormula(0),
  145: (to) => to.open('x:sheetData'),
  146: (to) => to.close('x:sheetData'),
};
