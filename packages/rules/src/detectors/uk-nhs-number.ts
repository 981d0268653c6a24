import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of patients in the United Kingdom. */
export const ukNhsNumber: Detector = {
  infoType: 'uk-nhs-number',
  title: 'NHS number',
  source: 'NHS Data Dictionary, NHS number (https://www.datadictionary.nhs.uk/attributes/nhs_number.html)',
  value: true,
  find: [
    // As printed: three, three and four. So are telephone numbers, so it is `possible` alone.
    digits(String.raw`\d{3} \n?\d{3} \n?\d{4}`),
  ],
  findNear: [
    digits(String.raw`\d{10}`),
    digits(
      String.raw`\d{3}[ .-]{1,3}\n?[ ]{0,4}\d{3}[ .-]{1,3}\n?[ ]{0,4}\d{4}|\d{3}\n\d{3}[ -]\d{4}|\d{3}[ -]\d{3}\n\d{4}`,
    ),
    pattern`(?<![\p{L}\p{N}])(?:NHS|CHI)[_:#]?(?<value>\d{10})(?![\p{L}\p{N}])`,
  ],
  guard: 'number',
  headers: {
    // CHI is Scotland's name for it.
    names: phrases(`nhs; nhs number; nhs id; new nhs number; chi number`),
    not: phrases(`trust; region; email; mail; site; board; england; code; status; nhs trust; ods`),
  },
  column: {
    shape: { like: 'code', form: pattern`^\d{10}$`, chance: 0.092 },
    kind: 'none',
  },
  lengthMax: 28,
  check: 'uk-nhs-number',
  near: [
    'nhs',
    'nhs no',
    'nhs num',
    'nhs number',
    'nhs #',
    'nhs id',
    'nhs ref',
    'chi no',
    'chi number',
    'community health index',
    'health and care number',
    'h&c number',
    'patient no',
    'patient number',
    'patient id',
  ],
  notNear: [
    'tel',
    'telephone',
    'phone',
    'fax',
    'mobile',
    'call',
    'tracking',
    'order no',
    'invoice',
    'timestamp',
    'page id',
  ],
  reserved: [
    // Set aside for tests (https://digital.nhs.uk/services/e-referral-service/document-library/synthetic-data-in-live-environments).
    pattern`^999\d{7}$`,
    // Printed in the data dictionary, in leaflets and on forms.
    pattern`^(?:9434765919|4857773456|4505577104|9876543210|1234567881|4010232137)$`,
  ],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'NHS number: «943 476 5919»',
    'NHS No «9990000018»',
    'NHS no. «999 000 0026», seen at 3 pm',
    'NHS #: «943-476-5919»',
    'NHS Number\n«999 000 0603»',
    'patient number «9990000611»',
    'NHS: «943 476\n5919»',
    { label: 'NHSNumber', text: '«9434765919»' },
    { label: 'nhs_no', text: '«999 000 1200»' },
    { label: 'VictimNHSNumber', text: '«9990001219»' },
  ],
  counterexamples: [
    'NHS number 943 476 5918',
    'page 9434765919',
    'Tel. 943 476 5919',
    'NHS 0000000000',
    '1606831200',
    'NHS 12.9434765919',
    'NHS spending rose by 943 million',
    'https://example.org/nhs/9434765919/x',
    { label: 'PageID', text: '9434765919' },
  ],
};
