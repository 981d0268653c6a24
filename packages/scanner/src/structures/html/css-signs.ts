/** A sign of a style sheet that divides it, or a comment, a string or an address in it: where it begins, and where what it begins ends. */
export interface CssSign {
  readonly sign: '{' | '}' | ';' | '/' | 'comment' | 'string' | 'address';
  readonly index: number;
  readonly end: number;
  /** What stands between the quotes or the brackets, as it is written. Empty for other signs. */
  readonly text: string;
}

/** What begins a comment, a string or an address, and the signs between declarations (CSS Syntax 3, 4). */
const SIGN = /\/\*|url\(\s*(?!["'\s])|["'{};/]/gi;

/** Comments, strings and addresses of a style sheet, or of a style attribute, and the signs that stand in none of them. */
export function* cssSigns(css: string): Generator<CssSign> {
  const signs = new RegExp(SIGN);
  for (let found = signs.exec(css); found !== null; found = signs.exec(css)) {
    const { 0: written, index } = found;
    const behind = index + written.length;
    const sign = signAt(css, written, index, behind);
    signs.lastIndex = sign.end;
    yield sign;
  }
}

function signAt(css: string, written: string, index: number, behind: number): CssSign {
  if (written === '{' || written === '}' || written === ';' || written === '/') {
    return { sign: written, index, end: behind, text: '' };
  }
  if (written === '/*') return { sign: 'comment', index, end: endOf(css, '*/', behind), text: '' };
  const isString = written === '"' || written === "'";
  const end = isString ? endOfString(css, written, behind) : endOf(css, ')', behind);
  const close = css[end - 1] === (isString ? written : ')') && end > behind ? end - 1 : end;
  return { sign: isString ? 'string' : 'address', index, end, text: css.slice(behind, close) };
}

/** Behind what ends something, or at the end of all. */
function endOf(css: string, mark: string, from: number): number {
  const at = css.indexOf(mark, from);
  return at === -1 ? css.length : at + mark.length;
}

/** Where a string ends: behind its quote, or where its line does. */
function endOfString(css: string, quote: string, from: number): number {
  const stop = quote === '"' ? STOPS.double : STOPS.single;
  stop.lastIndex = from;
  for (let found = stop.exec(css); found !== null; found = stop.exec(css)) {
    if (found[0] !== '\\') return found[0] === quote ? found.index + 1 : found.index;
    stop.lastIndex = found.index + 2;
  }
  return css.length;
}

const STOPS = { double: /["\\\n]/g, single: /['\\\n]/g } as const;

/** A style sheet, or a part of one that begins between two signs, without its comments: in a string or an address none begins. */
export function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  const kept: string[] = [];
  let start = 0;
  for (const { sign, index, end } of cssSigns(css)) {
    if (sign !== 'comment') continue;
    kept.push(css.slice(start, index));
    start = end;
  }
  kept.push(css.slice(start));
  return kept.join('');
}

/** Undoes escapes: a sign after `\`, its number in hexadecimal with at most one space, a line end that is none (CSS Syntax 3, 4.3.7). */
export function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi, (_, digits: string | undefined, sign = '') => {
    if (digits === undefined) return sign;
    const code = Number.parseInt(digits, 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
}
