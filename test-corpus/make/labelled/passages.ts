import type { Random } from '../portal/random.ts';
import { fill, padded } from './check-digits.ts';
import { ipv4 } from './devices.ts';
import { alias, makePerson, spokenName } from './people.ts';
import { day } from './places.ts';
import { driverLicense, justice, plate, ssn } from './us-numbers.ts';

/** What is not a number but a phrase: the least of it that a careful reader would mark. */
export const passages = {
  juvenile(random: Random): string {
    const age = random.integer(9, 17);
    const { given, family } = makePerson(random);
    return random.pick([
      `juvenile male, ${age}`,
      `juvenile female (age ${age})`,
      `a ${age}-year-old boy`,
      `a ${age}-year-old girl`,
      `${age} y/o female`,
      `juvenile suspect ${given} ${family.charAt(0)}., ${age}`,
      `minor child ${given} ${family}`,
      `JV ${given} ${family}`,
    ]);
  },

  subjectDescription(random: Random): string {
    const height = random.pick([
      `${random.integer(5, 6)}'${padded(random.integer(0, 11), 2)}"`,
      `5'${random.integer(2, 11)}"`,
    ]);
    const weight = `${random.integer(12, 26) * 10}`;
    const hair = random.pick(['brown', 'black', 'blond', 'gray', 'red']);
    const eyes = random.pick(['blue', 'brown', 'green', 'hazel']);
    const code = random.pick(['W/M', 'B/M', 'H/M', 'W/F', 'B/F', 'A/M', 'H/F']);
    return random.pick([
      `${code}, ${height}, ${weight} lbs, ${hair} hair, ${eyes} eyes`,
      `${code} approx. ${random.integer(20, 50)} yoa, ${height}, ${weight} lbs, wearing a ${hair} hoodie and blue jeans`,
      `white male, ${height}, ${weight} pounds, ${hair} hair and ${eyes} eyes`,
      `Black male, ${random.integer(20, 40)}s, approximately ${height}, medium build, ${weight} lbs, black jacket`,
      `Hispanic female, ${height}, ${weight} lbs, ${hair} hair, tattoo on left forearm`,
      `Sex: M Race: W Hgt: ${height} Wgt: ${weight} Hair: ${hair.slice(0, 3).toUpperCase()} Eyes: ${eyes.slice(0, 3).toUpperCase()}`,
    ]);
  },

  victimWitness(random: Random): string {
    const name = spokenName(random, makePerson(random));
    return random.pick([
      `victim ${name}`,
      `witness ${name}`,
      `the witness ${name}`,
      `complainant ${name}`,
      `the victim, ${name}`,
      `V1 ${name.toUpperCase()}`,
      `reporting party ${name}`,
    ]);
  },

  informant(random: Random): string {
    const number = random.integer(11, 989);
    return random.pick([
      `CI #${number}`,
      `CI-${number}`,
      `CHS ${fill(random, '#####')}`,
      `confidential informant ${fill(random, '2#-###')}`,
      `CS-${random.integer(1, 9)}`,
      `confidential source ${number}`,
      `cooperating source (CS-${random.integer(1, 4)})`,
      `SOI-${number}`,
    ]);
  },

  undercover(random: Random): string {
    const number = random.integer(1, 48);
    return random.pick([
      `UC-${number}`,
      `undercover officer (UC-${number})`,
      `UCE-${fill(random, '####')}`,
      `undercover agent ${makePerson(random).family}`,
      `undercover detective ${makePerson(random).family}`,
      `UC Officer ${number}`,
    ]);
  },

  /** A record of a wanted person or vehicle as a terminal prints it. */
  ncicRecord(random: Random): string {
    const { given, middle, family, sex } = makePerson(random);
    const name = `${family},${given} ${middle}`.toUpperCase();
    const born = `${random.integer(1955, 2004)}${padded(random.integer(1, 12), 2)}${padded(random.integer(1, 28), 2)}`;
    const { state, number } = driverLicense(random);
    const tag = plate(random);
    const person = [
      `NAM/${name} SEX/${sex} RAC/${random.pick([...'WBAIU'])} DOB/${born}`,
      `HGT/${random.integer(500, 604)} WGT/${random.integer(110, 260)} EYE/${random.pick(['BRO', 'BLU', 'GRN'])} HAI/${random.pick(['BRO', 'BLK', 'BLN'])}`,
      `FBI/${justice.fbi(random)} SOC/${ssn(random).replaceAll(/\D/g, '')} OLN/${number.replaceAll(/[\s-]/g, '')} OLS/${state}`,
    ];
    return random.pick([
      ['MKE/WANTED PERSON', `ORI/${justice.ori(random)} ${person[0]}`, person[1], person[2]].join('\n'),
      [person[0], person[1], `OCA/${justice.caseNumber(random)} NIC/${justice.nic(random)}`].join('\n'),
      [
        'MKE/STOLEN VEHICLE',
        `ORI/${justice.ori(random)} LIC/${tag.number.replaceAll(/[\s-]/g, '')} LIS/${tag.state} LIY/2025 LIT/PC`,
        `VYR/2019 VMA/FORD VMO/FUS VCO/BLK OCA/${justice.caseNumber(random)} NIC/V${random.digits(9)}`,
      ].join('\n'),
    ]);
  },

  alias: (random: Random): string => alias(random),

  alprRead(random: Random): string {
    const { number } = plate(random);
    const time = `${padded(random.integer(0, 23), 2)}:${padded(random.integer(0, 59), 2)}:${random.integer(10, 59)}`;
    const camera = `camera ${random.pick(['14-NB', 'WEIR-02', 'CAM 7', 'Bridge-E'])}`;
    return random.pick([
      `LPR read ${number} ${time} ${camera}`,
      `ALPR hit: plate ${number} at ${time}, ${camera}`,
      `ANPR read ${fill(random, 'LK#2 @@@')} ${time} ${camera}`,
      `plate read ${number} by ${camera} at ${time}`,
    ]);
  },

  intelligenceGrading(random: Random): string {
    const [letter, digit] = [random.pick([...'ABCDE']), random.integer(1, 5)];
    return random.pick([
      `5x5x5: ${letter}${digit}${random.integer(1, 5)}`,
      `3x5x2: ${random.integer(1, 3)}${letter}${random.pick(['P', 'C'])}`,
      `Source evaluation: ${letter} Intelligence evaluation: ${digit} Handling code: ${random.integer(1, 5)}`,
      `Source reliability ${letter}, content validity ${digit}`,
      `Grading: ${random.integer(1, 3)} ${letter} ${random.pick(['P', 'C'])}`,
      `Admiralty grading ${letter}${digit}`,
    ]);
  },

  operationPlan(random: Random): string {
    const name = random.pick(['COBALT LANTERN', 'Iron Heron', 'QUIET HARVEST', 'Slate River', 'TIN WHISTLE']);
    return random.pick([
      `OPERATIONS PLAN - ${name}`,
      `TACTICAL OPERATIONS PLAN`,
      `Operation ${name}: warrant service plan`,
      `RAID PLAN / BRIEFING SHEET`,
      `SEARCH WARRANT OPERATIONAL PLAN`,
      `ENTRY TEAM ASSIGNMENTS`,
    ]);
  },

  sealedProcess(random: Random): string {
    return random.pick([
      'FILED UNDER SEAL',
      'SEALED SEARCH WARRANT',
      'grand jury subpoena',
      'Title III wire intercept order',
      'pen register and trap and trace order',
      'UNDER SEAL - DO NOT DISCLOSE',
      'sealed indictment',
      '18 U.S.C. § 2703(d) order',
    ]);
  },

  surveillance(random: Random): string {
    return random.pick([
      'SURVEILLANCE LOG',
      'Surveillance team set up',
      'GPS tracking device installed on',
      'cell-site simulator',
      'pole camera',
      'physical surveillance of the target residence',
      'covert camera installed',
      'directed surveillance authority',
    ]);
  },

  suspiciousActivityReport(random: Random): string {
    return random.pick([
      'SUSPICIOUS ACTIVITY REPORT',
      'Suspicious Activity Report (SAR)',
      `FinCEN SAR ${fill(random, '31000#########')}`,
      'eGuardian incident',
      `SAR No. ${random.integer(2021, 2025)}-${random.digits(4)}`,
      'ISE-SAR',
    ]);
  },

  csamReference(random: Random): string {
    return random.pick([
      `CyberTip ${random.digits(9)}`,
      `CyberTipline Report ${random.digits(8)}`,
      `NCMEC CyberTip #${random.digits(9)}`,
      'child sexual abuse material',
      'CSAM',
      'child pornography',
    ]);
  },
};

/** An address of a network that nobody may reach from outside. */
export function serverAddress(random: Random): string {
  return random.chance(0.5) ? ipv4(random) : `${random.pick(['db01', 'sql-prod', 'cad-srv', 'rms'])}.almory.example`;
}

/** A date of birth of a grown-up. */
export function dateOfBirth(random: Random): string {
  return day(random, 1948, 2005);
}
