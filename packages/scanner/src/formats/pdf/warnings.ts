/**
 * What pdf.js says when it leaves out a part of a page and goes on: it tells nobody but the console. The first is a
 * content stream or its filter, the second a form XObject or the rest of a page (pdf.js 6, `src/core/evaluator.js`,
 * `flate_stream.js`, `parser.js`, `document.js`).
 */
const LEFT_OUT = [
  /^(?:Info|Warning): (?:Bad|Unexpected|Invalid).* in (?:flate|lzw|ASCII85|ASCIIHex) ?stream/i,
  /^Warning: (?:Invalid stream:|getContentStream - ignoring sub-stream|getTextContent - ignoring (?:XObject|errors))/,
  /^Warning: (?:Unterminated string|Unsupported filter|Filter .* not supported)/i,
];

/** The page tree says that there are more pages than are found. */
const LOST_PAGES = /^Warning: checkLastPage - invalid \/Pages tree/;

/** A picture has more pixels than `maxImageSize` (`evaluator.js`). */
const LARGE_PICTURE = /^Warning: Image exceeded maximum allowed size/;

const listeners = new Set<PdfWarnings>();
let restore: (() => void) | undefined;

/**
 * Listens to what pdf.js says to the console, and keeps it from being printed: it may quote the file. What others say
 * meanwhile goes by. Dispose of it when the document is closed. While two documents are open in one process, each hears
 * both: one that was wholly read may be held back, never the other way round.
 */
export class PdfWarnings implements Disposable {
  #leftOut = false;
  #largePicture = false;
  #lostPages = false;

  constructor() {
    listeners.add(this);
    restore ??= intercept();
  }

  /** Whether a part of what was read since the last call was left out. */
  takeLeftOut(): boolean {
    const leftOut = this.#leftOut;
    this.#leftOut = false;
    return leftOut;
  }

  /** Takes note of a part that is not read, by who reads what pdf.js gave. */
  leaveOut(): void {
    this.#leftOut = true;
  }

  /** Whether a picture was left out since the last call because it is too large. */
  takeLargePicture(): boolean {
    const largePicture = this.#largePicture;
    this.#largePicture = false;
    return largePicture;
  }

  /** Whether pages are missing that the document declares. */
  get lostPages(): boolean {
    return this.#lostPages;
  }

  /** Takes note of one message. */
  hear(message: string): void {
    if (LEFT_OUT.some((pattern) => pattern.test(message))) this.#leftOut = true;
    if (LARGE_PICTURE.test(message)) this.#largePicture = true;
    if (LOST_PAGES.test(message)) this.#lostPages = true;
  }

  [Symbol.dispose](): void {
    listeners.delete(this);
    if (listeners.size > 0) return;
    restore?.();
    restore = undefined;
  }
}

/** Puts itself before the console, and gives the way back. */
function intercept(): () => void {
  const { console } = globalThis;
  const { info, warn } = console;
  const before =
    (print: (...words: unknown[]) => void) =>
    (...words: unknown[]) => {
      const [first] = words;
      if (typeof first !== 'string' || !/^(?:Info|Warning): /.test(first)) print(...words);
      else for (const listener of listeners) listener.hear(first);
    };
  console.info = before(info);
  console.warn = before(warn);
  return () => {
    console.info = info;
    console.warn = warn;
  };
}
