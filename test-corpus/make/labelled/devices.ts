import type { Random } from '../portal/random.ts';
import { characters, fill, hex, weigh, withLuhn } from './check-digits.ts';

/** RFC 5737 and RFC 3849: addresses for documentation. */
export function ipAddress(random: Random): string {
  if (random.chance(0.2)) return `2001:db8:${hex(random, 4)}:${hex(random, 2)}::${hex(random, 4)}`;
  return ipv4(random);
}

export function ipv4(random: Random): string {
  return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.integer(1, 254)}`;
}

/** RFC 7042: addresses for documentation. */
export function macAddress(random: Random): string {
  const pairs = ['00', '00', '5E', '00', '53', hex(random, 2).toUpperCase()];
  const separated = pairs.join(random.pick([':', ':', '-']));
  const dotted = `0000.5e00.53${(pairs[5] ?? '').toLowerCase()}`;
  return random.pick([separated, separated, separated.toLowerCase(), dotted]);
}

/** GSMA TS.06: type allocation code, serial number, Luhn. */
export function imei(random: Random): string {
  const whole = withLuhn(`35${random.digits(12)}`);
  return random.pick([
    whole,
    whole,
    `${whole.slice(0, 2)}-${whole.slice(2, 8)}-${whole.slice(8, 14)}-${whole.slice(14)}`,
  ]);
}

/** ITU-T E.212: country, network, subscriber. */
export function imsi(random: Random): string {
  return random.pick(['310410', '310260', '311480', '234150', '234100']) + random.digits(9);
}

/** ITU-T E.118: 89, country, issuer, account, Luhn. */
export function iccid(random: Random): string {
  return withLuhn(
    random.pick(['8901410', '8901260', '894411', '894420']).padEnd(7, '0') + random.digits(11 + random.integer(0, 1)),
  );
}

const VIN_SIGNS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
/** 49 CFR 565.15, table III: the value of each letter. */
const VIN_VALUES = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 };
const VIN_REST = { S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 };
const VIN_ALL: Readonly<Record<string, number>> = { ...VIN_VALUES, ...VIN_REST };

/** 49 CFR 565: the ninth character checks the other sixteen. */
export function vin(random: Random): string {
  const maker = random.pick(['1HG', '1FT', '1G1', '2HG', '3VW', '4T1', '5NP', '2T1', '1C4', '5TD']);
  const model = characters(random, 5, VIN_SIGNS);
  const tail = random.pick([...'ABCDEFGHJKLMNPR']) + random.pick([...'ABCDEFGHJKLMN']) + random.digits(6);
  const value = (sign: string) => VIN_ALL[sign] ?? Number(sign);
  const rest = weigh(`${maker}${model}0${tail}`, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2], value) % 11;
  return `${maker}${model}${rest === 10 ? 'X' : rest}${tail}`;
}

const US_AREAS = ['202', '312', '415', '503', '617', '713', '808', '907', '214', '404', '206', '614'];

/** 555-0100 to 555-0199, kept for fiction. */
export function usPhone(random: Random): string {
  const area = random.pick(US_AREAS);
  const line = `01${random.digits(2)}`;
  return random.pick([
    `(${area}) 555-${line}`,
    `${area}-555-${line}`,
    `${area}.555.${line}`,
    `+1 ${area} 555 ${line}`,
    `1-${area}-555-${line}`,
    `${area} 555 ${line}`,
  ]);
}

/** Numbers that Ofcom keeps for drama. */
export function ukPhone(random: Random): string {
  const tail = random.digits(3);
  return random.pick([
    `01632 960${tail}`,
    `020 7946 0${tail}`,
    `07700 900${tail}`,
    `+44 7700 900${tail}`,
    `07700900${tail}`,
  ]);
}

/** RFC 2606: hosts that belong to nobody. */
const HOSTS = ['example.org', 'example.com', 'example.net', 'almory-pd.example', 'vesk-so.example', 'mail.example'];

export function emailOf(random: Random, given: string, family: string): string {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const [first, last] = [plain(given), plain(family)];
  const local = random.pick([
    `${first}.${last}`,
    `${first.charAt(0)}${last}`,
    `${first}${random.digits(2)}`,
    `${last}_${first.charAt(0)}`,
    `${first}-${last}`,
  ]);
  return `${random.chance(0.1) ? local.toUpperCase() : local}@${random.pick(HOSTS)}`;
}

/** A model name with letters and digits, as parts have. */
export function modelNumber(random: Random): string {
  return fill(random, random.pick(['@@-####', '@#####', '###-@@##', '@@@###-##']));
}
