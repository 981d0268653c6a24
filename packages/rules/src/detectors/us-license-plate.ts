import { anyCase } from '../engine/any-case.ts';
import { usStates, usStateWords } from '../lists/us-states.ts';
import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const codes = [...usStates.keys()].join('|');
const names = [...usStates.values()].join('|').toLowerCase();

/** A state before the plate: `TX `, `(CA) `, `FL-`, `Ohio `. */
const state = String.raw`(?:\(?(?:${codes})\)?[ :\/-]{1,3}|(?:${anyCase(names)})[ :,]{1,2})?`;

/** Words of a sentence in capitals before a number. */
const noWord = '(?!(?:IN|ON|AT|OF|TO|BY|NO|IS|WAS|THE|FOR|AND|ALL|FROM|WITH|HAS|NOT|PER|LESS)[ -])';

/** Letters and digits, in one piece or in the groups that states print. At most eight. */
const mixed = [
  String.raw`(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[A-Z\d]{4,8}`,
  String.raw`${noWord}[A-Z]{1,4}[ -][A-Z]?\d{2,5}[A-Z]{0,2}`,
  String.raw`\d[A-Z]{1,3}[ -]\d{2,4}[A-Z]?`,
  String.raw`[A-Z]\d{2}[ -][A-Z]{3}`,
  String.raw`\d{3}[ -][A-Z]{3}`,
  String.raw`\d{2,4}[A-Z]?-[A-Z]{1,4}\d?`,
].join('|');

