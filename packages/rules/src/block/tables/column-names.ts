import { labelInfoTypes } from '../../label/label-info-types.ts';

/** Characters of a column's name. */
const NAME_LENGTH_MAX = 40;

/** What a column is called: up to five words, without the signs of sentences and settings. */
const name = /^[\p{L}#%*(_`"[][^{}@:=;.!?<>]*[.?]?:?$/u;

/** What is in no name, and so in no line of names: asked of each line of a text before anything else. */
const inNoName = /[{}@=!<>]|\d{3}|\/\*|\*\/|\/\/|^#[a-z]/;

/** Whether a line may be a header. Most lines are none for one sign in them. */
export function mayBeHeader(line: string): boolean {
  return !inNoName.test(line);
}

/** Three digits, a line to write on, what was taken out, the end of a sentence or of a clause, and brackets of code. */
const inSentence = /\d{3}|_{3}|redacted|withheld|\p{L}{5}\.$|,$|[([][^)\]]*$|^[^([]*[)\]]/iu;

/** Whether a text may be the name of a column. */
export function isName(text: string): boolean {
  return text.length <= NAME_LENGTH_MAX && name.test(text) && !inSentence.test(text) && text.split(/\s+/).length <= 5;
}

/** Whether a name says what kind of value stands under it. */
export function isTelling(text: string): boolean {
  return labelInfoTypes(text).length > 0;
}

/** Whether a cell of a column that tells a table from lines of words. */
function hasData(cell: string): boolean {
  return /[\d@]/.test(cell);
}

/** Whether every filled cell of a column holds digits or an `@`, in at least one column. */
export function haveDataColumn(rows: readonly (readonly string[])[], width: number): boolean {
  for (let column = 0; column < width; column += 1) {
    const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (filled.length > 0 && filled.every(hasData)) return true;
  }
  return false;
}

/** What stands above names that stand before their values. */
const saysNothing = /^(?:fields?|items?|attributes?|propert(?:y|ies)|elements?|labels?|keys?|person|subject)?$/i;

/** Where the names of a table stand that do not stand above its columns. */
export type Sideways = 'below the header' | 'in every row';

/**
 * Whether the names of a table stand before its rows and not above them: what is above them says nothing, and of those
 * before most say what kind of value stands behind them.
 */
export function sidewaysOf(header: readonly string[], rows: readonly (readonly string[])[]): Sideways | undefined {
  const [corner = '', ...others] = header;
  if (others.length === 0 || rows.length < 2 || others.some(isTelling)) return undefined;
  const before = rows.map(([first = '']) => first).filter((cell) => cell !== '');
  const telling = before.filter((cell) => isName(cell) && isTelling(cell)).length;
  // In a table of contents numbers of pages stand behind the names.
  const isContents = rows.every((row) => row.slice(1).every((cell) => /^\d{0,4}$/.test(cell)));
  if (telling < 2 || isContents) return undefined;
  if (saysNothing.test(corner)) return telling * 3 >= before.length ? 'below the header' : undefined;
  return isTelling(corner) && telling * 3 >= before.length * 2 ? 'in every row' : undefined;
}
