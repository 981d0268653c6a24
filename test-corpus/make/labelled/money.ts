import { createHash } from 'node:crypto';
import type { Random } from '../portal/random.ts';
import { characters, fill, group, hex, mod97, padded, valueInBase36, weigh, withLuhn } from './check-digits.ts';
import { makePerson } from './people.ts';

const CARDS = [
  { prefixes: ['4'], length: 16, groups: [4, 4, 4] },
  { prefixes: ['51', '52', '53', '54', '55', '2221', '2720'], length: 16, groups: [4, 4, 4] },
  { prefixes: ['34', '37'], length: 15, groups: [4, 6] },
  { prefixes: ['6011', '65'], length: 16, groups: [4, 4, 4] },
] as const;

/** ISO/IEC 7812: a prefix of a network and Luhn. One of them is the number that networks publish for tests. */
export function paymentCard(random: Random): string {
  if (random.chance(0.1)) return '4111 1111 1111 1111';
  const { prefixes, length, groups } = random.pick(CARDS);
  const prefix = random.pick(prefixes);
  const whole = withLuhn(prefix + random.digits(length - prefix.length - 1));
  return random.pick([group(whole, groups, ' '), group(whole, groups, '-'), whole, whole]);
}

function expiry(random: Random): { month: string; year: string } {
  return { month: padded(random.integer(1, 12), 2), year: String(random.integer(26, 31)) };
}

export function cardExpiry(random: Random): string {
  const { month, year } = expiry(random);
  return random.pick([`${month}/${year}`, `${month}/20${year}`]);
}

/** ISO/IEC 7813, track 1 or 2. */
export function cardTrack(random: Random): string {
  const card = withLuhn(`4${random.digits(14)}`);
  const { month, year } = expiry(random);
  const { given, family } = makePerson(random);
  const name = `${family}/${given}`.toUpperCase().replaceAll(/[^A-Z/]/g, '');
  if (random.chance(0.5)) return `%B${card}^${name}^${year}${month}101${random.digits(10)}?`;
  return `;${card}=${year}${month}101${random.digits(8)}?`;
}

export function cardSecurityCode(random: Random): string {
  return random.digits(random.chance(0.85) ? 3 : 4);
}

export function sortCode(random: Random): string {
  return group(`${random.pick(['20', '30', '40', '60', '77', '09'])}${random.digits(4)}`, [2, 2], '-');
}

/** Countries of the IBAN registry (ISO 13616): what stands after the check digits. */
const IBAN_SHAPES = [
  ['GB', '@@@@##############'],
  ['DE', '##################'],
  ['ES', '####################'],
  ['NL', '@@@@##########'],
  ['IE', '@@@@##############'],
  ['BE', '############'],
  ['PL', '########################'],
  ['AT', '################'],
  ['FR', '#######################'],
  ['IT', '@######################'],
  ['CH', '#################'],
] as const;

export function iban(random: Random): string {
  const [country, shape] = random.pick(IBAN_SHAPES);
  const account = fill(random, shape);
  const check = padded(98 - mod97(`${account}${country}00`), 2);
  const whole = `${country}${check}${account}`;
  if (random.chance(0.4)) return whole;
  return whole.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** ISO 9362. */
export function bic(random: Random): string {
  const bank = characters(random, 4, 'ABCDEFGHIKLMNOPRSTUVWZ');
  const country = random.pick(['DE', 'GB', 'US', 'FR', 'NL', 'CH', 'AE', 'ES']);
  return `${bank}${country}${fill(random, random.pick(['2L', '22', '33', '@@']))}${random.pick(['', '', 'XXX', '500'])}`;
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The printed examples of EIP-55. */
const ETHEREUM = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
];

export function cryptoAddress(random: Random): string {
  return random.pick([base58Address, bech32Address, bech32Address, ethereum])(random);
}

function ethereum(random: Random): string {
  return random.chance(0.5) ? random.pick(ETHEREUM) : `0x${hex(random, 40)}`;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Version 0 or 5, a hash, and the first four bytes of its double hash, in base 58. */
function base58Address(random: Random): string {
  const payload = Buffer.from(random.pick(['00', '05']) + hex(random, 40), 'hex');
  const whole = Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]);
  let value = BigInt(`0x${whole.toString('hex')}`);
  let text = '';
  while (value > 0n) {
    text = BASE58.charAt(Number(value % 58n)) + text;
    value /= 58n;
  }
  return whole[0] === 0 ? `1${text}` : text;
}

/** BIP-173: a witness program of version 0, 20 bytes, of the main network. */
function bech32Address(random: Random): string {
  const program = [0, ...Array.from({ length: 32 }, () => random.integer(0, 31))];
  const human = [3, 3, 0, 2, 3]; // "bc", expanded
  const rest = polymod([...human, ...program, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (rest >> shift) & 31);
  return `bc1${[...program, ...check].map((value) => BECH32.charAt(value)).join('')}`;
}

function polymod(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let check = 1;
  for (const value of values) {
    const top = check >> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  return check;
}

/** ICAO 9303 parts 4 and 5: passport or card of Utopia, the country of specimens, and every check digit. */
export function machineReadableZone(random: Random): string {
  const { given, family, sex } = makePerson(random);
  const plain = (name: string) => name.toUpperCase().replaceAll(/[^A-Z]+/g, '<');
  const name = `${plain(family)}<<${plain(given)}`;
  const number = fill(random, '@########');
  const born = date(random, 55, 99);
  const until = date(random, 26, 34);
  const bySex = `${born}${checked(born)}${sex}${until}${checked(until)}`;
  if (random.chance(0.7)) {
    const personal = '<'.repeat(14);
    const second = `${number}${checked(number)}UTO${bySex}${personal}0`;
    const whole = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
    return `${`P<UTO${name}`.padEnd(44, '<')}\n${second}${checked(whole)}`;
  }
  const first = `I<UTO${number}${checked(number)}`.padEnd(30, '<');
  const second = `${bySex}UTO`.padEnd(29, '<');
  const whole = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  return `${first}\n${second}${checked(whole)}\n${name.padEnd(30, '<')}`;
}

function checked(text: string): string {
  return String(weigh(text, [7, 3, 1], valueInBase36) % 10);
}

function date(random: Random, from: number, to: number): string {
  return `${random.integer(from, to)}${padded(random.integer(1, 12), 2)}${padded(random.integer(1, 28), 2)}`;
}
