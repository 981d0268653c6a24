/** Federal Reserve districts, thrifts (+20), electronic transactions (+60), the Treasury and traveler's checks. */
const prefix = /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;

/**
 * Whether nine digits are an ABA routing number: a prefix in use and the check digit by weights 3, 7, 1 (American
 * Bankers Association; https://en.wikipedia.org/wiki/ABA_routing_transit_number#Check_digit). Four random numbers in a
 * hundred pass.
 */
export function isUsAbaRouting(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  if (digits.length !== 9 || !prefix.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(digits[index]) * ([3, 7, 1][index % 3] ?? 0);
  return sum % 10 === 0;
}
