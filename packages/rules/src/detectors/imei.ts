import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Identities of mobile telephones. */
export const imei: Detector = {
  infoType: 'imei',
  title: 'Mobile device identity (IMEI, MEID)',
  source: '3GPP TS 23.003, section 6; 3GPP2 S.R0048-A',
  value: true,
  find: [
    // 2-6-6-1 as printed on the device, and 8-6-1.
    digits(String.raw`\d{2}-\n?\d{6}-\n?\d{6}-\n?\d|\d{2} \d{6} \d{6} \d|\d{8}-\n?\d{6}-\n?\d|\d{2}\/\d{6}\/\d{6}\/\d`),
  ],
  findNear: [
    digits(String.raw`\d{15}|\d{6} \d{2} \d{6} \d|\d{6}-\d{2}-\d{6}-\d`),
    // The identifier of CDMA networks begins with a letter.
    pattern`(?<![\p{L}\p{N}_-])[A-F][\dA-F]{13}(?![\p{L}\p{N}_-])`,
  ],
  checkedShapes: ['find', 'findNear'],
  headers: {
    names:
      phrases(`imei; imei number; imei or meid; imei meid; meid; meid number; esn; imeisv; device imei; handset imei;
      phone imei; imei esn`),
    not: phrases('type; status; blacklisted; check; date; name; count; model'),
  },
  // With or without the check digit, or with a version of two digits in its place.
  labelled: anyCasePattern`\d{14,16}|(?:\d{2}[ /-]\d{6}|\d{6}[ /-]\d{2}|\d{8})[ /-]\d{6}(?:[ /-]\d{1,2})?|[A-F][\dA-F]{13}`,
  column: {
    shape: { like: 'code', form: pattern`^\d{15}$`, chance: 0.1 },
    kind: 'none',
  },
  lengthMax: 22,
  check: 'imei',
  guard: 'number',
  near: [
    'imei',
    'imei no',
    'imei number',
    'imei sv',
    'imei 1',
    'imei 2',
    'meid',
    'esn',
    'handset',
    'equipment identity',
    'device identifier',
  ],
  notNear: ['card', 'visa', 'amex', 'american express', 'order', 'tracking', 'invoice', 'imsi'],
  reserved: [
    // Of the standard's articles, and the test allocation 00 of the Global Decimal Administrator.
    pattern`^(?:490154203237518|352099001761481|356938035643809|353879234252633)$`,
    pattern`^00\d{13}$`,
  ],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'IMEI «490154203237518»',
    '«49-015420-323751-8»',
    'IMEI: «49 015420 323751 8»',
    'handset «352099001761481»',
    'IMEI1 «356938035643809»',
    'MEID «A0000049015420»',
    { label: 'CellPhoneIMEIorMEID', text: '«490154203237518»' },
    { label: 'IMEI', text: '«49015420323751»' },
    { label: 'imei_number', text: '«49-015420-323751-8»' },
    { label: 'IMEI', text: '«490154-20-323751-8»' },
    { label: 'IMEI', text: '«49015420-323751-8»' },
  ],
  counterexamples: [
    '490154203237518',
    'IMEI 490154203237519',
    'IMEI 4901542032375181',
    '12-345678-123456-1',
    'A0000049015420',
    'IMEI unknown',
    { label: 'IMEIDate', text: '20311102134510' },
  ],
};
