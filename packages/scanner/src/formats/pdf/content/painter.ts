import { type Color, isAlike, isDark, WHITE } from '../../../structures/story/contrast.ts';
import { at } from '../value.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Mark } from './mark.ts';
import { applyTo, type Matrix, multiply, scaleOf } from './matrix.ts';
import { type Outline, PaintGrid } from './paint-grid.ts';
import { isRectangle, strokesOf } from './path.ts';
import { invert, PictureSample, squareOf } from './picture.ts';
import { intersect, type Rectangle, spanOf } from './rectangle.ts';

/** A picture that a page draws, opaque or not. */
export interface DrawnPicture {
  /** What it spans on the page. */
  readonly square: Rectangle;
  /** What it shows; undefined of one that is not looked at, as the parts of a mosaic. */
  readonly sample: PictureSample | undefined;
  readonly matrix: Matrix;
  /** How many opaque marks were drawn before it. */
  readonly marksBefore: number;
  /** It is on a layer that is switched off. */
  readonly isOff: boolean;
}

/** Opacity from which what is behind cannot be read. */
const OPAQUE_MIN = 0.9;
/** Cells that are painted at most: a page that paints more is a drawing, and what comes later covers nothing. */
const PAINTED_MAX = 1_000_000_000;
/** Pictures of a page that are noted, and those among its operators whose samples are kept. */
const PICTURES_MAX = 20_000;
const INLINE_MAX = 256;
/** Opacity of one of several that lie in one place, and places that are looked at. */
const LAYER_MIN = 0.3;
const LAYERS_MAX = 1_000;

/** Paints what is opaque on a grid, and notes what is not. */
export class Painter {
  readonly grid: PaintGrid;
  /** Where something lets a part of what is behind be seen, one more than how many marks were before it. */
  readonly veils: PaintGrid;
  readonly marks: Mark[] = [];
  readonly pictures: DrawnPicture[] = [];
  /** Of the layers around what is drawn, how many are switched off: then nothing is painted. */
  layersOff = 0;
  /** The annotation that draws. */
  annotation: string | undefined;
  readonly #samples: ReadonlyMap<string, PictureSample>;
  readonly #inline = new WeakMap<object, PictureSample>();
  #inlineCount = 0;
  /** By the places of rectangles that let a part through, how much of the text behind is seen through all of them. */
  readonly #layers = new Map<string, number>();

  /** `samples` has what pictures show, by pdf.js's names of them. */
  constructor(view: Rectangle, samples: ReadonlyMap<string, PictureSample>) {
    this.grid = new PaintGrid(view);
    this.veils = new PaintGrid(view);
    this.#samples = samples;
  }

