import { type Stretch, textOf } from '../content/stretch.ts';

/** A letter of a script that runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words of such letters, one after another. */
const RIGHT_TO_LEFT_WORDS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\s\p{M}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*/gu;

/** Stretches of such a text that run from left to right all the same: numbers and words in Latin letters. */
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}.,:/@%+-]*[\p{Script=Latin}\p{N}])?/gu;

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '\u00ab\u00bb'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/**
 * A line in the order in which it is read, from the order in which it stands from left to right: that of most of its
 * letters, in which words of the other direction are turned (as UAX #9 does, but for marks that say a direction).
 */
export function inReadingOrder(line: string): string {
  if (!RIGHT_TO_LEFT.test(line)) return line;
  const strange = line.match(RIGHT_TO_LEFT_WORDS)?.join('').length ?? 0;
  if (strange * 2 < line.replace(/[^\p{L}]/gu, '').length) return line.replace(RIGHT_TO_LEFT_WORDS, reverse);
  const parts: string[] = [];
  let last = 0;
  for (const { 0: run, index } of line.matchAll(LEFT_TO_RIGHT)) {
    parts.push(reverse(line.slice(last, index)), run);
    last = index + run.length;
  }
  parts.push(reverse(line.slice(last)));
  return parts.reverse().join('');
}

/** Marks stay behind their letters. */
function reverse(text: string): string {
  const letters = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return letters
    .map((letter) => MIRRORED.get(letter) ?? letter)
    .reverse()
    .join('');
}

/** Points and vowels of Hebrew and Arabic. */
const MARKS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/;

/**
 * What a stretch says from left to right, each mark of a script that runs from right to left behind the letter that it stands
 * over: programs that set such a script from left to right draw it before that, where the letter to its left has ended.
 */
export function textWithMarks(stretch: Stretch): string {
  const text = textOf(stretch);
  if (!MARKS.test(text)) return text;
  const texts: string[] = [];
  let waiting: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text: letter, x, width } of stretch.letters) {
    if (MARKS.test(letter) && letter.length === 1) {
      if (x >= end - MARK_BACK_MAX * stretch.size) waiting.unshift(letter);
      else texts.push(letter);
      continue;
    }
    texts.push(letter, ...waiting);
    waiting = [];
    end = x + width;
  }
  return [...texts, ...waiting].join('');
}

/** How far over the end of a letter a mark may begin that is not its, in sizes. */
const MARK_BACK_MAX = 0.02;
