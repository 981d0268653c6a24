import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around } from '../../../test-corpus/make/pdf-around.ts';
import { BytesSource } from '../src/index.ts';
import { PAGE, pagesOf, rawPdf, spaces, stream, WORDS } from './raw-pdf.ts';
import { codes, see, texts } from './steps.ts';

/** Milliseconds that none of these takes on a slow machine, and that all of them would if they were quadratic. */
const SLOW_MS = 20_000;

const many = (count: number, piece: string) => piece.repeat(count);
const withObjects = (more: Readonly<Record<number, string | Uint8Array>>, page = PAGE, catalog = '') =>
  rawPdf({ ...pagesOf([page], { 5: stream('', WORDS), ...more }), 1: `<</Type/Catalog/Pages 2 0 R${catalog}>>` });
/** What stands before the table of a document, which is then rebuilt. */
const within = (bytes: Uint8Array, text: string) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace('xref\n', () => `${text}\nxref\n`),
    'latin1',
  );
const plain = withObjects({});

describe('what leads back to itself ends', () => {
  test.each([
    ['fields that are their own parents', withObjects({ 20: '<</FT/Tx/T(a)/V(b)/Parent 20 0 R/Kids[20 0 R]>>' })],
    [
      'fields of a form',
      withObjects(
        { 20: '<</T(a)/Parent 21 0 R/Kids[21 0 R]>>', 21: '<</T(b)/Parent 20 0 R/Kids[20 0 R]/FT/Tx/V(c)>>' },
        PAGE,
        '/AcroForm<</Fields[20 0 R]>>',
      ),
    ],
    [
      'a page tree',
      rawPdf({ ...pagesOf([PAGE], { 5: stream('', WORDS) }), 2: '<</Type/Pages/Kids[100 0 R 2 0 R]/Count 1>>' }),
    ],
    ['references', withObjects({ 20: '21 0 R', 21: '20 0 R' }, PAGE, '/Names 20 0 R')],
    ['a name tree', withObjects({ 20: '<</Kids[20 0 R]/Names[(a)20 0 R]>>' }, PAGE, '/Names<</Dests 20 0 R>>')],
    [
      'resources of a page that nothing refers to',
      withObjects({ 20: '<</Type/Page/Parent 21 0 R>>', 21: '<</Parent 21 0 R>>' }),
    ],
    ['tables', Buffer.from(Buffer.from(plain).toString('latin1').replace('/Root', '/Prev 9/XRefStm 9/Root'), 'latin1')],
  ])('%s', { timeout: SLOW_MS }, async (_name, pdf) => {
    const seen = await see(new BytesSource('a.pdf', pdf));
    expect(codes(seen)).not.toContain('crashed');
    expect(codes(seen)).not.toContain('limit-exceeded');
    expect(texts(seen)).toContain('Plain words');
  });
});

describe('what is very many is read in bounded time', () => {
  const objects = (count: number, object: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => `${1_000 + index} 0 obj${object(index)}endobj\n`).join('');
  test.each([
    [
      'objects',
      within(
        plain,
        objects(200_000, () => '<</A(b)>>'),
      ),
    ],
    [
      'objects that do not end',
      within(
        plain,
        objects(50_000, () => '<</A(b'),
      ),
    ],
    [
      'streams that do not end',
      within(
        plain,
        objects(50_000, () => '<<>>stream\n'),
      ),
    ],
    [
      'arrays that do not end',
      within(
        plain,
        objects(50_000, () => '[[[['),
      ),
    ],
    ['ends of the document', within(plain, many(100_000, '%%EOF\n'))],
    ['ends with a table each', within(plain, many(2_000, 'startxref\n9\n%%EOF\n'))],
    ['trailers', within(plain, many(100_000, 'trailer<</A>'))],
    [
      'pages that nothing refers to',
      within(
        plain,
        objects(20_000, () => '<</Type/Page/Contents 5 0 R>>'),
      ),
    ],
    [
      'contents that nothing refers to',
      within(
        plain,
        objects(5_000, () => '<<>>stream\nBT (a) Tj ET\nendstream '),
      ),
    ],
    ['texts between objects', within(plain, many(100_000, '% Jane Doe, a word\n'))],
    ['marks in contents', withObjects({ 5: stream('', WORDS + many(100_000, '/Alt(')) })],
    ['strings in contents', withObjects({ 20: stream('', `BT ${many(200_000, '[(')} Tj`) })],
    [
      'widgets of one field',
      withObjects(
        {
          20: `<</FT/Tx/T(a)/V(b)/Kids[${Array.from({ length: 5_000 }, (_, index) => `${1_000 + index} 0 R`).join(' ')}]>>`,
          ...Object.fromEntries(
            Array.from({ length: 5_000 }, (_, index) => [
              1_000 + index,
              '<</Subtype/Widget/Parent 20 0 R/Rect[0 0 9 9]>>',
            ]),
          ),
        },
        `${PAGE}/Annots 21 0 R`,
      ),
    ],
    [
      'options of many widgets of one field',
      withObjects(
        {
          20: `<</FT/Ch/T(a)/Opt[${Array.from({ length: 1_500 }, (_, index) => `(Option ${index} of them)`).join('')}]>>`,
          ...Object.fromEntries(
            Array.from({ length: 1_500 }, (_, index) => [
              1_000 + index,
              '<</Subtype/Widget/Parent 20 0 R/Rect[0 0 9 9]>>',
            ]),
          ),
        },
        `${PAGE}/Annots[${Array.from({ length: 1_500 }, (_, index) => `${1_000 + index} 0 R`).join(' ')}]`,
      ),
    ],
    [
      'lengths that are torn',
      within(
        plain,
        `${many(64, '900 0 obj(a 901 0 obj ')}${many(2 ** 20, ' ')}${objects(200, () => '<</Length 900 0 R/Filter/FlateDecode>>stream\na\nendstream ')}`,
      ),
    ],
  ])('%s', { timeout: SLOW_MS }, async (_name, pdf) => {
    const seen = await see(new BytesSource('a.pdf', pdf));
    expect(codes(seen)).not.toContain('crashed');
    expect(texts(seen)).toContain('Plain words');
  });
});

