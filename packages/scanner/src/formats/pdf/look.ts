import type { PDFPageProxy } from 'pdfjs-dist';
import { Coverage, type Matrix, multiply } from './coverage.ts';
import type { PageText } from './page.ts';
import type { PdfDocument } from './pdf-document.ts';
import { at, countLetters, countWords } from './value.ts';

/** What a page shows besides the text that was read from it. */
export interface Look {
  /** It shows letters as a picture or as outlines, most likely. */
  readonly isPicture: boolean;
  /** It shows some picture. */
  readonly hasPicture: boolean;
  /** It shows letters of a font that does not say which they are. */
  readonly isUnmapped: boolean;
  /** It draws letters where no reader sees them, and the reader of text leaves them out. */
  readonly isCropped: boolean;
  /** What annotations draw, by their id. */
  readonly drawn: ReadonlyMap<string, string>;
}

/** A page this full of text has no room for a picture of a page. */
export const FULL_PAGE_LETTERS = 1_200;
/** And its text stands in this part of its height. */
export const FULL_PAGE_ROWS = 0.4;

/** Pictures that cover half a page, on one with less text than a caption and a letterhead have. */
const LARGE_PICTURE = 0.5;
const LARGE_PICTURE_LETTERS = 250;
/** A picture of a page: more text than a caption must lie over it. */
const PAGE_PICTURE = 0.8;
/** Part of the picture's height beside which text stands: that of a page, and not of its header and footer. */
const LAID_OVER = 0.4;

/** Outlines drawn, from which a page with hardly any text has its letters as outlines. Two rules and a box are none. */
const OUTLINES_MIN = 4;
const MANY_OUTLINES = 150;
export const FEW_LETTERS = 100;

/** Letters that are drawn and were not read, from which they count: pdf.js leaves out some that stand for nothing. */
const LOST_LETTERS = 4;

/** Looks at all that is drawn. Expensive: pdf.js decodes the pictures. */
export async function lookAtPage(page: PDFPageProxy, document: PdfDocument, read: PageText): Promise<Look> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing = new Drawing(page, document);
  for (const [index, operator] of fnArray.entries()) drawing.take(operator, argsArray[index]);
  return drawing.judge(read);
}

/** Goes through what a page draws. */
class Drawing {
  readonly #page: PDFPageProxy;
  readonly #operators: PdfDocument['operators'];
  readonly #pictureOperators: ReadonlySet<number>;
  readonly #pictures: Coverage;
  readonly #stack: Matrix[] = [];
  readonly #drawn = new Map<string, string>();
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #annotation: string | undefined;
  #font: unknown;
  #isInvisible = false;
  #hasPicture = false;
  #hasInvisible = false;
  #isUnmapped = false;
  #outlines = 0;
  #letters = 0;
  #words = 0;
  /** Shown, whether or not they stand for a letter. */
  #glyphs = 0;

