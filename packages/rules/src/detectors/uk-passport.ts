import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of British passports: nine digits, which a word must explain, and no check digit outside the MRZ. */
export const ukPassport: Detector = {
  infoType: 'uk-passport',
  title: 'UK passport number',
  source:
    'HM Passport Office, basic passport checks (https://www.gov.uk/government/publications/basic-passport-checks)',
  value: true,
  find: [
    // Which country stands beside the word.
    anyCasePattern`(?<![\p{L}\p{N}])(?:UK|U\.K\.|GB|GBR|British|United Kingdom|HMPO)\)?[ :-]{1,3}passports?(?: (?:no|num|number|#|holder|ref)\.?){0,2}(?: ?\([^)\n]{1,20}\))?(?: is| was)?[ :#-]{1,4}\n?(?<value>(?:[A-Z]{2} ?\d{7}|\d{9}|\d{3} \d{3} \d{3}))(?![\p{L}\p{N}_])(?![.-]\d)`,
    anyCasePattern`(?<![\p{L}\p{N}])passport(?: (?:no|num|number|#)\.?)?[ :]{0,2}\((?:UK|GB|GBR|British)\)[ :#-]{1,4}\n?(?<value>(?:[A-Z]{2} ?\d{7}|\d{9}))(?![\p{L}\p{N}_])(?![.-]\d)`,
  ],
  findNear: [digits(String.raw`\d{9}|\d{3} \d{3} \d{3}`), digits(String.raw`[A-Z]{2} ?\d{7}`)],
  guard: 'number',
  headers: {
    names: phrases('passport; passport number; uk passport; british passport; passport id'),
    not: phrases(`us; country; expires; expiration; issue; issued; type; photo; copy; office; status; nationality`),
  },
  column: {
    kind: 'none',
  },
  lengthMax: 16,
  near: [
    'passport',
    'passport no',
    'passport number',
    'passport num',
    'passport #',
    'british passport',
    'uk passport',
    'gbr passport',
    'hmpo',
    'travel document',
    'ppt no',
  ],
  notNear: [
    'us passport',
    'usa',
    'u.s.',
    'united states',
    'american',
    'mexican',
    'alien',
    'ssn',
    'social security',
    'nationality usa',
  ],
  reserved: [anyCasePattern`^(?:123456789|925665416|707797979|000000000|AB1234567)$`],
  confidence: { alone: 'likely', near: 'likely', labelled: 'likely' },
  examples: [
    'UK passport no. «925665416»',
    'British passport number: «123456789»',
    'Passport No: «925665416»',
    'passport «AB 1234567» seen',
    'Passport (GBR): «925665416»',
    { label: 'PassportNumber', text: '«925665416»' },
    { label: 'UKPassport', text: '«AB1234567»' },
  ],
  counterexamples: [
    '925665416',
    'passport office, 123 456 visitors',
    'the passport of 2031',
    'passport fee 0.925665416',
    'Part 925665416 in stock',
    'passport number withheld',
    { label: 'TrackingNumber', text: '925665416' },
  ],
};
