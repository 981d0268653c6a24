/**
 * What a name of a glyph stands for that pdf.js does not know: one with a variant, as `one.oldstyle`, one of several letters, as
 * `f_f_j` (Adobe Glyph List Specification, 2), or one of IBM's, as `LA010000`. Undefined if it is none of them.
 */
export function readGlyphName(name: string): string | undefined {
  if (/[^.][._]/.test(name)) {
    const parts = (name.split('.')[0] ?? '').split('_').map(readPart);
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  const ibm = /^([A-Z]{2}\d{2})0000$/.exec(name)?.[1];
  return ibm === undefined ? undefined : readIbm(ibm);
}

function readPart(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return name;
  const unicode = /^(?:uni|u)([\dA-F]{4})$/.exec(name)?.[1];
  return unicode === undefined ? NAMED.get(name) : String.fromCharCode(Number.parseInt(unicode, 16));
}

/** Of the Adobe Glyph List, those that have variants most often. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (name, digit) => [name, String(digit)] as const,
  ),
  ...['ff', 'fi', 'fl', 'ffi', 'ffl'].map((name) => [name, name] as const),
  ['space', ' '],
  ['period', '.'],
  ['comma', ','],
  ['colon', ':'],
  ['semicolon', ';'],
  ['hyphen', '-'],
  ['slash', '/'],
  ['parenleft', '('],
  ['parenright', ')'],
  ['bracketleft', '['],
  ['bracketright', ']'],
  ['numbersign', '#'],
  ['dollar', '$'],
  ['percent', '%'],
  ['ampersand', '&'],
  ['plus', '+'],
  ['equal', '='],
  ['at', '@'],
  ['underscore', '_'],
  ['quoteright', '’'],
  ['quotesingle', "'"],
]);

/**
 * Graphic character identifiers (IBM, C-H 3-3220-050), which fonts of printing on mainframes name their letters by: of letters
 * odd numbers are small ones, and those after the first pair have accents.
 */
function readIbm(name: string): string | undefined {
  const [kind = '', letter = ''] = name;
  const number = Number(name.slice(2));
  if (name.startsWith('ND')) return number >= 1 && number <= 10 ? String(number % 10) : undefined;
  if (kind !== 'L') return IBM_SIGNS.get(name);
  const accent = number <= 2 ? '' : IBM_ACCENTS[(number - 11) >> 1];
  if (accent === undefined || number === 0) return undefined;
  return ((number % 2 === 1 ? letter.toLowerCase() : letter) + accent).normalize('NFC');
}

/** Acute, grave, circumflex, diaeresis and tilde, from 11 on by twos. */
const IBM_ACCENTS: readonly string[] = ['\u0301', '\u0300', '\u0302', '\u0308', '\u0303'];

const IBM_SIGNS: ReadonlyMap<string, string> = new Map([
  ['SP01', ' '],
  ['SP02', '!'],
  ['SP04', '"'],
  ['SP05', "'"],
  ['SP06', '('],
  ['SP07', ')'],
  ['SP08', ','],
  ['SP09', '_'],
  ['SP10', '-'],
  ['SP11', '.'],
  ['SP12', '/'],
  ['SP13', ':'],
  ['SP14', ';'],
  ['SP15', '?'],
  ['SA01', '+'],
  ['SA03', '<'],
  ['SA04', '='],
  ['SA05', '>'],
  ['SC03', '$'],
  ['SM01', '#'],
  ['SM02', '%'],
  ['SM03', '&'],
  ['SM04', '*'],
  ['SM05', '@'],
]);
