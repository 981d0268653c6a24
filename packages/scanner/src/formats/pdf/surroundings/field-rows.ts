import type { Rectangle } from '../content/rectangle.ts';

/** A field with one letter or digit in it, or with a group of digits. */
export interface LetterField {
  /** Its id as an annotation, as pdf.js has it, if it is an object. */
  readonly id?: string;
  readonly label: string | undefined;
  readonly text: string;
  readonly area: Rectangle;
}

/** Fewer boxes in a row are answers of one letter each. */
const ROW_LENGTH_MIN = 5;
/** Groups of digits that are one number together: a US social security number. */
const GROUPS = '3-2-4';
/** How far boxes of one row are off, as a part of their height. */
const OFF_MAX = 0.25;
/** Between two boxes of one row, in widths of a box: groups of digits are set apart, with a hyphen between. */
const GAP_MAX = 1.6;

/** Fields for a letter each that stand side by side, from left to right, or for the groups of one number. */
export function findFieldRows(fields: readonly LetterField[]): readonly (readonly LetterField[])[] {
  const rows: LetterField[][] = [];
  for (const line of linesOf(fields)) {
    let row: LetterField[] = [];
    for (const field of line.toSorted((a, b) => a.area.left - b.area.left)) {
      const last = row.at(-1);
      if (last === undefined || !follows(last.area, field.area)) {
        row = [];
        rows.push(row);
      }
      row.push(field);
    }
  }
  return rows.filter((row) => isOfLetters(row) || row.map(({ text }) => text.length).join('-') === GROUPS);
}

/** Whether each of them has one letter or digit of a word. */
export function isOfLetters(row: readonly LetterField[]): boolean {
  return row.length >= ROW_LENGTH_MIN && row.every(({ text }) => text.length === 1);
}

/** Those that are as high as each other and stand as high, from top to bottom. */
function linesOf(fields: readonly LetterField[]): readonly (readonly LetterField[])[] {
  const lines: LetterField[][] = [];
  for (const field of fields.toSorted((a, b) => b.area.bottom - a.area.bottom)) {
    const line = lines.at(-1);
    const first = line?.[0]?.area;
    const height = field.area.top - field.area.bottom;
    if (line !== undefined && first !== undefined && first.bottom - field.area.bottom <= OFF_MAX * height) {
      line.push(field);
    } else lines.push([field]);
  }
  return lines;
}

function follows(before: Rectangle, next: Rectangle): boolean {
  const [width, gap] = [before.right - before.left, next.left - before.right];
  const [height, other] = [before.top - before.bottom, next.top - next.bottom];
  return gap <= GAP_MAX * width && gap > -width / 2 && Math.abs(height - other) <= OFF_MAX * height;
}
