import { utf8 } from '../case-bytes.ts';
import type { Cases } from '../cases.ts';
import { makeDocx, p, r, table, wordPart } from '../docx.ts';
import { makeZip } from '../zip.ts';

const black = '<w:highlight w:val="black"/>';
const cell = (text: string, properties = '') => p(r(text, properties));

const report = (hide: (text: string) => string) =>
  makeDocx(
    p(r('Workforce diversity: analysis and findings')) +
      p(r('Recommendations')) +
      p(hide('Attorneys of the section told the contractor that they are passed over for promotion.')) +
      p(`${r('Interview of ')}${hide('Tamsin Hexley')}${r(', conducted in the spring.')}`) +
      p(r('Employees and supervisors by grade follow in the next chapter.')),
  );

const DETAINED = [
  ['Given name', 'Family name', 'Date of birth', 'Boat', 'Passport number'],
  ['Corwin', 'Varnaby', '03/04/1985', 'KEL', 'X1234567'],
  ['Nerys', 'Lornwick', '01/02/1990', 'KEL', 'X7654321'],
  ['Osric', 'Mossgrove', '05/06/1979', 'TAM', 'X2345678'],
];

const sheet = (rows: readonly (readonly string[])[]) =>
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
  rows
    .map((row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('') +
  '</sheetData></worksheet>';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships = (type: string, target: string) =>
  utf8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/${type}" Target="${target}"/></Relationships>`,
  );

const workbook = makeZip([
  {
    name: '[Content_Types].xml',
    bytes: utf8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/></Types>`,
    ),
  },
  { name: '_rels/.rels', bytes: relationships('officeDocument', 'xl/workbook.xml') },
  { name: 'xl/_rels/workbook.xml.rels', bytes: relationships('worksheet', 'worksheets/sheet1.xml') },
  {
    name: 'xl/workbook.xml',
    bytes: utf8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `xmlns:r="${OFFICE}/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  },
  { name: 'xl/worksheets/sheet1.xml', bytes: utf8(sheet(DETAINED)) },
]);

const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  `xmlns:r="${OFFICE}/relationships"><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:strCache>` +
  '<c:pt idx="0"><c:v>Mainland</c:v></c:pt><c:pt idx="1"><c:v>Offshore</c:v></c:pt></c:strCache></c:strRef></c:cat>' +
  '</c:ser></c:barChart></c:plotArea></c:chart><c:externalData r:id="d1"/></c:chartSpace>';

const FIGURES = p(r('Immigration detention and community statistics summary, January'));

const summary = makeDocx(FIGURES + p('<w:r><w:drawing/></w:r>'), {
  parts: [
    { ...wordPart('chart', 'none', '', { name: 'word/charts/chart1.xml' }), bytes: utf8(chart) },
    {
      name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx',
      bytes: workbook,
      type: `${SHEETS}.sheet`,
      relation: 'package',
      id: 'd1',
      owner: 'word/charts/chart1.xml',
    },
  ],
});

const places = [
  [cell('Place'), cell('People')],
  [cell('Mainland'), cell('4120')],
  [cell('Offshore'), cell('5130')],
];

/** Files of incidents, leaked and corrected, by their paths. The same bytes each time. */
export const files: Cases = {
  '13-black-highlight/leaked.docx': report((text) => r(text, black)),
  '13-black-highlight/corrected.docx': report(() => r('[REDACTED]')),
  '09-workbook-behind-a-chart/leaked.docx': summary,
  '09-workbook-behind-a-chart/corrected.docx': makeDocx(FIGURES + table(places)),
};
