import type { Cases } from './cases.ts';
import { makeStyles, makeWorkbook } from './workbook.ts';

const FOREIGN = 'xmlns:own="https://example.org/own"';

/** Number formats whose words say something, but for that of square meters; the last is of no cell. */
const WORDED = [
  '"SSN 078-05-1120"',
  '"SSN 078-05-"0000',
  '0;"SSN 666-05-1121"',
  '0;0;0;"SSN 666-05-1122 of "@',
  '"Case 26-000417 of "yyyy',
  '0" m2"',
  '"SSN 666-05-1123"',
];

/** Workbooks with words where no program shows them and the standard has none. */
export const looseWords: Cases = {
  'foreign-attributes-of-a-sheet.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [
          { attributes: `${FOREIGN} own:height="15.75"`, cells: ['Town'] },
          { attributes: `${FOREIGN} own:note="SSN 078-05-1120"`, cells: ['Almory'] },
          [{ attributes: `${FOREIGN} own:note="SSN 219-09-9999"`, xml: '<v>7</v>' }],
        ],
        before: `<sheetPr ${FOREIGN} own:note="written by Jane Doe"/>`,
      },
    ],
  }),
  'instructions-in-a-sheet.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], [{ xml: '<?own SSN 078-05-1120?><v>7</v>' }, 'Almory']],
        before: '<?own SSN 219-09-9999?>',
        after: '<?own written by Jane Doe?>',
      },
    ],
  }),
  'loose-text-before-elements.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        before: 'SSN 078-05-1120',
        after: '<headerFooter>SSN 219-09-9999<oddHeader>written by <own/>Jane Doe</oddHeader></headerFooter>',
      },
      // A comment has it read in another way.
      { name: 'Commented', rows: [['Town']], before: '<!-- -->SSN 666-05-1121', after: 'about John Roe<own/>' },
    ],
    before: 'SSN 666-09-9998',
  }),
  'words-in-place-of-numbers.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [
          ['Paid', 'SSN'],
          [
            { attributes: 's="1"', xml: '<v>1</v>' },
            { attributes: 's="2"', xml: '<v>78051120</v>' },
          ],
        ],
      },
    ],
    styles: makeStyles({
      formats:
        '<numFmt numFmtId="170" formatCode="&quot;Yes&quot;;&quot;Yes&quot;;&quot;No&quot;"/><numFmt numFmtId="171" formatCode="&quot;number of Jane Doe&quot;"/>',
      cells: '<xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="171" fontId="0" fillId="0"/>',
    }),
  }),
  'numbers-in-attributes.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after:
          '<protectedRanges><protectedRange name="one" sqref="A1" securityDescriptor="SSN 078-05-1120"/></protectedRanges>' +
          '<customSheetViews><customSheetView guid="SSN 666-05-1121"/></customSheetViews>' +
          '<smartTags><cellSmartTags r="A1"><cellSmartTag type="0"><cellSmartTagPr key="k" val="about Jane Doe"/></cellSmartTag></cellSmartTags></smartTags>',
        relations: [{ type: 'table', target: '/xl/tables/table1.xml' }],
      },
    ],
    after:
      '<functionGroups><functionGroup name="of John Roe"/></functionGroups><webPublishing title="Case of Jane Doe"/>' +
      '<smartTagTypes><smartTagType name="SSN 666-05-1122"/></smartTagTypes>' +
      '<definedNames><definedName name="one" help="for Jane Doe">1</definedName></definedNames>',
    parts: [
      {
        name: 'xl/tables/table1.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
        content:
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="T" ref="A2:A2" headerRowCount="0"><tableColumns><tableColumn id="1" name="Witnesses of Almory" totalsRowCellStyle="SSN 666-05-1123"/><tableColumn id="2" name="Column2"/></tableColumns></table>',
      },
      {
        name: 'xl/metadata.xml',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
        content:
          '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes><metadataType name="XLMDX"/></metadataTypes><metadataStrings><s v="[People].[SSN].&amp;[666-05-1124]"/></metadataStrings></metadata>',
      },
    ],
    styles: makeStyles({
      fonts: '<font><sz val="11"/><name val="SSN 666-05-1125"/></font>',
      differentials:
        '</dxfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Style 1" xfId="0"/><cellStyle name="20% - Accent1 2" xfId="0"/><cellStyle name="for Jane Doe" xfId="0"/><cellStyle name="666-05-1126" xfId="0" builtinId="3"/></cellStyles><tableStyles><tableStyle name="of John Roe"/></tableStyles><dxfs>',
    }),
    relations: [{ type: 'sheetMetadata', target: '/xl/metadata.xml' }],
  }),
  'words-of-number-formats.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [
          ['Town', 'Note', 'Code', 'Other'],
          [
            'Almory',
            { attributes: 's="1"', xml: '<v>1</v>' },
            { attributes: 's="2"', xml: '<v>1120</v>' },
            { attributes: 's="3"', xml: '<v>7</v>' },
          ],
          [
            { attributes: 's="4" t="inlineStr"', xml: '<is><t>Vesk</t></is>' },
            { attributes: 's="5"', xml: '<v>32875</v>' },
            { attributes: 's="1"', xml: '<v>219099999</v>' },
            { attributes: 's="6"', xml: '<v>12</v>' },
          ],
        ],
        after:
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"><x14:dxf><numFmt numFmtId="200" formatCode="&quot;SSN 666-05-1125&quot;"/></x14:dxf></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      },
    ],
    styles: makeStyles({
      formats: WORDED.map(
        (code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      ).join(''),
      cells: WORDED.slice(0, 6)
        .map((_, index) => `<xf numFmtId="${170 + index}" fontId="0" fillId="0"/>`)
        .join(''),
      differentials: '<dxf><numFmt numFmtId="201" formatCode="&quot;SSN 666-05-1124&quot;"/></dxf>',
    }),
  }),
  'references-to-no-cell.xlsx': makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows: [['Town'], ['Almory']],
        after:
          '<scenarios><scenario name="Low"><inputCells r="#REF!" val="SSN 078-05-1120"/></scenario></scenarios>' +
          '<dataValidations><dataValidation sqref="Sheet1!A1" prompt="Ask Jane Doe"/></dataValidations>',
      },
    ],
  }),
};
