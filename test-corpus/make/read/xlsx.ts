import { binaryJudged, binaryRead, binaryUnread } from '../binary-workbook-cases.ts';
import { note } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { type MadeArchive, makePackage } from '../open-package.ts';
import { makeStyles, makeWorkbook } from '../workbook.ts';
import { carriers } from '../workbook-carriers.ts';
import { looseWords } from '../workbook-loose-words.ts';
import { makeZip } from '../zip.ts';

const date = (serial: number, style = 1) => ({ attributes: `s="${style}"`, xml: `<v>${serial}</v>` });

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.xlsx',
  bytes: makeWorkbook({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'SSN', 'Born', 'Rate'],
          ['Jane Doe', '078-05-1120', date(32_875), 12.5],
          ['John Roe', '219-09-9999', date(31_111.75), 7],
        ],
      },
    ],
  }),
};

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(carriers.map(({ name, leaked }) => [`${name}.xlsx`, leaked])),
  ...looseWords,
  ...binaryRead,
  'kinds-of-cells.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'All kinds',
        rows: [
          ['shared', 12, date(32_875), date(0.5, 2), date(78_051_120, 3)],
          [
            {
              attributes: 't="inlineStr"',
              xml: '<is><r><t>Jane </t></r><r><rPr><b/></rPr><t>Doe</t></r><rPh sb="0" eb="1"><t>read aloud</t></rPh></is>',
            },
            { attributes: 't="str"', xml: '<f>A1&amp;""</f><v>text of a formula</v>' },
            { attributes: 't="b"', xml: '<v>1</v>' },
            { attributes: 't="e"', xml: '<v>#REF!</v>' },
            { attributes: 't="d"', xml: '<v>2026-01-02T00:00:00</v>' },
          ],
          [
            { attributes: 't="str"', xml: '<v>two_x000a_lines</v>' },
            { xml: '<f>B1*2</f><v>24</v>' },
            { attributes: 't="inlineStr"', xml: '<is><t><![CDATA[a < b]]></t></is>' },
            'after',
          ],
        ],
      },
    ],
    styles: makeStyles({
      formats: '<numFmt numFmtId="170" formatCode="000\\-00\\-0000"/>',
      cells:
        '<xf numFmtId="14" fontId="0" fillId="0"/><xf numFmtId="20" fontId="0" fillId="0"/><xf numFmtId="170" fontId="0" fillId="0"/>',
    }),
  }),
  'whole-numbers-with-a-point.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'SSN', 'Paid'],
          ['Jane Doe', { xml: '<v>219099999.00000000</v>' }, { xml: '<v>7.50</v>' }],
          ['John Roe', { xml: '<v>2.19099999E8</v>' }, { xml: '<v>-7.0</v>' }],
        ],
      },
    ],
  }),
  'two-cells-in-one-place.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'SSN', 'Paid'],
          ['Jane Doe', { xml: '<v>219099999</v></c><c r="B2"><v>7</v>' }, 12],
          [{ xml: '<v>1</v></c><c r="C3"><v>12</v></c><c r="B3"><v>219099998</v>' }],
          ['John Roe', { xml: '<v>219099997</v></c></row><row r="4"><c r="B4"><v>7</v></c><c r="C4"><v>12</v>' }],
        ],
      },
    ],
  }),
  'days-since-1904.xlsx': makeWorkbook({
    sheets: [{ name: 'Days', rows: [['Born'], [date(31_413)]] }],
    before: '<workbookPr date1904="1"/>',
  }),
  'header-below-a-title.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Contacts of the Almory office'],
          [],
          [null, 'Name', 'SSN'],
          [null, 'Jane Doe', '078-05-1120'],
          [null, 'John Roe', '219-09-9999'],
        ],
      },
    ],
  }),
  'header-and-footer.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after: '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Jane Doe&amp;RPage &amp;P</oddHeader></headerFooter>',
      },
    ],
  }),
  'link.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after: '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="written by Jane Doe"/></hyperlinks>',
        relations: [{ type: 'hyperlink', target: 'mailto:jane.doe@example.org', isExternal: true }],
      },
    ],
  }),
  'filter-values.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'SSN 078-05-1120',
        rows: [['Name'], ['Jane Doe']],
        after:
          '<autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="John Roe"/><dateGroupItem year="1990" month="1" day="2"/></filters></filterColumn></autoFilter>',
      },
    ],
  }),
  'words-of-conditions.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after:
          '<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" text="Jane Doe"><formula>SEARCH("John Roe",A1)</formula></cfRule></conditionalFormatting>' +
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidations><x14:dataValidation type="list" prompt="Ask Jane Doe"><x14:formula1><xm:f>"Almory,Vesk"</xm:f></x14:formula1><xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      },
    ],
  }),
  'comment-that-looks-like-a-tag.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'People',
        rows: [
          ['Name', 'SSN'],
          ['Jane Doe', '078-05-1120'],
        ],
        before: '<!-- </sheetData> --><cols><col min="2" max="2" width="9" hidden="1"/></cols>',
      },
    ],
  }),
  'rows-without-height-by-default.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>',
      },
    ],
  }),
  'masks-under-conditions.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['SSN'], [78_051_120]],
        after:
          '<conditionalFormatting sqref="A2"><cfRule type="notContainsErrors" dxfId="0" priority="1"/></conditionalFormatting>',
      },
      {
        name: 'Later',
        rows: [['SSN'], [78_051_120]],
        after:
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><xm:f>TRUE</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      },
    ],
    styles: makeStyles({
      differentials: '<dxf><numFmt numFmtId="164" formatCode="&quot;withheld&quot;"/></dxf>',
    }),
  }),
  'hidden-cells-of-spaces.xlsx': makeWorkbook({
    sheets: [
      { name: 'Figures', rows: [['Town'], ['Almory'], { attributes: 'hidden="1"', cells: [' '] }] },
      { name: 'Blank', state: 'hidden', rows: [[' ']] },
    ],
  }),
  'loose-text.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        relations: [{ type: 'comments', target: '/xl/comments1.xml' }],
      },
    ],
    parts: [
      {
        name: 'xl/comments1.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
        content:
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">SSN 078-05-1120<commentList/></comments>',
      },
      {
        name: 'xl/externalLinks/externalLink1.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
        content:
          '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">SSN 219-09-9999<externalBook/></externalLink>',
      },
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
        content:
          '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">about Jane Doe</pivotCacheDefinition>',
      },
    ],
    relations: [{ type: 'externalLink', target: '/xl/externalLinks/externalLink1.xml' }],
  }),
  'other-prefix.xlsx': prefixed(),
  'empty-hidden-sheet.xlsx': makeWorkbook({
    sheets: [
      { name: 'Figures', rows: [['Town'], ['Almory']] },
      { name: 'Blank', state: 'hidden', rows: [] },
    ],
  }),
};

