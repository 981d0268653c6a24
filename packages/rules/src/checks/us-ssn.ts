/**
 * Whether nine digits can be a US social security number: no area 000, 666 or 900 to 999, no group 00, no serial 0000
 * (https://www.ssa.gov/employer/randomization.html). There is no check digit, so nearly nine in ten random numbers
 * pass. The same digit nine times is nobody's. 987-65-4320 to -4329 are set aside for advertising, and pass because they
 * are meant to be read as one.
 */
export function isUsSsn(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  if (/^98765432\d$/.test(digits)) return true;
  if (!/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)) return false;
  return !/^(\d)\1+$/.test(digits);
}
