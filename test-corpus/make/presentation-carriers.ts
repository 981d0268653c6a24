import type { MadePart } from './open-package.ts';
import { type MadePresentation, type MadeSlide, makePresentation, makeShape } from './presentation.ts';
import { makeWorkbook } from './workbook.ts';
import type { Carrier } from './workbook-carriers.ts';

const RED_FILL = '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>';
const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.';
const SECRET = 'Jane Doe, SSN 078-05-1120';

const title: MadeSlide = {
  shapes: [makeShape('Requests by town'), makeShape('Almory, Vesk and Tri-Rivers', { y: 300 })],
};
const plain = makePresentation({ slides: [title] });

function carrier(name: string, rule: string, leaked: MadePresentation, corrected: Uint8Array = plain): Carrier {
  return { name, rule, leaked: makePresentation(leaked), corrected };
}

/** A presentation with one more shape on its slide. */
const withShape = (shape: string): MadePresentation => ({ slides: [{ ...title, shapes: [...title.shapes, shape] }] });

/** A presentation with a part that its slide, or the presentation itself, refers to. */
function withPart(part: MadePart, relation: string, by: 'slide' | 'presentation' = 'presentation'): MadePresentation {
  const relations = [{ type: relation, target: `/${part.name}` }];
  return by === 'slide'
    ? { slides: [{ ...title, relations }], parts: [part] }
    : { slides: [title], parts: [part], relations };
}

const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart><c:ser><c:cat><c:strRef>' +
  '<c:strCache><c:pt idx="0"><c:v>Almory</c:v></c:pt><c:pt idx="1"><c:v>Vesk</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>';

const tableOf = (text: string, { run = '', fill = '' }) =>
  `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr h="10"><a:tc><a:txBody><a:p><a:r>${run}<a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr>${fill}</a:tcPr></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const filled = (color: string) => `<a:solidFill>${color}</a:solidFill>`;
const scheme = (name: string, inner = '') => `<a:schemeClr val="${name}">${inner}</a:schemeClr>`;

/** A layout, its master and the theme of that, of which the first slide is made; and what the two show. */
function withMaster(slide: MadeSlide, onMaster = '', layoutAttributes = '', background = ''): MadePresentation {
  const tree = (shapes: string, before = '') => `<p:cSld>${before}<p:spTree>${shapes}</p:spTree></p:cSld>`;
  return {
    slides: [{ ...slide, relations: [{ type: 'slideLayout', target: '/ppt/slideLayouts/slideLayout1.xml' }] }],
    parts: [
      {
        name: 'ppt/slideLayouts/slideLayout1.xml',
        type: `${TYPE}slideLayout+xml`,
        content: `<p:sldLayout ${NAMESPACES}${layoutAttributes}>${tree(makeShape('Click to edit', { place: '<p:ph type="title"/>' }))}</p:sldLayout>`,
        relations: [{ type: 'slideMaster', target: '/ppt/slideMasters/slideMaster1.xml' }],
      },
      {
        name: 'ppt/slideMasters/slideMaster1.xml',
        type: `${TYPE}slideMaster+xml`,
        content: `<p:sldMaster ${NAMESPACES}>${tree(onMaster, background)}<p:clrMap bg1="lt1" tx1="dk1" accent1="accent1"/></p:sldMaster>`,
        relations: [{ type: 'theme', target: '/ppt/theme/theme1.xml' }],
      },
      {
        name: 'ppt/theme/theme1.xml',
        type: 'application/vnd.openxmlformats-officedocument.theme+xml',
        content: `<a:theme ${NAMESPACES}><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fmtScheme><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:gradFill/></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
      },
    ],
  };
}

const white = `<a:rPr>${filled('<a:srgbClr val="FFFFFF"/>')}</a:rPr>`;
const blue = filled('<a:srgbClr val="203864"/>');
const ofTheme = `<p:bg><p:bgRef idx="1001">${scheme('bg1')}</p:bgRef></p:bg>`;
const darkNames = '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" accent1="accent1"/></p:clrMapOvr>';

