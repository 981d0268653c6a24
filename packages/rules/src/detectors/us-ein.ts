import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of employers and other bodies with the IRS. Of a business of one person, that person's. */
export const usEin: Detector = {
  infoType: 'us-ein',
  title: 'US employer identification number',
  source: 'IRS, How EINs are assigned and valid EIN prefixes',
  value: true,
  find: [],
  findNear: [digits(String.raw`\d{2}-\n?\d{7}|\d{9}`)],
  column: {
    kind: 'none',
  },
  lengthMax: 11,
  check: 'us-ein',
  guard: 'number',
  headers: {
    names:
      phrases(`ein; fein; federal tax id; federal ein; employer identification number; employer id number; tax id ein;
      tax id number; tax id; taxpayer id; tin; employer id; federal id; irs number`),
    not: phrases('type; protein; date; name; verified; required; status; state; property'),
  },
  labelled: pattern`\d{2}-?\d{7}`,
  near: [
    'ein',
    'fein',
    'employer identification',
    'employer id',
    'federal tax id',
    'federal tax identification',
    'tax id',
    'taxpayer identification',
    'federal id no',
    'irs no',
  ],
  notNear: ['case', 'ssn', 'social security', 'invoice', 'part no', 'order', 'tracking', 'itin', 'phone'],
  reserved: [pattern`^(?:123456789|987654321|120000000)$`],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'EIN «12-3456789»',
    'FEIN: «12-3456789»',
    'Employer Identification Number «98-7654321»',
    'Federal Tax ID: «123456789»',
    'EIN «12-\n3456789»',
    { label: 'EIN', text: '«12-3456789»' },
    { label: 'tax_id', text: '«123456789»' },
  ],
  counterexamples: [
    '12-3456789',
    'case 31-0042117',
    'EIN 07-3456789',
    'EIN 00-0000000',
    'EIN 12-345678',
    'being 12-3456789',
    { label: 'EINType', text: '12' },
  ],
};
