import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { ProblemError } from '../../problem.ts';
import { type PdfJsFolder, readPdfJsFile } from './pdfjs-files.ts';
import { CountedPort, type PageCounts } from './port.ts';
import { at } from './value.ts';
import { PdfWarnings } from './warnings.ts';

/** The part of pdf.js that is loaded when the first PDF is met: it takes 0.1 s. */
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<PdfJs> | undefined;

/** The half of pdf.js that reads, in this thread: begins to listen at a port. */
type Reader = (port: CountedPort) => void;

async function loadReader(): Promise<Reader> {
  const module: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const handler = at(module, 'WorkerMessageHandler');
  if (!isReaderModule(handler)) throw new TypeError('pdf.js has no WorkerMessageHandler.');
  return (port) => handler.initializeFromPort(port);
}

function isReaderModule(handler: unknown): handler is { initializeFromPort(port: CountedPort): void } {
  return typeof handler === 'function' && typeof Reflect.get(handler, 'initializeFromPort') === 'function';
}

async function load(): Promise<PdfJs> {
  // pdf.js wants these browser classes: the first two when it is imported, for drawing only (mozilla/pdf.js#21720), and a
  // FontFace for every font that it reads, drawn or not.
  for (const name of ['DOMMatrix', 'Path2D', 'FontFace']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
  loading ??= withoutWarnings(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return loading;
}

/**
 * While it is imported, before it can be told to be silent, pdf.js warns that there is no `@napi-rs/canvas` to draw
 * with. Other warnings go by.
 */
async function withoutWarnings<T>(step: () => Promise<T>): Promise<T> {
  const { console } = globalThis;
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: Cannot load "@napi-rs/canvas"')) warn(...words);
  };
  try {
    return await step();
  } finally {
    console.warn = warn;
  }
}

/** What the half of pdf.js that reads asks for, by the name that it has for where it is, and the folder that it is in. */
const FOLDERS: Readonly<Record<string, PdfJsFolder>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** What gives it to it: character maps for Chinese, Japanese and Korean, metrics of the standard fonts, decoders of pictures. */
class FileFactory {
  readonly fetch = async (asked: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> => {
    const folder = FOLDERS[asked.kind];
    // Names come from tables of pdf.js. One that leads elsewhere would be a document's.
    if (folder === undefined || !/^[\w-][\w.-]*$/.test(asked.filename)) throw new TypeError('pdf.js has no such file.');
    return await readPdfJsFile(folder, asked.filename);
  };
}

/** What bounds what pdf.js makes of a document. */
export interface PdfBounds extends PageCounts {
  /** Of one picture: a larger one is left out, and `warnings` know. */
  readonly picturePixelsMax: number;
}

/** Where pdf.js puts fonts that nobody draws with. */
const NO_FONTS = { fonts: new Set() };

/** What makes canvases: a class, of which pdf.js makes an instance of its own. */
export type CanvasFactory = new () => object;

/** An open PDF. Dispose of it, or pdf.js keeps all of it. */
export class PdfDocument implements AsyncDisposable {
  readonly pdf: PDFDocumentProxy;
  /** Numbers of the drawing operators, by name. */
  readonly operators: PdfJs['OPS'];
  /** What pdf.js left out of what it gave. */
  readonly warnings: PdfWarnings;
  /** Through which it gives it, and which counts. */
  readonly port: CountedPort;
  /** Which layers are shown on a screen, as the document opens. */
  readonly layers: { isVisible(group: unknown): boolean };
  readonly #task: PDFDocumentLoadingTask;
  readonly #worker: PDFWorker;

  private constructor(
    task: PDFDocumentLoadingTask,
    worker: PDFWorker,
    pdf: PDFDocumentProxy,
    operators: PdfJs['OPS'],
    heard: Pick<PdfDocument, 'warnings' | 'port' | 'layers'>,
  ) {
    this.layers = heard.layers;
    this.#task = task;
    this.#worker = worker;
    this.warnings = heard.warnings;
    this.port = heard.port;
    this.pdf = pdf;
    this.operators = operators;
  }

  /**
   * The bytes become pdf.js's own. With what makes canvases it can be drawn, and keeps its pictures. Throws `needs-password`
   * or `bad-structure`.
   */
  static async open(bytes: Uint8Array, bounds: PdfBounds, CanvasFactory?: CanvasFactory): Promise<PdfDocument> {
    const { getDocument, OPS, PDFWorker, VerbosityLevel } = await load();
    const read = await loadReader();
    const warnings = new PdfWarnings();
    const port = new CountedPort(bounds, CanvasFactory !== undefined);
    read(port);
    const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.INFOS });
    const task = getDocument({
      data: bytes,
      worker,
      verbosity: VerbosityLevel.INFOS, // heard by `warnings`, and not printed
      stopAtErrors: false,
      maxImageSize: bounds.picturePixelsMax,
      BinaryDataFactory: FileFactory,
      useWorkerFetch: false,
      useSystemFonts: false,
      // Outlines of letters are for who draws them.
      disableFontFace: CanvasFactory !== undefined,
      ownerDocument: NO_FONTS,
      enableXfa: false,
      ...(CanvasFactory !== undefined && { CanvasFactory }),
      fontExtraProperties: true, // which letters a font shows
    });
    try {
      const pdf = await task.promise;
      const layers = await pdf.getOptionalContentConfig();
      return new PdfDocument(task, worker, pdf, OPS, { warnings, port, layers });
    } catch (cause) {
      await task.destroy().catch(() => undefined);
      worker.destroy();
      warnings[Symbol.dispose]();
      const isLocked = cause instanceof Error && cause.name === 'PasswordException';
      throw new ProblemError(isLocked ? 'needs-password' : 'bad-structure', {}, { cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#task.destroy().catch(() => undefined);
    this.#worker.destroy();
    this.warnings[Symbol.dispose]();
  }
}
