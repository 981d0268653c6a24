import { makePdf, type PdfPage } from './pdf.ts';
import { drawStatement, NAME, type PdfCarrier, type Statement, withheld } from './pdf-carrier.ts';
import { box, corners, grown, placed, type Rectangle } from './pdf-content.ts';
import type { NamedObjects } from './pdf-objects.ts';

/** What is drawn over a rectangle, and what it needs. */
interface Cover {
  readonly draw: (over: Rectangle) => string;
  readonly resources?: string;
  /** Raw entries of its fonts. */
  readonly fonts?: string;
  /** Raw entries of the page. */
  readonly entries?: string;
  readonly objects?: NamedObjects;
}

const PIXEL = '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
const pixel = (gray: number) => ({ dictionary: PIXEL, stream: Uint8Array.of(gray) });

const covers: Readonly<Record<string, Cover>> = {
  'a-black-rectangle': { draw: (over) => box(grown(over, 1)) },
  'a-white-rectangle': { draw: (over) => box(grown(over, 1), '1 g') },
  'a-red-rectangle': { draw: (over) => box(grown(over, 1), '0.7 0.1 0.1 rg') },
  'a-rounded-box': { draw: (over) => roundedBox(grown(over, 3), 4) },
  'a-cross-hatch': { draw: (over) => hatch(grown(over, 1)) },
  'a-thick-line': {
    draw: ({ x, y, width, height }) =>
      `q 0 G ${height + 2} w ${x} ${y + height / 2} m ${x + width} ${y + height / 2} l S Q\n`,
  },
  'a-rectangle-on-a-turned-page': { draw: (over) => box(grown(over, 1)), entries: '/Rotate 90' },
  'a-rectangle-of-another-scale': {
    draw: ({ x, y, width, height }) =>
      `q 0 -2 2 0 ${x - 1} ${y + height + 1} cm 0 g 0 0 ${height / 2 + 1} ${width / 2 + 1} re f Q\n`,
  },
  'a-box-over-its-upper-half': {
    draw: ({ x, y, width, height }) => box({ x, y: y + 5, width, height: height - 5 }),
  },
  'boxes-that-each-let-a-part-through': {
    draw: (over) => `q /A gs ${box(grown(over, 1), '1 g').repeat(3)}Q\n`,
    resources: '/ExtGState << /A << /ca 0.6 >> >>',
  },
  'white-that-lightens': {
    draw: (over) => `q /A gs ${box(grown(over, 1), '1 g')}Q\n`,
    resources: '/ExtGState << /A << /BM /Screen >> >>',
  },
  'a-box-filled-with-a-shading': {
    draw: (over) => `q /Pattern cs /S scn ${box(grown(over, 1), '')}Q\n`,
    resources: '/Pattern << /S << /PatternType 2 /Shading $shading >> >>',
    objects: {
      shading:
        '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 612 0] /Extend [true true] ' +
        '/Function << /FunctionType 2 /Domain [0 1] /C0 [0.9 0.9 1] /C1 [0.2 0.2 0.6] /N 1 >> >>',
    },
  },
  'letters-that-strike-it-out': {
    draw: ({ x, y }) => `BT /F 12 Tf ${x} ${y + 3} Td (XXXXXXXXXX) Tj ET\n`,
  },
  'letters-that-strike-it-out-from-a-hyphen-on': {
    draw: ({ x, y }) => `BT /F 12 Tf ${x - 4} ${y + 3} Td (-XXXXXXXXXX) Tj ET\n`,
  },
  'a-row-of-black-squares': {
    draw: ({ x, y }) => `BT /Z 15 Tf ${x} ${y + 3} Td (nnnnnnn) Tj ET\n`,
    fonts: ' /Z $dingbats',
    objects: { dingbats: '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>' },
  },
  'letters-that-are-boxes': {
    draw: ({ x, y, width }) => `BT /Z 16 Tf ${x - 1} ${y} Td (${'a'.repeat(Math.ceil(width / 16))}) Tj ET\n`,
    fonts: ' /Z $boxes',
    objects: {
      boxes:
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a $glyph >> ' +
        '/Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << >> >>',
      glyph: { dictionary: '', stream: '1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f\n' },
    },
  },
  'two-halves': {
    draw: (over) => {
      const width = over.width / 2;
      return box({ ...over, width }) + box({ ...over, x: over.x + width, width });
    },
  },
  'a-picture': {
    draw: (over) => `q ${placed(grown(over, 1))} /P Do Q\n`,
    resources: '/XObject << /P $picture >>',
    objects: { picture: pixel(0) },
  },
  'an-inline-picture': {
    draw: (over) => `q ${placed(grown(over, 1))} BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q\n`,
  },
  'a-stencil-picture': {
    draw: (over) => `q 0 g ${placed(grown(over, 1))} BI /W 1 /H 1 /IM true /BPC 1 ID \0 EI Q\n`,
  },
  'a-form-with-a-box': {
    draw: (over) => `q ${placed(grown(over, 1))} /B Do Q\n`,
    resources: '/XObject << /B $box >>',
    objects: {
      box: { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 1 1]', stream: '0 g 0 0 1 1 re f\n' },
    },
  },
  'a-shading': {
    draw: ({ x, y, width, height }) => `q ${x - 1} ${y - 1} ${width + 2} ${height + 2} re W n /S sh Q\n`,
    resources: '/Shading << /S $shading >>',
    objects: {
      shading:
        '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Extend [true true] ' +
        '/Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.2] /N 1 >> >>',
    },
  },
  'a-pattern-of-tiles': {
    draw: ({ x, y, width, height }) => `q /Pattern cs /T scn ${x - 1} ${y - 1} ${width + 2} ${height + 2} re f Q\n`,
    resources: '/Pattern << /T $tile >>',
    objects: {
      tile: {
        dictionary:
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Resources << >>',
        stream: '0 g 0 0 4 4 re f\n',
      },
    },
  },
};

