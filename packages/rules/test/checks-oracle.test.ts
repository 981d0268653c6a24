import { describe, expect, test } from 'vitest';
import { type CheckName, checks } from '../src/checks/index.ts';
import * as oracle from './checks-oracles.ts';
import { keccak256 } from './keccak-oracle.ts';
import { Xorshift } from './random-values.ts';

const random = new Xorshift(20_310_712);
const digits = '0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** So many characters of an alphabet. */
function some(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random.below(alphabet.length))).join('');
}

function bytes(length: number): number[] {
  return Array.from({ length }, () => random.below(256));
}

/** The value with each of its characters changed, and with each two beside one another exchanged. */
function* slipsOf(value: string, alphabet: string): Generator<string> {
  for (let at = 0; at < value.length; at += 1) {
    yield value.slice(0, at) + some(alphabet, 1) + value.slice(at + 1);
    yield value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
  }
}

interface Standard {
  readonly name: CheckName;
  /** One that may pass or not, of the right length. */
  readonly make: () => string;
  readonly passes: (value: string) => boolean;
  readonly alphabet: string;
}

const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const mbiLetters = 'ACDEFGHJKMNPQRTUVWXY';
const countries = Object.keys(oracle.ibanStructures);

/** An account of a country, with the check digits that make one large number leave 1. */
function iban(): string {
  const country = countries[random.below(countries.length)] ?? '';
  const kinds: Readonly<Record<string, string>> = { n: digits, a: capitals, c: digits + capitals };
  const account = [...(oracle.ibanStructures[country] ?? '')].map((kind) => some(kinds[kind] ?? '', 1)).join('');
  const check = 98n - (oracle.ibanNumber(`${country}00${account}`) % 97n);
  return country + String(check).padStart(2, '0') + account;
}

const standards: readonly Standard[] = [
  { name: 'luhn', make: () => some(digits, 2 + random.below(18)), passes: oracle.luhn, alphabet: digits },
  {
    name: 'payment-card',
    make: () => some('123456', 1) + some(digits, 11 + random.below(8)),
    passes: oracle.paymentCard,
    alphabet: digits,
  },
  { name: 'iban', make: iban, passes: oracle.iban, alphabet: digits + capitals },
  { name: 'us-aba-routing', make: () => some(digits, 9), passes: oracle.aba, alphabet: digits },
  {
    name: 'vin',
    make: () => some(vinLetters, 8) + some('0123456789X', 1) + some(vinLetters, 8),
    passes: (value) => oracle.vinCheck(value) === value.charAt(8),
    alphabet: digits + capitals,
  },
  {
    name: 'imei',
    make: () => some(digits, 15),
    passes: (value) => new Set(value).size > 1 && oracle.luhn(value),
    alphabet: digits,
  },
  {
    name: 'iccid',
    make: () => `89${some(digits, 17 + random.below(2))}`,
    passes: (value) => value.startsWith('89') && oracle.luhn(value),
    alphabet: digits,
  },
  { name: 'uk-nhs-number', make: () => some(digits, 10), passes: oracle.nhs, alphabet: digits },
  { name: 'uk-utr', make: () => some(digits, 10), passes: oracle.utr, alphabet: digits },
  {
    name: 'uk-pnc-id',
    make: () => some(digits, 9) + some(capitals, 1),
    passes: (value) =>
      /^\d{9}[A-Z]$/.test(value) &&
      Number(value.slice(2, 9)) > 0 &&
      oracle.policeLetter(BigInt(value.slice(0, 9))) === value.at(9),
    alphabet: digits,
  },
  {
    name: 'uk-cro-number',
    make: () => `${some(digits, 6)}/${some(digits, 2)}${some(capitals, 1)}`,
    passes: (value) => {
      const [serial = '', year = ''] = value.split('/');
      if (!/^\d{6}$/.test(serial) || !/^\d\d[A-Z]$/.test(year) || Number(serial) === 0) return false;
      return oracle.policeLetter(BigInt(year.slice(0, 2) + serial)) === year.at(2);
    },
    alphabet: digits,
  },
  { name: 'us-npi', make: () => some('12', 1) + some(digits, 9), passes: oracle.npi, alphabet: digits },
  {
    name: 'us-dea',
    make: () => some(capitals, 1) + some(`${capitals}9`, 1) + some(digits, 7),
    passes: (value) => /^[A-Z][A-Z9]\d{7}$/.test(value) && oracle.dea(value),
    alphabet: digits,
  },
  {
    name: 'us-mbi',
    make: () =>
      ['123456789', mbiLetters, digits, digits, mbiLetters, digits, digits, mbiLetters, mbiLetters, digits, digits]
        .map((alphabet) => some(alphabet, 1))
        .join(''),
    passes: oracle.mbi,
    alphabet: digits + capitals,
  },
  {
    name: 'us-ssn',
    make: () => some('0689', 1) + some(digits, 2) + some('01', 2) + some('01', 4),
    passes: (value) => {
      const [area, group, serial] = [value.slice(0, 3), value.slice(3, 5), value.slice(5)].map(Number);
      if (oracle.isIn(Number(value), [987_654_320, 987_654_329])) return true;
      if (area === 0 || area === 666 || (area ?? 0) > 899 || group === 0 || serial === 0) return false;
      return new Set(value).size > 1;
    },
    alphabet: digits,
  },
  {
    name: 'us-itin',
    make: () => `9${some(digits, 8)}`,
    passes: (value) =>
      value.startsWith('9') &&
      oracle.isIn(Number(value.slice(3, 5)), [50, 65], [70, 88], [90, 92], [94, 99]) &&
      Number(value.slice(5)) > 0 &&
      new Set(value).size > 1,
    alphabet: digits,
  },
  {
    name: 'uk-nino',
    make: () => some(capitals, 2) + some(digits, 6) + some('ABCDE', 1),
    passes: (value) => {
      const prefix = value.slice(0, 2);
      if (!/^[A-Z]{2}\d{6}[A-D]$/.test(value) || new Set(value.slice(2, 8)).size === 1) return false;
      if (prefix === 'QQ') return true;
      if ('BG GB KN NK NT TN ZZ'.split(' ').includes(prefix)) return false;
      return ![...prefix].some((letter) => 'DFIQUV'.includes(letter)) && prefix.charAt(1) !== 'O';
    },
    alphabet: digits,
  },
  {
    name: 'uk-driving-licence',
    make: () =>
      `${some(capitals, 5)}${some(digits, 1)}${some('0156', 1)}${some(digits, 1)}${some('0123', 1)}${some(digits, 2)}${some(capitals, 2)}${some(digits, 1)}${some(capitals, 2)}`,
    passes: (value) => {
      if (!/^[A-Z9]{5}\d{6}(?:[A-Z]{2}|[A-Z]9|99)[A-Z\d][A-Z]{2}$/.test(value)) return false;
      if (!/^[A-Z]+9*$/.test(value.slice(0, 5))) return false;
      const month = Number(value.slice(6, 8)) % 50;
      // A leap year: the decade and the year stand apart, and the century nowhere.
      const date = new Date(Date.UTC(2000, month - 1, Number(value.slice(8, 10))));
      const isMonth = oracle.isIn(Number(value.slice(6, 8)), [1, 12], [51, 62]);
      return isMonth && date.getUTCMonth() === month - 1 && Number(value.slice(8, 10)) > 0;
    },
    alphabet: digits,
  },
  {
    name: 'mac-address',
    make: () => some('0123456789ABCDEF', 12).match(/../g)?.join(':') ?? '',
    passes: (value) => /^(?:[\dA-F]{2}:){5}[\dA-F]{2}$/.test(value) && new Set(value).size > 2,
    alphabet: '0123456789ABCDEFG',
  },
];

