import { describe, expect, test } from 'vitest';
import { makePdf } from '../../../test-corpus/make/pdf.ts';
import type { PdfCarrier } from '../../../test-corpus/make/pdf-carrier.ts';
import { box, grown } from '../../../test-corpus/make/pdf-content.ts';
import { coverCarriers } from '../../../test-corpus/make/pdf-cover-carriers.ts';
import { fileCarriers, makeScannedPage, scannedNames } from '../../../test-corpus/make/pdf-file-carriers.ts';
import { plainPages } from '../../../test-corpus/make/pdf-plain-pages.ts';
import { settings } from '../../../test-corpus/make/pdf-settings.ts';
import { unseenCarriers } from '../../../test-corpus/make/pdf-unseen-carriers.ts';
import { BytesSource, defaultLimits, scan, type TextPart, type Trait } from '../src/index.ts';

/** A run as it was told, its text as a reader would take it: no line breaks, no ligatures, no hyphens of lines. */
interface ToldRun {
  readonly text: string;
  readonly hiddenBy: Trait | undefined;
}

const carriers: Readonly<Record<string, PdfCarrier>> = { ...coverCarriers, ...unseenCarriers, ...fileCarriers };

/** The text of a file, what is told of it, and the problems that it has. Of a file inside all runs are what it is. */
async function read(bytes: Uint8Array) {
  const runs: ToldRun[] = [];
  const traits: Trait[] = [];
  const values: string[] = [];
  const problems: string[] = [];
  const members = new Map<string, Trait>();
  for await (const step of scan(new BytesSource('a.pdf', bytes), defaultLimits)) {
    if (step.kind !== 'part') continue;
    const { part, document } = step;
    if (part.kind === 'text') runs.push(...runsOf(part, members.get(document.path)));
    if (part.kind === 'trait') traits.push(part.trait);
    if (part.kind === 'trait' && document.depth > 0) members.set(document.path, part.trait);
    if (part.kind === 'metadata') values.push(part.value);
    if (part.kind === 'problem') problems.push(part.problem.message);
  }
  return { runs, traits, values, problems };
}

function runsOf({ text, runs }: TextPart, member: Trait | undefined): readonly ToldRun[] {
  return runs.map(({ start, hiddenBy }, index) => ({
    text: text
      .slice(start, (runs[index + 1]?.start ?? text.length) - 1)
      .normalize('NFKC')
      .replaceAll(/\u00ad\s*/g, '')
      .replaceAll(/(?<=\d-)\s+(?=\d)/g, '')
      .replaceAll(/(?<=\p{Ll})-\s+(?=\p{Ll})/gu, '')
      .replaceAll(/\s+/g, ' '),
    hiddenBy: hiddenBy ?? member,
  }));
}

describe.each(Object.entries(carriers))('%s', (_, { trait, words, carrying, corrected }) => {
  test(`is told as ${trait}, with every word that it hides`, async () => {
    const { runs, traits, problems } = await read(carrying);
    expect(problems).toEqual([]);
    expect(traits).toContain(trait);
    for (const each of words) {
      const places = runs.filter(({ text }) => text.includes(each));
      expect(places.map(({ hiddenBy }) => hiddenBy)).toContain(trait);
      expect(places.filter(({ hiddenBy }) => hiddenBy === undefined)).toEqual([]);
    }
  });

  test('is not told of its corrected version, which has none of the words', async () => {
    const { runs, traits, values, problems } = await read(corrected);
    expect(problems).toEqual([]);
    expect(traits).not.toContain(trait);
    const said = [...runs.map(({ text }) => text), ...values].join('\n');
    for (const each of words) expect(said).not.toContain(each);
  });
});

describe.each(Object.entries({ ...plainPages, ...settings }))('%s', (_, { words, bytes }) => {
  test('shows its words, and nothing is told as hidden', async () => {
    const { runs, traits, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(traits).toEqual([]);
    expect(runs.filter(({ hiddenBy }) => hiddenBy !== undefined)).toEqual([]);
    for (const each of words) expect(runs.filter(({ text }) => text.includes(each))).not.toEqual([]);
  });
});

describe('a scan of a page whose words nobody recognized', () => {
  const traitsOf = async (over: string) => (await read(makeScannedPage([], [], undefined, over))).traits;

  test('is told as covered-text if a bar is drawn over a word of it', async () => {
    expect(scannedNames).toHaveLength(1);
    for (const color of ['0 g', '1 g']) {
      const bars = scannedNames.map((name) => box(grown(name, 2), color)).join('');
      expect(await traitsOf(bars)).toContain('covered-text');
    }
  });

  test('is not if it is drawn where there is only paper, or as large as the page', async () => {
    expect(await traitsOf(box({ x: 72, y: 300, width: 120, height: 14 }))).toEqual(['picture']);
    expect(await traitsOf(box({ x: 0, y: 0, width: 612, height: 792 }, '1 g'))).toEqual(['picture']);
    expect(await traitsOf('')).toEqual(['picture']);
  });
});

test('a pale watermark is seen, and small letters of its color are not', async () => {
  const page = (size: number) =>
    makePdf({ pages: [{ content: `BT 0.935 g /F ${size} Tf 72 500 Td (DRAFT COPY) Tj ET\n` }] });
  expect((await read(page(93))).traits).toEqual([]);
  expect((await read(page(9))).traits).toEqual(['invisible-text']);
});
