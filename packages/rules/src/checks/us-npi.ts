import { isLuhn } from './luhn.ts';

/**
 * Whether ten digits are a US national provider identifier: 1 or 2 first, and the Luhn formula with 80840 before them
 * (45 CFR 162.406; CMS, Requirements for NPI check digit). Two random numbers in a hundred pass.
 */
export function isUsNpi(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  return /^[12]\d{9}$/.test(digits) && isLuhn(`80840${digits}`);
}
