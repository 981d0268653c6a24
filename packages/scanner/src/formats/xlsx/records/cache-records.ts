import type { RecordData } from './record-data.ts';
import type { RecordEvents, TakeRecord } from './record-events.ts';
import { errorOf, momentOf, rangeText, referenceOf } from './record-values.ts';

/** What is referred to in another file ([MS-XLSB] 2.4.179, BrtBeginSupBook): a workbook, a service, an object. */
const takeLink: TakeRecord = (to, data) => {
  const kind = data.word();
  const [first, second] = [data.string(), data.string()];
  to.open('x:externalLink');
  if (kind === SERVICE) to.open('x:ddeLink', { ddeService: first, ddeTopic: second });
  else if (kind === OBJECT) to.open('x:oleLink', { progId: second });
  else to.open('x:externalBook');
};

const [SERVICE, OBJECT] = [1, 2];

const takeSheetNames: TakeRecord = (to, data) => {
  for (let left = data.long(); left > 0 && data.left > 0; left -= 1) to.element('x:sheetName', { val: data.string() });
};

const takeLinkedCell =
  (value: (data: RecordData) => string): TakeRecord =>
  (to, data) => {
    to.open('x:cell', { r: referenceOf(to.row, data.long()) });
    to.element('x:v', {}, value(data));
    to.close('x:cell');
  };

const takeLinkedValue =
  (value: (data: RecordData) => string): TakeRecord =>
  (to, data) =>
    to.element('x:val', {}, value(data));

/** The definition of a pivot cache (2.4.127, BrtBeginPivotCacheDef): who refreshed it stands behind flags that say whether. */
const takeDefinition: TakeRecord = (to, data) => {
  to.book.fields = [];
  data.skip(16);
  const flags = data.byte();
  data.skip(4);
  to.open('x:pivotCacheDefinition', { refreshedBy: (flags & HAS_USER) === 0 ? undefined : data.string() });
};

const HAS_USER = 1;

/** Where its records come from (2.4.141, BrtBeginPCDSRange): a sheet, and a name or cells. */
const takeSource: TakeRecord = (to, data) => {
  const isName = data.byte() !== 0;
  data.skip(1);
  const flags = data.byte();
  const sheet = (flags & HAS_SHEET) === 0 ? undefined : data.string();
  if ((flags & HAS_RELATIONSHIP) !== 0) data.string();
  to.element('x:worksheetSource', { sheet, ...(isName ? { name: data.string() } : { ref: rangeText(data) }) });
};

const [HAS_RELATIONSHIP, HAS_SHEET] = [1, 2];

/** A column (2.4.132, BrtBeginPCDField): those of the records' source come first, and have values there. */
const takeField: TakeRecord = (to, data) => {
  const flags = data.word();
  data.skip(18);
  const name = data.string();
  to.open('x:cacheField', { name, caption: (flags & HAS_CAPTION) === 0 ? undefined : data.string() });
  to.book.isFieldOpen = (flags & IS_OF_SOURCE) !== 0;
  if (to.book.isFieldOpen) to.book.fields.push({ isShared: false, kind: 'text' });
};

const [IS_OF_SOURCE, HAS_CAPTION] = [4, 8];

/** The values of a column that records share (2.4.134, BrtBeginPCDFAtbl); records say others as they are, all of one kind. */
const takeShared: TakeRecord = (to, data) => {
  const flags = data.word();
  const isShared = data.long() > 0;
  const isDate = (flags & HAS_DATE) !== 0 && (flags & HAS_TEXT) === 0;
  if (to.book.isFieldOpen)
    to.book.fields.splice(-1, 1, { isShared, kind: (flags & IS_NUMBER) !== 0 ? 'number' : isDate ? 'date' : 'text' });
  to.open('x:sharedItems');
  // The least and the greatest of them.
  if ((flags & HAS_LIMITS) !== 0) data.skip(16);
};

