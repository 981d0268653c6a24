import type { Location } from '../../document.ts';
import { findWords } from '../../structures/binary-words.ts';
import { word } from '../../structures/little-endian.ts';
import { artRecords } from '../../structures/office-art/art-record.ts';
import { shapeProperties } from '../../structures/office-art/shape-properties.ts';
import type { Book } from './book.ts';
import { cellsOf, formulaString, type RawCell } from './cell-records.ts';
import { formulaStrings } from './formula.ts';
import type { BiffRecord } from './records.ts';
import { COLUMNS_MAX, type Sheet, type SheetCell } from './sheet.ts';
import { ChunkReader, charactersAt, stringAt } from './strings.ts';

type TakeRecord = (sheet: Sheet, record: BiffRecord, book: Book) => void;

/** [MS-XLS] 2.4.221, Row: hidden by a flag, or of next to no height. */
const takeRow: TakeRecord = (sheet, { data }, { biff }) => {
  const row = word(data, 0);
  const flags = biff === 2 ? 0 : word(data, 12);
  const isHidden = (flags & ROW_HIDDEN) !== 0 || (word(data, 6) & ROW_HEIGHT) < HEIGHT_SEEN_MIN;
  (isHidden ? sheet.hiddenRows : sheet.shownRows).add(row);
};

const ROW_HIDDEN = 0x20;
const ROW_HEIGHT = 0x7fff;

/** Twentieths of a point of a row, and parts of a character of 256 of a column, of which less shows nothing of a text. */
const HEIGHT_SEEN_MIN = 40;
const WIDTH_SEEN_MIN = 87;

/** [MS-XLS] 2.4.53, ColInfo. */
const takeColumns: TakeRecord = (sheet, { data }) => {
  const isHidden = (word(data, 8) & 1) !== 0 || word(data, 4) < WIDTH_SEEN_MIN;
  hideColumns(sheet, word(data, 0), word(data, 2), isHidden);
};

function hideColumns(sheet: Sheet, first: number, last: number, isHidden: boolean): void {
  const columns = isHidden ? sheet.hiddenColumns : sheet.shownColumns;
  for (let column = first; column <= Math.min(last, 255); column += 1) columns.add(column);
}

/** [MS-XLS] 2.4.168, MergeCells. */
const takeMerged: TakeRecord = (sheet, record, book) => {
  const { data } = record;
  book.addBehind(record, 2 + 8 * word(data, 0));
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map((field) => word(data, at + field) + 1);
    if (firstRow === undefined || lastRow === undefined) break;
    sheet.merged.push({ firstRow, lastRow, firstColumn: firstColumn ?? 1, lastColumn: Math.min(256, lastColumn ?? 1) });
  }
};

/** [MS-XLS] 2.4.179, Note: before Excel 97 with its text, which goes on where the row is none. */
const takeNote: TakeRecord = (sheet, record, book) => {
  const { data } = record;
  const { biff, codePage } = book;
  const at = sheet.place(word(data, 0), word(data, 2));
  if (biff < 8) {
    const { text } = charactersAt(data, 6, data.length - 6, biff, codePage);
    const last = sheet.asides.at(-1);
    if (word(data, 0) !== NO_ROW || last === undefined) sheet.addAside(text, at, 'comment');
    else sheet.asides[sheet.asides.length - 1] = { ...last, text: last.text + text };
    return;
  }
  const id = word(data, 6);
  const { text: author, end } = stringAt(data, 8, 2, biff, codePage);
  book.addBehind(record, end);
  sheet.addAside(sheet.noteTexts.get(id) ?? '', at, 'comment');
  sheet.addAside(author, { kind: 'field', name: 'comment-author' }, 'comment');
  sheet.noteTexts.delete(id);
};

const NO_ROW = 0xffff;

/** [MS-XLS] 2.4.181, Obj: in Excel 97 its text comes in a record of its own. */
const takeObject: TakeRecord = (sheet, { data, continued }, { biff }) => {
  sheet.object = { kind: word(data, 4), id: word(data, 6) };
  if (biff === 8) return;
  for (const words of findWords(Buffer.concat([data.subarray(34), ...continued]), 'some')) {
    sheet.addAside(words, SHAPE);
  }
};

const SHAPE = { kind: 'field', name: 'text-box' } as const;
const NOTE_OBJECT = 0x19;

