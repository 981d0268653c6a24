/** Prefixes that are not given out, by the manual of HMRC. */
const refused: ReadonlySet<string> = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);

/**
 * Whether a value is built as a national insurance number: two letters, of which neither is D, F, I, Q, U or V and the
 * second is not O, six digits, and a letter A to D that may be missing (HMRC, National Insurance Manual NIM39110). QQ is
 * never issued, and passes because examples use it to be read as one.
 */
export function isUkNino(value: string): boolean {
  const bare = value.replaceAll(/[\s.-]/gu, '').toUpperCase();
  if (!/^(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\d{6}[A-D]?$/u.test(bare)) return false;
  return !refused.has(bare.slice(0, 2)) && !/^..(\d)\1{5}/u.test(bare);
}
