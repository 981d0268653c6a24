import type { RecordData } from './record-data.ts';
import { wordsOf } from './record-words.ts';

/**
 * Bytes that follow each code of a formula, by its lower five bits where it has a class ([MS-XLSB] 2.5.97). Codes that are not
 * here have a length of their own, or none.
 */
const OPERAND_BYTES: Readonly<Record<number, number>> = {
  1: 4,
  2: 4,
  28: 1,
  29: 1,
  30: 2,
  31: 8,
  32: 14,
  33: 2,
  34: 3,
  35: 4,
  36: 6,
  37: 12,
  38: 6,
  39: 6,
  40: 6,
  41: 2,
  42: 6,
  43: 12,
  44: 6,
  45: 12,
  46: 2,
  47: 2,
  57: 6,
  58: 8,
  59: 14,
  60: 8,
  61: 14,
};

const STRING = 0x17;
/** Columns of a table (2.5.97.52, PtgList) and the like: another byte says what it is. */
const EXTENDED = 0x18;
const LIST = 0x19;
const ATTRIBUTE = 0x19;
/** Flag of an attribute that a table of jumps follows (2.5.97.21, PtgAttrChoose). */
const CHOOSE = 0x04;
/** The last code that has no operand: operators, parentheses, a missing argument. */
const OPERATOR_MAX = 0x16;
const ARRAY = 0x20;

/**
 * What a formula says, as it would be written: its strings in quotes, and what are words in the rest of it (2.5.97,
 * CellParsedFormula: the codes, and what they keep behind themselves, each with its length before it).
 */
export function formulaWords(data: RecordData): string {
  const codes = data.part(data.long());
  const behind = data.part(data.left >= 4 ? data.long() : 0);
  const strings: string[] = [];
  const { isFollowed, arrays } = followCodes(codes, strings);
  for (let array = 0; isFollowed && array < arrays; array += 1) takeArray(behind, strings);
  strings.push(...wordsOf(codes.rest()), ...wordsOf(behind.rest()));
  return strings.map((text) => `"${text}"`).join(' ');
}

function followCodes(codes: RecordData, strings: string[]): { readonly isFollowed: boolean; readonly arrays: number } {
  let arrays = 0;
  while (codes.left > 0) {
    const code = codes.byte();
    if (code === STRING) {
      strings.push(codes.characters(codes.word()));
      continue;
    }
    const operand = operandBytes(code, codes);
    if (operand === undefined) return { isFollowed: false, arrays };
    if (baseOf(code) === ARRAY) arrays += 1;
    codes.skip(operand);
  }
  return { isFollowed: !codes.isShort, arrays };
}

function operandBytes(code: number, codes: RecordData): number | undefined {
  const next = codes.peek();
  if (code === ATTRIBUTE) {
    const jumps = ((next[0] ?? 0) & CHOOSE) === 0 ? 0 : 2 * (((next[1] ?? 0) | ((next[2] ?? 0) << 8)) + 1);
    return 3 + jumps;
  }
  if (code === EXTENDED) return next[0] === LIST ? 13 : undefined;
  return OPERAND_BYTES[baseOf(code)] ?? (code >= 0x03 && code <= OPERATOR_MAX ? 0 : undefined);
}

/** A code without its class. */
function baseOf(code: number): number {
  return code < 0x20 ? code : (code & 0x1f) | 0x20;
}

/** Bytes of the constants of an array but its strings, by their kind (2.5.97.93, SerAr): number, truth, error. */
const CONSTANT_BYTES: Readonly<Record<number, number>> = { 0: 8, 2: 1, 4: 4 };
const NUMBER_CONSTANT = 0;
const STRING_CONSTANT = 1;

/** The strings and long numbers of an array (2.5.97.65, PtgExtraArray). */
function takeArray(data: RecordData, strings: string[]): void {
  const count = data.long() * data.long();
  for (let left = count; left > 0 && data.left > 0; left -= 1) {
    const kind = data.byte();
    if (kind === STRING_CONSTANT) strings.push(data.characters(data.word()));
    else if (kind === NUMBER_CONSTANT) strings.push(String(data.double()));
    else data.skip(CONSTANT_BYTES[kind] ?? 0);
  }
}
