import { findWords } from '../../structures/binary-words.ts';
import { word } from '../../structures/little-endian.ts';
import { type Biff, stringAt } from './strings.ts';
import { floatAt } from './styles.ts';

/**
 * Bytes that follow each code of a formula in Excel 97 and later, by its lower five bits where it has a class, and in
 * Excel 5 where that is another ([MS-XLS] 2.5.198). Codes that are not here have a length of their own, or none.
 */
const OPERAND_BYTES: Readonly<Record<number, readonly [biff8: number, biff5: number]>> = {
  1: [4, 4],
  2: [4, 4],
  28: [1, 1],
  29: [1, 1],
  30: [2, 2],
  31: [8, 8],
  32: [7, 7],
  33: [2, 2],
  34: [3, 3],
  35: [4, 14],
  36: [4, 3],
  37: [8, 6],
  38: [6, 6],
  39: [6, 6],
  40: [6, 6],
  41: [2, 2],
  42: [4, 3],
  43: [8, 6],
  44: [4, 3],
  45: [8, 6],
  46: [2, 2],
  47: [2, 2],
  57: [6, 24],
  58: [6, 17],
  59: [10, 20],
  60: [6, 17],
  61: [10, 20],
};

const STRING = 0x17;
const ATTRIBUTE = 0x19;
/** Flag of an attribute that a table of jumps follows ([MS-XLS] 2.5.198.28, PtgAttrChoose). */
const CHOOSE = 0x04;
/** The last code that has no operand: operators, parentheses, a missing argument. */
const OPERATOR_MAX = 0x16;

/** Where a constant is an array, and where a union of cells is known beforehand: more of each stands behind the codes. */
const ARRAY = 0x20;
const MEMORY = 0x26;

/**
 * The strings that stand in a formula, in order, then the constants of its arrays, and what are words in the rest. `bytes`
 * begins with so many bytes of codes, which what they keep behind themselves follows ([MS-XLS] 2.5.198, RgbExtra).
 */
export function formulaStrings(bytes: Uint8Array, length: number, biff: Biff, codePage: number): readonly string[] {
  const { strings, extras, end } = followCodes(bytes.subarray(0, length), biff, codePage);
  let at = end;
  for (const extra of extras) {
    if (extra === ARRAY) at = takeArray(strings, bytes, at, biff, codePage);
    else at += 2 + (biff === 8 ? 8 : 6) * word(bytes, at);
  }
  return [...strings, ...findWords(bytes.subarray(at), 'some')];
}

/** What was found while codes could be followed, and where they could be no more. */
interface Followed {
  readonly strings: string[];
  /** Codes that keep more behind all others, in order; none unless all could be followed. */
  readonly extras: readonly number[];
  readonly end: number;
}

function followCodes(codes: Uint8Array, biff: Biff, codePage: number): Followed {
  const strings: string[] = [];
  const extras: number[] = [];
  let at = 0;
  while (at < codes.length) {
    const code = codes[at] ?? 0;
    at += 1;
    if (code === STRING) {
      const { text, end } = stringAt(codes, at, 1, biff, codePage);
      strings.push(text);
      at = end;
      continue;
    }
    const operand = code === ATTRIBUTE ? attributeBytes(codes, at) : operandBytes(code, biff);
    if (operand === undefined) return { strings, extras: [], end: at };
    const base = baseOf(code);
    if (base === ARRAY || base === MEMORY) extras.push(base);
    at += operand;
  }
  return { strings, extras, end: Math.min(at, codes.length) };
}

function attributeBytes(codes: Uint8Array, at: number): number {
  const flags = codes[at] ?? 0;
  return 3 + ((flags & CHOOSE) === 0 ? 0 : 2 * (word(codes, at + 1) + 1));
}

/** Adds the constants of an array ([MS-XLS] 2.5.198, PtgExtraArray; 2.5, SerAr), and says where it ends. */
function takeArray(strings: string[], bytes: Uint8Array, start: number, biff: Biff, codePage: number): number {
  const columns = bytes[start] ?? 0;
  // Excel 5 counts columns from 1, and 256 of them as none.
  const count = biff === 8 ? (columns + 1) * (word(bytes, start + 1) + 1) : (columns || 256) * word(bytes, start + 1);
  let at = start + 3;
  for (let left = count; left > 0 && at < bytes.length; left -= 1) {
    const kind = bytes[at];
    if (kind === STRING_CONSTANT) {
      const { text, end } = stringAt(bytes, at + 1, biff === 8 ? 2 : 1, biff, codePage);
      strings.push(text);
      at = end;
      continue;
    }
    if (kind === NUMBER_CONSTANT) strings.push(String(floatAt(bytes, at + 1)));
    at += 9;
  }
  return at;
}

const NUMBER_CONSTANT = 1;
const STRING_CONSTANT = 2;

/** A code without its class. */
function baseOf(code: number): number {
  return code < 0x20 ? code : (code & 0x1f) | 0x20;
}

function operandBytes(code: number, biff: Biff): number | undefined {
  const found = OPERAND_BYTES[baseOf(code)];
  if (found !== undefined) return biff === 8 ? found[0] : found[1];
  return code >= 0x03 && code <= OPERATOR_MAX ? 0 : undefined;
}
