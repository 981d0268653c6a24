import { SSF } from '@e965/xlsx';

/** Formats of dates whose look is the system's ([MS-XLS] 2.5.165, ifmt 14 and 22), with the whole year. */
const DATES: Readonly<Record<number, string>> = { 14: 'm/d/yyyy', 22: 'm/d/yyyy h:mm' };

/** Digits that a cell shows of a number without a format: of a longer one it shows an exponent. */
const DIGITS = /^-?\d+$/;

/**
 * A number as its cell shows it; whole where the cell has room for its first digits only. `isShown` says whether the
 * format shows anything.
 */
export function numberText(
  value: number,
  format: string | number,
  is1904: boolean,
): { text: string; isShown: boolean } {
  const plain = String(value);
  const shown = formatted(value, typeof format === 'number' ? (DATES[format] ?? format) : format, is1904);
  if (shown === undefined) return { text: plain, isShown: true };
  if (shown.trim() === '') return { text: plain, isShown: false };
  const isCut = /\dE[+-]?\d+$/.test(shown) && DIGITS.test(plain);
  return { text: isCut ? plain : shown.trim(), isShown: true };
}

/** Whether a format shows no text: its fourth section is there and empty. */
export function hidesText(format: string | number): boolean {
  return (
    typeof format === 'string' &&
    /^(?:[^;"\\]|"[^"]*"|\\.)*;(?:[^;"\\]|"[^"]*"|\\.)*;(?:[^;"\\]|"[^"]*"|\\.)*;\s*$/.test(format)
  );
}

/** Undefined where the format is none. */
function formatted(value: number, format: string | number, date1904: boolean): string | undefined {
  try {
    const text: unknown = SSF.format(format, value, { date1904 });
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
