const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** What the checksum leaves: of Bech32 (BIP 173) and of Bech32m (BIP 350). */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** Characters of the checksum. */
const CHECKSUM_LENGTH = 6;

/**
 * Whether a value is a segregated witness address with one of some prefixes: Bech32 for witness version 0, Bech32m for
 * those above (BIP 173, BIP 350), in one case.
 */
export function isBech32(value: string, prefixes: readonly string[]): boolean {
  const text = value.toLowerCase();
  if (text !== value && text.toUpperCase() !== value) return false;
  const separator = text.lastIndexOf('1');
  const prefix = text.slice(0, separator);
  const data = [...text.slice(separator + 1)].map((character) => alphabet.indexOf(character));
  if (!prefixes.includes(prefix) || data.length <= CHECKSUM_LENGTH || data.includes(-1)) return false;
  const expected = data[0] === 0 ? BECH32 : BECH32M;
  return remainder([...expand(prefix), ...data]) === expected;
}

/** The high bits of each character, a zero, and the low bits. */
function expand(prefix: string): number[] {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function remainder(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, term] of generator.entries()) if ((top >>> bit) & 1) checksum ^= term;
  }
  return checksum >>> 0;
}
