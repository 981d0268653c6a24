import { expect, test } from 'vitest';
import type { Stretch } from '../src/formats/pdf/content/stretch.ts';
import { layOut as layOutPlaced } from '../src/formats/pdf/layout/page-layout.ts';

const layOut = (stretches: readonly Stretch[]) => layOutPlaced(stretches).map(({ text }) => text);

/** A stretch of ten points. */
function stretch(text: string, x: number, y: number, width: number): Stretch {
  const letters = [...text].map((letter, index, { length }) => ({
    text: letter,
    x: x + (index * width) / length,
    width: width / length,
  }));
  return { letters, x, y, width, size: 10, angle: 0, isSpaced: false, marksBefore: 0 };
}

/** Letters of ten points on one baseline, each drawn alone, from an offset on at a pitch. A space is none. */
function letters(word: string, pitch: number, x = 60): Stretch[] {
  return [...word].flatMap((text, index) =>
    text === ' ' ? [] : [stretch(text, x + index * pitch, 700, widthOf(text))],
  );
}

/** As in Helvetica. */
const widthOf = (letter: string) => (/[:.,il]/.test(letter) ? 2.78 : letter === '-' ? 3.33 : 5.56);

/** Letters of ten points, each as far from the one before as that is wide. */
function set(text: string): Stretch[] {
  let x = 60;
  return [...text].flatMap((letter) => {
    const glyph = stretch(letter, x, 700, widthOf(letter));
    x += letter === ' ' ? 2.78 : glyph.width;
    return letter === ' ' ? [] : [glyph];
  });
}

test.each([
  ['from left to right', (pieces: Stretch[]) => pieces],
  ['from right to left', (pieces: Stretch[]) => pieces.toReversed()],
])('letters that are drawn %s make words', (_name, order) => {
  const words = (pieces: Stretch[]) => layOut(order(pieces)).join('\n').split(/\s+/);
  expect(words(letters('SSN: 219-09-9999', 6))).toEqual(['SSN:', '219-09-9999']);
  expect(words(letters('219099999', 14))).toEqual(['219099999']);
  expect(words(set('will be held on Monday'))).toEqual(['will', 'be', 'held', 'on', 'Monday']);
});

test('words whose letters are set apart are words', () => {
  let x = 60;
  const spaced = [...'SSN: 078-05-1120'].flatMap((letter) => {
    const own = letter === ' ' ? [] : [stretch(letter, x, 700, widthOf(letter))];
    x += (letter === ' ' ? 2.78 : widthOf(letter)) + 4;
    return own;
  });
  expect(layOut(spaced)).toEqual(['SSN: 078-05-1120']);
});

test('what is drawn twice, a little to the right, is there once', () => {
  const bold = set('SSN: 219-09-9999').flatMap((own) => [own, { ...own, x: own.x + 0.3 }]);
  expect(layOut(bold)).toEqual(['SSN: 219-09-9999']);
  const shadow = [stretch('Jane Doe', 60, 700, 44), stretch('Jane Doe', 61.5, 698.5, 44)];
  expect(layOut(shadow)).toEqual(['Jane Doe']);
  expect(layOut(set('all full bills'))).toEqual(['all full bills']);
});

test('texts that are drawn one over the other are two', () => {
  const over = [stretch('Jane Doe', 60, 700, 44), stretch('REDACTED', 60, 700, 50)];
  expect(layOut(over).join(' ').split(/\s+/).toSorted()).toEqual(['Doe', 'Jane', 'REDACTED']);
});

test('single letters in the columns of a table stay apart', () => {
  expect(layOut(letters('YNYNNY', 30))).toEqual(['Y  N  Y  N  N  Y']);
});

