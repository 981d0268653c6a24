import {
  item,
  type MadeFile,
  type MadeOpenDocument,
  makeBox,
  makeContent,
  makeOpenDocument,
  makeSlide,
  makeStyle,
  makeTable,
  para,
  slidePages,
} from './opendocument.ts';

/** A place that no reader of a document of OpenDocument sees: one that has something there, and one that has not. */
export interface OpenCarrier {
  readonly rule: string;
  readonly leaked: Uint8Array;
  readonly corrected: Uint8Array;
}

export type OpenCarriers = Readonly<Record<string, OpenCarrier>>;

const SSN = '078-05-1120';
const SECRET = `Jane Doe, SSN ${SSN}`;
const SHOWN = para('The park opens at nine.');

type Kind = 'text' | 'spreadsheet' | 'presentation';
type Extra = Omit<MadeOpenDocument, 'kind' | 'body'> & { readonly body?: string };

const plainBody: Readonly<Record<Kind, string>> = {
  text: SHOWN,
  spreadsheet: makeTable('Requests', [
    ['Town', 'Count'],
    ['Almory', '12'],
    ['Vesk', '9'],
  ]),
  presentation: makeSlide([makeBox('Requests by town')]),
};

const make = (kind: Kind, extra: Extra = {}) => {
  const pages = kind === 'presentation' ? { pages: slidePages() } : {};
  return makeOpenDocument({ kind, ...pages, ...extra, body: extra.body ?? plainBody[kind] });
};

/** A document with something, and the same without it. */
const carrier = (kind: Kind, rule: string, leaked: Extra, corrected: Extra = {}): OpenCarrier => ({
  rule,
  leaked: make(kind, leaked),
  corrected: make(kind, corrected),
});

const people: MadeOpenDocument = {
  kind: 'spreadsheet',
  body: makeTable('People', [
    ['Name', 'SSN'],
    ['Jane Doe', SSN],
    ['John Roe', '219-09-9999'],
  ]),
};

const chart =
  '<chart:chart chart:class="chart:bar"><chart:title><text:p>Requests</text:p></chart:title>' +
  `${makeTable('local-table', [
    ['Town', 'Count'],
    ['Almory', '12'],
  ])}</chart:chart>`;

const object = (content: string, type: string): readonly MadeFile[] => [
  { name: 'Object 1/', content: '', type: `application/vnd.oasis.opendocument.${type}` },
  { name: 'Object 1/content.xml', content },
];

const objectBox = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';

const basic: MadeFile = {
  name: 'Basic/Standard/Module1.xml',
  content:
    '<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Main\n&apos; asked by Jane Doe\nEnd Sub</script:module>',
};

const versionList: MadeFile = {
  name: 'VersionList.xml',
  content:
    '<?xml version="1.0" encoding="UTF-8"?>\n<VL:version-list xmlns:VL="http://openoffice.org/2001/versions-list" xmlns:dc="http://purl.org/dc/elements/1.1/"><VL:version-entry VL:title="Version1" VL:comment="before Jane Doe was taken out" VL:creator="John Roe"/></VL:version-list>',
};

const version: MadeFile = { name: 'Versions/Version1', content: make('text', { body: para(SECRET) }) };

/** What a document of each kind can have beside what it is about. */
function common(kind: Kind): OpenCarriers {
  const put = (inner: string): Extra =>
    kind === 'presentation' ? { body: makeSlide([inner]) } : { body: plainBody[kind] + (kind === 'text' ? inner : '') };
  return {
    'embedded-sheet': carrier(kind, 'STR-09', {
      ...put(objectBox),
      files: object(makeContent(people), 'spreadsheet'),
    }),
    'embedded-file': carrier(kind, 'STR-09', {
      files: [
        {
          name: 'Object 2',
          content: Buffer.from(`Name,SSN\nJane Doe,${SSN}\nJohn Roe,219-09-9999\n`),
          type: 'application/vnd.sun.star.oleobject',
        },
      ],
    }),
    'chart-cache': carrier(kind, 'STR-16', {
      ...put(objectBox),
      files: object(makeContent({ kind: 'chart', body: chart }), 'chart'),
    }),
    macros: carrier(kind, 'STR-16', { files: [basic] }),
    printer: carrier(kind, 'STR-16', { settings: item('PrinterName', 'string', '\\\\print.example.org\\Case-4417') }),
    'list-of-versions': carrier(kind, 'STR-10', { files: [versionList] }),
    'picture-that-was-taken-out': carrier(
      kind,
      'STR-10',
      { files: [{ name: 'Pictures/1.csv', content: `Name,SSN\nJane Doe,${SSN}\n`, type: 'image/png' }] },
      {
        ...put('<draw:frame><draw:image xlink:href="./Pictures/1.csv"/></draw:frame>'),
        files: [
          { name: kind === 'spreadsheet' ? 'Thumbnails/1.csv' : 'Pictures/1.csv', content: 'Town,Count\nVesk,9\n' },
        ],
      },
    ),
    version: carrier(kind, 'STR-10', { files: [version] }),
    'unknown-part': carrier(kind, 'STR-14', {
      files: [{ name: 'notes.xml', content: '<notes><note>John Roe</note></notes>' }],
    }),
  };
}

