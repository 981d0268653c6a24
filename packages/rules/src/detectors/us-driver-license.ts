import { usStates } from '../lists/us-states.ts';
import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** A state before the number: `TX `, `(CA) `, `FL-`. */
const state = String.raw`(?:\(?(?:${[...usStates.keys()].join('|')})\)?[ :\/-]{1,3})`;

/** Numbers in one piece or in the groups that states print: `A123-456-78-901-0`, `123 456 789`, `A1234 56789 01234`. */
const number = [
  String.raw`[A-Z]{1,3}\d{5,14}[A-Z]{0,2}|\d{6,14}[A-Z]{0,2}`,
  String.raw`[A-Z][ -]?\d{3}(?:[ -]\d{2,4}){2,4}(?:[ -]\d)?`,
  String.raw`[A-Z]\d{4}(?:[ -]\d{4,5}){1,2}(?:[ -]\d{2})?`,
  String.raw`\d{3}[ -]\d{3}[ -]\d{3}|\d{2}[ -]\d{3}[ -]\d{3,4}`,
  String.raw`\d{2,3}[A-Z]{1,3}\d{4,6}|[A-Z]\d[A-Z]\d[A-Z]|[A-Z]{2}\d{6}[A-Z]`,
  // Washington.
  String.raw`(?=[A-Z*\d]{0,11}\d)(?:[A-Z]{1,7}\*{0,6}[A-Z\d*]{4,9}|WDL[A-Z\d]{9})(?<=[A-Z\d*]{12})`,
].join('|');

/** The driver licenses of the states of the US, and the cards that take their place. */
export const usDriverLicense: Detector = {
  infoType: 'us-driver-license',
  title: 'US driver license number',
  source: 'AAMVA DL/ID card design standard; formats by state: https://ntsi.com/drivers-license-format/',
  value: true,
  generic: true,
  find: [
    named(
      [
        "driver'?s?'? ?lic(?:ense)?\\.?",
        "drivers?'? lic(?:ense)?\\.?",
        'driving lic(?:ense)?\\.?',
        "operator'?s?'? ?lic(?:ense)?\\.?",
        'd\\.l\\.',
        'c?dln?',
        'oln',
        'o\\.l\\.n\\.',
        'ops? lic\\.?',
        'lic(?:ense)?\\.? ?(?:no\\.?|num|number|#)',
        ...[...usStates.keys()].map((code) => `${code.toLowerCase()} ?(?:dl|oln|lic\\.?|d\\.l\\.)`),
        ...[...usStates.values()].map((name) => `${name.toLowerCase()} (?:dl|license|id(?: card)?)`),
      ],
      `(?:${state})?(?:${number})`,
    ),
  ],
  findNear: [
    // Letters and digits as few other numbers have them, wherever a license is spoken of.
    pattern`(?<![\p{L}\p{N}_-])[A-Z]\d{7}(?![\p{L}\p{N}_])(?!-\d)`,
    pattern`(?<![\p{L}\p{N}_-])[A-Z]\d{3}[ -]?\d{3}[ -]?\d{2,3}[ -]?\d{3}(?:[ -]?\d{1,2})?(?![\p{L}\p{N}_])(?!-\d)`,
    pattern`(?<![\p{L}\p{N}_-])WDL[A-Z\d]{9}(?![\p{L}\p{N}_])`,
    pattern`(?<![\p{L}\p{N}_-])[A-Z]\d{4}[ -]?\d{4,5}[ -]?\d{2,5}(?:-?\d{2})?(?![\p{L}\p{N}_])(?!-\d)`,
  ],
  headers: {
    names: phrases(`driver license; driver license number; driver id number; dl; dl number; oln; oln number; dln;
      dln number; =ol number; cdl number; =cdl; op lic; op lic number; operator license;
      operator license number; operators license; operators license number; opr lic number;
      license number dl; dl license number; driverslic; driverslicense; dmv number; driver license id;
      driver license identification; dl id; dl id number; oper lic; offender lic; suspect lic;
      subject lic; dl lic; dr lic`),
    maybe: phrases('driving license; license number; state id no; driver id; cdl'),
    not: phrases(`state; type; class; expires; expiration; exp; issued; photo; issue; status; restriction; endorsement;
      uk; dvla; copy; image; scan; upload; plate; date; verified; required; country; tag; vehicle; business;
      liquor; software; product; medical; professional; year; dl list; contractor; bar; alcohol; gun; firearm;
      marriage; hunting; fishing; pilot`),
  },
  labelled: anyCasePattern`(?:${state})?(?:${number})(?:[ /,-]{1,3}\(?[A-Z]{2}\)?)?|[A-Z] ?\d{5,14}`,
  column: {
    kind: 'none',
  },
  lengthMax: 40 + GAP_LENGTH_MAX + 30,
  check: 'us-driver-license',
  guard: 'number',
  near: [
    'dl',
    'dln',
    'cdl',
    'oln',
    'driver license',
    'drivers license',
    "driver's license",
    'driver lic',
    'drivers lic',
    "driver's lic",
    'driving license',
    'operator license',
    "operator's license",
    'operators license',
    'op lic',
    ...[...usStates].flatMap(([code, name]) => [`${code} dl`, `${code} oln`, `${name} license`, `${name} id`]),
  ],
  notNear: [
    'plate',
    'business license',
    'software',
    'license key',
    'liquor',
    'invoice',
    'part no',
    'order',
    'product',
    'contractor',
    'medical license',
    'bar no',
  ],
  reserved: [
    // On the specimens that California, Pennsylvania and New Jersey print.
    anyCasePattern`^(?:I1234568|99999999|S99988801|[A-Z]?0{6,14})$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'DL «D1234567»',
    'DL# «D7654321»',
    'OLN: «S530-4607-8126»',
    'OLN/«12398745»',
    "Driver's License No. «99887123»",
    'CA DL «D7654321»',
    'TXDL «12398745»',
    'DL (TX): «12398745»',
    "driver's license number is «998 871 234»",
    'Florida license «R163-450-83-720-0»',
    "a driver's license in his name, «D7654321»",
    'DL: «TX 12398745»',
    'CDL # «998871234»',
    'operator lic.\n«12398745»',
    { label: 'SubjectDL', text: '«D7654321»' },
    { label: 'DriversLicenseNumber', text: '«12398745»' },
    { label: 'OLN', text: '«R163450837200»' },
    { label: 'license_no', text: '«12398745 (TX)»' },
  ],
  counterexamples: [
    'D1234567',
    '12345678',
    'public 12345678',
    'P/N D1234567',
    'plate 12345678',
    'license key D1234567',
    'download 12345678',
    'model DL 380',
    { label: 'LicensePlate', text: 'D1234567' },
    { label: 'DLState', text: 'TX' },
    { label: 'LicenseExpires', text: '20310102' },
    { label: 'DLType', text: 'C' },
  ],
};
