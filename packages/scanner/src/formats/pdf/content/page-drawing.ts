import type { PDFPageProxy } from 'pdfjs-dist';
import type { Trait } from '../../../document.ts';
import { type Color, isDark } from '../../../structures/story/contrast.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { at } from '../value.ts';
import { type FontMetrics, type GraphicsState, initialState } from './graphics-state.ts';
import type { Mark } from './mark.ts';
import { applyTo, type Matrix, multiply, scaleOf, toMatrix } from './matrix.ts';
import { type Outline, PaintGrid } from './paint-grid.ts';
import { countOutlines, isRectangle, outlinesOf, strokesOf } from './path.ts';
import { PictureSample, squareOf } from './picture.ts';
import { boundsOf, intersect, type Rectangle, toRectangle } from './rectangle.ts';
import type { Stretch } from './stretch.ts';
import { showText } from './text-cursor.ts';
import { inkOn } from './visibility.ts';

/** All that a page draws. */
export interface PageContent {
  /** Of the page itself, in the order drawn. */
  readonly stretches: readonly Stretch[];
  /** What annotations draw, by their id, in the order drawn. */
  readonly notes: ReadonlyMap<string, readonly Stretch[]>;
  /** In the order drawn. The numbers in `grid` are places in it, from 1. */
  readonly marks: readonly Mark[];
  readonly grid: PaintGrid;
  /** Where there are pictures, opaque or not. */
  readonly pictures: readonly {
    readonly square: Rectangle;
    readonly sample: PictureSample | undefined;
    readonly matrix: Matrix;
  }[];
  /** Outlines of paths. */
  readonly outlines: number;
  /** Letters that were shown, whether or not they stand for one. */
  readonly glyphs: number;
  /** pdf.js's names of the fonts that show letters. */
  readonly fonts: ReadonlySet<string>;
  /** It shows letters of a font that does not say which they are. */
  readonly isNameless: boolean;
}

/** Opacity from which what is behind cannot be read. */
const OPAQUE_MIN = 0.9;
/** And from which on nothing is seen. */
const CLEAR_MAX = 0.05;
/** Cells that are painted at most: a page that paints more is a drawing, and what comes later covers nothing. */
const PAINTED_MAX = 1_000_000_000;
/** Points of a path that are looked at: an outline of more is part of a map. */
const PATH_LENGTH_MAX = 60_000;

/** Text rendering modes (ISO 32000-1, table 106). */
const STROKED = 1;
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

type Take = (operands: unknown) => void;

/** Goes through what a page draws. */
export class PageDrawing {
  readonly #page: PDFPageProxy;
  readonly #document: PdfDocument;
  readonly #isLayerShown: (properties: unknown) => boolean;
  readonly #view: Rectangle;
  readonly #takes: ReadonlyMap<number, Take>;
  readonly #grid: PaintGrid;
  readonly #marks: Mark[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #notes = new Map<string, Stretch[]>();
  readonly #pictures: PageContent['pictures'][number][] = [];
  readonly #fonts = new Map<string, FontMetrics>();
  readonly #shown = new Set<string>();
  readonly #stack: GraphicsState[] = [];
  readonly #layers: boolean[] = [];
  #state: GraphicsState;
  #hiddenLayers = 0;
  #annotation: string | undefined;
  #beforeAnnotation: GraphicsState | undefined;
  #isClipNext = false;
  #outlines = 0;
  #glyphs = 0;
  #isNameless = false;

  constructor(page: PDFPageProxy, document: PdfDocument, isLayerShown: (properties: unknown) => boolean) {
    this.#page = page;
    this.#document = document;
    this.#isLayerShown = isLayerShown;
    this.#view = toRectangle(page.view) ?? { left: 0, bottom: 0, right: 612, top: 792 };
    this.#grid = new PaintGrid(this.#view);
    this.#state = initialState(ANYWHERE);
    this.#takes = this.#table(document.operators);
  }

  take(operator: number, operands: unknown): void {
    this.#takes.get(operator)?.(operands);
  }

  get content(): PageContent {
    return {
      stretches: this.#stretches,
      notes: this.#notes,
      marks: this.#marks,
      grid: this.#grid,
      pictures: this.#pictures,
      outlines: this.#outlines,
      glyphs: this.#glyphs,
      fonts: this.#shown,
      isNameless: this.#isNameless,
    };
  }

