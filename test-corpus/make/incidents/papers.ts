import type { Cases } from '../cases.ts';
import { makePdf, type PdfOptions } from '../pdf.ts';
import { box, drawLine, drawText, grown, placed, type Rectangle } from '../pdf-content.ts';

/** Draws over all that a page withholds. */
type Cover = (places: readonly Rectangle[]) => string;

/** Lines of the pages of a paper, from the top; what it withholds stands between guillemets. */
type Paper = readonly (readonly string[])[];

/** A paper of which what is withheld is covered, or gone with the covers left. */
function makePaper(
  paper: Paper,
  cover: Cover,
  words: 'covered' | 'gone',
  options: Omit<PdfOptions, 'pages'> = {},
  resources?: string,
): Uint8Array {
  const pages = paper.map((lines) => {
    const drawn = lines.map((text, row) => drawLine(text, 720 - row * 24, words === 'gone' ? () => '' : undefined));
    const places = drawn.flatMap(({ marked }) => marked.map((place) => grown(place, 1)));
    const content = drawn.map((line) => line.content).join('') + cover(places);
    return { content, ...(resources !== undefined && { resources }) };
  });
  return makePdf({ pages, ...options });
}

const both = (folder: string, paper: Paper, cover: Cover, options?: Omit<PdfOptions, 'pages'>, resources?: string) => ({
  [`${folder}/leaked.pdf`]: makePaper(paper, cover, 'covered', options, resources),
  [`${folder}/corrected.pdf`]: makePaper(paper, cover, 'gone', options, resources),
});

const blackBoxes: Cover = (places) => places.map((place) => box(place)).join('');

/** White boxes with a frame, and the ground for withholding on top. */
const namedBoxes: Cover = (places) =>
  places
    .map(({ x, y, width, height }) => {
      const frame = `q 1 g 0.5 w ${x} ${y} ${width} ${height} re B Q\n`;
      return frame + drawText('s 47F', { x: x + 3, y: y + 5, size: 7 });
    })
    .join('');

/** All boxes of a page as one path. */
const oneFill: Cover = (places) =>
  `q 0 g ${places.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`).join(' ')} f Q\n`;

/** Lines as thick as the text is high. */
const bars: Cover = (places) =>
  places
    .map(({ x, y, width, height }) => {
      const middle = y + height / 2;
      return `q 0 G ${height} w ${x} ${middle} m ${x + width} ${middle} l S Q\n`;
    })
    .join('');

const pictures: Cover = (places) => places.map((place) => `q ${placed(place)} /P Do Q\n`).join('');
const pixel = {
  picture: {
    dictionary: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    stream: Uint8Array.of(0),
  },
};

const REQUESTS: Paper = [
  [
    'Answers to the committee, second part',
    'The service asked for leave to listen to «Osric Mossgrove».',
    'The house that was watched is «12 Quarry Lane, Kelby».',
    'The request was signed by «Nerys Lornwick» and by «Tamsin Hexley».',
    'The committee has no further questions.',
  ],
];

const MANUAL: Paper = [
  ['Screening manual', 'Chapter 1: the lane', 'A lane is opened by two people.'],
  [
    'Chapter 2: who is looked at twice',
    'A second look is taken at passports of «Norland, Sudland and Estmark».',
    'A bag is opened by hand after every «fifth bag that shows nothing».',
    'The rod is tried on a test piece at the start of each shift.',
  ],
  [
    'Chapter 3: who is not looked at',
    'People with the card «of the blue stripe» walk by.',
    'The card is shown on the inside of the cover.',
  ],
];

const CHECKPOINT: Paper = [
  [
    'Report on the night of 4 March',
    'The car came down the ramp at the speed of others.',
    'The post was held by «Corwin Varnaby» and by «Osric Mossgrove».',
    'The light was to be shown at «ninety yards from the post».',
    'Of the posts on this road «three of seven» had no radio.',
    'The report was given to both governments.',
  ],
];

const FILING: Paper = [
  [
    'Response to the motion',
    'The motion is answered point by point.',
    'The sum of the second loan is «four parts of nine».',
    'The paper was handed to «Mr. Hexley» in the hall.',
    'The meeting was held «in the spring, at the lake».',
    'The exhibits follow in the order of the motion.',
  ],
];

const CONTRACT: Paper = [
  [
    'Contract for the supply of doses',
    'Article 1. The doses are supplied within the year.',
    'Article 2. The price of a dose is «two coins and a half».',
    'Article 3. The first part is paid «thirty days before delivery».',
    'Article 4. This contract is governed by the law of the place.',
  ],
];

const COPY: Paper = [
  [
    'Copy for the defense',
    '«Nerys Lornwick» said that she had left at nine.',
    'The door was opened for «Nerys Lornwick» by a neighbor.',
    'The statement was read to «Nerys Lornwick», who agreed.',
  ],
  ['Second page', 'The bag was given back to Nerys Lornwick in the hall.', 'Nothing else was found.'],
];
const COPY_CORRECTED: Paper = COPY.map((lines) =>
  lines.map((text) => text.replace(/«?Nerys Lornwick»?/, '«Nerys Lornwick»')),
);

const RELEASE: Paper = [
  [
    'Release of the file, volume 3',
    'The first letter is from «Tamsin Hexley».',
    'The second letter is from «Corwin Varnaby», and has no date.',
    'The list of those who wrote begins with «Nerys Lornwick».',
    'The letters were returned in the autumn.',
  ],
];

/** Papers of incidents, leaked and corrected, by their paths. The same bytes each time. */
export const files: Cases = {
  ...both('10-text-behind-redactions', REQUESTS, namedBoxes),
  ...both('11-screening-manual', MANUAL, blackBoxes),
  ...both('12-checkpoint-report', CHECKPOINT, oneFill),
  ...both('14-filing-with-bars', FILING, bars),
  '16-bookmarks/leaked.pdf': makePaper(CONTRACT, blackBoxes, 'gone', {
    bookmarks: ['Article 1', 'Article 2: two coins and a half', 'Article 3: thirty days before delivery', 'Article 4'],
  }),
  '16-bookmarks/corrected.pdf': makePaper(CONTRACT, blackBoxes, 'gone', {
    bookmarks: ['Article 1', 'Article 2', 'Article 3', 'Article 4'],
  }),
  '17-one-name-missed/leaked.pdf': makePaper(COPY, blackBoxes, 'covered'),
  '17-one-name-missed/corrected.pdf': makePaper(COPY_CORRECTED, blackBoxes, 'gone'),
  ...both('23-names-of-survivors', RELEASE, pictures, { objects: pixel }, '/XObject << /P $picture >>'),
};
