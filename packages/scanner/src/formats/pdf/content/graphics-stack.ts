import type { PDFPageProxy } from 'pdfjs-dist';
import type { Color } from '../../../structures/story/contrast.ts';
import type { PdfDocument } from '../pdf-document.ts';
import { at } from '../value.ts';
import { lettersOf } from './font-letters.ts';
import { type FontMetrics, type GraphicsState, initialState } from './graphics-state.ts';
import { type Matrix, multiply, toMatrix } from './matrix.ts';
import { boundsOf, intersect, type Rectangle, toRectangle } from './rectangle.ts';

/** What an operator does, given its operands as pdf.js has them. */
export type Take = (operands: unknown) => void;

/** Fonts of signs. */
const DINGBATS = /dingbats|wingdings/i;
const ANYWHERE: Rectangle = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

/** The graphics state, and what was saved of it. */
export class GraphicsStack {
  /** As it is now: operators change it. */
  state: GraphicsState = initialState(ANYWHERE);
  readonly #page: PDFPageProxy;
  readonly #fonts = new Map<string, FontMetrics>();
  readonly #saved: GraphicsState[] = [];
  #beforeAnnotation: GraphicsState | undefined;

  /** `page` has the fonts. */
  constructor(page: PDFPageProxy) {
    this.#page = page;
  }

  /** What operators do that draw nothing. */
  takes(operators: PdfDocument['operators']): readonly (readonly [number, Take])[] {
    const set = (change: (state: GraphicsState, first: number, second: number) => void): Take => {
      return (operands) => change(this.state, Number(at(operands, '0')), Number(at(operands, '1')));
    };
    return [
      [operators.save, () => this.#save()],
      [operators.restore, () => this.restore()],
      [operators.transform, (operands) => this.#transform(operands)],
      [operators.setFont, (operands) => this.#setFont(at(operands, '0'), at(operands, '1'))],
      [operators.paintFormXObjectBegin, (operands) => this.#beginForm(at(operands, '0'), at(operands, '1'))],
      [operators.beginGroup, (operands) => this.#beginGroup(at(operands, '0'))],
      [operators.endGroup, () => this.restore()],
      [operators.beginText, () => moveToLine(this.state, [1, 0, 0, 1, 0, 0])],
      [operators.setTextMatrix, (operands) => moveToLine(this.state, toMatrix(at(operands, '0')))],
      [operators.moveText, set((state, x, y) => moveText(state, x, y))],
      [operators.setLeadingMoveText, set((state, x, y) => moveText(state, x, y, -y))],
      [operators.nextLine, () => moveText(this.state, 0, this.state.leading)],
      // pdf.js has the sign turned (`setLeading` in `src/display/canvas.js`).
      [operators.setLeading, set((state, leading) => Object.assign(state, { leading: -leading }))],
      [operators.setCharSpacing, set((state, letterSpace) => Object.assign(state, { letterSpace }))],
      [operators.setWordSpacing, set((state, wordSpace) => Object.assign(state, { wordSpace }))],
      [operators.setHScale, set((state, percent) => Object.assign(state, { textScale: percent / 100 }))],
      [operators.setTextRise, set((state, rise) => Object.assign(state, { rise }))],
      [operators.setTextRenderingMode, set((state, mode) => Object.assign(state, { mode }))],
      [operators.setLineWidth, set((state, lineWidth) => Object.assign(state, { lineWidth }))],
      [operators.setGState, (operands) => this.#setStates(at(operands, '0'))],
      [
        operators.setFillRGBColor,
        (operands) =>
          Object.assign(this.state, { fill: colorOf(at(operands, '0')), isShaded: false, isPictured: false }),
      ],
      [operators.setStrokeRGBColor, (operands) => Object.assign(this.state, { stroke: colorOf(at(operands, '0')) })],
    ];
  }

  /** Goes back to what was saved last; if nothing was, it stays as it is. */
  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  /** Begins anew for what an annotation draws: its id, its rectangle, and two matrices. */
  beginAnnotation(operands: unknown): void {
    this.#beforeAnnotation ??= this.state;
    this.state = initialState(toRectangle(at(operands, '1')) ?? ANYWHERE);
    this.#transform(at(operands, '2'));
    this.#transform(at(operands, '3'));
  }

  /** Goes back to what was before annotations. */
  endAnnotation(): void {
    this.state = this.#beforeAnnotation ?? this.state;
  }

  #save(): void {
    this.#saved.push({ ...this.state });
  }

  #transform(operands: unknown): void {
    this.state.matrix = multiply(this.state.matrix, operands);
  }

  #setFont(name: unknown, size: unknown): void {
    this.state.fontName = String(name);
    this.state.fontSize = Number(size);
    this.state.font = this.#fontOf(String(name));
  }

  #fontOf(name: string): FontMetrics {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const font: unknown = this.#page.commonObjs.has(name) ? this.#page.commonObjs.get(name) : undefined;
    const unit = Number(at(at(font, 'fontMatrix'), '0') ?? 0.001);
    const isType3 = at(font, 'isType3Font') === true;
    const height = isType3 ? heightOf(font) : 1;
    const isDingbats = DINGBATS.test(String(at(font, 'name')));
    const isVertical = at(font, 'vertical') === true;
    const metrics = { unit, height, isVertical, isType3, isDingbats, letters: lettersOf(font) };
    this.#fonts.set(name, metrics);
    return metrics;
  }

  #setStates(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const entry of states) {
      const [key, value] = [at(entry, '0'), at(entry, '1')];
      if (key === 'ca') this.state.fillAlpha = Number(value);
      else if (key === 'CA') this.state.strokeAlpha = Number(value);
      else if (key === 'BM') this.state.blend = String(value);
      else if (key === 'LW') this.state.lineWidth = Number(value);
      else if (key === 'SMask') this.state.isMasked = value !== false;
      else if (key === 'Font') this.#setFont(at(value, '0'), at(value, '1'));
    }
  }

