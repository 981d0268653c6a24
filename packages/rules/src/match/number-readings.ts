/** A number that is whole and has decimals all the same. */
const withDecimals = /^(\d{6,19})\.0{1,6}$/;

/** As spreadsheets shorten what is longer than its column. */
const withExponent = /^(\d)(?:\.(\d{1,18}))?E\+?(\d{1,2})$/i;

/** Digits of a number that lost its leading zeros when it was taken for an amount. */
const shortened = /^\d{7,8}$/;

/** Digits of the numbers of US persons and banks. */
const FULL_LENGTH = 9;

/** Digits of the longest number that is looked for. */
const DIGITS_MAX = 19;

/**
 * What a number may have been before a spreadsheet wrote it: `219099999.0`, `2.19099999E+08`, and `78051120`, which
 * began with a zero. Empty for all that is written as it was.
 */
export function readingsOf(cell: string): readonly string[] {
  const whole = withDecimals.exec(cell)?.[1] ?? fromExponent(cell);
  const digits = whole ?? cell;
  if (shortened.test(digits)) return [digits.padStart(FULL_LENGTH, '0'), ...(whole === undefined ? [] : [whole])];
  return whole === undefined ? [] : [whole];
}

function fromExponent(cell: string): string | undefined {
  const [, first = '', decimals = '', exponent = ''] = withExponent.exec(cell) ?? [];
  const places = Number(exponent);
  if (first === '' || places < decimals.length || places >= DIGITS_MAX) return undefined;
  return first + decimals.padEnd(places, '0');
}
