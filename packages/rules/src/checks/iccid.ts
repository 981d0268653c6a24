import { isLuhn } from './luhn.ts';

/**
 * Whether a value is the number of a SIM card: 89 for telecommunications, a country, and 19 or 20 digits in all of which
 * the last is a Luhn check digit (ITU-T E.118, section 4). Some operators print 19 and a filler F after it.
 */
export function isIccid(value: string): boolean {
  const text = value.replaceAll(/[\s-]/gu, '').replace(/(?<=^\d{19})F$/i, '');
  return /^89\d{17,18}$/.test(text) && isLuhn(text);
}
