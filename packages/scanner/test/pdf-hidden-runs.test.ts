import { describe, expect, test } from 'vitest';
import { BytesSource, defaultLimits, scan } from '../src/index.ts';
import { PAGE, pagesOf, rawPdf, stream, WORDS } from './raw-pdf.ts';

/** The runs of a file that are told as hidden. */
async function readHidden(bytes: Uint8Array): Promise<string> {
  const hidden: string[] = [];
  for await (const step of scan(new BytesSource('a.pdf', bytes), defaultLimits)) {
    if (step.kind !== 'part' || step.part.kind !== 'text') continue;
    const { text, runs } = step.part;
    for (const [index, { start, hiddenBy }] of runs.entries()) {
      if (hiddenBy !== undefined) hidden.push(`${hiddenBy}: ${text.slice(start, runs[index + 1]?.start)}`);
    }
  }
  return hidden.join('').replaceAll('\x1f', '').trim();
}

describe('words beside a page', () => {
  const beside = (...words: readonly string[]) => {
    const drawn = words.map((each, index) => `BT /F1 6 Tf ${50 + index * 90} 900 Td (${each}) Tj ET `);
    return readHidden(rawPdf(pagesOf([PAGE], { 5: stream('', WORDS + drawn.join('')) })));
  };

  test.each([
    ['a first name that begins as a month', ['Mary 078-05-1120']],
    ['one that begins as a day', ['Frida', '3']],
    ['names that are those of months', ['June Martin, 555-0123']],
    ['names that are those of months and colors', ['April Black', '04/12/1998']],
    ['a number beside the name of a file', ['parks.indd 1', '078-05-1120']],
    ['groups of a number beside the name of a file', ['parks.indd', '078', '05', '1120']],
    ['digits of a number beside the name of a file', ['parks.indd', '0 7 8 0 5 1 1 2 0']],
    ['a name beside that of a file', ['parks.indd 1', 'Jane']],
    ['a day alone', ['04/12/1998']],
  ])('are told: %s', async (_name, words) => {
    expect(await beside(...words)).toContain('off-page: ');
  });

  test.each([
    ['the file, the page and the time', ['parks_brochure_v3.indd   1', '1/5/26  10:32 AM']],
    ['the file and the time in words', ['parks.pdf', 'Monday, January 5, 2026', '10:32:07am', 'Page 3 of 12']],
    ['the plates', ['Cyan', 'Magenta', 'Yellow', 'Black', 'Sheet 2']],
  ])('are not, where a printer writes them: %s', async (_name, words) => {
    expect(await beside(...words)).toBe('');
  });
});

describe('what a field has that no page shows', () => {
  const field = (value: string) =>
    readHidden(
      rawPdf(
        pagesOf([`${PAGE}/Annots[20 0 R]`], {
          5: stream('', WORDS),
          20: `<</Type/Annot/Subtype/Widget/FT/Tx/T(field)/V(${value})/F 2/Rect[50 50 150 70]>>`,
        }),
      ),
    );

  test.each([['04/12/1998'], ['1998-04-12'], ['4.12.98'], ['041298'], ['078051120'], ['Jane Doe']])(
    'is told: %s',
    async (value) => {
      expect(await field(value)).toBe(`hidden-field: ${value}`);
    },
  );

  test.each([['0'], ['12'], ['99.5 %'], ['$1,204.50'], ['120450.00'], ['1,204,500'], ['true'], ['Yes']])(
    'is not, where a form computes it: %s',
    async (value) => {
      expect(await field(value)).toBe('');
    },
  );
});
