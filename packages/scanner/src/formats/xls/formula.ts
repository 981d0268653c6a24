import { word } from '../../structures/little-endian.ts';
import { type Biff, stringAt } from './strings.ts';

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

/** The strings that stand in a formula, in order, as far as its codes can be followed. */
export function formulaStrings(codes: Uint8Array, biff: Biff, codePage: number): readonly string[] {
  const strings: string[] = [];
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0;
    at += 1;
    if (code === STRING) {
      const { text, end } = stringAt(codes, at, 1, biff, codePage);
      strings.push(text);
      at = end;
    } else if (code === ATTRIBUTE) {
      const flags = codes[at] ?? 0;
      at += 3 + ((flags & CHOOSE) === 0 ? 0 : 2 * (word(codes, at + 1) + 1));
    } else {
      const bytes = operandBytes(code, biff);
      if (bytes === undefined) break;
      at += bytes;
    }
  }
  return strings;
}

function operandBytes(code: number, biff: Biff): number | undefined {
  const base = code < 0x20 ? code : (code & 0x1f) | 0x20;
  const found = OPERAND_BYTES[base];
  if (found !== undefined) return biff === 8 ? found[0] : found[1];
  return code >= 0x03 && code <= OPERATOR_MAX ? 0 : undefined;
}
