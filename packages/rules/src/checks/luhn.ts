/**
 * Whether the digits of a value satisfy the Luhn formula (ISO/IEC 7812-1, annex B): from the right, every second digit
 * is doubled, and the digits of all add up to a multiple of ten. Other characters are passed over. One random number in
 * ten passes.
 */
export function isLuhn(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}