/** Whether the last shape of a piece of a drawing, of which the text follows, is hidden ([MS-ODRAW] 2.3.4.44); undefined without one. */
function isHiddenShape(drawing: Uint8Array): boolean | undefined {
  let isHidden: boolean | undefined;
  for (const record of artRecords(drawing, 0, drawing.length)) {
    if (record.type === SHAPE_RECORD) isHidden = false;
    if (shapeProperties(drawing, record)?.isHidden === true) isHidden = true;
  }
  return isHidden;
}

/** [MS-ODRAW] 2.2.40, OfficeArtFSP. */
const SHAPE_RECORD = 0xf00a;

/** [MS-XLS] 2.4.329, TxO: the text of the object before it, in records that continue it. */
const takeText: TakeRecord = (sheet, { data, continued }) => {
  const [first = new Uint8Array(0), ...rest] = continued;
  const text = new ChunkReader([first.subarray(1), ...rest]).characters(word(data, 10), first[0] ?? 0);
  const { object } = sheet;
  if (object?.kind === NOTE_OBJECT) sheet.noteTexts.set(object.id, text);
  else sheet.addAside(text, SHAPE, sheet.isShapeHidden ? 'hidden-shape' : undefined);
};

/** [MS-XLS] 2.4.136, Header, and 2.4.124, Footer, with codes for fonts and fields. */
const takePageText =
  (name: string): TakeRecord =>
  (sheet, record, book) => {
    const { data } = record;
    const { biff, codePage } = book;
    const { text, end } = stringAt(data, 0, biff === 8 ? 2 : 1, biff, codePage);
    book.addBehind(record, Math.min(end, data.length));
    sheet.addAside(text.replace(/&"[^"]*"|&\d+|&[A-Za-z]/g, ' ').trim(), { kind: 'field', name });
  };

/** [MS-XLS] 2.4.77, Dv: titles and messages, then the formulas, of which one may be a list. */
const takeValidation: TakeRecord = (sheet, record, book) => {
  const { data } = record;
  const { biff, codePage } = book;
  let at = 4;
  const texts: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const { text, end } = stringAt(data, at, 2, biff, codePage);
    texts.push(text);
    at = end;
  }
  for (let index = 0; index < 2; index += 1) {
    const length = word(data, at);
    texts.push(...formulaStrings(data.subarray(at + 4, at + 4 + length), length, biff, codePage));
    at += 4 + length;
  }
  for (const text of texts) sheet.addAside(text.replaceAll('\0', '\n').trim(), INPUT, 'input-list');
  book.addBehind(record, at);
};

const INPUT = { kind: 'field', name: 'input-list' } as const;

/** [MS-XLS] 2.4.247, Scenario: its name, who made it, a comment, and the values that it puts into cells. */
const takeScenario: TakeRecord = (sheet, record, book) => {
  const { data } = record;
  const { biff, codePage } = book;
  const at = { kind: 'field', name: 'scenario' } as const;
  const name = charactersAt(data, 7, data[4] ?? 0, biff, codePage);
  const lengthBytes = biff === 8 ? 2 : 1;
  const texts = [name.text];
  let next = name.end;
  const takeString = () => {
    const { text, end } = stringAt(data, next, lengthBytes, biff, codePage);
    texts.push(text);
    next = end;
  };
  if ((data[6] ?? 0) > 0) takeString();
  if ((data[5] ?? 0) > 0) takeString();
  next += 4 * word(data, 0);
  for (let count = word(data, 0); count > 0 && next < data.length; count -= 1) takeString();
  for (const text of texts) sheet.addAside(text, at, 'scenario');
  book.addBehind(record, next);
};

/** [MS-XLS] 2.4.140, HLink, and 2.4.141, HLinkTooltip: where a cell leads. */
const takeLink =
  (rowAt: number): TakeRecord =>
  (sheet, { data, continued }) => {
    const at = sheet.place(word(data, rowAt), word(data, rowAt + 4));
    for (const words of findWords(Buffer.concat([data.subarray(rowAt + 8), ...continued]), 'some')) {
      sheet.addAside(words, at);
    }
  };

const takeWords =
  (name: string): TakeRecord =>
  (sheet, { data, continued }) => {
    const at = { kind: 'field', name } as const;
    for (const words of findWords(Buffer.concat([data, ...continued]), 'some')) sheet.addAside(words, at);
  };

