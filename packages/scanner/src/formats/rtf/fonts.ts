import { codePageOfCharset, isKnownCodePage } from '../../structures/code-page.ts';

/** Code pages by the word for the character set of a document (RTF 1.9.1, Character Set). */
export const documentCodePages: Readonly<Record<string, number>> = { ansi: 1252, mac: 10_000, pc: 437, pca: 850 };

/** The font table, as far as it says what bytes stand for. */
export class Fonts {
  readonly #codePages = new Map<number, number>();
  #current = 0;
  /** The document's code page. */
  codePage = 1252;
  /** The font of text that names none. */
  first: number | undefined;

  /** Takes a control word of the font table. */
  take(word: string, parameter = 0): void {
    if (word === 'f') this.#current = parameter;
    if (word === 'cpg' && parameter > 0) this.#codePages.set(this.#current, parameter);
    const codePage = word === 'fcharset' ? codePageOfCharset(parameter) : undefined;
    if (codePage !== undefined) this.#codePages.set(this.#current, codePage);
  }

  /** The code page of text in a font. */
  codePageOf(font: number | undefined): number {
    return this.#codePages.get(font ?? this.first ?? 0) ?? this.codePage;
  }

  /** Whether letters beyond ASCII in a font are known. */
  isKnown(font: number | undefined): boolean {
    return isKnownCodePage(this.codePageOf(font));
  }
}
