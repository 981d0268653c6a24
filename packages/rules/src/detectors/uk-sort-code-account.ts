import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

const sortCode = String.raw`\d{2}[ -]\n?\d{2}[ -]\n?\d{2}`;

/** Sort codes and account numbers of banks in the United Kingdom. */
export const ukSortCodeAccount: Detector = {
  infoType: 'uk-sort-code-account',
  title: 'UK sort code and account number',
  source:
    'Pay.UK, sort codes and account numbers (https://www.wearepay.uk/sort-code-checker/); vocaLink modulus checking',
  value: true,
  find: [
    // Both with a word or two between, neither of which need be explained; dates look so too.
    digits(String.raw`\d{2}-\d{2}-\d{2}(?:[^\d\n]{1,40}\n?|\n)[^\d\n]{0,20}\d{8}`),
  ],
  findNear: [
    digits(`${sortCode}|${String.raw`\d{6}[ ,;/|-]{1,3}\d{8}`}`),
    digits(String.raw`(?:${sortCode}|\d{6})(?:[^\d\n]{1,40}\n?|\n)[^\d\n]{0,20}\d{8}`),
    digits(String.raw`\d{6}`),
  ],
  headers: {
    names: phrases(`sort code; sort code and account; sort code account number; bank sort code; sc number`),
    not: phrases('order; type; required; name'),
  },
  labelled: pattern`\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ ,/|-]{1,4}\d{8})?`,
  guard: 'number',
  column: {
    kind: 'none',
  },
  lengthMax: 90,
  near: ['sort code', 'sortcode', 's/c', 'bacs', 'faster payment', 'account no and sort code'],
  notNear: ['date', 'dated', 'dob', 'd.o.b', 'born', 'sort order', 'sort by', 'version', 'phone', 'tel'],
  // 00-00-00 is nobody's, and 12-34-56 and 12345678 are what every form shows.
  reserved: [pattern`^(?:000000|123456)`],
  confidence: { alone: 'possible', near: 'sure' },
  examples: [
    'sort code «12-34-56, account 12345678»',
    'Sort code: «00-00-00»',
    'S/C «12-34-56» A/C 1234 5678',
    'sort code «123456», branch Vesk',
    'Sort Code: «12 34 56\nAccount No: 12345678»',
    'BACS to «12-34-56 12345678»',
    { label: 'SortCode', text: '«12-34-56»' },
    { label: 'Sort Code', text: '«000000»' },
  ],
  counterexamples: [
    '12-11-31',
    '12-11-31, 20311112',
    'sort by date: 12-11-31',
    'dated 12-11-31, account 12345678',
    'sort code 12-34-567',
    'sort code required',
    { label: 'SortOrder', text: '123456' },
  ],
};
