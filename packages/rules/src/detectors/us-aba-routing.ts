import type { Detector } from '../detector.ts';
import { digits } from './digits.ts';

/** Routing numbers of US banks. They name a bank, and beside an account number an account. */
export const usAbaRouting: Detector = {
  infoType: 'us-aba-routing',
  title: 'US bank routing number',
  source: 'American Bankers Association routing number policy',
  find: [],
  findNear: [digits(String.raw`\d{9}`), digits(String.raw`\d{4}-\n?\d{4}-\n?\d`)],
  lengthMax: 13,
  check: 'us-aba-routing',
  near: ['aba', 'rtn', 'routing', 'transit', 'wire', 'ach', 'fedwire', 'bank routing', 'micr'],
  notNear: ['ssn', 'social security', 'tracking', 'part no', 'invoice'],
  reserved: [
    // Satisfies the check and is the usual dummy.
    /^123456780$/u,
  ],
  confidence: { alone: 'possible', near: 'likely', labelled: 'sure' },
  examples: [
    'ABA «123456780»',
    'routing number: «123456780»',
    'RTN «1234-5678-0»',
    'wire to «123456780», account below',
    { label: 'RoutingNumber', text: '«123456780»' },
  ],
  counterexamples: ['123456780', 'ABA 123456789', 'routing 999999992', 'ABA 1234567801', 'routing 12.123456780'],
};
