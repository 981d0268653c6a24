import { makePdf, type PdfOptions, type PdfPage } from './pdf.ts';
import { drawStatement, NAME, type PdfCarrier, withheld } from './pdf-carrier.ts';
import { between, box, type Draw, drawText, grown, string } from './pdf-content.ts';

/** How the name is drawn so that it is not seen, what is drawn before it, and what the page needs for it. */
interface Way {
  readonly draw: Draw;
  readonly before?: string;
  readonly more?: PdfPage;
  readonly options?: Omit<PdfOptions, 'pages'>;
}

const CLEAR = '/ExtGState << /A << /ca 0 /CA 0 >> >>';
const cell = box(grown(withheld.name, 2), '0.8 g');

const invisible: Readonly<Record<string, Way>> = {
  'white-on-the-page': { draw: between('1 g') },
  'nearly-white-on-the-page': { draw: between('0.995 0.995 1 rg') },
  'white-on-light-yellow': { draw: between('1 g'), before: box(grown(withheld.name, 2), '1 1 0.8 rg') },
  'filled-with-a-white-shading': {
    draw: between('/Pattern cs /S scn'),
    more: { resources: '/Pattern << /S << /PatternType 2 /Shading $shading >> >>' },
    options: {
      objects: {
        shading:
          '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Extend [true true] ' +
          '/Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >>',
      },
    },
  },
  'color-of-its-cell': { draw: between('0.8 g'), before: cell },
  'white-outline': { draw: between('1 G 1 g 2 Tr') },
  'white-with-a-clear-outline': {
    draw: between('/A gs 1 g 0 G 2 Tr'),
    more: { resources: '/ExtGState << /A << /CA 0 >> >>' },
  },
  'in-mode-3': { draw: between('3 Tr') },
  'in-mode-7': { draw: between('7 Tr') },
  transparent: { draw: between('/A gs'), more: { resources: CLEAR } },
  'a-tenth-of-a-point': { draw: (text, pen) => drawText(text, { ...pen, size: 0.1 }) },
  'scaled-to-no-width': { draw: (text, pen) => drawText(text, pen, '0 Tz') + drawText('', pen, '100 Tz') },
  'matrix-of-no-size': {
    draw: (text, { x, y, size }) => `BT /F ${size} Tf 0.001 0 0 0.001 ${x} ${y} Tm ${string(text)} Tj ET\n`,
  },
  'page-of-no-size': {
    draw: (text, { x, y, size }) => `q 0.001 0 0 0.001 ${x} ${y} cm BT /F ${size} Tf ${string(text)} Tj ET Q\n`,
  },
};

const onLayer = (operands: string): Draw => between(`/OC ${operands} BDC`, 'EMC');
const layered = (state: string, objects: Readonly<Record<string, string>> = {}): Pick<Way, 'more' | 'options'> => ({
  more: { resources: '/Properties << /L $layer >>' },
  options: {
    objects: { layer: '<< /Type /OCG /Name (Names) >>', ...objects },
    catalog: `/OCProperties << /OCGs [$${objects.group === undefined ? 'layer' : 'group'}] /D << ${state} >> >>`,
  },
});
const GROUP = '<< /Type /OCG /Name (Names) >>';

const layers: Readonly<Record<string, Way>> = {
  'layer-that-is-off': { draw: onLayer('/L'), ...layered('/OFF [$layer]') },
  'layer-that-is-off-unless-listed': { draw: onLayer('/L'), ...layered('/BaseState /OFF') },
  'layer-for-print': {
    draw: onLayer('/L'),
    ...layered('/AS [<< /Event /View /OCGs [$layer] /Category [/View] >>]', {
      layer: '<< /Type /OCG /Name (Names) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >> >>',
    }),
  },
  'layer-by-membership': {
    draw: onLayer('/L'),
    ...layered('/OFF [$group]', { group: GROUP, layer: '<< /Type /OCMD /OCGs [$group] /P /AllOn >>' }),
  },
  'layer-by-expression': {
    draw: onLayer('/L'),
    ...layered('', { group: GROUP, layer: '<< /Type /OCMD /VE [/Not $group] >>' }),
  },
  'form-on-a-layer': {
    draw: (text, pen) => `q 1 0 0 1 ${pen.x} ${pen.y} cm /N Do Q\n`.repeat(text === '' ? 0 : 1),
    more: { resources: '/XObject << /N $name >>' },
    options: {
      objects: {
        layer: GROUP,
        name: {
          dictionary:
            '/Type /XObject /Subtype /Form /OC $layer /BBox [0 -4 200 16] /Resources << /Font << /F $font >> >>',
          stream: drawText(NAME, { x: 0, y: 0, size: 12 }),
        },
      },
      catalog: '/OCProperties << /OCGs [$layer] /D << /OFF [$layer] >> >>',
    },
  },
};

const below =
  (y: number): Draw =>
  (text, pen) =>
    drawText(text, { ...pen, y });

const outside: Readonly<Record<string, Way>> = {
  'outside-of-the-crop-box': { draw: below(100), more: { crop: '0 400 612 792' } },
  'outside-of-the-media-box': { draw: below(-50) },
  'right-of-the-page': { draw: (text, pen) => drawText(text, { ...pen, x: 700 }) },
};

const clipped: Readonly<Record<string, Way>> = {
  'clipped-away': { draw: between('0 0 10 10 re W n') },
  'clipped-to-nothing': { draw: between('300 300 m 300 300 l h W n') },
  'clipped-by-its-form': {
    draw: (_, pen) => `q 1 0 0 1 ${pen.x} ${pen.y} cm /N Do Q\n`,
    more: { resources: '/XObject << /N $name >>' },
    options: {
      objects: {
        name: {
          dictionary: '/Type /XObject /Subtype /Form /BBox [300 300 310 310] /Resources << /Font << /F $font >> >>',
          stream: drawText(NAME, { x: 0, y: 0, size: 12 }),
        },
      },
    },
  },
};

function carriersOf(
  ways: Readonly<Record<string, Way>>,
  kind: Pick<PdfCarrier, 'rule' | 'trait'>,
): Readonly<Record<string, PdfCarrier>> {
  return Object.fromEntries(
    Object.entries(ways).map(([name, { draw, before = '', more, options }]) => {
      const make = (content: string) => makePdf({ pages: [{ content: before + content, ...more }], ...options });
      const { content } = drawStatement(draw);
      return [name, { ...kind, words: [NAME], carrying: make(content), corrected: corrected(before, more) }];
    }),
  );
}

/** The words taken out, and what they stood on kept; a page that is cropped keeps its size. */
function corrected(before: string, more: PdfPage | undefined): Uint8Array {
  return makePdf({ pages: [{ content: before + withheld.content, ...(more?.crop && { crop: more.crop }) }] });
}

/** Words that are drawn on a page so that nobody sees them, by how. */
export const unseenCarriers: Readonly<Record<string, PdfCarrier>> = {
  ...carriersOf(invisible, { rule: 'STR-08', trait: 'invisible-text' }),
  ...carriersOf(
    { 'dark-blue-on-a-black-bar': { draw: between('0 0 0.3 rg'), before: box(grown(withheld.name, 2)) } },
    { rule: 'RED-01', trait: 'covered-text' },
  ),
  ...carriersOf(layers, { rule: 'RED-08', trait: 'hidden-layer' }),
  ...carriersOf(outside, { rule: 'RED-08', trait: 'off-page' }),
  ...carriersOf(clipped, { rule: 'RED-08', trait: 'clipped-text' }),
};
