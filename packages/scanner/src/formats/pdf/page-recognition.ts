import type { Location, Trait, Unrecognized } from '../../document.ts';
import { valuesOf } from '../../limits.ts';
import { isBlank } from '../../structures/recognized/blank.ts';
import { isCertain } from '../../structures/recognized/certainty.ts';
import { toParagraphs } from '../../structures/recognized/recognized-paragraphs.ts';
import type { FormatContext } from '../format.ts';
import type { Rectangle } from './content/rectangle.ts';
import { type DrawnPage, PageRenderer } from './page-renderer.ts';
import type { PdfBounds } from './pdf-document.ts';
import { pdfLimits } from './pdf-limits.ts';
import type { PdfTelling } from './telling.ts';
import { countLetters } from './value.ts';

/** What came of a page that is a picture. */
export type Recognition =
  /** It has letters, which were said. */
  | 'read'
  /** There is nothing on it. */
  | 'blank'
  /** Nobody recognizes letters; or it shows something in which none were found or few are certain, or could not be drawn. */
  | Unrecognized
  /** As many pages as are recognized of one document were. */
  | 'too-many';

/** What of a page is recognized. */
export interface RecognitionScope {
  /** The part of it that is a picture; all of it, if absent. */
  readonly area?: Rectangle;
  /** Layers that are switched off are drawn too. */
  readonly hasAllLayers?: boolean;
  /** Why a reader of the page would not see it. */
  readonly hiddenBy?: Trait;
  /** Its text was read, and is not to be said again. */
  readonly isEcho?: boolean;
  /** How many letters are to be found for it to be read: about as many as it draws, where that is known. */
  readonly lettersMin?: number;
}

/** Dots an inch that pages are drawn at: scans have 200 to 300, and what is less is not sharper when it is larger. */
const DPI = 200;

/** Recognizes pages of a PDF. Opens it anew, with its pictures, when the first page is asked for. Dispose of it. */
export class PageRecognition implements AsyncDisposable {
  readonly #bytes: () => Uint8Array;
  readonly #bounds: PdfBounds;
  readonly #context: FormatContext;
  readonly #telling: PdfTelling;
  #drawing: Promise<PageRenderer | undefined> | undefined;
  #pages = 0;
  #facesFailed: Location | undefined;

  /** `bytes` gives a copy that becomes pdf.js's own. */
  constructor(bytes: () => Uint8Array, bounds: PdfBounds, context: FormatContext, telling: PdfTelling) {
    this.#bytes = bytes;
    this.#bounds = bounds;
    this.#context = context;
    this.#telling = telling;
  }

  /** Recognizes a page, from 1, or the part of it that is a picture, and says its paragraphs. */
  async recognize(
    number: number,
    { area, hasAllLayers = false, hiddenBy, isEcho = false, lettersMin = 0 }: RecognitionScope = {},
  ): Promise<Recognition> {
    const { limits, recognizer } = this.#context;
    const { pdfRecognizedPagesMax, pdfRasterPixelsMax } = valuesOf(pdfLimits, limits.own);
    if (recognizer === undefined) return 'off';
    if (this.#pages >= pdfRecognizedPagesMax) return 'too-many';
    this.#pages += 1;
    this.#drawing ??= PageRenderer.open(this.#bytes(), this.#bounds, pdfRasterPixelsMax);
    try {
      const page = await (await this.#drawing)?.draw(number, DPI, { area, hasAllLayers });
      if (page !== undefined && isBlank(page)) return 'blank';
      if ((await recognizer.isInstalled?.()) === false) return 'not-installed';
      if (page === undefined) return 'unsure';
      this.#context.progress();
      await this.#tellFaces(page, number);
      const recognized = await recognizer.recognize(page, {
        mode: area === undefined ? 'scan' : 'photo',
        progress: () => this.#context.progress(),
      });
      const paragraphs = toParagraphs(recognized);
      this.#context.progress();
      for (const { text, box } of paragraphs) {
        const place = { kind: 'page', page: number, box: page.boxOf(box) } as const;
        const detail = { ...(isEcho && { isEcho }), ...(hiddenBy !== undefined && { hiddenBy }) };
        this.#telling.sayOnPage({ text, at: place, recognized: true, ...detail }, number);
      }
      // Of a script that is not known, little is found, and that may look certain.
      const letters = paragraphs.reduce((sum, { text }) => sum + countLetters(text), 0);
      return letters >= lettersMin && isCertain(recognized) ? 'read' : 'unsure';
    } catch {
      // What hinders pdf.js or the engine on one page is no reason to leave the next one alone.
      return 'unsure';
    }
  }

  /** The first page on which what looks for faces failed. */
  get facesFailed(): Location | undefined {
    return this.#facesFailed;
  }

  async #tellFaces(page: DrawnPage, number: number): Promise<void> {
    const boxes = await this.#context.faceFinder?.find(page).catch(() => {
      this.#facesFailed ??= { kind: 'page', page: number };
      return [];
    });
    for (const box of boxes ?? []) this.#telling.tellFace({ kind: 'page', page: number, box: page.boxOf(box) });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const drawing = await this.#drawing?.catch(() => undefined);
    await drawing?.[Symbol.asyncDispose]();
  }
}
