/**
 * What engines take for digits. An S, a B, a Z or a G is left: they misread those less often than serial numbers have them
 * among digits (measured on pages without anybody's data).
 */
const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
};

const LOOK = 'OoQDIli|!';

/** A correction of a line: where it may stand, and what it becomes. Each leaves its own result alone. */
type Correction = readonly [RegExp, (match: string, ...groups: string[]) => string];

/** In this order. No pattern has a repeat without a bound beside another that takes the same. */
const corrections: readonly Correction[] = [
  // A zero or a one in a word: `0ak`, `Mi1l`, `Pr0sacco`.
  [/(?<![\w.@-])[A-Z0][a-z01]{2,30}(?![\w@-])/g, toWord],
  // What a number touches behind it: `078-05-1120who`.
  [/\b(\d{3}-\d{2}-\d{4}|\d{2}\/\d{2}\/\d{4})(?=[A-Z]?[a-z]{2})/g, (_, number) => `${number} `],
  // A name in front of a number that it touches: `SSN078-05-1120`, `DOB01/02/1980`.
  [
    /\b([A-Za-z]{2,12}[.:#]?)(?=[\dOIl]{3}-[\dOIl]{2}-[\dOIl]{4}\b|[\dOIl]{2}\/[\dOIl]{2}\/[\dOIl]{4}\b|\(\d{3}\))/g,
    (_, word) => `${word} `,
  ],
  // Numbers of three and four groups, of dates and of telephones.
  [shaped('###-##-####'), toDigits],
  [shaped('##/##/####'), toDigits],
  [shaped('###-###-####'), toDigits],
  [
    new RegExp(`\\( ?([\\d${LOOK}]{3}) ?\\)[ .:,-]{0,3}([\\d${LOOK}]{3})[ .:-]{1,3}([\\d${LOOK}]{4})(?![\\w])`, 'g'),
    (match, area, office, line) =>
      isMostlyDigits(area + office + line) ? `(${digits(area)}) ${digits(office)}-${digits(line)}` : match,
  ],
  // A plate: capitals, and digits behind a hyphen.
  [
    new RegExp(`(?<![\\w-])([A-Z][A-Za-z]{1,2}|[A-Za-z][A-Z][A-Za-z]?)-([\\d${LOOK}]{4})(?![\\w-])`, 'g'),
    (match, letters, number) =>
      isMostlyDigits(number) ? `${letters.replaceAll('l', 'I').toUpperCase()}-${digits(number)}` : match,
  ],
  // An address of mail: `name. last@example:org`.
  [
    /\b([\w+-]{1,40}(?: ?\. ?[\w+-]{1,40}){0,3}) ?@ ?([A-Za-z\d-]{1,40}(?: ?[.:,] ?[A-Za-z\d-]{1,40}){0,2}) ?[.:,] ?(com|edu|gov|info|mil|net|org|us)\b/g,
    (_, name, host, top) => `${name.replaceAll(' ', '')}@${host.replaceAll(/ ?[.:,] ?/g, '.')}.${top}`,
  ],
];

/**
 * A line as it was meant, where what was read can hardly be: letters among digits that look like digits in numbers of a shape
 * that numbers of people have, digits among letters in words, and words and numbers that were read as one.
 */
export function correctLine(text: string): string {
  return corrections.reduce((line, [pattern, correct]) => line.replaceAll(pattern, correct), text);
}

/** A number of a shape, `#` for each digit, with what may be read for one. */
function shaped(shape: string): RegExp {
  return new RegExp(`(?<![\\w/-])${shape.replaceAll('#', `[\\d${LOOK}]`)}(?![\\w/-])`, 'g');
}

function toDigits(match: string): string {
  return isMostlyDigits(match) ? digits(match) : match;
}

/** Not more than a quarter of it are letters. */
function isMostlyDigits(text: string): boolean {
  const letters = text.replaceAll(/[\d\W]/g, '').length;
  return letters * 4 <= text.replaceAll(/[^\w|!]/g, '').length;
}

function digits(text: string): string {
  return text.replaceAll(/[^\d/-]/g, (letter) => digitOf[letter] ?? letter);
}

/** Digits between letters of a word, or at its beginning; behind them they are a number: `Unit10`. */
function toWord(match: string): string {
  const isWord = /[01][a-z]/.test(match) && /[a-z]$/.test(match) && !/\d(?:st|nd|rd|th)$/.test(match);
  const letters = match.replaceAll(/[^a-z]/g, '').length;
  if (!isWord || letters < 2 || match.length - letters > 3) return match;
  return match.replace(/^0/, 'O').replaceAll('0', 'o').replaceAll('1', 'l');
}