const change = (what: string) =>
  `<text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1">${what}</text:changed-region></text:tracked-changes>`;
const info =
  '<office:change-info><dc:creator>John Roe</dc:creator><dc:date>2026-01-02T03:04:00</dc:date></office:change-info>';
const annotation = `<office:annotation><dc:creator>John Roe</dc:creator><dc:date>2026-01-02T03:04:00</dc:date>${para(`Why is ${SECRET} in here?`)}</office:annotation>`;
const section = (attributes: string, inner: string) =>
  `<text:section text:name="Part"${attributes}>${inner}</text:section>`;
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
const textStyle = (name: string, own: string, attributes = '') => makeStyle(name, 'text', { text: own }, attributes);
const master = (inner: string, name = 'Standard') =>
  `<office:master-styles><style:master-page style:name="Standard">${name === 'Standard' ? inner : ''}</style:master-page>${
    name === 'Standard' ? '' : `<style:master-page style:name="${name}">${inner}</style:master-page>`
  }</office:master-styles>`;

/** A field of Word, as LibreOffice keeps those that it has no other for. */
const fieldOfWord = (type: string, parameters: string, result: string) =>
  `<field:fieldmark-start xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" text:name="Field 1" field:type="vnd.oasis.opendocument.field.${type}">${parameters}</field:fieldmark-start>${result}`;
const parameter = (name: string, value: string) => `<field:param field:name="${name}" field:value="${value}"/>`;
const CODE = 'vnd.oasis.opendocument.field.code';

