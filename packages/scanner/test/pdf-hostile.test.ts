import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BytesSource, defaultLimits, type Limits } from '../src/index.ts';
import { PAGE, pagesOf, rawPdf, spaces, stream, WORDS } from './raw-pdf.ts';
import { codes, see, texts } from './steps.ts';

const MB = 1024 ** 2;
const bomb = spaces(32 * MB);

/** The limits that a PDF goes over. */
async function limitsOf(pdf: Uint8Array, own: Limits['own'] = {}, limits: Partial<Limits> = {}) {
  const seen = await see(new BytesSource('a.pdf', pdf), { ...defaultLimits, ...limits, own });
  return new Set(seen.flatMap(({ problems }) => problems.flatMap(({ limit }) => limit ?? [])));
}

const onePage = (content: Uint8Array, more = {}) => rawPdf(pagesOf([PAGE], { 5: content, ...more }));

describe('a stream that expands to very much ends as a limit', () => {
  const hex = Buffer.from(`${Buffer.from(bomb).toString('hex')}>`);
  const runs = Buffer.alloc(256 * 1024, Buffer.from([129, 32]));
  const noEnd = Buffer.concat([Buffer.from(`<</Filter/FlateDecode/Length ${bomb.length}>>stream\n`), bomb]);
  test.each([
    ['deflated', stream('/Filter/FlateDecode', bomb)],
    ['by a short name', stream('/Filter /Fl', bomb)],
    ['by a name that is escaped', stream('/F#69lter/Fl#61teDecode', bomb)],
    ['in a list with comments', stream('/Filter % a >> stream\n[ /FlateDecode ]', bomb)],
    ['after a string that looks like another object', stream('/Filter/FlateDecode/X(1 0 obj<<>>)', bomb)],
    ['without a right length', stream('/Filter/FlateDecode', bomb, 10)],
    ['without an end', noEnd],
    ['deflated twice', stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb))],
    ['in hexadecimal', stream('/Filter[/ASCIIHexDecode/FlateDecode]', hex)],
    ['in runs that are deflated', stream('/Filter[/FlateDecode/RunLengthDecode]', deflateSync(runs))],
    ['by Brotli', stream('/Filter/BrotliDecode', brotliCompressSync(Buffer.alloc(32 * MB, ' ')))],
  ])('%s', async (_name, content) => {
    expect(await limitsOf(onePage(content))).toEqual(new Set(['expandedRatioMax']));
  });

  test('whose filter stands elsewhere', async () => {
    const pdf = onePage(stream('/Filter 6 0 R', bomb), { 6: '[/FlateDecode]' });
    expect(await limitsOf(pdf)).toEqual(new Set(['expandedRatioMax']));
  });

  test('in an object stream', async () => {
    const inside = Buffer.concat([Buffer.from('9 0 '), stream('/Filter/FlateDecode', bomb)]);
    const pdf = onePage(stream('', WORDS), { 6: stream('/Type/ObjStm/N 1/First 4', inside) });
    expect(await limitsOf(pdf)).toEqual(new Set(['expandedRatioMax']));
  });

  test('one, though the document as a whole does not', async () => {
    const pdf = onePage(stream('/Filter/FlateDecode', spaces(2 * MB, WORDS)));
    expect(await limitsOf(pdf, { pdfStreamBytesMax: MB })).toEqual(new Set(['pdfStreamBytesMax']));
  });
});

