import type { SuspectFont } from '../objects/font-keys.ts';
import { at } from '../value.ts';
import { type FontLetters, isNameless } from './font-letters.ts';

/**
 * Different letters of a font that are taken for words, and so many of two at least that are shown at once: with fewer it may be
 * a bullet, or one that is what it seems.
 */
const LETTERS_MIN = 3;

/** What is counted of a font. */
interface Counted {
  readonly letters: FontLetters;
  readonly codes: Set<number>;
  /** So many were shown at once that they are a word. */
  hasWord: boolean;
  /** pdf.js has another letter for a code than the one of that number. */
  hasMap: boolean;
}

/** Counts the letters of a page whose fonts may not say which they are. */
export class NamelessLetters {
  readonly #fonts = new Map<string, Counted>();

  /** What one operator shows in a font, whose name pdf.js has made. */
  count(font: string, letters: FontLetters, glyphs: readonly unknown[]): void {
    let own = this.#fonts.get(font);
    if (own === undefined) {
      own = { letters, codes: new Set(), hasWord: false, hasMap: false };
      this.#fonts.set(font, own);
    }
    if (own.hasMap) return;
    const run: number[] = [];
    for (const glyph of glyphs) {
      const code = at(glyph, 'originalCharCode');
      if (typeof code !== 'number' || at(glyph, 'isSpace') === true) continue;
      const letter = { code, unicode: at(glyph, 'unicode'), name: at(glyph, 'operatorListId') };
      if (isNameless(letters, letter)) run.push(code);
      else if (letters.mayBeNameless === 'composite') {
        own.hasMap = true;
        return;
      }
    }
    for (const code of run) own.codes.add(code);
    if (run.length >= LETTERS_MIN && run.some((code) => code !== run[0])) own.hasWord = true;
  }

  /** Fonts in which it shows words that have their codes for letters, if nothing maps these. */
  get suspects(): readonly SuspectFont[] {
    return [...this.#fonts.values()]
      .filter(({ codes, hasWord, hasMap }) => !hasMap && (hasWord || codes.size >= LETTERS_MIN))
      .map(({ letters: { key }, codes }) => ({ key, codes }));
  }
}