/** Of texts. */
export const textCarriers: OpenCarriers = {
  ...common('text'),
  deleted: carrier(
    'text',
    'STR-10',
    {
      body: `${change(`<text:deletion>${info}${para(`05-1120`)}${para('and John Roe')}</text:deletion>`)}${para('SSN: 078-<text:change text:change-id="ct1"/>withheld')}`,
    },
    { body: para('SSN: withheld') },
  ),
  inserted: carrier('text', 'STR-10', {
    body: `${change(`<text:insertion>${info}</text:insertion>`)}${para('The park <text:change-start text:change-id="ct1"/>may<text:change-end text:change-id="ct1"/> open.')}`,
  }),
  comments: carrier('text', 'STR-11', { body: para(`The park${annotation} opens at nine.`) }),
  'hidden-span': carrier(
    'text',
    'STR-08',
    { styles: textStyle('T1', 'text:display="none"'), body: para(`Seen. ${span('T1', `SSN: ${SSN}`)}`) },
    { styles: textStyle('T1', 'text:display="true"'), body: para(`Seen. ${span('T1', 'Park hours')}`) },
  ),
  'hidden-by-style': carrier(
    'text',
    'STR-08',
    {
      pages: `<office:styles>${textStyle('Away', 'text:display="none"')}</office:styles>`,
      styles: textStyle('T1', 'fo:font-weight="bold"', ' style:parent-style-name="Away"'),
      body: para(`Seen. ${span('T1', SECRET)}`),
    },
    {
      pages: `<office:styles>${textStyle('Away', 'text:display="none"')}</office:styles>`,
      styles: textStyle('T1', 'text:display="true"', ' style:parent-style-name="Away"'),
      body: para(`Seen. ${span('T1', 'Park hours')}`),
    },
  ),
  'hidden-text-field': carrier('text', 'STR-08', {
    body: para(`Seen. <text:hidden-text text:condition="ooow:1" text:string-value="${SECRET}" text:is-hidden="true"/>`),
  }),
  'hidden-paragraph': carrier('text', 'STR-08', {
    body: SHOWN + para(`<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>${SECRET}`),
  }),
  'hidden-section': carrier(
    'text',
    'STR-08',
    { body: SHOWN + section(' text:display="none"', para(SECRET)) },
    { body: SHOWN + section('', para('All may read it.')) },
  ),
  'section-under-a-condition': carrier(
    'text',
    'STR-08',
    { body: SHOWN + section(' text:display="condition" text:condition="ooow:1" text:is-hidden="true"', para(SECRET)) },
    {
      body:
        SHOWN +
        section(' text:display="condition" text:condition="ooow:0" text:is-hidden="false"', para('All may read it.')),
    },
  ),
  'white-on-white': carrier(
    'text',
    'STR-08',
    { styles: textStyle('T1', 'fo:color="#ffffff"'), body: para(`Seen. ${span('T1', SECRET)}`) },
    {
      styles: textStyle('T1', 'fo:color="#ffffff" fo:background-color="#c00000"'),
      body: para(`Seen. ${span('T1', 'White on red.')}`),
    },
  ),
  'one-point': carrier(
    'text',
    'STR-08',
    { styles: textStyle('T1', 'fo:font-size="1pt"'), body: para(`Seen. ${span('T1', SECRET)}`) },
    { styles: textStyle('T1', 'fo:font-size="8pt"'), body: para(`Seen. ${span('T1', 'Park hours')}`) },
  ),
  'black-highlight': carrier(
    'text',
    'RED-03',
    { styles: textStyle('T1', 'fo:background-color="#000000"'), body: para(`SSN: ${span('T1', SSN)}`) },
    {
      styles: textStyle('T1', 'fo:color="#ffffff" fo:background-color="#000000"'),
      body: para(`SSN: ${span('T1', '[REDACTED]')}`),
    },
  ),
  'black-on-black': carrier(
    'text',
    'RED-03',
    {
      styles: textStyle('T1', 'fo:color="#000000" fo:background-color="#101010"'),
      body: para(`SSN: ${span('T1', SSN)}`),
    },
    {
      styles: textStyle('T1', 'fo:color="#000000" fo:background-color="#ffff00"'),
      body: para(`SSN: ${span('T1', 'none')}`),
    },
  ),
  'hidden-shape': carrier(
    'text',
    'STR-08',
    { body: para(`Seen.${makeBox(SECRET, { attributes: ' draw:display="none"' })}`) },
    { body: para(`Seen.${makeBox('Map of the park')}`) },
  ),
  'header-that-is-off': carrier(
    'text',
    'STR-10',
    {
      pages: master(
        `<style:header>${para('Parks')}</style:header><style:header-left style:display="false">${para(SECRET)}</style:header-left>`,
      ),
    },
    {
      pages: master(
        `<style:header>${para('Parks')}</style:header><style:header-left style:display="false">${para('Parks')}</style:header-left>`,
      ),
    },
  ),
  'alternative-text': carrier('text', 'STR-16', {
    body: para(
      `Seen.${makeBox('Map', { attributes: ' draw:name="Image1"', within: '<svg:title>Portrait</svg:title><svg:desc>Portrait of Jane Doe</svg:desc>' })}`,
    ),
  }),
  'condition-of-a-text': carrier('text', 'STR-16', {
    body: para(
      'Seen <text:conditional-text text:condition="ooow:public==1" text:string-value-if-true="by all" text:string-value-if-false="by Jane Doe">by all</text:conditional-text>.',
    ),
  }),
  variables: carrier('text', 'STR-16', {
    body: `<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="Jane Doe" text:name="complainant"/></text:user-field-decls>${SHOWN}`,
  }),
  'database-fields': carrier('text', 'STR-06', {
    body: para(
      'Dear <text:database-display text:table-name="complainants" text:column-name="surname" text:database-name="Cases">Sir or Madam</text:database-display>',
    ),
  }),
  'database-of-the-document': carrier('text', 'STR-06', {
    settings: item('CurrentDatabaseDataSource', 'string', 'Cases of Jane Doe'),
  }),
  'list-of-choices': carrier('text', 'STR-16', {
    body: para(
      'State: <text:drop-down text:name="state"><text:label text:value="Open"/><text:label text:value="Sealed: Jane Doe"/>Open</text:drop-down>',
    ),
  }),
  'control-with-choices': carrier(
    'text',
    'STR-16',
    {
      body: para(
        'State: <loext:content-control loext:alias="Complainant"><loext:list-item loext:display-text="Sealed: Jane Doe" loext:value="1"/>Open</loext:content-control>' +
          ' since <loext:content-control loext:date="true" loext:current-date="1984-05-06T00:00:00Z">1984</loext:content-control>',
      ),
    },
    { body: para('State: <loext:content-control>Open</loext:content-control>') },
  ),
  'fields-of-word': carrier(
    'text',
    'STR-16',
    {
      body: para(
        fieldOfWord('FORMDROPDOWN', parameter('Dropdown_ListEntry', 'Sealed: Jane Doe'), 'Open') +
          fieldOfWord('UNHANDLED', parameter(CODE, 'QUOTE &quot;SSN 078-05-1120&quot;'), 'withheld'),
      ),
    },
    { body: para(fieldOfWord('UNHANDLED', parameter(CODE, 'PAGE') + parameter(`${CODE.slice(0, -4)}id`, '33'), '1')) },
  ),
  'section-of-a-file': carrier('text', 'STR-16', {
    body: SHOWN + section('', '<text:section-source xlink:href="file:///home/jane.doe/part-2.odt"/>'),
  }),
  'unused-page': carrier('text', 'STR-16', {
    pages: master(`<style:header>${para('Prepared for Jane Doe')}</style:header>`, 'Draft'),
  }),
  'protected-section': carrier('text', 'STR-16', {
    body: SHOWN + section(' text:protected="true" text:protection-key="AAAA"', para('Do not edit.')),
  }),
  'words-about-words': carrier('text', 'STR-16', {
    body: para('Call <text:meta xhtml:about="" xhtml:property="ex:person" xhtml:content="Jane Doe">her</text:meta>.'),
  }),
};

