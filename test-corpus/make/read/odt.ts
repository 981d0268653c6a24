import { note, utf8 } from '../case-bytes.ts';
import type { Case, Cases } from '../cases.ts';
import { item, makeFlatDocument, makeOpenDocument, makeStyle, makeTable, para } from '../opendocument.ts';
import { textCarriers as carriers } from '../opendocument-carriers.ts';
import { makeZip } from '../zip.ts';

/** A good file: random bytes, changed bytes and a failing disk are tried on it. */
export const good: Case = {
  name: 'a.odt',
  bytes: makeOpenDocument({ kind: 'text', body: para('Jane Doe') + para('SSN 078-05-1120') }),
};

const CONTENT =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:text/></office:body></office:document-content>';

const people = makeTable('Table1', [
  ['Name', 'SSN'],
  ['Jane Doe', '078051120'],
  ['John Roe', '219099999'],
]);

/** What must be read, by the name of the file. */
export const read: Cases = {
  ...Object.fromEntries(Object.entries(carriers).map(([name, { leaked }]) => [`${name}.odt`, leaked])),
  'letter.odt': makeOpenDocument({
    kind: 'text',
    body:
      `<text:h text:outline-level="1">Case 26-000417</text:h>` +
      para(
        'Jane Doe,<text:s text:c="2"/>SSN 078-05-\n   <text:span>1120</text:span>,<text:tab/>called<text:line-break/>twice',
      ) +
      para(
        `As said<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${para('By John Roe.')}</text:note-body></text:note> before.`,
      ) +
      `<text:list><text:list-item>${para('<text:a xlink:href="https://example.org/jane%20doe">a link</text:a>')}</text:list-item></text:list>` +
      people,
    pages: `<office:master-styles><style:master-page style:name="Standard"><style:header>${para('Police, <text:page-number>1</text:page-number>')}</style:header><style:footer>${para('Draft')}</style:footer></style:master-page></office:master-styles>`,
    meta:
      '<meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator>John Roe</dc:creator><meta:printed-by>Richard Miles</meta:printed-by><dc:title>Case 26-000417</dc:title><dc:subject>Complaint</dc:subject><meta:keyword>sealed</meta:keyword>' +
      '<dc:description>for the chief</dc:description><meta:creation-date>2026-01-02T03:04:00</meta:creation-date><dc:date>2026-01-03T03:04:00</dc:date><meta:print-date>2026-01-04T03:04:00</meta:print-date><meta:generator>Example/1.0</meta:generator>' +
      '<meta:template xlink:type="simple" xlink:href="file:///C:/Users/jane.doe/Templates/letter%20of%20denial.ott" xlink:title="letter of denial" meta:date="2026-01-01T00:00:00"/><meta:editing-cycles>7</meta:editing-cycles><meta:user-defined meta:name="Reviewer">Richard Miles</meta:user-defined><meta:user-defined meta:name="MSIP_Label_1_Name">Confidential</meta:user-defined>',
  }),
  'without-a-type.odt': makeOpenDocument({ kind: 'text', body: para('Jane Doe'), untyped: true }),
  'letter.fodt': makeFlatDocument({
    kind: 'text',
    styles: makeStyle('T1', 'text', { text: 'text:display="none"' }),
    body: para(
      `Jane Doe, <text:span text:style-name="T1">SSN 078-05-1120</text:span>. <draw:frame><draw:object-ole><office:binary-data>${Buffer.from('Name,SSN\nJohn Roe,219-09-9999\n').toString('base64')}</office:binary-data></draw:object-ole></draw:frame>`,
    ),
    pages: `<office:master-styles><style:master-page style:name="Standard"><style:header>${para('Police')}</style:header></style:master-page></office:master-styles>`,
    meta: '<meta:initial-creator>Jane Doe</meta:initial-creator>',
    settings: item('PrinterName', 'string', 'Case-4417'),
  }),
  'template.ott': makeOpenDocument({ kind: 'text-template', body: para('Dear Jane Doe') }),
  // Words in attributes that are shown nowhere: names that somebody gave, strings of conditions and formulas, other namespaces.
  'names-and-formulas.odt': makeOpenDocument({
    kind: 'text',
    body:
      `<text:section text:name="Witness John Roe">${para('Jane Doe')}</text:section><text:section text:name="Section1">${para('Case 26-000417')}</text:section>` +
      `<table:table table:name="SSN 219-09-9999"><table:table-row><table:table-cell office:value-type="string" office:string-value="SSN 078-05-1120" table:formula="ooow:&quot;Badge 4411 of John Roe&quot;">${para('withheld')}</table:table-cell></table:table-row></table:table>` +
      para(
        '<text:hidden-paragraph text:condition="ooow:Name EQ &quot;Richard Miles&quot;" text:is-hidden="false"/>by name',
      ) +
      `<text:p xmlns:own="urn:example" own:note="Call John Roe" own:shown="true">on file</text:p>`,
    meta: '<meta:user-defined meta:name="SSN 078-05-1120">yes</meta:user-defined>',
  }),
  // As LibreOffice writes white letters: what every text has is the color of the window, and these have their own.
  'white-letters-of-libreoffice.odt': makeOpenDocument({
    kind: 'text',
    styles: makeStyle('T1', 'text', { text: 'fo:color="#ffffff"' }),
    pages:
      '<office:styles><style:default-style style:family="paragraph"><style:text-properties style:use-window-font-color="true"/></style:default-style></office:styles>',
    body: para('Jane Doe, <text:span text:style-name="T1">SSN 078-05-1120</text:span>.'),
  }),
  // Words where the standard has none, and files that are called as those are which have none.
  'loose.odt': makeOpenDocument({
    kind: 'text',
    body: `<?note Case 26-000417?>${para('Jane Doe')}`,
    settings: `SSN 078-05-1120${item('ViewId', 'string', 'view2')}${item('Rsid', 'int', '1234567')}${item('Remark', 'string', 'Call John Roe')}`,
    files: [
      { name: 'layout-cache', content: 'John Roe, 219-09-9999' },
      { name: 'Fonts/1.ttf', content: Buffer.from('\0\x01\0\0\0\x04\0\x40\0\x02\0\0', 'latin1') },
      { name: 'Fonts/2.ttf', content: 'Name,SSN\nRichard Miles,078-05-1120\n' },
    ],
  }),
  // What people call places, styles, fields without a value, and texts of formats.
  'names.odt': makeOpenDocument({
    kind: 'text',
    styles:
      makeStyle('T1', 'text', { text: 'style:text-scale="1%"' }) +
      '<number:text-style style:name="N1"><number:text>John Roe, 219-09-9999</number:text><number:text-content/></number:text-style>',
    body: para(
      '<text:bookmark text:name="Jane Doe, 078-05-1120"/><text:bookmark-start text:name="__RefHeading___Toc1"/><text:reference-mark text:name="Call John Roe"/><text:span text:style-name="T1">SSN 078-05-1120</text:span> seen',
    ),
    pages:
      '<office:styles><style:style style:name="a" style:display-name="Letter to Jane Doe" style:family="paragraph"/></office:styles>',
    meta: 'By John Roe<meta:user-defined meta:name="SSN 078-05-1120"/><meta:user-defined meta:name="Info 1"/>',
  }),
  'form.odt': makeOpenDocument({
    kind: 'text',
    body: `<office:forms><form:form form:name="Form" form:datasource="Cases"><form:text form:name="Text 1" form:current-value="Jane Doe" form:title="Name of the complainant"/><form:listbox form:label="State"><form:option form:label="Open"/></form:listbox><form:hidden form:name="id" form:value="078-05-1120"/></form:form></office:forms>${para('Fill in.')}`,
  }),
};

