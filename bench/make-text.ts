import { Random } from '../test-corpus/make/portal/random.ts';

/**
 * Text of an invented agency, so much of it as is asked for: the same for the same size on every machine. Persons,
 * numbers and addresses are made up or reserved. About one value in two kilobytes of prose is worth finding, as in
 * real reports: a text full of them would measure the report, and one without would measure nothing.
 */
const given = words(
  'James Mary Robert Patricia John Jennifer Aaliyah Mateo Priya Wei Olga Kwame Siobhan Ingrid Tomasz',
);
const family = words(
  "Smith Johnson Williams Garcia Miller Okafor Nowak Singh Chen O'Brien Lee McAllister Ramirez Lewis",
);
const things = words(
  'vehicle driver passenger suspect witness residence door window garage apartment store lot intersection street ' +
    'sidewalk bag backpack phone wallet knife bottle dispatcher supervisor neighbor manager clerk tenant caller report ' +
    'statement photograph video evidence property room area building school hospital ambulance injury argument ' +
    'disturbance complaint interview signature form truck sedan motorcycle bicycle trailer fence alley bridge highway ' +
    'signal collision airbag license registration insurance receipt computer tablet jewelry jacket shoes hat lock key',
);
const deeds = words(
  'observed stated advised contacted located entered exited stopped parked opened closed struck pushed removed secured ' +
    'collected photographed documented reviewed requested received described identified recognized confirmed denied ' +
    'explained asked called arrived departed responded returned transported searched checked noticed heard believed ' +
    'appeared continued attempted refused agreed signed completed submitted notified',
);
const looks = words(
  'large small dark red blue black white silver old new damaged unknown front rear left upper nearby',
);
const joins = words('and then while because after before when but although until where so however');
const determiners = words('the a an his her their this that one another each some');
const places = words('in on at near behind under inside outside across toward against with from into for along past');
const streets = words('Elm Harbor Mill Quarry Station Orchard Bay Cedar');
const events = words('cache.miss http.request gc.pause queue.flush session.open session.close');

/** Police reports. */
export function makeProse(bytesMin: number): string {
  const random = new Random('bench prose');
  let valueAt = 1000;
  return gather(bytesMin, (length) => {
    let text = sentence(random);
    if (length > valueAt) {
      text += value(random);
      valueAt = length + random.integer(1000, 3000);
    }
    if (random.chance(0.12)) text += '\n';
    return random.chance(0.02) ? `${text}\n` : text;
  });
}

/** Log lines and hexadecimal dumps: many digits, and nothing to find. */
export function makeLogs(bytesMin: number): string {
  const random = new Random('bench logs');
  return gather(bytesMin, () => (random.chance(0.5) ? dumpLine(random) : logLine(random)));
}

/** A table of officers, dense with values: the worst that a portal holds. */
export function makeTable(bytesMin: number): string {
  const random = new Random('bench table');
  const header =
    'FirstName,LastName,EmailAddress,HomePhone,DateOfBirth,OfficerId,Rank,BadgeNumber,CaseNumber,CreatedOn,Address,Zip,IPAddress,Guid\n';
  return gather(bytesMin, (length) => (length === 0 ? header : tableLine(random)));
}

/** Lines of at most 66 characters for the pages of a PDF. */
export function makeLines(count: number): string[] {
  const random = new Random('bench lines');
  return Array.from({ length: count }, () => sentence(random).slice(0, 66).trim());
}

function words(text: string): string[] {
  return text.split(' ');
}

