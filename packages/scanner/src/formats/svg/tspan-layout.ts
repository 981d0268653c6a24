import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/** What stands between two pieces of one text: nothing, a space, or a new line, which is another text. */
export type Between = '' | ' ' | 'apart';

/** Elements that are pieces of a text (SVG 2, 11.2; `tref` and `altGlyph` of SVG 1.1, 10.6, 10.13). */
const INLINE: ReadonlySet<string> = new Set(['tspan', 'textPath', 'a', 'tref', 'altGlyph']);

/** Widths of letters in parts of the size of a font, as Helvetica has them (Adobe Core 14 AFM); others about half. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\d_?$#abdeghnopqu]/, 0.556],
  [/[ijl.,:;|!' ]/, 0.25],
  [/[-frtI()/[\]]/, 0.33],
  [/[mwMW@%]/, 0.87],
  [/[A-IK-Z]/, 0.68],
];
const WIDTH = 0.5;

/** Parts of the size of a font: a space is 0.28 wide, and fonts differ. */
const SPACE_MIN = 0.2;
const SPACE_MIN_OF_WORDS = 0.12;
const SPACE_MIN_OF_NUMBERS = 0.28;
/** Letters of equal steps belong to one font whose letters are all as wide, or to one number. */
const SAME_STEP = 0.1;
/** From here on it is another column. */
const APART_MIN = 2;
/** A piece that is raised by less is in the same line. */
const RAISED_MAX = 0.7;

/** Letters of a piece that are measured. */
const LETTERS_MAX = 1_000;

/** A piece of a text that may go on. */
interface Placed {
  readonly x: number | undefined;
  readonly y: number;
  /** What stands in it since it was put there. */
  text: string;
  /** Letters of it that stand before `x`. */
  readonly skipped: number;
}

/**
 * Says what stands between pieces of a text that are put in their places one by one, as programs write kerned text: where a
 * piece begins, compared with where the one before it ends. Widths are of no font, so that two pieces of numbers are held to
 * belong together sooner than two words.
 */
export class TspanLayout {
  /** Of each element that is open: its name, and the size of its font, if one is given. */
  readonly #open: { readonly isPiece: boolean; readonly isText: boolean; readonly size: number | undefined }[] = [];
  #last: Placed = { x: undefined, y: 0, text: '', skipped: 0 };
  /** The size of the font that the places of pieces show, where none is given: the smallest. */
  #shownSize: number | undefined;
  #step: number | undefined;
  /** Space behind a piece, as files are indented. */
  #space = '';
  #isBehindPiece = false;

  /** What stands before the text of an element that begins; undefined if it is no piece of a text. */
  open(name: string, attributes: XmlAttributes): Between | undefined {
    const outer = this.#open.at(-1);
    const size = sizeOf(attributes) ?? outer?.size;
    // Whatever stands for the namespace.
    const own = name.slice(name.indexOf(':') + 1);
    const isText = own === 'text';
    const isPiece = outer !== undefined && (outer.isText || outer.isPiece) && INLINE.has(own);
    this.#open.push({ isPiece, isText, size });
    if (isText) {
      const place = placeOf(attributes);
      this.#last = { ...place, x: place.x ?? 0, y: numberOf(attributes.y) ?? 0 };
      this.#shownSize = undefined;
      this.#step = undefined;
    }
    const hasSpace = this.#space !== '';
    this.#space = '';
    this.#isBehindPiece = false;
    if (!isPiece) return undefined;
    const between = this.#between(attributes, size);
    return between === '' && hasSpace && attributes.x === undefined ? ' ' : between;
  }

  /** Whether the element that ends was a piece of a text. */
  close(): boolean {
    const { isPiece = false, isText = false } = this.#open.pop() ?? {};
    this.#isBehindPiece = isPiece;
    if (isText) this.#space = '';
    return isPiece;
  }

