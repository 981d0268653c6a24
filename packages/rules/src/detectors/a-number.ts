import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const number = String.raw`[Aa]?[ #-]{0,2}\d{3}[ -]?\d{3}[ -]?\d{2,3}`;

/** Numbers of files on people who were not born citizens of the US. */
export const aNumber: Detector = {
  infoType: 'a-number',
  title: 'Alien registration number',
  source: 'USCIS policy manual; DHS Handbook for Safeguarding Sensitive PII: sensitive as stand-alone',
  value: true,
  find: [
    named(
      [
        'alien(?: registration)?(?: ?(?:no\\.?|number|#))?',
        'a-? ?(?:number|no\\.?|#)',
        'a-?file(?: ?(?:no\\.?|number|#))?',
        'uscis ?(?:no\\.?|number|#)',
        'ins ?(?:no\\.?|number|#)',
      ],
      number,
    ),
    // In groups with its letter.
    pattern`(?<![\p{L}\p{N}_-])A[ -]?\d{3}-\d{3}-\d{3}(?![\p{L}\p{N}_])(?![.-]\d)`,
  ],
  findNear: [pattern`(?<![\p{L}\p{N}_-])A(?:[ #-]|# )?\d{3}[ -]?\d{3}[ -]?\d{2,3}(?![\p{L}\p{N}_])(?![.-]\d)`],
  headers: {
    names:
      phrases(`a number; alien number; alien registration number; alien id; a file number; a file; uscis number; anum;
      alien a number; ins number; alien file number; a number alien; arn; arn number`),
    not: phrases(`type; is; has; give; of; date; name; status; count; receipt; enter; national; insurance`),
  },
  labelled: pattern`${number}`,
  column: {
    kind: 'none',
  },
  lengthMax: 40 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'a-number',
    'a no',
    'a #',
    'alien',
    'alien registration',
    'a-file',
    'uscis',
    'ice',
    'immigration',
    'dhs',
    'removal',
    'deported',
    'deportation',
    'deportable',
    'visa',
    'green card',
    'permanent resident',
    'noncitizen',
  ],
  notNear: ['passport', 'part no', 'invoice', 'model', 'order', 'driver', 'license', 'dl', 'phone', 'cii'],
  reserved: [anyCasePattern`^A?(?:0{8,9}|123456789?|012345678|111111111)$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'A-Number «A048-271-600»',
    'A# «048271600»',
    'Alien Registration No. «A048271600»',
    'A-file «A 048 271 600»',
    'USCIS# «048-271-600»',
    'removed by ICE, «A048271600»',
    { label: 'ANumber', text: '«A048271600»' },
    { label: 'AlienNumber', text: '«048271600»' },
  ],
  counterexamples: [
    'A048271600',
    'A number of 048271600',
    'the alien 12',
    'A 4827',
    'part no. A048271600',
    'UA048271600',
    { label: 'AlienName', text: 'Richard Roe' },
  ],
};