/** A formula of several cells ([MS-XLS] 2.4.4, Array; 2.4.260, ShrFmla), from the first of them on. */
const takeFormula =
  (formulaAt: number): TakeRecord =>
  (sheet, record, book) => {
    addFormula(sheet, record, formulaAt, sheet.place(word(record.data, 0), record.data[4] ?? 0), book);
  };

/** Records of a sheet by their type ([MS-XLS] 2.3.2, by number). */
const takers: Readonly<Record<number, TakeRecord>> = {
  8: takeRow,
  520: takeRow,
  125: takeColumns,
  36: (sheet, { data }) => {
    hideColumns(sheet, data[0] ?? 0, data[1] ?? 0, word(data, 2) < WIDTH_SEEN_MIN);
  },
  // DefaultRowHeight, fDyZero ([MS-XLS] 2.4.90).
  549: (sheet, { data }) => {
    sheet.hidesRows = (word(data, 0) & 2) !== 0;
  },
  // DefColWidth ([MS-XLS] 2.4.89): in characters.
  85: (sheet, { data }) => {
    sheet.hidesColumns = data.length >= 2 && word(data, 0) === 0;
  },
  229: takeMerged,
  155: (sheet) => {
    sheet.isFiltered = true;
  },
  158: (sheet, { data, continued }) => {
    sheet.isFiltered = true;
    const at = { kind: 'field', name: 'filter' } as const;
    for (const words of findWords(Buffer.concat([data, ...continued]), 'some')) sheet.addAside(words, at);
  },
  28: takeNote,
  93: takeObject,
  438: takeText,
  236: (sheet, { data, continued }) => {
    sheet.drawings.push(data, ...continued);
    sheet.isShapeHidden = isHiddenShape(data) ?? sheet.isShapeHidden;
  },
  20: takePageText('header'),
  21: takePageText('footer'),
  2204: takeWords('header'),
  446: takeValidation,
  175: takeScenario,
  440: takeLink(0),
  2048: takeLink(4),
  425: takeWords('custom-view'),
  2162: takeWords('table'),
  2168: takeWords('table'),
  545: takeFormula(12),
  1212: takeFormula(8),
  519: (sheet, record, book) => takeFormulaString(sheet, record, book),
  7: (sheet, record, book) => takeFormulaString(sheet, record, book),
};

function takeFormulaString(sheet: Sheet, record: BiffRecord, book: Book): void {
  const { text, end } = formulaString(record, book.biff, book.codePage);
  // A string of no formula is shown nowhere.
  if (sheet.waiting === undefined) book.addAside(text, 'record', 'unknown-part');
  else sheet.waiting.value = text;
  sheet.waiting = undefined;
  book.addBehind(record, end);
}

/** Whether a record says something of a sheet; then it is taken. */
export function takeSheetRecord(sheet: Sheet, record: BiffRecord, book: Book): boolean {
  const take = takers[record.type];
  take?.(sheet, record, book);
  if (take !== undefined) return true;
  let count = 0;
  for (const cell of cellsOf(record, book.biff, book.codePage)) {
    takeCell(sheet, cell, record, book);
    count += 1;
  }
  return count > 0;
}

function takeCell(
  sheet: Sheet,
  { row, column, format, value, formulaAt, end }: RawCell,
  record: BiffRecord,
  book: Book,
): void {
  const shared = value.kind === 'shared' ? book.sharedString(value.index) : undefined;
  const held = value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : (shared?.text ?? '');
  const runs = shared?.runs;
  const cell: SheetCell = { column, format, value: held, ...(runs !== undefined && { runs }) };
  sheet.add(row, cell);
  if (column >= COLUMNS_MAX) book.isDamaged = true;
  if (shared !== undefined) sheet.addAside(shared.phonetic, sheet.place(row, column));
  if (end !== undefined) book.addBehind(record, end);
  if (value.kind === 'later') sheet.waiting = cell;
  if (formulaAt !== undefined) addFormula(sheet, record, formulaAt, sheet.place(row, column), book);
}

/** Adds what a formula says, whose length is at an offset. */
function addFormula(sheet: Sheet, { data }: BiffRecord, start: number, at: Location, book: Book): void {
  const lengthBytes = book.biff === 2 ? 1 : 2;
  const length = lengthBytes === 1 ? (data[start] ?? 0) : word(data, start);
  for (const text of formulaStrings(data.subarray(start + lengthBytes), length, book.biff, book.codePage)) {
    if (/[\p{L}\p{N}]{3}/u.test(text)) sheet.addAside(text, at);
  }
}
