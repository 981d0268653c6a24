import { describe, expect, test } from 'vitest';
import { LetterMap } from '../src/formats/pdf/objects/letter-map.ts';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';
import { pagesOf, rawPdf, stream } from './raw-pdf.ts';

/** Shows strings in a font, which is object 6, and what other objects that has; what is read of it. */
async function show(strings: string, font: string, more: Readonly<Record<number, string | Uint8Array>> = {}) {
  const content = stream('', `BT /F 20 Tf 10 50 Td ${strings} ET`);
  const page = '/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>';
  return readLetters(rawPdf({ ...pagesOf([page], { 5: content, 6: font, ...more }) }));
}

async function readLetters(bytes: Uint8Array) {
  const texts: string[] = [];
  const problems: string[] = [];
  for await (const step of scan(new BytesSource('a.pdf', bytes), defaultLimits)) {
    if (step.kind !== 'part') continue;
    if (step.part.kind === 'text') texts.push(step.part.text.replaceAll('\x1f', ''));
    if (step.part.kind === 'problem') problems.push(step.part.problem.message);
  }
  return { text: texts.join('|'), problems };
}

const UNREAD =
  'Pages whose fonts do not say which letters they show are not read, because recognizing letters is switched off: page 1.';

const DRAWING = stream('', '0 0 0 0 9 9 d1 0 0 9 9 re f');

/** A font whose letters are drawings, one for each name. */
const drawings = (first: number, names: readonly string[]) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar ${first}/LastChar ${first + names.length - 1}` +
  `/Widths[${names.map(() => 9).join(' ')}]/Encoding<</Type/Encoding/Differences[${first}${names.map((name) => `/${name}`).join('')}]>>` +
  `/CharProcs<<${names.map((name) => `/${name} 7 0 R`).join('')}>>>>`;

const named = (differences: string) =>
  `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[${differences}]>>>>`;

/** A font whose codes are numbers of glyphs. */
const composite = (rest: string) => ({
  font: `<</Type/Font/Subtype/Type0/BaseFont/Somefont/Encoding/Identity-H/DescendantFonts[7 0 R]${rest}>>`,
  more: {
    7: '<</Type/Font/Subtype/CIDFontType2/BaseFont/Somefont/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R/DW 500>>',
    8: '<</Type/FontDescriptor/FontName/Somefont/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 80>>',
  },
});

describe('a letter is what its font says it is', () => {
  test('signs of ZapfDingbats are signs, and no digits or letters', async () => {
    const font = '<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>';
    expect((await show('(4 5 l) Tj (\\254\\266\\330\\361) Tj', font)).text).toBe('✔ ✕ ●①❶➘➱');
  });

  test('a sign of ZapfDingbats may have another code', async () => {
    const font = '<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats/Encoding<</Type/Encoding/Differences[65/a20]>>>>';
    expect((await show('(A) Tj', font)).text).toBe('✔');
  });

  test('a figure in another form is that figure', async () => {
    const { text } = await show('(\\200\\201\\202) Tj', named('128/zero.os/one.oldstyle/f_f_i.alt'));
    expect(text).toBe('01ffi');
  });

  test('a name of a glyph that is not known leaves its letter as it is', async () => {
    expect((await show('(abc) Tj', named('98/strange.alt'))).text).toBe('abc');
  });

  test('small capitals and old figures of expert fonts are letters and figures', async () => {
    const { text } = await show('(abc) Tj', named('97/Asmall/oneoldstyle/Eacutesmall'));
    expect(text).toBe('a1é');
  });

  test('signs of private use in a font of symbols are those signs', async () => {
    const map = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <61> <7A> <F061> endbfrange endcmap';
    const symbols = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/ToUnicode 7 0 R>>`;
    expect((await show('(ab) Tj', symbols('Symbol'), { 7: stream('', map) })).text).toBe('αβ');
    expect((await show('(ab) Tj', symbols('Helvetica'), { 7: stream('', map) })).text).toBe('\uf061\uf062');
  });

  test('parts of brackets are those parts', async () => {
    expect((await show('(a1b) Tj', named('97/bracelefttp/bracerightbt'))).text).toBe('⎧1⎭');
  });

  test('letters that are named as on mainframes are those letters', async () => {
    const names = ['LD020000', 'LO010000', 'LE110000', 'SP100000', 'ND010000', 'ND100000', 'SP110000'];
    expect((await show('(ABCDEFG) Tj', drawings(65, names), { 7: DRAWING })).text).toBe('Doé-10.');
  });

  test('ligatures of TeX are letters', async () => {
    const newer = drawings(27, ['a27', 'a28', 'a29', 'a30', 'a31']);
    expect((await show('(\\034\\036) Tj', newer, { 7: DRAWING })).text).toBe('fiffi');
    const older = drawings(11, ['a11', 'a12', 'a13', 'a14', 'a15']);
    expect((await show('(\\014\\016) Tj', older, { 7: DRAWING })).text).toBe('fiffi');
  });
});

