import type { PageViewport } from 'pdfjs-dist';
import type { Box } from '../../document.ts';
import type { PixelBox, Raster } from '../../recognition.ts';
import type { Rectangle } from './content/rectangle.ts';
import { type CanvasFactory, type PdfBounds, PdfDocument } from './pdf-document.ts';

/** What draws: an optional package, which may be absent. */
type CanvasModule = typeof import('@napi-rs/canvas');

/** PDF units of an inch (ISO 32000-1, 8.3.2.3). */
const UNITS_PER_INCH = 72;

/** What of a page is drawn. */
export interface DrawnScope {
  /** A part of it; all, if absent. */
  readonly area?: Rectangle | undefined;
  /** Layers that are switched off too. */
  readonly hasAllLayers?: boolean;
}

/** A page as it is seen. */
export interface DrawnPage extends Raster {
  /** Where on the page something in the picture stands, in its units, whatever way it is turned. */
  boxOf(box: PixelBox): Box;
}

/** A PDF that is opened to be drawn, with its pictures. Dispose of it, or pdf.js keeps all of it. */
export class PageRenderer implements AsyncDisposable {
  readonly #document: PdfDocument;
  readonly #canvas: CanvasModule;
  readonly #pixelsMax: number;

  private constructor(document: PdfDocument, canvas: CanvasModule, pixelsMax: number) {
    this.#document = document;
    this.#canvas = canvas;
    this.#pixelsMax = pixelsMax;
  }

  /**
   * The bytes become pdf.js's own. Undefined where the package that draws is absent or does not load; throws what
   * `PdfDocument.open` throws. No picture that is drawn has more than `pixelsMax` pixels.
   */
  static async open(bytes: Uint8Array, bounds: PdfBounds, pixelsMax: number): Promise<PageRenderer | undefined> {
    const canvas = await import('@napi-rs/canvas').catch(() => undefined);
    if (canvas === undefined) return undefined;
    const { DOMMatrix, Path2D, ImageData } = canvas;
    const document = await PdfDocument.open(bytes, bounds, factoryOf(canvas));
    // In the place of what stood in for them. pdf.js looks for them when it draws.
    Object.assign(globalThis, { DOMMatrix, Path2D, ImageData });
    return new PageRenderer(document, canvas, pixelsMax);
  }

  /**
   * Draws a page, from 1, or the part of it that is in `area`, on white, at so many dots an inch, or as many as its size allows: the raster says. Undefined
   * where a picture of it has more pixels than the bounds allow, or a part of it could not be read, so that not all is
   * shown. Throws what pdf.js throws of a page, and `operators-limit`.
   */
  async draw(
    number: number,
    dpi: number,
    { area, hasAllLayers = false }: DrawnScope = {},
  ): Promise<DrawnPage | undefined> {
    const { pdf, port, warnings } = this.#document;
    port.beginPage();
    const page = await port.within(pdf.getPage(number));
    try {
      const viewport = page.getViewport({ scale: this.#scaleOf(page.getViewport({ scale: 1 }), dpi) });
      const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
      const canvas = this.#canvas.createCanvas(width, height);
      const canvasContext = canvas.getContext('2d');
      warnings.takeLargePicture();
      warnings.takeLeftOut();
      const layers = hasAllLayers ? { optionalContentConfigPromise: this.#allLayers() } : {};
      await port.within(page.render({ canvas: null, canvasContext, viewport, background: '#fff', ...layers }).promise);
      const isWhole = !warnings.takeLargePicture() && !warnings.takeLeftOut();
      if (!isWhole) return undefined;
      const part = area === undefined ? { left: 0, top: 0, width, height } : partOf(viewport, area, width, height);
      const { data } = canvasContext.getImageData(part.left, part.top, part.width, part.height);
      const boxOf = ({ left, top, ...size }: PixelBox) =>
        toPage(viewport, { left: left + part.left, top: top + part.top, ...size });
      return { width: part.width, height: part.height, data, dpi: viewport.scale * UNITS_PER_INCH, boxOf };
    } finally {
      page.cleanup();
    }
  }

  /** All layers, each switched on, whatever others are switched off by that (ISO 32000-1, 8.11.4.3, `RBGroups`). */
  async #allLayers() {
    const layers = await this.#document.pdf.getOptionalContentConfig();
    for (const [id] of layers) layers.setVisibility(id, true, false);
    return layers;
  }

  #scaleOf({ width, height }: PageViewport, dpi: number): number {
    return Math.min(dpi / UNITS_PER_INCH, Math.sqrt(this.#pixelsMax / Math.max(1, width * height)));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#document[Symbol.asyncDispose]();
  }
}

/** What pdf.js asks for the canvases that it draws parts of a page on (pdf.js 6, `src/display/canvas_factory.js`). */
function factoryOf({ createCanvas }: CanvasModule): CanvasFactory {
  return class {
    create(width: number, height: number): object {
      const canvas = createCanvas(width, height);
      return { canvas, context: canvas.getContext('2d') };
    }

    reset({ canvas }: { readonly canvas: { width: number; height: number } }, width: number, height: number): void {
      canvas.width = width;
      canvas.height = height;
    }

    destroy(made: { canvas: unknown; context: unknown }): void {
      made.canvas = null;
      made.context = null;
    }

    getNoAlphaContext(canvas: { getContext(kind: '2d'): unknown }): unknown {
      return canvas.getContext('2d');
    }
  };
}

/** The pixels of a part of a page; at least one. */
function partOf(
  viewport: PageViewport,
  { left, bottom, right, top }: Rectangle,
  width: number,
  height: number,
): PixelBox {
  const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(left, bottom).map(Number);
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(right, top).map(Number);
  const from = { left: clamp(Math.min(x0, x1), width), top: clamp(Math.min(y0, y1), height) };
  const to = { left: clamp(Math.max(x0, x1), width), top: clamp(Math.max(y0, y1), height) };
  return { ...from, width: Math.max(1, to.left - from.left), height: Math.max(1, to.top - from.top) };
}

function clamp(pixel: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.round(pixel)));
}

function toPage(viewport: PageViewport, { left, top, width, height }: PixelBox): Box {
  const corners = [viewport.convertToPdfPoint(left, top), viewport.convertToPdfPoint(left + width, top + height)];
  const [[fromX = 0, fromY = 0] = [], [toX = 0, toY = 0] = []] = corners.map((corner) => corner.map(Number));
  return {
    x: Math.min(fromX, toX),
    y: Math.min(fromY, toY),
    width: Math.abs(toX - fromX),
    height: Math.abs(toY - fromY),
  };
}