  constructor(page: PDFPageProxy, { operators }: PdfDocument) {
    this.#page = page;
    this.#operators = operators;
    this.#pictures = new Coverage(page.view);
    this.#pictureOperators = new Set([
      operators.paintImageXObject,
      operators.paintImageXObjectRepeat,
      operators.paintInlineImageXObject,
      operators.paintInlineImageXObjectGroup,
      operators.paintImageMaskXObject,
      operators.paintImageMaskXObjectGroup,
      operators.paintImageMaskXObjectRepeat,
      operators.paintSolidColorImageMask,
    ]);
  }

  take(operator: number, operands: unknown): void {
    const { save, restore, transform, showText, setFont, setTextRenderingMode } = this.#operators;
    if (this.#pictureOperators.has(operator)) this.#addPicture(operands);
    else if (operator === save) this.#stack.push(this.#matrix);
    else if (operator === restore) this.#matrix = this.#stack.pop() ?? this.#matrix;
    else if (operator === transform) this.#matrix = multiply(this.#matrix, operands);
    else if (operator === showText) this.#addText(at(operands, '0'));
    else if (operator === setFont) this.#font = at(operands, '0');
    else if (operator === setTextRenderingMode) this.#isInvisible = at(operands, '0') === INVISIBLE;
    else this.#takeRare(operator, operands);
  }

  #takeRare(operator: number, operands: unknown): void {
    const { paintFormXObjectBegin, paintFormXObjectEnd, beginAnnotation, endAnnotation } = this.#operators;
    if (operator === paintFormXObjectBegin) {
      this.#stack.push(this.#matrix);
      this.#matrix = multiply(this.#matrix, at(operands, '0'));
    } else if (operator === paintFormXObjectEnd) this.#matrix = this.#stack.pop() ?? this.#matrix;
    else if (operator === beginAnnotation) {
      this.#stack.push(this.#matrix);
      this.#matrix = multiply(multiply(this.#matrix, at(operands, '2')), at(operands, '3'));
      this.#annotation = String(at(operands, '0'));
    } else if (operator === endAnnotation) {
      this.#matrix = this.#stack.pop() ?? this.#matrix;
      this.#annotation = undefined;
    } else if (operator === this.#operators.constructPath) this.#addPath(operands);
    else if (operator === this.#operators.shadingFill) this.#outlines += OUTLINES_MIN;
  }

  /** A picture is the unit square. Of one that is repeated, each place; of those in a group, the whole page. */
  #addPicture(operands: unknown): void {
    this.#hasPicture = true;
    const positions = at(operands, '3');
    const [x, y] = [Number(at(operands, '1')), Number(at(operands, '2'))];
    if (Array.isArray(at(operands, '0')) || Array.isArray(at(operands, '1'))) this.#pictures.addAll();
    else if (!ArrayBuffer.isView(positions) && !Array.isArray(positions)) this.#pictures.addSquare(this.#matrix);
    else {
      const places = Array.from({ length: Number(at(positions, 'length')) / 2 }, (_, index) => [
        Number(at(positions, String(2 * index))),
        Number(at(positions, String(2 * index + 1))),
      ]);
      for (const [e, f] of places) this.#pictures.addSquare(multiply(this.#matrix, [x, 0, 0, y, e, f]));
    }
  }

  #addText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const text = glyphs.map((glyph) =>
      typeof glyph === 'number' ? gapText(glyph) : String(at(glyph, 'unicode') ?? ''),
    );
    if (this.#annotation !== undefined) {
      const before = this.#drawn.get(this.#annotation);
      this.#drawn.set(this.#annotation, (before === undefined ? '' : `${before}\n`) + text.join(''));
      return;
    }
    const letters = countLetters(text.join(''));
    this.#glyphs += glyphs.filter((glyph) => typeof glyph === 'object' && at(glyph, 'isSpace') !== true).length;
    this.#letters += letters;
    this.#words += countWords(text.join(''));
    if (this.#isInvisible && letters > 0) this.#hasInvisible = true;
    if (letters >= 3 && this.#isNameless(glyphs)) this.#isUnmapped = true;
  }

  /**
   * Letters that are drawings (Type 3, ISO 32000-1, 9.6.5) with names such as `g1`, and no mapping: pdf.js takes the
   * codes for letters. Names that tell the code, such as `a65`, are TeX's, whose codes are ASCII.
   */
  #isNameless(glyphs: readonly unknown[]): boolean {
    const name = String(this.#font);
    if (!this.#page.commonObjs.has(name)) return false;
    const font: unknown = this.#page.commonObjs.get(name);
    if (at(font, 'isType3Font') !== true) return false;
    const shown = glyphs.filter((glyph) => typeof glyph === 'object' && at(glyph, 'isSpace') !== true);
    return shown.every((glyph) => {
      const letter = String(at(glyph, 'operatorListId'));
      const code = Number(at(glyph, 'originalCharCode'));
      const number = /^[A-Za-z]{1,3}(\d+)$/.exec(letter)?.[1];
      return number !== undefined && Number(number) !== code && at(glyph, 'unicode') === String.fromCharCode(code);
    });
  }

  /** Each outline begins with a move; of pdf.js's path, the moves are 0, with two numbers. */
  #addPath(operands: unknown): void {
    const path = at(at(operands, '1'), '0');
    if (!(path instanceof Float32Array)) {
      this.#outlines += 1;
      return;
    }
    for (let index = 0; index < path.length; index += STEP_LENGTHS[path[index] ?? 0] ?? path.length) {
      if (path[index] === 0) this.#outlines += 1;
    }
  }

  judge({ letters, words, coverage }: PageText): Look {
    const share = this.#pictures.share;
    const isLaidOver = this.#hasInvisible || coverage.rowsBeside(this.#pictures) >= LAID_OVER;
    const isPicture =
      letters === 0
        ? this.#hasPicture || (this.#glyphs === 0 && this.#outlines >= OUTLINES_MIN)
        : (share >= LARGE_PICTURE && letters < LARGE_PICTURE_LETTERS && !this.#hasInvisible) ||
          (share >= PAGE_PICTURE && !isLaidOver) ||
          (this.#outlines >= MANY_OUTLINES && letters < FEW_LETTERS);
    const lost = this.#words - words;
    return {
      isPicture,
      hasPicture: this.#hasPicture,
      isUnmapped: this.#isUnmapped || (letters === 0 && this.#glyphs > 0 && !this.#hasPicture),
      isCropped: !isPicture && letters > 0 && lost >= LOST_LETTERS && lost > 0.02 * words,
      drawn: this.#drawn,
    };
  }
}

/** Text rendering mode (ISO 32000-1, table 106): neither filled nor stroked, as the text under a scan is. */
const INVISIBLE = 3;

/** Numbers of each step of pdf.js's paths, its kind included: move, line, curve, quadratic curve, close. */
const STEP_LENGTHS: readonly number[] = [3, 3, 7, 5, 1];

/** A gap in thousandths of the size; negative moves on. Wider than a fifth, it is a space. */
function gapText(gap: number): string {
  return gap < -200 ? ' ' : '';
}