describe('of objects that nothing refers to', () => {
  const line = (words: string) => stream('', `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`);
  const messages = (seen: Awaited<ReturnType<typeof see>>) =>
    seen.flatMap(({ problems }) => problems.map(({ message }) => message));

  test('one that takes too many steps is told, and keeps none of the others from being read', async () => {
    const long = stream('', `BT (Second of them) Tj ET ${many(310_000, 'q Q ')}`);
    const seen = await see(
      new BytesSource('a.pdf', withObjects({ 20: line('Jane Doe'), 21: long, 22: line('John Roe 219-09-9999') })),
    );
    for (const words of ['Jane Doe', 'Second of them', '219-09-9999']) expect(texts(seen)).toContain(words);
    expect(messages(seen)).toContain('A page takes more than 300,000 steps to draw.');
  });

  test('one that expands to too much for a page is told, and what it shows is said', async () => {
    const large = stream('/Filter/FlateDecode', spaces(20 * 1024 ** 2, 'BT /F1 12 Tf (John Roe 219-09-9999) Tj ET '));
    const filler = stream('', Buffer.alloc(2 * 1024 ** 2, '%'));
    const seen = await see(new BytesSource('a.pdf', withObjects({ 20: large, 21: filler })));
    expect(texts(seen)).toContain('219-09-9999');
    expect(messages(seen)).toContain('What a page draws expands to more than 16,777,216 bytes.');
  });

  test('a page whose fonts say nothing of its letters is said by its strings', async () => {
    const unmapped = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 25 0 R>>';
    const map = '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7f> <e000> endbfrange endcmap';
    const page = (font: number, contents: number) =>
      `<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 ${font} 0 R>>>>/Contents ${contents} 0 R>>`;
    const objects = {
      20: page(23, 21),
      21: line('John Roe 219-09-9999'),
      22: line('Jane Doe'),
      23: unmapped,
      25: stream('', `begincmap ${map}`),
    };
    const seen = texts(await see(new BytesSource('a.pdf', withObjects({ ...objects, 24: page(4, 22) }))));
    for (const words of ['Jane Doe', '219-09-9999']) expect(seen).toContain(words);
  });

  test('and of object streams, those that are more than are kept are told', { timeout: SLOW_MS }, async () => {
    const large = stream('/Type/ObjStm/N 1/First 0/Filter/FlateDecode', spaces(65 * 1024 ** 2));
    const filler = stream('', Buffer.alloc(1024 ** 2, '%'));
    const seen = await see(new BytesSource('a.pdf', withObjects({ 20: large, 21: filler })));
    expect(messages(seen)).toContain('A part of the file that may hold text or a file is not read.');
    expect(texts(seen)).toContain('Plain words');
  });

  test('those that are more than are read are told', { timeout: SLOW_MS }, async () => {
    const pages = Array.from({ length: 2_001 }, (_, index) => `${1_000 + index} 0 obj<</Type/Page>>endobj\n`);
    const seen = await see(new BytesSource('a.pdf', within(plain, pages.join(''))));
    expect(messages(seen)).toContain('A part of the file that may hold text or a file is not read.');
  });
});

test('no changed byte of what stands around pages makes a scan fail for a reason of ours', {
  timeout: 120_000,
}, async () => {
  const files = fc.constantFrom(...Object.values(around));
  const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(files, changes, async (file, changed) => {
      const bad = Uint8Array.from(file);
      for (const [at, value] of changed) bad[Math.floor(at * (bad.length - 1))] = value;
      expect(codes(await see(new BytesSource('a.pdf', bad)))).not.toContain('crashed');
    }),
    { numRuns: 150 },
  );
});

test('a document without a header is one all the same', async () => {
  const whole = Buffer.from(plain).toString('latin1');
  const bytes = Buffer.from(whole.replace('%PDF-1.7\n', '%\xe2\xe3\xcf\xd3\n'), 'latin1');
  const seen = await see(new BytesSource('a.bin', bytes));
  expect(seen[0]?.document.format).toBe('pdf');
  expect(codes(seen)).toEqual([]);
  expect(texts(seen)).toContain('Plain words');
});