const column = (attributes = '') => `<table:table-column${attributes}/>`;
const rows = [
  ['Name', 'SSN'],
  ['Jane Doe', SSN],
];
const row = (attributes: string, cells: readonly string[]) =>
  `<table:table-row${attributes}>${cells.map((text) => `<table:table-cell office:value-type="string">${para(text)}</table:table-cell>`).join('')}</table:table-row>`;
const table = (inner: string, attributes = '') =>
  `<table:table table:name="Requests"${attributes}>${inner}</table:table>`;
const towns = row('', ['Town', 'Count']) + row('', ['Almory', '12']);
const empty = (attributes: string) => `<table:table-row${attributes}><table:table-cell/></table:table-row>`;
const sheetStyle = (own: string) => makeStyle('ta2', 'table', { table: own });
const cellStyle = (text: string, cell = '') =>
  makeStyle('ce1', 'table-cell', { text, ...(cell !== '' && { 'table-cell': cell }) });
const styled = (text: string) =>
  `<table:table-cell table:style-name="ce1" office:value-type="string">${para(text)}</table:table-cell>`;
const styledRow = (text: string) => `<table:table-row>${styled(text)}</table:table-row>`;
const sheetMaster = (inner: string) =>
  `<office:master-styles><style:master-page style:name="Default"/><style:master-page style:name="Report">${inner}</style:master-page></office:master-styles>`;

/** A row with a box over the cells from its first to one before another. */
const boxOnSheet = {
  styles: makeStyle('box', 'graphic', { graphic: 'draw:fill="solid" draw:fill-color="#1f3864"' }),
  row: (end: string, after = '', type = 'rectangle') =>
    `<table:table-row><table:table-cell><draw:custom-shape draw:style-name="box" table:end-cell-address="Requests.${end}" svg:x="0cm" svg:y="0cm" svg:width="5cm" svg:height="4cm"><text:p/><draw:enhanced-geometry draw:type="${type}"/></draw:custom-shape>${after}</table:table-cell></table:table-row>`,
};

