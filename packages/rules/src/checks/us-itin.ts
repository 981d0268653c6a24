/**
 * Whether nine digits are a US individual taxpayer identification number: 9, two more, and a group of 50 to 65, 70 to 88,
 * 90 to 92 or 94 to 99 (IRS Internal Revenue Manual 3.21.263.1.1). There is no check digit.
 */
export function isUsItin(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  return /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])(?!0000)\d{4}$/.test(digits) && !/^9+$/.test(digits);
}
