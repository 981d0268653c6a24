import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfDocument } from '../pdf-document.ts';
import { at } from '../value.ts';
import { colorOf, GraphicsStack, type Take } from './graphics-stack.ts';
import { type GraphicsState, initialState } from './graphics-state.ts';
import { coversOfLetters, mayCover } from './letter-covers.ts';
import { NamelessLetters } from './nameless-letters.ts';
import type { NoteCover } from './note-cover.ts';
import type { PageContent } from './page-content.ts';
import type { Outline } from './paint-grid.ts';
import { Painter } from './painter.ts';
import { countOutlines, isRectangle, outlinesOf } from './path.ts';
import { type PathOperators, pathsOf } from './path-operators.ts';
import { boundsOf, intersect, type Rectangle, toRectangle } from './rectangle.ts';
import { lookOfShading } from './shading.ts';
import type { Stretch } from './stretch.ts';
import { showText } from './text-cursor.ts';
import { inksOf, isClipping, isUndrawnIn } from './text-ink.ts';
import { type TileLook, Tiles } from './tiles.ts';
import { areDingbatBlocks, lookOfGlyphs } from './type3-glyphs.ts';
import { inkOn } from './visibility.ts';

/** Numbers of a path that is looked at: an outline of more is part of a map. */
const PATH_LENGTH_MAX = 8_000;
/** A shading has no outline, and may be a picture of letters. */
const SHADING_OUTLINES = 4;

/** What a tile is part of: where it is drawn, in how many others, and what is looked at for the whole page. */
interface TileSetting {
  readonly view: Rectangle;
  readonly depth: number;
  readonly tiles: Tiles;
  readonly nameless: NamelessLetters;
}

/** Goes through what a page draws. */
export class PageDrawing {
  readonly #page: PDFPageProxy;
  readonly #document: PdfDocument;
  readonly #paths: PathOperators;
  readonly #isLayerShown: (properties: unknown) => boolean;
  readonly #view: Rectangle;
  readonly #takes: ReadonlyMap<number, Take>;
  readonly #painter: Painter;
  readonly #stretches: Stretch[] = [];
  /** Those that are seen only if something is drawn through them. */
  readonly #clipTexts = new Map<Stretch, { isShown: boolean }>();
  readonly #tiles: Tiles;
  readonly #depth: number;
  readonly #openClips = new Set<Rectangle>();
  readonly #notes = new Map<string, Stretch[]>();
  readonly #layers: boolean[] = [];
  readonly #states: GraphicsStack;
  #isClipNext = false;
  #isClipEvenOdd = false;
  readonly #nameless: NamelessLetters;
  #outlines = 0;
  #glyphs = 0;

  /** Of a page, or of a tile of it. `isLayerShown` is as in `PageQuestion`. */
  constructor(
    page: PDFPageProxy,
    document: PdfDocument,
    isLayerShown: (properties: unknown) => boolean,
    tile?: TileSetting,
  ) {
    this.#depth = tile?.depth ?? 0;
    this.#tiles = tile?.tiles ?? new Tiles();
    this.#nameless = tile?.nameless ?? new NamelessLetters();
    this.#page = page;
    this.#document = document;
    this.#paths = pathsOf(document.operators);
    this.#isLayerShown = isLayerShown;
    this.#view = tile?.view ?? toRectangle(page.view) ?? { left: 0, bottom: 0, right: 612, top: 792 };
    this.#painter = new Painter(this.#view, document.port.pictures);
    this.#states = new GraphicsStack(page);
    this.#takes = this.#table(document.operators);
  }

  take(operator: number, operands: unknown): void {
    this.#takes.get(operator)?.(operands);
  }

  /** Lays over what was drawn what annotations cover. */
  cover(covers: readonly NoteCover[]): void {
    for (const { annotation, color, outlines } of covers) {
      this.#painter.annotation = annotation;
      this.#painter.fill({ ...initialState(this.#view), fill: color }, outlines, false);
    }
    this.#painter.annotation = undefined;
  }

