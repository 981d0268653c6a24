import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers that stand for a social security number on the tax returns of people who cannot have one. */
export const usItin: Detector = {
  infoType: 'us-itin',
  title: 'US individual taxpayer identification number',
  source: 'IRS Internal Revenue Manual 3.21.263.1.1',
  value: true,
  find: [digits(String.raw`9\d{2}-\n?\d{2}-\n?\d{4}`)],
  findNear: [digits(String.raw`9\d{8}|9\d{2}[ .]\d{2}[ .]\d{4}`)],
  column: {
    kind: 'none',
  },
  lengthMax: 13,
  check: 'us-itin',
  guard: 'number',
  headers: {
    names: phrases('itin; individual taxpayer identification number; individual taxpayer id'),
    maybe: phrases('taxpayer id; tin'),
    not: phrases('type; date; verified; required; status; expires'),
  },
  labelled: pattern`9\d{2}[- .]?\d{2}[- .]?\d{4}`,
  near: [
    'itin',
    'itins',
    'individual taxpayer',
    'taxpayer identification',
    'taxpayer id',
    'tax id',
    'tin',
    'w-7',
    'ssn or itin',
  ],
  notNear: ['part no', 'part number', 'tracking', 'invoice', 'order no', 'zip', 'sku', 'phone'],
  reserved: [pattern`^9(?:00700000|12701234|99881234)$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'ITIN «912-70-1234»',
    'ITIN: «912701234»',
    'individual taxpayer identification number «999-88-1234»',
    'tax ID «912 70 1234»',
    'TIN: «912-70-\n1234»',
    { label: 'ITIN', text: '«912701234»' },
    { label: 'SubjectITIN', text: '«912-70-1234»' },
  ],
  counterexamples: [
    'ITIN 912-93-1234',
    'ITIN 912-49-1234',
    '912-70-1234',
    '912701234',
    'ITIN 812-70-1234',
    'ZIP 91270-1234',
    { label: 'ITINType', text: 'new' },
  ],
};
