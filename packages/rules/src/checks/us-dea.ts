/**
 * Whether a value is a registration number of the Drug Enforcement Administration: a type, the registrant's initial or 9,
 * and seven digits of which the last is that of (d1 + d3 + d5) + 2 (d2 + d4 + d6)
 * (https://en.wikipedia.org/wiki/DEA_number; 21 CFR 1301.13). One random value in ten passes.
 */
export function isUsDea(value: string): boolean {
  const text = value.replaceAll(/[\s-]/gu, '').toUpperCase();
  if (!/^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/.test(text)) return false;
  const digit = (place: number): number => text.charCodeAt(place + 1) - 48;
  const sum = digit(1) + digit(3) + digit(5) + 2 * (digit(2) + digit(4) + digit(6));
  return sum > 0 && sum % 10 === digit(7);
}