/** License plates of the states of the US. They lead to an owner, and to where a car has been. */
export const usLicensePlate: Detector = {
  infoType: 'us-license-plate',
  title: 'US license plate',
  source: 'AAMVA license plate standard, edition 2: at most eight characters; NCIC field LIC',
  value: true,
  generic: true,
  find: [
    named(
      [
        'lic(?:ense|\\.)? ?(?:plate|tag)s?(?: of)?',
        'licence plate',
        'vehicle (?:tag|plate|lic\\.?|license)',
        'plates?',
        'lpn?',
        'lp#',
        'tags?',
        'veh(?:icle)?\\.? reg(?:istration)?',
        '(?:temp|dealer|paper) (?:tag|plate)',
        ...[...usStates.keys()].map((code) => `${code.toLowerCase()} (?:reg(?:istration)?|lic\\.?|license)`),
        ...[...usStates.values()].map((name) => `${name.toLowerCase()} (?:reg(?:istration)?|license)`),
      ],
      `${state}(?:${mixed})`,
    ),
    // Digits alone need a clear name.
    named(
      ['lic(?:ense|\\.)? ?plate', 'plate ?(?:no\\.?|number|#)', 'tag ?(?:no\\.?|number|#)', 'lp ?#'],
      `${state}\\d{4,7}`,
    ),
    // The same word stands for the license of a driver, so it must look like a plate.
    named(['lic ?(?:no\\.?|#)'], String.raw`${state}(?:\d[A-Z]{3}\d{3}|[A-Z]{3}[ -]?\d{3,4})`),
    // The NCIC field, whatever is on it.
    pattern`(?<![\p{L}\p{N}])LIC/(?<value>[A-Z\d]{2,8})(?![\p{L}\p{N}])`,
    // Bearing Texas ABC1234; a plate (TX).
    pattern`(?<![\p{L}\p{N}])${anyCase('(?:bearing|displaying|plated|registered as)')} (?:${anyCase('(?:the )?')})${state}(?<value>${mixed})(?![\p{L}\p{N}_])`,
  ],
  headers: {
    names: phrases(`license plate; license plate number; plate; plate number; tag number; license tag;
      license tag number; vehicle tag; vehicle tag number; auto tag; car tag; veh plate; vehicle license;
      vehicle license number; =lp; lp number; lpn; plate tag; registration plate; vehicle reg plate;
      lpr plate; plate read; auto license; lic; license plate id; registration plate identification;
      registration plate id; conveyance registration plate`),
    // What is no number of a driver by its shape is one of a vehicle, also under a label that says otherwise.
    maybe: phrases(`vehicle registration; lp; op lic; op lic number; opr lic; opr lic number;
      operator license; operator license number; oper lic; offender lic; suspect lic; subject lic; driver lic;
      dl lic`),
    not: phrases(`state; type; year; color; colour; style; country; expires; expiration; st; issuer; status; confidence;
      armor; home; license type; metal; date; exp; reader; photo; image; count; name; asset; html; hash;
      verified; required; category; province; evidence; property tag; time; driver; location; steel; size; thickness; dinner; base; served; appearances; collection; offering; steel plate; hot; cover; book`),
  },
  labelled: pattern`${state}(?:${mixed}|\d{3,8}|[A-Z]{3,8}|[A-Z]{1,4} [A-Z]{2,4})(?: ?[/,(-] ?(?:${codes})\)?)?|(?=[a-z\d]{0,7}\d)[a-z\d]{4,8}`,
  column: {
    bare: { form: pattern`[A-Z]{3}[ -]?\d{3,4}|\d[A-Z]{3}\d{3}|[A-Z]{3} [A-Z]\d{2}|\d{3}[ -]?[A-Z]{3}`, varied: true },
    kind: 'none',
  },
  lengthMax: 40 + GAP_LENGTH_MAX + 30,
  guard: 'number',
  near: [
    'license plate',
    'lic plate',
    'plate number',
    'plate no',
    'plate #',
    'lp #',
    'lpn',
    'lpr',
    'alpr',
    'lis',
    'liy',
    'license tag',
    'registered owner',
    'registered to',
    'vehicle',
    'sedan',
    'suv',
    'pickup',
    'truck',
    'coupe',
    'motorcycle',
    'toyota',
    'honda',
    'ford',
    'chevrolet',
    'chevy',
    'nissan',
    'dodge',
    'jeep',
    'bmw',
    'hyundai',
    'kia',
    ...usStateWords,
  ],
  notNear: [
    'asset tag',
    'property tag',
    'evidence tag',
    'html',
    'name plate',
    'nameplate',
    'release',
    'git tag',
    'dosage',
  ],
  reserved: [anyCasePattern`^(?:TEST\d{0,4}|SAMPLE|0{4,8})$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'license plate «7KLM482»',
    'LIC/«7KLM482» LIS/ZZ',
    'TX plate «KLM-4827»',
    'Florida tag «KLM T48»',
    'a white truck, plate: «KLM4827» (OH)',
    { label: 'Plate', text: '«KLM4827 (OH)»' },
    'LP# «7KLM482»',
    'a blue sedan bearing Ohio «KLM 4827»',
    'License Plate No.: «48271»',
    'temp tag «48271K9»',
    'TX license plate «KLM4827», silver pickup',
    'LIC PLATE: «TX KLM4827»',
    { label: 'SubjectLicensePlate', text: '«7KLM482»' },
    { label: 'Vehicle1Tag', text: '«KLMT48»' },
    { label: 'LicensePlateNum', text: '«KLM-4827»' },
    { label: 'plate_number', text: '«GOHERON»' },
    { label: 'Plate', text: '«7klm482»' },
    { label: 'Lic', text: '«7KLM482»' },
    { label: 'OpLic', text: '«KLM-4827»' },
    { label: 'OprLicNumber', text: '«7KLM482»' },
  ],
  counterexamples: [
    '7KLM482',
    'plate 12',
    'a plate of 12 cookies',
    'tag v1.2.3',
    'the license 7KLM482',
    'PLATE 4 IS BENT',
    'THE PLATE IN 2031 WAS CLEAN',
    'template 7KLM482',
    'stage 7KLM482',
    { label: 'LicensePlateState', text: 'TX' },
    { label: 'Tag', text: 'Vesk Almory' },
    { label: 'PlateType', text: 'PC' },
    { label: 'License', text: 'MIT' },
    { label: 'LicType', text: 'MOTOR' },
    { label: 'ALPRStartDate', text: '20311102' },
    { label: 'AssetTagNumber', text: '1000482' },
  ],
};
