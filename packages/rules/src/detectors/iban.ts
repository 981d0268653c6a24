import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Bank account numbers of most countries outside the United States. */
export const iban: Detector = {
  infoType: 'iban',
  title: 'International bank account number',
  source: 'ISO 13616; SWIFT IBAN registry',
  value: true,
  find: [
    // Two letters, two check digits, and 11 to 30 more (the longest registered, LC and RU, have 28 and 29), in fours
    // when printed. Anything more that looks like it is cut by the length of its country.
    pattern`(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![\p{L}\p{N}])`,
    pattern`(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ .-]\n?|\n)(?:[A-Z0-9]{4}(?:[ .-]\n?|\n)){2,7}[A-Z0-9]{1,4}(?![\p{L}\p{N}])`,
    // Written to its label.
    pattern`(?<![\p{L}\p{N}])IBAN[_:]?(?<value>[A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![\p{L}\p{N}])`,
  ],
  findNear: [
    // With wider gaps.
    pattern`(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \t]{1,3}[A-Z0-9]{4}){2,7}[ \t]{1,3}[A-Z0-9]{1,4}(?![\p{L}\p{N}])`,
    // In small letters it is more often hexadecimal.
    anyCasePattern`(?<![\p{L}\p{N}])[a-z]{2}\d{2}[a-z0-9]{11,30}(?![\p{L}\p{N}])`,
    anyCasePattern`(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ .-]\n?|\n)(?:[a-z0-9]{4}(?:[ .-]\n?|\n)){2,7}[a-z0-9]{1,4}(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases('iban; iban number; international bank account number'),
  },
  column: {
    shape: { like: 'code', form: pattern`^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$`, chance: 0.01 },
  },
  lengthMax: 72,
  check: 'iban',
  near: ['iban', 'account', 'bank', 'bic', 'swift'],
  reserved: [
    // Examples of the SWIFT registry and of every article on the subject.
    anyCasePattern`^(?:GB82WEST12345698765432|GB29NWBK60161331926819|GB33BUKB20201555555555|GB94BARC10201530093459)$`,
    anyCasePattern`^(?:DE89370400440532013000|DE75512108001245126199|FR1420041010050500013M02606|CH9300762011623852957)$`,
    anyCasePattern`^(?:ES9121000418450200051332|NL91ABNA0417164300|BE68539007547034|IE29AIBK93115212345678|NO9386011117947)$`,
    anyCasePattern`^(?:AT611904300234573201|IT60X0542811101000000123456|SE4550000000058398257466|DK5000400440116243)$`,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«GB82 WEST 1234 5698 7654 32»',
    '«DE89370400440532013000»',
    'IBAN: «GB33BUKB20201555555555»',
    '«FR14 2004 1010 0505 0001 3M02 606»',
    'pay «GB82 WEST 1234\n5698 7654 32» now',
    'IBAN«GB82WEST12345698765432»',
    'IBAN: «GB82  WEST  1234  5698  7654  32»',
    'IBAN «IR71 0570 0299 7160 1460 6410 01»',
    'IBAN «ML13ML0160120102600100668497»',
    { label: 'IBAN', text: '«no93 8601 1117 947»' },
  ],
  counterexamples: [
    'GB83 WEST 1234 5698 7654 32',
    'GB33BUKB20201555555556',
    'DE00 0000 0000 0000 0000 00',
    'request be2775e8dc224599',
    'XX82 WEST 1234 5698 7654 32',
    'DE8937040044053201300',
    'AGB82WEST12345698765432',
  ],
};
