import { anyCase } from '../../engine/any-case.ts';
import {
  bytesOfHex,
  characterOf,
  characterOfBytes,
  type Escape,
  isControl,
  passwordWords,
  TokenFinder,
} from './escape.ts';

/** What stands after `password:`, in which a backslash is a character like any other. */
const withinPassword = String.raw`(?:${anyCase(passwordWords)})["']?\s{0,3}[:=]\s{0,3}["']?[^\s"']{3,69}`;

/** What JSON and most languages know: RFC 8259, 7. */
const plain = String.raw`(?:r\\n|[nrt/"]|u[\da-fA-F]{4})`;

/** Characters and bytes by their number, in UTF-8 several for one character: C, Python, shells, JavaScript. */
const numbered = String.raw`(?:u\{[\da-fA-F]{1,6}\}|U000[\da-fA-F]{5}|x[c-fC-F][\da-fA-F](?:\\x[89abAB][\da-fA-F]){1,2}|x[\da-fA-F]{2}|3[0-7]{2}(?:\\2[0-7]{2}){1,2}|[01][0-7]{2})`;

/**
 * Escapes of JSON and of code: `\n`, `\u002d`, `\x2d`, `\055`. They are read but in a path of Windows, where `\x64` and
 * `\new` are folders; and a single one in digits is no letter, which nobody needs to write so.
 */
export const codeEscape: Escape = {
  source: String.raw`(?<!\\)\\(?:${plain}|${numbered})(?<!${withinPassword})`,
  begin(text) {
    if (!text.includes('\\')) return undefined;
    const tokens = new TokenFinder(text);
    let isPath = false;
    return (found, start) => {
      if (found === '\\/' || found === '\\"') return found.charAt(1);
      const token = tokens.at(start);
      if (token.isNew) isPath = PATH.test(text.slice(token.start, token.end));
      if (isPath) return undefined;
      const short = shortOf(found);
      if (short !== undefined) return short;
      const character = numberedOf(found);
      if (character === undefined || isControl(character)) return undefined;
      return /[A-Za-z]/.test(character) && !isBeside(text, start, start + found.length) ? undefined : character;
    };
  },
};

/** What the escapes of `plain` stand for. */
function shortOf(found: string): string | undefined {
  const kind = found.charAt(1);
  if (kind === 'n' || kind === 'r') return found.endsWith('n') ? '\n' : ' ';
  if (kind === 't') return ' ';
  const isUnit = kind === 'u' && found.charAt(2) !== '{';
  return isUnit ? String.fromCharCode(Number.parseInt(found.slice(2), 16)) : undefined;
}

/** Where a word is a path: with its drive, of a server, or from here. */
const PATH = /(?:^|[^A-Za-z])[A-Za-z]:\\|^(?:[^\\]*[^\\:])?\\\\[\w$.-]+\\|^\.{1,2}\\|%\w+%\\/;

function numberedOf(found: string): string | undefined {
  const kind = found.charAt(1);
  if (kind === 'u') return characterOf(Number.parseInt(found.slice(3, -1), 16));
  if (kind === 'U') return characterOf(Number.parseInt(found.slice(2), 16));
  if (kind === 'x') return characterOfBytes(bytesOfHex(found));
  return characterOfBytes(Array.from(found.matchAll(/\d{3}/g), ([digits]) => Number.parseInt(digits, 8)));
}

/** Whether another escape stands right before or after one. */
function isBeside(text: string, start: number, end: number): boolean {
  return (
    NUMBERED.test(text.slice(end, end + 4)) ||
    /\\(?:x[\da-fA-F]{2}|[0-3][0-7]{2})$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

const NUMBERED = /^\\(?:x[\da-fA-F]{2}|[0-3][0-7]{2})/;