/** With lines for its sides and Bézier curves for its corners. */
function roundedBox({ x, y, width, height }: Rectangle, radius: number): string {
  const right = x + width;
  const top = y + height;
  return (
    `q 0 g ${x + radius} ${y} m ${right - radius} ${y} l ${right} ${y} ${right} ${y} ${right} ${y + radius} c ` +
    `${right} ${top - radius} l ${right} ${top} ${right} ${top} ${right - radius} ${top} c ` +
    `${x + radius} ${top} l ${x} ${top} ${x} ${top} ${x} ${top - radius} c ` +
    `${x} ${y + radius} l ${x} ${y} ${x} ${y} ${x + radius} ${y} c h f Q\n`
  );
}

/** Lines a point thick in both directions, half a point apart: nothing shows between them. */
function hatch({ x, y, width, height }: Rectangle): string {
  const across = Array.from({ length: Math.ceil(height * 2) }, (_, index) => {
    const level = y + index / 2;
    return `${x} ${level} m ${x + width} ${level} l S\n`;
  });
  const down = Array.from({ length: Math.ceil(width / 2) }, (_, index) => {
    const column = x + index * 2;
    return `${column} ${y} m ${column} ${y + height} l S\n`;
  });
  return `q 0 G 1 w ${across.join('')}${down.join('')}Q\n`;
}

/** An annotation over a rectangle; `$look` draws a black box of one by one. */
const notes: Readonly<Record<string, (over: Rectangle) => string>> = {
  square: (over) => annotation('Square', over, '/C [0 0 0] /IC [0 0 0] /AP << /N $look >>'),
  'square-without-appearance': (over) => annotation('Square', over, '/C [0 0 0] /IC [0 0 0]'),
  'circle-without-appearance': (over) => annotation('Circle', grown(over, 1), '/IC [0 0 0]'),
  'polygon-without-appearance': (over) =>
    annotation('Polygon', over, `/IC [0 0 0] /Vertices [${ring(grown(over, 1))}]`),
  'line-without-appearance': (over) => annotation('Line', over, `/C [0] /BS << /W 18 >> /L [${middleOf(over)}]`),
  'ink-without-appearance': (over) => annotation('Ink', over, `/C [0 0 0] /BS << /W 18 >> ${inked(over)}`),
  'free-text-without-appearance': (over) => annotation('FreeText', over, '/C [0 0 0] /DA (/F 12 Tf 0 g) /Contents ( )'),
  'field-without-appearance': (over) => annotation('Widget', over, '/FT /Tx /T (a) /MK << /BG [0 0 0] >>'),
  highlight: (over) => annotation('Highlight', over, `/C [0 0 0] ${quad(over)} /AP << /N $look >>`),
  stamp: (over) => annotation('Stamp', over, '/Name /Draft /AP << /N $look >>'),
  ink: (over) => annotation('Ink', over, `/C [0 0 0] /BS << /W 16 >> ${inked(over)} /AP << /N $look >>`),
  'free-text': (over) => annotation('FreeText', over, '/C [0 0 0] /DA (/F 12 Tf 0 g) /Contents ( ) /AP << /N $look >>'),
};

