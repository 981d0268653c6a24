import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of US passports and passport cards. Nine digits are many other things, so a word for it must stand near. */
export const usPassport: Detector = {
  infoType: 'us-passport',
  title: 'US passport number',
  source: 'US Department of State, 8 FAM 300; since 2021 a letter and eight digits',
  value: true,
  find: [],
  findNear: [digits(String.raw`[A-Z] ?\d{8}|\d{9}`)],
  column: {
    kind: 'none',
  },
  lengthMax: 10,
  guard: 'number',
  headers: {
    names: phrases(`passport; passport number; us passport; passport id; travel document number; person passport`),
    not: phrases(`uk; country; expires; expiration; issue; issued; type; photo; copy; office; status; nationality; date;
      issuer; expiry; exp; state; verified; required; name`),
  },
  labelled: anyCasePattern`[A-Z] ?\d{8}|\d{9}`,
  near: [
    'passport',
    'passport no',
    'passport card',
    'ppt',
    'ppt no',
    'ppt #',
    'pp-',
    'travel document',
    'us passport',
    'u.s. passport',
  ],
  notNear: ['ssn', 'social security', 'phone', 'tel', 'uk', 'british', 'routing', 'aba'],
  reserved: [anyCasePattern`^(?:123456789|987654321|[A-Z]?0{8,9}|C03005988|E00007734|E00009349)$`],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'passport «A12345678»',
    'Passport No. «987654321»',
    'PPT: «C03005988»',
    'US passport number «123456789»',
    'travel document «A12345678»',
    { label: 'PassportNumber', text: '«A12345678»' },
    { label: 'passport', text: '«987654321»' },
  ],
  counterexamples: [
    'A12345678',
    '987654321',
    'passport 12345678',
    'passport 1234567890',
    'passport to 2031',
    { label: 'PassportExpires', text: '203101021' },
    { label: 'PassportCountry', text: 'USA' },
  ],
};
