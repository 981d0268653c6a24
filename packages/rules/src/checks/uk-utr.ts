/** Weights of the second to the tenth digit. */
const weights = [6, 7, 8, 9, 10, 5, 4, 3, 2];

/** The first digit for a remainder of 0 to 10. */
const first = '21987654321';

/**
 * Whether ten digits are a unique taxpayer reference of HMRC: the first is the check digit of the other nine, modulo 11
 * (https://design.tax.service.gov.uk/hmrc-design-patterns/unique-taxpayer-reference/; weights as published by HMRC to
 * software developers). A `K` for a company may stand before or after. Nine in a hundred random numbers pass.
 */
export function isUkUtr(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  if (digits.length !== 10 || /^(\d)\1+$/u.test(digits)) return false;
  let sum = 0;
  for (let index = 1; index < 10; index += 1) sum += (digits.charCodeAt(index) - 48) * (weights[index - 1] ?? 0);
  return first.charAt(sum % 11) === digits.charAt(0);
}
