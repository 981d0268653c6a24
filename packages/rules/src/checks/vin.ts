/** What a letter counts as, A to Z. I, O and Q are in no number. */
const letterValues = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

const LENGTH = 17;

/** Where the check digit stands, from 0. */
const CHECK_AT = 8;

/**
 * Whether a value is a vehicle identification number with the check digit of North America and China: 17 characters
 * without I, O and Q, the ninth the weighted sum modulo 11 with X for ten (49 CFR 565.15(c); ISO 3779). Other countries
 * put anything there. One random value in eleven passes. Any case.
 */
export function isVin(value: string): boolean {
  // A field that nothing was put into passes as well, as zeros and as ones.
  if (value.length !== LENGTH || /^(.)\1+$/.test(value)) return false;
  let sum = 0;
  for (let index = 0; index < LENGTH; index += 1) {
    const worth = worthOf(value.charCodeAt(index));
    if (worth === -1) return false;
    sum += worth * (weights[index] ?? 0);
  }
  const remainder = sum % 11;
  return value.charAt(CHECK_AT).toUpperCase() === (remainder === 10 ? 'X' : String(remainder));
}

/** What a character counts as, or -1 if it is in no number. */
function worthOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code & ~32) - 65;
  if (code > 127 || letter < 0 || letter > 25) return -1;
  return letterValues[letter] || -1;
}