const [HAS_DATE, HAS_TEXT, IS_NUMBER, HAS_LIMITS] = [0x04, 0x08, 0x40, 0x100];

/** An element of a value, and how the value is read. */
type ItemKind = readonly [element: string, value: (data: RecordData) => string];

const items = {
  missing: ['x:m', () => ''],
  number: ['x:n', (data) => String(data.double())],
  truth: ['x:b', (data) => String(data.byte())],
  error: ['x:e', (data) => errorOf(data.byte())],
  text: ['x:s', (data) => data.string()],
  date: ['x:d', momentOf],
  index: ['x:x', (data) => String(data.long())],
} as const satisfies Readonly<Record<string, ItemKind>>;

const takeItem =
  ([element, value]: ItemKind): TakeRecord =>
  (to, data) =>
    to.element(element, { v: value(data) });

/** Values of one kind (2.4.138, BrtBeginPCDIRun). */
const takeRun: TakeRecord = (to, data) => {
  const item = runKinds[data.word()];
  const count = data.long();
  if (item === undefined) return;
  for (let left = count; left > 0 && data.left > 0; left -= 1) takeItem(item)(to, data);
};

const runKinds: Readonly<Record<number, ItemKind>> = {
  1: items.number,
  2: items.text,
  16: items.error,
  32: items.date,
};

/** A record with a value of each column as the definition says it (2.4.714, BrtPCRRecord). */
const takeRecord: TakeRecord = (to, data) => {
  openRecord(to);
  for (const { isShared, kind } of to.book.fields) {
    takeItem(isShared ? items.index : items[kind])(to, data);
    if (data.isShort) break;
  }
  to.close('x:r');
};

/** Begins a record whose values are records of their own (2.4.715, BrtPCRRecordDt). */
function openRecord(to: RecordEvents): void {
  to.closeOpen('x:r');
  to.open('x:r');
}

/** The records of what is kept of other files and of sources of pivot tables, by their types ([MS-XLSB] 2.3.1). */
export const cacheRecords: Readonly<Record<number, TakeRecord>> = {
  360: takeLink,
  588: (to) => to.close('x:externalLink'),
  359: takeSheetNames,
  363: (to, data) => {
    to.open('x:sheetData', { sheetId: data.long() });
    data.skip(1);
  },
  364: (to) => to.close('x:sheetData'),
  366: (to, data) => {
    to.row = data.long();
  },
  368: takeLinkedCell((data) => String(data.double())),
  369: takeLinkedCell((data) => String(data.byte())),
  370: takeLinkedCell((data) => errorOf(data.byte())),
  371: takeLinkedCell((data) => data.string()),
  577: (to, data) => to.element('x:definedName', { name: data.string() }),
  580: takeLinkedValue((data) => String(data.double())),
  582: takeLinkedValue((data) => data.string()),
  179: takeDefinition,
  180: (to) => to.close('x:pivotCacheDefinition'),
  187: takeSource,
  183: takeField,
  184: (to) => to.close('x:cacheField'),
  189: takeShared,
  190: (to) => to.close('x:sharedItems'),
  221: (to, data) => {
    to.open('x:groupItems');
    data.skip(4);
  },
  222: (to) => to.close('x:groupItems'),
  191: takeRun,
  193: (to, data) => {
    to.open('x:pivotCacheRecords');
    data.skip(4);
  },
  194: (to) => {
    to.closeOpen('x:r');
    to.close('x:pivotCacheRecords');
  },
  33: takeRecord,
  34: openRecord,
  20: takeItem(items.missing),
  21: takeItem(items.number),
  22: takeItem(items.truth),
  23: takeItem(items.error),
  24: takeItem(items.text),
  25: takeItem(items.date),
  26: takeItem(items.index),
  27: takeItem(items.missing),
  28: takeItem(items.number),
  29: takeItem(items.truth),
  30: takeItem(items.error),
  31: takeItem(items.text),
  32: takeItem(items.date),
};
