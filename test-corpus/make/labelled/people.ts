import type { Random } from '../portal/random.ts';

/** Somebody who does not exist. */
export interface Person {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly sex: 'M' | 'F';
}

interface Names {
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly families: readonly string[];
}

function names(men: string, women: string, families: string): Names {
  const [listOfMen, listOfWomen, listOfFamilies] = [men, women, families].map((list) => list.split(' '));
  return {
    men: listOfMen ?? [],
    women: listOfWomen ?? [],
    families: (listOfFamilies ?? []).map((family) => family.replaceAll('_', ' ')),
  };
}

/** Combinations are drawn at run time; an underscore stands for a space inside a name. */
const PEOPLES: readonly Names[] = [
  names(
    'James Robert Kevin Brian Gregory Tyler Dustin Walter Curtis Wesley Harold Nathan Scott Todd',
    'Karen Linda Heather Melissa Brenda Tiffany Amber Courtney Dorothy Paula Janet Rachel Denise',
    'Hargrove Whitlock Pembrook Stanfield Colburn Ashworth Tillman Danforth Merrick Holloway Bexley Thorne-Wyatt Brandt',
  ),
  names(
    'Luis Miguel Javier Hector Ramon Esteban Alejandro Rafael Ignacio Oscar',
    'Marisol Guadalupe Ximena Rosa Yolanda Beatriz Carmen Lucia Graciela Noemi',
    'Villareal Ochoa Quintanilla Barrientos Zamora Escobedo Montoya-Reyes de_la_Fuente Carrasco Saldivar',
  ),
  names(
    'Rajesh Imran Arjun Sanjay Bilal Vikram Harpreet Nadeem',
    'Priya Ayesha Lakshmi Sunita Fatima Deepa Jasleen Nusrat',
    'Bhattacharya Chaudhry Venkataraman Patel Siddiqui Gill Ramanathan Mahmood',
  ),
  names(
    'Wei Jun Minh Kenji Tae-yang Hiroshi Bao Cheng',
    'Mei Xiulan Linh Yuki Soo-jin Akiko Thuy Hua',
    'Nguyen Takahashi Zhao Kwon Lim Huang Fujimoto Pham',
  ),
  names(
    'Chukwuemeka Kwame Tendai Abdoulaye Olumide Mamadou Yohannes DeShawn Jamal Marquis',
    'Ngozi Adaeze Thandiwe Aminata Folasade Makeda Latoya Keisha Imani Shanice',
    "Okonkwo Mensah Dlamini Diallo Adeyemi Tesfaye Broadnax Gaines Pettway N'Dour",
  ),
  names(
    'Dmitri Bogdan Piotr Miroslav Vasyl Goran',
    'Oksana Katarzyna Milena Svetlana Ivana Bronislava',
    'Kowalczyk Petrenko Novakovic Wojcik Sokolov Hrynko Dvorak',
  ),
  names(
    'Sean Cormac Declan Rhys Gareth Padraig Owain',
    'Siobhan Aoife Niamh Carys Bronwen Roisin Angharad',
    "O'Halloran McGillivray Fitzwilliam O'Dowd Llewellyn Prydderch MacAuley Mac_Giolla",
  ),
  names(
    'Lukas Bram Matteo Stefan Antoine Hassan Mehmet Yusuf',
    'Ingrid Femke Chiara Amelie Layla Zeynep Noor Astrid',
    'van_der_Meer Haddad Moreau Lindqvist al-Rashid Esposito von_Brandau Yilmaz',
  ),
];

/** Somebody of any of the peoples. */
export function makePerson(random: Random): Person {
  const { men, women, families } = random.pick(PEOPLES);
  const sex = random.chance(0.55) ? 'M' : 'F';
  const given = random.pick(sex === 'M' ? men : women);
  return { given, middle: random.pick([...'ABCDEFGHJKLMNPRSTVW']), family: random.pick(families), sex };
}

/** A name as people and systems write it. */
export function writeName(random: Random, { given, middle, family }: Person): string {
  const plain = `${given} ${family}`;
  return random.pick([
    plain,
    plain,
    plain,
    `${given} ${middle}. ${family}`,
    `${family}, ${given}`,
    `${family.toUpperCase()}, ${given.toUpperCase()}`,
    `${family.toUpperCase()}, ${given} ${middle}`,
    plain.toUpperCase(),
  ]);
}

/** A name as it stands in a sentence. */
export function spokenName(random: Random, { given, middle, family }: Person): string {
  return random.chance(0.8) ? `${given} ${family}` : `${given} ${middle}. ${family}`;
}

const US_RANKS = (
  'Officer Ofc. Detective Det. Sergeant Sgt. Cpl. Lt. Lieutenant Captain Deputy Dep. Trooper Tpr. Investigator Inv. ' +
  'Special_Agent SA TFO Det._Sgt.'
)
  .split(' ')
  .map((rank) => rank.replaceAll('_', ' '));

const UK_RANKS = ['PC', 'DC', 'PS', 'DS', 'DI', 'DCI', 'Insp', 'T/DC', 'WPC', 'PCSO'];

/** Rank and name of an American officer. */
export function usOfficer(random: Random): string {
  const { given, family } = makePerson(random);
  const name = random.pick([`${given} ${family}`, family, `${given.charAt(0)}. ${family}`, family.toUpperCase()]);
  return `${random.pick(US_RANKS)} ${name}`;
}

/** Rank, collar number or none, and name of a British officer. */
export function ukOfficer(random: Random): string {
  const { given, family } = makePerson(random);
  const collar = random.chance(0.4) ? `${random.integer(12, 9899)} ` : '';
  const name = random.pick([`${given} ${family}`, family, family.toUpperCase(), `${given.charAt(0)} ${family}`]);
  return `${random.pick(UK_RANKS)} ${collar}${name}`;
}

/** Street names of people whom the police call by them. */
const ALIASES =
  'Lil Dre,Ghost,Smokey,Big Tone,Tank,Flaco,Shorty,Baby Joker,Spooky,Chino,Dimes,Youngsta,Pockets,Rooster';

export function alias(random: Random): string {
  return random.pick(ALIASES.split(','));
}
