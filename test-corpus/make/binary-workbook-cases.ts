import { double, formula, longs, range, record, string, words } from './biff12.ts';
import { toBinaryWorkbook } from './binary-workbook.ts';
import type { Cases } from './cases.ts';
import { makePackage } from './open-package.ts';
import { makeStyles, makeWorkbook } from './workbook.ts';
import { carriers } from './workbook-carriers.ts';

const TYPE = 'application/vnd.ms-excel.';

/** A binary workbook with one sheet, of records as they stand. */
function ofRecords(
  sheet: readonly Uint8Array[],
  workbook: readonly Uint8Array[] = [bundle('Figures')],
  table?: Uint8Array,
): Uint8Array {
  return makePackage(
    [
      {
        name: 'xl/workbook.bin',
        type: `${TYPE}sheet.binary.macroEnabled.main`,
        content: Buffer.concat([record(131), ...workbook, record(132)]),
        relations: [{ type: 'worksheet', target: 'worksheets/sheet1.bin' }],
      },
      {
        name: 'xl/worksheets/sheet1.bin',
        type: `${TYPE}worksheet`,
        content: Buffer.concat(sheet),
        ...(table !== undefined && { relations: [{ type: 'table', target: '../tables/table1.bin' }] }),
      },
      ...(table === undefined ? [] : [{ name: 'xl/tables/table1.bin', type: `${TYPE}table`, content: table }]),
    ],
    [{ type: 'officeDocument', target: 'xl/workbook.bin' }],
  );
}

function bundle(name: string, ...before: readonly number[]): Buffer {
  return record(156, longs(0, ...before, 1), string('rId1'), string(name));
}

/** A sheet with rows of records. */
function sheetOf(...rows: readonly (readonly Uint8Array[])[]): readonly Buffer[] {
  const lines = rows.map((cells, index) =>
    Buffer.concat([record(0, longs(index, 0), words(300, 0), Buffer.of(0), longs(0)), ...cells]),
  );
  return [record(129), record(145), ...lines, record(146), record(130)];
}

const text = (column: number, said: string) => record(6, longs(column, 0), string(said));
/** A cell with a number and a formula of codes, with what they keep behind them. */
const computed = (column: number, codes: Uint8Array, behind: Uint8Array = Buffer.alloc(0)) =>
  record(9, longs(column, 0), double(1), words(0), longs(codes.length), codes, longs(behind.length), behind);
/** Codes of a column of a table, of a jump among values, of an array of a number and a text, and one that nobody knows. */
const TABLE_COLUMN = Buffer.concat([Buffer.of(0x18, 0x19), Buffer.alloc(12)]);
const JUMPS = Buffer.concat([Buffer.of(0x19, 4), words(1, 0, 0)]);
const constant = (said: string) => Buffer.concat([Buffer.of(0x17), words(said.length), Buffer.from(said, 'utf16le')]);
const ARRAY = Buffer.concat([Buffer.of(0x60), Buffer.alloc(14)]);
const VALUES = Buffer.concat([
  longs(1, 3),
  Buffer.of(0),
  double(78_051_120),
  Buffer.of(2, 1, 1),
  words(8),
  Buffer.from('Jane Doe', 'utf16le'),
]);

/** A table without a row of headers, of which a filter takes two kinds of values ([MS-XLSB] 2.4.105 and 2.4.333). */
const TABLE = Buffer.concat([
  record(
    343,
    range('A1:B2'),
    longs(0, 1, 0, 1),
    Buffer.alloc(32),
    ...['Table1', 'Table1', 'of John Roe'].map(string),
    longs(-1, -1, -1),
  ),
  record(161, range('A1:B2')),
  record(163, longs(1), words(0)),
  record(172, longs(1)),
  record(174, Buffer.of(6, 2), Buffer.alloc(8), string('Jane*')),
  record(174, Buffer.of(4, 2), double(78_051_120)),
  record(173),
  record(164),
  record(162),
  record(345, longs(1)),
  record(
    347,
    longs(1, 0, 0, 0, 0, 0),
    string('c1'),
    string('Witnesses of Almory'),
    string('Sum of all'),
    longs(-1, -1, -1),
  ),
  record(348),
  record(346),
  record(513, words(0), string('TableStyleMedium9')),
  record(344),
]);

