import { isLuhn } from './luhn.ts';

/**
 * First digits and lengths of the card schemes: ISO/IEC 7812-1 gives the first digit its meaning; the ranges are those the
 * schemes publish (https://en.wikipedia.org/wiki/Payment_card_number#Issuer_identification_number_(IIN)).
 */
const schemes: readonly { readonly first: RegExp; readonly lengths: readonly number[] }[] = [
  // Visa
  { first: /^4/, lengths: [13, 16, 19] },
  // Mastercard
  { first: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  // American Express
  { first: /^3[47]/, lengths: [15] },
  // Discover
  {
    first: /^(?:6011|64[4-9]|65|622(?:12[6-9]|1[3-9]|[2-8]|9[01]|92[0-5]))/,
    lengths: [16, 17, 18, 19],
  },
  // JCB
  { first: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { first: /^(?:2131|1800)/, lengths: [15] },
  // Diners Club
  { first: /^(?:30[0-5]|36|3[89])/, lengths: [14, 16] },
  // UnionPay
  { first: /^62/, lengths: [16, 17, 18, 19] },
  // Maestro
  { first: /^(?:50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
];

/** Whether a value is a payment card number: the first digits of a scheme, a length it issues, and the Luhn formula. */
export function isPaymentCard(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  // 0000… and 4444… pass the formula where the length suits, and are nobody's.
  if (/^(\d)\1+$/.test(digits)) return false;
  return schemes.some(({ first, lengths }) => lengths.includes(digits.length) && first.test(digits)) && isLuhn(digits);
}
