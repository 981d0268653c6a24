import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Numbers on SIM cards. */
export const iccid: Detector = {
  infoType: 'iccid',
  title: 'SIM card number (ICCID)',
  source: 'ITU-T E.118, section 4',
  value: true,
  find: [],
  findNear: [digits(String.raw`89\d{17,18}[Ff]?|89\d{2}(?:[ -]\n?\d{4}){3,4}(?:[ -]\d{1,4})?[Ff]?`)],
  checkedShapes: ['findNear'],
  column: {
    kind: 'none',
  },
  lengthMax: 27,
  check: 'iccid',
  guard: 'number',
  headers: {
    names: phrases(`iccid; iccid number; sim number; sim card number; sim serial; sim serial number; sim id; sim card;
      esim id`),
    not: phrases('type; provider; carrier; pin; puk; date; name; status; count'),
  },
  // Some leave the check digit out.
  labelled: pattern`89\d{16,18}[Ff]?|89\d{2}(?:[ -]\d{4}){3,4}(?:[ -]\d{1,4})?[Ff]?`,
  near: ['iccid', 'icc id', 'sim', 'sim no', 'sim card', 'sim number', 'esim', 'subscriber'],
  notNear: ['order', 'tracking', 'invoice', 'credit card', 'debit card', 'barcode'],
  reserved: [anyCasePattern`^(?:8991101200003204514|89014103211118510720|8944500102198304826)F?$`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'ICCID «8991101200003204514»',
    'SIM card «89014103211118510720»',
    'SIM: «8991 1012 0000 3204 514»',
    'ICCID: «8991101200003204514F»',
    { label: 'ICCID', text: '«8991101200003204514»' },
    { label: 'SIMNumber', text: '«89014103211118510720»' },
  ],
  counterexamples: [
    '8991101200003204514',
    'ICCID 8991101200003204513',
    'SIM 7991101200003204514',
    'SIM 89911012000032',
    'ICCID 899110120000320451412',
    { label: 'SIMProvider', text: '8991101200003204514' },
  ],
};