/** Words at offsets of a page, a row below the one before; an empty word is none. */
function rows(xs: readonly number[], lines: readonly (readonly string[])[], pitch = 14): Stretch[] {
  return lines.flatMap((words, row) =>
    words.flatMap((text, column) =>
      text === '' ? [] : [stretch(text, xs[column] ?? 0, 700 - row * pitch, text.length * 5.56)],
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

test('two texts under one wide header are both there', () => {
  const header = ['Name and social security number', 'DOB', 'Town'].map((text, column) =>
    stretch(text, [60, 300, 400][column] ?? 0, 700, text.length * 5.56),
  );
  const below = rows(
    [60, 150, 300, 400],
    [
      ['Miller', '078-05-1120', '', ''],
      ['Doe', '', '1980', 'Tern'],
    ],
  ).map((own) => ({ ...own, y: own.y - 14 }));
  const laidOut = layOut([...header, ...below])
    .join('\n')
    .split('\n');
  expect(laidOut).toEqual(['Name and social security number\tDOB\tTown', 'Miller  078-05-1120\t\t', 'Doe\t1980\tTern']);
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

test('a note number in brackets that are drawn one by one belongs to the word before it', () => {
  const raised = ['[', '4', ']'].map((letter, index) => ({ ...stretch(letter, 105 + index * 4, 704, 4), size: 8 }));
  const line = [stretch('Firefox', 60, 700, 45), ...raised, stretch('and', 122, 700, 17)];
  const next = stretch('in the line below', 60, 688, 90);
  expect(layOut([...line, next])).toEqual(['Firefox[4] and\nin the line below']);
});

test('a mark of a script from right to left stays at its letter', () => {
  const { letters: _, ...place } = stretch('', 60, 700, 24);
  const laidOut = (drawn: readonly (readonly [string, number, number])[]) =>
    layOut([{ ...place, letters: drawn.map(([text, x, width]) => ({ text, x, width })) }]);
  // Reh, alef, and a mark that is drawn before the alef or over the reh.
  expect(
    laidOut([
      ['\u064b', 60, 0],
      ['\u0627', 60, 6],
      ['\u0631', 66, 6],
    ]),
  ).toEqual(['\u0631\u0627\u064b']);
  expect(
    laidOut([
      ['\u0627', 60, 6],
      ['\u064b', 66, 0],
      ['\u0631', 66, 6],
    ]),
  ).toEqual(['\u0631\u064b\u0627']);
  expect(
    laidOut([
      ['\u0627', 60, 6],
      ['\u064b', 63, 0],
      ['\u0631', 66, 6],
    ]),
  ).toEqual(['\u0631\u0627\u064b']);
});

test('numbers of two columns that hardly stand apart are two, as Poppler has them', () => {
  expect(layOut([stretch('1041', 60, 700, 22.2), stretch('4111', 83.3, 700, 22.2)])).toEqual(['1041 4111']);
  expect(layOut([stretch('1041', 60, 700, 22.2), stretch('4111', 82.9, 700, 22.2)])).toEqual(['10414111']);
});

test('the mark of a note behind a number is none of its digits, and that of a power stays at its letter', () => {
  const raised = (text: string, x: number) => ({ ...stretch(text, x, 703.5, 3.5), size: 6.5 });
  expect(layOut([stretch('078-05-1120', 60, 700, 55), raised('1', 115)])).toEqual(['078-05-1120 1']);
  expect(layOut([stretch('m', 60, 700, 8), raised('2', 68)])).toEqual(['m2']);
});

test('a label in smaller letters or with some space below it is one paragraph with its value', () => {
  const small = { ...stretch('Date of birth', 60, 714, 55), size: 7 };
  expect(layOut([small, stretch('4 May 1990', 60, 700, 50)])).toEqual(['Date of birth\n4 May 1990']);
  expect(layOut([stretch('SSN', 60, 722, 20), stretch('078-05-1120', 60, 700, 55)])).toEqual(['SSN\n078-05-1120']);
  expect(layOut([stretch('SSN', 60, 760, 20), stretch('078-05-1120', 60, 700, 55)])).toHaveLength(2);
});
