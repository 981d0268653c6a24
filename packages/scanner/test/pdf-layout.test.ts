import { expect, test } from 'vitest';
import type { Glyphs } from '../src/formats/pdf/glyphs.ts';
import { layOut } from '../src/formats/pdf/layout.ts';

/** Letters of ten points on one baseline, each drawn alone, from an offset on at a pitch. A space is none. */
function letters(word: string, pitch: number, x = 60): Glyphs[] {
  return [...word].flatMap((text, index) =>
    text === ' ' ? [] : [{ text, x: x + index * pitch, y: 700, width: widthOf(text), size: 10, angle: 0 }],
  );
}

/** As in Helvetica. */
const widthOf = (letter: string) => (/[:.,il]/.test(letter) ? 2.78 : letter === '-' ? 3.33 : 5.56);

/** Letters of ten points, each as far from the one before as that is wide. */
function set(text: string): Glyphs[] {
  let x = 60;
  return [...text].flatMap((letter) => {
    const glyph = { text: letter, x, y: 700, width: widthOf(letter), size: 10, angle: 0 };
    x += letter === ' ' ? 2.78 : glyph.width;
    return letter === ' ' ? [] : [glyph];
  });
}

test.each([
  ['from left to right', (pieces: Glyphs[]) => pieces],
  ['from right to left', (pieces: Glyphs[]) => pieces.toReversed()],
])('letters that are drawn %s make words', (_name, order) => {
  const words = (pieces: Glyphs[]) => layOut(order(pieces)).join('\n').split(/\s+/);
  expect(words(letters('SSN: 219-09-9999', 6))).toEqual(['SSN:', '219-09-9999']);
  expect(words(letters('219099999', 14))).toEqual(['219099999']);
  expect(words(set('will be held on Monday'))).toEqual(['will', 'be', 'held', 'on', 'Monday']);
});

test('a space that pdf.js makes up between letters at a pitch parts no word', () => {
  const withSpaces = (word: string, pitch: number) =>
    letters(word, pitch).flatMap((glyph) => [glyph, { ...glyph, text: ' ', x: glyph.x + glyph.width, width: 1 }]);
  expect(layOut(withSpaces('078-05-1120', 14))).toEqual(['078-05-1120']);
  expect(layOut(withSpaces('SSN: 078-05-1120', 14)).join(' ').split(/\s+/)).toEqual(['SSN:', '078-05-1120']);
});

test('single letters in the columns of a table stay apart', () => {
  expect(layOut(letters('YNYNNY', 30))).toEqual(['Y  N  Y  N  N  Y']);
});
