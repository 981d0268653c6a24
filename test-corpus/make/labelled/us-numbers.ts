import type { Random } from '../portal/random.ts';
import { characters, fill, group, padded, weigh, withLuhn } from './check-digits.ts';

/** Void since they were printed on cards for wallets; the others are drawn by the plan of SSA. */
const VOID_SSNS = ['078-05-1120', '219-09-9999'];

export function ssn(random: Random): string {
  const area = random.integer(1, 899);
  const digits = padded(area === 666 ? 667 : area, 3) + padded(random.integer(1, 99), 2) + padded(ofFour(random), 4);
  const parted = random.chance(0.15) ? random.pick(VOID_SSNS) : group(digits, [3, 2], '-');
  return random.pick([parted, parted, parted, parted.replaceAll('-', ' '), parted.replaceAll('-', '')]);
}

function ofFour(random: Random): number {
  return random.integer(1, 9999);
}

/** All but the last four digits hidden. */
export function partialSsn(random: Random): string {
  return random.pick(['XXX-XX-', 'xxx-xx-', '***-**-', '###-##-', 'XXXXX']) + padded(ofFour(random), 4);
}

/** The group is one of those that IRS gives out (Internal Revenue Manual 3.21.263). */
export function itin(random: Random): string {
  const inGroup = random.pick([random.integer(50, 65), random.integer(70, 88), 90, 91, 92, random.integer(94, 99)]);
  const digits = `9${random.digits(2)}${inGroup}${padded(ofFour(random), 4)}`;
  return random.chance(0.8) ? group(digits, [3, 2], '-') : digits;
}

/** The prefix is one of a campus of IRS. */
export function ein(random: Random): string {
  const prefix = random.pick([
    '12',
    '20',
    '26',
    '27',
    '36',
    '45',
    '46',
    '47',
    '52',
    '61',
    '74',
    '81',
    '82',
    '84',
    '95',
  ]);
  return `${prefix}-${random.digits(7)}`;
}

/** A licence and the state that gave it. */
export function driverLicense(random: Random): { state: string; number: string } {
  const [state, shape] = random.pick([
    ['CA', '@#######'],
    ['FL', '@###-###-##-###-#'],
    ['FL', '@############'],
    ['TX', '########'],
    ['IL', '@###-####-####'],
    ['NY', '### ### ###'],
    ['NJ', '@#### ##### #####'],
    ['OH', '@@######'],
    ['PA', '## ### ###'],
    ['MI', '@ ### ### ### ###'],
    ['GA', '#########'],
    ['AZ', '@########'],
    ['WA', 'WDL@*@##@*#@'],
    ['NC', '############'],
    ['VA', '@########'],
  ] as const);
  return { state, number: fill(random, shape) };
}

export function passport(random: Random): string {
  return fill(random, random.pick(['#########', '@########']));
}

/** The prefix is of a Federal Reserve district; 3-7-1, Accredited Standards Committee X9. */
export function routing(random: Random): string {
  const first = padded(random.pick([random.integer(1, 12), random.integer(21, 32)]), 2) + random.digits(6);
  const check = (10 - (weigh(first, [3, 7, 1]) % 10)) % 10;
  return first + String(check);
}

export function bankAccount(random: Random): string {
  return String(random.integer(1, 9)) + random.digits(random.integer(7, 12));
}

/** Luhn, with the prefix of the health industry, 80840 (45 CFR 162.406). */
export function npi(random: Random): string {
  const first = random.pick(['1', '2']) + random.digits(8);
  return withLuhn(`80840${first}`).slice(5);
}

/** 21 CFR 1301: kind of registrant, first letter of the name, six digits and the last of a sum. */
export function dea(random: Random): string {
  const digits = random.digits(6);
  const sum = weigh(digits, [1, 2]);
  const letters = random.pick(['A', 'B', 'F', 'G', 'M', 'P']) + fill(random, '@');
  return letters + digits + String(sum % 10);
}

/** CMS, Medicare beneficiary identifier format: no S, L, O, I, B or Z. */
export function mbi(random: Random): string {
  const letter = () => characters(random, 1, 'ACDEFGHJKMNPQRTUVWXY');
  const either = () => characters(random, 1, 'ACDEFGHJKMNPQRTUVWXY0123456789');
  const digit = () => random.digits(1);
  const signs = [String(random.integer(1, 9)), letter(), either(), digit(), letter(), either(), digit(), letter()];
  const whole = [...signs, letter(), digit(), digit()].join('');
  return random.chance(0.6) ? group(whole, [4, 3], '-') : whole;
}

export function medicalRecordNumber(random: Random): string {
  return fill(random, random.pick(['########', '#######', '@@######', '00######', '###-##-##', 'E#######']));
}

/** A plate and the state that gave it. */
export function plate(random: Random): { state: string; number: string } {
  const [state, shape] = random.pick([
    ['CA', '#@@@###'],
    ['TX', '@@@-####'],
    ['TX', '@@@####'],
    ['NY', '@@@-####'],
    ['FL', '@@@ @##'],
    ['FL', '##@@@@'],
    ['OH', '@@@ ####'],
    ['WA', '@@@####'],
    ['IL', '@@ #####'],
    ['GA', '@@@####'],
    ['AZ', '@@@#@@#'],
    ['MI', '@@@ ####'],
    ['PA', '@@@-####'],
  ] as const);
  return { state, number: fill(random, shape) };
}

/** Numbers of the systems of criminal justice. */
export const justice = {
  /** State, county, kind and number of an agency (NCIC operating manual). */
  ori: (random: Random): string =>
    random.pick(['CA', 'TX', 'FL', 'NY', 'OH', 'WA', 'IL', 'GA']) + fill(random, random.pick(['#######', '####@##'])),
  nic: (random: Random): string => random.pick([...'WVGPABHMNS']) + random.digits(9),
  fbi: (random: Random): string =>
    fill(random, random.pick(['######@@#', '###-###-@', '######@', '#######', '*######@#', '######@##'])).replaceAll(
      '-',
      '',
    ),
  sid: (random: Random): string =>
    random.pick([
      fill(random, random.pick(['TX########', 'OH########', 'FL########', 'WA########'])),
      `A${random.digits(8)}`,
    ]),
  caseNumber: (random: Random): string => {
    const year = random.integer(2016, 2025);
    return random.pick([
      `${String(year).slice(2)}-${random.digits(6)}`,
      `${year}-${random.digits(8)}`,
      `${year}${random.digits(6)}`,
      `${random.pick(['CR', 'IR', 'PD', 'SO'])}${String(year).slice(2)}-${random.digits(5)}`,
      `J${fill(random, '@')}${random.digits(6)}`,
    ]);
  },
  booking: (random: Random): string =>
    fill(random, random.pick(['#####-###', '20######', '@######', '#######', 'B24-#####', '24-####'])),
  aNumber: (random: Random): string =>
    fill(random, random.pick(['A#########', 'A### ### ###', 'A-########', 'A###-###-###'])),
  receipt: (random: Random): string =>
    random.pick(['EAC', 'WAC', 'LIN', 'SRC', 'IOE', 'MSC', 'NBC']) + random.digits(10),
};
