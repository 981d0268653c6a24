import { Random } from './random.ts';
import { plant, type Text, text } from './text.ts';

/** An invented person with an invented account on the portal. */
export interface Person {
  readonly given: string;
  readonly surname: string;
  readonly name: string;
  readonly username: string;
  readonly rank: Rank;
  readonly agency: Agency;
  readonly badge: string;
}

interface Rank {
  /** As it stands before a name. */
  readonly short: string;
  readonly long: string;
}

interface Agency {
  readonly name: string;
  readonly county: 'Almory' | 'Vesk';
  /** A domain that nobody can register (RFC 2606). */
  readonly domain: string;
}

const GIVEN = (
  'Mara Dorrit Pell Orla Tamsin Brannoc Ilse Corwin Jessamy Lorcan Nerys Osric Phaedra Quill Rowena Saxon Thea Ulric ' +
  'Verity Wystan Yara Zeb Aldith Bevis Clemency Dunstan Eluned Fenn Greer Hob Isolde Jory Keziah Linus Merrin Nevin ' +
  'Ottoline Perrin Rafe Sorrel'
).split(' ');

const SURNAMES = (
  'Quillfeather Amblecote Varnaby Thistlewick Brackenshaw Dunmallow Eddlestane Fennimoor Garrowby Hexley Inkpenny ' +
  'Jorvaine Kettlemere Lornwick Mossgrove Nettlefold Oakhanger Pellinore Quennebury Rushwarp Saltmarsh Tarrowby ' +
  'Underbarrow Venncroft Whinfell Yarrowgate Zellaby Applegarth Birkrigg Crowhurst Dappleby Elverton Frostwick ' +
  'Gillanders Harrowick Islesby Jessopdale Kirkwarden Larkholme Merriwold Nightingarth Orrinshaw Pondersley ' +
  'Ravensedge Skelwith Thornaby Umberslade Vintry Wexcombe Yewbarrow'
).split(' ');

const RANKS: readonly Rank[] = [
  { short: 'Ofc.', long: 'Officer' },
  { short: 'Det.', long: 'Detective' },
  { short: 'Sgt.', long: 'Sergeant' },
  { short: 'Cpl.', long: 'Corporal' },
  { short: 'Lt.', long: 'Lieutenant' },
  { short: 'Dep.', long: 'Deputy' },
  { short: 'Tpr.', long: 'Trooper' },
  { short: 'Inv.', long: 'Investigator' },
];

const AGENCIES: readonly Agency[] = [
  { name: 'Almory Police Department', county: 'Almory', domain: 'almory-pd.example' },
  { name: "Vesk County Sheriff's Office", county: 'Vesk', domain: 'vesk-sheriff.example' },
  { name: 'Almory County Probation', county: 'Almory', domain: 'almory-probation.example' },
  { name: 'Tri-Rivers Transit Police', county: 'Vesk', domain: 'transit-police.example' },
  { name: 'Vesk Community College Public Safety', county: 'Vesk', domain: 'example.org' },
];

/** Everyone there is, no two with the same name: the same people in every table. */
export const people: readonly Person[] = makePeople();

/** Some of them have more say: there are far fewer supervisors than supervised. */
export const supervisors: readonly Person[] = people.slice(0, 40);

/** `Det. Mara Quillfeather`: rank and name are an officer wherever they stand. */
export function officer({ rank, name }: Person): Text {
  return plant('officer-identity', `${rank.short} ${name}`);
}

/** With the rank in full, as a letter says it. */
export function officerInFull({ rank, name }: Person): Text {
  return plant('officer-identity', `${rank.long} ${name}`);
}

/** Name without rank, which makes an officer known only under a label that says so. */
export function supervisorName({ name }: Person): Text {
  return plant('officer-identity', name);
}

export function email({ given, surname, agency }: Person): Text {
  return plant('email-address', `${given}.${surname}@${agency.domain}`.toLowerCase());
}

/** An address at a domain for examples, as a member of the public has one. */
export function privateEmail({ given, surname }: Person, random: Random): Text {
  const domain = random.pick(['example.com', 'example.net', 'example.org']);
  return plant('email-address', `${given}${surname.slice(0, 4)}${random.integer(2, 98)}@${domain}`.toLowerCase());
}

export function person(index: number): Person {
  const found = people[index];
  if (found === undefined) throw new RangeError(`there are ${people.length} people`);
  return found;
}

/** Several people a table may speak of, none twice. */
export function somePeople(random: Random, count: number): Person[] {
  return random.shuffle(people).slice(0, count);
}

/** Comma-separated addresses, as the mailer stores them. */
export function mailingList(random: Random, count: number): Text {
  const [first, ...rest] = somePeople(random, count).map(email);
  if (first === undefined) throw new RangeError('a mailing list has at least one address');
  return rest.reduce((list, each) => text`${list}, ${each}`, first);
}

function makePeople(): Person[] {
  const random = new Random('people');
  const names = random.shuffle(GIVEN.flatMap((given) => SURNAMES.map((surname) => ({ given, surname }))));
  return names.slice(0, 450).map(({ given, surname }, index) => ({
    given,
    surname,
    name: `${given} ${surname}`,
    username: `${given.charAt(0)}${surname}${index}`.toLowerCase(),
    rank: random.pick(RANKS),
    agency: random.pick(AGENCIES),
    badge: String(2000 + index * 7),
  }));
}