/** A workbook in which all that a sheet can say in records is said. */
const everything = makeWorkbook({
  sheets: [
    {
      name: 'People',
      rows: [
        ['Name', 'SSN', 'Paid', 'Born'],
        ['Jane Doe', '078-05-1120', 12.5, { attributes: 's="1"', xml: '<v>32875</v>' }],
        { attributes: 'hidden="1"', cells: ['John Roe', '219-09-9999', 7] },
      ],
      before:
        '<sheetPr codeName="Sheet1"/><sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="9" hidden="1"/></cols>',
      after:
        '<sheetProtection sheet="1"/><scenarios><scenario name="worst" user="Jane Doe"><inputCells r="C2" val="99"/></scenario></scenarios>' +
        '<autoFilter ref="A1:D3"><filterColumn colId="3"><filters><dateGroupItem year="1990" month="1" day="2"/></filters></filterColumn></autoFilter>' +
        '<mergeCells><mergeCell ref="C2:D2"/></mergeCells>' +
        '<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" text="Jane Doe"><formula>SEARCH("John Roe",A1)</formula></cfRule></conditionalFormatting>' +
        '<dataValidations><dataValidation type="list" sqref="A2:A9" prompt="Ask Jane Doe"><formula1>"Almory,Vesk"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="written by Jane Doe"/></hyperlinks>' +
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Jane Doe&amp;RPage &amp;P</oddHeader></headerFooter>',
      relations: [{ type: 'hyperlink', target: 'mailto:jane.doe@example.org', isExternal: true }],
    },
    { name: 'Later', state: 'veryHidden', rows: [['Town'], ['Almory']] },
  ],
  before: '<fileSharing userName="Jane Doe" readOnlyRecommended="1"/><workbookPr date1904="1"/>',
  after:
    '<definedNames><definedName name="lead" hidden="1" comment="of the desk">"Jane Doe"</definedName></definedNames>',
  styles: makeStyles({
    differentials:
      '<dxf><font><sz val="1"/></font><numFmt numFmtId="201" formatCode="&quot;SSN 666-05-1124&quot;"/><fill><patternFill><bgColor theme="0" tint="-0.5"/></patternFill></fill></dxf>',
  }),
});

/** What must be read of binary workbooks. */
export const binaryRead: Cases = {
  'binary.xlsb': toBinaryWorkbook(
    makeWorkbook({
      sheets: [
        {
          name: 'People',
          rows: [
            ['Name', 'SSN', 'Born', 'Rate'],
            ['Jane Doe', '078-05-1120', { attributes: 's="1"', xml: '<v>32875</v>' }, 12.5],
            ['John Roe', '219-09-9999', { attributes: 's="1"', xml: '<v>31111.75</v>' }, 7],
          ],
        },
      ],
    }),
  ),
  'binary-with-all-of-a-sheet.xlsb': toBinaryWorkbook(everything),
  'binary-kinds-of-cells.xlsb': ofRecords(
    sheetOf(
      [
        record(2, longs(0, 0, (1250 << 2) | 3)),
        record(13, longs(0, Buffer.concat([double(0.5)]).readUInt32LE(4))),
        record(3, longs(2, 0), Buffer.of(42)),
        record(14, longs(0), Buffer.of(7)),
        record(4, longs(4, 0), Buffer.of(1)),
        record(15, longs(0), Buffer.of(0)),
      ],
      [
        record(5, longs(0, 0), double(78_051_120)),
        record(16, longs(0), double(0.25)),
        text(2, 'two_x000a_lines'),
        record(17, longs(0), string('a short one')),
        record(62, longs(4, 0), Buffer.of(2), string('Jane Doe'), string('read aloud'), longs(0)),
        record(8, longs(5, 0), string('text of a formula'), words(0), formula('')),
      ],
      [
        computed(0, constant('ask Jane Doe')),
        computed(1, Buffer.concat([TABLE_COLUMN, JUMPS, constant('John Roe')])),
        computed(2, ARRAY, VALUES),
        computed(3, Buffer.concat([Buffer.of(0x7f), constant('behind what nobody knows')])),
        record(426, range('E3:E4'), Buffer.of(0), formula('"of several cells"')),
        record(427, range('F3:F4'), formula('"of many cells"')),
      ],
    ),
  ),
  'binary-words-of-unknown-records.xlsb': ofRecords(
    [
      record(129),
      record(4000, longs(7), string('SSN 078-05-1120'), string('rId1')),
      ...sheetOf([text(0, 'Town'), record(4001, string('Жанна'), Buffer.from('SSN 219-09-9999', 'utf16le'))]).slice(1),
    ],
    [bundle('Figures'), record(4002, string('about John Roe')), record(153, longs(0, 0), string(''), string('behind'))],
  ),
  'binary-with-a-table.xlsb': ofRecords(
    sheetOf([text(0, 'Town'), text(1, 'Officer')], [text(0, 'Almory'), text(1, 'Jane Doe')]),
    [bundle('Figures')],
    TABLE,
  ),
  'binary-of-the-first-version.xlsb': ofRecords(
    [record(129), record(147, Buffer.alloc(15)), ...sheetOf([text(0, 'Town')]).slice(1)],
    [bundle('Figures', 0)],
  ),
};

const whole = Buffer.concat(sheetOf([text(0, 'Town')], [text(0, 'SSN 078-05-1120')]));

/** What must end in exactly one problem. */
export const binaryUnread: Cases = {
  'malformed/torn-record.xlsb': ofRecords([whole.subarray(0, -12)]),
  'malformed/record-without-its-fields.xlsb': ofRecords(sheetOf([record(7, longs(0)), text(1, 'Town')])),
};

/** Carriers whose content stands in records. */
const ofRecordsAlone = [
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'pivot-cache',
  'external-cache',
  'white-on-nothing',
  'orphan-strings',
  'comments',
  'hidden-name',
];

/** Files that a rule must get right. */
export const binaryJudged: Cases = Object.fromEntries(
  carriers
    .filter(({ name }) => ofRecordsAlone.includes(name))
    .flatMap(({ name, rule, leaked, corrected }) => [
      [`${rule}/fail-xlsb-${name}.xlsb`, toBinaryWorkbook(leaked)],
      [`${rule}/pass-xlsb-${name}.xlsb`, toBinaryWorkbook(corrected)],
    ]),
);