function annotation(subtype: string, over: Rectangle, entries: string): string {
  return `<< /Type /Annot /Subtype /${subtype} /F 4 /Rect [${corners(grown(over, 1))}] ${entries} >>`;
}

/** The corners of a stretch of text, the upper two first, as programs write them. */
function quad({ x, y, width, height }: Rectangle): string {
  const right = x + width;
  const top = y + height;
  return `/QuadPoints [${x} ${top} ${right} ${top} ${x} ${y} ${right} ${y}]`;
}

function inked(over: Rectangle): string {
  return `/InkList [[${middleOf(over)}]]`;
}

/** The ends of a line through its middle. */
function middleOf({ x, y, width, height }: Rectangle): string {
  return `${x} ${y + height / 2} ${x + width} ${y + height / 2}`;
}

/** Its corners, one after another. */
function ring({ x, y, width, height }: Rectangle): string {
  return `${x} ${y} ${x + width} ${y} ${x + width} ${y + height} ${x} ${y + height}`;
}

const look: NamedObjects = {
  look: { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 1 1]', stream: '0 g 0 0 1 1 re f\n' },
};

const marked = (over: Rectangle) =>
  annotation('Redact', over, `/C [1 0 0] /IC [0 0 0] /OverlayText (Withheld) ${quad(over)}`);

function covered({ content, name }: Statement, { draw, objects = {}, ...more }: Cover): Uint8Array {
  return makePdf({ pages: [{ content: content + draw(name), ...more }], objects });
}

/** The words are drawn by a form, and the box by the page. */
function formed({ content, name }: Statement): Uint8Array {
  return makePdf({
    pages: [{ content: `/W Do\n${box(grown(name, 1))}`, resources: '/XObject << /W $words >>' }],
    objects: {
      words: {
        dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F $font >> >>',
        stream: content,
      },
    },
  });
}

function noted({ content, name }: Statement, note: (over: Rectangle) => string): Uint8Array {
  return makePdf({ pages: [{ content, annotations: [note(name)] }], objects: look });
}

const page = ({ content }: Statement, more: PdfPage) => makePdf({ pages: [{ content, ...more }] });

/** What lies over the words of a page, by what it is. */
export const coverCarriers: Readonly<Record<string, PdfCarrier>> = {
  ...Object.fromEntries(
    Object.entries(covers).map(([name, cover]) => [
      `under-${name}`,
      {
        rule: 'RED-01',
        trait: 'covered-text',
        words: [NAME],
        carrying: covered(drawStatement(), cover),
        corrected: covered(withheld, cover),
      } satisfies PdfCarrier,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(notes).map(([name, note]) => [
      `below-a-note-${name}`,
      {
        rule: 'RED-02',
        trait: 'covered-by-note',
        words: [NAME],
        carrying: noted(drawStatement(), note),
        corrected: noted(withheld, note),
      } satisfies PdfCarrier,
    ]),
  ),
  'form-with-words-under-a-box': {
    rule: 'RED-01',
    trait: 'covered-text',
    words: [NAME],
    carrying: formed(drawStatement()),
    corrected: formed(withheld),
  },
  'marked-for-redaction': {
    rule: 'RED-02',
    trait: 'unapplied-redaction',
    words: [NAME],
    carrying: page(drawStatement(), { annotations: [marked(drawStatement().name)] }),
    corrected: makePdf({ pages: [{ content: withheld.content + box(withheld.name) }] }),
  },
};
