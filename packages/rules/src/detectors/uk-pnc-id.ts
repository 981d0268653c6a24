import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** With two digits of the year or a short serial number it is also a fraction of a reference. */
const short = digits(String.raw`(?:(?:19|20)\d{2}|\d{2})\/\d{1,7}[A-HJ-NP-RT-Z]`);

/** Identifiers of people on the UK police national computer. */
export const ukPncId: Detector = {
  infoType: 'uk-pnc-id',
  title: 'UK police national computer ID',
  source: 'Ministry of Justice, hmpps-person-record (https://github.com/ministryofjustice/hmpps-person-record)',
  value: true,
  find: [
    // In full: the year, all seven digits, the letter.
    digits(String.raw`(?:19|20)\d{2}\/\n?\d{7}[A-HJ-NP-RT-Z]`),
  ],
  findNear: [
    short,
    digits(String.raw`(?:(?:19|20)\d{2}|\d{2}) ?\/ ?\n?\d{1,7} ?[A-HJ-NP-RT-Z]`, 'iu'),
    digits(String.raw`(?:(?:19|20)\d{2}|\d{2})\d{7}[A-HJ-NP-RT-Z]`, 'iu'),
  ],
  mentions: [short],
  guard: 'number',
  headers: {
    names: phrases(`pnc; pnc id; pnc number; pnc ref; pnc identifier; police national computer id`),
    not: phrases('check; checked; warning; marker; operator; date; code; result'),
  },
  column: {
    shape: { like: 'code', form: pattern`^\d{2,4}/\d{1,7}[A-Za-z]$`, chance: 0.043 },
  },
  lengthMax: 18,
  check: 'uk-pnc-id',
  checkedShapes: ['find', 'findNear', 'mentions', 'labelled'],
  near: [
    'pnc',
    'pncid',
    'pnc id',
    'pnc no',
    'pnc number',
    'pnc #',
    'pnc ref',
    'pnc reference',
    'pnc check',
    'police national computer',
    'cro',
    'convictions',
    'previous convictions',
    'criminal record',
    'arrest summons',
  ],
  notNear: ['invoice', 'order', 'planning', 'application', 'purchase', 'regulation', 'directive', 'part no'],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    '«2029/9999123C»',
    'PNC ID: «2029/9999123C»',
    'PNCID «98/99045Y»',
    'PNC no. «98/9999045T»',
    'Police National Computer reference «989999045T»',
    'pnc: «2029/\n9999123C»',
    { label: 'PNCID', text: '«98/99045Y»' },
    { label: 'PncNumber', text: '«2029/9999123C»' },
    { label: 'SuspectPNC', text: '«1998/9999045T»' },
  ],
  counterexamples: [
    '2029/9999123D',
    'PNC 98/99045I',
    'PNC 98/99045A',
    'Regulation 98/99045Y',
    'see 12/3K',
    '1/98/99045Y/2',
    'https://example.org/2029/9999123C',
  ],
};