  /** What each operator does to the state or the page; the others do nothing that is looked at. */
  #table(operators: PdfDocument['operators']): ReadonlyMap<number, Take> {
    const set = (change: (state: GraphicsState, first: number, second: number) => void): Take => {
      return (operands) => change(this.#state, Number(at(operands, '0')), Number(at(operands, '1')));
    };
    return new Map<number, Take>([
      [operators.save, () => this.#save()],
      [operators.restore, () => this.#restore()],
      [operators.transform, (operands) => this.#transform(operands)],
      [operators.showText, (operands) => this.#showText(at(operands, '0'))],
      [operators.setFont, (operands) => this.#setFont(at(operands, '0'), at(operands, '1'))],
      [operators.beginText, () => moveToLine(this.#state, [1, 0, 0, 1, 0, 0])],
      [operators.setTextMatrix, (operands) => moveToLine(this.#state, toMatrix(at(operands, '0')))],
      [operators.moveText, set((state, x, y) => moveText(state, x, y))],
      [operators.setLeadingMoveText, set((state, x, y) => moveText(state, x, y, -y))],
      [operators.nextLine, () => moveText(this.#state, 0, this.#state.leading)],
      // pdf.js has the sign turned (`setLeading` in `src/display/canvas.js`).
      [operators.setLeading, set((state, leading) => Object.assign(state, { leading: -leading }))],
      [operators.setCharSpacing, set((state, letterSpace) => Object.assign(state, { letterSpace }))],
      [operators.setWordSpacing, set((state, wordSpace) => Object.assign(state, { wordSpace }))],
      [operators.setHScale, set((state, percent) => Object.assign(state, { textScale: percent / 100 }))],
      [operators.setTextRise, set((state, rise) => Object.assign(state, { rise }))],
      [operators.setTextRenderingMode, set((state, mode) => Object.assign(state, { mode }))],
      [operators.setLineWidth, set((state, lineWidth) => Object.assign(state, { lineWidth }))],
      [operators.setGState, (operands) => this.#setStates(at(operands, '0'))],
      [operators.setFillRGBColor, (operands) => Object.assign(this.#state, { fill: colorOf(at(operands, '0')) })],
      [operators.setStrokeRGBColor, (operands) => Object.assign(this.#state, { stroke: colorOf(at(operands, '0')) })],
      [operators.setFillColorN, () => Object.assign(this.#state, { fill: 'unknown' })],
      [operators.setStrokeColorN, () => Object.assign(this.#state, { stroke: 'unknown' })],
      [operators.clip, () => this.#announceClip()],
      [operators.eoClip, () => this.#announceClip()],
      [operators.constructPath, (operands) => this.#drawPath(operands)],
      [operators.shadingFill, () => this.#fillClip()],
      [operators.paintFormXObjectBegin, (operands) => this.#beginForm(at(operands, '0'), at(operands, '1'))],
      [operators.paintFormXObjectEnd, () => this.#restore()],
      [operators.beginGroup, (operands) => this.#beginGroup(at(operands, '0'))],
      [operators.endGroup, () => this.#restore()],
      [operators.beginAnnotation, (operands) => this.#beginAnnotation(operands)],
      [operators.endAnnotation, () => this.#endAnnotation()],
      [operators.beginMarkedContent, () => this.#beginLayer(true)],
      [operators.beginMarkedContentProps, (operands) => this.#beginLayer(this.#isShown(operands))],
      [operators.endMarkedContent, () => this.#endLayer()],
      [operators.paintImageXObject, (operands) => this.#drawPicture(at(operands, '0'), this.#state.matrix)],
      [operators.paintInlineImageXObject, (operands) => this.#drawPicture(at(operands, '0'), this.#state.matrix)],
      [operators.paintImageXObjectRepeat, (operands) => this.#drawRepeated(operands)],
      [operators.paintInlineImageXObjectGroup, (operands) => this.#drawGroup(operands)],
      [operators.paintImageMaskXObject, (operands) => this.#drawMask(at(operands, '0'), this.#state.matrix)],
      [operators.paintImageMaskXObjectGroup, (operands) => this.#drawMasks(at(operands, '0'))],
      [operators.paintImageMaskXObjectRepeat, (operands) => this.#repeatMask(operands)],
      [operators.paintSolidColorImageMask, () => this.#fillSquare()],
    ]);
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(operands: unknown): void {
    this.#state.matrix = multiply(this.#state.matrix, operands);
  }

  #setFont(name: unknown, size: unknown): void {
    this.#state.fontName = String(name);
    this.#state.fontSize = Number(size);
    this.#state.font = this.#fontOf(String(name));
  }

  #fontOf(name: string): FontMetrics {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const font: unknown = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : undefined;
    const unit = Number(at(at(font, 'fontMatrix'), '0') ?? 0.001);
    const metrics = { unit, isVertical: at(font, 'vertical') === true, isType3: at(font, 'isType3Font') === true };
    this.#fonts.set(name, metrics);
    return metrics;
  }

  #setStates(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const entry of states) {
      const [key, value] = [at(entry, '0'), at(entry, '1')];
      if (key === 'ca') this.#state.fillAlpha = Number(value);
      else if (key === 'CA') this.#state.strokeAlpha = Number(value);
      else if (key === 'BM') this.#state.blend = String(value);
      else if (key === 'LW') this.#state.lineWidth = Number(value);
      else if (key === 'SMask') this.#state.isMasked = value !== false;
      else if (key === 'Font') this.#setFont(at(value, '0'), at(value, '1'));
    }
  }

  #beginForm(matrix: unknown, box: unknown): void {
    this.#save();
    this.#state.matrix = multiply(this.#state.matrix, matrix);
    this.#clipTo(toRectangle(box));
  }

  /** What a group draws is drawn as one, with the opacity and the mask that hold where it is (ISO 32000-1, 11.6.6). */
  #beginGroup(group: unknown): void {
    this.#save();
    this.#state.groupAlpha *= this.#state.fillAlpha;
    this.#state.fillAlpha = 1;
    this.#state.strokeAlpha = 1;
    if (at(group, 'smask') !== undefined && at(group, 'smask') !== null) this.#state.isMask = true;
  }

  #clipTo(box: Rectangle | undefined): void {
    if (box === undefined) return;
    const { matrix, clip } = this.#state;
    this.#state.clip = intersect(clip, boundsOf(matrix, box));
    if (matrix[1] !== 0 && matrix[0] !== 0) this.#state.isClipShaped = true;
  }

  #beginAnnotation(operands: unknown): void {
    this.#beforeAnnotation ??= this.#state;
    this.#annotation = String(at(operands, '0'));
    this.#state = initialState(toRectangle(at(operands, '1')) ?? ANYWHERE);
    this.#transform(at(operands, '2'));
    this.#transform(at(operands, '3'));
  }

  #endAnnotation(): void {
    this.#annotation = undefined;
    this.#state = this.#beforeAnnotation ?? this.#state;
  }

  #isShown(operands: unknown): boolean {
    return at(operands, '0') !== 'OC' || this.#isLayerShown(at(operands, '1'));
  }

  #beginLayer(isShown: boolean): void {
    this.#layers.push(isShown);
    if (!isShown) this.#hiddenLayers += 1;
  }

  #endLayer(): void {
    if (this.#layers.pop() === false) this.#hiddenLayers -= 1;
  }

  #announceClip(): void {
    this.#isClipNext = true;
  }

  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const shown = glyphs.filter((glyph) => typeof glyph === 'object' && at(glyph, 'isSpace') !== true);
    this.#glyphs += shown.length;
    this.#shown.add(this.#state.fontName);
    if (this.#state.font.isType3 && shown.length >= 3 && shown.every(isNameless)) this.#isNameless = true;
    const marksBefore = this.#marks.length;
    const stretches = showText(this.#state, glyphs, { view: this.#view, marksBefore, hiddenBy: this.#ownReason() });
    const ink = this.#state.mode === STROKED ? this.#state.stroke : this.#state.fill;
    const seen = stretches.flatMap((stretch) => inkOn(stretch, ink, this.#grid, this.#marks));
    if (this.#annotation === undefined) this.#stretches.push(...seen);
    else {
      const before = this.#notes.get(this.#annotation);
      if (before === undefined) this.#notes.set(this.#annotation, [...seen]);
      else before.push(...seen);
    }
  }

  /** Why nothing of what is shown now can be seen. */
  #ownReason(): Trait | undefined {
    const { mode, groupAlpha, fillAlpha, strokeAlpha, isMask } = this.#state;
    if (this.#hiddenLayers > 0) return 'hidden-layer';
    const alpha = groupAlpha * (mode === STROKED ? strokeAlpha : fillAlpha);
    return isMask || INVISIBLE.has(mode) || alpha <= CLEAR_MAX ? 'invisible-text' : undefined;
  }

  /** A path is filled, stroked, both, or the next clip; of pdf.js's operands, how, the path and what it spans. */
  #drawPath(operands: unknown): void {
    const path = at(at(operands, '1'), '0');
    if (!(path instanceof Float32Array)) {
      this.#outlines += 1;
      this.#isClipNext = false;
      return;
    }
    this.#outlines += countOutlines(path);
    const span = toRectangle(at(operands, '2'));
    const how = Number(at(operands, '0'));
    const { matrix } = this.#state;
    const isDrawn = this.#fills.has(how) || this.#strokes.has(how);
    if ((isDrawn || this.#isClipNext) && path.length <= PATH_LENGTH_MAX) {
      const outlines = outlinesOf(path, matrix);
      if (this.#fills.has(how)) this.#fillOutlines(outlines, this.#evenOdd.has(how));
      if (this.#strokes.has(how)) this.#strokeOutlines(outlines);
      if (this.#isClipNext && !isRectangle(outlines)) this.#state.isClipShaped = true;
    }
    if (this.#isClipNext && span !== undefined) this.#state.clip = intersect(this.#state.clip, boundsOf(matrix, span));
    this.#isClipNext = false;
  }

  get #fills(): ReadonlySet<number> {
    const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = this.#document.operators;
    return new Set([fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
  }

  get #strokes(): ReadonlySet<number> {
    const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } =
      this.#document.operators;
    return new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
  }

  get #evenOdd(): ReadonlySet<number> {
    const { eoFill, eoFillStroke, closeEOFillStroke } = this.#document.operators;
    return new Set([eoFill, eoFillStroke, closeEOFillStroke]);
  }

  #fillOutlines(outlines: readonly Outline[], isEvenOdd: boolean): void {
    const { fill, fillAlpha } = this.#state;
    // A pattern may be dots.
    if (fill === 'unknown' || !this.#isOpaque(fillAlpha, fill)) return;
    this.#paint({ color: fill }, outlines, isEvenOdd);
  }

  #strokeOutlines(outlines: readonly Outline[]): void {
    const { stroke, strokeAlpha, lineWidth, matrix } = this.#state;
    if (stroke === 'unknown' || !this.#isOpaque(strokeAlpha, stroke)) return;
    const width = lineWidth * scaleOf(matrix);
    this.#paint({ color: stroke }, strokesOf(outlines, Math.max(width, HAIRLINE)), false);
  }

  #paint(mark: Mark, outlines: readonly Outline[], isEvenOdd: boolean): void {
    if (this.#grid.painted > PAINTED_MAX || this.#hiddenLayers > 0) return;
    const { clip, isClipShaped } = this.#state;
    if (isClipShaped) return;
    this.#addMark(mark);
    const number = this.#marks.length;
    if (isRectangle(outlines)) this.#grid.paintRectangle(intersect(clip, spanOf(outlines)), number);
    else this.#grid.paintOutlines(outlines, isEvenOdd, clip, number);
  }

  #addMark(mark: Mark): void {
    this.#marks.push(this.#annotation === undefined ? mark : { ...mark, annotation: this.#annotation });
  }

  /** Dark colors that are multiplied with what is behind are dark, as highlights are. */
  #isOpaque(alpha: number, color: Color): boolean {
    const { groupAlpha, blend, isMasked, isMask } = this.#state;
    if (isMasked || isMask || alpha * groupAlpha < OPAQUE_MIN) return false;
    return (
      blend === 'source-over' || (color !== 'unknown' && isDark(color) && (blend === 'multiply' || blend === 'darken'))
    );
  }

  #fillClip(): void {
    this.#outlines += SHADING_OUTLINES;
    const { clip, fillAlpha } = this.#state;
    if (this.#isOpaque(fillAlpha, 'unknown')) this.#paint({ color: 'unknown' }, [cornersOf(clip)], false);
  }

  #fillSquare(): void {
    const { matrix } = this.#state;
    this.#pictures.push({ square: squareOf(matrix), sample: undefined, matrix });
    this.#fillOutlines([SQUARE.flatMap(([x, y]) => applyTo(matrix, x, y))], false);
  }

  /** A picture is the unit square (ISO 32000-1, 8.9.4). */
  #drawPicture(image: unknown, matrix: Matrix): void {
    const sample = typeof image === 'string' ? this.#document.port.pictures.get(image) : PictureSample.of(image, false);
    this.#pictures.push({ square: squareOf(matrix), sample, matrix });
    const { fillAlpha } = this.#state;
    if (sample?.isOpaque !== true || !this.#isOpaque(fillAlpha, 'unknown')) return;
    const corners = SQUARE.flatMap(([x, y]) => applyTo(matrix, x, y));
    this.#paint({ color: 'unknown', picture: { sample, matrix } }, [corners], false);
  }

  /** Each place of a picture that is drawn several times: its width and height, and the places by turns. */
  #drawRepeated(operands: unknown): void {
    const [width, height] = [Number(at(operands, '1')), Number(at(operands, '2'))];
    for (const [x, y] of pairsOf(at(operands, '3'))) {
      this.#drawPicture(at(operands, '0'), multiply(this.#state.matrix, [width, 0, 0, height, x, y]));
    }
  }

  /** Small pictures that are parts of one: where each is. */
  #drawGroup(operands: unknown): void {
    const places = at(operands, '1');
    if (!Array.isArray(places)) return;
    for (const place of places) {
      const matrix = multiply(this.#state.matrix, at(place, 'transform'));
      this.#pictures.push({ square: squareOf(matrix), sample: undefined, matrix });
    }
  }

  #drawMask(mask: unknown, matrix: Matrix): void {
    const data = at(mask, 'data');
    const sample = typeof data === 'string' ? this.#document.port.pictures.get(data) : PictureSample.of(mask, true);
    this.#pictures.push({ square: squareOf(matrix), sample, matrix });
  }

  #drawMasks(masks: unknown): void {
    if (!Array.isArray(masks)) return;
    for (const mask of masks) this.#drawMask(mask, multiply(this.#state.matrix, at(mask, 'transform')));
  }

  #repeatMask(operands: unknown): void {
    const [a, b, c, d] = ['1', '2', '3', '4'].map((key) => Number(at(operands, key)));
    for (const [x, y] of pairsOf(at(operands, '5'))) {
      this.#drawMask(at(operands, '0'), multiply(this.#state.matrix, [a, b, c, d, x, y]));
    }
  }
}

/** A line without a width is drawn as thin as can be seen; it covers the cells that it goes through. */
const HAIRLINE = 1;

/** A shading has no outline, and may be a picture of letters. */
const SHADING_OUTLINES = 4;

const ANYWHERE: Rectangle = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

function cornersOf({ left, bottom, right, top }: Rectangle): Outline {
  return [left, bottom, right, bottom, right, top, left, top];
}

function spanOf(outlines: readonly Outline[]): Rectangle {
  const points = outlines.find(({ length }) => length > 2) ?? [];
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

function moveToLine(state: GraphicsState, matrix: Matrix | undefined): void {
  if (matrix === undefined) return;
  Object.assign(state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function moveText(state: GraphicsState, x: number, y: number, leading?: number): void {
  if (leading !== undefined) state.leading = -leading;
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

/** pdf.js gives colors as `#rrggbb`. */
function colorOf(text: unknown): Color {
  const digits = /^#([0-9a-f]{6})$/i.exec(String(text))?.[1];
  return digits === undefined ? 'unknown' : Number.parseInt(digits, 16);
}

function* pairsOf(list: unknown): Generator<readonly [number, number]> {
  if (!Array.isArray(list) && !(list instanceof Float32Array)) return;
  for (let index = 0; index + 1 < list.length; index += 2) yield [Number(list[index]), Number(list[index + 1])];
}

/**
 * A letter that is a drawing (Type 3, ISO 32000-1, 9.6.5) with a name such as `g1`, and no mapping: pdf.js takes its code
 * for a letter. Names that tell the code, such as `a65`, are TeX's, whose codes are ASCII.
 */
function isNameless(glyph: unknown): boolean {
  const code = Number(at(glyph, 'originalCharCode'));
  const number = /^[A-Za-z]{1,3}(\d+)$/.exec(String(at(glyph, 'operatorListId')))?.[1];
  return number !== undefined && Number(number) !== code && at(glyph, 'unicode') === String.fromCharCode(code);
}
