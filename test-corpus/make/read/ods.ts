import { note, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { makeFlatDocument, makeOpenDocument, makeStyle, makeTable } from '../opendocument.ts';
import { sheetCarriers as carriers } from '../opendocument-carriers.ts';
import { makeZip } from '../zip.ts';

const cellOf = (attributes: string, shown: string) =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.ods',
  bytes: makeOpenDocument({
    kind: 'spreadsheet',
    body: makeTable('People', [
      ['Name', 'SSN'],
      ['Jane Doe', '078-05-1120'],
    ]),
  }),
};

const CONTENT =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document-content>';

const value = (type: string, attributes: string, shown = '') =>
  `<table:table-cell office:value-type="${type}"${attributes}>${shown === '' ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(Object.entries(carriers).map(([name, { leaked }]) => [`${name}.ods`, leaked])),
  'values.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: makeTable('People', [
      ['Name', 'DOB', 'SSN', 'Paid'],
      [
        'Jane Doe',
        value('date', ' office:date-value="1990-01-02"', '01/02/90'),
        value('float', ' office:value="78051120"', '7.8E+07'),
        value('currency', ' office:value="12.5" office:currency="USD"', '$12.50'),
      ],
      [
        'John Roe',
        value('date', ' office:date-value="1985-03-04T05:06:07"', '03/04/85'),
        value('float', ' office:value="219099999"'),
        value('boolean', ' office:boolean-value="true"', 'TRUE'),
      ],
    ]),
  }),
  // Cells whose values say another thing than they show.
  'two-values.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: `${makeTable('S', [
      ['Name', 'Born', 'Number'],
      [
        'Jane Doe',
        cellOf('office:value-type="date" office:date-value="2001-02-03"', 'SSN 078-05-1120'),
        cellOf('office:value-type="float" office:value="78051120"', '***'),
      ],
      [
        'John Roe',
        cellOf('office:value-type="date" office:date-value="2001-02-03"', 'Saturday, February 3, 2001'),
        cellOf('office:value-type="float" office:value="1234567"', '1,234,567'),
      ],
      [cellOf('office:value-type="string" office:string-value="SSN 219-09-9999"', 'seen'), '', ''],
    ])}<table:consolidation table:source-cell-range-addresses="'file:///C:/cases/jane.ods'#S.A1"/>`,
  }),
  // LibreOffice describes what a chart shows by the cells that it is of: nobody has written that.
  'described-by-cells.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: makeTable(
      'Sheet1',
      [['Almory']],
      '<table:shapes><draw:g><svg:desc>Sheet1.A1:Sheet1.A5</svg:desc></draw:g></table:shapes>',
    ),
  }),
  'repeated.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: makeTable('People', [
      ['Name', 'SSN', 'SSN'],
      ['Jane Doe', value('string', ' table:number-columns-repeated="2"', '078-05-1120')],
      ['<table:table-cell table:number-columns-repeated="16384"/>'],
    ]).replace(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>Jane',
      '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Jane',
    ),
  }),
  'names.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: `${makeTable('People', [['Jane Doe']])}<table:named-expressions><table:named-range table:name="Complainants" table:cell-range-address="$People.$A$1"/></table:named-expressions><table:dde-links/>`,
  }),
  'sheets.fods': makeFlatDocument({
    kind: 'spreadsheet',
    styles: makeStyle('ta1', 'table', { table: 'table:display="false"' }),
    body: makeTable(
      'People',
      [
        ['Name', 'SSN'],
        ['Jane Doe', '078-05-1120'],
      ],
      '',
      ' table:style-name="ta1"',
    ),
  }),
  'template.ots': makeOpenDocument({ kind: 'spreadsheet-template', body: makeTable('People', [['Jane Doe']]) }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/without-content.ods': makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    note('styles.xml', '<styles/>'),
  ]),
  'malformed/torn-content.ods': packed(
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet>',
  ),
  'unsupported/entities.ods': packed(`<!DOCTYPE office:document-content [<!ENTITY jane "Jane Doe">]>${CONTENT}`),
  'encrypted/document.ods': makeOpenDocument({
    kind: 'spreadsheet',
    body: '',
    files: [{ name: 'content.xml', content: Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex'), encrypted: true }],
  }),
  'encrypted/part.ods': packed(CONTENT, { encrypted: true }),
  'unsupported/part.ods': packed(CONTENT, { method: 98 }),
};

/** Files that a rule must get right. */
export const judged: Cases = Object.fromEntries(
  Object.entries(carriers).flatMap(([name, { rule, leaked, corrected }]) => [
    [`${rule}/fail-ods-${name}.ods`, leaked],
    [`${rule}/pass-ods-${name}.ods`, corrected],
  ]),
);

/** A package with a part that is packed in another way than the rest. */
function packed(content: string, way: { readonly encrypted?: boolean; readonly method?: number } = {}): Uint8Array {
  return makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    { name: 'content.xml', bytes: utf8(content) },
    ...(Object.keys(way).length === 0 ? [] : [{ ...note('notes.xml', '<notes>SSN 078-05-1120</notes>'), ...way }]),
  ]);
}