describe('what pages draw is counted as often as they draw it', () => {
  const content = stream('/Filter/FlateDecode', spaces(MB, WORDS));
  const form = stream('/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode', spaces(MB, WORDS));
  const withForm = '/Resources 7 0 R/Contents 5 0 R';
  const resources = { 6: form, 7: '<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>' };

  test('a content stream of many pages', async () => {
    const pdf = rawPdf(pagesOf(Array<string>(100).fill(PAGE), { 5: content }));
    expect(await limitsOf(pdf)).toEqual(new Set(['expandedRatioMax']));
  });

  test('a page that the tree has many times', async () => {
    const objects = pagesOf([PAGE], { 5: content, 2: `<</Type/Pages/Kids[${'100 0 R '.repeat(100)}]/Count 100>>` });
    expect(await limitsOf(rawPdf(objects))).toEqual(new Set(['expandedRatioMax']));
  });

  test('a form of many pages', async () => {
    const pages = Array<string>(100).fill(withForm);
    const pdf = rawPdf(pagesOf(pages, { ...resources, 5: stream('', `${WORDS}/X Do`) }));
    expect(await limitsOf(pdf)).toEqual(new Set(['expandedRatioMax']));
  });

  test('a stream that one page names many times, which is a limit of that page alone', async () => {
    const list = `/Resources<</Font<</F1 4 0 R>>>>/Contents[${'5 0 R '.repeat(40)}]`;
    const page = '/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R';
    const pdf = rawPdf(pagesOf([list, page], { 5: content, 6: stream('', WORDS) }));
    expect(await limitsOf(pdf)).toEqual(new Set(['pdfPageBytesMax']));
    expect(texts(await see(new BytesSource('a.pdf', pdf)))).toContain('Plain words');
  });

  test('what annotations draw', async () => {
    const notes = Array.from({ length: 40 }, () => '<</Subtype/Text/Rect[0 0 9 9]/AP<</N 6 0 R>>>>').join('');
    const pdf = rawPdf(pagesOf([`${PAGE}/Annots[${notes}]`], { 5: stream('', WORDS), 6: form }));
    expect(await limitsOf(pdf)).toEqual(new Set(['pdfPageBytesMax']));
  });

  test('and a document of a thousand pages with one letterhead is read', async () => {
    const letterhead = { ...resources, 6: stream('/Subtype/Form/BBox[0 0 9 9]', WORDS.repeat(20)) };
    const pdf = rawPdf(pagesOf(Array<string>(1_000).fill(withForm), { ...letterhead, 5: stream('', WORDS) }));
    expect(codes(await see(new BytesSource('a.pdf', pdf)))).toEqual([]);
  });
});

describe('what pdf.js makes of a page is counted', () => {
  /** Forms that draw the next one ten times each. */
  const laughs = (drawn: string) => {
    const forms = Array.from({ length: 12 }, (_, level) => {
      const own = `/Resources<</Font<</F1 4 0 R>>/XObject<</X ${11 + level} 0 R>>>>`;
      return [10 + level, stream(`/Subtype/Form/BBox[0 0 612 792]${own}`, level === 11 ? drawn : '/X Do '.repeat(10))];
    });
    const page = '/Resources<</Font<</F1 4 0 R>>/XObject<</X 10 0 R>>>>/Contents 5 0 R';
    return rawPdf(pagesOf([page], { ...Object.fromEntries(forms), 5: stream('', `${WORDS}/X Do`) }));
  };

  test('text that forms draw a billion times', async () => {
    expect(await limitsOf(laughs(WORDS), { pdfLettersMax: 1_000 })).toEqual(new Set(['pdfLettersMax']));
  });

  test('lines that forms draw a billion times', async () => {
    const limits = await limitsOf(laughs('0 0 m 1 1 l S '), { pdfOperatorsMax: 1_000 });
    expect(limits).toEqual(new Set(['pdfOperatorsMax']));
  });

  test('the pixels of a picture, in a stream and within the text', async () => {
    const size = '60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB';
    const image = stream(`/Subtype/Image/Width ${size}/Filter/FlateDecode`, deflateSync(Buffer.alloc(99)));
    const page = '/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>/Contents 5 0 R';
    const inline = `${WORDS}BI /W 16000 /H 16000 /BPC 8 /CS /RGB ID xx EI `;
    const pictures = [
      rawPdf(pagesOf([page], { 5: stream('', `${WORDS}/X Do`), 6: image })),
      onePage(stream('', inline)),
    ];
    for (const pdf of pictures) expect(await limitsOf(pdf)).toEqual(new Set(['pdfPicturePixelsMax']));
  });
});

describe('what is nested or long without end is read or a problem', () => {
  test.each([
    ['arrays in a page', onePage(stream('', WORDS + '['.repeat(200_000)))],
    ['dictionaries in a page', onePage(stream('', WORDS + '<</a '.repeat(100_000)))],
    ['arrays in an object', onePage(stream('', WORDS), { 6: '['.repeat(200_000) })],
    [
      'a page tree that declares a billion pages',
      rawPdf({
        ...pagesOf([PAGE], { 5: stream('', WORDS) }),
        2: '<</Type/Pages/Kids[100 0 R]/Count 1000000000/MediaBox[0 0 612 792]>>',
      }),
    ],
  ])('%s', async (_name, pdf) => {
    const seen = await see(new BytesSource('a.pdf', pdf));
    expect(codes(seen)).not.toContain('crashed');
    expect(texts(seen)).toContain('Plain words');
  });
});
