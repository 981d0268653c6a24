import type { Group, Sink } from './groups.ts';

/** The digits and letters of a text: another rendering of it may have other spaces. */
export function lettersOf(pieces: readonly string[]): string {
  return pieces
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED_LENGTH);
}

/** UTF-16 units that are compared: a shape holds a page at most. */
const COMPARED_LENGTH = 16 * 1024;

/**
 * Begins a text that comes twice: what stands in it at first, for programs without Unicode, is told by `tell` if what
 * follows in Unicode says something else. Undefined where no text goes.
 */
export function openTwice(group: Group, tell: (text: string) => void): Sink | undefined {
  const { story, value } = group.sink;
  if (story === undefined && value === undefined) return undefined;
  const older: string[] = [];
  const echo: string[] = [];
  group.outer = { ...group.sink, echo };
  group.ends.push(() => {
    const text = older.join('');
    if (!isSaidBy(text, echo.join(''))) tell(text);
  });
  return { value: { pieces: older } };
}

/**
 * Whether a text says nothing that another does not: each letter of ASCII comes there in the same order, what is beyond
 * ASCII being replaced by what looks like it, and each number is there as a whole.
 */
function isSaidBy(older: string, newer: string): boolean {
  const there = newer
    .slice(0, COMPARED_LENGTH)
    .normalize('NFD')
    .replace(/[łŁøØđĐı]/g, (letter) => ALIKE[letter] ?? letter);
  if ((older.match(/[0-9]+/g) ?? []).some((number) => !there.includes(number))) return false;
  let at = 0;
  for (const [letter] of older.matchAll(/[a-z]/gi)) {
    at = there.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Letters that are not made of another and a mark, and what older programs show for them. */
const ALIKE: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' };

/**
 * The text before the number of a paragraph, without what stands for numbers. It begins with its own length, counted
 * with those (RTF 1.9.1, List Table, `\leveltext`).
 */
export function listText(text: string): string {
  const whole = text.replace(/;$/, '');
  const length = whole.charCodeAt(0);
  const isCounted = length >= whole.length - 1 && length < whole.length + LEVELS_MAX;
  // Numbers of levels are controls.
  return whole.slice(isCounted ? 1 : 0).replace(/[^\P{Cc}\t]/gu, '');
}

/** Levels of a list, and so numbers that a text before a paragraph may have. */
const LEVELS_MAX = 9;
