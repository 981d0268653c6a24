import {
  chart,
  constant,
  definedName,
  double,
  externalCells,
  type MadeBook,
  type MadeSheet,
  makeWorkbook,
  merged,
  note,
  pivotCache,
  record,
  scenario,
  string,
  textBox,
  validation,
  words,
} from '../biff.ts';
import { hex, latin1, PEOPLE, utf8, utf16 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeCompound } from '../compound.ts';
import { shapeFile, shapeTable } from '../office-parts.ts';

const SSN = '078-05-1120';
const HEADER = ['Name', 'DOB', 'SSN'] as const;
const JANE = ['Jane Doe', [32874, 'date'], SSN] as const;
const JOHN = ['John Roe', [31110, 'date'], [219099999, 'groups']] as const;
const PEOPLE_ROWS = [HEADER, JANE, JOHN];
const FIGURES: MadeSheet = {
  name: 'Figures',
  rows: [
    ['Month', 'Count'],
    ['January', 12],
    ['February', 15],
  ],
};

type Streams = Readonly<Record<string, Uint8Array>>;

/** A file with the stream of a workbook, and others. */
const file = (book: MadeBook, streams: Streams = {}) =>
  makeCompound({ streams: { Workbook: makeWorkbook(book), ...streams } });

const sheets = (...all: readonly MadeSheet[]) => file({ sheets: all });
const one = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}) => sheets({ name: 'People', rows, ...more });
const figures = (more: Partial<MadeSheet>) => sheets({ ...FIGURES, ...more });

/** What a storage of an object has for a file that was packed ([MS-OLEDS] 2.3.6). */
function packed(name: string, bytes: Uint8Array): Buffer {
  const zero = (text: string) => Buffer.from(`${text}\0`, 'latin1');
  const path = zero(`C:\\Users\\jane.doe\\${name}`);
  const number = (value: number) => words(value, value >>> 16);
  const native = Buffer.concat([
    words(2),
    zero(name),
    path,
    words(0, 3),
    number(path.length),
    path,
    number(bytes.length),
    bytes,
  ]);
  return Buffer.concat([number(native.length), native]);
}
const OBJECT: Streams = { 'MBD00000001/\x01Ole10Native': packed('people.csv', utf8(PEOPLE)) };

const PIVOT = pivotCache({ Victim: ['Jane Doe', 'John Roe'], SSN: [SSN], Count: [2] });
const PIVOTS: Streams = { '_SX_DB_CUR/0001': PIVOT };
const LOG: Streams = {
  'Revision Log': Buffer.concat([
    record(0x196, words(1), string('Jane Doe changed a cell'), string('SSN 078-05-1120')),
  ]),
};
const EXTERNAL = externalCells('\x01\x01Ccases\x03victims.xls', 'Victims', ['Jane Doe', SSN, 42]);
const CONNECTION = [record(0xdc, words(0, 0, 0, 0)), record(0xcd, string('ODBC;DSN=Cases;UID=jane;PWD=Heron-989x!'))];

/** After the last sector that the table of sectors knows: its 128 and the header. */
const appended = (book: Buffer, text: string) =>
  Buffer.concat([book, Buffer.alloc(129 * 512 - book.length), utf8(text)]);

/** A record of a drawing ([MS-ODRAW] 2.2.1). */
const art = (type: number, version: number, body: Uint8Array) =>
  Buffer.concat([words(version, type, body.length, body.length >>> 16), body]);

/** A picture of one dot in a drawing ([MS-ODRAW] 2.2.28, OfficeArtBlipPNG). */
const PNG = hex(
  '89504e470d0a1a0a0000000d4948445200000001000000010100000000376ef9240000000a49444154789c63680000008200815e7ff4c50000000049454e44ae426082',
);
const PICTURE = record(0xeb, art(0xf01e, 0x6e00, Buffer.concat([Buffer.alloc(16, 1), Buffer.of(0xff), PNG])));