  #beginForm(matrix: unknown, box: unknown): void {
    this.#save();
    this.state.matrix = multiply(this.state.matrix, matrix);
    this.#clipTo(toRectangle(box));
  }

  /** What a group draws is drawn as one, with the opacity and the mask that hold where it is (ISO 32000-1, 11.6.6). */
  #beginGroup(group: unknown): void {
    this.#save();
    this.state.groupAlpha *= this.state.fillAlpha;
    this.state.fillAlpha = 1;
    this.state.strokeAlpha = 1;
    const box = toRectangle(at(group, 'bbox'));
    const before = this.state.matrix;
    this.state.matrix = multiply(before, at(group, 'matrix'));
    this.#clipTo(box);
    this.state.matrix = before;
    if (at(group, 'smask') !== undefined && at(group, 'smask') !== null) this.state.isMask = true;
  }

  #clipTo(box: Rectangle | undefined): void {
    // A box without an area is a mistake that readers look over.
    if (box === undefined || box.left === box.right || box.bottom === box.top) return;
    const { matrix, clip } = this.state;
    this.state.clip = intersect(clip, boundsOf(matrix, box));
    if (matrix[1] !== 0 && matrix[0] !== 0) Object.assign(this.state, { isClipShaped: true, clipPath: undefined });
  }
}

/** Of letters that are drawings (Type 3), in sizes: the height of their box, if it is higher than others (ISO 32000-1, 9.6.5). */
function heightOf(font: unknown): number {
  const scale = Math.abs(Number(at(at(font, 'fontMatrix'), '3')));
  const height = Math.abs(Number(at(at(font, 'bbox'), '3')) - Number(at(at(font, 'bbox'), '1')));
  return Math.max(1, scale * height || 0);
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
export function colorOf(text: unknown): Color {
  const digits = /^#([0-9a-f]{6})$/i.exec(String(text))?.[1];
  return digits === undefined ? 'unknown' : Number.parseInt(digits, 16);
}
