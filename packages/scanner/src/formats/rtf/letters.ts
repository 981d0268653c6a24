import { decodeCodePage } from '../../structures/code-page.ts';
import { isAscii } from '../../text/ascii.ts';
import type { Fonts } from './fonts.ts';

/** Bytes that wait for those after them: a letter may be two, wherever the file breaks its lines. */
export class Letters {
  readonly #fonts: Fonts;
  #bytes: number[] = [];
  /** Letters beyond ASCII came in a code page that is not known. */
  isUnknown = false;

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  /** Whether none wait. */
  get isEmpty(): boolean {
    return this.#bytes.length === 0;
  }

  /** Adds a byte. */
  add(byte: number): void {
    this.#bytes.push(byte);
  }

  /** The letters of all that wait, in a font. */
  take(font: number | undefined): string {
    if (this.#bytes.length === 0) return '';
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (!this.#fonts.isKnown(font) && !isAscii(bytes)) this.isUnknown = true;
    return decodeCodePage(bytes, this.#fonts.codePageOf(font));
  }
}

/**
 * The character of a `\u`: its number is signed (RTF 1.9.1, Unicode RTF). What symbol fonts show at U+F020 and above is
 * called by the letters of ASCII at the same places.
 */
export function characterOf(parameter: number): string {
  const code = parameter < 0 ? parameter + 0x10000 : parameter;
  if (code < 0 || code > 0x10ffff) return '\ufffd';
  if (code >= 0xf020 && code <= 0xf07e) return String.fromCharCode(code - 0xf000);
  return String.fromCodePoint(code);
}
