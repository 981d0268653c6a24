import { makePdf, type PdfOptions, type PdfPage } from './pdf.ts';
import { drawStatement, NAME, type PlainPdf, withheld } from './pdf-carrier.ts';
import { between, box, corners, drawLine, drawText, grown, placed, type Rectangle } from './pdf-content.ts';
import { makeScannedPage, recognized } from './pdf-file-carriers.ts';

const { content, name } = drawStatement();
const around = grown(name, 2);

const page = (
  rule: string,
  shown: string,
  more: PdfPage = {},
  options: Omit<PdfOptions, 'pages'> & Partial<Pick<PlainPdf, 'words'>> = {},
): PlainPdf => {
  const { words = [NAME], ...rest } = options;
  return { rules: [rule], words, bytes: makePdf({ pages: [{ content: shown, ...more }], ...rest }) };
};

const STRIP: Rectangle = { x: 0, y: 742, width: 612, height: 50 };
const strip = box(STRIP, '0.1 0.2 0.4 rg') + drawLine('«Tri-Rivers Regional Center»', 760, between('1 g'), 16).content;

const ROWS = ['Day Calls Vans', 'Monday 14 2', 'Tuesday 19 3', 'Wednesday 11 1'];
/** Every other row shaded, a rule below each. */
const table = ROWS.map((row, index) => {
  const y = 600 - index * 20;
  const shade =
    index % 2 === 0 ? box({ x: 72, y: y - 6, width: 300, height: 20 }, index === 0 ? '0.75 g' : '0.9 g') : '';
  const cells = row.split(' ').map((text, column) => drawText(text, { x: 76 + column * 100, y, size: 11 }));
  return `${shade}${cells.join('')}q 0.5 w 72 ${y - 6} m 372 ${y - 6} l S Q\n`;
}).join('');

/** White cells on a white page, as programs for forms draw them, and what was filled in. */
const cells = ['Surname', 'Varnaby', 'Street', 'Mill Lane']
  .map((text, index) => {
    const at = { x: 72 + (index % 2) * 150, y: 560 - Math.floor(index / 2) * 24, width: 148, height: 22 };
    return `${box(at, '1 g')}q 0.5 w ${at.x} ${at.y} ${at.width} ${at.height} re S Q\n${drawText(text, { x: at.x + 4, y: at.y + 6, size: 11 })}`;
  })
  .join('');

const rectangle = ({ x, y, width, height }: Rectangle) => `${x} ${y} ${width} ${height} re`;
const PIXEL = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 1 1]';
const faint = '/ExtGState << /A << /ca 0.2 >> /N << /ca 0 >> /M << /BM /Multiply >> >>';
const slanted = (state: string) => `q ${state} BT /F 90 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET Q\n`;
const underlined = (height: number) =>
  `q 0.7 w ${name.x} ${name.y + height} m ${name.x + name.width} ${name.y + height} l S Q\n`;
const HIGHLIGHT = `<< /Type /Annot /Subtype /Highlight /F 4 /Rect [${corners(around)}] /C [1 1 0] /QuadPoints [${[
  name.x,
  name.y + name.height,
  name.x + name.width,
  name.y + name.height,
  name.x,
  name.y,
  name.x + name.width,
  name.y,
].join(' ')}] /AP << /N $look >> >>`;

