import { describe, expect, test } from 'vitest';
import { findUndrawnForms } from '../src/formats/pdf/leftovers/undrawn-forms.ts';
import { PdfStore } from '../src/formats/pdf/objects/object-store.ts';
import { findReach } from '../src/formats/pdf/objects/reach.ts';
import { PdfExpansion } from '../src/formats/pdf/streams/expansion.ts';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';
import { type PdfObjects, pagesOf, rawPdf, stream, WORDS } from './raw-pdf.ts';

/** Seconds of a processor that none of these takes on a slow machine, and that all of them would if they were quadratic. */
const CPU_SECONDS = 8;
const SLOW_MS = 120_000;

const HIDDEN = 'BT /F1 12 Tf 50 400 Td (Jane Doe 219-09-9999) Tj ET ';
const FONT = '/Font<</F1 4 0 R>>';
const form = (content: string, resources = '') =>
  stream(`/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<${FONT}${resources}>>`, content);

const tile = (content: string, resources = '') =>
  stream(
    `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 612 792]/XStep 612/YStep 792/Resources<<${FONT}${resources}>>`,
    content,
  );

/** What is told as hidden in a file, what is not, and its problems. */
async function read(bytes: Uint8Array) {
  const hidden: string[] = [];
  const seen: string[] = [];
  const problems: string[] = [];
  for await (const step of scan(new BytesSource('a.pdf', bytes), defaultLimits)) {
    if (step.kind !== 'part') continue;
    const { part } = step;
    if (part.kind === 'problem') problems.push(part.problem.message);
    if (part.kind !== 'text') continue;
    for (const [index, { start, hiddenBy }] of part.runs.entries()) {
      (hiddenBy === 'orphan-text' ? hidden : seen).push(part.text.slice(start, part.runs[index + 1]?.start));
    }
  }
  return { hidden: hidden.join('').trim(), seen: seen.join(''), problems };
}

/** The objects of a file, and those that something refers to. */
async function open(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const expansion = await PdfExpansion.measure(buffer, 1e9, { expand: async () => {} });
  const store = await PdfStore.open(buffer, expansion);
  return { store, reach: findReach(store) };
}

/** One page that draws some content, with some forms and other resources at hand. */
const page = (content: string, resources: string, more: PdfObjects, rest = '') =>
  rawPdf(
    pagesOf([`/Contents 5 0 R/Resources<<${FONT}${resources}>>${rest}`], { 5: stream('', WORDS + content), ...more }),
  );

const A = '/XObject<</A 10 0 R>>';
const TO_B = '/XObject<</B 11 0 R>>';
const P = '/Pattern<</P 10 0 R>>';

describe('a form that nothing draws is told with its words', () => {
  test.each([
    ['one that is at hand for a page', page('', A, { 10: form(HIDDEN) })],
    ['one that another draws that nothing draws', page('', A, { 10: form('/B Do', TO_B), 11: form(HIDDEN) })],
    ['one that draws itself', page('', A, { 10: form(`/A Do ${HIDDEN}`, A) })],
    [
      'two that draw each other',
      page('', '/XObject<</A 10 0 R/B 11 0 R>>', { 10: form('/B Do', TO_B), 11: form(`/A Do ${HIDDEN}`, A) }),
    ],
    ['one that a comment names', page('% /A Do\n', A, { 10: form(HIDDEN) })],
    ['one that a comment has the operator of', page('/A % Do\n', A, { 10: form(HIDDEN) })],
    ['one that a string names', page('BT (a \\) (b) /A Do ) Tj ET', A, { 10: form(HIDDEN) })],
    ['one that a string of hexadecimal digits names', page('BT </A Do> Tj ET', A, { 10: form(HIDDEN) })],
    ['one that a picture in the content names', page('BI /W 1 /H 1 ID /A Do EI q Q', A, { 10: form(HIDDEN) })],
    ['one that is no operand', page('/A [] Do', A, { 10: form(HIDDEN) })],
    ['a tile that is at hand for a page', page('', P, { 10: tile(HIDDEN) })],
    ['a tile whose name draws something else', page('/P Do', P, { 10: tile(HIDDEN) })],
    ['one that a tile draws that nothing draws', page('', P, { 10: tile('/B Do', TO_B), 11: form(HIDDEN) })],
    [
      'one that a form draws by a name that stands for another there',
      page('/B Do', '/XObject<</A 10 0 R/B 11 0 R>>', {
        10: form(HIDDEN),
        11: form('/A Do', '/XObject<</A 12 0 R>>'),
        12: form('q Q'),
      }),
    ],
  ])('%s', async (_name, bytes) => {
    const { hidden, problems } = await read(bytes);
    expect(hidden).toContain('219-09-9999');
    expect(problems).toEqual([]);
  });
});