describe('a font that does not say which letters it shows is not read', () => {
  test('if its codes are numbers of glyphs', async () => {
    const { font, more } = composite('');
    expect((await show('<002F002C00310028> Tj', font, more)).problems).toEqual([UNREAD]);
  });

  test('if its map has no entry', async () => {
    const { font, more } = composite('/ToUnicode 9 0 R');
    const map = stream('', '1 begincodespacerange <0000> <FFFF> endcodespacerange endcmap');
    const seen = await show('<002F002C00310028> Tj', font, { ...more, 9: map });
    expect(seen.problems).toEqual([UNREAD]);
  });

  test('if the names of its glyphs are their numbers', async () => {
    const { problems } = await show('(ABC) Tj', named('65/g0024/g003a/g002c'));
    expect(problems).toEqual([UNREAD]);
  });

  test('if it has drawings with names that say nothing', async () => {
    const font = drawings(65, ['g7', 'g8']);
    expect((await show('(AABA) Tj', font, { 7: DRAWING })).problems).toEqual([UNREAD]);
    expect((await show('(A) Tj (A) Tj (AAAA) Tj', font, { 7: DRAWING })).problems).toEqual([]);
  });

  test('but one whose map says that the codes are those of letters is read', async () => {
    const { font, more } = composite('/ToUnicode 9 0 R');
    const map = stream(
      '',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0041> <005A> <0041> endbfrange endcmap',
    );
    const { text, problems } = await show('<00410042004300440045> Tj', font, { ...more, 9: map });
    expect(text).toBe('ABCDE');
    expect(problems).toEqual([]);
  });

  test('though it stands within the resources of the page', async () => {
    const { font, more } = composite('');
    const content = stream('', 'BT /F 20 Tf 10 50 Td <002F002C00310028> Tj ET');
    const page = `/Contents 5 0 R/Resources<</Font<</F ${font}>>>>`;
    expect((await readLetters(rawPdf(pagesOf([page], { 5: content, ...more })))).problems).toEqual([UNREAD]);
  });

  test('though the file has what its codes are, if that says no letters', async () => {
    const { font, more } = composite('');
    const codes = stream(
      '/Type/CMap/CMapName/Own',
      '/CMapName /Own def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap',
    );
    const { problems } = await show('<002F002C00310028> Tj', font.replace('/Identity-H', ' 10 0 R'), {
      ...more,
      10: codes,
    });
    expect(problems).toEqual([UNREAD]);
  });

  test('though its map has letters for other codes', async () => {
    const { font, more } = composite('/ToUnicode 9 0 R');
    const map = (entries: string) =>
      stream('', `1 begincodespacerange <0000> <FFFF> endcodespacerange ${entries} endcmap`);
    for (const entries of [
      '1 beginbfchar <0041> <0041> endbfchar',
      '1 beginbfrange <0050> <0060> <0050> endbfrange',
      '1 beginbfrange <002C> <0031> [<002C> <002D>] endbfrange',
    ]) {
      const { problems } = await show('<002F002C00310028> Tj', font, { ...more, 9: map(entries) });
      expect(problems).toEqual([UNREAD]);
    }
  });

  test('but drawings and numbers of glyphs with a map to letters are read', async () => {
    const map = (entries: string) => ({
      8: stream('', `1 begincodespacerange <00> <FF> endcodespacerange ${entries} endcmap`),
    });
    const withMap = (font: string) => font.replace(/>>$/, '/ToUnicode 8 0 R>>');
    const all = map('1 beginbfrange <41> <43> [<0041> <0042> <0043>] endbfrange');
    const drawn = withMap(drawings(65, ['g7', 'g8']));
    expect(await show('(AABA) Tj', drawn, { 7: DRAWING, ...all })).toEqual({ text: 'AABA', problems: [] });
    const none = map('1 beginbfchar <61> <0061> endbfchar');
    expect((await show('(AABA) Tj', drawn, { 7: DRAWING, ...none })).problems).toEqual([UNREAD]);
    const numbered = withMap(named('65/g0041/g0042/g0043'));
    expect(await show('(ABC) Tj', numbered, all)).toEqual({ text: 'ABC', problems: [] });
    expect((await show('(ABC) Tj', numbered, none)).problems).toEqual([UNREAD]);
  });

  test('and a single sign of such a font leaves the page read', async () => {
    const { font, more } = composite('');
    expect((await show('<0024> Tj', font, more)).problems).toEqual([]);
  });
});

test('a map of very many entries is read in bounded time', () => {
  const map = [
    `1 beginbfrange ${'<0000> <FFFF> <0041> '.repeat(200_000)}`,
    `1 beginbfrange <0000> <FFFF> [${'<0041> '.repeat(500_000)}`,
    `1 beginbfchar ${'<'.repeat(1_000_000)}`,
    `${'1 beginbfchar <00'.repeat(100_000)}`,
    `1 beginbfchar ${'['.repeat(1_000_000)}`,
  ];
  const start = process.cpuUsage();
  const has = map.map((each) => new LetterMap(Buffer.from(each)).has(0x42));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(8);
  expect(has).toEqual([true, true, false, false, false]);
});