  /** What was drawn so far. */
  get content(): PageContent {
    return {
      stretches: this.#stretches.map((stretch) => {
        if (this.#clipTexts.get(stretch)?.isShown !== true) return stretch;
        const { hiddenBy: _, ...shown } = stretch;
        return shown;
      }),
      tiles: this.#tiles.texts,
      notes: this.#notes,
      marks: this.#painter.marks,
      grid: this.#painter.grid,
      pictures: this.#painter.pictures,
      openClips: this.#openClips,
      outlines: this.#outlines,
      glyphs: this.#glyphs,
      suspectFonts: this.#nameless.suspects,
      isCut: this.#tiles.isCut,
    };
  }

  /** A pattern of tiles is taken for a color, if most of a tile is painted: lines that cross hide what is behind. */
  #setPattern(operands: unknown): void {
    const [kind, second] = [at(operands, '0'), at(operands, '1')];
    if (kind === 'Shading') {
      const name = String(second);
      const { color, isWhole } = lookOfShading(this.#page.objs.has(name) ? this.#page.objs.get(name) : undefined);
      Object.assign(this.#state, { fill: color, isShaded: isWhole, isPictured: false });
      return;
    }
    const color = colorOf(second);
    const tile = kind === 'TilingPattern' ? this.#lookOfTile(at(operands, '2'), at(operands, '4')) : undefined;
    const fill = tile?.color === undefined ? 'unknown' : color === 'unknown' ? tile.color : color;
    Object.assign(this.#state, { fill, isShaded: false, isPictured: tile?.isPicture === true });
  }

  /** What the tiles along a line hide is not looked at; what they say is. */
  #setStrokePattern(operands: unknown): void {
    if (at(operands, '0') === 'TilingPattern') this.#lookOfTile(at(operands, '2'), at(operands, '4'));
    this.#state.stroke = 'unknown';
  }

  #lookOfTile(list: unknown, box: unknown): TileLook {
    const [tiles, nameless, depth] = [this.#tiles, this.#nameless, this.#depth + 1];
    return tiles.lookOf(list, box, this.#depth, (view) => {
      return new PageDrawing(this.#page, this.#document, this.#isLayerShown, { view, depth, tiles, nameless });
    });
  }

  /** What each operator does to the state or the page; the others do nothing that is looked at. */
  #table(operators: PdfDocument['operators']): ReadonlyMap<number, Take> {
    const painter = this.#painter;
    const draw = (step: (state: GraphicsState, operand: unknown) => void): Take => {
      return (operands) => step(this.#state, at(operands, '0'));
    };
    return new Map<number, Take>([
      ...this.#states.takes(operators),
      [operators.setFillColorN, (operands) => this.#setPattern(operands)],
      [operators.setStrokeColorN, (operands) => this.#setStrokePattern(operands)],
      [operators.showText, (operands) => this.#showText(at(operands, '0'))],
      [operators.clip, () => this.#announceClip(false)],
      [operators.eoClip, () => this.#announceClip(true)],
      [operators.constructPath, (operands) => this.#drawPath(operands)],
      [operators.shadingFill, () => this.#shade()],
      [operators.paintFormXObjectEnd, () => this.#endForm()],
      [operators.beginAnnotation, (operands) => this.#beginAnnotation(operands)],
      [operators.endAnnotation, () => this.#endAnnotation()],
      [operators.beginMarkedContent, () => this.#beginLayer(true)],
      [operators.beginMarkedContentProps, (operands) => this.#beginLayer(this.#isShown(operands))],
      [operators.endMarkedContent, () => this.#endLayer()],
      [operators.paintImageXObject, draw((state, image) => painter.drawPicture(state, image, state.matrix))],
      [operators.paintInlineImageXObject, draw((state, image) => painter.drawPicture(state, image, state.matrix))],
      [operators.paintImageXObjectRepeat, (operands) => painter.repeatPicture(this.#state, operands)],
      [operators.paintInlineImageXObjectGroup, (operands) => painter.drawMosaic(this.#state, at(operands, '1'))],
      [operators.paintImageMaskXObject, draw((state, image) => painter.drawStencil(state, image, state.matrix))],
      [operators.paintImageMaskXObjectGroup, draw((state, images) => painter.drawStencils(state, images))],
      [operators.paintImageMaskXObjectRepeat, (operands) => painter.repeatStencil(this.#state, operands)],
      [operators.paintSolidColorImageMask, () => painter.fillSquare(this.#state)],
    ]);
  }

  #shade(): void {
    this.#outlines += SHADING_OUTLINES;
    this.#painter.shade(this.#state);
  }

  /** A clip that is announced and has no path is none, at the end of a form. */
  #endForm(): void {
    this.#states.restore();
    this.#isClipNext = false;
  }

  #beginAnnotation(operands: unknown): void {
    this.#painter.annotation = String(at(operands, '0'));
    this.#states.beginAnnotation(operands);
  }

  #endAnnotation(): void {
    this.#painter.annotation = undefined;
    this.#states.endAnnotation();
  }

  get #state(): GraphicsState {
    return this.#states.state;
  }

  #isShown(operands: unknown): boolean {
    return at(operands, '0') !== 'OC' || this.#isLayerShown(at(operands, '1'));
  }

  #beginLayer(isShown: boolean): void {
    this.#layers.push(isShown);
    if (!isShown) this.#painter.layersOff += 1;
  }

  #endLayer(): void {
    if (this.#layers.pop() === false) this.#painter.layersOff -= 1;
  }

  #announceClip(isEvenOdd: boolean): void {
    this.#isClipNext = true;
    this.#isClipEvenOdd = isEvenOdd;
  }

  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    this.#countGlyphs(glyphs);
    this.#painter.passText();
    const marksBefore = this.#painter.marks.length;
    const isUndrawn = isUndrawnIn(this.#state);
    const hiddenBy = this.#painter.layersOff > 0 ? 'hidden-layer' : isUndrawn ? 'invisible-text' : undefined;
    const stretches = showText(this.#state, glyphs, { view: this.#view, marksBefore, hiddenBy, isUndrawn });
    const inks = inksOf(this.#state);
    const inked = stretches.flatMap((stretch) => inkOn(stretch, inks, this.#painter));
    const seen = this.#coverBy(inked, this.#areBlocks(glyphs));
    if (isClipping(this.#state)) this.#clipBy(seen);
    if (seen.some(({ hiddenBy: reason }) => reason === undefined)) this.#openClips.add(this.#state.clip);
    const { annotation } = this.#painter;
    const before = annotation === undefined ? this.#stretches : this.#notes.get(annotation);
    if (before !== undefined) before.push(...seen);
    else if (annotation !== undefined) this.#notes.set(annotation, [...seen]);
  }

  /** Whether all letters that are shown are blocks. The words that letters draw are taken. */
  #areBlocks(glyphs: readonly unknown[]): boolean {
    const { font, fontName } = this.#state;
    if (font.isDingbats) return areDingbatBlocks(glyphs);
    if (!font.isType3 || !this.#page.commonObjs.has(fontName)) return false;
    const { operators } = this.#document;
    const { words, areBoxes, box } = lookOfGlyphs(glyphs, this.#page.commonObjs.get(fontName), operators);
    for (const drawing of words) this.#lookOfTile(drawing, box);
    return areBoxes;
  }

  /** Lays over what was drawn what letters cover that are blocks; the same letters, drawn after it. */
  #coverBy(stretches: readonly Stretch[], areBlocks: boolean): readonly Stretch[] {
    if (!areBlocks && !stretches.some(mayCover)) return stretches;
    const covers = stretches.flatMap((stretch) =>
      stretch.hiddenBy === undefined && (areBlocks || mayCover(stretch)) ? coversOfLetters(stretch, areBlocks) : [],
    );
    if (covers.length === 0) return stretches;
    this.#painter.fill(this.#state, covers, false);
    return stretches.map((stretch) => ({ ...stretch, marksBefore: this.#painter.marks.length }));
  }

  #countGlyphs(glyphs: readonly unknown[]): void {
    for (const glyph of glyphs) if (typeof glyph === 'object') this.#glyphs += 1;
    const { letters } = this.#state.font;
    if (letters.mayBeNameless !== 'no') this.#nameless.count(this.#state.fontName, letters, glyphs);
  }

  #clipBy(stretches: readonly Stretch[]): void {
    Object.assign(this.#state, { isClipShaped: true, clipPath: undefined });
    this.#state.clipText ??= { isShown: false };
    for (const stretch of stretches) {
      if (stretch.hiddenBy === 'invisible-text') this.#clipTexts.set(stretch, this.#state.clipText);
    }
  }

  /** What is left of two clips that are no rectangles is not worked out. */
  #shapeClip(outlines: readonly Outline[]): void {
    const clipPath = this.#state.isClipShaped ? undefined : { outlines, isEvenOdd: this.#isClipEvenOdd };
    Object.assign(this.#state, { isClipShaped: true, clipPath });
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
    const { fills, strokes, evenOdd } = this.#paths;
    if ((fills.has(how) || strokes.has(how) || this.#isClipNext) && path.length <= PATH_LENGTH_MAX) {
      const outlines = outlinesOf(path, matrix);
      if (fills.has(how)) this.#painter.fill(this.#state, outlines, evenOdd.has(how));
      if (strokes.has(how)) this.#painter.stroke(this.#state, outlines);
      if (this.#isClipNext && !isRectangle(outlines)) this.#shapeClip(outlines);
    }
    if (this.#isClipNext && span !== undefined) this.#state.clip = intersect(this.#state.clip, boundsOf(matrix, span));
    this.#isClipNext = false;
  }
}