/** What an earlier save left in sectors that are free now. */
const EARLIER = utf16('Jane Doe of Almory, SSN 078-05-1120, was a witness.');

/** One shape with a description ([MS-ODRAW] 2.2.9, wzDescription). */
const DESCRIPTION = Buffer.concat([utf16('Photo of Jane Doe'), words(0)]);
const DESCRIBED = record(0xec, art(0xf00b, 0x13, Buffer.concat([words(0xc381, DESCRIPTION.length, 0), DESCRIPTION])));

/** A shape with a name, which is kept as a file as well ([MS-ODRAW] 2.3.4.43). */
const SHAPE_FILE = record(0xec, shapeTable({ 896: 'Rectangle 2', 937: shapeFile(`Jane Doe, SSN ${SSN}`) }));

/** A text box that is hidden ([MS-ODRAW] 2.3.4.44), and one that is not. */
const HIDDEN = Buffer.concat([art(0xf00a, 2, Buffer.alloc(8)), shapeTable({ 959: 0x00020002 })]);
const SEEN = art(0xf00a, 2, Buffer.alloc(8));
const HIDDEN_BOX = [record(0xec, HIDDEN), ...textBox(1, `SSN ${SSN}`), record(0xec, SEEN), ...textBox(2, 'Seen.')];

/** Who opened the workbook last, with words where spaces should be; a printer with a form of paper ([MS-XLS] 2.4.349, 2.4.201). */
const USER = record(0x5c, string('Jane Doe'), latin1('   John Roe   '));
const PRINTER = record(
  0x4d,
  words(0),
  utf16('Office Printer'.padEnd(51, '\0')),
  utf16('Form of John Roe'.padEnd(32, '\0')),
);

/** A sheet of Excel 5 or 95: its strings are in a code page. */
const byteString = (text: string) => Buffer.concat([words(text.length), latin1(text)]);
const BIFF5_SHEET = Buffer.concat([
  record(0x809, words(0x0500, 0x10, 0, 0)),
  record(0x204, words(0, 0, 0), byteString('Name')),
  record(0x204, words(0, 1, 0), byteString('SSN')),
  record(0x204, words(1, 0, 0), byteString('Jos\xe9 Doe')),
  record(0x204, words(1, 1, 0), byteString(SSN)),
  record(0x1c, words(1, 0, 11), latin1('Call Jane. ')),
  record(0x0a),
]);
const biff5Globals = (offset: number) =>
  Buffer.concat([
    record(0x809, words(0x0500, 5, 0, 0)),
    record(0x42, words(1252)),
    record(0x85, words(offset, 0, 0), Buffer.of(5), latin1('Caf\xe9s')),
    record(0x5c, Buffer.of(8), latin1('Jane Doe'.padEnd(31))),
    record(0x0a),
  ]);
const BIFF5 = Buffer.concat([biff5Globals(biff5Globals(0).length), BIFF5_SHEET]);

/** Sheets of Excel 2 and 3, which are files for themselves. */
const BIFF2 = Buffer.concat([
  record(0x09, words(2, 0x10)),
  record(0x04, words(0, 0), Buffer.of(0, 0, 0, 3), latin1('SSN')),
  record(0x04, words(1, 0), Buffer.of(0, 0, 0, 11), latin1(SSN)),
  record(0x02, words(2, 0), Buffer.of(0, 0, 0), words(42)),
  record(0x03, words(3, 0), Buffer.of(0, 0, 0), double(219099999)),
  record(0x0a),
]);
const BIFF3 = Buffer.concat([
  record(0x209, words(0, 0x10, 0)),
  record(0x204, words(0, 0, 0), byteString('SSN')),
  record(0x204, words(1, 0, 0), byteString(SSN)),
  record(0x203, words(2, 0, 0), double(219099999)),
  record(0x0a),
]);

