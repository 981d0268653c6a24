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

/** What begins a comment, a string or an address, and the signs between declarations (CSS Syntax 3, 4). */
const SIGN = /\/\*|url\(\s*(?!["'\s])|["'{};/]/gi;

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
    const css = this.#css;
    SIGN.lastIndex = 0;
    for (let found = SIGN.exec(css); found !== null; found = SIGN.exec(css)) {
      const { 0: sign, index } = found;
      const behind = index + sign.length;
      if (sign === '/*') SIGN.lastIndex = endOf(css, '*/', behind);
      else if (sign === '"' || sign === "'") SIGN.lastIndex = this.#readString(sign, behind);
      else if (sign === '/') this.#addGap();
      else if (sign.length === 1) this.#endDeclaration(sign, index);
      else SIGN.lastIndex = endOf(css, ')', behind);
    }
    this.#endDeclaration('', css.length);
    return this.#shown;
  }

  /** Gives where the string ends. */
  #readString(quote: string, from: number): number {
    const css = this.#css;
    const end = endOfString(css, quote, from);
    this.#isShown ??= isShown(css.slice(this.#start, from - 1), this.#showsVariables);
    if (this.#isShown) {
      this.#words ??= { text: '', offset: from };
      this.#words.text += unescapeCss(css.slice(from, end));
    }
    return css[end] === quote ? end + 1 : end;
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

/** Behind what ends something, or at the end of all. */
function endOf(css: string, mark: string, from: number): number {
  const at = css.indexOf(mark, from);
  return at === -1 ? css.length : at + mark.length;
}

/** Where a string ends: at its quote, or where its line does. */
function endOfString(css: string, quote: string, from: number): number {
  const stop = quote === '"' ? STOPS.double : STOPS.single;
  stop.lastIndex = from;
  for (let found = stop.exec(css); found !== null; found = stop.exec(css)) {
    if (found[0] !== '\\') return found.index;
    stop.lastIndex = found.index + 2;
  }
  return css.length;
}

const STOPS = { double: /["\\\n]/g, single: /['\\\n]/g } as const;

/** A letter or a digit: quotation marks, arrows and the pictures of a font say nothing. */
const SAYS = /[\p{L}\p{N}]/u;

function isShown(declaration: string, showsVariables: boolean): boolean {
  const colon = declaration.indexOf(':');
  if (colon === -1) return false;
  const written = declaration.slice(0, colon).replace(/\/\*[\s\S]*?\*\//g, '');
  const property = unescapeCss(written).trim().toLowerCase();
  return SHOWN.test(property) || (showsVariables && property.startsWith('--'));
}

/** Undoes escapes: a sign after `\`, its number in hexadecimal with at most one space, a line end that is none (CSS Syntax 3, 4.3.7). */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi, (_, digits: string | undefined, sign = '') => {
    if (digits === undefined) return sign;
    const code = Number.parseInt(digits, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
}
