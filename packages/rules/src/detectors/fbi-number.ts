import type { Detector } from './detector.ts';
import { GAP_LENGTH_MAX, named } from './parts/named.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** As issued over the years: digits and one or two letters, at most two digits after them; since 2013 any nine. */
const mixed = String.raw`\d{1,7}[A-HJ-NP-Z]{1,2}\d{0,2}|(?=[A-Z]{0,8}\d)(?=\d{0,8}[A-Z])[A-Z\d]{8,9}`;

/** Universal control numbers: whoever was ever arrested and printed has one. */
export const fbiNumber: Detector = {
  infoType: 'fbi-number',
  title: 'FBI number (universal control number)',
  source: 'EBTS field 2.014: at most nine characters (https://fbibiospecs.fbi.gov)',
  value: true,
  find: [
    named(
      ['fbi', 'fbi ?(?:#|no\\.?|num|number|id)', 'fbi(?:/| )ucn', 'ucn', 'u\\.c\\.n\\.', 'fnu', 'universal control'],
      `(?=[A-Z\\d]{4,9}(?![A-Z\\d]))(?:${mixed})`,
    ),
    // Of digits alone only where a number is asked for.
    named(['fbi ?(?:#|no\\.?|num|number|id)', 'fbi(?:/| )ucn', 'ucn', 'universal control number'], String.raw`\d{5,9}`),
    pattern`(?<![\p{L}\p{N}])(?:FBI|FNU|UCN)/(?<value>(?=[A-Z]{0,8}\d)[A-Z\d]{4,9})(?![\p{L}\p{N}])`,
  ],
  headers: {
    names: phrases(`fbi; fbi number; fbi id; ucn; ucn number; fbi ucn; fnu; universal control number;
      fbi identification number; fbi ident number; fbi identification`),
    not: phrases(`office; agent; case; field; contact; phone; email; sponsor; background; check; clearance; liaison;
      division; ucn type; notified; date; name; file; hit; type; approved`),
  },
  labelled: anyCasePattern`\d{4,9}|\d{1,7}[A-Z]{1,2}\d{0,2}|(?=[A-Z]{0,8}\d)[A-Z\d]{8,9}`,
  column: {
    kind: 'none',
  },
  lengthMax: 30 + GAP_LENGTH_MAX,
  guard: 'number',
  near: [
    'fbi',
    'fbi no',
    'fbi number',
    'ucn',
    'u.c.n.',
    'fnu',
    'universal control',
    'rap sheet',
    'criminal history',
    'iii',
    'sid',
    'fingerprint',
  ],
  notNear: ['phone', 'tel', 'field office', 'fbi case', 'file number'],
  reserved: [pattern`^(?:0{5,9}|123456789?)$`],
  confidence: { alone: 'likely', near: 'sure' },
  examples: [
    'FBI # «482716KB3»',
    'FBI No. «4827160»',
    'FBI/«482716K»',
    'UCN: «4MX8T2K19»',
    'FBI Number: «482716AB1»',
    'fbi no «48271TB6»',
    { label: 'SubjectFBINumber', text: '«482716KB3»' },
    { label: 'FBI', text: '«4827160»' },
    { label: 'UCN', text: '«4MX8T2K19»' },
  ],
  counterexamples: [
    '482716KB3',
    'FBI 302',
    'FBI agents 4827160',
    'the FBI 2031 report',
    'FBI FD-302',
    'FBI 281D-NY-1234567',
    'call the FBI (212) 555-0100',
    { label: 'FBIFieldOffice', text: '4827160' },
    { label: 'FBIDate', text: '20310102' },
  ],
};