/** Of sheets. */
export const sheetCarriers: OpenCarriers = {
  ...common('spreadsheet'),
  'hidden-sheet': carrier(
    'spreadsheet',
    'STR-01',
    {
      styles: sheetStyle('table:display="false"'),
      body: plainBody.spreadsheet + makeTable('People', rows, '', ' table:style-name="ta2"'),
    },
    {
      styles: sheetStyle('table:display="true"'),
      body: plainBody.spreadsheet + makeTable('Notes', [['Counted by town']], '', ' table:style-name="ta2"'),
    },
  ),
  'hidden-rows': carrier('spreadsheet', 'STR-03', {
    body: table(towns + row(' table:visibility="collapse"', ['Jane Doe', SSN])),
  }),
  'folded-rows': carrier(
    'spreadsheet',
    'STR-03',
    {
      body: table(
        `${towns}<table:table-row-group table:display="false">${row('', ['Jane Doe', SSN])}</table:table-row-group>`,
      ),
    },
    { body: table(`${towns}<table:table-row-group>${row('', ['Vesk', '9'])}</table:table-row-group>`) },
  ),
  'hidden-column': carrier('spreadsheet', 'STR-03', {
    body: makeTable(
      'Requests',
      [
        ['Town', 'SSN'],
        ['Almory', SSN],
      ],
      column() + column(' table:visibility="collapse" table:number-columns-repeated="1023"'),
    ),
  }),
  'column-without-a-width': carrier('spreadsheet', 'STR-03', {
    styles: makeStyle('co2', 'table-column', { 'table-column': 'style:column-width="0cm"' }),
    body: makeTable(
      'Requests',
      [
        ['Town', 'SSN'],
        ['Almory', SSN],
      ],
      column() + column(' table:style-name="co2"'),
    ),
  }),
  'filtered-rows': carrier('spreadsheet', 'STR-04', {
    body: table(towns + row(' table:visibility="filter"', ['Jane Doe', SSN])),
  }),
  'covered-cell': carrier(
    'spreadsheet',
    'STR-08',
    {
      body: table(
        `<table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string">${para('Requests')}</table:table-cell><table:covered-table-cell office:value-type="string">${para(SECRET)}</table:covered-table-cell></table:table-row>`,
      ),
    },
    {
      body: table(
        `<table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string">${para('Requests')}</table:table-cell><table:covered-table-cell/></table:table-row>`,
      ),
    },
  ),
  'white-on-white': carrier(
    'spreadsheet',
    'STR-08',
    { styles: cellStyle('fo:color="#ffffff"'), body: table(towns + styledRow(SECRET)) },
    {
      styles: cellStyle('fo:color="#ffffff"', 'fo:background-color="#c00000"'),
      body: table(towns + styledRow('White on red')),
    },
  ),
  'format-under-a-condition': carrier(
    'spreadsheet',
    'STR-16',
    {
      styles: `${makeStyle('Away', 'table-cell', { text: 'fo:color="#ffffff"' })}<style:style style:name="ce1" style:family="table-cell"><style:map style:condition="cell-content()=0" style:apply-style-name="Away"/></style:style>`,
      body: table(towns + styledRow('Vesk')),
    },
    {
      styles: `${makeStyle('Red', 'table-cell', { text: 'fo:color="#c00000"' })}<style:style style:name="ce1" style:family="table-cell"><style:map style:condition="cell-content()=0" style:apply-style-name="Red"/></style:style>`,
      body: table(towns + styledRow('Vesk')),
    },
  ),
  'format-of-libreoffice-under-a-condition': carrier('spreadsheet', 'STR-16', {
    pages: `<office:styles>${makeStyle('Away', 'table-cell', { text: 'fo:color="#ffffff"' })}</office:styles>`,
    body: table(
      `${towns}<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="Requests.B1:Requests.B9"><calcext:condition calcext:apply-style-name="Away" calcext:value="=0" calcext:base-cell-address="Requests.B1"/></calcext:conditional-format></calcext:conditional-formats>`,
    ),
  }),
  'behind-a-shape': carrier(
    'spreadsheet',
    'STR-08',
    { styles: boxOnSheet.styles, body: table(boxOnSheet.row('C9') + towns + styledRow(SECRET)) },
    {
      styles: boxOnSheet.styles,
      body:
        table(boxOnSheet.row('B2') + towns + styledRow('Vesk')) +
        table(boxOnSheet.row('C9', '', 'ring') + towns).replaceAll('Requests', 'Circled'),
    },
  ),
  'white-in-a-box': carrier(
    'spreadsheet',
    'STR-08',
    {
      styles: textStyle('T1', 'fo:color="#ffffff"'),
      body: table(`<table:shapes>${makeBox(span('T1', SECRET))}</table:shapes>${towns}`),
    },
    {
      styles: textStyle('T1', 'fo:color="#ffffff"') + boxOnSheet.styles,
      body: table(boxOnSheet.row('B2', makeBox(span('T1', 'White on blue'))) + towns),
    },
  ),
  'format-that-shows-nothing': carrier('spreadsheet', 'STR-08', {
    body: table(
      `${towns}<table:table-row><table:table-cell office:value-type="float" office:value="78051120">${para('')}</table:table-cell></table:table-row>`,
    ),
  }),
  'protected-sheet': carrier(
    'spreadsheet',
    'STR-16',
    { body: table(towns, ' table:protected="true"') },
    { body: table(towns) },
  ),
  'cell-of-a-protected-sheet': carrier(
    'spreadsheet',
    'STR-08',
    {
      styles: cellStyle('', 'style:cell-protect="hidden-and-protected"'),
      body: table(towns + styledRow(SECRET), ' table:protected="true"'),
    },
    {
      styles: cellStyle('', 'style:cell-protect="protected"'),
      body: table(towns + styledRow('Vesk'), ' table:protected="true"'),
    },
  ),
  'cells-far-away': carrier('spreadsheet', 'STR-07', {
    body: table(towns + empty(' table:number-rows-repeated="1000000"') + row('', ['Jane Doe', SSN])),
  }),
  comments: carrier('spreadsheet', 'STR-11', {
    body: table(
      `${towns}<table:table-row><table:table-cell office:value-type="string">${annotation}${para('Vesk')}</table:table-cell></table:table-row>`,
    ),
  }),
  'earlier-values': carrier('spreadsheet', 'STR-10', {
    body: `<table:tracked-changes><table:cell-content-change table:id="ct1"><table:cell-address table:column="0" table:row="0" table:table="0"/>${info}<table:previous><table:change-track-table-cell office:value-type="string">${para(SECRET)}</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>${plainBody.spreadsheet}`,
  }),
  'values-of-another-file': carrier('spreadsheet', 'STR-06', {
    body:
      plainBody.spreadsheet +
      makeTable(
        "'file:///home/jane.doe/people.ods'#$People",
        rows,
        '<table:table-source xlink:href="file:///home/jane.doe/people.ods" table:table-name="People"/>',
      ),
  }),
  'source-of-a-range': carrier('spreadsheet', 'STR-06', {
    body: `${plainBody.spreadsheet}<table:database-ranges><table:database-range table:name="Open" table:target-range-address="Requests.A1:Requests.B2"><table:database-source-sql table:database-name="Cases" table:sql-statement="select * from complainants"/></table:database-range></table:database-ranges>`,
  }),
  'members-of-a-pivot-table': carrier('spreadsheet', 'STR-05', {
    body: `${plainBody.spreadsheet}<table:data-pilot-tables><table:data-pilot-table table:name="DataPilot1" table:target-range-address="Requests.D1:Requests.E9"><table:source-cell-range table:cell-range-address="Requests.A1:Requests.B2"/><table:data-pilot-field table:source-field-name="Name" table:orientation="row"><table:data-pilot-level><table:data-pilot-members><table:data-pilot-member table:name="Jane Doe" table:display="false"/><table:data-pilot-member table:name="John Roe"/></table:data-pilot-members></table:data-pilot-level></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>`,
  }),
  'hidden-name': carrier('spreadsheet', 'STR-16', {
    body: `${plainBody.spreadsheet}<table:named-expressions><table:named-expression table:name="Complainant" table:expression="&quot;Jane Doe&quot;" table:hidden="true"/></table:named-expressions>`,
  }),
  'list-of-inputs': carrier('spreadsheet', 'STR-16', {
    body: `<table:content-validations><table:content-validation table:name="val1" table:condition="of:cell-content-is-in-list(&quot;Open&quot;;&quot;Sealed: Jane Doe&quot;)"><table:help-message table:title="State" table:display="true">${para('Ask Jane Doe.')}</table:help-message></table:content-validation></table:content-validations>${plainBody.spreadsheet}`,
  }),
  scenario: carrier('spreadsheet', 'STR-16', {
    styles: sheetStyle('table:display="false"'),
    body:
      plainBody.spreadsheet +
      makeTable(
        'If granted',
        rows,
        '<table:scenario table:scenario-ranges="Requests.A1:Requests.B2" table:is-active="false" table:comment="by Jane Doe"/>',
        ' table:style-name="ta2"',
      ),
  }),
  'formula-with-words': carrier('spreadsheet', 'STR-16', {
    body: table(
      `${towns}<table:table-row><table:table-cell table:formula="of:=IF([.A1]=&quot;Jane Doe&quot;;1;0)" office:value-type="float" office:value="0">${para('0')}</table:table-cell></table:table-row>`,
    ),
  }),
  'alternative-text': carrier('spreadsheet', 'STR-16', {
    body: table(
      `<table:shapes>${makeBox('Map', { within: '<svg:desc>Portrait of Jane Doe</svg:desc>' })}</table:shapes>${towns}`,
    ),
  }),
  'hidden-shape': carrier('spreadsheet', 'STR-08', {
    body: table(`<table:shapes>${makeBox(SECRET, { attributes: ' draw:display="none"' })}</table:shapes>${towns}`),
  }),
  'unused-page': carrier(
    'spreadsheet',
    'STR-16',
    {
      pages: sheetMaster(`<style:header>${para('Prepared for Jane Doe')}</style:header>`),
    },
    {
      pages: sheetMaster(
        `<style:header>${para('<text:sheet-name>???</text:sheet-name> (<text:title>???</text:title>)')}</style:header><style:footer>${para('Page <text:page-number>1</text:page-number>')}</style:footer>`,
      ),
    },
  ),
};

