import { isArray, PdfString, type PdfValue, readValue, skipWhite } from '../streams/syntax.ts';

/** Of what is torn, how often it is gone on after it; then the strings that follow are all that is looked for. */
const TORN_MAX = 16;
/** A string that is not torn and has no other in it, or a number; any other word is an operator. */
const PIECE = /\((?:\\[\s\S]|[^\\()]){0,32000}\)|<[\da-fA-F\s]{0,64000}>|-?\d{1,9}(?:\.\d{0,9})?|[A-Za-z'"]+/g;
/** The end of a picture that stands in the content (ISO 32000-1, 8.9.7). */
const INLINE_END = /\sEI(?=\s|$)/g;
/** 9.4.3, table 109: operators that show strings. */
const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
/** In thousandths of the size: a step as wide is a space. */
const WORD_STEP = -180;
/** Operands that an operator may have; a path has six. */
const OPERANDS_MAX = 64;

/**
 * What a content stream shows, its strings as bytes of Latin-1, a line for each operator: what can be said of it without
 * its fonts. Bytes of NUL are left out, as of strings whose letters take two.
 */
export function shownStrings(content: Buffer): string {
  const lines: string[] = [];
  let operands: PdfValue[] = [];
  let torn = 0;
  let at = skipWhite(content, 0);
  for (; at < content.length && torn < TORN_MAX; at = skipWhite(content, at)) {
    const word = wordAt(content, at);
    if (word === '') {
      const read = readValue(content, at);
      if (read === undefined) torn += 1;
      else if (operands.length < OPERANDS_MAX) operands.push(read.value);
      at = read?.end ?? at + 1;
      continue;
    }
    at += word.length;
    if (SHOWS.has(word)) lines.push(operands.map(lettersOf).join(''));
    else if (word === 'ID') at = inlineEnd(content, at);
    operands = [];
  }
  lines.push(tornStrings(content.subarray(at)));
  return lines.join('\n').replaceAll('\0', '').trim();
}

/** The strings of what is torn, whatever operators are between them. */
function tornStrings(content: Buffer): string {
  let text = '';
  for (const [piece] of content.toString('latin1').matchAll(PIECE)) {
    if (/^[A-Za-z'"]/.test(piece)) text += text.endsWith('\n') ? '' : '\n';
    else text += lettersOf(readValue(Buffer.from(piece, 'latin1'), 0)?.value);
  }
  return text;
}

/** The operator that stands there; empty if an operand does. */
function wordAt(content: Buffer, at: number): string {
  const found = /^[A-Za-z'"*][A-Za-z0-9*]{0,9}/.exec(content.toString('latin1', at, at + 12))?.[0] ?? '';
  return found === 'true' || found === 'false' || found === 'null' ? '' : found;
}

function lettersOf(operand: PdfValue): string {
  if (operand instanceof PdfString) return Buffer.from(operand.bytes).toString('latin1');
  if (isArray(operand)) return operand.map(lettersOf).join('');
  return typeof operand === 'number' && operand < WORD_STEP ? ' ' : '';
}

function inlineEnd(content: Buffer, at: number): number {
  const end = content.indexOf('EI', at);
  if (end === -1) return content.length;
  INLINE_END.lastIndex = 0;
  const found = INLINE_END.exec(content.toString('latin1', at, at + INLINE_BYTES_MAX));
  return found === null ? end + 2 : at + found.index + 3;
}

/** Pictures in the content are of 4 kB at most. */
const INLINE_BYTES_MAX = 64 * 1024;