/** What else an archive can have than the parts of a package. */
const beside: MadeArchive = {
  entries: [
    { name: 'xl/twice.xml', bytes: Buffer.from('<a>one</a>') },
    { name: 'xl/twice.xml', bytes: Buffer.from('<a>Jane Doe</a>') },
    { name: 'xl/unlisted.xml', bytes: Buffer.from('<a>SSN 078-05-1120</a>'), unlisted: true },
    { name: 'xl/embeddings/locked.txt', bytes: Buffer.from('078-05-1120'), encrypted: true },
  ],
  comment: 'from jane@example.org',
  prepended: Buffer.from('Words before the first entry.\n'),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  ...binaryUnread,
  'encrypted/beside-the-parts.xlsx': Buffer.concat([
    makeWorkbook({ sheets: [{ name: 'Figures', rows: [['Town'], ['Almory']] }], archive: beside }),
    Buffer.from('Words after the end.\n'),
  ]),
  'encrypted/part.xlsx': packed({ encrypted: true }),
  'unsupported/part.xlsx': packed({ method: 98 }),
  'malformed/without-a-workbook.xlsx': makePackage(
    [
      {
        name: 'xl/other.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        content: '<workbook/>',
      },
    ],
    [],
  ),
  'limit-exceeded/hidden-columns.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(62)}</cols>`,
      },
    ],
  }),
  'malformed/lost-sheet.xlsx': makeWorkbook({
    sheets: [{ name: 'Figures', rows: [['Town'], ['Almory']] }],
    before: '<sheets><sheet name="Lost" sheetId="9" r:id="rId99"/></sheets>',
  }),
};

/** Files that a rule must get right. */
export const judged: Cases = {
  ...Object.fromEntries(
    carriers.flatMap(({ name, rule, leaked, corrected }) => [
      [`${rule}/fail-xlsx-${name}.xlsx`, leaked],
      [`${rule}/pass-xlsx-${name}.xlsx`, corrected],
    ]),
  ),
  ...binaryJudged,
};

/** A package with a part that is packed in another way than the rest. */
function packed(way: { readonly encrypted?: boolean; readonly method?: number }): Uint8Array {
  const name = (file: string) => `xl/${file}`;
  return makeZip([
    note(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    note(name('workbook.xml'), '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
    { ...note(name('notes.xml'), '<notes>SSN 078-05-1120</notes>'), ...way },
  ]);
}

/** A workbook that calls its namespaces as no other does, and has no properties. */
function prefixed(): Uint8Array {
  const main = 'xmlns:q="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  return makePackage(
    [
      {
        name: 'xl/workbook.xml',
        type: `${type}sheet.main+xml`,
        content: `<q:workbook ${main} xmlns:n="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><q:sheets><q:sheet name="People" sheetId="1" n:id="rId1"/></q:sheets></q:workbook>`,
        relations: [{ type: 'worksheet', target: 'worksheets/sheet1.xml' }],
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        type: `${type}worksheet+xml`,
        content: `<q:worksheet ${main}><q:sheetData><q:row r="1"><q:c r="A1" t="inlineStr"><q:is><q:t>SSN</q:t></q:is></q:c></q:row><q:row r="2" hidden="1"><q:c r="A2" t="inlineStr"><q:is><q:t>078-05-1120</q:t></q:is></q:c></q:row></q:sheetData></q:worksheet>`,
      },
    ],
    [{ type: 'officeDocument', target: 'xl/workbook.xml' }],
  );
}
