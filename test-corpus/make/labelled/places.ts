import type { Random } from '../portal/random.ts';
import { padded } from './check-digits.ts';

const STREETS =
  'Weir Larkspur Old_Mill Cedar_Hollow Garnet Beaumont MLK_Jr Orchard Tamarack 4th Willow_Bend Foundry'.split(' ');
const SUFFIXES = ['St', 'Street', 'Ave', 'Avenue', 'Rd', 'Dr', 'Lane', 'Blvd', 'Ct', 'Way', 'Pl'];
const TOWNS = ['Almory', 'Port Vesk', 'Harlan Bluff', 'Dunmere', 'Cottonwood Springs', 'Elk Prairie'];

/** States and the first digits of their ZIP codes. */
const STATES = [
  ['CA', '945'],
  ['TX', '787'],
  ['FL', '331'],
  ['OH', '432'],
  ['WA', '981'],
  ['IL', '606'],
  ['GA', '303'],
  ['NY', '122'],
] as const;

export function town(random: Random): string {
  return random.pick(TOWNS);
}

/** A number, a street, and in most cases where it is. */
export function usAddress(random: Random): string {
  const street = `${random.integer(101, 9899)} ${random.chance(0.3) ? `${random.pick(['N', 'S', 'E', 'W'])} ` : ''}`;
  const name = `${random.pick(STREETS).replaceAll('_', ' ')} ${random.pick(SUFFIXES)}`;
  const unit = random.chance(0.25)
    ? random.pick([`, Apt ${random.integer(1, 40)}`, ` #${random.integer(100, 420)}`])
    : '';
  const [state, zip] = random.pick(STATES);
  return `${street}${name}${unit}, ${town(random)}, ${state} ${zip}${random.digits(2)}`;
}

/** A crossing of two streets: a place, not somebody's address. */
export function corner(random: Random): string {
  return `${random.pick(STREETS)} and ${random.pick(STREETS)}`.replaceAll('_', ' ');
}

export function latitude(random: Random): string {
  return (random.integer(30, 47) + random.next()).toFixed(random.integer(5, 6));
}

export function longitude(random: Random): string {
  return (-random.integer(71, 122) - random.next()).toFixed(random.integer(5, 6));
}

export function coordinate(random: Random): string {
  const [north, west] = [latitude(random), longitude(random)];
  const arc = (limit: number) => `${random.integer(0, limit - 1)}`;
  const parts = `${arc(60)}'${random.integer(10, 59)}.${random.digits(1)}"`;
  return random.pick([
    `${north}, ${west}`,
    `${north},${west}`,
    `${north} ${west}`,
    `${random.integer(30, 47)}°${parts}N ${random.integer(71, 122)}°${arc(60)}'${random.integer(10, 59)}.${random.digits(1)}"W`,
  ]);
}

/** MGRS (NGA.STND.0037) in zones of the United States, or a square of the Ordnance Survey. */
export function gridReference(random: Random): string {
  const [east, north] = [random.digits(5), random.digits(5)];
  if (random.chance(0.3)) {
    const square = random.pick(['TQ', 'SU', 'SP', 'SJ', 'NZ', 'SK']);
    return random.pick([`${square} ${east} ${north}`, `${square}${east.slice(0, 3)}${north.slice(0, 3)}`]);
  }
  const [zone, square] = random.pick([
    ['18S', 'UJ'],
    ['10S', 'EG'],
    ['16T', 'DM'],
    ['14R', 'PU'],
    ['17R', 'NJ'],
  ] as const);
  return random.pick([`${zone}${square}${east}${north}`, `${zone} ${square} ${east} ${north}`]);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day between two years, in the ways of both sides of the Atlantic. */
export function day(random: Random, from: number, to: number): string {
  const year = random.integer(from, to);
  const month = random.integer(1, 12);
  const date = random.integer(1, 28);
  const [mm, dd] = [padded(month, 2), padded(date, 2)];
  const name = MONTHS[month - 1] ?? '';
  return random.pick([
    `${mm}/${dd}/${year}`,
    `${mm}/${dd}/${year}`,
    `${year}-${mm}-${dd}`,
    `${month}/${date}/${String(year).slice(2)}`,
    `${date} ${name.slice(0, 3)} ${year}`,
    `${name} ${date}, ${year}`,
    `${mm}-${dd}-${year}`,
  ]);
}
