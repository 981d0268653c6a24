import { createRequire } from 'node:module';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { ProblemError } from '../../problem.ts';
import { PdfWarnings } from './warnings.ts';

/** The part of pdf.js that is loaded when the first PDF is met: it takes 0.1 s. */
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<PdfJs> | undefined;

async function load(): Promise<PdfJs> {
  // pdf.js wants these browser classes when it is imported, and uses them for drawing only (mozilla/pdf.js#21720).
  for (const name of ['DOMMatrix', 'Path2D']) {
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

/** Where pdf.js's package is: character maps for Chinese, Japanese and Korean, and metrics of the standard fonts. */
const PACKAGE_FOLDER = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .slice(0, -'package.json'.length);

/** An open PDF. Dispose of it, or pdf.js keeps all of it. */
export class PdfDocument implements AsyncDisposable {
  readonly pdf: PDFDocumentProxy;
  /** Numbers of the drawing operators, by name. */
  readonly operators: PdfJs['OPS'];
  /** What pdf.js left out of what it gave. */
  readonly warnings: PdfWarnings;
  readonly #task: PDFDocumentLoadingTask;

  private constructor(
    task: PDFDocumentLoadingTask,
    pdf: PDFDocumentProxy,
    operators: PdfJs['OPS'],
    warnings: PdfWarnings,
  ) {
    this.#task = task;
    this.warnings = warnings;
    this.pdf = pdf;
    this.operators = operators;
  }

  /** The bytes become pdf.js's own. Throws `needs-password` or `bad-structure`. */
  static async open(bytes: Uint8Array): Promise<PdfDocument> {
    const { getDocument, OPS, VerbosityLevel } = await load();
    const warnings = new PdfWarnings();
    const task = getDocument({
      data: bytes,
      verbosity: VerbosityLevel.INFOS, // heard by `warnings`, and not printed
      stopAtErrors: false,
      cMapUrl: `${PACKAGE_FOLDER}cmaps/`,
      standardFontDataUrl: `${PACKAGE_FOLDER}standard_fonts/`,
      wasmUrl: `${PACKAGE_FOLDER}wasm/`,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      fontExtraProperties: true, // which letters a font shows
    });
    try {
      return new PdfDocument(task, await task.promise, OPS, warnings);
    } catch (cause) {
      await task.destroy().catch(() => undefined);
      warnings[Symbol.dispose]();
      const isLocked = cause instanceof Error && cause.name === 'PasswordException';
      throw new ProblemError(isLocked ? 'needs-password' : 'bad-structure', {}, { cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#task.destroy().catch(() => undefined);
    this.warnings[Symbol.dispose]();
  }
}
