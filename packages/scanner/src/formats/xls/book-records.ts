import { findWords } from '../../structures/binary-words.ts';
import { doubleWord, word } from '../../structures/little-endian.ts';
import { HOLDS_NUMBER } from '../../structures/made-names.ts';
import { NumberFormats } from '../../structures/spreadsheet/number-format.ts';
import { type Book, isVaried } from './book.ts';
import { booleanOrError } from './cell-records.ts';
import { formulaStrings } from './formula.ts';
import type { BiffRecord } from './records.ts';
import { ChunkReader, charactersAt, type SharedString, stringAt } from './strings.ts';
import { floatAt } from './styles.ts';

type TakeRecord = (book: Book, record: BiffRecord) => void;

const takeSheet: TakeRecord = (book, record) => {
  const { data } = record;
  const { text: name, end } = stringAt(data, 6, 1, book.biff, book.codePage);
  book.list(doubleWord(data, 0), { name, state: data[4] ?? 0, kind: data[5] ?? 0 });
  book.addBehind(record, end);
};

/** [MS-XLS] 2.4.122, Font: its name is the last that it says. */
const takeFont: TakeRecord = (book, record) => {
  const { biff, codePage } = book;
  book.styles.takeFont(record.data, biff);
  const { text, end } = stringAt(record.data, biff === 2 ? 4 : biff < 5 ? 6 : 14, 1, biff, codePage);
  if (HOLDS_NUMBER.test(text)) book.addAside(text, 'font');
  book.addBehind(record, end);
};

/** [MS-XLS] 2.4.126, Format. */
const takeNumberFormat: TakeRecord = (book, record) => {
  book.addBehind(record, book.styles.takeNumberFormat(record.data, book.biff, book.codePage));
};

/** [MS-XLS] 2.4.265, SST: the numbers before the strings are not believed. */
const takeStrings: TakeRecord = (book, { data, continued }) => {
  const chunks = new ChunkReader([data.subarray(8), ...continued]);
  const strings: SharedString[] = [];
  while (!chunks.isEnded) strings.push(chunks.string());
  book.strings = strings;
  book.used = new Uint8Array(strings.length);
};

/** [MS-XLS] 2.4.349, WriteAccess: who opened the workbook last, filled up with spaces. */
const takeUser: TakeRecord = (book, { data }) => {
  const { text, end } = stringAt(data, 0, book.biff === 8 ? 2 : 1, book.biff, book.codePage);
  book.fields.push(['last-modified-by', text.replaceAll('\0', '').trim()]);
  for (const words of findWords(data.subarray(end), 'some')) book.addAside(words, 'record', 'unknown-part');
};

/** [MS-XLS] 2.4.118, FileSharing. */
const takeSharing: TakeRecord = (book, record) => {
  const { text, end } = stringAt(record.data, 4, book.biff === 8 ? 2 : 1, book.biff, book.codePage);
  book.traits.add('edit-protection');
  book.addAside(text, 'protection', 'edit-protection');
  book.addBehind(record, end);
};

/** [MS-XLS] 2.4.150, Lbl. A name that Excel made is one sign, and no word. */
const takeName: TakeRecord = (book, { data }) => {
  const { biff, codePage } = book;
  const flags = word(data, 0);
  const [lengthAt, nameAt] = biff === 2 ? [3, 5] : biff < 5 ? [3, 6] : [3, 14];
  const codesLength = biff === 2 ? (data[4] ?? 0) : word(data, 4);
  const { text, end } = charactersAt(data, nameAt, data[lengthAt] ?? 0, biff, codePage);
  const hiddenBy = (flags & NAME_HIDDEN) === 0 ? undefined : 'hidden-name';
  if ((flags & NAME_BUILT_IN) === 0) book.addAside(text, 'defined-name', hiddenBy);
  for (const string of formulaStrings(data.subarray(end), codesLength, biff, codePage)) {
    book.addAside(string, 'defined-name', hiddenBy);
  }
};

const NAME_HIDDEN = 0x01;
const NAME_BUILT_IN = 0x20;

/** [MS-XLS] 2.4.271, SupBook: the path of another workbook, with signs of its own for its steps (2.5.277, VirtualPath). */
const takeBook: TakeRecord = (book, record) => {
  const { data } = record;
  const kind = word(data, 2);
  if (kind === OWN_BOOK || kind === ADD_IN) return;
  const path = stringAt(data, 2, 2, 8, book.codePage);
  book.addAside(plainPath(path.text), 'external-book');
  let at = path.end;
  for (let count = word(data, 0); count > 0 && at < data.length; count -= 1) {
    const { text, end } = stringAt(data, at, 2, 8, book.codePage);
    book.addAside(text, 'external-book');
    at = end;
  }
  book.addBehind(record, at);
};

const OWN_BOOK = 0x0401;
const ADD_IN = 0x3a01;

function plainPath(path: string): string {
  const [first = ''] = path;
  const text = first === '\x01' ? path.slice(1) : path;
  return text.replace(/^\x01(.)/, '$1:\\').replace(/[\x01-\x1f]+/g, '\\');
}

/** [MS-XLS] 2.4.65, CRN: cells of another workbook, as they were. */
const takeCachedCells: TakeRecord = (book, { data, continued }) => {
  const chunks = new ChunkReader([data.subarray(4), ...continued]);
  while (!chunks.isEnded) {
    const kind = chunks.take(1)[0];
    if (kind === 2) {
      const { text } = chunks.string();
      book.addAside(text, 'external-cell', 'external-cache');
      continue;
    }
    const body = chunks.take(8);
    if (kind === 1) book.addAside(String(floatAt(body, 0)), 'external-cell', 'external-cache');
    if (kind === 4) book.addAside(booleanOrError(body[0] ?? 0, false), 'external-cell', 'external-cache');
  }
};