  /** What is said of text that comes: space behind a piece waits until it is known whether the next has a place of its own. */
  text(text: string): string {
    const last = this.#open.at(-1);
    if (last?.isText !== true && last?.isPiece !== true) return text;
    const isSpace = text.trim() === '';
    if (isSpace && this.#isBehindPiece) {
      this.#space += text;
      return '';
    }
    const said = this.#space + text;
    this.#space = '';
    this.#isBehindPiece = false;
    if ((!isSpace || this.#last.text !== '') && this.#last.text.length < LETTERS_MAX) this.#last.text += text;
    return said;
  }

  #between(attributes: XmlAttributes, size: number | undefined): Between {
    const last = this.#last;
    const next = { ...placeOf(attributes), y: numberOf(attributes.y) ?? last.y };
    const raised = Math.abs(next.y - last.y + shiftOf(attributes.dy, size));
    const isLine = raised > RAISED_MAX * (size ?? this.#shownSize ?? 1);
    const moved = shiftOf(attributes.dx, size);
    if (next.x !== undefined || isLine) this.#last = next;
    if (last.text === '') return '';
    if (isLine) return this.#apart();
    if (next.x === undefined) return moved > SPACE_MIN * (size ?? 1) ? ' ' : '';
    if (last.x === undefined) return '';
    const [first = ''] = (attributes.x ?? '').trim().split(/[\s,]+/);
    // Of letters that each have a place, those that go on from the last.
    return this.#gap([...last.text].slice(last.skipped).join(''), Number.parseFloat(first) - last.x + moved, size);
  }

  /** Another line shows its own size. */
  #apart(): Between {
    this.#shownSize = undefined;
    this.#step = undefined;
    return 'apart';
  }

  /** What a distance is from the beginning of a piece to that of the next. */
  #gap(text: string, step: number, given: number | undefined): Between {
    // To the left of what stands before it, it is another line, or the other way round.
    if (!(step > 0)) return this.#apart();
    const [ems, letters] = [widthOf(text), [...text.trim()].length];
    if (given === undefined) this.#shownSize = Math.min(this.#shownSize ?? Number.POSITIVE_INFINITY, step / ems);
    const size = given ?? this.#shownSize ?? 1;
    const isSameStep = letters === 1 && this.#step !== undefined && Math.abs(step - this.#step) < SAME_STEP * size;
    this.#step = letters === 1 ? step : undefined;
    const gap = step / size - ems;
    if (gap > APART_MIN + ems / 2) return this.#apart();
    if (isSameStep) return '';
    const isWord = letters > 1 && /\p{L}$/u.test(text);
    if (isWord && given === undefined) return ' ';
    return gap > spaceMin(text, isWord, ems) ? ' ' : '';
  }
}

/** How far a piece must stand from the one before it, in parts of the size of the font, that a space is between them. */
function spaceMin(text: string, isWord: boolean, ems: number): number {
  if (isWord) return SPACE_MIN_OF_WORDS;
  return /[\d.-]$/.test(text) ? SPACE_MIN_OF_NUMBERS + ems / 10 : SPACE_MIN;
}

/** Where a piece stands: at the last place of a list, which are those of its first letters (SVG 2, 11.4). */
function placeOf(attributes: XmlAttributes): { x: number | undefined; text: string; skipped: number } {
  const xs = (attributes.x ?? '').trim().split(/[\s,]+/);
  return { x: numberOf(xs.at(-1)), text: '', skipped: xs.length - 1 };
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, LETTERS_MAX)) width += WIDTHS.find(([form]) => form.test(letter))?.[1] ?? WIDTH;
  return width * (text.length > LETTERS_MAX ? text.length / LETTERS_MAX : 1);
}

/** The first number of a list; units are those of the drawing, or near them. */
function numberOf(value: string | undefined): number | undefined {
  const number = Number.parseFloat(value ?? '');
  return Number.isNaN(number) ? undefined : number;
}

function shiftOf(value: string | undefined, size: number | undefined): number {
  const number = numberOf(value) ?? 0;
  return !/em\s*$/.test(value ?? '') ? number : number * (size ?? 1);
}

function sizeOf(attributes: XmlAttributes): number | undefined {
  const said =
    attributes['font-size'] ??
    /(?:^|;)\s*font-size\s*:\s*([\d.]+(?:px|pt)?)\s*(?:;|$)/.exec(attributes.style ?? '')?.[1];
  const size = said === undefined || /[%m]\s*$/.test(said) ? undefined : numberOf(said);
  return size === undefined || size <= 0 ? undefined : size;
}
