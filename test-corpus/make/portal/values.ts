import type { Random } from './random.ts';
import { type Content, plant, type Text } from './text.ts';

/** The only Social Security numbers that are used: void since they were printed in advertisements. */
const VOID_SSNS = ['078-05-1120', '219-09-9999'] as const;

/** The only card number that is used, which card schemes publish for tests. */
export const TEST_CARD = '4111 1111 1111 1111';

/** The example of the IBAN registry. */
export const TEST_IBAN = 'GB82 WEST 1234 5698 7654 32';

/** Passes the check of routing numbers and belongs to no bank. */
export const TEST_ROUTING = '123456780';

/** The example of ISO 3779's check digit. */
export const TEST_VIN = '1M8GDM9AXKP042788';

/** The example of GSMA's check digit. */
export const TEST_IMEI = '490154203237518';

const AREA_CODES = ['202', '312', '415', '503', '617', '713', '808', '907'];

/** A phone number of the range kept for fiction, 555-0100 to 555-0199. */
export function phone(random: Random): Text {
  const [area, line] = [random.pick(AREA_CODES), `01${random.digits(2)}`];
  return plant('phone-number', random.chance(0.7) ? `(${area}) 555-${line}` : `${area}-555-${line}`);
}

/** The same for a column whose header says what it is: some are typed without a separator. */
export function phoneCell(random: Random): Text {
  if (random.chance(0.85)) return phone(random);
  return plant('phone-number', `${random.pick(AREA_CODES)}55501${random.digits(2)}`);
}

/** An address of the ranges kept for documentation (RFC 5737). */
export function ipAddress(random: Random): Text {
  const network = random.pick(['192.0.2', '198.51.100', '203.0.113']);
  return plant('ip-address', `${network}.${random.integer(1, 254)}`);
}

/** A grown-up's date of birth, month first. */
export function dateOfBirth(random: Random): Text {
  return plant('date-of-birth', date(random, 1951, 2003));
}

export function ssn(random: Random): Text {
  return plant('us-ssn', random.pick(VOID_SSNS));
}

/** Without hyphens: only a column header says what it is. */
export function bareSsn(random: Random): Text {
  return plant('us-ssn', random.pick(VOID_SSNS).replaceAll('-', ''));
}

export function caseNumber(random: Random): Text {
  return plant('case-number', `${random.integer(24, 26)}-${String(random.integer(1, 9999)).padStart(6, '0')}`);
}

/** A password as people choose them. */
export function password(random: Random): Text {
  const word = random.pick(['Heron', 'Gravel', 'Juniper', 'Lantern', 'Maple', 'Otter', 'Pepper', 'Raven', 'Thistle']);
  return plant('password', `${word}${random.digits(random.integer(2, 4))}${random.pick(['!', '#', '$', '?', '!!'])}`);
}

/** Digits that open a telephone. */
export function pin(random: Random): Text {
  return plant('password', `${random.integer(1, 9)}${random.digits(random.pick([3, 5]))}`);
}

/** A point in the middle of the Pacific Ocean, as one pair. */
export function coordinates(random: Random): Text {
  return plant(
    'gps-coordinate',
    `${random.integer(2, 8)}.${random.digits(5)}, -15${random.digits(1)}.${random.digits(5)}`,
  );
}

/** `MM/DD/YY HH:MM:SS`, as Access writes a moment. */
export function stamp(random: Random, year?: number): string {
  const day = date(random, year ?? 2019, year ?? 2026);
  const [hour, minute, second] = [random.integer(0, 23), random.integer(0, 59), random.integer(0, 59)];
  return `${day.slice(0, 6)}${day.slice(8)} ${[hour, minute, second].map(twoDigits).join(':')}`;
}

/** `MM/DD/YYYY`, never after October 28th, so that no date lies after the making of the corpus. */
function date(random: Random, firstYear: number, lastYear: number): string {
  const [month, day] = [random.integer(1, 10), random.integer(1, 28)];
  return `${twoDigits(month)}/${twoDigits(day)}/${random.integer(firstYear, lastYear)}`;
}

/** An invented plate: no state issues it. */
export function plate(random: Random): string {
  return `TRX ${random.digits(4)}`;
}

/** An invented license number of a made-up state. */
export function license(random: Random): string {
  return `TRV${random.digits(7)}`;
}

/** An invented record number of nine characters, which begins with zeros. */
export function fbiNumber(random: Random): string {
  return `000${random.digits(3)}${random.pick(['AA', 'BB', 'CA'])}0`;
}

export function vehicle(random: Random): string {
  const color = random.pick(['white', 'silver', 'dark blue', 'green', 'red']);
  return `${color} ${random.pick(['pickup truck', 'panel van', 'hatchback', 'sedan', 'flatbed'])}`;
}

export function street(random: Random): string {
  const name = random.pick(['Heron', 'Millrace', 'Old Ferry', 'Quarry', 'Tannery', 'Weir']);
  const town = random.pick(['Almory Falls', 'Lower Almory', 'Vesk Landing', 'Port Vesk']);
  return `${random.integer(100, 9800)} ${name} ${random.pick(['Road', 'Lane', 'Street', 'Avenue'])}, ${town}`;
}

/** The content in a share of the cases, an empty cell in the others. */
export function sometimes(random: Random, share: number, make: () => Content): Content {
  return random.chance(share) ? make() : '';
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
