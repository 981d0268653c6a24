import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers of patients at a hospital. They have no shape, so a word must stand before or above. */
export const medicalRecordNumber: Detector = {
  infoType: 'medical-record-number',
  title: 'Medical record number',
  source: '45 CFR 164.514(b)(2)(i)(H): medical record numbers; four to twelve digits with up to three letters',
  value: true,
  generic: true,
  find: [
    named(
      [
        'mrn',
        'm\\.r\\.n\\.',
        'med(?:ical)?\\.? ?rec(?:ord)?s?\\.?',
        'patient ?(?:id|identifier|account|acct\\.?)',
        'patient ?(?:no\\.?|number|#)',
        'chart ?(?:no\\.?|number|#)',
        'hospital ?(?:id|no\\.?|number|#)',
        'epcr ?(?:no\\.?|number|#)',
      ],
      String.raw`(?:[A-Z]{1,3}-?)?\d{4,12}|\d{2,4}(?:-\d{2,4}){1,2}`,
    ),
  ],
  headers: {
    names: phrases(`mrn; mrn number; medical record number; medical record; med rec number; patient id; patient number;
      patient identifier; chart number; hospital number; health record number; ems patient id; med rec;
      patient account; epcr number; mr number; pt id; medrec number`),
    maybe: phrases('hospital id'),
    not: phrases('type; date; status; name; phone; count; age; room; time; address; request'),
  },
  labelled: anyCasePattern`(?:[A-Z]{1,3}-?)?\d{4,12}|\d{2,4}(?:-\d{2,4}){1,2}`,
  lengthMax: 40 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'mrn',
    'm.r.n.',
    'medical record',
    'med rec',
    'patient',
    'chart no',
    'hospital',
    'emergency department',
    'clinic',
    'ems',
  ],
  notNear: ['phone', 'tel', 'fax', 'invoice', 'order', 'organization chart'],
  reserved: [pattern`^(?:0{4,12}|123456789?0?)$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'MRN «00482716»',
    'MRN: «H-482716»',
    'Medical Record No. «482-71-60»',
    'patient ID «482716»',
    'med rec # «0048271»',
    'chart no. «482716»',
    { label: 'MRN', text: '«00482716»' },
    { label: 'PatientID', text: '«482716»' },
    { label: 'medical_record_number', text: '«E482716»' },
  ],
  counterexamples: [
    '00482716',
    'the patient is 42',
    'medical records of 12 people',
    'chart 12',
    'patient 4827',
    'MRN pending',
    { label: 'PatientName', text: 'Jane Roe' },
    { label: 'PatientCount', text: '4827' },
  ],
};
