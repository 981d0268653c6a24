import { utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';

const HEAD =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" ' +
  'xmlns:html="http://www.w3.org/TR/REC-html40">\n';

const STYLES =
  '<Styles><Style ss:ID="Default" ss:Name="Normal"><Font ss:FontName="Calibri" ss:Size="11"/></Style>' +
  '<Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>' +
  '<Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>' +
  '<Style ss:ID="tiny"><Font ss:Size="1"/></Style>' +
  '<Style ss:ID="masked"><NumberFormat ss:Format=";;;"/></Style>' +
  '<Style ss:ID="number"><NumberFormat ss:Format="000\\-00\\-0000"/></Style>' +
  '<Style ss:ID="black"><Interior ss:Color="#000000" ss:Pattern="Solid"/></Style></Styles>\n';

const cell = (text: string, attributes = '', type = 'String') =>
  `<Cell${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (cells: readonly string[], attributes = '') => `<Row${attributes}>${cells.join('')}</Row>\n`;
const words = (...texts: readonly string[]) => row(texts.map((text) => cell(text)));

const sheet = (name: string, rows: string, { columns = '', behind = '', attributes = '' } = {}) =>
  `<Worksheet ss:Name="${name}"${attributes}><Table>${columns}${rows}</Table>${behind}</Worksheet>\n`;
const book = (sheets: string, before = '') => utf8(`${HEAD}${STYLES}${before}${sheets}</Workbook>\n`);
const options = (inner: string) =>
  `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${inner}</WorksheetOptions>`;
const excel = (name: string, inner: string, attributes = '') =>
  `<${name} xmlns="urn:schemas-microsoft-com:office:excel"${attributes}>${inner}</${name}>`;

/** What may be published. */
const FIGURES = [words('Town', 'Requests'), words('Almory', '12'), words('Vesk', '7')].join('');
/** What may not. */
const PEOPLE = [words('Name', 'SSN'), words('Jane Doe', '078-05-1120'), words('John Roe', '219-09-9999')].join('');

const plain = book(sheet('Figures', FIGURES));
const figures = sheet('Figures', FIGURES);
const beside = (extra: string) => book(sheet('Figures', `${FIGURES}${extra}`));
const behind = (text: string) => book(sheet('Figures', FIGURES, { behind: text }));

/** What hides something, by the rule that holds the file back and its name. */
const carriers: Cases = {
  'STR-01/hidden-sheet': book(figures + sheet('People', PEOPLE, { behind: options('<Visible>SheetHidden</Visible>') })),
  'STR-01/very-hidden-sheet': book(
    figures + sheet('People', PEOPLE, { behind: options('<Visible>SheetVeryHidden</Visible>') }),
  ),
  'STR-03/hidden-row': beside(row([cell('Jane Doe'), cell('078-05-1120')], ' ss:Hidden="1"')),
  'STR-03/low-row': beside(row([cell('Jane Doe'), cell('078-05-1120')], ' ss:AutoFitHeight="0" ss:Height="0"')),
  'STR-03/hidden-column': book(sheet('People', PEOPLE, { columns: '<Column/><Column ss:Hidden="1" ss:Width="0"/>' })),
  'STR-04/filtered-row': book(
    sheet('Figures', FIGURES + row([cell('Jane Doe'), cell('078-05-1120')], ' ss:Hidden="1"'), {
      behind: excel(
        'AutoFilter',
        '<AutoFilterColumn x:Type="Custom"><AutoFilterCondition x:Operator="Equals" x:Value="Almory"/></AutoFilterColumn>',
        ' x:Range="R1C1:R4C2"',
      ),
    }),
  ),
  'STR-08/white': beside(row([cell('SSN 078-05-1120', ' ss:StyleID="white"')])),
  'STR-08/tiny': beside(row([cell('SSN 078-05-1120', ' ss:StyleID="tiny"')])),
  'STR-08/on-black': beside(row([cell('SSN 078-05-1120', ' ss:StyleID="black"')])),
  'STR-08/masked': beside(row([cell('078051120', ' ss:StyleID="masked"', 'Number')])),
  'STR-08/white-letters': beside(
    row([
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><Font html:Color="#FFFFFF">SSN 078-05-1120</Font></ss:Data></Cell>',
    ]),
  ),
  'STR-08/covered-cell': beside(row([cell('Note', ' ss:MergeAcross="3"'), cell('SSN 078-05-1120', ' ss:Index="2"')])),
  'STR-07/remote-cells': beside(row([cell('Jane Doe'), cell('078-05-1120')], ' ss:Index="4000"')),
  'STR-11/comment': beside(
    row([
      '<Cell><Data ss:Type="String">Tri-Rivers</Data><Comment ss:Author="Orla Hexley"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Orla Hexley:</B> Jane Doe, SSN 078-05-1120</ss:Data></Comment></Cell>',
    ]),
  ),
  'STR-05/pivot-cache': behind(
    excel(
      'PivotTable',
      '<Name>PivotTable1</Name><PivotField><Name>SSN</Name><PivotItem><Name>078-05-1120</Name></PivotItem></PivotField>',
    ),
  ),
  'STR-06/external-cache': book(
    figures,
    excel(
      'ExcelWorkbook',
      '<SupBook><Path>C:\\Cases\\people.xls</Path><SheetName>People</SheetName><Xct><Count>1</Count><Crn><Row>1</Row><ColFirst>0</ColFirst><ColLast>1</ColLast><Text>Jane Doe</Text><Text>078-05-1120</Text></Crn></Xct></SupBook>',
    ),
  ),
  'STR-06/data-connection': behind(
    excel('QueryTable', '<Name>people</Name><QuerySource><Connection>DSN=cases;UID=ohexley</Connection></QuerySource>'),
  ),
};

/** What is told by a note alone. */
const noted: Cases = {
  'hiding-format': behind(
    excel(
      'ConditionalFormatting',
      "<Range>R2C1:R3C1</Range><Condition><Qualifier>Equal</Qualifier><Value1>1</Value1><Format Style='color:white'/></Condition>",
    ),
  ),
  'hidden-name': book(
    figures,
    '<Names><NamedRange ss:Name="Complainant" ss:RefersTo="=&quot;Jane Doe&quot;" ss:Hidden="1"/></Names>',
  ),
  'input-list': behind(
    excel('DataValidation', '<Range>R2C1</Range><Type>List</Type><Value>&quot;Jane Doe,John Roe&quot;</Value>'),
  ),
  scenario: behind(excel('Scenarios', '<Scenario><Name>Best</Name><Comment>for Jane Doe</Comment></Scenario>')),
  'field-code': beside(
    row([
      '<Cell ss:Formula="=HYPERLINK(&quot;https://example.org/jane-doe&quot;)"><Data ss:Type="String">Case</Data></Cell>',
    ]),
  ),
  'edit-protection': book(sheet('Figures', FIGURES, { attributes: ' ss:Protected="1"' })),
};

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = { name: 'a.spreadsheetml', bytes: book(sheet('People', PEOPLE)) };

const fileName = (name: string) => `${name.replace('/', '-')}.xml`;

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(
    Object.entries({ ...carriers, ...noted }).map(([name, bytes]) => [fileName(name.replace(/^.*\//, '')), bytes]),
  ),
  'values.xml': book(
    sheet(
      'People',
      row([cell('Name'), cell('DOB'), cell('SSN'), cell('Paid')]) +
        row([
          cell('Jane Doe'),
          cell('1990-01-02T00:00:00.000', ' ss:StyleID="day"', 'DateTime'),
          cell('078051120', ' ss:StyleID="number"', 'Number'),
          cell('1', '', 'Boolean'),
        ]) +
        row([cell('John Roe'), cell('1899-12-31T16:24:09.000', '', 'DateTime'), cell('#N/A', '', 'Error')]),
      { behind: options('<PageSetup><Header x:Data="&amp;CAsked by Jane Doe"/></PageSetup>') },
    ),
    '<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>Orla Hexley</Author><Created>2026-01-02T03:04:05Z</Created></DocumentProperties>',
  ),
  'other-prefixes.xml': utf8(
    '<?xml version="1.0"?>\n<!-- made by hand -->\n<a:Workbook xmlns:a="urn:schemas-microsoft-com:office:spreadsheet"><a:Worksheet a:Name="One"><a:Table><a:Row a:Hidden="1"><a:Cell><a:Data a:Type="String">SSN 078-05-1120</a:Data></a:Cell></a:Row></a:Table></a:Worksheet></a:Workbook>\n',
  ),
  'two-cells-in-one-place.xml': book(
    sheet(
      'People',
      PEOPLE.replace('SSN', 'SSN</Data></Cell><Cell><Data ss:Type="String">Paid') +
        row([
          cell('Jane Roe'),
          cell('219099999', '', 'Number'),
          cell('7', ' ss:Index="2"', 'Number'),
          cell('12', '', 'Number'),
        ]),
    ),
  ),
  'words-of-number-formats.xml': book(
    sheet(
      'Figures',
      FIGURES + row([cell('1', ' ss:StyleID="words"', 'Number'), cell('1120', ' ss:StyleID="start"', 'Number')]),
    ),
    '<Styles><Style ss:ID="words"><NumberFormat ss:Format="&quot;SSN 078-05-1120&quot;"/></Style>' +
      '<Style ss:ID="start"><NumberFormat ss:Format="&quot;SSN 078-05-&quot;0000"/></Style>' +
      '<Style ss:ID="unused"><NumberFormat ss:Format="&quot;SSN 666-05-1121&quot;"/></Style></Styles>',
  ),
  'an-old-name.xls': book(sheet('People', PEOPLE)),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'limit-exceeded/spreadsheetml-deep.xml': book(sheet('People', PEOPLE) + '<a>'.repeat(1_001)),
  'limit-exceeded/spreadsheetml-hidden-columns.xml': book(
    sheet('People', '<Column ss:Index="1" ss:Span="16383" ss:Hidden="1"/>'.repeat(62) + PEOPLE),
  ),
  'malformed/spreadsheetml-cut-off.xml': Buffer.from(book(sheet('People', PEOPLE))).subarray(0, -120),
  'unsupported/spreadsheetml-entities.xml': utf8(
    '<?xml version="1.0"?>\n<!DOCTYPE Workbook [<!ENTITY one "078-05-1120">]>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="One" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/></Workbook>\n',
  ),
};

export const judged: Cases = Object.fromEntries(
  Object.entries({ ...carriers, ...noted }).flatMap(([name, bytes]) => {
    const [carrier = '', rule = 'STR-16'] = name.split('/').toReversed();
    return [
      [`${rule}/fail-spreadsheetml-${carrier}.xml`, bytes],
      [`${rule}/pass-spreadsheetml-${carrier}.xml`, plain],
    ];
  }),
);