/** Letters that are white and are seen: on a dark slide, on a box or a place for text, or by more than their color. */
const whiteAndSeen: readonly MadePresentation[] = [
  {
    slides: [
      {
        background: `<p:bg><p:bgPr>${blue}<a:effectLst/></p:bgPr></p:bg>`,
        shapes: [makeShape('On blue', { run: white })],
      },
    ],
  },
  {
    slides: [
      { background: '<p:bg><p:bgPr><a:gradFill/></p:bgPr></p:bg>', shapes: [makeShape('On colors', { run: white })] },
    ],
  },
  {
    slides: [
      {
        shapes: [
          makeShape('', { fill: blue }),
          makeShape('On a box', { run: white }),
          makeShape('On its edge', { y: 120, run: white }),
        ],
      },
    ],
  },
  {
    slides: [
      {
        shapes: [
          `<p:sp><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900" cy="700"/></a:xfrm></p:spPr><p:style><a:fillRef idx="1">${scheme('accent1')}</a:fillRef></p:style></p:sp>`,
          makeShape('On a style', { run: white }),
        ],
      },
    ],
  },
  {
    slides: [
      {
        shapes: [
          makeShape('Marked', {
            run: white.replace('</a:rPr>', `<a:highlight><a:srgbClr val="C00000"/></a:highlight></a:rPr>`),
          }),
        ],
      },
    ],
  },
  { slides: [{ shapes: [makeShape('In lines', { run: white.replace('<a:rPr>', `<a:rPr><a:ln>${blue}</a:ln>`) })] }] },
  {
    slides: [
      {
        shapes: [makeShape('Turned', { run: white }).replace('<a:xfrm>', '<a:xfrm rot="2700000">')],
        background: `<p:bg><p:bgPr>${blue}</p:bgPr></p:bg>`,
      },
    ],
  },
];

const people = makeWorkbook({
  sheets: [
    {
      name: 'People',
      rows: [
        ['Name', 'SSN'],
        ['Jane Doe', '078-05-1120'],
        ['John Roe', '219-09-9999'],
      ],
    },
  ],
});