function gather(bytesMin: number, make: (length: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < bytesMin; ) {
    const piece = make(length);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

function sentence(random: Random): string {
  const first = clause(random);
  const second = random.chance(0.5) ? `, ${random.pick(joins)} ${clause(random)}` : '';
  const time = random.chance(0.1) ? ` at approximately ${clock(random).replace(':', '').slice(0, 4)} hours` : '';
  const day = random.chance(0.06) ? ` on ${random.integer(1, 12)}/${random.integer(1, 28)}/20${random.digits(2)}` : '';
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${second}${time}${day}. `;
}

function clause(random: Random): string {
  const who = random.chance(0.3) ? random.pick(family) : thing(random);
  const where = random.chance(0.6) ? ` ${random.pick(places)} ${thing(random)}` : '';
  return `${who} ${random.pick(deeds)} ${thing(random)}${where}`;
}

function thing(random: Random): string {
  const look = random.chance(0.45) ? ` ${random.pick(looks)}` : '';
  return `${random.pick(determiners)}${look} ${random.pick(things)}`;
}

function value(random: Random): string {
  return random.pick([
    () => `SSN ${ssn(random)}. `,
    () => `Email ${email(random)}. `,
    () => `Phone ${phone(random)}. `,
    () => `Det. ${random.pick(family)} badge #${random.digits(4)} assisted. `,
    () => `DOB: ${two(random, 1, 12)}/${two(random, 1, 28)}/19${two(random, 40, 99)}. `,
    () => `Case ${two(random, 10, 25)}-${random.digits(6)}. `,
    () => 'GPS 48.87667,-123.39333. ',
    () => 'A confidential informant was present. ',
    () => '\nLAW ENFORCEMENT SENSITIVE\n',
    () => '\nTLP:AMBER\n',
  ])();
}

function logLine(random: Random): string {
  const when = `2031-0${random.integer(1, 9)}-${two(random, 1, 28)}T${clock(random)}.${random.digits(3)}Z`;
  const what = `${random.pick(['info', 'debug', 'warn'])} worker[${random.integer(0, 63)}] ${random.pick(events)}`;
  const took = `id=${hex(random, 16)} took=${random.integer(0, 900)}ms status=${random.pick(['ok', 'retry'])}`;
  return `${when} ${what} ${took} path=/${random.pick(things)}/${random.pick(things)}/${hex(random, 6)}\n`;
}

function dumpLine(random: Random): string {
  return `${hex(random, 8)}  ${Array.from({ length: 16 }, () => hex(random, 2)).join(' ')}  |................|\n`;
}

function tableLine(random: Random): string {
  const address = `${random.integer(1, 9999)} ${random.pick(streets)} St`;
  const ip = Array.from({ length: 4 }, () => random.integer(0, 255)).join('.');
  return `${[
    random.pick(given),
    random.pick(family),
    email(random),
    phone(random),
    `${random.integer(1, 12)}/${random.integer(1, 28)}/19${two(random, 40, 99)}`,
    random.digits(9),
    random.pick(['Officer', 'Sgt', 'Det', 'Lieutenant', 'Deputy', 'Civilian']),
    random.digits(4),
    `20${two(random, 10, 25)}-${random.digits(6)}`,
    `20${two(random, 10, 25)}-${two(random, 1, 12)}-${two(random, 1, 28)} ${clock(random)}`,
    address,
    random.digits(5),
    ip,
    `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${hex(random, 4)}-${hex(random, 12)}`,
  ].join(',')}\n`;
}

/** One of those that the Social Security Administration set aside for advertising. */
function ssn(random: Random): string {
  return `987-65-432${random.digits(1)}`;
}

function email(random: Random): string {
  const last = random.pick(family).toLowerCase().replace("'", '');
  return `${random.pick(given).toLowerCase()}.${last}${random.integer(0, 99)}@example.${random.pick(['org', 'com', 'net'])}`;
}

function phone(random: Random): string {
  const area = random.integer(201, 900);
  return random.chance(0.5) ? `(${area}) 555-01${random.digits(2)}` : `${area}-555-01${random.digits(2)}`;
}

function clock(random: Random): string {
  return `${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}`;
}

function two(random: Random, low: number, high: number): string {
  return String(random.integer(low, high)).padStart(2, '0');
}

function hex(random: Random, count: number): string {
  let text = '';
  for (let index = 0; index < count; index++) text += '0123456789abcdef'.charAt(random.integer(0, 15));
  return text;
}
