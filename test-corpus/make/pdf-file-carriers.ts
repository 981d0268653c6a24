import { makePdf, type PdfOptions, type PdfPage } from './pdf.ts';
import { drawStatement, NAME, type PdfCarrier, withheld } from './pdf-carrier.ts';
import { box, corners, drawLine, drawText, grown, type Rectangle, string } from './pdf-content.ts';
import { COURIER_SIZE, makeScan, placeOf, type ScannedLine } from './pdf-picture.ts';

const open = drawStatement();
const bar = grown(withheld.name, 1);
const redacted = withheld.content + box(bar);
/** A page with a bar, under which there is nothing any more. */
const barred: PdfPage = { content: redacted };

const make = (page: PdfPage, options: Omit<PdfOptions, 'pages'> = {}) => makePdf({ pages: [page], ...options });
/** The page with the bar, and something of the file beside it: with the name, and with words that the page shows. */
const beside = (options: (words: string) => Omit<PdfOptions, 'pages'> & { readonly page?: PdfPage }) => {
  const of = (words: string) => {
    const { page, ...rest } = options(words);
    return make({ ...barred, ...page }, rest);
  };
  return { carrying: of(NAME), corrected: of('Mill Lane') };
};

/** A structure of one element, which is marked content 0 of the first page. */
const structure = (type: string, entries: string) => ({
  catalog: '/MarkInfo << /Marked true >> /StructTreeRoot $tree',
  objects: {
    tree: '<< /Type /StructTreeRoot /K $element >>',
    element: `<< /Type /StructElem /S /${type} /P $tree /Pg $page1 /K 0 ${entries} >>`,
  },
});

const withheldWords = { rule: 'RED-04', trait: 'withheld-words', words: [NAME] } as const;

const SCANNED: readonly ScannedLine[] = [
  { text: 'STATEMENT TAKEN ON 2 MARCH', x: 72, y: 700 },
  { text: 'THE WITNESS IS CORWIN VARNABY OF MILL LANE.', x: 72, y: 670 },
  { text: 'A GREEN VAN LEFT THE YARD AT NINE.', x: 72, y: 640 },
];
const SCANNED_NAME = 'CORWIN VARNABY';
const scannedBar = SCANNED.filter(({ text }) => text.includes(SCANNED_NAME)).map((line) => placeOf(line, SCANNED_NAME));

/** A scanned page with the words that were recognized behind it, in mode 3, in the places of those in the picture. */
export function makeScannedPage(
  bars: readonly Rectangle[],
  words: readonly ScannedLine[],
  shade?: 'black' | 'white',
  over = '',
): Uint8Array {
  const layer = words.map(
    ({ text, x, y }) => `BT 3 Tr /C ${COURIER_SIZE} Tf 1 0 0 1 ${x} ${y} Tm ${string(text)} Tj ET\n`,
  );
  return makePdf({
    pages: [
      {
        content: `q 612 0 0 792 0 0 cm /P Do Q\n${layer.join('')}${over}`,
        fonts: '/C << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
        resources: '/XObject << /P $scan >>',
      },
    ],
    objects: { scan: makeScan(SCANNED, bars, shade) },
  });
}

/** Where the name stands in the picture of a scanned page. */
export const scannedNames: readonly Rectangle[] = scannedBar;
/** The recognized lines of a page that is not blacked out. */
export const recognized = SCANNED;
/** Those of a page after it was recognized anew, once it was blacked out. */
const recognizedAnew = SCANNED.flatMap((line) => {
  if (!line.text.includes(SCANNED_NAME)) return [line];
  const [before = '', after = ''] = line.text.split(SCANNED_NAME);
  return [
    { ...line, text: before.trimEnd() },
    { ...line, text: after.trimStart(), x: line.x + line.text.indexOf(after.trimStart()) * 9 },
  ];
});

const revealing = (shade: 'black' | 'white') =>
  ({
    rule: 'RED-06',
    trait: 'revealing-layer',
    words: [SCANNED_NAME],
    carrying: makeScannedPage(scannedBar, SCANNED, shade),
    corrected: makeScannedPage(scannedBar, recognizedAnew, shade),
  }) satisfies PdfCarrier;

