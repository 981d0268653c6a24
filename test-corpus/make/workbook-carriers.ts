import type { MadePart } from './open-package.ts';
import { type MadeRow, type MadeSheet, makeStyles, makeWorkbook } from './workbook.ts';
import { makeZip } from './zip.ts';

/** A workbook in which something stands that its sheets do not show, and the same workbook without it. */
export interface Carrier {
  readonly name: string;
  /** The rule that holds the first back. */
  readonly rule: string;
  readonly leaked: Uint8Array;
  readonly corrected: Uint8Array;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** What may be published. */
const FIGURES: readonly MadeRow[] = [
  ['Town', 'Requests', 'Answered'],
  ['Almory', 12, 11],
  ['Vesk', 7, 7],
  ['Tri-Rivers', 31, 28],
];

/** What may not. */
const PEOPLE: readonly MadeRow[] = [
  ['Name', 'SSN', 'Date of birth'],
  ['Jane Doe', '078-05-1120', { attributes: 's="1"', xml: '<v>32875</v>' }],
  ['John Roe', '219-09-9999', { attributes: 's="1"', xml: '<v>31111</v>' }],
];

const figures: MadeSheet = { name: 'Figures', rows: FIGURES };
const people: MadeSheet = { name: 'People', rows: PEOPLE };
const plain = makeWorkbook({ sheets: [figures] });

/** A cell of a text in a style. */
const styled = (text: string, style: number) => ({ attributes: `s="${style}" t="str"`, xml: `<v>${text}</v>` });

function carrier(name: string, rule: string, leaked: Uint8Array, corrected: Uint8Array = plain): Carrier {
  return { name, rule, leaked, corrected };
}

function styledCarrier(name: string, styles: Parameters<typeof makeStyles>[0], text = 'SSN 078-05-1120'): Carrier {
  const withText = (rows: readonly MadeRow[]) =>
    makeWorkbook({ sheets: [{ name: 'Figures', rows }], styles: makeStyles(styles) });
  return carrier(name, 'STR-08', withText([...FIGURES, [styled(text, 1)]]), withText(FIGURES));
}

function part(name: string, type: string, content: string | Uint8Array, more: Partial<MadePart> = {}): MadePart {
  return { name, type: type.includes('/') ? type : `${TYPE}${type}`, content, ...more };
}

/** A workbook with a part that its first sheet, or the workbook itself, refers to. */
function withPart(made: MadePart, relation: string, by: 'sheet' | 'workbook' = 'workbook', after = ''): Uint8Array {
  const relations = [{ type: relation, target: `/${made.name}` }];
  const sheet = by === 'sheet' ? { ...figures, after, relations } : figures;
  return makeWorkbook({ sheets: [sheet], parts: [made], ...(by === 'workbook' && { relations }) });
}

const anchor = (shape: string) =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${shape}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const shape = (attributes: string, text: string, fill = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Rectangle 1"${attributes}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>${fill}</xdr:spPr>` +
  `<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;

const drawn = (xml: string, rows: readonly MadeRow[] = FIGURES) =>
  makeWorkbook({
    sheets: [
      {
        name: 'Figures',
        rows,
        after: '<drawing r:id="rId1"/>',
        relations: [{ type: 'drawing', target: '/xl/drawings/drawing1.xml' }],
      },
    ],
    parts: [part('xl/drawings/drawing1.xml', DRAWING, anchor(xml))],
  });

const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>' +
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Requests by town</a:t></a:r></a:p></c:rich></c:tx></c:title>' +
  '<c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>People!$A$2:$A$3</c:f><c:strCache><c:ptCount val="2"/>' +
  '<c:pt idx="0"><c:v>Jane Doe</c:v></c:pt><c:pt idx="1"><c:v>John Roe</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>';

const pivotDefinition =
  `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1" refreshedBy="A. Example" recordCount="2">` +
  '<cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="Applicants"/></cacheSource><cacheFields count="3">' +
  '<cacheField name="Name"><sharedItems count="2"><s v="Jane Doe"/><s v="John Roe"/></sharedItems></cacheField>' +
  '<cacheField name="SSN"><sharedItems/></cacheField><cacheField name="Rent"><sharedItems containsNumber="1"/></cacheField>' +
  '</cacheFields></pivotCacheDefinition>';
const pivotRecords = `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><s v="078-05-1120"/><n v="450"/></r><r><x v="1"/><s v="219-09-9999"/><m/></r></pivotCacheRecords>`;

const external =
  `<externalLink xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1">` +
  '<sheetNames><sheetName val="Payroll"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="A2" t="str"><v>Jane Doe</v></cell>' +
  '<cell r="B2" t="str"><v>078-05-1120</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>';

const mashup = (() => {
  const archive = makeZip([
    {
      name: '[Content_Types].xml',
      bytes: Buffer.from(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="m" ContentType="application/x-ms-m"/></Types>',
      ),
    },
    {
      name: 'Formulas/Section1.m',
      bytes: Buffer.from('section Section1; shared People = Sql.Database("db1.example.org", "rms");\n'),
    },
  ]);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(archive.length, 4);
  return `<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">${Buffer.concat([head, archive, Buffer.alloc(8)]).toString('base64')}</DataMashup>`;
})();

const embedded = makeWorkbook({ sheets: [people] });

/** What no sheet of a workbook shows, one kind at a time. */
export const carriers: readonly Carrier[] = [
  carrier('hidden-sheet', 'STR-01', makeWorkbook({ sheets: [figures, { ...people, state: 'hidden' }] })),
  carrier('very-hidden-sheet', 'STR-01', makeWorkbook({ sheets: [figures, { ...people, state: 'veryHidden' }] })),
  carrier(
    'hidden-window',
    'STR-01',
    makeWorkbook({ sheets: [people], before: '<bookViews><workbookView visibility="hidden"/></bookViews>' }),
  ),
  carrier(
    'hidden-rows',
    'STR-03',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [
            ...FIGURES,
            ...PEOPLE.map((cells) => ({ attributes: 'hidden="1"', cells: 'cells' in cells ? cells.cells : cells })),
          ],
        },
      ],
    }),
  ),
  carrier(
    'rows-without-height',
    'STR-03',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [...FIGURES, { attributes: 'ht="0" customHeight="1"', cells: ['Jane Doe', '078-05-1120'] }],
        },
      ],
    }),
  ),
  carrier(
    'rows-without-height-unless-they-say-so',
    'STR-03',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          before: '<sheetFormatPr defaultRowHeight="0" customHeight="1" zeroHeight="1"/>',
          rows: [
            ...FIGURES.map((cells) => ({ attributes: 'ht="15"', cells: 'cells' in cells ? cells.cells : cells })),
            ['Jane Doe', '078-05-1120'],
          ],
        },
      ],
    }),
  ),
  carrier(
    'columns-without-width-unless-they-say-so',
    'STR-03',
    makeWorkbook({
      sheets: [
        {
          ...people,
          before:
            '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/><cols><col min="1" max="1" width="9"/></cols>',
        },
      ],
    }),
    makeWorkbook({
      sheets: [
        {
          ...figures,
          before:
            '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/><cols><col min="1" max="3" width="9"/></cols>',
        },
      ],
    }),
  ),
  carrier(
    'letters-white-by-the-theme',
    'STR-08',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [
            ...FIGURES,
            [
              {
                attributes: 't="inlineStr"',
                xml: '<is><r><t>Vesk </t></r><r><rPr><color theme="0"/></rPr><t>SSN 078-05-1120</t></r></is>',
              },
            ],
          ],
        },
      ],
    }),
  ),
  carrier(
    'folded-rows',
    'STR-03',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [
            ...FIGURES,
            { attributes: 'outlineLevel="1" hidden="1"', cells: ['Jane Doe', '078-05-1120'] },
            { attributes: 'collapsed="1"', cells: ['Sum', 50] },
          ],
        },
      ],
    }),
  ),
  carrier(
    'hidden-columns',
    'STR-03',
    makeWorkbook({ sheets: [{ ...people, before: '<cols><col min="2" max="3" width="9" hidden="1"/></cols>' }] }),
  ),
  carrier(
    'columns-without-width',
    'STR-03',
    makeWorkbook({ sheets: [{ ...people, before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>' }] }),
  ),
  carrier(
    'filtered-rows',
    'STR-04',
    makeWorkbook({
      sheets: [
        {
          ...people,
          rows: [...PEOPLE.slice(0, 2), { attributes: 'hidden="1"', cells: ['John Roe', '219-09-9999'] }],
          after:
            '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="Jane Doe"/></filters></filterColumn></autoFilter>',
        },
      ],
    }),
  ),
  carrier(
    'pivot-cache',
    'STR-05',
    makeWorkbook({
      sheets: [figures],
      parts: [
        part('xl/pivotCache/pivotCacheDefinition1.xml', 'pivotCacheDefinition+xml', pivotDefinition, {
          relations: [{ type: 'pivotCacheRecords', target: 'pivotCacheRecords1.xml' }],
        }),
        part('xl/pivotCache/pivotCacheRecords1.xml', 'pivotCacheRecords+xml', pivotRecords),
      ],
      relations: [{ type: 'pivotCacheDefinition', target: 'pivotCache/pivotCacheDefinition1.xml' }],
    }),
  ),
  carrier(
    'slicer-cache',
    'STR-05',
    withPart(
      part(
        'xl/slicerCaches/slicerCache1.xml',
        'application/vnd.ms-excel.slicerCache+xml',
        `<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="Slicer_Officer" sourceName="Officer"><data><olap><levels><level uniqueName="[Officer]" sourceCaption="Officer"><ranges><range startItem="0"><i n="[Officer].[Jane Doe]" c="Jane Doe"/></range></ranges></level></levels></olap></data></slicerCacheDefinition>`,
      ),
      'http://schemas.microsoft.com/office/2007/relationships/slicerCache',
    ),
  ),
  carrier(
    'timeline-cache',
    'STR-05',
    withPart(
      part(
        'xl/timelineCaches/timelineCache1.xml',
        'application/vnd.ms-excel.timelineCache+xml',
        `<timelineCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" name="Timeline_Hired" sourceName="Hired"><state><selection startDate="2026-01-02T00:00:00" endDate="2026-03-04T00:00:00"/></state></timelineCacheDefinition>`,
      ),
      'http://schemas.microsoft.com/office/2011/relationships/timelineCache',
    ),
  ),
  carrier(
    'external-cache',
    'STR-06',
    withPart(
      part('xl/externalLinks/externalLink1.xml', 'externalLink+xml', external, {
        relations: [
          { type: 'externalLinkPath', target: 'file:///\\\\files.example.org\\hr\\payroll.xlsx', isExternal: true },
        ],
      }),
      'externalLink',
    ),
  ),
  carrier(
    'connections',
    'STR-06',
    withPart(
      part(
        'xl/connections.xml',
        'connections+xml',
        `<connections xmlns="${MAIN}"><connection id="1" name="rms" type="1"><dbPr connection="Driver=SQL Server;Server=db1.example.org;Uid=reader;Pwd=h0ldback-Example" command="select * from people"/></connection></connections>`,
      ),
      'connections',
    ),
  ),
  carrier(
    'query-table',
    'STR-06',
    withPart(
      part(
        'xl/queryTables/queryTable1.xml',
        'queryTable+xml',
        `<queryTable xmlns="${MAIN}" name="people of rms" connectionId="1"/>`,
      ),
      'queryTable',
      'sheet',
    ),
  ),
  carrier('power-query', 'STR-06', withPart(part('customXml/item1.xml', 'application/xml', mashup), 'customXml')),
  carrier(
    'data-model',
    'STR-06',
    withPart(
      part(
        'xl/model/item.data',
        'application/vnd.openxmlformats-officedocument.model+data',
        Buffer.from('Jane Doe, SSN 078-05-1120\n'),
      ),
      'http://schemas.microsoft.com/office/2011/relationships/powerPivotData',
    ),
  ),
  carrier(
    'remote-cells',
    'STR-07',
    makeWorkbook({ sheets: [{ ...figures, rows: [...FIGURES, { row: 4000, cells: ['Jane Doe', '078-05-1120'] }] }] }),
  ),
  carrier(
    'remote-columns',
    'STR-07',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [...FIGURES, ['Sum', 50, 46, ...Array.from({ length: 40 }, () => null), 'SSN 078-05-1120']],
        },
      ],
    }),
  ),
  styledCarrier('format-of-nothing', {
    formats: '<numFmt numFmtId="170" formatCode=";;;"/>',
    cells: '<xf numFmtId="170" fontId="0" fillId="0"/>',
  }),
  styledCarrier('format-in-white', {
    formats: '<numFmt numFmtId="170" formatCode="[White]General;[White]General;[White]General;[White]@"/>',
    cells: '<xf numFmtId="170" fontId="0" fillId="0"/>',
  }),
  carrier(
    'number-masked-by-its-format',
    'STR-08',
    makeWorkbook({
      sheets: [{ name: 'Figures', rows: [...FIGURES, ['SSN', { attributes: 's="1"', xml: '<v>78051120</v>' }]] }],
      styles: makeStyles({
        formats: '<numFmt numFmtId="170" formatCode="&quot;XXX-XX-XXXX&quot;"/>',
        cells: '<xf numFmtId="170" fontId="0" fillId="0"/>',
      }),
    }),
  ),
  styledCarrier('text-masked-by-its-format', {
    formats: '<numFmt numFmtId="170" formatCode="0;0;0;&quot;REDACTED&quot;"/>',
    cells: '<xf numFmtId="170" fontId="0" fillId="0"/>',
  }),
  styledCarrier('black-on-black', {
    fonts: '<font><sz val="11"/></font>',
    fills: '<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill>',
    cells: '<xf numFmtId="0" fontId="1" fillId="2"/>',
  }),
  styledCarrier('white-on-nothing', {
    fonts: '<font><sz val="11"/><color rgb="FFFFFFFF"/></font>',
    cells: '<xf numFmtId="0" fontId="1" fillId="0"/>',
  }),
  styledCarrier('color-of-the-fill', {
    fonts: '<font><sz val="11"/><color rgb="FFC00000"/></font>',
    fills: '<fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill></fill>',
    cells: '<xf numFmtId="0" fontId="1" fillId="2"/>',
  }),
  styledCarrier('one-point', {
    fonts: '<font><sz val="1"/></font>',
    cells: '<xf numFmtId="0" fontId="1" fillId="0"/>',
  }),
  carrier(
    'under-a-merged-cell',
    'STR-08',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [...FIGURES, ['Sum', 'SSN 078-05-1120', 46]],
          after: '<mergeCells><mergeCell ref="A5:B5"/></mergeCells>',
        },
      ],
    }),
    makeWorkbook({
      sheets: [
        {
          ...figures,
          rows: [...FIGURES, ['Sum', null, 46]],
          after: '<mergeCells><mergeCell ref="A5:B5"/></mergeCells>',
        },
      ],
    }),
  ),
  carrier(
    'behind-a-shape',
    'STR-08',
    drawn(shape('', ''), [...FIGURES, [], [], ['', 'SSN 078-05-1120']]),
    drawn(shape('', '', '<a:prstGeom prst="donut"/><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'), [
      ...FIGURES,
      [],
      [],
      ['', 'Circled'],
    ]),
  ),
  carrier(
    'hidden-shape',
    'STR-08',
    drawn(shape(' hidden="1"', 'SSN 078-05-1120', '<a:noFill/>')),
    drawn(shape('', 'Requests by town', '<a:noFill/>')),
  ),
  carrier(
    'embedded-workbook',
    'STR-09',
    withPart(part('xl/embeddings/Microsoft_Excel_Worksheet1.xlsx', `${TYPE}sheet`, embedded), 'package', 'sheet'),
  ),
  carrier('orphan-strings', 'STR-10', makeWorkbook({ sheets: [figures], orphans: ['Jane Doe', 'SSN 078-05-1120'] })),
  carrier(
    'revision-log',
    'STR-10',
    withPart(
      part(
        'xl/revisions/revisionLog1.xml',
        'revisionLog+xml',
        `<revisions xmlns="${MAIN}"><rcc rId="1" sId="1"><oc r="A2" t="inlineStr"><is><t>SSN 078-05-1120</t></is></oc><nc r="A2"/></rcc></revisions>`,
      ),
      'revisionLog',
    ),
  ),
  carrier(
    'comments',
    'STR-11',
    withPart(
      part(
        'xl/comments1.xml',
        'comments+xml',
        `<comments xmlns="${MAIN}"><authors><author>Jane Doe</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ask John Roe, </t></r><r><t>SSN 078-05-1120</t></r></text></comment></commentList></comments>`,
      ),
      'comments',
      'sheet',
    ),
  ),
  carrier(
    'threaded-comments',
    'STR-11',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          relations: [
            {
              type: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
              target: '/xl/threadedComments/threadedComment1.xml',
            },
          ],
        },
      ],
      parts: [
        part(
          'xl/threadedComments/threadedComment1.xml',
          'application/vnd.ms-excel.threadedcomments+xml',
          `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2026-01-02T03:04:00.00" personId="{1}" id="{2}"><text>John Roe has SSN 219-09-9999</text></threadedComment></ThreadedComments>`,
        ),
        part(
          'xl/persons/person.xml',
          'application/vnd.ms-excel.person+xml',
          `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Jane Doe" id="{1}" userId="jane.doe@example.org" providerId="AD"/></personList>`,
        ),
      ],
      relations: [
        { type: 'http://schemas.microsoft.com/office/2017/10/relationships/person', target: 'persons/person.xml' },
      ],
    }),
  ),
  carrier(
    'unknown-part',
    'STR-14',
    withPart(
      part('xl/notes/notes1.xml', 'application/vnd.example.notes+xml', '<notes><note>John Roe</note></notes>'),
      'notes',
    ),
  ),
  carrier(
    'macros',
    'STR-16',
    withPart(
      part('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', Buffer.from('Attribute VB_Name = "Module1"\n')),
      'vbaProject',
    ),
  ),
  carrier(
    'macro-sheet',
    'STR-16',
    makeWorkbook({
      sheets: [figures],
      before: '<sheets><sheet name="Macro1" sheetId="9" r:id="rId4"/></sheets>',
      parts: [
        part(
          'xl/macrosheets/sheet1.xml',
          'application/vnd.ms-excel.macrosheet+xml',
          `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>ALERT("ask Jane Doe")</f><v>0</v></c></row></sheetData></xm:macrosheet>`,
        ),
      ],
      relations: [
        {
          type: 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
          target: 'macrosheets/sheet1.xml',
        },
      ],
    }),
  ),
  carrier(
    'custom-xml',
    'STR-16',
    withPart(part('customXml/item1.xml', 'application/xml', '<case><officer>Jane Doe</officer></case>'), 'customXml'),
  ),
  carrier(
    'printer-settings',
    'STR-16',
    withPart(
      part(
        'xl/printerSettings/printerSettings1.bin',
        'printerSettings',
        Buffer.concat([Buffer.from('\\\\print1.example.org\\RM-204', 'utf16le'), Buffer.from([0, 0, 1, 4, 255, 3])]),
      ),
      'printerSettings',
      'sheet',
    ),
  ),
  carrier(
    'chart-cache',
    'STR-16',
    withPart(
      part('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', chart),
      'chart',
    ),
  ),
  carrier(
    'input-list',
    'STR-16',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          after:
            '<dataValidations count="1"><dataValidation type="list" sqref="A2:A9" promptTitle="Town" prompt="Ask Jane Doe"><formula1>"Almory,Vesk"</formula1></dataValidation></dataValidations>',
        },
      ],
    }),
  ),
  carrier(
    'scenarios',
    'STR-16',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          after:
            '<scenarios><scenario name="worst" count="1" user="Jane Doe" comment="as John Roe said"><inputCells r="B2" val="99"/></scenario></scenarios>',
        },
      ],
    }),
  ),
  carrier(
    'hidden-name',
    'STR-16',
    makeWorkbook({
      sheets: [figures],
      after:
        '<definedNames><definedName name="lead" hidden="1" comment="of the desk">"Jane Doe"</definedName></definedNames>',
    }),
  ),
  carrier(
    'hiding-format',
    'STR-16',
    makeWorkbook({
      sheets: [
        {
          ...figures,
          after:
            '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>10</formula></cfRule></conditionalFormatting>',
        },
      ],
      styles: makeStyles({ differentials: '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>' }),
    }),
  ),
  carrier(
    'alternative-text',
    'STR-16',
    drawn(shape(' descr="Portrait of Jane Doe"', '', '<a:noFill/>')),
    drawn(shape('', '', '<a:noFill/>')),
  ),
  carrier(
    'formula-with-words',
    'STR-16',
    makeWorkbook({
      sheets: [{ ...figures, rows: [...FIGURES, [{ xml: '<f>IF(B2&gt;1,"ask Jane Doe",0)</f><v>0</v>' }]] }],
    }),
  ),
  carrier(
    'edit-protection',
    'STR-16',
    makeWorkbook({ sheets: [{ ...figures, after: '<sheetProtection sheet="1" password="CC1A"/>' }] }),
  ),
  carrier(
    'saved-path',
    'META-07',
    makeWorkbook({
      sheets: [figures],
      before:
        '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\jane.doe\\Desktop\\"/>',
    }),
  ),
  carrier(
    'saved-on-a-server',
    'META-07',
    makeWorkbook({
      sheets: [figures],
      before:
        '<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="\\\\files.example.org\\cases\\26-000417\\"/>',
    }),
  ),
  carrier(
    'sensitivity-label',
    'META-04',
    makeWorkbook({
      sheets: [figures],
      parts: [
        part(
          'docProps/custom.xml',
          'application/vnd.openxmlformats-officedocument.custom-properties+xml',
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_00000000-0000-0000-0000-000000000001_Name"><vt:lpwstr>Confidential</vt:lpwstr></property></Properties>',
        ),
      ],
      root: [{ type: 'custom-properties', target: 'docProps/custom.xml' }],
    }),
  ),
];