describe('a form that something draws is not told', () => {
  const bare = (content: string) => stream('/Type/XObject/Subtype/Form/BBox[0 0 612 792]', content);
  test.each([
    ['that a page draws', page('/A Do', A, { 10: form(HIDDEN) })],
    ['by a name with other bytes', page('/#41 % a form\nDo', A, { 10: form(HIDDEN) })],
    ['after a picture in the content', page('BI /W 1 /H 1 ID (( EI /A Do', A, { 10: form(HIDDEN) })],
    ['that a drawn form draws', page('/A Do', A, { 10: form('/B Do', TO_B), 11: form(HIDDEN) })],
    [
      'that a form draws by a name of the page',
      page('/A Do', '/XObject<</A 10 0 R/B 11 0 R>>', { 10: bare('/B Do'), 11: form(HIDDEN) }),
    ],
    [
      'that an appearance draws',
      page(
        '',
        '',
        { 10: form('/B Do', TO_B), 11: form(HIDDEN) },
        '/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 612 792]/AP<</N 10 0 R>>>>]',
      ),
    ],
    [
      'that a tile draws',
      page('/Pattern cs /P scn 0 0 99 99 re f', '/Pattern<</P 10 0 R>>', {
        10: tile('/B Do', TO_B),
        11: form(HIDDEN),
      }),
    ],
    [
      'that the group of a mask draws',
      page('/G gs', '/ExtGState<</G<</SMask<</S/Alpha/G 10 0 R>>>>>>', { 10: form('/B Do', TO_B), 11: form(HIDDEN) }),
    ],
  ])('%s', async (_name, bytes) => {
    expect((await read(bytes)).hidden).toBe('');
  });
});

test.each([
  ['fills', '/Pattern cs /P scn 0 0 99 99 re f'],
  ['strokes', '/Pattern CS /P SCN 9 w 0 0 m 99 99 l S'],
])('the words of a tile that %s are those of the page', async (_name, content) => {
  const { hidden, seen } = await read(page(content, P, { 10: tile(HIDDEN) }));
  expect(hidden).toBe('');
  expect(seen).toContain('219-09-9999');
});

describe('however many there are, each is looked at in bounded time', () => {
  const numbers = Array.from({ length: 32_000 }, (_, index) => index);
  const list = numbers.map((number) => `${1_000 + number} 0 R`).join(' ');
  const names = numbers.map((number) => `/F${number} 6 0 R`).join('');
  const contentsOf = (content: (number: number) => string, resources: string) =>
    rawPdf({
      ...pagesOf([`/Contents[${list}]/Resources<</XObject<<${resources}>>>>`], { 6: form('q Q'), 7: form('q Q') }),
      ...Object.fromEntries(numbers.map((number) => [1_000 + number, stream('', content(number))])),
    });

  test.each([
    ['contents and names of a form', contentsOf(() => 'q Q', names), 1],
    ['contents that draw another form each', contentsOf((number) => `/F${number} Do`, `${names}/A 7 0 R`), 1],
    ['operands', page(`${'/A '.repeat(100_000)}${'('.repeat(100_000)}`, A, { 10: form(HIDDEN) }), 1],
    ['strings that do not end', page('<'.repeat(200_000), A, { 10: form(HIDDEN) }), 1],
    ['pictures that do not end', page('BI ID '.repeat(100_000), A, { 10: form(HIDDEN) }), 1],
  ])('%s', { timeout: SLOW_MS }, async (_name, bytes, count) => {
    const { store, reach } = await open(bytes);
    const start = process.cpuUsage();
    const { forms, isWhole } = await findUndrawnForms(store, reach, () => undefined);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(CPU_SECONDS);
    expect(isWhole).toBe(true);
    expect(forms).toHaveLength(count);
  });

  test('and where there are too many to say, that is said', { timeout: SLOW_MS }, async () => {
    const pages = numbers.slice(0, 2_100).map(() => '/Contents 7 0 R/Resources<</XObject<</A 10 0 R>>>>');
    const contents = { 7: `[${'8 0 R '.repeat(2_100)}]`, 8: stream('', 'q Q'), 10: form(HIDDEN) };
    const { store, reach } = await open(rawPdf(pagesOf(pages, contents)));
    expect(await findUndrawnForms(store, reach, () => undefined)).toEqual({ forms: [], isWhole: false });
  });
});