/** What must end in exactly one problem, by its code and the name of the file. */
export const unread: Cases = {
  'malformed/torn.fodt': makeFlatDocument({ kind: 'text', body: para('Jane Doe') }).subarray(0, -40),
  'malformed/without-content.odt': makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.text'),
    note('styles.xml', '<styles/>'),
  ]),
  'malformed/torn-content.odt': packed(
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:text>',
  ),
  'encrypted/document.odt': makeOpenDocument({
    kind: 'text',
    body: '',
    files: [{ name: 'content.xml', content: Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex'), encrypted: true }],
  }),
  'encrypted/part.odt': packed(CONTENT, { encrypted: true }),
  'unsupported/entities.odt': packed(`<!DOCTYPE office:document-content [<!ENTITY jane "Jane Doe">]>${CONTENT}`),
  'unsupported/entities.fodt': Buffer.from(
    Buffer.from(makeFlatDocument({ kind: 'text', body: para('Jane Doe') }))
      .toString()
      .replace('<office:document ', '<!DOCTYPE office:document [<!ENTITY jane "Jane Doe">]>\n<office:document '),
  ),
  'unsupported/part.odt': packed(CONTENT, { method: 98 }),
};

/** Files that a rule must get right. */
export const judged: Cases = Object.fromEntries(
  Object.entries(carriers).flatMap(([name, { rule, leaked, corrected }]) => [
    [`${rule}/fail-odt-${name}.odt`, leaked],
    [`${rule}/pass-odt-${name}.odt`, corrected],
  ]),
);

/** A package with a part that is packed in another way than the rest. */
function packed(content: string, way: { readonly encrypted?: boolean; readonly method?: number } = {}): Uint8Array {
  return makeZip([
    note('mimetype', 'application/vnd.oasis.opendocument.text'),
    { name: 'content.xml', bytes: utf8(content) },
    ...(Object.keys(way).length === 0 ? [] : [{ ...note('notes.xml', '<notes>SSN 078-05-1120</notes>'), ...way }]),
  ]);
}