const box = (extra: Parameters<typeof makeBox>[1], text = SECRET): Extra => ({
  body: makeSlide([makeBox('Requests by town'), makeBox(text, extra)]),
});
const hiddenLayer = slidePages(
  '<draw:layer-set><draw:layer draw:name="layout"/><draw:layer draw:name="Away" draw:display="none"/></draw:layer-set>',
);
/** A rectangle of twelve by four centimeters, as LibreOffice writes it. */
const rectangle = (style: string, y = '1cm', type = 'rectangle') =>
  `<draw:custom-shape draw:style-name="${style}" svg:x="1cm" svg:y="${y}" svg:width="12cm" svg:height="4cm"><text:p/><draw:enhanced-geometry draw:type="${type}"/></draw:custom-shape>`;
const fills =
  makeStyle('blue', 'graphic', { graphic: 'draw:fill="solid" draw:fill-color="#1f3864"' }) +
  makeStyle('white', 'graphic', { graphic: 'draw:fill="solid" draw:fill-color="#ffffff"' }) +
  makeStyle('clear', 'graphic', { graphic: 'draw:fill="solid" draw:fill-color="#1f3864" draw:opacity="30%"' }) +
  makeStyle('dark', 'drawing-page', { 'drawing-page': 'draw:fill="solid" draw:fill-color="#1f3864"' }) +
  textStyle('T1', 'fo:color="#ffffff"') +
  textStyle('T2', 'fo:color="#ffffff" fo:text-shadow="1pt 1pt"');