/** A formula that came to a text, with another in it. */
const FORMULA = [
  record(0x06, words(3, 0, 0, 0, 0, 0, 0xffff, 0, 0, 0), words(constant('Jane Doe').length), constant('Jane Doe')),
  record(0x207, string('withheld')),
];

/** A formula with a code, the other arguments of its record, and what stands behind its codes. */
const formulaOf = (codes: Uint8Array, ...behind: readonly Uint8Array[]) =>
  record(0x06, words(3, 0, 0, 0, 0, 0, 0, 0, 0, 0), words(codes.length), codes, ...behind);

/** Constants of an array of two columns and two rows ([MS-XLS] 2.5.198, PtgExtraArray): two texts, a number, nothing. */
const ARRAY = Buffer.concat([
  Buffer.of(1, 1, 0),
  ...['Roe', SSN].map((text) => Buffer.concat([Buffer.of(2), string(text)])),
  Buffer.of(1),
  double(219099999),
  Buffer.alloc(9),
]);
const ARRAY_CODES = Buffer.concat([constant('Doe'), Buffer.of(0x60, 0, 0, 0, 0, 0, 0, 0)]);

/** A code that no standard has, and the words behind it. */
const UNKNOWN_CODE = Buffer.concat([Buffer.of(0x1b), constant(`SSN ${SSN}`)]);

/** A formula of two cells ([MS-XLS] 2.4.4). */
const SHARED_FORMULA = record(0x221, words(3, 4, 0, 0, 0, 0), words(constant('Jane').length), constant('Jane'));

/** Two cells in one place, of which the second is shown; and one behind the last column. */
const TWICE = [record(0x203, words(1, 2, 0), double(219099999)), record(0x203, words(1, 2, 0), double(7))];
const FAR = record(0x203, words(1, 256, 0), double(219099999));

/** The window of a workbook ([MS-XLS] 2.4.345): hidden, and shown. */
const SHOWN_WINDOW = record(0x3d, words(0, 0, 9_000, 9_000, 0x38, 0, 0, 1, 600));
const HIDDEN_WINDOW = record(0x3d, words(0, 0, 9_000, 9_000, 1, 0, 0, 1, 600));

/** Columns have no width but for the first ([MS-XLS] 2.4.89 and 2.4.53), or next to none; a row has next to no height. */
const NO_WIDTH = [record(0x55, words(0)), record(0x7d, words(0, 0, 2_000, 0, 0, 0))];
const NARROW = [record(0x7d, words(1, 1, 40, 0, 0, 0))];
const LOW = [record(0x208, words(2, 0, 9, 10, 0, 0, 0x0140, 0))];

/** A string of which a part is white ([MS-XLS] 2.5.293). */
const VESK = `Vesk: SSN ${SSN}`;
const PARTLY_WHITE = file({ sheets: [{ name: 'Figures', rows: [['Town'], [VESK]] }], whiteFrom: { [VESK]: 5 } });

/** Number formats with words ([MS-XLS] 2.4.126), the last of no cell; looks of cells that have them, which follow all others. */
const WORDED = [
  ...['"SSN 078-05-1120"', `"SSN 078-05-"0000`, '"SSN 666-05-1121"'].map((code, index) =>
    record(0x41e, words(170 + index), string(code)),
  ),
  ...[170, 171].map((format) => record(0xe0, words(0, format, 1, 0x20, 0), Buffer.alloc(10))),
];
const WORDED_CELLS = [record(0x203, words(3, 0, 7), double(1)), record(0x203, words(3, 1, 8), double(1120))];

/** Records with words behind what they should hold: a number, a text, a header, where columns are, a sheet's end. */
const PADDED = [
  record(0x203, words(3, 0, 0), double(7), latin1('SSN of Jane Doe: 666-05-1121')),
  record(0x204, words(3, 1, 0), string('shown'), latin1('SSN of Jane Doe: 666-05-1122')),
  record(0x14, string('As of May'), latin1('SSN of Jane Doe: 666-05-1123')),
  record(0x7d, words(0, 0, 2_000, 0, 0, 0), utf16('SSN of Jane Doe: 666-05-1124')),
];

