import type { Detector } from './detector.ts';
import { digits } from './parts/digits.ts';
import { pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** Routing numbers of US banks. They name a bank, and beside an account number an account. */
export const usAbaRouting: Detector = {
  infoType: 'us-aba-routing',
  title: 'US bank routing number',
  source: 'American Bankers Association routing number policy',
  value: true,
  find: [
    // Between the transit symbols of a check (ANSI X9.100-160).
    pattern`⑆(?<value>\d{9})⑆`,
  ],
  findNear: [digits(String.raw`\d{9}`), digits(String.raw`\d{4}[- ]\n?\d{4}[- ]\n?\d`)],
  column: {
    shape: { like: 'code', form: pattern`^\d{9}$`, chance: 0.038 },
    kind: 'none',
  },
  lengthMax: 13,
  check: 'us-aba-routing',
  guard: 'number',
  headers: {
    names:
      phrases(`routing number; =routing; bank routing number; aba; aba number; aba routing; aba routing number; rtn;
      bank routing; transit number; routing transit number; ach routing; wire routing; routing transit; dd transit; dd routing; bank transit; bank transit number; direct deposit transit; direct deposit routing; transit routing; routing id`),
    maybe: phrases(`routing; transit`),
    not: phrases('type; contact; email; slip; rule; approval; date; name; status'),
  },
  labelled: pattern`\d{9}|\d{4}[- ]\d{4}[- ]\d`,
  near: [
    'aba',
    'rtn',
    'routing',
    'routing no',
    'routing transit',
    'transit',
    'wire',
    'wire transfer',
    'ach',
    'fedwire',
    'bank routing',
    'micr',
    'direct deposit',
  ],
  notNear: ['ssn', 'social security', 'tracking', 'part no', 'invoice', 'phone'],
  reserved: [
    // Satisfies the check and is the usual dummy.
    pattern`^123456780$`,
  ],
  confidence: { alone: 'likely', near: 'likely', labelled: 'sure' },
  examples: [
    'ABA «123456780»',
    'routing number: «123456780»',
    'RTN «1234-5678-0»',
    'wire to «123456780», account below',
    'ABA/RTN: «1234 5678 0»',
    'ACH to «123456780»',
    '⑆«123456780»⑆',
    { label: 'bank_routing', text: '«123456780»' },
    { label: 'RoutingNumber', text: '«123456780»' },
  ],
  counterexamples: [
    '123456780',
    'ABA 123456789',
    'routing 999999992',
    'ABA 1234567801',
    'routing 12.123456780',
    { label: 'RoutingContact', text: '123456780' },
  ],
};