/** Pages that show all of their words, by what lies around those. */
export const plainPages: Readonly<Record<string, PlainPdf>> = {
  'box-below-the-text': page('RED-01', box(around, '1 0.95 0.7 rg') + content),
  'black-box-below-the-text': page('STR-08', box(around) + drawStatement(between('1 g')).content),
  'header-strip': page('STR-08', strip + content, {}, { words: ['Tri-Rivers Regional Center', NAME] }),
  'shaded-table': page('RED-01', content + table, {}, { words: ['Monday', '14', 'Wednesday'] }),
  'white-cells': page('RED-01', content + cells, {}, { words: ['Varnaby', 'Mill Lane'] }),
  'watermark-below': page('STR-08', slanted('0.9 g') + content),
  'watermark-above': page('RED-01', content + slanted('/A gs'), { resources: faint }),
  'dashes-under-a-bar': page(
    'RED-01',
    content + drawText('----------------', { x: 72, y: 620, size: 12 }) + box({ x: 70, y: 616, width: 80, height: 16 }),
  ),
  'word-above-a-bar': page(
    'RED-01',
    `${withheld.content}${box(around)}q 1 g ${drawText('(b)(6)', { x: name.x + 20, y: 690, size: 12 })}Q\n`,
    {},
    { words: ['(b)(6)', 'Mill Lane'] },
  ),
  'yellow-see-through-box': page('RED-01', `${content}q /A gs ${box(around, '1 1 0 rg')}Q\n`, { resources: faint }),
  'yellow-box-that-multiplies': page('RED-01', `${content}q /M gs ${box(around, '1 1 0 rg')}Q\n`, {
    resources: faint,
  }),
  'cells-that-cut-their-text': page(
    'RED-08',
    content +
      ['Van of the council, kept at the yard', 'Seen at nine on Monday by the porter']
        .map((text, column) => {
          const x = 72 + column * 100;
          return `q ${rectangle({ x, y: 596, width: 98, height: 16 })} W n ${drawText(text, { x: x + 2, y: 600, size: 10 })}Q\n`;
        })
        .join(''),
    {},
    { words: ['Van of the council', 'at the yard', 'Seen at nine'] },
  ),
  'slug-of-a-printer': page(
    'RED-08',
    content +
      drawText('parks_brochure_v3.indd   1', { x: 80, y: 20, size: 6 }) +
      drawText('1/5/26  10:32 AM', { x: 400, y: 20, size: 6 }),
    { crop: '36 36 576 756', entries: '/TrimBox [36 36 576 756]' },
  ),
  'fields-that-compute': page('STR-08', content, {
    annotations: ['0', '1,204.50', '2026-01-05', '', 'Off'].map(
      (value, index) =>
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (total${index}) /V (${value}) /F 2 /Rect [72 500 200 520] >>`,
    ),
  }),
  'earlier-properties': page(
    'STR-10',
    content,
    {},
    {
      objects: {
        earlier: '<< /Title (Report on parks) /Producer (Some Tool 1.2) /CreationDate (D:20260102030405Z) >>',
        name: '<< /FT /Tx /T (Remarks of the clerk) >>',
      },
    },
  ),
  'box-below-its-middle': page('RED-01', content + box({ ...name, height: name.height / 3 }, '0.8 g')),
  'shading-that-ends': page(
    'RED-01',
    `${content}q /Pattern cs /S scn ${box(around, '')}Q\n`,
    { resources: '/Pattern << /S << /PatternType 2 /Shading $shading >> >>' },
    {
      objects: {
        shading:
          '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 10 0] ' +
          '/Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.2] /N 1 >> >>',
      },
    },
  ),
  'see-through-boxes-below-and-one-above': page(
    'RED-01',
    `q /H gs ${box(around, '1 1 0 rg').repeat(3)}Q\n${content}q /H gs ${box(around, '1 1 0 rg')}Q\n`,
    { resources: '/ExtGState << /H << /ca 0.5 >> >>' },
  ),
  'two-see-through-boxes': page('RED-01', `${content}q /A gs ${box(around, '1 1 0 rg').repeat(2)}Q\n`, {
    resources: faint,
  }),
  'yellow-on-white': page('STR-08', drawStatement(between('1 1 0 rg')).content),
  'form-number-of-capital-x': page(
    'RED-01',
    content + drawText('XXX-XX-XXXX', { x: 72, y: 620, size: 12 }),
    {},
    { words: ['XXX-XX', NAME] },
  ),
  'notes-without-appearance': page('RED-02', content, {
    annotations: [
      `/Square /C [1 0 0] /BS << /W 3 >>`,
      `/Line /C [0 0 0] /L [${name.x} ${name.y + 6} ${name.x + name.width} ${name.y + 6}]`,
      `/Link /C [0 0 1] /Border [0 0 50]`,
      `/Square /IC [0 0 0] /CA 0.2`,
      `/Polygon /IC [0 0 0] /F 2 /Vertices [72 600 540 600 540 780 72 780]`,
    ].map((entries) => `<< /Type /Annot /Subtype ${entries} /Rect [${corners(around)}] >>`),
  }),
  'yellow-highlight': page(
    'RED-02',
    content,
    { annotations: [HIGHLIGHT] },
    {
      objects: {
        look: {
          dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << ${faint} >>`,
          stream: '/M gs 1 1 0 rg 0 0 1 1 re f\n',
        },
      },
    },
  ),
  'red-frame': page(
    'RED-01',
    `${content}q 1 0 0 RG 2 w ${around.x} ${around.y} ${around.width} ${around.height} re S Q\n`,
  ),
  underlined: page('RED-01', content + underlined(0)),
  'struck-through': page('RED-01', content + underlined(6)),
  'within-its-clip': page('RED-08', drawStatement(between('50 600 500 150 re W n')).content),
  'layer-that-is-on': page(
    'RED-08',
    drawStatement(between('/OC /L BDC', 'EMC')).content,
    { resources: '/Properties << /L $layer >>' },
    {
      objects: { layer: '<< /Type /OCG /Name (Names) >>' },
      catalog: '/OCProperties << /OCGs [$layer] /D << /ON [$layer] >> >>',
    },
  ),
  'white-on-a-picture': page(
    'STR-08',
    `q ${placed(around)} BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q\n${drawStatement(between('1 g')).content}`,
  ),
  'frame-with-a-hole': page(
    'RED-01',
    `${content}q 0 g ${rectangle(grown(name, 3))} ${rectangle(grown(name, 1.5))} f* Q\n`,
  ),
  'box-that-is-clipped-away': page('RED-01', `${content}q 0 0 10 10 re W n ${box(around)}Q\n`),
  'box-of-no-color': page('RED-01', `${content}q /N gs ${box(around)}Q\n`, { resources: faint }),
  'box-that-was-never-filled': page('RED-01', `${content}q ${rectangle(around)} n Q\n`),
  'box-on-a-layer-that-is-off': page(
    'RED-01',
    `${content}/OC /L BDC\n${box(around)}EMC\n`,
    { resources: '/Properties << /L $layer >>' },
    {
      objects: { layer: '<< /Type /OCG /Name (Bars) >>' },
      catalog: '/OCProperties << /OCGs [$layer] /D << /OFF [$layer] >> >>',
    },
  ),
  'drawn-again-above-its-box': page('RED-01', content + box(around, '0.8 g') + content),
  'picture-that-is-see-through': page(
    'RED-01',
    `${content}q ${placed(around)} /P Do Q\n`,
    { resources: '/XObject << /P $picture >>' },
    {
      objects: {
        picture: { dictionary: `${PIXEL} /SMask $mask`, stream: Uint8Array.of(0) },
        mask: { dictionary: PIXEL, stream: Uint8Array.of(0) },
      },
    },
  ),
  'note-that-is-hidden': page(
    'RED-02',
    content,
    {
      annotations: [
        `<< /Type /Annot /Subtype /Square /F 2 /Rect [${corners(around)}] /IC [0 0 0] /AP << /N $look >> >>`,
      ],
    },
    { objects: { look: { dictionary: FORM, stream: '0 g 0 0 1 1 re f\n' } } },
  ),
  'note-with-a-frame-alone': page(
    'RED-02',
    content,
    {
      annotations: [
        `<< /Type /Annot /Subtype /Square /F 4 /Rect [${corners(around)}] /C [1 0 0] /AP << /N $look >> >>`,
      ],
    },
    { objects: { look: { dictionary: FORM, stream: '1 0 0 RG 0.02 w 0 0 1 1 re S\n' } } },
  ),
  'white-with-a-black-outline': page('STR-08', drawStatement(between('1 g 0 G 0.4 w 2 Tr')).content),
  'turned-page': page('RED-08', content, { entries: '/Rotate 90' }),
  'cropped-to-its-text': page('RED-08', content, { crop: '50 600 560 760' }),
  'scan-with-its-words': {
    rules: ['RED-06', 'STR-08'],
    words: recognized.map(({ text }) => text),
    bytes: makeScannedPage([], recognized),
  },
};
