import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesSource, defaultLimits } from '../src/index.ts';
import { see, texts } from './steps.ts';

const NUMBER = '078-05-1120';

/** Ways to write a character (RTF 1.9.1, Special Characters and Unicode RTF). */
const writings: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => `\\'${character.charCodeAt(0).toString(16)}`,
  (character) => `\\u${character.charCodeAt(0)}?`,
  (character) => `\\uc0\\u${character.charCodeAt(0)} \\uc1 `,
  (character) => `{\\uc2\\u${character.charCodeAt(0)}\\'3fx}`,
  (character) => `{${character}}`,
];

/** What may stand between two characters of a number and says nothing of them. */
const between = [
  '',
  '',
  '\r\n',
  '\\b ',
  '\\b0 ',
  '\\f1\n',
  '{}',
  '\\-',
  '{\\*\\bkmkend x}',
  '{\\footnote A note.\\par}',
];

test('a number comes out in one piece, however its characters are written', async () => {
  const ways = fc.array(fc.tuple(fc.constantFrom(...writings), fc.constantFrom(...between)), {
    minLength: NUMBER.length,
    maxLength: NUMBER.length,
  });
  await fc.assert(
    fc.asyncProperty(ways, async (chosen) => {
      const written = chosen.map(([write, gap], index) => write(NUMBER[index] ?? '') + gap).join('');
      const seen = await see(new BytesSource('a.rtf', Buffer.from(`{\\rtf1\\ansi SSN ${written} end\\par}`)));
      expect(texts(seen)).toContain(`SSN ${NUMBER} end`);
    }),
    { numRuns: 300 },
  );
});

test('what hides a part of a number is told with all of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: NUMBER.length - 1 }), async (at) => {
      const body = `${NUMBER.slice(0, at)}{\\v ${NUMBER.slice(at)}}`;
      const seen = await see(new BytesSource('a.rtf', Buffer.from(`{\\rtf1\\ansi ${body}\\par}`)));
      expect(texts(seen)).toContain(NUMBER);
    }),
  );
});

test('pictures beyond the limit are a problem, and the text after them is read', async () => {
  const pictures = '{\\pict\\pngblip 89504e470d0a1a0a00}'.repeat(4);
  const file = new BytesSource('a.rtf', Buffer.from(`{\\rtf1\\ansi ${pictures}\\par SSN ${NUMBER}\\par}`));
  const seen = await see(file, { ...defaultLimits, own: { rtfMembersMax: 2 } });
  expect(texts(seen)).toContain(NUMBER);
  expect(seen).toHaveLength(3);
  expect(seen[0]?.problems.map(({ limit }) => limit)).toEqual(['rtfMembersMax']);
});