  /**
   * Fills outlines, by the rule of even and odd or that of winding numbers. A pattern may be dots, and covers
   * nothing, unless it is a shading.
   */
  fill(state: GraphicsState, outlines: readonly Outline[], isEvenOdd: boolean): void {
    const { fill, fillAlpha, isShaded, isPictured } = state;
    if (isPictured) this.#noteFilled(state, outlines);
    const isKnown = fill !== 'unknown' || isShaded;
    const isMark = isKnown && (isOpaque(state, fillAlpha, fill) || this.#closes(state, outlines));
    if (isMark) this.#paint(state, { color: fill }, outlines, isEvenOdd);
    else this.#veil(state, outlines);
  }

  /** Whether a rectangle that lets a part through lies on others in its place so that together they let nothing through. */
  #closes(state: GraphicsState, outlines: readonly Outline[]): boolean {
    const alpha = state.fillAlpha * state.groupAlpha;
    if (alpha < LAYER_MIN || state.blend !== 'source-over' || state.isMasked || state.isMask) return false;
    if (!isRectangle(outlines) || this.layersOff > 0) return false;
    const { left, bottom, right, top } = intersect(state.clip, firstSpanOf(outlines));
    const key = [left, bottom, right, top].map(Math.round).join(' ');
    const before = this.#layers.get(key);
    const through = (before ?? 1) * (1 - alpha);
    if (before !== undefined || this.#layers.size < LAYERS_MAX) this.#layers.set(key, through);
    return through <= 1 - OPAQUE_MIN;
  }

  /** Text is drawn, which what was drawn before it is not over. */
  passText(): void {
    if (this.#layers.size > 0) this.#layers.clear();
  }

  /** Draws lines along outlines. */
  stroke(state: GraphicsState, outlines: readonly Outline[]): void {
    const { stroke, strokeAlpha, lineWidth, matrix } = state;
    if (stroke === 'unknown' || !isOpaque(state, strokeAlpha, stroke)) return;
    const width = lineWidth * scaleOf(matrix);
    this.#paint(state, { color: stroke }, strokesOf(outlines, Math.max(width, HAIRLINE)), false);
  }

  /** Fills all that the clip leaves with a shading. */
  shade(state: GraphicsState): void {
    const { clip, fillAlpha } = state;
    const { left, bottom, right, top } = intersect(clip, this.grid.view);
    const corners = [[left, bottom, right, bottom, right, top, left, top]];
    if (isOpaque(state, fillAlpha, 'unknown')) this.#paint(state, { color: 'unknown' }, corners, false);
    else this.#veil(state, corners);
  }

  /** Fills the square of a picture that is one color. */
  fillSquare(state: GraphicsState): void {
    const { matrix } = state;
    this.#note(matrix, undefined);
    this.fill(state, [squareAt(matrix)], false);
  }

  /** Draws a picture, by its name or as it is, where a matrix puts its square (ISO 32000-1, 8.9.4). */
  drawPicture(state: GraphicsState, image: unknown, matrix: Matrix): void {
    const sample = typeof image === 'string' ? this.#samples.get(image) : this.#sampleOf(image, false);
    this.#note(matrix, sample);
    this.#layPicture(state, sample, matrix);
  }

  /** Draws a picture several times: its width and height, and the places by turns. */
  repeatPicture(state: GraphicsState, operands: unknown): void {
    const [width, height] = [Number(at(operands, '1')), Number(at(operands, '2'))];
    for (const [x, y] of pairsOf(at(operands, '3'))) {
      this.drawPicture(state, at(operands, '0'), multiply(state.matrix, [width, 0, 0, height, x, y]));
    }
  }

  /** Draws small pictures that are parts of one. */
  drawMosaic(state: GraphicsState, places: unknown): void {
    if (!Array.isArray(places)) return;
    for (const place of places) {
      const matrix = multiply(state.matrix, at(place, 'transform'));
      this.#note(matrix, undefined);
      this.#veil(state, [squareAt(matrix)]);
    }
  }

  /** Draws a picture of bits that paints a color where they are set, and nothing elsewhere. */
  drawStencil(state: GraphicsState, stencil: unknown, matrix: Matrix): void {
    const data = at(stencil, 'data');
    const sample = typeof data === 'string' ? this.#samples.get(data) : this.#sampleOf(stencil, true);
    this.#note(matrix, sample);
    if (state.fill === 'unknown') this.#veil(state, [squareAt(matrix)]);
    else this.#layPicture(state, sample, matrix);
  }

  /** Draws several of them. */
  drawStencils(state: GraphicsState, stencils: unknown): void {
    if (!Array.isArray(stencils)) return;
    for (const stencil of stencils) {
      this.drawStencil(state, stencil, multiply(state.matrix, at(stencil, 'transform')));
    }
  }

  /** Draws one of them several times. */
  repeatStencil(state: GraphicsState, operands: unknown): void {
    const [a, b, c, d] = ['1', '2', '3', '4'].map((key) => Number(at(operands, key)));
    for (const [x, y] of pairsOf(at(operands, '5'))) {
      this.drawStencil(state, at(operands, '0'), multiply(state.matrix, [a, b, c, d, x, y]));
    }
  }

  /** What of a picture lets nothing through is a mark; of the rest nobody knows what is seen. */
  #layPicture(state: GraphicsState, sample: PictureSample | undefined, matrix: Matrix): void {
    const corners = [squareAt(matrix)];
    if (sample?.isOpaque !== true) this.#veil(state, corners);
    if (sample?.hasOpaque !== true || !isOpaque(state, state.fillAlpha, 'unknown')) {
      if (sample?.isOpaque === true) this.#veil(state, corners);
      return;
    }
    const mark: Mark = { color: 'unknown', picture: { sample, matrix } };
    if (sample.isOpaque) this.#paint(state, mark, corners, false);
    else this.#paintPart(state, mark, sample, matrix);
  }

  #paintPart(state: GraphicsState, mark: Mark, sample: PictureSample, matrix: Matrix): void {
    const inverse = invert(matrix);
    if (inverse === undefined || state.isClipShaped || this.grid.painted > PAINTED_MAX || this.layersOff > 0) return;
    const { annotation } = this;
    this.marks.push({ ...mark, ...(annotation !== undefined && { annotation }) });
    const span = intersect(state.clip, squareOf(matrix));
    this.grid.paintWhere(span, this.marks.length, (x, y) => sample.isOpaqueAt(x, y, inverse));
  }

