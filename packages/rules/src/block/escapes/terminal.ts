import type { Escape } from './escape.ts';

/** How ESC is written where it cannot be seen: a picture of it, as a caret, in code, in a URL, in markup, in a mail. */
const introducer = [
  String.raw`\u241b`,
  String.raw`\^\[(?=\[)`,
  String.raw`\\(?:x1[bB]|0?33|[eE]|u001[bB]|u\{1[bB]\})`,
  '%1[bB]',
  '&#(?:27|[xX]1[bB]);',
  '=1B',
  '<(?:ESC|esc)>',
  '(?<![A-Za-z])ESC',
].join('|');

/** Parameters of a color or a style: ECMA-48, 8.3.117, and the numbers that terminals know. */
const style = String.raw`(?:[34]8[;:](?:5[;:]\d{1,3}|2(?:[;:]\d{0,3}){3,4})|\d|0\d|[2-57]\d|9[0-7]|10[0-7])`;

/** The rest of a sequence whose ESC was taken out: a style, and what `grep` erases after it. */
const bare = String.raw`(?:\(B)?\[(?:${style}(?:;${style}){0,7}m|m(?!\p{L})|K(?=[^\p{L}\]]))(?:\[K)?(?![\],])`;

/**
 * Final bytes that move the cursor (ECMA-48, 8.3.12 to 8.3.22, 8.3.57 to 8.3.63, 8.3.145, 8.3.158). The others say how
 * letters look.
 */
const MOVES = /[A-Ia`defr]$/;

/**
 * Control sequences of terminals (ECMA-48, 5.4) in text that shows them: `\x1b[33m`, `^[[33m`. What is left where ESC
 * was taken out, `[33m`, counts in a text that sets a style and takes it back.
 */
export const terminalEscape: Escape = {
  source: String.raw`(?:${introducer})(?:\[|%5[bB])[\d;:?]{0,24}[A-Za-z]|${bare}`,
  begin(text) {
    const isBare = RESETS.some((each) => text.includes(each)) && SET.test(text);
    if (!isBare && !hasWhole(text)) return undefined;
    return (found) => {
      const isWhole = !/^[[(]/.test(found);
      if (!isWhole && !isBare) return undefined;
      return isWhole && MOVES.test(found) ? ' ' : '';
    };
  },
};

/** What takes a style back: all, boldness, an underline, a color. */
const RESETS = ['[0m', '[m', '[22m', '[24m', '[39m', '[49m'];

/** A style that is set: one that is not the first of all, and no name of a link. */
const SET = new RegExp(String.raw`\[(?!0?m)${style}(?:;${style}){0,7}m(?![\],])`, 'u');

/** Whether a text has a sequence with its ESC. Brackets are looked at: there are fewer of them than of anything before one. */
function hasWhole(text: string): boolean {
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    if (
      LAST_OF_INTRODUCER.includes(text.charAt(at - 1)) &&
      endsInIntroducer.test(text.slice(Math.max(0, at - INTRODUCER_MAX), at))
    )
      return true;
  }
  return text.includes('%1b%5') || text.includes('%1B%5');
}

/** What a way to write ESC ends in. */
const LAST_OF_INTRODUCER = 'bB;>3eEC[\u241b';

/** Characters of the longest way to write ESC. */
const INTRODUCER_MAX = 6;

const endsInIntroducer = new RegExp(`(?:${introducer.replace(String.raw`(?=\[)`, '')})$`, 'u');