/** What no slide of a presentation shows, one kind at a time. */
export const carriers: readonly Carrier[] = [
  carrier('hidden-slide', 'STR-01', { slides: [title, { shapes: [makeShape(SECRET)], isHidden: true }] }),
  carrier('unlisted-slide', 'STR-01', { slides: [title], unlisted: [{ shapes: [makeShape(SECRET)] }] }),
  carrier('off-slide', 'STR-07', withShape(makeShape(SECRET, { x: 1_200 }))),
  carrier(
    'off-slide-but-for-an-edge',
    'STR-07',
    withShape(makeShape(SECRET, { x: 995 })),
    makePresentation(withShape(makeShape('Almory', { x: 800 }))),
  ),
  carrier(
    'off-slide-in-a-group',
    'STR-07',
    withShape(
      `<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x="-900" y="0"/><a:ext cx="500" cy="500"/><a:chOff x="0" y="0"/><a:chExt cx="500" cy="500"/></a:xfrm></p:grpSpPr>${makeShape(SECRET)}</p:grpSp>`,
    ),
  ),
  carrier(
    'cell-below-a-merged-one',
    'STR-08',
    withShape(
      `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr h="10"><a:tc gridSpan="2"><a:txBody><a:p><a:r><a:t>Town</a:t></a:r></a:p></a:txBody></a:tc><a:tc hMerge="1"><a:txBody><a:p><a:r><a:t>${SECRET}</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
    ),
  ),
  carrier(
    'below-a-black-box',
    'STR-08',
    {
      slides: [
        {
          ...title,
          shapes: [
            ...title.shapes,
            makeShape(SECRET, { y: 500 }),
            makeShape('', { y: 500, fill: '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>' }),
          ],
        },
      ],
    },
    makePresentation({
      slides: [
        {
          ...title,
          shapes: [
            makeShape('', { y: 500, fill: RED_FILL }),
            makeShape('Above the box', { y: 500 }),
            makeShape('Within a frame', { y: 300 }),
            makeShape('', { y: 300, fill: `<a:prstGeom prst="frame"/>${RED_FILL}` }),
            makeShape('In a hole', { y: 400 }),
            makeShape('', {
              y: 400,
              fill: `<a:custGeom><a:pathLst><a:path><a:moveTo/><a:lnTo/><a:close/><a:moveTo/><a:lnTo/><a:close/></a:path></a:pathLst></a:custGeom>${RED_FILL}`,
            }),
          ],
        },
      ],
    }),
  ),
  carrier(
    'transparent',
    'STR-08',
    withShape(
      makeShape(SECRET, {
        run: '<a:rPr><a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill></a:rPr>',
      }),
    ),
  ),
  carrier(
    'color-of-the-shape-by-theme',
    'STR-08',
    withMaster({
      shapes: [
        ...title.shapes,
        makeShape(SECRET, {
          fill: filled(scheme('bg1')),
          run: `<a:rPr>${filled('<a:srgbClr val="FFFFFF"/>')}</a:rPr>`,
        }),
      ],
    }),
    makePresentation(
      withMaster({
        shapes: [
          makeShape('On blue', { fill: filled(scheme('accent1')), run: `<a:rPr>${filled(scheme('bg1'))}</a:rPr>` }),
          makeShape('On gray', {
            fill: filled(scheme('bg1', '<a:lumMod val="50000"/>')),
            run: `<a:rPr>${filled(scheme('bg1'))}</a:rPr>`,
          }),
        ],
      }),
    ),
  ),
  carrier('one-point-in-a-table', 'STR-08', withShape(tableOf(SECRET, { run: '<a:rPr sz="100"/>' }))),
  carrier(
    'color-of-the-cell',
    'STR-08',
    withShape(
      tableOf(SECRET, {
        run: `<a:rPr>${filled('<a:prstClr val="white"/>')}</a:rPr>`,
        fill: filled('<a:srgbClr val="FFFFFF"/>'),
      }),
    ),
    makePresentation(
      withShape(
        tableOf('Town', {
          run: `<a:rPr>${filled('<a:srgbClr val="FFFFFF"/>')}</a:rPr>`,
          fill: filled('<a:srgbClr val="203864"/>'),
        }),
      ),
    ),
  ),
  carrier('hidden-shape', 'STR-08', withShape(makeShape(SECRET, { attributes: ' hidden="1"' }))),
  carrier('one-point', 'STR-08', withShape(makeShape(SECRET, { run: '<a:rPr sz="100"/>' }))),
  carrier(
    'color-of-the-shape',
    'STR-08',
    withShape(
      makeShape(SECRET, {
        fill: '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
        run: '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>',
      }),
    ),
    makePresentation(
      withShape(
        makeShape('White on red', {
          fill: '<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>',
          run: '<a:rPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>',
        }),
      ),
    ),
  ),
  carrier(
    'color-of-the-slide',
    'STR-08',
    withShape(makeShape(SECRET, { y: 500, run: white })),
    makePresentation({ slides: whiteAndSeen.flatMap(({ slides }) => slides) }),
  ),
  carrier(
    'color-of-the-slide-by-theme',
    'STR-08',
    withMaster({ shapes: [...title.shapes, makeShape(SECRET, { y: 500, run: white })] }, '', '', ofTheme),
    makePresentation(
      withMaster({ shapes: [makeShape('Black by another name', { run: white })], after: darkNames }, '', '', ofTheme),
    ),
  ),
  carrier(
    'color-of-a-box-below',
    'STR-08',
    {
      slides: [
        {
          background: `<p:bg><p:bgPr>${blue}</p:bgPr></p:bg>`,
          shapes: [makeShape('', { fill: filled('<a:srgbClr val="FFFFFF"/>') }), makeShape(SECRET, { run: white })],
        },
      ],
    },
    makePresentation(withMaster({ shapes: [makeShape('On a bar', { run: white })] }, makeShape('', { fill: blue }))),
  ),
  carrier('color-of-the-slide-in-a-table', 'STR-08', withShape(tableOf(SECRET, { run: white }))),
  carrier('workbook-behind-a-chart', 'STR-09', {
    slides: [{ ...title, relations: [{ type: 'chart', target: '/ppt/charts/chart1.xml' }] }],
    parts: [
      {
        name: 'ppt/charts/chart1.xml',
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        content: chart,
        relations: [{ type: 'package', target: '/ppt/embeddings/Microsoft_Excel_Worksheet.xlsx' }],
      },
      { name: 'ppt/embeddings/Microsoft_Excel_Worksheet.xlsx', content: people },
    ],
  }),
  carrier(
    'notes',
    'STR-11',
    { slides: [{ ...title, notes: `Do not say: ${SECRET}` }] },
    makePresentation({ slides: [{ ...title, notes: '' }] }),
  ),
  carrier('comments', 'STR-11', {
    slides: [{ ...title, relations: [{ type: 'comments', target: '/ppt/comments/comment1.xml' }] }],
    parts: [
      {
        name: 'ppt/comments/comment1.xml',
        type: `${TYPE}comments+xml`,
        content: `<p:cmLst ${NAMESPACES}><p:cm authorId="0" dt="2026-01-02T03:04:00.000" idx="1"><p:pos x="1" y="1"/><p:text>${SECRET}?</p:text></p:cm></p:cmLst>`,
      },
      {
        name: 'ppt/commentAuthors.xml',
        type: `${TYPE}commentAuthors+xml`,
        content: `<p:cmAuthorLst ${NAMESPACES}><p:cmAuthor id="0" name="John Roe" initials="JR"/></p:cmAuthorLst>`,
      },
    ],
    relations: [{ type: 'commentAuthors', target: 'commentAuthors.xml' }],
  }),
  carrier('threaded-comments', 'STR-11', {
    slides: [
      {
        ...title,
        relations: [
          {
            type: 'http://schemas.microsoft.com/office/2018/10/relationships/comments',
            target: '/ppt/comments/modernComment_1.xml',
          },
        ],
      },
    ],
    parts: [
      {
        name: 'ppt/comments/modernComment_1.xml',
        type: 'application/vnd.ms-powerpoint.comments+xml',
        content: `<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" ${NAMESPACES}><p188:cm id="{1}" authorId="{2}"><p188:replyLst><p188:reply id="{3}" authorId="{2}"><p188:txBody><a:p><a:r><a:t>so ask</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>${SECRET}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>`,
      },
      {
        name: 'ppt/authors.xml',
        type: 'application/vnd.ms-powerpoint.authors+xml',
        content:
          '<p188:authorLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"><p188:author id="{2}" name="John Roe" initials="JR" userId="john.roe@example.org" providerId="AD"/></p188:authorLst>',
      },
    ],
    relations: [{ type: 'http://schemas.microsoft.com/office/2018/10/relationships/authors', target: 'authors.xml' }],
  }),
  carrier(
    'unknown-part',
    'STR-14',
    withPart(
      {
        name: 'ppt/notes.xml',
        type: 'application/vnd.example.notes+xml',
        content: '<notes><note>John Roe</note></notes>',
      },
      'notes',
    ),
  ),
  carrier(
    'unused-layout',
    'STR-16',
    withPart(
      {
        name: 'ppt/slideLayouts/slideLayout9.xml',
        type: `${TYPE}slideLayout+xml`,
        content: `<p:sldLayout ${NAMESPACES}><p:cSld><p:spTree>${makeShape('Made by Jane Doe')}${makeShape('Click to edit', { place: '<p:ph type="title"/>' })}</p:spTree></p:cSld></p:sldLayout>`,
      },
      'slideLayout',
    ),
  ),
  carrier(
    'master-that-is-not-shown',
    'STR-16',
    withMaster(title, makeShape('Made by Jane Doe'), ' showMasterSp="0"'),
    makePresentation(withMaster(title, makeShape('City of Almory'))),
  ),
  carrier('alternative-text', 'STR-16', withShape(makeShape('', { attributes: ' descr="Portrait of Jane Doe"' }))),
  carrier(
    'chart-cache',
    'STR-16',
    withPart(
      {
        name: 'ppt/charts/chart1.xml',
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        content: chart,
      },
      'chart',
      'slide',
    ),
  ),
  carrier(
    'tags',
    'STR-16',
    withPart(
      {
        name: 'ppt/tags/tag1.xml',
        type: `${TYPE}tags+xml`,
        content: `<p:tagLst ${NAMESPACES}><p:tag name="REVIEWER" val="Jane Doe"/></p:tagLst>`,
      },
      'tags',
      'slide',
    ),
  ),
  carrier(
    'macros',
    'STR-16',
    withPart(
      {
        name: 'ppt/vbaProject.bin',
        type: 'application/vnd.ms-office.vbaProject',
        content: Buffer.from('Attribute VB_Name = "Module1"\n'),
      },
      'vbaProject',
    ),
  ),
  carrier('edit-protection', 'STR-16', {
    slides: [title],
    after: '<p:modifyVerifier cryptAlgorithmSid="14" saltData="AA==" hashData="AA==" spinValue="1"/>',
  }),
];
