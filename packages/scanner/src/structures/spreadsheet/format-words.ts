/** A section of a number format whose words say something. */
export interface SayingSection {
  /** The words, with the places of digits among them. */
  readonly text: string;
  /** Letters and digits of what stands between the places of digits. */
  readonly pieces: readonly string[];
}

/**
 * What a number format is written with (ECMA-376 part 1, 18.8.31): words in quotes, a sign behind a backslash, a currency, which may
 * be any words, with a language; what is no sign: conditions, colors, widths; and digits that stand for themselves.
 */
const TOKEN = /"([^"]*)"?|\\(.)|\[\$([^\]]*?)(?:-[\dA-F]+)?\]|\[[^\]]*\]|[_*].|([1-9])|./gisu;

/** Characters of a format beyond which it is not taken apart: Excel has no more than 255. */
const LENGTH_MAX = 4_096;

/** Whether words are a word with a digit, or as many digits as no unit has: `m2` is one. */
function saysMore(words: string): boolean {
  const digits = words.replaceAll(/\D/g, '').length;
  return digits >= 4 || (digits > 0 && /\p{L}{3}/u.test(words));
}

/** The sections of a number format whose words say something. Most formats have none. */
export function sayingSections(code: string): readonly SayingSection[] {
  if (code.length > LENGTH_MAX) return [{ text: code, pieces: [signsOf(code)] }];
  const sections: SayingSection[] = [];
  let text = '';
  let pieces: string[] = [''];
  const end = (): void => {
    if (saysMore(pieces.join(' '))) sections.push({ text: text.trim(), pieces: pieces.map(signsOf).filter(Boolean) });
    text = '';
    pieces = [''];
  };
  for (const [token, quoted, escaped, currency, digit] of code.matchAll(TOKEN)) {
    const words = quoted ?? escaped ?? currency ?? digit;
    if (words !== undefined) {
      text += words;
      pieces.push((pieces.pop() ?? '') + words);
    } else if (token === ';') end();
    else if (token.length === 1) {
      text += token;
      if (/[\p{L}\d#?@]/u.test(token)) pieces.push('');
    }
  }
  end();
  return sections;
}

/** Whether a cell shows the words of a section. */
export function showsWords(shown: string, { pieces }: SayingSection): boolean {
  const signs = signsOf(shown);
  return pieces.every((piece) => signs.includes(piece));
}

function signsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
