/**
 * Whether a value is a hardware address: twelve hexadecimal digits (IEEE Std 802-2014, section 8), not all the same, which
 * is nobody or everybody. In dashes and without a letter it is a number of something else.
 */
export function isMacAddress(value: string): boolean {
  const digits = value.replaceAll(/[\s:.-]/gu, '');
  if (!/^[\da-f]{12}$/i.test(digits) || /^(.)\1+$/i.test(digits)) return false;
  return value.includes(':') || /[a-f]/i.test(digits) || /^0{2}/.test(digits);
}
