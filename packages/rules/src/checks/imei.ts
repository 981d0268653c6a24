import { isLuhn } from './luhn.ts';

/**
 * Whether a value is an international mobile equipment identity of fifteen digits with its Luhn check digit (3GPP TS
 * 23.003, section 6.2 and annex B), or the mobile equipment identifier of other networks: fourteen hexadecimal digits, of
 * which the first is a letter (3GPP2 S.R0048-A). One random number in ten passes.
 */
export function isImei(value: string): boolean {
  const text = value.replaceAll(/[\s./-]/gu, '');
  if (/^[A-F][\dA-F]{13}$/i.test(text)) return /\d/.test(text);
  return /^\d{15}$/.test(text) && !/^(\d)\1+$/.test(text) && isLuhn(text);
}
