import type { Detector } from '../detector.ts';

const after = String.raw`(?![\p{L}\p{N}])(?![.:\/-]\d)`;

/** Numbers of cases, incidents and reports. They harm nobody alone, and tie a text to a person's file. */
export const caseNumber: Detector = {
  infoType: 'case-number',
  title: 'Case or incident number',
  source: 'EBTS field 2.009 (OCA): at most 20 characters; PACER case numbers (https://pacer.uscourts.gov)',
  find: [
    // A word for it and a word for number.
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:case|incident|report|oca|docket|cad|complaint|event|crime|file|ref|dr|rd|cr|ir)(?: ?(?:no|num|number|nbr|ref|reference)\.?| ?#)[ :#]{0,3}(?<value>(?=[A-Z\d-]{0,12}\d)[A-Z]{0,4}[-/ ]?\d[\dA-Z]{1,11}(?:[-/][\dA-Z]{1,12}){0,3})${after}`,
      'iu',
    ),
    // Federal courts: office, year, kind, five digits, initials of the judges.
    new RegExp(String.raw`(?<![\p{L}\p{N}:])\d:\d{2}-(?:cr|mj|cv|mc|sw|gj|po)-\d{5}(?:-[A-Z]{2,4}){0,3}${after}`, 'iu'),
  ],
  findNear: [
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?<!\d[.,:\/-])(?:[A-Z]{1,3}-?)?(?:19|20)?\d{2}-\d{4,8}${after}`, 'u'),
    new RegExp(String.raw`(?<![\p{L}\p{N}])(?<!\d[.,:\/-])[A-Z]{2}\d{6}${after}`, 'u'),
  ],
  labelled: {
    labels: [
      'case number',
      'case no',
      'case #',
      'incident number',
      'incident no',
      'report number',
      'oca',
      'docket',
      'docket number',
      'cad number',
      'crime ref',
      'crime reference',
      'event number',
      'file number',
      'complaint number',
    ],
    notLabels: ['name', 'date', 'type', 'status', 'count'],
    value: /(?=[^\d\n]{0,12}\d)[A-Z\d][A-Z\d /:.-]{2,22}[A-Z\d]/iu,
  },
  lengthMax: 64,
  near: [
    'case',
    'incident',
    'report',
    'oca',
    'cfs',
    'docket',
    'case no',
    'case number',
    'offense',
    'complaint',
    'investigation',
  ],
  notNear: ['invoice', 'order', 'tracking', 'ticket', 'purchase', 'part no', 'suitcase'],
  confidence: { alone: 'possible', near: 'likely' },
  examples: [
    'Case No. «31-004211»',
    'incident «2031-00012345»',
    'OCA# «TS31-0017»',
    '«1:31-cr-00042-ABC» case',
    { label: 'CaseNumber', text: '«31-CR-00042»' },
  ],
  counterexamples: [
    '31-004211',
    'case closed',
    'Invoice 31-004211',
    'in case 12 people come',
    'just in case',
    'report of 2031',
  ],
};
