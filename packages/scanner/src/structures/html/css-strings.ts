import { cssSigns, unescapeCss, withoutComments } from './css-signs.ts';

/** Words that a style sheet puts into a page, and where in the sheet their declaration's value begins. */
export interface StyleWords {
  readonly text: string;
  readonly offset: number;
  /** What stands before the declarations that they are among: `p::before`. Empty in a style attribute. */
  readonly selector: string;
}

/**
 * Properties whose strings a browser shows: around an element (CSS Content 3, 2; CSS 2.2, 12.2 and 12.3), beside items and
 * numbers of a list (CSS Lists 3, 3.4; CSS Counter Styles 3, 3), over letters and where a line is cut (CSS Text Decoration
 * 3, 3.1; CSS Overflow 4, 3.1; CSS Text 4, 6.3.2).
 */
const SHOWN =
  /^(?:content|quotes|list-style(?:-type)?|symbols|additive-symbols|prefix|suffix|negative|pad|text-emphasis(?:-style)?|text-overflow|hyphenate-character|string-set)$/;

/** A value that any property of the author's own may be put into (CSS Variables 1, 3). */
const VARIABLE_SHOWN = /(?:content|quotes|list-style|symbols)[^;{}]{0,200}var\(/i;

/** What strings in a style sheet, or in a style attribute, say that a browser shows. Counters and attributes are not filled in. */
export function shownStrings(css: string): readonly StyleWords[] {
  return /["']/.test(css) ? new StringWalk(css).read() : [];
}

class StringWalk {
  readonly #css: string;
  readonly #showsVariables: boolean;
  readonly #shown: StyleWords[] = [];
  #selector = '';
  /** Where the declaration begins that is walked. */
  #start = 0;
  /** Whether it shows strings; undefined as long as it has none. */
  #isShown: boolean | undefined;
  #words: { text: string; readonly offset: number } | undefined;

  constructor(css: string) {
    this.#css = css;
    this.#showsVariables = VARIABLE_SHOWN.test(css);
  }

  read(): readonly StyleWords[] {
    for (const { sign, index, text } of cssSigns(this.#css)) {
      if (sign === 'string') this.#addString(text, index);
      else if (sign === '/') this.#addGap();
      else if (sign !== 'address' && sign !== 'comment') this.#endDeclaration(sign, index);
    }
    this.#endDeclaration('', this.#css.length);
    return this.#shown;
  }

  #addString(text: string, at: number): void {
    this.#isShown ??= isShown(this.#css.slice(this.#start, at), this.#showsVariables);
    if (!this.#isShown) return;
    this.#words ??= { text: '', offset: at + 1 };
    this.#words.text += unescapeCss(text);
  }

  /** What follows is said instead of what stands before it. */
  #addGap(): void {
    if (this.#words !== undefined) this.#words.text += ' ';
  }

  #endDeclaration(sign: string, at: number): void {
    const words = this.#words;
    if (words !== undefined && SAYS.test(words.text)) this.#shown.push({ ...words, selector: this.#selector });
    this.#words = undefined;
    this.#isShown = undefined;
    if (sign === '{') this.#selector = this.#css.slice(this.#start, at).trim();
    this.#start = at + 1;
  }
}

/** A letter or a digit: quotation marks, arrows and the pictures of a font say nothing. */
const SAYS = /[\p{L}\p{N}]/u;

function isShown(declaration: string, showsVariables: boolean): boolean {
  const said = withoutComments(declaration);
  const colon = said.indexOf(':');
  if (colon === -1) return false;
  const property = unescapeCss(said.slice(0, colon)).trim().toLowerCase();
  return SHOWN.test(property) || (showsVariables && property.startsWith('--'));
}