const elsewhere = (line: string): PdfPage => ({ content: drawLine(line, 720).content });
const BOX_NOTE = (over: Rectangle) =>
  `<< /Type /Annot /Subtype /Square /F 4 /Rect [${corners(over)}] /C [0 0 0] /IC [0 0 0] /AP << /N $look >> >>`;
const look = { look: { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 1 1]', stream: '0 g 0 0 1 1 re f\n' } };

const FORM = {
  dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F $font >> >>',
} as const;
const STAMP: Rectangle = { x: 300, y: 500, width: 20, height: 20 };

/** What the file around its pages keeps, by what it is. */
export const fileCarriers: Readonly<Record<string, PdfCarrier>> = {
  'bookmark-of-a-withheld-name': { ...withheldWords, ...beside((words) => ({ bookmarks: [words] })) },
  'title-with-a-withheld-name': { ...withheldWords, ...beside((words) => ({ info: { Title: words } })) },
  'tag-with-a-withheld-name': {
    ...withheldWords,
    ...beside((words) => ({
      page: { content: `${withheld.content}/P << /MCID 0 >> BDC ${box(bar)}EMC\n` },
      ...structure('P', `/ActualText ${string(words)}`),
    })),
  },
  'text-in-place-of-a-bar': {
    ...withheldWords,
    ...beside((words) => ({
      page: { content: `${withheld.content}/Span << /ActualText ${string(words)} >> BDC ${box(bar)}EMC\n` },
    })),
  },

  'missed-on-another-page': {
    rule: 'RED-07',
    trait: 'missed-redaction',
    words: [],
    carrying: makePdf({ pages: [{ content: open.content + box(bar) }, elsewhere(`${NAME} signed it.`)] }),
    corrected: makePdf({ pages: [barred, elsewhere('The witness signed it.')] }),
  },
  'missed-below-a-note': {
    rule: 'RED-07',
    trait: 'missed-redaction',
    words: [],
    carrying: makePdf({
      pages: [{ content: open.content, annotations: [BOX_NOTE(bar)] }, elsewhere(`The yard of ${NAME} is small.`)],
      objects: look,
    }),
    corrected: makePdf({ pages: [barred, elsewhere('The yard is small.')] }),
  },

  'black-bar-in-a-scan': revealing('black'),
  'white-bar-in-a-scan': revealing('white'),

  'earlier-content': {
    rule: 'RED-05',
    trait: 'earlier-revision',
    words: [NAME],
    carrying: make({ content: open.content }, { revisions: [{ content1: { dictionary: '', stream: redacted } }] }),
    corrected: make(barred),
  },
  'earlier-page': {
    rule: 'RED-05',
    trait: 'earlier-revision',
    words: [NAME],
    carrying: make(
      { content: open.content },
      {
        revisions: [
          {
            anew: { dictionary: '', stream: redacted },
            page1:
              '<< /Type /Page /Parent $pages /MediaBox [0 0 612 792] /Contents $anew /Resources << /Font << /F $font >> >> >>',
          },
        ],
      },
    ),
    corrected: make(barred),
  },

  'field-on-no-page': {
    rule: 'STR-08',
    trait: 'hidden-field',
    words: [NAME],
    carrying: make({ content: withheld.content }, { loose: { name: 'witness', value: NAME } }),
    corrected: make({ content: withheld.content }),
  },
  'field-with-the-hidden-flag': field('/F 2 /Rect [72 500 300 520]'),
  'field-of-no-size': field('/F 4 /Rect [72 500 72 500]'),
  'field-outside-of-the-page': field('/F 4 /Rect [700 500 900 520]'),

  'content-that-no-page-uses': {
    rule: 'STR-10',
    trait: 'orphan-text',
    words: [NAME],
    carrying: make(
      { content: withheld.content },
      { objects: { lost: { dictionary: '', stream: drawText(NAME, { x: 72, y: 600, size: 12 }) } } },
    ),
    corrected: make({ content: withheld.content }),
  },
  'form-that-no-page-draws': {
    rule: 'STR-10',
    trait: 'orphan-text',
    words: [NAME],
    ...left((words) => ({ ...FORM, stream: drawText(words, { x: 72, y: 600, size: 12 }) })),
  },
  'value-that-no-page-uses': {
    rule: 'STR-10',
    trait: 'orphan-text',
    words: [NAME],
    carrying: make({ content: withheld.content }, { objects: { lost: `<< /V ${string(NAME)} >>` } }),
    corrected: make({ content: withheld.content }),
  },
  'property-of-an-element': {
    rule: 'STR-16',
    trait: 'custom-xml',
    words: [NAME],
    carrying: make(
      { content: withheld.content },
      structure('P', `/A << /O /UserProperties /P [<< /N (Witness) /V ${string(NAME)} >>] >>`),
    ),
    corrected: make({ content: withheld.content }),
  },
  'stream-of-no-kind': {
    rule: 'STR-16',
    trait: 'custom-xml',
    words: [NAME],
    carrying: make(
      { content: withheld.content, entries: '/Example_Draft $draft' },
      { objects: { draft: { dictionary: '', stream: `The witness is ${NAME}.` } } },
    ),
    corrected: make({ content: withheld.content }),
  },
  'words-of-an-artifact': {
    rule: 'STR-16',
    trait: 'alternative-text',
    words: [NAME],
    carrying: make({ content: `${withheld.content}/Artifact << /Contents ${string(NAME)} >> BDC ${box(STAMP)}EMC\n` }),
    corrected: make({ content: `${withheld.content}/Artifact << /Type /Layout >> BDC ${box(STAMP)}EMC\n` }),
  },
  'sticky-note': {
    rule: 'STR-11',
    trait: 'comment',
    words: [NAME],
    carrying: make({ content: withheld.content, notes: [`Ask ${NAME}`] }),
    corrected: make({ content: withheld.content }),
  },
  thumbnail: {
    rule: 'STR-16',
    trait: 'thumbnail',
    words: [],
    carrying: make(
      { content: withheld.content, entries: '/Thumb $thumb' },
      {
        objects: {
          thumb: {
            dictionary: '/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
            stream: Uint8Array.of(0, 255, 255, 0),
          },
        },
      },
    ),
    corrected: make({ content: withheld.content }),
  },
  'picture-beside-words': {
    rule: 'STR-15',
    trait: 'picture',
    words: [],
    carrying: make({ content: `${withheld.content}q 300 0 0 200 72 300 cm /P Do Q\n`, picture: true }),
    corrected: make({ content: withheld.content }),
  },
  'described-picture': {
    rule: 'STR-16',
    trait: 'alternative-text',
    words: [NAME],
    carrying: make(
      {
        content: `${withheld.content}/Figure << /MCID 0 >> BDC ${box({ x: 72, y: 500, width: 90, height: 60 }, '0.5 g')}EMC\n`,
      },
      structure('Figure', `/Alt (Photograph of ${NAME})`),
    ),
    corrected: make({ content: withheld.content }),
  },
  script: {
    rule: 'STR-16',
    trait: 'macro',
    words: [],
    carrying: make(
      { content: withheld.content },
      { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\);) >>' },
    ),
    corrected: make({ content: withheld.content }),
  },
  'data-of-a-program': {
    rule: 'STR-16',
    trait: 'custom-xml',
    words: [],
    carrying: make({
      content: withheld.content,
      entries: '/PieceInfo << /Press << /LastModified (D:20260102030405Z) /Private << /Draft (Second) >> >> >>',
    }),
    corrected: make({ content: withheld.content }),
  },
};

/** A page with a form at hand that it does not draw: with the name, and with words that the page shows. */
function left(form: (words: string) => { readonly dictionary: string; readonly stream: string }) {
  const of = (words: string) =>
    make({ content: withheld.content, resources: '/XObject << /X $form >>' }, { objects: { form: form(words) } });
  return { carrying: of(NAME), corrected: of('Mill Lane') };
}

function field(entries: string): PdfCarrier {
  const widget = (value: string) =>
    make(
      { content: withheld.content, annotations: ['$field'] },
      {
        objects: {
          field: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (witness) /V ${string(value)} /DA (/F 12 Tf 0 g) ${entries} >>`,
        },
        catalog: '/AcroForm << /Fields [$field] /DR << /Font << /F $font >> >> /DA (/F 12 Tf 0 g) >>',
      },
    );
  return { rule: 'STR-08', trait: 'hidden-field', words: [NAME], carrying: widget(NAME), corrected: widget('') };
}
