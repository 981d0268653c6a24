import { makePdf, type PdfPage } from './pdf.ts';
import { NAME, type PlainPdf } from './pdf-carrier.ts';
import { drawLine, drawText, string, widthOf } from './pdf-content.ts';
import type { NamedObjects } from './pdf-objects.ts';

const set = (words: readonly string[], content: string, more: PdfPage = {}, objects: NamedObjects = {}): PlainPdf => ({
  rules: [],
  words,
  bytes: makePdf({ pages: [{ content, ...more }], objects }),
});

/** Lines from the top of the page on. */
const lines = (...texts: readonly string[]) =>
  texts.map((text, index) => drawText(text, { x: 72, y: 700 - index * 14, size: 12 })).join('');

/** Each letter by its place. */
const letters = (text: string, y: number) =>
  Array.from(text).map((letter, index) => ({ letter, x: 72 + widthOf(text.slice(0, index), 12), y }));
const drawLetters = (placed: readonly { readonly letter: string; readonly x: number; readonly y: number }[]) =>
  placed.map(({ letter, x, y }) => drawText(letter, { x: Math.round(x * 100) / 100, y, size: 12 })).join('');

/** The same order on every machine, and one in which nobody reads. */
function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item, index) => ({ item, rank: (index * 7) % items.length }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const copies = (text: string, offsets: readonly (readonly [x: number, y: number])[], state = '') =>
  offsets.map(([x, y]) => `q ${state} ${drawText(text, { x: 72 + x, y: 700 + y, size: 12 })}Q\n`).join('');

/** Widths from code 1 to the tilde: of ligatures, and of Helvetica. */
const WIDTHS = Array.from({ length: 126 }, (_, index) =>
  index < 31 ? ([500, 500, 556, 778, 778][index] ?? 0) : widthOf(String.fromCharCode(index + 1), 1000),
).join(' ');

/** A font whose first codes are ligatures, by the names of their glyphs. */
const LIGATURES =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding ' +
  `/Differences [1 /fi /fl /ff /ffi /ffl] >> /FirstChar 1 /LastChar 126 /Widths [${WIDTHS}] >>`;

/** From code to text in hexadecimal UTF-16 (ISO 32000-1, 9.10.3). */
function toUnicode(codes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(codes).map(([code, text]) => `<${code}> <${text}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${pairs.length} beginbfchar
${pairs.join('\n')}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end
`;
}

const mapped = (codes: Readonly<Record<string, string>>): NamedObjects => ({
  mapped:
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 1 /LastChar 126 ' +
    `/Widths [${WIDTHS}] /ToUnicode $codes >>`,
  codes: { dictionary: '', stream: toUnicode(codes) },
});

/** Hebrew letters under the codes of Latin ones, as fonts without names of glyphs have them. */
const HEBREW = 'שלום לכולם';
const hebrewCodes = Object.fromEntries(
  Array.from(new Set(HEBREW.replaceAll(' ', ''))).map((letter, index) => [
    (0x61 + index).toString(16),
    letter.charCodeAt(0).toString(16).padStart(4, '0'),
  ]),
);
const hebrewCode = (letter: string) =>
  Object.entries(hebrewCodes).find(([, text]) => Number.parseInt(text, 16) === letter.charCodeAt(0))?.[0] ?? '20';
/** Letters from the right to the left, the last drawn first. */
const hebrew = Array.from(HEBREW, hebrewCode).toReversed().join('');

/** Each digit in a cell of its own. */
const comb = Array.from('078051120')
  .map((digit, index) => {
    const x = 160 + index * 18;
    return `q 0.5 w ${x} 690 18 20 re S Q\n${drawText(digit, { x: x + 5.5, y: 696, size: 12 })}`;
  })
  .join('');

const LEFT = [
  'The green van was parked be-',
  'side the old mill until noon,',
  'when a man came out of it',
  'and went down to the river.',
];
const RIGHT = [
  'Nobody at the lock had seen',
  'him before, and the keeper',
  'wrote down the number that',
  'he could read on the door.',
];
const columns = LEFT.map((left, row) => {
  const y = 700 - row * 14;
  const x = 72 + Math.max(...LEFT.map((text) => widthOf(text, 12))) + 12;
  return drawText(left, { x: 72, y, size: 12 }) + drawText(RIGHT[row] ?? '', { x, y, size: 12 });
}).join('');

/** Words that are set in ways that make them hard to read for a program, by how. */
export const settings: Readonly<Record<string, PlainPdf>> = {
  ligatures: set(
    ['The officer filed his staffing forms on the floor baffled.'],
    `BT /L 12 Tf 72 700 Td (The o\x04cer \x01led his sta\x04ng forms on the \x02oor ba\x05ed.) Tj ET\n`,
    { fonts: '/L $ligatures' },
    { ligatures: LIGATURES },
  ),
  'ligatures-by-their-text': set(
    ['officer', 'baffled'],
    'BT /F 12 Tf 72 700 Td (An o) Tj /L 12 Tf (\x04) Tj /F 12 Tf (cer was ba) Tj /L 12 Tf (\x05) Tj /F 12 Tf (ed.) Tj ET\n',
    { fonts: '/L $mapped' },
    mapped({ '04': '006600660069', '05': '00660066006c' }),
  ),
  'soft-hyphen-in-a-name': set(
    [NAME],
    lines('The witness is Corwin Var\xad', 'naby, who lives at the end of Mill Lane.'),
  ),
  'soft-hyphen-in-an-address': set(
    ['varnaby.corwin@example.org'],
    lines('Write to him at varnaby.corwin@exam\xad', 'ple.org, which he reads every day.'),
  ),
  'identifier-on-two-lines': set(
    ['078-05-1120', '4111 1111 1111 1111'],
    lines(
      'The number on the card is 078-05-',
      '1120, and he paid with 4111 1111',
      '1111 1111 at the gate of the yard.',
    ),
  ),
  'bold-letter-by-letter': set(
    [NAME],
    drawLetters(letters(NAME, 700).flatMap((each) => [each, { ...each, x: each.x + 0.3 }])),
  ),
  'bold-word-by-word': set(
    [NAME],
    copies(NAME, [
      [0, 0],
      [0.3, 0],
    ]),
  ),
  'bold-four-times': set(
    [NAME],
    copies(NAME, [
      [0, 0],
      [0.3, 0],
      [0, 0.3],
      [0.3, 0.3],
    ]),
  ),
  'with-a-shadow': set([NAME], copies(NAME, [[1, -1]], '0.7 g') + copies(NAME, [[0, 0]])),
  'letters-in-any-order': set([NAME], drawLetters(shuffled(letters(NAME, 700)))),
  'letters-from-the-last': set([NAME], drawLetters(letters(NAME, 700).toReversed())),
  'lines-from-the-last': set(
    ['begins here and goes on there.'],
    drawLine('goes on there.', 686).content + drawLine('A sentence begins here and', 700).content,
  ),
  'right-to-left': set(
    [HEBREW],
    `BT /H 12 Tf 72 700 Td <${hebrew}> Tj ET\n`,
    { fonts: '/H $hebrew' },
    {
      hebrew: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode $codes >>',
      codes: { dictionary: '', stream: toUnicode(hebrewCodes) },
    },
  ),
  'wide-letters': set([NAME], drawText(NAME, { x: 72, y: 700, size: 12 }, '6 Tc')),
  'letters-in-cells': set(['078051120'], drawLine('Social security', 696).content + comb),
  'label-above-its-value': set(
    ['Surname', 'Varnaby', 'Mill Lane'],
    [
      drawText('Surname', { x: 72, y: 700, size: 7 }),
      drawText('Street', { x: 250, y: 700, size: 7 }),
      drawText('Varnaby', { x: 72, y: 687, size: 12 }),
      drawText('Mill Lane', { x: 250, y: 687, size: 12 }),
    ].join(''),
  ),
  'label-below-its-line': set(
    ['Varnaby', 'Mill Lane'],
    [
      drawText('Varnaby', { x: 72, y: 700, size: 12 }),
      drawText('Mill Lane', { x: 250, y: 700, size: 12 }),
      'q 0.5 w 72 696 m 220 696 l S 250 696 m 400 696 l S Q\n',
      drawText('(surname)', { x: 72, y: 687, size: 7 }),
      drawText('(street)', { x: 250, y: 687, size: 7 }),
    ].join(''),
  ),
  'close-columns': set(['the old mill until noon, when a man', 'and the keeper wrote down the number'], columns),
  'kerned-words': set(
    [NAME],
    `BT /F 12 Tf 72 700 Td [${string('Cor')} -20 ${string('win')} -300 ${string('Var')} 15 ${string('naby')}] TJ ET\n`,
  ),
};
