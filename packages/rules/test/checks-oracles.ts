import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Second implementations of the validators' standards, written from the standards and each in another way than the first:
 * large numbers and tables in place of running remainders. They take values without separators and in capitals.
 */

/** ISO/IEC 7812-1, annex B, by a table of what a doubled digit counts. */
export function luhn(digits: string): boolean {
  const doubled = '0246813579';
  const worth = [...digits]
    .toReversed()
    .map((digit, at) => Number(at % 2 === 1 ? doubled.charAt(Number(digit)) : digit));
  return digits.length > 1 && worth.reduce((sum, each) => sum + each, 0) % 10 === 0;
}

/** First digits from one to another, as numbers of so many digits, and the lengths of their scheme. */
const issuers: readonly (readonly [from: number, to: number, lengths: string])[] = [
  [4, 4, '13 16 19'],
  [51, 55, '16'],
  [2221, 2720, '16'],
  [34, 34, '15'],
  [37, 37, '15'],
  [6011, 6011, '16 17 18 19'],
  [644, 649, '16 17 18 19'],
  [65, 65, '16 17 18 19'],
  [622126, 622925, '16 17 18 19'],
  [3528, 3589, '16 17 18 19'],
  [2131, 2131, '15'],
  [1800, 1800, '15'],
  [300, 305, '14 16'],
  [36, 36, '14 16'],
  [38, 39, '14 16'],
  [62, 62, '16 17 18 19'],
  [50, 50, '12 13 14 15 16 17 18 19'],
  [56, 69, '12 13 14 15 16 17 18 19'],
];

/** Ranges of the schemes, as numbers. */
export function paymentCard(digits: string): boolean {
  const isIssued = issuers.some(([from, to, lengths]) => {
    const first = Number(digits.slice(0, String(from).length));
    return first >= from && first <= to && lengths.split(' ').includes(String(digits.length));
  });
  return isIssued && new Set(digits).size > 1 && luhn(digits);
}

/** Some countries of the SWIFT registry, and what their accounts are made of: n digits, a capitals, c either. */
export const ibanStructures: Readonly<Record<string, string>> = {
  GB: 'aaaannnnnnnnnnnnnn',
  DE: 'nnnnnnnnnnnnnnnnnn',
  FR: 'nnnnnnnnnncccccccccccnn',
  NO: 'nnnnnnnnnnn',
  MT: 'aaaannnnncccccccccccccccccc',
  NL: 'aaaannnnnnnnnn',
  BE: 'nnnnnnnnnnnn',
  SA: 'nncccccccccccccccccc',
  LC: 'aaaacccccccccccccccccccccccc',
};

/** The number that the remainder is taken of (ISO 13616-1, section 6.1). */
export function ibanNumber(iban: string): bigint {
  return BigInt([...(iban.slice(4) + iban.slice(0, 4))].map((each) => Number.parseInt(each, 36)).join(''));
}

/** ISO 7064 MOD 97-10 of one large number. Of the structure only what is digits throughout. */
export function iban(value: string): boolean {
  const structure = ibanStructures[value.slice(0, 2)];
  if (structure === undefined || value.length !== structure.length + 4 || !/^..\d\d[A-Z\d]+$/.test(value)) return false;
  if (!/[ac]/.test(structure) && /[A-Z]/.test(value.slice(4))) return false;
  const check = Number(value.slice(2, 4));
  return check >= 2 && check <= 98 && ibanNumber(value) % 97n === 1n;
}

/** 3 (d1 + d4 + d7) + 7 (d2 + d5 + d8) + (d3 + d6 + d9), and prefixes as numbers. */
export function aba(digits: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = [...digits].map(Number);
  const prefix = 10 * a + b;
  const ranges = [0, 12, 21, 32, 61, 72, 80, 80];
  const isUsed = ranges.some((low, at) => at % 2 === 0 && prefix >= low && prefix <= (ranges[at + 1] ?? 0));
  return isUsed && new Set(digits).size > 1 && (3 * (a + d + g) + 7 * (b + e + h) + (c + f + i)) % 10 === 0;
}

/** The table of 49 CFR 565.15(c)(4), column by column. */
const vinTable = ['', 'AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FW', 'GPX', 'HY', 'RZ'];
const vinWeights = '8 7 6 5 4 3 2 10 0 9 8 7 6 5 4 3 2'.split(' ').map(Number);

/** What the ninth place of a vehicle identification number must be, or undefined for what is none. */
export function vinCheck(vin: string): string | undefined {
  const worth = [...vin].map((each) =>
    /\d/.test(each) ? Number(each) : vinTable.findIndex((row) => row.includes(each)),
  );
  if (vin.length !== 17 || worth.includes(-1)) return undefined;
  return '0123456789X'.charAt(worth.reduce((sum, each, at) => sum + each * (vinWeights[at] ?? 0), 0) % 11);
}