/** A string of a connection or a query ([MS-XLS] 2.4.310, SXString; 2.4.87, ExtString and others). */
const takeConnection: TakeRecord = (book, { data, continued, type }) => {
  const text = type === SX_STRING ? stringAt(data, 0, 2, book.biff, book.codePage).text : '';
  const words = type === SX_STRING ? [text] : findWords(Buffer.concat([data, ...continued]), 'some');
  for (const each of words) book.addAside(each, 'connection', 'data-connection');
};

const SX_STRING = 0xcd;

/** Words of a record whose fields do not matter. */
const takeWords =
  (place: string): TakeRecord =>
  (book, { data, continued }) => {
    for (const words of findWords(Buffer.concat([data, ...continued]), 'some')) book.addAside(words, place);
  };

/** Records of a workbook by their type ([MS-XLS] 2.3.2, by number). */
const takers: Readonly<Record<number, TakeRecord>> = {
  66: (book, { data }) => {
    book.codePage = word(data, 0);
  },
  // Window1 ([MS-XLS] 2.4.345), fHidden.
  61: (book, { data }) => {
    book.isShown ||= (word(data, 8) & 1) === 0;
    book.hasWindow = true;
  },
  34: (book, { data }) => {
    book.numbers = new NumberFormats(word(data, 0) === 1);
  },
  47: (book) => {
    book.isEncrypted = true;
  },
  49: takeFont,
  561: takeFont,
  30: takeNumberFormat,
  1054: takeNumberFormat,
  67: (book, { data }) => book.styles.takeFormat(data, book.biff),
  579: (book, { data }) => book.styles.takeFormat(data, book.biff),
  1091: (book, { data }) => book.styles.takeFormat(data, book.biff),
  224: (book, { data }) => book.styles.takeFormat(data, book.biff),
  146: (book, record) => {
    book.styles.takePalette(record.data);
    book.addBehind(record, 2 + 4 * word(record.data, 0));
  },
  133: takeSheet,
  143: (book, record) => {
    const { text, end } = stringAt(record.data, 4, 1, book.biff, book.codePage);
    book.nextName = text;
    book.addBehind(record, end);
  },
  252: takeStrings,
  92: takeUser,
  91: takeSharing,
  19: (book, { data }) => {
    if (word(data, 0) !== 0) book.traits.add('edit-protection');
  },
  24: takeName,
  536: takeName,
  430: takeBook,
  23: (book, record) => {
    const { data } = record;
    const { biff, codePage } = book;
    const { text, end } = charactersAt(data, 1, data[0] ?? 0, biff, codePage);
    if (biff < 8 && data.length > 2 && (data[1] ?? 0) !== 3) book.addAside(plainPath(text), 'external-book');
    book.addBehind(record, biff < 8 ? end : 2 + 6 * word(data, 0));
  },
  35: takeWords('external-name'),
  547: takeWords('external-name'),
  90: takeCachedCells,
  81: takeWords('consolidation'),
  144: takeWords('sort'),
  77: (book, record) => takePrinter(book, record),
  2196: takeWords('defined-name'),
  [SX_STRING]: takeConnection,
  429: takeConnection,
  2049: takeConnection,
  2052: takeConnection,
  2067: takeConnection,
  235: (book, { data, continued }) => {
    book.drawings[0]?.push(data, ...continued);
  },
};

/** Records that say how cells, charts and pages look, and names that Excel gives to what is read elsewhere. */
const SILENT: ReadonlySet<number> = new Set([
  // Column widths, blank cells, where rows are: numbers ([MS-XLS] 2.4.167, 2.4.75, 2.4.241, 2.4.257).
  0xbe, 0xd7, 0xa1,
  // Styles and names of styles, formats of charts, languages (2.4.269, 2.4.272, 2.4.320, 2.4.355, 2.4.259, 2.4.330).
  0x293, 0x892, 0x88e, 0x87d, 0x8a4, 0x8a5, 0x89e,
  // The theme, and names of sheets in macros (2.4.326, 2.4.51).
  0x896, 0x1ba,
]);

/** What no other function takes: words that stand in it all the same, such as what was in memory when it was saved. */
const takeOther: TakeRecord = (book, { type, data, continued }) => {
  if (SILENT.has(type)) return;
  book.addStray(Buffer.concat([data, ...continued]));
};

/** [MS-XLS] 2.4.201, Pls: the settings of a printer, with its name. */
const takePrinter: TakeRecord = (book, { data }) => {
  const settings = data.subarray(2);
  const words = [
    ...findWords(settings.subarray(0, PRINTER_NAME_BYTES), 'some'),
    ...findWords(settings.subarray(FORM_NAME_AT, FORM_NAME_AT + PRINTER_NAME_BYTES), 'some'),
    ...findWords(settings.subarray(FORM_NAME_AT + PRINTER_NAME_BYTES), 'sure').filter(isVaried),
  ];
  for (const text of words) book.addAside(text, 'printer', 'printer-settings');
};

/** A name of 32 letters of two bytes begins what Windows says of a printer (DEVMODE). */
const PRINTER_NAME_BYTES = 64;

/** The name of a form of paper is as long, and what only the driver knows follows. */
const FORM_NAME_AT = 102;

/** Takes a record that says something of the workbook. */
export function takeBookRecord(book: Book, record: BiffRecord): void {
  (takers[record.type] ?? takeOther)(book, record);
}
