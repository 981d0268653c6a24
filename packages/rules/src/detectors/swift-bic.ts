import { anyCase } from '../engine/any-case.ts';
import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const code = String.raw`[A-Z]{6}[A-Z2-9][A-NP-Z\d](?:[A-Z\d]{3})?`;

/** Codes of banks. They name a bank, and beside an account number an account. */
export const swiftBic: Detector = {
  infoType: 'swift-bic',
  title: 'SWIFT code (BIC)',
  source: 'ISO 9362',
  value: true,
  find: [
    // After "code" or a colon; otherwise words follow, as in SWIFT RESPONSE.
    named(
      [
        'swift(?:[/ ]?bic)? ?codes?',
        'bic(?:[/ ]?swift)? ?codes?',
        'bank identifier code',
        'business identifier code',
        'swift/bic',
        'bic/swift',
      ],
      code,
    ),
    pattern`(?<![\p{L}\p{N}])${anyCase('(?:swift|bic)')} ?[:#=] {0,3}(?<value>${code})(?![\p{L}\p{N}_])`,
  ],
  // Of letters alone it is a word in capitals.
  findNear: [
    pattern`(?<![\p{L}\p{N}_-])[A-Z]{6}(?:[2-9][A-NP-Z\d]|[A-Z]\d)(?:[A-Z\d]{3})?(?![\p{L}\p{N}_])`,
    pattern`(?<![\p{L}\p{N}_-])[A-Z]{6}[A-Z2-9][A-NP-Z\d]XXX(?![\p{L}\p{N}_])`,
  ],
  lengthMax: 40 + GAP_LENGTH_MAX,
  check: 'swift-bic',
  headers: {
    names: phrases(`swift; swift code; bic; bic code; swift bic; bic swift; bank swift; bank identifier code`),
    not: phrases('tuttle; water; version; type; date; name; status; response'),
  },
  labelled: anyCasePattern`[A-Z]{6}[A-Z2-9][A-NP-Z\d](?:[A-Z\d]{3})?`,
  near: ['swift', 'swift code', 'bic', 'iban', 'bank identifier', 'wire', 'correspondent bank'],
  notNear: ['swift response', 'taylor', 'ford', 'swift water', 'swiftwater'],
  reserved: [
    pattern`^(?:DEUTDEFF(?:500|XXX)?|NEDSZAJJXXX|AAAA[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?|ABCD[A-Z]{2}\d\d(?:[A-Z\d]{3})?)$`,
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'SWIFT: «DEUTDEFF»',
    'SWIFT «ABCDGB2L»',
    'BIC: «DEUTDEFF500»',
    'SWIFT/BIC code: «NEDSZAJJXXX»',
    'IBAN GB82 WEST 1234 5698 7654 32, «ABCDGB2L»',
    'SWIFT code «ABCDUS33»',
    { label: 'SWIFT', text: '«DEUTDEFF»' },
    { label: 'bic_code', text: '«ABCDGB2LXXX»' },
  ],
  counterexamples: [
    'DEUTDEFF',
    'SWIFT RESPONSE',
    'SWIFT INCIDENT RESPONSE',
    'BIC: ABCDZZ33',
    'SWIFT CUSTOMER',
    'INCIDENT ABCDGB2',
    { label: 'SwiftResponse', text: 'INCIDENT' },
  ],
};
