import { bytesOfHex, characterOfBytes, type Escape, isControl } from './escape.ts';

const pair = '=[\\dA-F]{2}';

/** What a text in quoted-printable has that others seldom have: an equals sign, a space before a line end, UTF-8. */
const signs = /=3D|=(?:20|09)\r?\n|=C2=A0|=E2=80=|=C3=[89AB][\dA-F]|=0D=0A|\n[^\n]{69,75}=\r?\n(?=\S)/g;

/** How many of those a text has that is in it all through. */
const SIGNS_MIN = 2;

/**
 * Quoted-printable (RFC 2045, 6.7): `=2D`, and lines that are broken with `=`. All of a text that says or shows that it is
 * written so is read; elsewhere what stands in a number, or in a row of several.
 */
export const mailEscape: Escape = {
  source: String.raw`(?<![=\s])=\r?\n|=0D=0A|=[C-E][\dA-F](?:=[89AB][\dA-F]){1,2}|${pair}`,
  begin(text) {
    if (!mayBeIn(text)) return undefined;
    const isAll = countSigns(text) >= SIGNS_MIN;
    return (found, start) => {
      const end = start + found.length;
      if (found.endsWith('\n')) {
        const isJoined = isAll ? isWithinWord(text, start, end) : isBreakOfNumber(text, start, end);
        return isJoined ? '' : undefined;
      }
      const isRow = isBeside(text, start, end);
      // A name with a value, and the track of a card: `4111111111111111=2912`.
      if (!isRow && /^=\d\d$/.test(found) && /\d/.test(text.charAt(end))) return undefined;
      return isAll || isRow || isInNumber(text, start, end) ? decodePairs(found, isRow) : undefined;
    };
  },
};

function countSigns(text: string): number {
  const count = text.match(signs)?.length ?? 0;
  if (!/quoted-printable/i.test(text)) return count;
  return count + (brokenWord.test(text) ? 2 : 1);
}

/** A word over the end of a line. */
const brokenWord = /[^\W_]=\r?\n[^\W_]/;

/** Whether a line breaks where no space is: the other breaks change nothing for what stands on their sides. */
function isWithinWord(text: string, start: number, end: number): boolean {
  return /\S/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end));
}

function decodePairs(found: string, isRow: boolean): string | undefined {
  if (found === '=0D=0A') return '\n';
  const character = characterOfBytes(bytesOfHex(found));
  if (character === undefined || isControl(character)) return undefined;
  // Nobody needs to write a letter or a digit so: `id=4111` is a name with a value.
  return /[A-Za-z\d]/.test(character) && !isRow ? undefined : character;
}

/** Whether an equals sign stands before a line end or two digits: nearly all stand before something else. */
function mayBeIn(text: string): boolean {
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x0a || next === 0x0d) {
      if (at > 0 && !/[=\s]/.test(text.charAt(at - 1))) return true;
    } else if (isHexDigit(next) && isHexDigit(text.charCodeAt(at + 2))) return true;
  }
  return false;
}

function isHexDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46);
}

/** Whether an escape stands within a number that is no part of a name: `078=2D05`, not `sha1=2D05`. */
function isInNumber(text: string, start: number, end: number): boolean {
  return /\d/.test(text.charAt(end)) && numberBefore.test(text.slice(Math.max(0, start - NUMBER_LENGTH), start));
}

/** The beginning of a number, with other escapes in it. */
const numberBefore = /(?:^|[^\w.=-]|=[\dA-F]{2})\d{1,12}(?:(?:=[\dA-F]{2}|=\r?\n)\d{1,12}){0,6}$/;

/** Characters before an escape that are looked at for the number it stands in. */
const NUMBER_LENGTH = 40;

/** The same whether a line breaks within a number: `078-=` and `05-1120`. */
function isBreakOfNumber(text: string, start: number, end: number): boolean {
  return (
    /^[-.]?\d/.test(text.slice(end, end + 2)) &&
    groupsBefore.test(text.slice(Math.max(0, start - NUMBER_LENGTH), start))
  );
}

/** The beginning of a number in groups. */
const groupsBefore = /(?:^|[^\w.=-]|=[\dA-F]{2})\d[\d. -]{1,20}$/;

/** Whether another escape stands right before or after one. */
function isBeside(text: string, start: number, end: number): boolean {
  return (
    /^=[\dA-F]{2}/.test(text.slice(end, end + 3)) || /=[\dA-F]{2}$/.test(text.slice(Math.max(0, start - 3), start))
  );
}
