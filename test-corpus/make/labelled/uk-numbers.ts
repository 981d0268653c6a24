import type { Random } from '../portal/random.ts';
import { characters, fill, group, padded, weigh } from './check-digits.ts';
import { makePerson } from './people.ts';

/** HMRC, National Insurance Manual NIM39110: which letters and pairs begin and end a number. */
export function nino(random: Random): string {
  const prefix = random.pick(['AB', 'CE', 'HJ', 'JT', 'KL', 'MW', 'NX', 'PR', 'SY', 'TW', 'WK', 'YZ', 'BH', 'ZR']);
  const digits = random.digits(6);
  const suffix = random.pick([...'ABCD']);
  return random.pick([`${prefix}${digits}${suffix}`, `${prefix} ${group(digits, [2, 2], ' ')} ${suffix}`]);
}

/** NHS Data Dictionary: mod 11 with weights 10 to 2. */
export function nhsNumber(random: Random): string {
  for (;;) {
    const first = String(random.integer(4, 7)) + random.digits(8);
    const check = (11 - (weigh(first, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    if (check === 10) continue;
    const whole = first + String(check);
    return random.pick([group(whole, [3, 3], ' '), group(whole, [3, 3], '-'), whole]);
  }
}

/** DVLA: five letters of the name, the date of birth with 50 added to a woman's month, initials, and three signs. */
export function drivingLicence(random: Random): string {
  const { given, family, middle, sex } = makePerson(random);
  const name = family
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .padEnd(5, '9')
    .slice(0, 5);
  const year = padded(random.integer(50, 99), 2);
  const month = padded(random.integer(1, 12) + (sex === 'F' ? 50 : 0), 2);
  const day = padded(random.integer(1, 28), 2);
  const initials = `${given.charAt(0)}${random.chance(0.7) ? middle : '9'}`;
  const tail = `9${characters(random, 2, 'ABCDEFGHJKLMNPRSTUVWXYZ')}`;
  const whole = `${name}${year.charAt(0)}${month}${day}${year.charAt(1)}${initials}${tail}`;
  return random.chance(0.7) ? whole : group(whole, [5, 6, 5], ' ');
}

export function ukPassport(random: Random): string {
  return fill(random, random.pick(['#########', '@@#######']));
}

/** The alphabet of check letters of PNC and CRO numbers (Ministry of Justice, person record service). */
const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

function checkLetter(value: number): string {
  return CHECK_LETTERS.charAt(value % 23);
}

export function pncId(random: Random): string {
  const year = random.integer(1985, 2024);
  const serial = random.integer(10_000, 699_999);
  const letter = checkLetter((year % 100) * 10_000_000 + serial);
  const short = padded(year % 100, 2);
  return random.pick([`${year}/${padded(serial, 7)}${letter}`, `${short}/${serial}${letter}`]);
}

export function croNumber(random: Random): string {
  const year = random.integer(72, 95);
  if (random.chance(0.3)) {
    const serial = random.integer(1000, 99_999);
    return `SF${year}/${serial}${checkLetter(Number(`${year}${serial}`))}`;
  }
  const serial = random.integer(1000, 399_999);
  return `${padded(serial, 6)}/${year}${checkLetter(year * 1_000_000 + serial)}`;
}

export function crimeReference(random: Random): string {
  return fill(
    random,
    random.pick(['##/#####/2#', '13AB#######24', '42/####/2#', 'CR/######/24', '01KF#######24', '2#000######']),
  );
}

export function prisonNumber(random: Random): string {
  return fill(random, 'A####@@');
}

/** HMRC: the first digit checks the nine after it, mod 11. */
export function utr(random: Random): string {
  const rest = random.digits(9);
  const check = '21987654321'.charAt(weigh(rest, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11);
  const whole = check + rest;
  return random.chance(0.6) ? whole : group(whole, [5], ' ');
}

/** DVLA INF104: letters of a place, an age, three letters; and the form before 2001. */
export function vehicleRegistration(random: Random): string {
  const letters = (count: number) => characters(random, count, 'ABCDEFGHJKLMNOPRSTUVWXY');
  const age = random.pick([random.integer(2, 24), random.integer(51, 74)]);
  const current = `${letters(2)}${padded(age, 2)} ${letters(3)}`;
  const prefixed = `${random.pick([...'KLMNPRSTVWXY'])}${random.integer(21, 999)} ${letters(3)}`;
  return random.pick([current, current, current.replaceAll(' ', ''), prefixed]);
}

const POSTCODE_AREAS = ['LS', 'SK', 'NE', 'BS', 'CF', 'EH', 'M', 'B', 'SE', 'NW', 'PL', 'YO', 'DE', 'S', 'G', 'BT'];

function postcode(random: Random): string {
  const unit = characters(random, 2, 'ABDEFGHJLNPQRSTUWXYZ');
  return `${random.pick(POSTCODE_AREAS)}${random.integer(1, 28)} ${random.digits(1)}${unit}`;
}

const UK_ROADS = ['Larkfield Road', 'Chapel Lane', 'Queensway', 'Mill Close', 'Foundry Street', 'Abbot Crescent'];
const UK_TOWNS = ['Wexcombe', 'Thornley Bridge', 'Oxley Green', 'Marsham', 'Kirk Dalton'];

export function ukAddress(random: Random): string {
  const flat = random.chance(0.25) ? `Flat ${random.integer(1, 40)}, ` : '';
  return `${flat}${random.integer(1, 180)} ${random.pick(UK_ROADS)}, ${random.pick(UK_TOWNS)}, ${postcode(random)}`;
}