/** The sum with the check digit itself is a multiple of eleven. */
export function nhs(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return digits.length === 10 && new Set(digits).size > 1 && sum % 11 === 0;
}

/** HMRC: eleven less the remainder, and less nine more where that is more than nine. */
export function utr(digits: string): boolean {
  const weights = '6 7 8 9 10 5 4 3 2'.split(' ').map(Number);
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at + 1)), 0);
  const left = 11 - (sum % 11);
  return new Set(digits).size > 1 && Number(digits.charAt(0)) === (left > 9 ? left - 9 : left);
}

/** The alphabet without I, O and S, in which Z stands for 0. */
export function policeLetter(number: bigint): string {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !'IOS'.includes(letter));
  return alphabet[Number((number + 22n) % 23n)] ?? '';
}

/** The constant 24 stands for 80840 (CMS, Requirements for NPI check digit). */
export function npi(digits: string): boolean {
  const doubled = [...digits.slice(0, 9)]
    .map((digit, at) => (at % 2 === 0 ? String(2 * Number(digit)) : digit))
    .join('');
  const sum = [...doubled].reduce((total, digit) => total + Number(digit), 24);
  return /^[12]/.test(digits) && digits.length === 10 && (Math.ceil(sum / 10) * 10 - sum) % 10 === Number(digits.at(9));
}

/** 21 CFR 1301: the last digit of (d1 + d3 + d5) + 2 (d2 + d4 + d6). */
export function dea(value: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = [...value.slice(2)].map(Number);
  const sum = String(a + c + e + 2 * (b + d + f));
  return !'INOQVWYZ'.includes(value.charAt(0)) && sum !== '0' && sum.at(-1) === String(g);
}

/** CMS: C a digit but 0, N a digit, A a letter but S, L, O, I, B and Z, X either. */
export function mbi(value: string): boolean {
  const letters = 'ACDEFGHJKMNPQRTUVWXY';
  const sets: Readonly<Record<string, string>> = {
    C: '123456789',
    N: '0123456789',
    A: letters,
    X: `0123456789${letters}`,
  };
  return value.length === 11 && [...'CAXNAXNAANN'].every((kind, at) => sets[kind]?.includes(value.charAt(at)));
}

/** Weights 7, 3, 1 (ICAO Doc 9303-3, section 4.9), from a table of what characters count. */
export function mrzDigit(field: string): string {
  const order = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = [...field].reduce(
    (total, each, at) => total + Math.max(0, order.indexOf(each)) * Number('731'.charAt(at % 3)),
    0,
  );
  return String(sum).slice(-1);
}

/** Base 58 by long division of bytes. */
function toBase58(bytes: readonly number[]): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let at = 0; at < digits.length; at += 1) {
      carry += (digits[at] ?? 0) * 256;
      digits[at] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return (
    '1'.repeat(zeros) +
    digits
      .toReversed()
      .map((digit) => alphabet.charAt(digit))
      .join('')
  );
}

/** A version and a hash with the first four bytes of their double SHA-256. */
export function base58Check(payload: readonly number[]): string {
  const once = createHash('sha256').update(Uint8Array.from(payload)).digest();
  return toBase58([...payload, ...createHash('sha256').update(once).digest().subarray(0, 4)]);
}

/** BIP 173 and 350: the remainder of a polynomial over GF(32), in large numbers. */
export function bech32(prefix: string, data: readonly number[], constant: bigint): string {
  const generator = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];
  const codes = [...prefix].map((each) => each.charCodeAt(0));
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code % 32), ...data, 0, 0, 0, 0, 0, 0];
  let rest = 1n;
  for (const value of values) {
    const top = rest / 2n ** 25n;
    rest = ((rest % 2n ** 25n) * 32n) ^ BigInt(value);
    for (const [bit, term] of generator.entries()) if ((top / 2n ** BigInt(bit)) % 2n === 1n) rest ^= term;
  }
  rest ^= constant;
  const check = [5n, 4n, 3n, 2n, 1n, 0n].map((place) => Number((rest / 32n ** place) % 32n));
  return `${prefix}1${[...data, ...check].map((each) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.charAt(each)).join('')}`;
}

/** Six characters of base 62 that are the CRC-32 of zlib. */
export function githubChecksum(random: string): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const number = BigInt(crc32(random));
  return [5n, 4n, 3n, 2n, 1n, 0n].map((place) => digits.charAt(Number((number / 62n ** place) % 62n))).join('');
}

/** Whether a number is in one of some ranges, both ends included. */
export function isIn(number: number, ...ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([low, high]) => number >= low && number <= high);
}