  /** What holds for whatever is drawn next. */
  get #now(): Pick<DrawnPicture, 'marksBefore' | 'isOff'> {
    return { marksBefore: this.marks.length, isOff: this.layersOff > 0 };
  }

  #note(matrix: Matrix, sample: PictureSample | undefined): void {
    if (this.pictures.length >= PICTURES_MAX) return;
    this.pictures.push({ square: squareOf(matrix), sample, matrix, ...this.#now });
  }

  /** A picture that fills outlines: where it stands in them is not followed. */
  #noteFilled({ clip, matrix }: GraphicsState, outlines: readonly Outline[]): void {
    if (this.pictures.length >= PICTURES_MAX) return;
    const square = intersect(clip, firstSpanOf(outlines));
    this.pictures.push({ square, sample: undefined, matrix, ...this.#now });
  }

  /** Of a picture that stands among the operators, once however often it is drawn. */
  #sampleOf(image: unknown, isMask: boolean): PictureSample | undefined {
    if (typeof image !== 'object' || image === null) return undefined;
    const known = this.#inline.get(image);
    if (known !== undefined || this.#inlineCount >= INLINE_MAX) return known;
    const sample = PictureSample.of(image, isMask);
    this.#inlineCount += 1;
    if (sample !== undefined) this.#inline.set(image, sample);
    return sample;
  }

  #paint(state: GraphicsState, mark: Mark, outlines: readonly Outline[], isEvenOdd: boolean): void {
    const { clip, isClipShaped, clipPath, clipText } = state;
    if (clipText !== undefined) clipText.isShown = true;
    if (isClipShaped) {
      // All that such a clip leaves is painted, if it lies within what is.
      if (clipPath !== undefined && fills(outlines, intersect(clip, spanOf(clipPath.outlines.flat())))) {
        const inner = { ...state, isClipShaped: false, clipPath: undefined };
        this.#paint(inner, mark, clipPath.outlines, clipPath.isEvenOdd);
      } else this.#veil(state, outlines);
      return;
    }
    if (this.grid.painted > PAINTED_MAX || this.layersOff > 0) return;
    const area = isRectangle(outlines) ? intersect(clip, firstSpanOf(outlines)) : undefined;
    const { annotation } = this;
    this.marks.push({ ...mark, ...(area && { area }), ...(annotation !== undefined && { annotation }) });
    const number = this.marks.length;
    if (area !== undefined) this.grid.paintRectangle(area, number);
    else this.grid.paintOutlines(outlines, isEvenOdd, clip, number);
  }

  /** What is behind is seen through it in part, or in places. */
  #veil({ clip, clipText, isMask }: GraphicsState, outlines: readonly Outline[]): void {
    if (clipText !== undefined) clipText.isShown = true;
    if (this.veils.painted > PAINTED_MAX || this.layersOff > 0 || isMask) return;
    for (const outline of outlines) {
      this.veils.paintRectangle(intersect(clip, firstSpanOf([outline])), this.marks.length + 1);
    }
  }
}

/** Whether a rectangle is painted that holds another. */
function fills(outlines: readonly Outline[], inner: Rectangle): boolean {
  const { left, bottom, right, top } = firstSpanOf(outlines);
  const isWithin = left <= inner.left && bottom <= inner.bottom && right >= inner.right && top >= inner.top;
  return isWithin && isRectangle(outlines);
}

/** Dark colors that are multiplied with what is behind are dark, as highlights are; white that lightens it is white. */
function isOpaque({ groupAlpha, blend, isMasked, isMask }: GraphicsState, alpha: number, color: Color): boolean {
  if (isMasked || isMask || alpha * groupAlpha < OPAQUE_MIN) return false;
  if (blend === 'source-over') return true;
  if (color === 'unknown') return false;
  return (isDark(color) && DARKENING.has(blend)) || (isAlike(color, WHITE) && LIGHTENING.has(blend));
}

/** Blend modes in which the darker color is seen (ISO 32000-1, table 136), by the names that canvases have for them. */
const DARKENING: ReadonlySet<string> = new Set(['multiply', 'darken', 'hard-light']);

/** And those in which the lighter one is. */
const LIGHTENING: ReadonlySet<string> = new Set(['screen', 'lighten']);

/** A line without a width is drawn as thin as can be seen; it covers the cells that it goes through. */
const HAIRLINE = 1;

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

function squareAt(matrix: Matrix): Outline {
  return SQUARE.flatMap(([x, y]) => applyTo(matrix, x, y));
}

/** What the first outline that has an area spans. */
function firstSpanOf(outlines: readonly Outline[]): Rectangle {
  return spanOf(outlines.find(({ length }) => length > 2) ?? []);
}

function* pairsOf(list: unknown): Generator<readonly [number, number]> {
  if (!Array.isArray(list) && !(list instanceof Float32Array)) return;
  for (let index = 0; index + 1 < list.length; index += 2) yield [Number(list[index]), Number(list[index + 1])];
}
