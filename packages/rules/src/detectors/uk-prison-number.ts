import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of people in prison and on probation in England and Wales. */
export const ukPrisonNumber: Detector = {
  infoType: 'uk-prison-number',
  title: 'UK prison or probation number',
  source:
    'HM Prison and Probation Service: NOMIS numbers, Delius case reference numbers (https://github.com/ministryofjustice)',
  value: true,
  find: [],
  findNear: [
    // NOMIS: a letter, four digits, two letters. Before 2009 two letters and four digits. Delius: a letter and six digits.
    digits(String.raw`[A-Z]\d{4}[A-Z]{2}`, 'iu'),
    digits(String.raw`[A-Z]\d{6}|[A-Z]{2}\d{4}`),
    pattern`(?<![\p{L}\p{N}])(?:NOMS|NOMIS|CRN)[_:#](?<value>[A-Z]\d{4}[A-Z]{2}|[A-Z]\d{6})(?![\p{L}\p{N}])`,
  ],
  guard: 'number',
  headers: {
    names: phrases(`prison number; prisoner number; noms number; noms id; nomis; nomis id; nomis number; noms; pnomis;
      lids number; prison roll number`),
    not: phrases('count; date; of prisoners'),
  },
  lengthMax: 8,
  near: [
    'noms',
    'noms no',
    'noms id',
    'noms number',
    'nomis',
    'nomis no',
    'nomis number',
    'prison no',
    'prison number',
    'prison #',
    'prisoner no',
    'prisoner number',
    'prisoner id',
    'offender no',
    'offender number',
    'crn',
    'crn no',
    'delius',
    'ndelius',
    'hmp',
    'hmp no',
    'prisoner',
    'probation no',
    'probation number',
    'remand',
  ],
  notNear: ['cell', 'wing', 'form', 'flight', 'model', 'part no', 'invoice', 'postcode', 'company', 'crown'],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'NOMIS number «A0001ZZ»',
    'NOMS ID: «A0001ZZ»',
    'prison no. «a0001zz», HMP Example',
    'prisoner «A0001ZZ» was moved',
    'CRN «X000001»',
    'HMP Example, «ZZ0001»',
    { label: 'PrisonNumber', text: '«A0001ZZ»' },
    { label: 'NOMSNo', text: '«A0001ZZ»' },
    { label: 'CRN', text: '«X000001»' },
  ],
  counterexamples: [
    'A0001ZZ',
    'model A1234BC',
    'prison A12345BC',
    'the prison of 1984',
    'HMP Example, wing B2',
    'flight BA1234',
    { label: 'PartNumber', text: 'A1234BC' },
  ],
};
