import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { phrases } from './parts/phrases.ts';

const shape = digits(String.raw`\d{1,6}\/\n?\d{2}[A-HJ-NP-RT-Z]`);

/** Numbers of fingerprint and criminal records in the United Kingdom. */
export const ukCroNumber: Detector = {
  infoType: 'uk-cro-number',
  title: 'UK criminal records office number',
  source: 'Ministry of Justice, hmpps-person-record (https://github.com/ministryofjustice/hmpps-person-record)',
  value: true,
  find: [digits(String.raw`SF\d{2}\/\n?\d{1,6}[A-HJ-NP-RT-Z]`)],
  findNear: [
    shape,
    digits(String.raw`\d{1,6} ?\/ ?\n?\d{2} ?[A-HJ-NP-RT-Z]`, 'iu'),
    digits(String.raw`SF ?\d{2} ?\/ ?\n?\d{1,6} ?[A-HJ-NP-RT-Z]`, 'iu'),
  ],
  mentions: [shape],
  guard: 'number',
  headers: {
    names: phrases(`cro; cro number; criminal record office number; criminal records office number; cro ref`),
  },
  lengthMax: 18,
  check: 'uk-cro-number',
  checkedShapes: ['find', 'findNear', 'mentions', 'labelled'],
  near: [
    'cro',
    'cro no',
    'cro number',
    'cro #',
    'cro ref',
    'criminal records office',
    'criminal record office',
    'criminal record',
    'fingerprint',
    'fingerprints',
    'pnc',
    'pncid',
    'pnc id',
    'acro',
  ],
  notNear: ['invoice', 'order', 'planning', 'application', 'purchase', 'part no', 'drawing'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'CRO: «999912/98Z»',
    'CRO No. «99045/29W»',
    'cro number «999912/98z»',
    '«SF98/99912Y»',
    'Criminal Records Office «999912/\n98Z»',
    'PNC and CRO «999912/98Z»',
    { label: 'CRONumber', text: '«99045/29W»' },
    { label: 'cro', text: '«SF98/99912Y»' },
  ],
  counterexamples: [
    'CRO 999912/98A',
    'application 999912/98Z',
    'SF98/99912Z',
    'CRO 999912/98I',
    'drawing 12/34B',
    'the CRO 12/98',
    'https://example.org/999912/98Z',
  ],
};