const white = (text: string, extra: Parameters<typeof makeBox>[1] = {}) => makeBox(span('T1', text), extra);
const slideText = (own: string) => ({ styles: textStyle('T1', own) });
const spanned = (text: string) => ({ body: makeSlide([makeBox(span('T1', text))]) });

/** Of presentations. */
export const slideCarriers: OpenCarriers = {
  ...common('presentation'),
  'hidden-slide': carrier('presentation', 'STR-01', {
    styles: makeStyle('dp2', 'drawing-page', { 'drawing-page': 'presentation:visibility="hidden"' }),
    body: plainBody.presentation + makeSlide([makeBox(SECRET)], { attributes: ' draw:style-name="dp2"' }),
  }),
  notes: carrier('presentation', 'STR-11', {
    body: makeSlide([makeBox('Requests by town')], { notes: `Do not say: ${SECRET}` }),
  }),
  comments: carrier('presentation', 'STR-11', { body: makeSlide([makeBox('Requests by town'), annotation]) }),
  'comments-of-libreoffice': carrier('presentation', 'STR-11', {
    body: makeSlide([
      makeBox('Requests by town'),
      annotation
        .replaceAll('office:annotation', 'officeooo:annotation')
        .replace('<officeooo:annotation', '<officeooo:annotation xmlns:officeooo="http://openoffice.org/2009/office"'),
    ]),
  }),
  'off-slide': carrier('presentation', 'STR-07', box({ x: '30cm' }), box({ x: '-5cm' }, 'Partly seen')),
  'off-slide-by-a-move': carrier('presentation', 'STR-07', {
    body: makeSlide([
      `<draw:custom-shape draw:transform="translate (2cm -9cm)" svg:width="5cm" svg:height="2cm">${para(SECRET)}</draw:custom-shape>`,
    ]),
  }),
  'hidden-shape': carrier('presentation', 'STR-08', box({ attributes: ' draw:display="none"' })),
  'name-of-a-shape': carrier(
    'presentation',
    'STR-16',
    box({ attributes: ' draw:name="Jane Doe"' }, 'Map'),
    box({ attributes: ' draw:name="Text Frame 2"' }, 'Map'),
  ),
  'hidden-layer': carrier(
    'presentation',
    'STR-08',
    { ...box({ attributes: ' draw:layer="Away"' }), pages: hiddenLayer },
    { ...box({ attributes: ' draw:layer="layout"' }, 'Seen'), pages: hiddenLayer },
  ),
  'white-on-white': carrier(
    'presentation',
    'STR-08',
    { ...slideText('fo:color="#ffffff"'), ...spanned(SECRET) },
    {
      styles:
        textStyle('T1', 'fo:color="#ffffff"') +
        makeStyle('dp1', 'drawing-page', { 'drawing-page': 'draw:fill="solid" draw:fill-color="#1f3864"' }),
      body: makeSlide([makeBox(span('T1', 'White on blue'))], { attributes: ' draw:style-name="dp1"' }),
    },
  ),
  'white-on-a-white-slide': carrier(
    'presentation',
    'STR-08',
    {
      // A style says that the program takes the color, and one that is based on it that it does not.
      styles:
        '<style:default-style style:family="graphic"><style:text-properties style:use-window-font-color="true"/></style:default-style>' +
        fills,
      body: makeSlide([makeBox('Requests by town'), rectangle('blue', '12cm'), white(SECRET, { y: '5cm' })]),
    },
    {
      styles: fills,
      body:
        makeSlide([white('On a dark slide')], { attributes: ' draw:style-name="dark"' }) +
        makeSlide([rectangle('blue'), white('On a box'), white('On its edge', { y: '4cm' })]) +
        makeSlide([rectangle('blue', '1cm', 'ellipse'), white('On a circle')]) +
        makeSlide([makeBox(span('T2', 'With a shadow'))]),
      pages: slidePages(),
    },
  ),
  'white-on-a-white-box': carrier(
    'presentation',
    'STR-08',
    {
      styles: fills,
      body: makeSlide([rectangle('white'), white(SECRET)], { attributes: ' draw:style-name="dark"' }),
    },
    {
      styles: fills,
      body: makeSlide([white('On a bar of its master')]),
      pages: slidePages().replace('PM1"/></', `PM1">${rectangle('blue')}</style:master-page></`),
    },
  ),
  'behind-a-box': carrier(
    'presentation',
    'STR-08',
    {
      styles: fills,
      body: makeSlide([makeBox('Requests by town', { y: '12cm' }), makeBox(SECRET), rectangle('blue')]),
    },
    {
      styles: fills,
      body:
        makeSlide([rectangle('white'), makeBox('Above it'), rectangle('clear'), rectangle('blue', '3cm')]) +
        makeSlide([makeBox('Within a ring'), rectangle('blue', '1cm', 'ring')]) +
        makeSlide([makeBox('Within a frame'), rectangle('blue', '1cm', 'ooxml-frame')]) +
        makeSlide([
          makeBox('In a hole'),
          rectangle('blue', '1cm', 'non-primitive" draw:enhanced-path="M 0 0 L 9 0 9 9 0 9 Z M 1 1 L 8 1 8 8 1 8 Z N'),
        ]) +
        makeSlide([
          makeBox('In another hole'),
          '<draw:path draw:style-name="blue" svg:x="1cm" svg:y="1cm" svg:width="12cm" svg:height="4cm" svg:d="M0 0h9v9h-9zM1 1v7h7v-7z"/>',
        ]),
    },
  ),
  'black-highlight': carrier(
    'presentation',
    'RED-03',
    { ...slideText('fo:background-color="#000000"'), ...spanned(SECRET) },
    { ...slideText('fo:color="#ffffff" fo:background-color="#000000"'), ...spanned('[REDACTED]') },
  ),
  'alternative-text': carrier(
    'presentation',
    'STR-16',
    box({ within: '<svg:desc>Portrait of Jane Doe</svg:desc>' }, 'Map'),
  ),
  'unused-master': carrier('presentation', 'STR-16', {
    pages: slidePages(
      `<style:master-page style:name="Old" style:page-layout-name="PM1">${makeBox('Made by Jane Doe')}</style:master-page>`,
    ),
  }),
};