describe.each(standards)('$name', ({ name, make, passes, alphabet }) => {
  test('agrees with a second implementation on random values', () => {
    for (let count = 0; count < 20_000; count += 1) {
      const value = make();
      expect([value, checks[name](value)]).toEqual([value, passes(value)]);
    }
  });

  test('agrees with it on valid values with a slip of the pen', () => {
    let valid = 0;
    for (let tries = 0; valid < 200 && tries < 200_000; tries += 1) {
      const value = make();
      if (!passes(value)) continue;
      valid += 1;
      expect([value, checks[name](value)]).toEqual([value, true]);
      for (const slip of slipsOf(value, alphabet)) {
        // A separator that has moved makes another kind of value.
        if (slip.replaceAll(/[^/:]/g, '.') !== value.replaceAll(/[^/:]/g, '.')) continue;
        expect([slip, checks[name](slip)]).toEqual([slip, passes(slip)]);
      }
    }
    expect(valid).toBe(200);
  });
});

describe('a number with a checksum that is made by the standard passes, and with a slip of the pen does not', () => {
  /** Of a checksum of 30 bits or more. */
  function expectNoSlip(name: CheckName, value: string, alphabet: string): void {
    expect([value, checks[name](value)]).toEqual([value, true]);
    for (const slip of slipsOf(value, alphabet)) expect([slip, checks[name](slip)]).toEqual([slip, slip === value]);
  }

  test('Base58Check, of every version', () => {
    for (const version of [0, 5, 48, 50, 30, 22, 76, 16, 65]) {
      for (let count = 0; count < 20; count += 1) {
        const value = oracle.base58Check([version, ...bytes(20)]);
        expectNoSlip('crypto-address', value, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz');
      }
    }
  });

  test('Bech32 and Bech32m', () => {
    for (let count = 0; count < 100; count += 1) {
      const version = random.below(2);
      const data = [version, ...bytes(32 + 20 * random.below(2)).map((byte) => byte % 32)];
      const value = oracle.bech32('bc', data, version === 0 ? 1n : 0x2bc830a3n);
      expect([value, checks['crypto-address'](value)]).toEqual([value, true]);
      const slips = [...slipsOf(value.slice(4), 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')];
      for (const slip of slips)
        expect(checks['crypto-address'](`bc1${value.charAt(3)}${slip}`)).toBe(slip === value.slice(4));
    }
  });

  test('the capitals of Ethereum, from a Keccak of another make', () => {
    expect(keccak256('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    for (let count = 0; count < 100; count += 1) {
      const plain = some('0123456789abcdef', 40);
      const hash = keccak256(plain);
      const mixed = [...plain].map((each, at) => (hash.charAt(at) >= '8' ? each.toUpperCase() : each)).join('');
      expect([mixed, checks['crypto-address'](`0x${mixed}`)]).toEqual([mixed, true]);
      const other = [...mixed].map((each) => (each < 'a' ? each.toLowerCase() : each.toUpperCase())).join('');
      expect(checks['crypto-address'](`0x${other}`)).toBe(false);
    }
  });

  test('tokens of GitHub', () => {
    const letters = `${digits}${capitals}${capitals.toLowerCase()}`;
    for (let count = 0; count < 100; count += 1) {
      const value = some(letters, 30);
      for (const slip of [value, ...slipsOf(value, letters)]) {
        const token = ['gh', 'p_', slip, oracle.githubChecksum(value)].join('');
        expect(checks['github-token'](token)).toBe(slip === value);
      }
    }
  });

  test('machine readable zones of passports, cards and visas', () => {
    const field = (text: string): string => text + oracle.mrzDigit(text);
    const letters = `${capitals}${digits}`;
    for (let count = 0; count < 200; count += 1) {
      const number = field(some(letters, 9));
      const birth = field(some(digits, 6));
      const sex = some('MFX<', 1);
      const expiry = field(some(digits, 6));
      const name = `EXAMPLE<<PAT${'<'.repeat(40)}`;
      const personal = field(some(letters, 14));
      const all = oracle.mrzDigit(number + birth + expiry + personal);
      const passport = `${number}UTO${birth}${sex}${expiry}${personal}${all}`;
      const optional = some(letters, 7);
      const card = `${number}UTO${birth}${sex}${expiry}${optional}`;
      const [above, below] = [some(letters, 15), some(letters, 11)];
      const last = oracle.mrzDigit(number + above + birth + expiry + below);
      const zones = [
        `P<UTO${name.slice(0, 39)}\n${passport}`,
        `I<UTO${name.slice(0, 31)}\n${card}${oracle.mrzDigit(number + birth + expiry + optional)}`,
        `I<UTO${number}${above}\n${birth}${sex}${expiry}UTO${below}${last}\n${name.slice(0, 30)}`,
        `V<UTO${name.slice(0, 39)}\n${card}${some(letters, 9)}`,
        `V<UTO${name.slice(0, 31)}\n${card}${some(letters, 1)}`,
      ];
      for (const zone of zones) {
        expect([zone, checks.mrz(zone)]).toEqual([zone, true]);
        // Another check digit of the number.
        const at = zone.indexOf(number) + 9;
        const other = String((Number(zone.charAt(at)) + 1 + random.below(9)) % 10);
        expect(checks.mrz(zone.slice(0, at) + other + zone.slice(at + 1))).toBe(false);
      }
    }
  });
});

test('degrees, minutes and seconds are in their ranges', () => {
  for (let count = 0; count < 5_000; count += 1) {
    const [latitude, longitude] = [random.below(1_000_000) / 10_000, random.below(2_000_000) / 10_000];
    const text = `${latitude.toFixed(4)}, -${longitude.toFixed(4)}`;
    expect([text, checks.coordinate(text)]).toEqual([text, latitude <= 90 && longitude <= 180]);
    const [degrees, minutes, seconds] = [random.below(100), random.below(70), random.below(70)];
    const written = `${degrees}°${minutes}'${seconds}"N 7°8'9"E`;
    const isReal = minutes < 60 && seconds < 60 && degrees * 3_600 + minutes * 60 + seconds <= 324_000;
    expect([written, checks.coordinate(written)]).toEqual([written, isReal]);
  }
});

test('days are those of the calendar of the platform', () => {
  for (let count = 0; count < 20_000; count += 1) {
    const [year, month, day] = [1890 + random.below(220), random.below(14), random.below(34)];
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    const text = `${year}-${month}-${day}`;
    expect([text, checks['calendar-date'](text)]).toEqual([text, isDay && oracle.isIn(year, [1900, 2099])]);
  }
});
