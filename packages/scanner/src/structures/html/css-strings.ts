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

/** Comments, strings, addresses without quotes, and the signs between declarations (CSS Syntax 3, 4). */
const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"((?:\\[\s\S]|[^"\\\n])*)"?|'((?:\\[\s\S]|[^'\\\n])*)'?|url\(\s*[^"'\s)][^)]*\)|[{};/]/gi;

/** What strings in a style sheet, or in a style attribute, say that a browser shows. Counters and attributes are not filled in. */
export function shownStrings(css: string): readonly StyleWords[] {
  if (!/["']/.test(css)) return [];
  const showsVariables = VARIABLE_SHOWN.test(css);
  const shown: StyleWords[] = [];
  let selector = '';
  let start = 0;
  let words: { text: string; readonly offset: number } | undefined;
  for (const token of css.matchAll(TOKEN)) {
    const [sign, double, single] = token;
    const string = double ?? single;
    if (string !== undefined) {
      if (words === undefined && isShown(css.slice(start, token.index), showsVariables)) {
        words = { text: '', offset: token.index + 1 };
      }
      if (words !== undefined) words.text += unescapeCss(string);
    } else if (sign === '/') {
      // What follows is said instead of what stands before it.
      if (words !== undefined) words.text += ' ';
    } else if (sign.length === 1) {
      if (words !== undefined && SAYS.test(words.text)) shown.push({ ...words, selector });
      words = undefined;
      if (sign === '{') selector = css.slice(start, token.index).trim();
      start = token.index + 1;
    }
  }
  if (words !== undefined && SAYS.test(words.text)) shown.push({ ...words, selector });
  return shown;
}

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
