import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Registration marks of vehicles in the United Kingdom. */
export const ukVehicleRegistration: Detector = {
  infoType: 'uk-vehicle-registration',
  title: 'UK vehicle registration',
  source: 'DVLA, INF104 (https://www.gov.uk/government/publications/vehicle-registration-numbers-and-number-plates)',
  value: true,
  find: [
    // As on the plate since 2001. Rooms and codes look so too: `possible` alone.
    digits(String.raw`[A-HJ-PR-Y]{2}\d{2} [A-HJ-PR-Z]{3}`),
    // Northern Ireland. States of the US print three letters and four digits too, so a British word must lead to it.
    pattern`(?<![\p{L}\p{N}])(?:VRM|VRN|[Ii]ndex(?: mark| no\.?| number)?|INDEX|[Rr]eg(?:istration)?(?: mark| no\.?| number)?|REG|[Nn]umber plate)[ :.-]{1,3}(?<value>[A-Z]{0,2}[IZ][A-Z]{0,2}[ -]?[1-9]\d{2,3})(?![\p{L}\p{N}_])`,
  ],
  findNear: [
    digits(String.raw`[A-HJ-PR-Y]{2}\d{2}[ -]?[A-HJ-PR-Z]{3}`, 'iu'),
    // Until 2001, with the year's letter before or behind; Northern Ireland; before 1963.
    digits(String.raw`[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3}[ -]?\d{1,3}[ -]?[A-HJ-NPR-TV-Y]`),
  ],
  headers: {
    names: phrases(`vrm; vrn; vehicle registration; vehicle registration number; vehicle registration mark;
      car registration; car reg number; reg number; registration mark; index number; vehicle index; reg plate;
      number plate; index mark`),
    not: phrases(`date; expires; expiry; keeper; state; year; type; status; alien; voter; tax; student; sex; land; domain;
      camp; professional; charity; company; dealer; user; event; course; fee; form`),
  },
  labelled: anyCasePattern`[A-Z\d]{1,4}[ -]?[A-Z\d]{1,4}`,
  guard: 'number',
  lengthMax: 10,
  check: 'uk-vehicle-registration',
  near: [
    'vrm',
    'vrn',
    'reg',
    'reg no',
    'reg mark',
    'reg plate',
    'registration',
    'registration no',
    'registration number',
    'registration mark',
    'index',
    'index mark',
    'index no',
    'number plate',
    'license plate',
    'licence plate',
    'plate',
    'plates',
    'vehicle',
    'car reg',
    'anpr',
    'registered keeper',
    'vauxhall',
    'ford',
    'audi',
    'bmw',
    'mercedes',
    'volkswagen',
    'nissan',
    'toyota',
    'peugeot',
    'renault',
    'citroen',
    'range rover',
    'land rover',
    'transit van',
  ],
  notNear: [
    'room',
    'part no',
    'product',
    'course',
    'module',
    'sku',
    'postcode',
    'form',
    'bin',
    'company registration',
    'highway',
  ],
  // On the plates that guides and adverts show.
  reserved: [anyCasePattern`^(?:AB51ABC|BD51SMR|AB12CDE|AA19AAA|YX51ABC)$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'VRM «AB51 ABC»',
    'reg. no. «BD51SMR»',
    'a blue Ford Focus, index «AB51 ABC»',
    'registration mark «bd51 smr»',
    'the vehicle «A123 ABC»',
    'plate «ABC 123A» seen',
    'VRM: «AIZ 1234»',
    { label: 'VRM', text: '«AB51ABC»' },
    { label: 'Vehicle Reg', text: '«abc 123»' },
    { label: 'VehicleRegistration', text: '«BD51 SMR»' },
    { label: 'Registration_No', text: '«AB51 ABC»' },
  ],
  counterexamples: [
    'AB51 ABC',
    'VRM AB50 ABC',
    'VRM QQ51 QQQ',
    'room AB51 ABC',
    'vehicle 12 of 31',
    'the registration fee is 51',
    'license plate AIZ 1234 TX',
    'course AB51 ABC',
    'registration for the event, BA 1234',
    { label: 'EventRegistration', text: 'A1' },
    { label: 'PartNumber', text: 'AB51ABC' },
  ],
};
