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

/** Words at offsets of a page, a row below the one before; an empty word is none. */
function rows(xs: readonly number[], lines: readonly (readonly string[])[], pitch = 14): Glyphs[] {
  return lines.flatMap((words, row) =>
    words.flatMap((text, column) =>
      text === ''
        ? []
        : [{ text, x: xs[column] ?? 0, y: 700 - row * pitch, width: text.length * 5.56, size: 10, angle: 0 }],
    ),
  );
}

test.each([14, 30])('an empty cell of a table keeps what stands behind it in its column, rows %s apart', (pitch) => {
  const lines = [
    ['Name', 'DOB', 'SSN', 'Town'],
    ['Dana', '01/02/1980', '219099999', ''],
    ['Luis', '', '219099998', 'Tern'],
    ['', '', '219099997', 'Tern'],
  ];
  const laidOut = layOut(rows([60, 150, 260, 400], lines, pitch)).join('\n');
  expect(laidOut).toBe(lines.map((cells) => cells.join('\t')).join('\n'));
});

test('columns of prose and lines of a form are no table', () => {
  const prose = [
    ['The badge was seen by the', 'and all of them were not'],
    ['scene of what was there at', 'what one would expect of it'],
    ['the end of it', ''],
    ['in the evening of that day', 'nor of anybody else there'],
    ['and the day after all that', 'in such a place as this is'],
  ];
  expect(layOut(rows([60, 300], prose)).join('\n')).not.toContain('\t');
  const form = [
    ['Name', 'Dana', 'DOB', '1980'],
    ['SSN', '219099999', '', ''],
    ['Street and house number', '', '7 Elm', ''],
  ];
  expect(layOut(rows([60, 150, 260, 400], form)).join('\n')).not.toContain('\t');
});
