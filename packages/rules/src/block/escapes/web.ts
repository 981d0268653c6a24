import { bytesOfHex, characterOf, characterOfBytes, type Escape, isControl, TokenFinder } from './escape.ts';

/** The name of a secret and what follows up to a place. In that every character is its own. */
const withinSecret =
  /(?:pass(?:word|wd|phrase|code)?|pwd|(?<![a-z])sig(?:nature)?|secret|token|key|auth|cookie|session(?:_?id)?|credentials?)(?![a-z])[\w.[\]-]*["']?\s{0,3}[:=]\s{0,3}["']?[^\s&;"']*$/i;

/** A name and a password before a host: RFC 3986, 3.2.1. */
const userInfo = /:\/\/[^/?#]*@/;

/** Characters before an escape in which the name is looked for that it stands under. */
const NAME_REACH = 160;

/** What makes a word one that is sent: names with values, a path, several escapes. */
const sent = /[=?&/]|%[\dA-F]{2}.*%[\dA-F]{2}/;

/** A percent sign that begins no escape. */
const stray = /%(?!u?[\da-fA-F]{2})/;

/**
 * Percent-encoding (RFC 3986, 2.1), once or several times, in a word that is a URL, a query or a form all through. What
 * stands under the name of a secret stays as it is.
 */
export const percentEscape: Escape = {
  source:
    '%(?:25)*(?:u[\\da-fA-F]{4}|0[dD]%(?:25)*0[aA]|[c-eC-E][\\da-fA-F](?:%(?:25)*[89abAB][\\da-fA-F]){1,2}|[\\da-fA-F]{2})',
  begin(text) {
    if (!text.includes('%')) return undefined;
    const tokens = new TokenFinder(text);
    let isSent = false;
    /** Up to where a password before a host goes. */
    let hostAt = -1;
    return (found, start) => {
      const token = tokens.at(start);
      if (token.isNew) {
        const word = text.slice(token.start, token.end);
        isSent = sent.test(word) && !stray.test(word);
        const user = isSent ? userInfo.exec(word) : null;
        hostAt = user === null ? -1 : token.start + user.index + user[0].length;
      }
      if (!isSent || start < hostAt) return undefined;
      const before = text.slice(Math.max(0, start - NAME_REACH), start);
      return withinSecret.test(before) ? undefined : decodePercent(found);
    };
  },
};

function decodePercent(found: string): string | undefined {
  if (found.includes('u')) return characterOf(Number.parseInt(found.slice(found.indexOf('u') + 1), 16));
  const hex = found.replace(/%(?:25)+(?=[\da-fA-F]{2})/g, '%');
  if (/^%0[dD]%0[aA]$/.test(hex)) return '\n';
  const character = characterOfBytes(bytesOfHex(hex));
  return character === undefined || isControl(character) ? undefined : character;
}

/** What stands between two pluses of a form: a word, a number, or what has escapes. */
const piece = String.raw`(?:\p{L}+['.,:;!?]?|[\d()#.,:/-]+|[\w.-]*(?:%[\da-fA-F]{2}[\w.,:;()/-]*)+)`;

/** A value of a form with pluses for spaces, and its name. Pluses of a number that is worked out have no word beside them. */
const spaced = new RegExp(String.raw`^[\w.[\]-]+=${piece}(?:\++${piece}){1,200}\+*$`, 'u');

/** The same between which anything may stand, where there are several. */
const oftenSpaced = new RegExp(
  String.raw`^[\w.[\]-]+=(?:[^\s+]{1,60}\++)*${piece}\+${piece}(?:\++[^\s+]{1,60})*\+*$`,
  'u',
);

/** A plus for a space in a form (URL Standard, 5.1): `q=Social+Security+number`. A phrase, not a number that is worked out. */
export const plusEscape: Escape = {
  source: String.raw`\+(?<=[\w.,:;!?)']\+{1,3})(?=\+{0,2}[\w%(#])`,
  begin(text) {
    if (!text.includes('+') || !FORM.test(text)) return undefined;
    const tokens = new TokenFinder(text);
    let known = { start: 0, end: -1, isSpaced: false };
    return (_, start) => {
      if (start < known.start || start >= known.end) {
        const token = tokens.at(start);
        const word = text.slice(token.start, token.end);
        const at = start - token.start;
        const from = Math.max(...PARTS.map((part) => word.lastIndexOf(part, at))) + 1;
        const ends = PARTS.map((part) => word.indexOf(part, at)).filter((end) => end !== -1);
        const to = Math.min(word.length, ...ends);
        known = { start: token.start + from, end: token.start + to, isSpaced: isSpaced(word.slice(from, to), word) };
      }
      return known.isSpaced ? ' ' : undefined;
    };
  },
};

/** What parts the values of a form. */
const PARTS = ['?', '&'] as const;

/** A plus after a name with a value. */
const FORM = /=[^\s"'<>&=]{1,60}\+[\w%(]/;

function isSpaced(value: string, word: string): boolean {
  if (withinSecret.test(value) || value.length > SPACED_MAX) return false;
  const count = value.split('+').length - 1;
  const isForm = count > 1 || word.length > value.length || value.includes('%');
  if (!isForm) return false;
  return spaced.test(value) || (count > 1 && oftenSpaced.test(value) && !/[/+=]{2}|=$/.test(value));
}

/** Characters of a value that is looked at. */
const SPACED_MAX = 1_000;
