import { literal, winAnsi } from './pdf-strings.ts';

/** A rectangle on a page in points, by its lower left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a stretch of a line begins, on its baseline, and how large its letters are: points. */
export interface Pen {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The operators that draw a stretch of text. */
export type Draw = (text: string, pen: Pen) => string;

/** Widths of Helvetica in thousandths of its size, from the space to the tilde (Adobe Core 14 font metrics). */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 ' +
  '556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 ' +
  '469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 ' +
  '334 584';
const widths = WIDTHS.split(' ').map(Number);

/** How far Helvetica goes on for a text in ASCII, in points. */
export function widthOf(text: string, size: number): number {
  return rounded(
    (Array.from(text).reduce((sum, each) => sum + (widths[each.charCodeAt(0) - 32] ?? 0), 0) * size) / 1000,
  );
}

/** A string operand of Windows-1252. */
export function string(text: string): string {
  return literal(winAnsi(text)).toString('latin1');
}

/** Text in Helvetica: `state` are operators of the text state that hold for it alone. */
export function drawText(text: string, { x, y, size }: Pen, state = ''): string {
  return `BT ${state} /F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${string(text)} Tj ET\n`.replace('  ', ' ');
}

/** Draws text between operators, the graphics state before and after being the same. */
export function between(before: string, after = ''): Draw {
  return (text, pen) => `q ${before} ${drawText(text, pen)}${after === '' ? '' : `${after} `}Q\n`;
}

/** A line of text: its operators, and where what stands between guillemets is, from below the baseline to above it. */
export interface Line {
  readonly content: string;
  readonly marked: readonly Rectangle[];
}

/** Draws a line, at 72 points from the left. What stands between guillemets is drawn by `draw` in its place, if one is given. */
export function drawLine(text: string, y: number, draw?: Draw, size = 12): Line {
  const marked: Rectangle[] = [];
  let content = '';
  let x = 72;
  for (const [index, piece] of text.split(/[«»]/).entries()) {
    const width = widthOf(piece, size);
    const isMarked = index % 2 === 1;
    if (isMarked) marked.push({ x, y: rounded(y - size / 4), width, height: rounded(size * 1.25) });
    if (draw !== undefined && piece !== '') content += (isMarked ? draw : drawText)(piece, { x, y, size });
    x = rounded(x + width);
  }
  if (draw === undefined) content = drawText(text.replaceAll(/[«»]/g, ''), { x: 72, y, size });
  return { content, marked };
}

/** Numbers in the middle of a page are no more exact than this. */
function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** A filled rectangle; the color is an operator: `0 g`, `1 0 0 rg`. */
export function box({ x, y, width, height }: Rectangle, color = '0 g'): string {
  return `q ${color} ${x} ${y} ${width} ${height} re f Q\n`;
}

/** A rectangle somewhat larger on each side. */
export function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: rounded(x - by), y: rounded(y - by), width: rounded(width + 2 * by), height: rounded(height + 2 * by) };
}

/** The operand of an array: `72 700 90 714`, by two corners. */
export function corners({ x, y, width, height }: Rectangle): string {
  return `${x} ${y} ${rounded(x + width)} ${rounded(y + height)}`;
}

/** Where a picture or a form of one by one is put so that it fills a rectangle: the operand of `cm`. */
export function placed({ x, y, width, height }: Rectangle): string {
  return `${width} 0 0 ${height} ${x} ${y} cm`;
}