/** The same of a sheet of Excel 2. */
const PADDED_BIFF2 = Buffer.concat([
  record(0x09, words(2, 0x10)),
  record(0x04, words(0, 0), Buffer.of(0, 0, 0, 4), latin1('TownSSN of Jane Doe: 078-05-1120')),
  record(0x0a, latin1('SSN of Jane Doe: 666-05-1121')),
]);

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.xls', bytes: sheets({ name: 'People', rows: PEOPLE_ROWS }, FIGURES) };

/** What must be read, by the name of the file. */
export const read: Cases = {
  'picture.xls': file({ sheets: [FIGURES], more: [PICTURE] }),
  'people.xls': sheets({ name: 'People', rows: PEOPLE_ROWS }, FIGURES),
  'hidden-window.xls': file({ sheets: [FIGURES], more: [HIDDEN_WINDOW] }),
  'no-width-unless-said.xls': one(PEOPLE_ROWS, { more: NO_WIDTH }),
  'narrow-and-low.xls': one(PEOPLE_ROWS, { more: [...NARROW, ...LOW] }),
  'partly-white.xls': PARTLY_WHITE,
  'words-of-number-formats.xls': file({ sheets: [{ ...FIGURES, more: WORDED_CELLS }], more: WORDED }),
  'words-behind-records.xls': file({
    sheets: [{ ...FIGURES, more: PADDED }],
    more: [
      record(0x31, Buffer.alloc(14), Buffer.of(11, 0), latin1('078-05-1120'), utf16('SSN of Jane Doe: 666-05-1125')),
    ],
  }),
  'words-behind-records-of-excel-2.xls': PADDED_BIFF2,
  'formula.xls': figures({ more: FORMULA }),
  'array-in-formula.xls': figures({ more: [formulaOf(ARRAY_CODES, ARRAY)] }),
  'array-in-name.xls': file({ sheets: [FIGURES], more: [definedName('Victim', ARRAY_CODES, false, ARRAY)] }),
  'unknown-code-in-formula.xls': figures({ more: [formulaOf(UNKNOWN_CODE)] }),
  'formula-of-cells.xls': figures({ more: [SHARED_FORMULA] }),
  'two-cells-in-one-place.xls': figures({ more: TWICE }),
  'long-strings.xls': one([['Note'], ['Jane Doe '.repeat(900) + SSN], ['Иван '.repeat(900) + SSN], [SSN]]),
  'hidden-sheets.xls': sheets(
    FIGURES,
    { name: 'People', rows: PEOPLE_ROWS, state: 1 },
    { name: 'Sources', rows: [HEADER, JANE], state: 2 },
    { name: 'Nothing', rows: [], state: 1 },
  ),
  'unlisted-sheet.xls': sheets(FIGURES, { name: 'Removed', rows: PEOPLE_ROWS, isUnlisted: true }),
  'hidden-rows.xls': one(PEOPLE_ROWS, { hiddenRows: [2], hiddenColumns: [1] }),
  'filtered.xls': one(PEOPLE_ROWS, { hiddenRows: [1], more: [record(0x9b), record(0x9d, words(3))] }),
  'invisible.xls': one([
    ['Name', 'SSN'],
    [
      ['Jane Doe', 'white'],
      ['078051120', 'nothing'],
    ],
    [
      ['John Roe', 'tiny'],
      [219099999, 'nothing'],
    ],
    [['Shown', 'whiteOnBlack'], 7],
  ]),
  'covered.xls': one(
    [
      ['Name', 'SSN'],
      ['Jane Doe', SSN],
    ],
    { more: [merged(1, 1, 0, 1)] },
  ),
  'far-away.xls': one([['Month', 'Count', ...Array.from({ length: 60 }, () => ''), 'Jane Doe']]),
  'notes.xls': figures({
    more: [...note(1, 1, 0, 'John Roe', 'Her SSN is 078-05-1120.'), ...textBox(2, 'Ask Jane Doe')],
  }),
  'page.xls': figures({
    more: [record(0x14, string('&L&"Arial,Bold"&12Case 26-000417')), record(0x15, string('&CPage &P'))],
  }),
  'names.xls': file({
    sheets: [FIGURES],
    more: [definedName('Officer', 'Jane Doe', false), definedName('Victim', SSN, true)],
  }),
  'validation.xls': figures({ more: [validation('One of the witnesses', ['Jane Doe', 'John Roe'])] }),
  'scenario.xls': figures({ more: [scenario('Worst', 'Jane Doe', 'As of May', '078-05-1120')] }),
  'chart.xls': figures({ more: chart('Calls of Jane Doe', [12, 15]) }),
  'external.xls': file({ sheets: [FIGURES], more: EXTERNAL }),
  'connection.xls': figures({ more: CONNECTION }),
  'hidden-shape.xls': figures({ more: HIDDEN_BOX }),
  'user-and-printer.xls': figures({ more: [USER, PRINTER] }),
  'shape-file.xls': figures({ more: [SHAPE_FILE] }),
  'shape.xls': figures({ more: [DESCRIBED] }),
  'unused-string.xls': file({ sheets: [FIGURES], unused: ['Jane Doe, 078-05-1120'] }),
  'pivot.xls': file({ sheets: [FIGURES] }, PIVOTS),
  'shared.xls': file({ sheets: [FIGURES] }, LOG),
  'object.xls': file({ sheets: [FIGURES] }, OBJECT),
  'user.xls': file({
    sheets: [FIGURES],
    more: [record(0x5c, string('Jane Doe'.padEnd(54))), record(0x5b, words(1, 7), string('John Roe'))],
  }),
  'earlier.xls': makeCompound({ streams: { Workbook: makeWorkbook({ sheets: [FIGURES] }) }, free: EARLIER }),
  'appended.xls': appended(sheets(FIGURES), 'Words after the end.\n'),
  'custom-xml.xls': file(
    { sheets: [FIGURES] },
    { 'MsoDataStore/1/Item': utf8('<?xml version="1.0"?><case>26-000417</case>') },
  ),
  'printer.xls': figures({ more: [record(0x4d, words(0), utf16('Printer of Jane Doe'.padEnd(32, '\0')))] }),
  'other-record.xls': figures({ more: [record(0x899, Buffer.alloc(12), utf16('SSN of Jane Doe: 078-05-1120'))] }),
  'macro-sheet.xls': sheets(FIGURES, { name: 'Macro1', rows: [['Jane Doe']], kind: 1 }),
  'excel-95.xls': makeCompound({ streams: { Book: BIFF5 } }),
  'excel-3.xls': BIFF3,
  'excel-2.xls': BIFF2,
  'called.doc': one(PEOPLE_ROWS),
  'no-container.xls': makeWorkbook({ sheets: [{ name: 'People', rows: PEOPLE_ROWS }] }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'encrypted/password.xls': file({ sheets: [{ name: 'People', rows: PEOPLE_ROWS }], isEncrypted: true }),
  'malformed/torn.xls': makeCompound({
    streams: { Workbook: makeWorkbook({ sheets: [{ name: 'People', rows: PEOPLE_ROWS }] }).subarray(0, -6) },
  }),
  'malformed/no-records.xls': makeCompound({ streams: { Workbook: Buffer.alloc(8) } }),
  'malformed/lost-string.xls': figures({ more: [record(0xfd, words(4, 0, 0, 99, 0))] }),
  'malformed/behind-the-last-column.xls': figures({ more: [FAR] }),
  'malformed/lost-sheet.xls': makeCompound({ streams: { Book: biff5Globals(9_999) } }),
  'malformed/torn-excel-3.xls': BIFF3.subarray(0, -6),
  'unsupported/unknown-stream.xls': file(
    { sheets: [FIGURES] },
    { Notes: Buffer.from('Words of Jane Doe that no program names') },
  ),
};

/** Files that rules must get right, by the rule and the name of the file. */
export const judged: Cases = {
  'STR-01/fail-xls-hidden.xls': sheets(FIGURES, { name: 'People', rows: PEOPLE_ROWS, state: 1 }),
  'STR-01/fail-xls-very-hidden.xls': sheets(FIGURES, { name: 'People', rows: PEOPLE_ROWS, state: 2 }),
  'STR-01/fail-xls-window.xls': file({ sheets: [{ name: 'People', rows: PEOPLE_ROWS }], more: [HIDDEN_WINDOW] }),
  'STR-03/fail-xls-no-width.xls': one(PEOPLE_ROWS, { more: NO_WIDTH }),
  'STR-03/fail-xls-narrow.xls': one(PEOPLE_ROWS, { more: NARROW }),
  'STR-03/fail-xls-low.xls': one(PEOPLE_ROWS, { more: LOW }),
  'STR-08/fail-xls-partly-white.xls': PARTLY_WHITE,
  'STR-01/pass-xls-window.xls': file({ sheets: [{ name: 'People', rows: PEOPLE_ROWS }], more: [SHOWN_WINDOW] }),
  'STR-03/pass-xls-no-width.xls': one(PEOPLE_ROWS),
  'STR-03/pass-xls-narrow.xls': one(PEOPLE_ROWS),
  'STR-03/pass-xls-low.xls': one(PEOPLE_ROWS),
  'STR-08/pass-xls-partly-white.xls': file({ sheets: [{ name: 'Figures', rows: [['Town'], [VESK]] }] }),
  'STR-01/pass-xls-shown.xls': sheets(FIGURES, { name: 'People', rows: PEOPLE_ROWS }),
  'STR-03/fail-xls-row.xls': one(PEOPLE_ROWS, { hiddenRows: [2] }),
  'STR-03/fail-xls-column.xls': one(PEOPLE_ROWS, { hiddenColumns: [1] }),
  'STR-03/pass-xls-empty-column.xls': one(PEOPLE_ROWS, { hiddenColumns: [7], hiddenRows: [40] }),
  'STR-04/fail-xls-filter.xls': one(PEOPLE_ROWS, { hiddenRows: [1], more: [record(0x9b), record(0x9d, words(3))] }),
  'STR-04/pass-xls-cleared.xls': one(PEOPLE_ROWS, { more: [record(0x9d, words(3))] }),
  'STR-05/fail-xls-pivot.xls': file({ sheets: [FIGURES] }, PIVOTS),
  'STR-05/pass-xls-values.xls': sheets(FIGURES),
  'STR-06/fail-xls-external.xls': file({ sheets: [FIGURES], more: EXTERNAL }),
  'STR-06/fail-xls-connection.xls': figures({ more: CONNECTION }),
  'STR-06/pass-xls-values.xls': sheets(FIGURES),
  'STR-07/fail-xls-far-away.xls': one([['Month', 'Count', ...Array.from({ length: 60 }, () => ''), 'Jane Doe']]),
  'STR-07/pass-xls-near.xls': one([['Month', 'Count', '', 'Jane Doe']]),
  'STR-08/fail-xls-hidden-shape.xls': figures({ more: HIDDEN_BOX }),
  'STR-08/pass-xls-shape.xls': figures({ more: [record(0xec, SEEN), ...textBox(2, 'Seen.')] }),
  'STR-08/fail-xls-two-cells-in-one-place.xls': figures({ more: TWICE }),
  'STR-08/pass-xls-two-cells-in-one-place.xls': figures({ more: TWICE.slice(1) }),
  'STR-08/fail-xls-white.xls': one([['Name'], [['Jane Doe', 'white']]]),
  'STR-08/fail-xls-tiny.xls': one([['Name'], [['Jane Doe', 'tiny']]]),
  'STR-08/fail-xls-no-format.xls': one([['SSN'], [[219099999, 'nothing']]]),
  'STR-08/fail-xls-covered.xls': one(
    [
      ['Name', 'SSN'],
      ['Jane Doe', SSN],
    ],
    { more: [merged(1, 1, 0, 1)] },
  ),
  'STR-08/pass-xls-white-on-black.xls': one([['Name'], [['Jane Doe', 'whiteOnBlack']]]),
  'STR-08/pass-xls-merged.xls': one([['Name', 'SSN'], ['Jane Doe']], { more: [merged(1, 1, 0, 1)] }),
  'STR-09/fail-xls-packed.xls': file({ sheets: [FIGURES] }, OBJECT),
  'STR-09/pass-xls-no-object.xls': sheets(FIGURES),
  'STR-10/fail-xls-unused-string.xls': file({ sheets: [FIGURES], unused: ['Jane Doe, 078-05-1120'] }),
  'STR-10/fail-xls-shared.xls': file({ sheets: [FIGURES] }, LOG),
  'STR-10/fail-xls-unlisted-sheet.xls': sheets(FIGURES, { name: 'Removed', rows: PEOPLE_ROWS, isUnlisted: true }),
  'STR-10/fail-xls-earlier.xls': makeCompound({
    streams: { Workbook: makeWorkbook({ sheets: [FIGURES] }) },
    free: EARLIER,
  }),
  'STR-14/fail-xls-unknown-stream.xls': file(
    { sheets: [FIGURES] },
    { Notes: Buffer.from('Words of Jane Doe that no program names') },
  ),
  'STR-14/pass-xls-workbook.xls': sheets(FIGURES),
  'STR-16/fail-xls-custom-xml.xls': file(
    { sheets: [FIGURES] },
    { 'MsoDataStore/1/Item': utf8('<?xml version="1.0"?><case>26-000417</case>') },
  ),
  'STR-10/pass-xls-saved-anew.xls': sheets(FIGURES),
  'STR-11/fail-xls-note.xls': figures({ more: note(1, 1, 0, 'John Roe', 'Her SSN is 078-05-1120.') }),
  'STR-11/pass-xls-text-box.xls': figures({ more: textBox(2, 'As of May') }),
  'STR-16/fail-xls-name.xls': file({ sheets: [FIGURES], more: [definedName('Victim', SSN, true)] }),
  'STR-16/fail-xls-validation.xls': figures({ more: [validation('One of these', ['Jane Doe', 'John Roe'])] }),
  'STR-16/fail-xls-scenario.xls': figures({ more: [scenario('Worst', 'Jane Doe', 'As of May', '12')] }),
  'STR-16/fail-xls-chart.xls': figures({ more: chart('Calls', [12, 15]) }),
  'STR-16/fail-xls-shape.xls': figures({ more: [DESCRIBED] }),
  'STR-14/fail-xls-behind-records.xls': figures({ more: PADDED }),
  'STR-14/fail-xls-string-of-no-formula.xls': figures({ more: [record(0x207, string('SSN 078-05-1120'))] }),
  'STR-14/fail-xls-other-record.xls': figures({
    more: [record(0x899, Buffer.alloc(12), utf16('SSN of Jane Doe: 078-05-1120'))],
  }),
  'STR-16/fail-xls-printer.xls': figures({
    more: [record(0x4d, words(0), utf16('Printer of Jane Doe'.padEnd(32, '\0')))],
  }),
  'STR-16/fail-xls-macro-sheet.xls': sheets(FIGURES, { name: 'Macro1', rows: [['Jane Doe']], kind: 1 }),
  'STR-16/fail-xls-protected.xls': file({ sheets: [FIGURES], more: [record(0x13, words(0x1234))] }),
  'STR-16/pass-xls-name.xls': file({ sheets: [FIGURES], more: [definedName('Officer', 'Jane Doe', false)] }),
};
